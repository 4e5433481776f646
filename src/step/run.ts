import type { CodeDeploy, ConnectionEvents } from '../codedeploy/connect.ts'
import { consoleUrl } from '../codedeploy/console-url.ts'
import { defined } from '../defined.ts'
import type { Snapshot } from '../deployment/model.ts'
import { isFinalDeploymentStatus } from '../deployment/status.ts'
import { type Ending, exitStatus, verdict } from '../deployment/verdict.ts'
import { WatchError } from '../errors.ts'
import { type InputName, type Inputs, parseInputs, type ReportInputs, readReportInputs } from '../inputs.ts'
import type { Locate } from '../report/annotations.ts'
import { openingLines } from '../report/opening-lines.ts'
import type { Intervention, Outcome, Rollback } from '../report/outcome.ts'
import type { Clock } from '../time/clock.ts'
import { TimeoutError, withTimeout } from '../time/timeout.ts'
import { connectionLog } from './connection-log.ts'
import { follow } from './follow.ts'
import type { StepOutput } from './output.ts'
import { publish } from './publish.ts'
import type { Publisher } from './publisher.ts'
import { followRollback } from './rollback.ts'
import { intervene } from './stop.ts'

/** All that comes in from outside. */
export interface Parts {
  /** An input's text, empty where the workflow gave none and there is no default. */
  readonly readInput: (name: InputName) => string
  readonly connect: (inputs: Inputs, events: ConnectionEvents) => Promise<CodeDeploy>
  readonly output: StepOutput
  /** Makes what tells check run and comment. */
  readonly createPublisher: (inputs: ReportInputs) => Publisher
  /** The region by input or environment, as far as it is known without a request. */
  readonly findRegion: (input: string) => string | undefined
  /** Finds the failed scripts of an outcome in the checkout. Never throws. */
  readonly locate: (outcome: Outcome, workingDirectory: string) => Promise<Locate>
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/** What becomes known on the way; it is reported however the step ends. */
interface Known {
  readonly startedAt: number
  readonly reporter: Publisher
  inputs?: Inputs
  codeDeploy?: CodeDeploy
  deploymentId?: string
  region?: string
  snapshot?: Snapshot
  rollback?: Rollback
  intervention?: Intervention
  lastTrouble?: string
  hint?: string
}

/** StopDeployment included, a cancelled step must be done within 5 s (contract.md). */
const interventionLimits = { 'timed-out': 15_000, cancelled: 3_000 } as const

/**
 * The whole step: reads the inputs, watches the deployment to its end, judges it and tells the outcome.
 *
 * Never throws. Returns the exit status.
 */
export async function run(parts: Parts): Promise<0 | 1> {
  const reportInputs = readReportInputs(parts.readInput)
  const reporter = parts.createPublisher(reportInputs)
  const known: Known = {
    startedAt: parts.clock.now(),
    reporter,
    ...defined({ deploymentId: reportInputs.deploymentId, region: parts.findRegion(reportInputs.region) }),
  }
  const ending = await watchToTheEnd(parts, known)
  await actOn(ending, parts, known)
  known.codeDeploy?.reportRecovery()
  const outcome = toOutcome(ending, known, parts.clock.now())
  const locate = await parts.locate(outcome, reportInputs.workingDirectory)
  await publish(outcome, locate, known.inputs?.summary ?? 'always', parts.output)
  await reporter.finish(outcome, locate)
  return exitStatus(outcome.verdict.conclusion)
}

async function watchToTheEnd(parts: Parts, known: Known): Promise<Ending> {
  const { clock, output, random, cancelled } = parts
  try {
    const inputs = parseInputs(parts.readInput)
    known.inputs = inputs
    const codeDeploy = await parts.connect(
      inputs,
      connectionLog(output, reason => {
        known.lastTrouble = reason
      }),
    )
    known.codeDeploy = codeDeploy
    const deploymentId =
      known.deploymentId ??
      (await withTimeout(clock, inputs.timeout, cancelled, signal =>
        findDeploymentId(inputs, codeDeploy, signal),
      ))
    known.deploymentId = deploymentId
    const url = consoleUrl(codeDeploy.region, deploymentId)
    for (const line of openingLines({
      ...inputs,
      deploymentId,
      region: codeDeploy.region,
      consoleUrl: url,
    })) {
      output.line(line)
    }
    return await follow({
      ...inputs,
      codeDeploy,
      deploymentId,
      startedAt: known.startedAt,
      deadline: known.startedAt + inputs.timeout,
      isRollback: false,
      output,
      clock,
      random,
      signal: cancelled,
      seen: snapshot => {
        known.snapshot = snapshot
        tellReporter(known, snapshot)
      },
    })
  } catch (error) {
    return endingOf(error, cancelled, known, output.debug)
  }
}

async function findDeploymentId(
  inputs: Inputs,
  codeDeploy: CodeDeploy,
  signal: AbortSignal,
): Promise<string> {
  const { subject } = inputs
  if (subject.by === 'id') return subject.deploymentId
  return await codeDeploy.findLatestDeploymentId(subject.applicationName, subject.deploymentGroupName, signal)
}

function endingOf(
  error: unknown,
  cancelled: AbortSignal,
  known: Known,
  debug: (text: string) => void,
): Ending {
  if (cancelled.aborted) return { kind: 'cancelled' }
  if (error instanceof TimeoutError && known.inputs !== undefined) {
    return { kind: 'timed-out', minutes: known.inputs.timeout / 60_000 }
  }
  if (error instanceof WatchError) {
    if (error.hint !== undefined) known.hint = error.hint
    return { kind: 'error', code: error.code, message: error.message }
  }
  known.hint =
    'This is a fault of the action: please report it at https://github.com/codedeploy-watch/codedeploy-watch/issues ' +
    'with the report file and the debug log'
  debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const [name, message] =
    error instanceof Error ? [error.name, error.message] : ['UnexpectedError', String(error)]
  return { kind: 'error', code: name, message }
}

/** What follows from the ending: the rollback is followed, or the deployment is stopped. */
async function actOn(ending: Ending, parts: Parts, known: Known): Promise<void> {
  const { inputs, codeDeploy, deploymentId, snapshot } = known
  if (inputs === undefined || codeDeploy === undefined || deploymentId === undefined) return
  if (ending.kind === 'finished' && snapshot !== undefined && inputs.followRollback) {
    const rollback = await followRollback({
      ...parts,
      inputs,
      codeDeploy,
      snapshot,
      startedAt: known.startedAt,
      seen: rollback => tellReporter(known, snapshot, rollback),
    })
    if (rollback !== undefined) known.rollback = rollback
  }
  if (ending.kind === 'timed-out' || ending.kind === 'cancelled') {
    await stopIfAsked(ending.kind, parts, { ...known, inputs, codeDeploy, deploymentId }, known)
  }
  const rollbackId = known.snapshot?.deployment.rollbackInfo?.rollbackDeploymentId
  if (rollbackId !== undefined && known.rollback === undefined) {
    known.rollback = {
      deploymentId: rollbackId,
      ...defined({ consoleUrl: consoleUrl(codeDeploy.region, rollbackId) }),
    }
  }
}

async function stopIfAsked(
  ending: 'timed-out' | 'cancelled',
  { clock }: Parts,
  {
    inputs,
    codeDeploy,
    deploymentId,
    snapshot,
  }: Required<Pick<Known, 'inputs' | 'codeDeploy' | 'deploymentId'>> & Known,
  known: Known,
): Promise<void> {
  if (snapshot !== undefined && isFinalDeploymentStatus(snapshot.deployment.status)) return
  const intervention = await intervene({
    codeDeploy,
    deploymentId,
    onEnd: ending === 'cancelled' ? inputs.onCancel : inputs.onTimeout,
    limit: interventionLimits[ending],
    clock,
    seen: deployment => {
      known.snapshot = { at: clock.now(), targets: snapshot?.targets ?? [], deployment }
    },
  })
  if (intervention !== undefined) known.intervention = intervention
}

function tellReporter(known: Known, snapshot: Snapshot, rollback?: Snapshot): void {
  const { deploymentId, codeDeploy, startedAt } = known
  if (deploymentId === undefined || codeDeploy === undefined) return
  const { region } = codeDeploy
  known.reporter.update({
    deploymentId,
    region,
    startedAt,
    snapshot,
    ...defined({ consoleUrl: consoleUrl(region, deploymentId), rollback }),
  })
}

function toOutcome(ending: Ending, known: Known, endedAt: number): Outcome {
  const { codeDeploy, deploymentId, snapshot, inputs } = known
  const failOn = inputs?.failOn ?? 'instance'
  const region = codeDeploy?.region ?? known.region
  return {
    ending,
    verdict: verdict(ending, snapshot, failOn),
    failOn,
    startedAt: known.startedAt,
    endedAt,
    ...defined({
      deploymentId,
      region,
      consoleUrl: region && deploymentId ? consoleUrl(region, deploymentId) : undefined,
      snapshot,
      rollback: known.rollback,
      intervention: known.intervention,
      lastTrouble: known.lastTrouble,
      hint: known.hint,
    }),
  }
}
