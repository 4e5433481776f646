import type { Deployment, Target } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'

/**
 * When to poll, and how much to read in a poll. The numbers are the compromise that `npm run bench` found between
 * its targets (tools/bench/targets.ts): the verdict within 3 s, 26 requests a minute for a small fleet, at most 10 of
 * them GetDeployment, and for a large fleet fewer than reading everything takes. GetDeployment is what is scarce:
 * CodeDeploy has throttled it at 41 calls a minute (facts: awslabs/aws-codedeploy-plugin#95).
 */

/** A fleet of this size is read in every poll, by one request: 25 instances, or the one target of ECS and Lambda (facts.md). */
const smallFleet = 25
/** The pause while something changes. */
const shortestPause = 4_200
/** Polls are never closer, unless the poll interval is shorter (contract.md). */
const leastPause = 2_000
/** The longer nothing has changed, the rarer the polls. */
const shareOfQuiet = 1 / 6
/** After hours, some seconds more do not matter; in the beginning the pause stays far below the interval. */
const shareOfElapsed = 1 / 600
const shareOfIntervalAtFirst = 0.3
/** Polls of many workflows must not coincide again and again. */
const jitter = 0.2
/** While the targets of a small fleet lead, GetDeployment is sent this many milliseconds apart, unless the poll interval is shorter. */
const deploymentPause = 6_000
/** It is sent at least this often, no matter how much is throttled: nothing else shows that a deployment was stopped. */
const longestDeploymentPause = 45_000
/** A deployment usually ends this soon after its targets. It may also wait for hours (blue/green, ECS). */
const endExpected = 30_000
/** Up to this factor longer pauses alone slow a watch down: from 4.2 s to the usual interval of 15 s. */
const factorOfPauses = 3.5

/** What decides about the pause before the next poll. All times are in milliseconds. */
export interface PollContext {
  /** `poll-interval-seconds`, the longest pause between two polls. */
  readonly pollInterval: number
  /** How long nothing has changed. */
  readonly quiet: number
  /** How long the watch has been running. */
  readonly elapsed: number
  /** How long it takes until the requests since the first poll are no more than one a second. */
  readonly ahead: number
  /** How many times slower than usual to poll, because CodeDeploy throttles. */
  readonly throttleFactor: number
  /** A number from 0 to 1. */
  readonly random: number
}

/** How long to wait before the next poll, in milliseconds. */
export function pauseBeforeNextPoll(context: PollContext): number {
  const { pollInterval, quiet, elapsed, ahead, throttleFactor, random } = context
  const longest = Math.max(pollInterval * shareOfIntervalAtFirst, elapsed * shareOfElapsed)
  const wanted = Math.max(Math.min(quiet * shareOfQuiet, longest), shortestPause)
  const pause = Math.min(wanted * throttleFactor, pollInterval) * (1 - jitter * random)
  return Math.max(pause, Math.min(Math.max(leastPause, ahead), pollInterval))
}

/**
 * How many requests about targets a poll may send, on average: as many as it takes to read a small fleet each
 * time and to list it now and then, and fewer than reading everything would take for a larger one.
 */
export function requestsPerPoll(targets: number, throttleFactor: number): number {
  const usual = isSmall(targets) ? 1.2 : Math.min(0.18 + targets * 0.00115, 1.33)
  return usual / Math.max(throttleFactor / factorOfPauses, 1)
}

/** Whether a fleet is read before GetDeployment is sent, since one request shows all that can change. */
export function isSmall(targets: number): boolean {
  return targets > 0 && targets <= smallFleet
}

/** What decides whether a poll sends GetDeployment. All times are in milliseconds. */
export interface DeploymentContext {
  /** `poll-interval-seconds`, the longest pause between two polls. */
  readonly pollInterval: number
  /** What CodeDeploy counted when it was asked last. */
  readonly overview: Deployment['overview']
  /** The targets as they are known now. */
  readonly targets: readonly Target[]
  /** How long nothing has changed; 0 if this poll has read a change. */
  readonly quiet: number
  /** How long ago GetDeployment was sent. */
  readonly age: number
  readonly throttleFactor: number
}

/**
 * Whether a poll sends GetDeployment. A large fleet is followed by its counts, and the first targets are waited for
 * with it: then every poll does. In a small fleet the targets lead: it is sent when they have all ended, when one was
 * skipped (the deployment is being stopped, or fails), and else now and then.
 */
export function isDeploymentDue(context: DeploymentContext): boolean {
  const { pollInterval, overview, targets, quiet, age, throttleFactor } = context
  if (!isSmall(targets.length)) return true
  const skipped = targets.filter(({ status }) => status === 'Skipped').length
  if (skipped > (overview?.Skipped ?? 0)) return true
  if (quiet < endExpected && targets.every(({ status }) => isFinalTargetStatus(status))) return true
  const pause = Math.min(deploymentPause, pollInterval) * throttleFactor
  return age >= Math.min(pause, longestDeploymentPause)
}
