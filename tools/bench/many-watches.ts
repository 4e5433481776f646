import { createRandom, type Random } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { RetryingSender } from '../../src/aws/retry.ts'
import { codeDeployService } from '../../src/codedeploy/connect.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import { Redactor } from '../../src/redactor.ts'
import type { Clock } from '../../src/time/clock.ts'
import { watch } from '../../src/watch/watch.ts'
import { type History, historyOf } from './history.ts'
import { type Distribution, distributionOf } from './measured.ts'
import { cliWaiter } from './other-ways.ts'
import { createReader, latency, type Operation, type Send } from './reader.ts'
import { planOf, type Scenario } from './scenarios.ts'
import { watchOptions, wrongVerdict } from './this-action.ts'

/** What all watches of one account share: a token bucket. */
export interface AccountLimit {
  readonly name: string
  readonly requestsPerMinute: number
  /** How many unused requests may be saved for a burst. */
  readonly burst: number
  /** One bucket for all operations, one for each, or only one for GetDeployment. */
  readonly scope: 'all' | 'each' | 'GetDeployment'
}

/** Deployments that are watched at the same time. */
export interface Crowd {
  readonly way: 'this action' | 'aws deploy wait'
  /** How many deployments there are of each size. */
  readonly sizes: readonly (readonly [instances: number, watches: number])[]
  readonly limit: AccountLimit
  /** The most that the lag may be, in seconds. */
  readonly target?: { readonly median: number; readonly worst: number }
  /** How often it is measured, each time with other deployments. */
  readonly draws: number
  readonly seed: number
}

export interface CrowdResult {
  readonly crowd: Crowd
  /** Seconds between a deployment's true end and its verdict. */
  readonly lag: Distribution
  readonly answered: number
  readonly throttled: number
  readonly mistakes: readonly string[]
}

/** One of the deployments, and when it was created and its watch begins, in milliseconds. */
interface Watched {
  readonly history: History
  readonly createdAt: number
  readonly begin: number
}

const tenPerSecond: AccountLimit = {
  name: '10 requests a second',
  requestsPerMinute: 600,
  burst: 20,
  scope: 'all',
}
const fortyOne = { requestsPerMinute: 41, burst: 10 }
const eachLimited: AccountLimit = { name: '41 a minute of each operation', ...fortyOne, scope: 'each' }
const oneLimited: AccountLimit = { name: '41 GetDeployment a minute', ...fortyOne, scope: 'GetDeployment' }

const large: Omit<Crowd, 'seed'> = {
  way: 'this action',
  sizes: [
    [1, 100],
    [25, 60],
    [100, 30],
    [1_000, 10],
  ],
  limit: tenPerSecond,
  target: { median: 30, worst: Number.POSITIVE_INFINITY },
  draws: 1,
}
const small: Crowd = {
  way: 'this action',
  sizes: [
    [1, 5],
    [25, 5],
  ],
  limit: eachLimited,
  target: { median: 15, worst: 60 },
  draws: 20,
  seed: 1,
}

export const crowds: readonly Crowd[] = [
  ...[1, 2, 3].map(seed => ({ ...large, seed })),
  small,
  { ...small, limit: oneLimited },
  { ...small, way: 'aws deploy wait', target: undefined },
]

/** Half of them end within the same seconds, ten minutes after the first watch began. */
const commonEnd = 600_000
/** `aws` retries twice, after up to 1 and 2 s (botocore's standard mode). Its waiter then ends with the error. */
const cliAttempts = 3

export async function measureCrowd(crowd: Crowd): Promise<CrowdResult> {
  const results: WatchResult[] = []
  const counted = { answered: 0, throttled: 0 }
  for (let draw = 0; draw < crowd.draws; draw += 1) {
    const random = createRandom(crowd.seed + draw)
    const clock = createVirtualClock(0)
    const account = new Account(crowd.limit, clock)
    const watchOne = crowd.way === 'this action' ? watchByThisAction : waitByCli
    const watched = plan(crowd, random)
    results.push(
      ...(await Promise.all(
        watched.map(each => watchOne(each, account, clock, createRandom(random.between(0, 2 ** 31)))),
      )),
    )
    counted.answered += account.answered
    counted.throttled += account.throttled
  }
  return {
    crowd,
    ...counted,
    lag: distributionOf(results.flatMap(({ lag }) => (lag === undefined ? [] : lag / 1_000))),
    mistakes: results.flatMap(({ mistakes }) => mistakes),
  }
}

function plan({ sizes }: Crowd, random: Random): readonly Watched[] {
  return sizes.flatMap(([instances, watches]) =>
    Array.from({ length: watches }, (_, index): Watched => {
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

interface WatchResult {
  /** Undefined if it ended before the deployment did. */
  readonly lag?: number
  readonly mistakes: readonly string[]
}

async function watchByThisAction(watched: Watched, account: Account, clock: Clock, random: Random) {
  const { history, createdAt, begin } = watched
  const ignore = (): void => undefined
  const sender = new RetryingSender({
    service: codeDeployService,
    region: 'us-east-1',
    clock,
    random: random.next,
    events: { answered: ignore, troubled: ignore, recovered: ignore },
    redactor: new Redactor(),
  })
  const send: Send = (operation, signal, answer) =>
    sender.send(operation, 'a deployment', signal, async () => {
      await clock.sleep(latency, signal)
      if (!account.admits(operation)) throw throttled
      return answer(clock.now() - createdAt)
    })
  await clock.sleep(begin, watchOptions.signal)
  const reader = createReader(history, send, () => sender.throttleFactor.value)
  let last: Snapshot | undefined
  for await (const { snapshot } of watch({ ...watchOptions, reader, clock, random: random.next }))
    last = snapshot
  return {
    lag: clock.now() - createdAt - history.end.at,
    mistakes: last === undefined ? ['read nothing'] : wrongVerdict(last, history),
  }
}

const throttled = Object.assign(new Error('Rate exceeded'), {
  name: 'ThrottlingException',
  $metadata: { httpStatusCode: 400 },
})

async function waitByCli(
  { history, createdAt, begin }: Watched,
  account: Account,
  clock: Clock,
  random: Random,
): Promise<WatchResult> {
  const { signal } = watchOptions
  await clock.sleep(begin, signal)
  for (let polls = 1; polls <= cliWaiter.mostPolls; polls += 1) {
    for (let attempt = 1; ; attempt += 1) {
      await clock.sleep(latency, signal)
      if (account.admits('GetDeployment')) break
      if (attempt === cliAttempts) return { mistakes: ['ended with ThrottlingException'] }
      await clock.sleep(random.next() * 1_000 * 2 ** (attempt - 1), signal)
    }
    const lag = clock.now() - createdAt - history.end.at
    if (lag >= 0) return { lag, mistakes: [] }
    await clock.sleep(cliWaiter.pause, signal)
  }
  return { mistakes: ['gave up'] }
}

/** Buckets that fill evenly, as AWS documents its throttles; a refused request takes nothing out of them. */
class Account {
  answered = 0
  throttled = 0
  readonly #limit: AccountLimit
  readonly #clock: Clock
  /** By what shares a bucket: the tokens left when it was last filled. */
  readonly #buckets = new Map<string, { tokens: number; filledAt: number }>()

  constructor(limit: AccountLimit, clock: Clock) {
    this.#limit = limit
    this.#clock = clock
  }

  admits(operation: Operation): boolean {
    const { requestsPerMinute, burst, scope } = this.#limit
    const name = scope === 'all' ? scope : operation
    const { tokens, filledAt } = this.#buckets.get(name) ?? { tokens: burst, filledAt: this.#clock.now() }
    const now = this.#clock.now()
    const filled = Math.min(tokens + ((now - filledAt) / 60_000) * requestsPerMinute, burst)
    const isUnlimited = scope === 'GetDeployment' && operation !== scope
    const isAdmitted = isUnlimited || filled >= 1
    this.#buckets.set(name, { tokens: isAdmitted ? filled - 1 : filled, filledAt: now })
    if (isAdmitted) this.answered += 1
    else this.throttled += 1
    return isAdmitted
  }
}
