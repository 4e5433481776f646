import type { CrowdResult } from './many-watches.ts'
import type { PieceCost } from './pieces.ts'
import type { ProcessResult } from './processes.ts'
import type { FinishedRow, Row } from './row.ts'
import { growthOf, linearGrowth, type TextCost } from './texts.ts'

/**
 * What the numbers of docs/performance.md must be. Each function returns what is missed, in words; nothing if every
 * target is reached. Lags are in seconds.
 */

const longestMedianLag = { upTo30Minutes: 3, always: 8 } as const
const longestLag = 16
const mostRequestsPerSecond = 1
/** For up to 25 instances, on average over a whole watch, the first poll and short watches included. */
const smallFleet = { requestsPerMinute: 26, deploymentRequestsPerMinute: 10 } as const
const mostShareOneAtATime = 0.2
const mostShareOfCpu = 0.4
const mostGrowthOfMemory = 2
/** Twice what linear time would take; of less than a millisecond nothing can be said. */
const mostGrowthOfTime = 2 * linearGrowth
const leastMilliseconds = 1
/** A signal must not wait longer: a cancelled step has five seconds. One machine has taken 36 to 60 ms for the same piece. */
const mostMillisecondsOfPiece = 100
/** For the whole catalogue of hints, which is asked once for each different failure. */
const mostMillisecondsOfHint = 20

export function missedBy(row: Row): readonly string[] {
  const { instances, atATime, minutes } = row.scenario
  const { lag, requestsPerMinute, deploymentRequestsPerMinute } = row.ways['this action']
  const { median, worst } = row.shareOfEverything
  const targets: readonly (readonly [
    what: string,
    value: number | undefined,
    most: number,
    applies?: boolean,
  ])[] = [
    ['median lag', lag?.median, minutes <= 30 ? longestMedianLag.upTo30Minutes : longestMedianLag.always],
    ['worst lag', lag?.worst, longestLag],
    ['requests a second after the first poll', row.requestsPerSecond.worst, mostRequestsPerSecond],
    ['requests a minute', requestsPerMinute.worst, smallFleet.requestsPerMinute, instances <= 25],
    [
      'GetDeployment a minute',
      deploymentRequestsPerMinute.worst,
      smallFleet.deploymentRequestsPerMinute,
      instances <= 25,
    ],
    ['share of the requests of reading everything', median, 1, instances >= 100],
    [
      'worst share of the requests of reading everything',
      worst,
      mostShareOneAtATime,
      instances >= 1_000 && atATime === 'OneAtATime',
    ],
  ]
  return [
    ...row.mistakes.slice(0, 3),
    ...targets.flatMap(([what, value, most, applies = true]) => (applies ? missed(what, value, most) : [])),
  ]
}

/** One GetDeployment, every page and batch once, and two more. */
export function missedByFinished({ requests, pages, batches }: FinishedRow): readonly string[] {
  return missed('requests', requests, 1 + pages + batches + 2)
}

export function missedByCrowd({ crowd, lag, mistakes }: CrowdResult): readonly string[] {
  const { target } = crowd
  if (target === undefined) return []
  return [
    ...mistakes.slice(0, 3),
    ...missed('median lag', lag.median, target.median),
    ...missed('worst lag', lag.worst, target.worst),
  ]
}

export function missedByProcesses({
  awsDeployWait,
  succeeded,
  one,
  thousand,
  usual,
  worst,
}: ProcessResult): readonly string[] {
  const share = succeeded.cpuMilliseconds / awsDeployWait.cpuMilliseconds
  const growth = thousand.peakMegabytes / one.peakMegabytes
  return [
    ...missed('CPU time as a share of that of aws deploy wait', share, mostShareOfCpu),
    ...missed('peak memory at 1,000 instances, by that at one,', growth, mostGrowthOfMemory),
    ...missed(
      'peak memory at the worst 1,000 instances, by that at 1,000 that succeeded,',
      worst.peakMegabytes / usual.peakMegabytes,
      mostGrowthOfMemory,
    ),
  ]
}

export function missedByText(cost: TextCost): readonly string[] {
  const milliseconds = cost.milliseconds.at(-1) ?? 0
  return [
    ...(cost.name === 'hintFor' ? missed('time for 64 KB', milliseconds, mostMillisecondsOfHint) : []),
    ...(milliseconds < leastMilliseconds
      ? []
      : missed('time for 64 KB, by that for 16 KB,', growthOf(cost), mostGrowthOfTime)),
  ]
}

export function missedByPiece({ longest }: PieceCost): readonly string[] {
  return missed('longest piece, in milliseconds,', longest, mostMillisecondsOfPiece)
}

function missed(what: string, value: number | undefined, most: number): readonly string[] {
  if (value === undefined) return [`there is no ${what}`]
  return value > most ? [`${what} is ${value.toFixed(2)}, more than ${most}`] : []
}
