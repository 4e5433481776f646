import { createRandom, type Random } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { createPatience } from '../../src/codedeploy/retry.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import type { Clock } from '../../src/time/clock.ts'
import { watch } from '../../src/watch/watch.ts'
import { createCountingReader, latency, type Send } from './counting-reader.ts'
import { type History, historyOf } from './history.ts'
import { planOf, type Scenario } from './scenarios.ts'
import { type Distribution, distributionOf } from './statistics.ts'
import { wrongVerdict } from './this-action.ts'

/** What all watchers of one account share. */
export interface AccountLimit {
  readonly requestsPerSecond: number
  /** How many unused requests may be saved for a burst. */
  readonly burst: number
}

export interface ManyResult {
  readonly watchers: number
  readonly limit: AccountLimit
  /** Seconds between a deployment's true end and its verdict. */
  readonly lag: Distribution
  readonly answered: number
  readonly throttled: number
  readonly mistakes: readonly string[]
}

/** One of the deployments that are watched at the same time. */
interface Watcher {
  readonly history: History
  /** When the deployment was created, and when its watch begins, in milliseconds. */
  readonly createdAt: number
  readonly begin: number
}

const never = new AbortController().signal

/** So many deployments of each size; a tenth of them fail. */
const sizes: readonly (readonly [instances: number, share: number])[] = [
  [1, 0.5],
  [25, 0.3],
  [100, 0.15],
  [1_000, 0.05],
]
/** Half of them end within the same seconds, ten minutes after the first watch began. */
const commonEnd = 600_000

/** Watches many deployments at once with the action's own watch and retries, against one account's limit. */
export async function watchMany(watchers: number, limit: AccountLimit, seed: number): Promise<ManyResult> {
  const random = createRandom(seed)
  const clock = createVirtualClock(0)
  const account = createAccount(limit, clock)
  const all = plan(watchers, random)
  const results = await Promise.all(
    all.map(each => watchOne(each, account, clock, createRandom(random.between(0, 2 ** 31)))),
  )
  return {
    watchers,
    limit,
    lag: distributionOf(results.map(({ lag }) => lag / 1_000)),
    ...account.counted,
    mistakes: results.flatMap(({ mistakes }) => mistakes),
  }
}

function plan(watchers: number, random: Random): readonly Watcher[] {
  return sizes.flatMap(([instances, share]) =>
    Array.from({ length: Math.round(watchers * share) }, (_, index): Watcher => {
      const minutes = random.pick([2, 5, 10, 20])
      const failures = index % 10 === 0 ? 'some' : 'none'
      const scenario: Scenario = { instances, atATime: 'HalfAtATime', minutes, failures }
      const history = historyOf(planOf(scenario))
      const earliest = index % 2 === 0 ? commonEnd - history.end.at : random.between(0, 120_000)
      const createdAt = Math.max(earliest, 0) + random.between(0, 2_000)
      return { history, createdAt, begin: createdAt + random.between(0, 20_000) }
    }),
  )
}

async function watchOne(
  { history, createdAt, begin }: Watcher,
  account: Account,
  clock: Clock,
  random: Random,
) {
  const patience = createPatience(clock, random.next, {
    answered: () => undefined,
    troubled: () => undefined,
    recovered: () => undefined,
  })
  const send: Send = (signal, answer) =>
    patience.send({ operation: 'any', region: 'us-east-1', subject: 'a deployment' }, signal, async () => {
      await clock.sleep(latency, signal)
      account.admit()
      return answer(clock.now() - createdAt)
    })
  await clock.sleep(begin, never)
  let last: Snapshot | undefined
  for await (const { snapshot: look } of watch({
    reader: { ...createCountingReader(history, send), throttleFactor: patience.slowdown },
    deploymentId: 'd-ABCDEF123',
    pollInterval: 15_000,
    deadline: Number.POSITIVE_INFINITY,
    clock,
    random: random.next,
    signal: never,
  })) {
    last = look
  }
  return {
    lag: clock.now() - createdAt - history.end.at,
    mistakes: last === undefined ? ['saw nothing'] : wrongVerdict(last, history),
  }
}

interface Account {
  readonly counted: { readonly answered: number; readonly throttled: number }
  /** Throws as the SDK does where there have been too many requests. */
  admit(): void
}

/** A bucket that fills evenly, as AWS documents its throttles; a refused request takes nothing out of it. */
function createAccount({ requestsPerSecond, burst }: AccountLimit, clock: Clock): Account {
  const counted = { answered: 0, throttled: 0 }
  let tokens = burst
  let filledAt = clock.now()
  return {
    counted,
    admit: () => {
      const now = clock.now()
      tokens = Math.min(tokens + ((now - filledAt) / 1_000) * requestsPerSecond, burst)
      filledAt = now
      if (tokens < 1) {
        counted.throttled += 1
        throw Object.assign(new Error('Rate exceeded'), {
          name: 'ThrottlingException',
          $metadata: { httpStatusCode: 400 },
        })
      }
      tokens -= 1
      counted.answered += 1
    },
  }
}
