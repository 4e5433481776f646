import { createRandom } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Snapshot, Target } from '../../src/deployment/model.ts'
import { verdict } from '../../src/deployment/verdict.ts'
import { atOnce } from '../../src/time/turns.ts'
import { watch } from '../../src/watch/watch.ts'
import type { History } from './history.ts'
import type { Measured } from './measured.ts'
import { createReader, latency, type Send } from './reader.ts'

/** A watch by this action, and what only it can be asked. */
export interface MeasuredAction extends Measured {
  readonly lag: number
  /** Requests a second, on average, after the poll that first read the instances. */
  readonly requestsPerSecondAfterFirstPoll: number
  /** What it got wrong; empty if the verdict, and every diagnostic in every poll, were right. */
  readonly mistakes: readonly string[]
}

/** The action's default inputs, for a watch that nobody ends. */
export const watchOptions = {
  deploymentId: 'd-ABCDEF123',
  pollInterval: 15_000,
  deadline: Number.POSITIVE_INFINITY,
  signal: new AbortController().signal,
}

/** Watches a planned deployment with the action's own `watch`, from a moment after its creation on. */
export async function watchByThisAction(
  history: History,
  begin: number,
  seed: number,
): Promise<MeasuredAction> {
  const clock = createVirtualClock(begin)
  const sent = { requests: 0, deploymentRequests: 0 }
  // CodeDeploy answers with what it knew when it was asked, which is the worst that can happen.
  const send: Send = async (operation, signal, answer) => {
    sent.requests += 1
    if (operation === 'GetDeployment') sent.deploymentRequests += 1
    const answered = answer(clock.now())
    await clock.sleep(latency, signal)
    return answered
  }
  const { firstFailure, end } = history
  const mistakes: string[] = []
  let failureReadAt: number | undefined
  let firstPoll: { readonly at: number; readonly requests: number } | undefined
  let last: Snapshot | undefined
  const reader = createReader(history, send)
  for await (const { snapshot } of watch({
    ...watchOptions,
    reader,
    clock,
    random: createRandom(seed).next,
  })) {
    const { at, deployment, targets } = snapshot
    if (targets.length > 0) firstPoll ??= { at, requests: sent.requests }
    if (deployment.overview?.Failed !== last?.deployment.overview?.Failed) {
      mistakes.push(...missingDiagnostics(snapshot))
    }
    const failed = targets.find(({ id }) => id === firstFailure?.id)
    if (failed !== undefined && isExplained(failed)) failureReadAt ??= at
    last = snapshot
  }
  if (last !== undefined) mistakes.push(...wrongVerdict(last, history))
  const { at = begin, requests = 0 } = firstPoll ?? {}
  return {
    ...sent,
    minutes: (clock.now() - begin) / 60_000,
    lag: clock.now() - end.at,
    failureLag: firstFailure && failureReadAt && failureReadAt - firstFailure.at,
    requestsPerSecondAfterFirstPoll: (sent.requests - requests) / ((clock.now() - at) / 1_000),
    mistakes,
  }
}

/** A poll that counts failed instances must show each of them with its diagnostic. */
function missingDiagnostics({ at, deployment, targets }: Snapshot): readonly string[] {
  const counted = deployment.overview?.Failed ?? 0
  const explained = targets.filter(target => target.status === 'Failed' && isExplained(target)).length
  return explained < counted
    ? [`at ${at} ms, ${counted} had failed, but only ${explained} were explained`]
    : []
}

function isExplained({ lifecycleEvents }: Target): boolean {
  return lifecycleEvents.some(event => event.status === 'Failed' && event.diagnostics !== undefined)
}

/** What the action would report at the end, held against the plan. */
export function wrongVerdict(last: Snapshot, { end, size, idsAt, firstFailure }: History): readonly string[] {
  const failed = idsAt(end.at, ['Failed'])
  const { conclusion, failures } = atOnce(verdict({ kind: 'finished' }, last, 'instance'))
  const facts: readonly (readonly [what: string, actual: unknown, expected: unknown])[] = [
    ['conclusion', conclusion, end.status === 'Succeeded' && failed.length === 0 ? 'success' : 'failure'],
    ['number of instances', last.targets.length, size],
    ['number of failures', failures.flatMap(group => group.failures).length, failed.length],
    ['root cause', failures[0]?.failures[0]?.target.id, firstFailure?.id],
  ]
  return facts.flatMap(([what, actual, expected]) =>
    actual === expected ? [] : [`the ${what} is ${actual}, not ${expected}`],
  )
}
