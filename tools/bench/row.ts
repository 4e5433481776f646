import { createRandom } from '../../lab/kit/random.ts'
import { historyOf } from './history.ts'
import type { Measured } from './measured.ts'
import { awsDeployWait, readEverything, sdkWaiter } from './other-ways.ts'
import { planOf, type Scenario } from './scenarios.ts'
import { type Distribution, distributionOf } from './statistics.ts'
import { type MeasuredAction, watchByThisAction } from './this-action.ts'

/** One way to wait, over all phases. Absent: it never got so far. */
export interface WayResult {
  readonly requests: Distribution
  readonly requestsPerMinute: Distribution
  /** Seconds. */
  readonly lag?: Distribution
  /** Seconds. */
  readonly failureLag?: Distribution
}

export interface ActionResult extends WayResult {
  readonly requestsPerSecondAfterFirstLook: Distribution
  /** Its requests as a share of what reading everything took from the same moment on. */
  readonly shareOfEverything: Distribution
  readonly mistakes: readonly string[]
}

export interface Row {
  readonly scenario: Scenario
  readonly action: ActionResult
  readonly awsDeployWait: WayResult
  readonly sdkWaiter: WayResult
  readonly readEverything: WayResult
}

/** Watches the same deployment in every way, from as many random moments near its beginning on. */
export async function measure(scenario: Scenario, phases: number): Promise<Row> {
  const history = historyOf(planOf(scenario))
  const latestBegin = Math.min(60_000, history.end.at / 8)
  const all: { action: MeasuredAction; wait: Measured; sdk: Measured; everything: Measured }[] = []
  for (let phase = 0; phase < phases; phase += 1) {
    const random = createRandom(phase)
    const begin = random.next() * latestBegin
    all.push({
      action: await watchByThisAction(history, begin, phase),
      wait: awsDeployWait(history, begin, random.next),
      sdk: sdkWaiter(history, begin, random.next),
      everything: readEverything(history, begin, random.next),
    })
  }
  const actions = all.map(({ action }) => action)
  return {
    scenario,
    action: {
      ...wayResult(actions),
      requestsPerSecondAfterFirstLook: distributionOf(actions.map(it => it.requestsPerSecondAfterFirstLook)),
      shareOfEverything: distributionOf(all.map(it => it.action.requests / it.everything.requests)),
      mistakes: actions.flatMap(({ mistakes }) => mistakes),
    },
    awsDeployWait: wayResult(all.map(({ wait }) => wait)),
    sdkWaiter: wayResult(all.map(({ sdk }) => sdk)),
    readEverything: wayResult(all.map(({ everything }) => everything)),
  }
}

function wayResult(measured: readonly Measured[]): WayResult {
  const lags = measured.flatMap(({ lag }) => lag ?? [])
  const failureLags = measured.flatMap(({ failureLag }) => failureLag ?? [])
  return {
    requests: distributionOf(measured.map(({ requests }) => requests)),
    requestsPerMinute: distributionOf(measured.map(({ requests, minutes }) => requests / minutes)),
    ...(lags.length < measured.length ? {} : { lag: distributionOf(lags.map(lag => lag / 1_000)) }),
    ...(failureLags.length < measured.length
      ? {}
      : { failureLag: distributionOf(failureLags.map(lag => lag / 1_000)) }),
  }
}
