import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { CodeDeploy, ConnectionEvents } from '../../src/codedeploy/connect.ts'
import type { Deployment, Snapshot, Target } from '../../src/deployment/model.ts'
import type { InputName, Inputs } from '../../src/inputs.ts'
import { Redactor } from '../../src/redactor.ts'
import type { Annotation } from '../../src/report/annotations.ts'
import type { LogLine } from '../../src/report/log-line.ts'
import type { Outcome, Progress } from '../../src/report/outcome.ts'
import type { StepOutput } from '../../src/step/output.ts'
import { type Parts, run } from '../../src/step/run.ts'
import type { Clock } from '../../src/time/clock.ts'
import { readManifest } from '../../tools/reference.ts'
import { after, aSnapshot, start } from '../support/deployments.ts'
import { untimed } from '../support/log.ts'
import { noEvidence } from '../support/no-evidence.ts'

export const id = 'd-ABCDEF123'
export const rollbackId = 'd-ROLLBACK1'

const manifest = readManifest()

/** A deployment as it reads from this many seconds after the start. */
export function stage(
  seconds: number,
  deployment: Partial<Deployment> = {},
  targets: readonly Target[] = [],
): Snapshot {
  return aSnapshot(deployment, targets, after(seconds))
}

/** What a call of the fake does instead of answering: it throws, or never returns. */
/** A number: the call takes so many seconds. */
export type Trouble = Error | 'hang' | number

export interface World {
  /** Each deployment's stages by its id. */
  readonly deployments?: Readonly<Record<string, readonly Snapshot[]>>
  /** Trouble in the calls of these names, from this many seconds after the start. */
  readonly troubles?: readonly {
    readonly call: string
    readonly from?: number
    readonly id?: string
    readonly trouble: Trouble
  }[]
  /** What the deployment becomes when it is stopped. */
  readonly stopped?: Partial<Deployment>
  /** What it becomes when it is continued. */
  readonly continued?: readonly Snapshot[]
  readonly latestDeploymentId?: string
}

export interface Call {
  readonly name: string
  /** Seconds after the start. */
  readonly at: number
  readonly id: string
  readonly rollback?: boolean
}

/** A CodeDeploy that answers by the clock, without a network. */
function createWorld(world: World, clock: Clock) {
  const calls: Call[] = []
  const stages = new Map(Object.entries(world.deployments ?? {}))
  const elapsed = () => (clock.now() - start) / 1_000

  const called = async (
    name: string,
    deploymentId: string,
    signal: AbortSignal,
    members: Partial<Call> = {},
  ): Promise<Snapshot> => {
    calls.push({ name, at: elapsed(), id: deploymentId, ...members })
    signal.throwIfAborted()
    const trouble = world.troubles?.find(
      it =>
        it.call === name && (it.from ?? 0) <= elapsed() && (it.id === undefined || it.id === deploymentId),
    )
    if (trouble?.trouble === 'hang') {
      await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    } else if (typeof trouble?.trouble === 'number') {
      await clock.sleep(trouble.trouble * 1_000, signal)
    } else if (trouble !== undefined) {
      throw trouble.trouble
    }
    const found = stages.get(deploymentId)?.findLast(({ at }) => at <= clock.now())
    if (found === undefined) throw new RangeError(`there is no deployment ${deploymentId} at ${elapsed()} s`)
    return found
  }

  const add = (deploymentId: string, added: readonly Snapshot[]): void => {
    stages.set(deploymentId, [...(stages.get(deploymentId) ?? []), ...added])
  }

  const codeDeploy: CodeDeploy = {
    region: 'us-east-1',
    throttleFactor: () => 1,
    reportRecovery: () => calls.push({ name: 'reportRecovery', at: elapsed(), id: '' }),
    readDeployment: async (deploymentId, signal) => {
      const { deployment } = await called('readDeployment', deploymentId, signal)
      return { ...deployment, id: deploymentId }
    },
    listTargetIds: async (deployment, signal) =>
      (await called('listTargetIds', deployment.id, signal)).targets.map(target => target.id),
    readTargets: async (deployment, ids, signal) => {
      const { targets } = await called('readTargets', deployment.id, signal)
      return targets.filter(target => ids.includes(target.id))
    },
    stopDeployment: async (deploymentId, { rollback }, signal) => {
      const before = await called('stopDeployment', deploymentId, signal, { rollback })
      add(deploymentId, [
        {
          at: clock.now(),
          deployment: { ...before.deployment, status: 'Stopped', ...world.stopped },
          targets: before.targets,
        },
      ])
      return 'No more tasks will be scheduled.'
    },
    continueDeployment: async (deploymentId, signal) => {
      await called('continueDeployment', deploymentId, signal)
      add(deploymentId, world.continued ?? [])
    },
    listDeployments: async (group, _, __, signal) => {
      const found = world.latestDeploymentId ?? id
      const subject = `${group.applicationName}/${group.deploymentGroupName}`
      await called('listDeployments', found, signal, { id: subject })
      return { ids: [found], nextToken: undefined }
    },
    readDeployments: (ids, signal) =>
      Promise.all(
        ids.map(async deploymentId => {
          const { deployment } = await called('readDeployments', deploymentId, signal)
          return { ...deployment, id: deploymentId }
        }),
      ),
  }
  return { codeDeploy, calls }
}

export interface RunOptions extends World {
  readonly inputs?: Partial<Readonly<Record<InputName, string>>>
  /** When the workflow is cancelled, in seconds after the start. */
  readonly cancelAfter?: number
  readonly connect?: (inputs: Inputs, events: ConnectionEvents, clock: Clock) => Promise<CodeDeploy>
  readonly output?: Partial<StepOutput>
  readonly parts?: Partial<Parts>
}

/** A step that has ended, and its results. */
export interface Ran {
  readonly exitStatus: 0 | 1
  /** Seconds after the start. */
  readonly endedAfter: number
  readonly outputs: Readonly<Record<string, string>>
  /** Without their times. */
  readonly lines: readonly string[]
  readonly timedLines: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly summaries: readonly string[]
  readonly reports: readonly string[]
  readonly debug: readonly string[]
  readonly calls: readonly Call[]
  readonly seen: readonly Progress[]
  readonly finished: readonly Outcome[]
}

/** Runs the whole step under a virtual clock against a made-up CodeDeploy. */
export async function runStep(options: RunOptions = {}): Promise<Ran> {
  const clock = createVirtualClock(start)
  const { codeDeploy, calls } = createWorld(options, clock)
  const kept = {
    outputs: {} as Record<string, string>,
    lines: [] as string[],
    timedLines: [] as string[],
    annotations: [] as Annotation[],
    summaries: [] as string[],
    reports: [] as string[],
    debug: [] as string[],
    seen: [] as Progress[],
    finished: [] as Outcome[],
  }
  const cancellation = new AbortController()
  const done = new AbortController()
  if (options.cancelAfter === 0) cancellation.abort(new Error('cancelled by SIGINT'))
  else if (options.cancelAfter !== undefined) {
    void clock.sleep(options.cancelAfter * 1_000, done.signal).then(
      () => cancellation.abort(new Error('cancelled by SIGINT')),
      () => undefined,
    )
  }
  const inputs: RunOptions['inputs'] = { 'deployment-id': id, ...options.inputs }
  const exitStatus = await run({
    readInput: name => inputs[name] ?? manifest.inputs[name]?.default ?? '',
    proxyViolations: [],
    connect: async (inputs, events) => (await options.connect?.(inputs, events, clock)) ?? codeDeploy,
    connectToPipeline: () => Promise.reject(new RangeError('no pipeline in this world')),
    connectToEvidence: async () => noEvidence,
    commit: '',
    output: {
      line: line => {
        kept.timedLines.push(textOf(line))
        kept.lines.push(untimed(textOf(line)))
      },
      debug: text => kept.debug.push(text),
      group: async ({ title, lines }) => void kept.lines.push(title, ...[...lines].map(textOf)),
      logTail: ({ title, lines }) => kept.lines.push(title, ...lines),
      annotate: annotation => kept.annotations.push(annotation),
      setOutput: (name, value) => {
        kept.outputs[name] = value
      },
      writeSummary: async markdown => {
        kept.summaries.push(markdown)
      },
      writeReport: async json => {
        kept.reports.push([...json].join(''))
        return '/temp/report.json'
      },
      ...options.output,
    },
    findRegion: () => 'eu-central-1',
    createPublisher: () => ({
      update: progress => kept.seen.push(progress),
      finish: async outcome => {
        kept.finished.push(outcome)
      },
    }),
    checkWorkingDirectory: async () => [],
    locate: async outcome => outcome,
    redactor: new Redactor(),
    clock,
    random: () => 0.5,
    cancelled: cancellation.signal,
    ...options.parts,
  })
  done.abort()
  const ofLevel = (level: Annotation['level']) =>
    kept.annotations.filter(annotation => annotation.level === level).map(({ message }) => message)
  return {
    ...kept,
    exitStatus,
    calls,
    endedAfter: (clock.now() - start) / 1_000,
    errors: ofLevel('error'),
    warnings: ofLevel('warning'),
  }
}

function textOf(line: LogLine): string {
  return line.map(part => (typeof part === 'string' ? part : part.text)).join('')
}

/** The calls of one name, each as the seconds after the start. */
export function secondsOf({ calls }: Ran, name: string): readonly number[] {
  return calls.filter(call => call.name === name).map(({ at }) => at)
}
