import { idsPerBatch, idsPerPage, latency } from './counting-reader.ts'
import type { History } from './history.ts'
import type { Measured } from './measured.ts'

/** How a way to wait goes about it, seen from a moment at which it begins, in milliseconds. */
export type OtherWay = (history: History, begin: number, random: () => number) => Measured

/** `aws deploy wait deployment-successful`: GetDeployment every 15 s, at most 120 times, then it gives up. */
export const awsDeployWait: OtherWay = (history, begin) =>
  waitForStatus(history, begin, polls => (polls < 120 ? 15_000 : undefined))

/**
 * The SDK's `waitUntilDeploymentSuccessful` as it is set up: 15 to 120 s apart, random between 15 s and what
 * doubles with every attempt, then 120 s (`exponentialBackoffWithJitter` of @smithy/core). It gives up when
 * `maxWaitTime` is over, which has no default; here it never is.
 */
export const sdkWaiter: OtherWay = (history, begin, random) => {
  const [shortest, longest] = [15_000, 120_000]
  const ceiling = Math.log2(longest / shortest) + 1
  return waitForStatus(history, begin, attempt => {
    if (attempt > ceiling) return longest
    return shortest + random() * (Math.min(shortest * 2 ** (attempt - 1), longest) - shortest)
  })
}

/** GetDeployment, the whole list and all targets every 15 s, as a script does that wants to show progress. */
export const readEverything: OtherWay = (history, begin) => {
  const pages = Math.ceil(history.size / idsPerPage)
  const batches = Math.ceil(history.size / idsPerBatch)
  /** Batches are read four at a time, as the action does; what the last of them brings is known at the end. */
  const takes = latency * (1 + pages + Math.ceil(batches / 4))
  let requests = 0
  let failureSeenAt: number | undefined
  for (let moment = begin; ; moment += takes + 15_000) {
    requests += 1 + pages + batches
    const readAt = moment + latency * (1 + pages)
    if (history.firstFailure !== undefined && readAt >= history.firstFailure.at) {
      failureSeenAt ??= moment + takes
    }
    if (moment >= history.end.at) return measured(history, begin, requests, moment + takes, failureSeenAt)
  }
}

/** Polls nothing but GetDeployment. `pauseAfter` is undefined where it gives up after so many polls. */
function waitForStatus(
  history: History,
  begin: number,
  pauseAfter: (polls: number) => number | undefined,
): Measured {
  let moment = begin
  for (let polls = 1; ; polls += 1) {
    const seenAt = moment + latency
    if (moment >= history.end.at) return measured(history, begin, polls, seenAt, undefined)
    const pause = pauseAfter(polls)
    if (pause === undefined) return { requests: polls, minutes: (seenAt - begin) / 60_000 }
    moment = seenAt + pause
  }
}

function measured(
  history: History,
  begin: number,
  requests: number,
  endSeenAt: number,
  failureSeenAt: number | undefined,
): Measured {
  const { firstFailure } = history
  return {
    requests,
    minutes: (endSeenAt - begin) / 60_000,
    lag: endSeenAt - history.end.at,
    ...(firstFailure === undefined || failureSeenAt === undefined
      ? {}
      : { failureLag: failureSeenAt - firstFailure.at }),
  }
}
