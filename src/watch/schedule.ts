/**
 * When to poll, and how much to read in a poll. The numbers are the compromise that `npm run bench` found between
 * its targets (bench/targets.ts): the verdict within 3 s, 40 requests a minute for a small fleet, and for a large
 * one fewer than reading everything takes. CodeDeploy was seen throttling GetDeployment at about 41 calls a minute
 * (facts: awslabs/aws-codedeploy-plugin#95).
 */

/** A fleet that one request reads is watched closely; a larger one has more to read in each poll. */
export const smallFleet = 25
const shortestPauses = { small: 3_600, large: 4_200 } as const
/** Unless the poll interval is shorter (contract.md). */
const shortestPause = 2_000
/** The longer nothing has changed, the rarer the polls. */
const shareOfQuiet = 1 / 6
/** Who has waited for hours can wait some seconds more; in the beginning the pause stays far below the interval. */
const shareOfElapsed = 1 / 600
const shareOfIntervalAtFirst = 0.3
/** Polls of many workflows shall not beat in step. */
const jitter = 0.2

/** What decides about the pause before the next poll. All times are in milliseconds. */
export interface PollContext {
  /** `poll-interval-seconds`, the longest pause between two polls. */
  readonly pollInterval: number
  /** How many targets the deployment has, as far as is known. */
  readonly targets: number
  /** How long nothing has changed. */
  readonly quiet: number
  /** How long the watch has gone on. */
  readonly elapsed: number
  /** How many times slower than usual to ask, because CodeDeploy throttles. */
  readonly throttleFactor: number
  /** A number from 0 to 1. */
  readonly random: number
}

/** How long to wait before the next poll, in milliseconds. */
export function pauseBeforeNextPoll(context: PollContext): number {
  const { pollInterval, targets, quiet, elapsed, throttleFactor, random } = context
  const shortest = targets <= smallFleet ? shortestPauses.small : shortestPauses.large
  const longest = Math.max(pollInterval * shareOfIntervalAtFirst, elapsed * shareOfElapsed)
  const wanted = Math.max(Math.min(quiet * shareOfQuiet, longest), shortest)
  const pause = Math.min(wanted * throttleFactor, pollInterval) * (1 - jitter * random)
  return Math.max(pause, Math.min(shortestPause, pollInterval))
}

/**
 * How many requests about targets a poll may send, on average: as many as it takes to read a small fleet each
 * time and to list it now and then, and fewer than reading everything would take for a larger one.
 */
export function requestsPerPoll(targets: number, throttleFactor: number): number {
  const usual = targets <= smallFleet ? 1.2 : Math.min(0.18 + targets * 0.00115, 1.33)
  return usual / throttleFactor
}
