import { createRandom } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import { verdict } from '../../src/deployment/verdict.ts'
import { watch } from '../../src/watch/watch.ts'
import { createCountingReader, latency, type Send } from './counting-reader.ts'
import type { History } from './history.ts'
import type { Measured } from './measured.ts'

/** A watch by this action, and what only it can be asked. */
export interface MeasuredAction extends Measured {
  /** Requests a second, on average, after it had first seen the instances. */
  readonly requestsPerSecondAfterFirstLook: number
  /** What it got wrong; empty where the verdict, and every diagnostic in every poll, were right. */
  readonly mistakes: readonly string[]
}

const never = new AbortController().signal
const pollInterval = 15_000

/** Watches a planned deployment with the action's own `watch`, from a moment after its creation on. */
export async function watchByThisAction(
  history: History,
  begin: number,
  seed: number,
): Promise<MeasuredAction> {
  const clock = createVirtualClock(begin)
  const counted = { requests: 0 }
  // CodeDeploy answers with what it knew when it was asked, which is the worst that can happen.
  const send: Send = async (signal, answer) => {
    counted.requests += 1
    const answered = answer(clock.now())
    await clock.sleep(latency, signal)
    return answered
  }
  const looks = watch({
    reader: createCountingReader(history, send),
    deploymentId: 'd-ABCDEF123',
    pollInterval,
    deadline: Number.POSITIVE_INFINITY,
    clock,
    random: createRandom(seed).next,
    signal: never,
  })
  const { firstFailure } = history
  const mistakes: string[] = []
  let failureSeenAt: number | undefined
  let firstLook: { readonly at: number; readonly requests: number } | undefined
  let last: Snapshot | undefined
  for await (const { snapshot: look } of looks) {
    if (look.targets.length > 0) firstLook ??= { at: look.at, requests: counted.requests }
    if (look.deployment.overview?.Failed !== last?.deployment.overview?.Failed) {
      mistakes.push(...missingDiagnostics(look))
    }
    if (firstFailure !== undefined && failureSeenAt === undefined && look.at >= firstFailure.at) {
      if (hasDiagnostics(look, firstFailure.id)) failureSeenAt = look.at
    }
    last = look
  }
  if (last !== undefined) mistakes.push(...wrongVerdict(last, history))
  const { at = begin, requests = 0 } = firstLook ?? {}
  const perSecond = (counted.requests - requests) / ((clock.now() - at) / 1_000)
  return {
    requests: counted.requests,
    requestsPerSecondAfterFirstLook: perSecond,
    minutes: (clock.now() - begin) / 60_000,
    lag: clock.now() - history.end.at,
    mistakes,
    ...(firstFailure === undefined || failureSeenAt === undefined
      ? {}
      : { failureLag: failureSeenAt - firstFailure.at }),
  }
}

/** A poll that sees that instances failed must show each of them with its diagnostic. */
function missingDiagnostics({ at, deployment, targets }: Snapshot): readonly string[] {
  const counted = deployment.overview?.Failed ?? 0
  const explained = targets.filter(
    ({ status, lifecycleEvents }) =>
      status === 'Failed' &&
      lifecycleEvents.some(event => event.status === 'Failed' && event.diagnostics !== undefined),
  ).length
  return explained < counted
    ? [`at ${at} ms, ${counted} had failed, but only ${explained} were explained`]
    : []
}

function hasDiagnostics({ targets }: Snapshot, id: string): boolean {
  const target = targets.find(it => it.id === id)
  return target?.lifecycleEvents.some(event => event.status === 'Failed' && event.diagnostics) ?? false
}

/** What the action would tell at the end, held against the plan. */
export function wrongVerdict(last: Snapshot, { end, size, idsAt, firstFailure }: History): readonly string[] {
  const failed = idsAt(end.at, ['Failed'])
  const { conclusion, failures } = verdict({ kind: 'finished' }, last, 'instance')
  const expected = end.status === 'Succeeded' && failed.length === 0 ? 'success' : 'failure'
  const [root] = failures
  const wrong: string[] = []
  if (conclusion !== expected) wrong.push(`the conclusion is ${conclusion}, not ${expected}`)
  if (last.targets.length !== size) wrong.push(`${last.targets.length} instances are known, not ${size}`)
  const told = failures.flatMap(group => group.failures).length
  if (told !== failed.length) wrong.push(`${told} failures are told, not ${failed.length}`)
  const first = root?.failures[0]?.target.id
  if (first !== firstFailure?.id) wrong.push(`the root cause is ${first}, not ${firstFailure?.id}`)
  return wrong
}
