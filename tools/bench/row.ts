import { createRandom } from '../../lab/kit/random.ts'
import { historyOf } from './history.ts'
import { type Distribution, distributionOf, type Measured } from './measured.ts'
import { awsDeployWait, readEverything, sdkWaiter } from './other-ways.ts'
import { batchesOf, pagesOf } from './reader.ts'
import { planOf, type Scenario } from './scenarios.ts'
import { type MeasuredAction, watchByThisAction } from './this-action.ts'

export const ways = ['this action', 'aws deploy wait', "SDK's waiter", 'reading everything'] as const
export type Way = (typeof ways)[number]

/** One way to wait, over all phases. */
export interface WayResult {
  readonly requests: Distribution
  readonly requestsPerMinute: Distribution
  readonly deploymentRequestsPerMinute: Distribution
  /** Seconds; undefined if it gave up. */
  readonly lag?: Distribution
  /** Seconds; undefined if it showed no failure. */
  readonly failureLag?: Distribution
}

export interface Row {
  readonly scenario: Scenario
  readonly ways: Readonly<Record<Way, WayResult>>
  /** Of this action, after the poll that first read the instances. */
  readonly requestsPerSecond: Distribution
  /** This action's requests as a share of what reading everything took from the same moment on. */
  readonly shareOfEverything: Distribution
  /** What this action got wrong. */
  readonly mistakes: readonly string[]
}

/** Watches the same deployment in every way, from as many random moments near its beginning on. */
export async function measure(scenario: Scenario, phases: number): Promise<Row> {
  const history = historyOf(planOf(scenario))
  const latestBegin = Math.min(60_000, history.end.at / 8)
  const watches: (Record<Way, Measured> & { readonly 'this action': MeasuredAction })[] = []
  for (let phase = 0; phase < phases; phase += 1) {
    const random = createRandom(phase)
    const begin = random.next() * latestBegin
    watches.push({
      'this action': await watchByThisAction(history, begin, phase),
      'aws deploy wait': awsDeployWait(history, begin, random.next),
      "SDK's waiter": sdkWaiter(history, begin, random.next),
      'reading everything': readEverything(history, begin, random.next),
    })
  }
  const actions = watches.map(it => it['this action'])
  const resultOf = (way: Way) => toResult(watches.map(it => it[way]))
  return {
    scenario,
    ways: {
      'this action': resultOf('this action'),
      'aws deploy wait': resultOf('aws deploy wait'),
      "SDK's waiter": resultOf("SDK's waiter"),
      'reading everything': resultOf('reading everything'),
    },
    requestsPerSecond: distributionOf(actions.map(it => it.requestsPerSecondAfterFirstPoll)),
    shareOfEverything: distributionOf(
      watches.map(it => it['this action'].requests / it['reading everything'].requests),
    ),
    mistakes: actions.flatMap(({ mistakes }) => mistakes),
  }
}

function toResult(measured: readonly Measured[]): WayResult {
  const secondsOf = (lags: readonly (number | undefined)[]) => {
    const known = lags.flatMap(lag => (lag === undefined ? [] : lag / 1_000))
    return known.length < measured.length ? undefined : distributionOf(known)
  }
  return {
    requests: distributionOf(measured.map(it => it.requests)),
    requestsPerMinute: distributionOf(measured.map(it => it.requests / it.minutes)),
    deploymentRequestsPerMinute: distributionOf(measured.map(it => it.deploymentRequests / it.minutes)),
    lag: secondsOf(measured.map(it => it.lag)),
    failureLag: secondsOf(measured.map(it => it.failureLag)),
  }
}

/** A deployment that had ended before its watch began. */
export interface FinishedRow {
  readonly instances: number
  readonly requests: number
  /** How many pages its list of instances has, and how many batches these make. */
  readonly pages: number
  readonly batches: number
  readonly seconds: number
}

export async function measureFinished(instances: number): Promise<FinishedRow> {
  const history = historyOf(planOf({ instances, atATime: 'AllAtOnce', minutes: 2, failures: 'none' }))
  const { requests, minutes } = await watchByThisAction(history, history.end.at + 60_000, 1)
  return {
    instances,
    requests,
    pages: pagesOf(instances),
    batches: batchesOf(instances),
    seconds: minutes * 60,
  }
}
