import type { FinishedRow } from './finished.ts'
import type { ManyResult } from './many-watchers.ts'
import type { ProcessResult } from './processes.ts'
import type { Row } from './row.ts'

/**
 * What the numbers of docs/performance.md must be. Each function returns what is missed, in words; nothing where all is
 * reached. Lags are in seconds.
 */

const longestMedianLag = { upTo30Minutes: 3, always: 8 } as const
const longestLag = 16
const mostRequestsPerMinute = 40
const mostRequestsPerSecond = 1
const mostShareOneAtATime = 0.2
const longestMedianLagOfMany = 30
const mostShareOfCpu = 0.4
const mostGrowthOfMemory = 2

export function missedBy({ scenario, action }: Row): readonly string[] {
  const { instances, atATime, minutes } = scenario
  const median = minutes <= 30 ? longestMedianLag.upTo30Minutes : longestMedianLag.always
  const share = action.shareOfEverything.median
  return [
    ...action.mistakes.slice(0, 3),
    ...missed('median lag', action.lag?.median ?? Number.POSITIVE_INFINITY, median),
    ...missed('worst lag', action.lag?.worst ?? Number.POSITIVE_INFINITY, longestLag),
    ...missed(
      'requests a second after the first look',
      action.requestsPerSecondAfterFirstLook.worst,
      mostRequestsPerSecond,
    ),
    ...(instances <= 25
      ? missed('requests a minute', action.requestsPerMinute.worst, mostRequestsPerMinute)
      : []),
    ...(instances >= 100 && share >= 1
      ? [`${share.toFixed(2)} times the requests of reading everything`]
      : []),
    ...(instances >= 1_000 && atATime === 'OneAtATime'
      ? missed(
          'share of the requests of reading everything',
          action.shareOfEverything.worst,
          mostShareOneAtATime,
        )
      : []),
  ]
}

export function missedByFinished({ requests, pages, batches }: FinishedRow): readonly string[] {
  return missed('requests', requests, 1 + pages + batches + 2)
}

export function missedByMany({ lag, mistakes }: ManyResult): readonly string[] {
  return [...mistakes.slice(0, 3), ...missed('median lag', lag.median, longestMedianLagOfMany)]
}

export function missedByProcesses({
  awsDeployWait,
  succeeded,
  one,
  thousand,
}: ProcessResult): readonly string[] {
  return [
    ...missed(
      'CPU time as a share of that of aws deploy wait',
      succeeded.cpuMilliseconds / awsDeployWait.cpuMilliseconds,
      mostShareOfCpu,
    ),
    ...(thousand.peakMegabytes === undefined || one.peakMegabytes === undefined
      ? []
      : missed(
          'peak memory at 1,000 instances, by that at one,',
          thousand.peakMegabytes / one.peakMegabytes,
          mostGrowthOfMemory,
        )),
  ]
}

function missed(what: string, value: number, most: number): readonly string[] {
  return value > most ? [`${what} is ${value.toFixed(2)}, more than ${most}`] : []
}
