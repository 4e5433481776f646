import type { History } from './history.ts'
import type { Measured } from './measured.ts'
import { batchesOf, latency, pagesOf } from './reader.ts'

/** What a way to wait does, from the moment at which it begins, in milliseconds. */
export type OtherWay = (history: History, begin: number, random: () => number) => Measured

/** `aws deploy wait deployment-successful`: GetDeployment every 15 s, at most 120 times, then it gives up. */
export const cliWaiter = { pause: 15_000, mostPolls: 120 } as const

export const awsDeployWait: OtherWay = (history, begin) =>
  waitForStatus(history, begin, polls => (polls < cliWaiter.mostPolls ? cliWaiter.pause : undefined))

/**
 * The SDK's `waitUntilDeploymentSuccessful` as it is set up: 15 to 120 s apart, random between 15 s and what
 * doubles with every attempt, then 120 s (`exponentialBackoffWithJitter` of @smithy/core). It gives up after
 * `maxWaitTime`, which has no default; here it never does.
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
  const { firstFailure, end, size } = history
  const [pages, batches] = [pagesOf(size), batchesOf(size)]
  /** Batches are read four at a time, as the action does; what the last of them brings is known at the end. */
  const takes = latency * (1 + pages + Math.ceil(batches / 4))
  let failureReadAt: number | undefined
  for (let [polls, moment] = [1, begin]; ; polls += 1, moment += takes + 15_000) {
    const readAt = moment + latency * (1 + pages)
    if (firstFailure !== undefined && readAt >= firstFailure.at) failureReadAt ??= moment + takes
    if (moment < end.at) continue
    return {
      requests: polls * (1 + pages + batches),
      deploymentRequests: polls,
      minutes: (moment + takes - begin) / 60_000,
      lag: moment + takes - end.at,
      failureLag: firstFailure && failureReadAt && failureReadAt - firstFailure.at,
    }
  }
}

/** Polls nothing but GetDeployment. `pauseAfter` is undefined if it gives up after this many polls. */
function waitForStatus(
  { end }: History,
  begin: number,
  pauseAfter: (polls: number) => number | undefined,
): Measured {
  for (let [polls, moment] = [1, begin]; ; polls += 1) {
    const readAt = moment + latency
    const isOver = moment >= end.at
    const pause = pauseAfter(polls)
    if (isOver || pause === undefined) {
      const minutes = (readAt - begin) / 60_000
      return {
        requests: polls,
        deploymentRequests: polls,
        minutes,
        lag: isOver ? readAt - end.at : undefined,
      }
    }
    moment = readAt + pause
  }
}
