import { EventEmitter } from 'node:events'
import type { Faults } from '../../lab/aws-protocol/faults.ts'
import { clientEnvironment } from '../../lab/codedeploy/client.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { endOf } from '../../lab/codedeploy/plan/timeline.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import type { DeploymentWithEvidence, EvidencePlan } from '../../lab/evidence/plan.ts'
import { simulationOf } from '../../lab/evidence/simulation.ts'
import { type SilentFailure, silentFailure, type Unasked } from '../../src/deployment/evidence.ts'
import type { Target } from '../../src/deployment/model.ts'
import {
  type Answer,
  connectToEvidence,
  type EvidenceOptions,
  type NamesAnswer,
} from '../../src/evidence/gather.ts'
import type { Question } from '../../src/evidence/source.ts'
import { unaskedText } from '../../src/report/evidence.ts'
import type { Clock } from '../../src/time/clock.ts'
import { clauseText } from '../../src/values/clause.ts'
import { connectTo, never, serviceOptions, start } from '../codedeploy/support.ts'

/** When a deployment ends, in milliseconds after its creation. */
export function endIn({ plan, actions }: DeploymentWithEvidence): number {
  return endOf(timelineOf(plan, actions)).at
}

/** The same deployment, of which other services know something else. */
export function knowing(evident: DeploymentWithEvidence, evidence: EvidencePlan): DeploymentWithEvidence {
  return { ...evident, evidence: { ...evident.evidence, ...evidence } }
}

/** What the watch knows of a deployment at a moment, in milliseconds after its creation. */
export async function questionAt(evident: DeploymentWithEvidence, at: number): Promise<Question> {
  await using simulator = await startSimulator({
    ...simulationOf(evident, start),
    denied: [],
    now: () => start + at,
  })
  const { codeDeploy } = await connectTo(simulator.url)
  const deployment = await codeDeploy.readDeployment(evident.plan.facts.deploymentId ?? '', never)
  const ids = await codeDeploy.listTargetIds(deployment, never)
  const targets = ids.length === 0 ? [] : await codeDeploy.readTargets(deployment, ids, never)
  return { deployment, targets, at: start + at }
}

export interface AskOptions {
  /** In milliseconds after the deployment's creation. Default: its end. */
  readonly at?: number
  /** Default: what the step would ask. */
  readonly about?: SilentFailure
  readonly signal?: AbortSignal
  readonly clock?: PassingClock
  readonly faults?: Faults
  readonly simulator?: SimulatorOptions
  readonly reader?: Partial<EvidenceOptions>
  /** Changes what is asked. */
  readonly change?: (question: Question) => Question
}

/** An answer, with the line of the log about what could not be asked, if there is one. */
export type Noted<Result> = Result & { readonly notes: readonly string[] }

function noted<Result extends Unasked>(answer: Result): Noted<Result> {
  const note = unaskedText(answer)
  return { ...answer, notes: note === '' ? [] : [note] }
}

export interface Asked {
  readonly answer: Noted<Answer>
  readonly simulator: Pick<Simulator, 'requests'>
  /** Every request to the services, such as `ecs:ListTasks`, in order. */
  readonly requests: readonly string[]
  /** Such as `cause 7 task: CannotPullContainerError: …`. */
  readonly said: readonly string[]
}

/** Asks why a deployment failed, as the step does. */
export async function ask(evident: DeploymentWithEvidence, options: AskOptions = {}): Promise<Asked> {
  const { at = endIn(evident), signal = never, change = same => same } = options
  const question = change(await questionAt(evident, at))
  const about = options.about ?? silentFailure(question.deployment, question.targets)
  await using simulator = await startSimulator({
    ...simulationOf(evident, start),
    now: () => start + at,
    faults: options.faults,
    ...options.simulator,
  })
  const answer = noted(await connect(simulator, options).ask(question, about, signal))
  return { answer, simulator, requests: requestsOf(simulator), said: saidIn(answer) }
}

export async function askForNames(
  evident: DeploymentWithEvidence,
  options: AskOptions & { readonly targets?: readonly Target[] } = {},
): Promise<{ readonly answer: Noted<NamesAnswer>; readonly simulator: Pick<Simulator, 'requests'> }> {
  const { at = endIn(evident), signal = never } = options
  const targets = options.targets ?? (await questionAt(evident, at)).targets
  await using simulator = await startSimulator({
    ...simulationOf(evident, start),
    now: () => start + at,
    faults: options.faults,
    ...options.simulator,
  })
  return { answer: noted(await connect(simulator, options).readNames(targets, signal)), simulator }
}

/** A reader that asks this simulator. */
export function connect(
  { url }: Pick<Simulator, 'url'>,
  { clock = passingClock(), reader }: AskOptions = {},
) {
  // The SDK reads these when a client is made.
  for (const [name, value] of Object.entries(clientEnvironment(url)))
    if (name.startsWith('AWS_ENDPOINT_URL_')) process.env[name] = value
  return connectToEvidence({
    ...serviceOptions(),
    clock,
    answered: () => undefined,
    ...reader,
  })
}

/** The service's names in IAM actions that differ from those in signatures. */
const prefixes: Readonly<Record<string, string>> = { monitoring: 'cloudwatch', tagging: 'tag' }

export function requestsOf({ requests }: Pick<Simulator, 'requests'>): readonly string[] {
  return requests.map(({ service, operation }) => `${prefixes[service] ?? service}:${operation}`)
}

export function saidIn({ items }: Answer): readonly string[] {
  return items.map(({ kind, count, noun, text }) => `${kind} ${count} ${noun}: ${clauseText(text)}`)
}

export interface PassingClock extends Clock {
  /** How long the pauses were, in milliseconds. */
  readonly pauses: readonly number[]
  /** The limits of time that were set, in milliseconds. */
  readonly limits: readonly number[]
  /** Lets all limits of time run out. */
  expire(): void
}

/** A pause before a request is shorter; all that is longer is a limit of time. */
const shortestLimit = 10_000

/**
 * A clock whose pauses are over at once, and move the time by their length. A limit of time runs out when the pauses
 * are longer together, or at `expire`: never while a request is under way.
 */
export function passingClock(): PassingClock {
  let elapsed = 0
  const pauses: number[] = []
  const limits: number[] = []
  const passed = new EventEmitter().setMaxListeners(0)
  return {
    pauses,
    limits,
    now: () => start + elapsed,
    expire() {
      elapsed += shortestLimit
      passed.emit('time')
    },
    async sleep(milliseconds, signal) {
      signal.throwIfAborted()
      if (milliseconds < shortestLimit) {
        pauses.push(milliseconds)
        elapsed += milliseconds
        passed.emit('time')
        return
      }
      limits.push(milliseconds)
      const until = elapsed + milliseconds
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const check = (): void => {
        if (elapsed >= until) resolve()
      }
      const abort = (): void => reject(signal.reason)
      passed.on('time', check)
      signal.addEventListener('abort', abort, { once: true })
      try {
        await promise
      } finally {
        passed.off('time', check)
        signal.removeEventListener('abort', abort)
      }
    },
  }
}
