import type { FinishedRow } from './finished.ts'
import type { ManyResult } from './many-watchers.ts'
import type { ProcessResult } from './processes.ts'
import type { Row, WayResult } from './row.ts'
import type { AtATime, Failures, Scenario } from './scenarios.ts'
import type { Distribution } from './statistics.ts'
import type { Table } from './table.ts'
import { missedBy } from './targets.ts'
import type { ProcessCost } from './timed.ts'

const atATimeWords: Readonly<Record<AtATime, string>> = {
  AllAtOnce: 'all at once',
  HalfAtATime: 'half at a time',
  OneAtATime: 'one at a time',
}
const failureWords: Readonly<Record<Failures, string>> = {
  none: '',
  some: ', some fail',
  all: ', all fail',
}

export function nameOf({ instances, atATime, minutes, failures }: Scenario): string {
  const fleet = instances === 1 ? '1' : `${instances} ${atATimeWords[atATime]}`
  const failure = instances === 1 && failures === 'some' ? ', fails' : failureWords[failures]
  return `${fleet}, ${minutes} min${failure}`
}

/** The deployments that the README shows. */
const shown: ReadonlySet<string> = new Set([
  '1, 10 min, fails',
  '100 half at a time, 30 min, some fail',
  '1000 one at a time, 120 min, some fail',
])

/** In three lines, how soon the verdict is there and what is asked for it. */
export function shortTable(rows: readonly Row[]): Table {
  return {
    head: [
      'instances',
      'seconds to the verdict',
      'aws deploy wait',
      'reading everything',
      'requests a minute',
      'reading everything',
    ],
    rows: rows
      .filter(({ scenario }) => shown.has(nameOf(scenario)))
      .map(({ scenario, action, awsDeployWait, readEverything }) => [
        nameOf(scenario),
        ...[action, awsDeployWait, readEverything].map(lagOf),
        ...[action, readEverything].map(way => round(way.requestsPerMinute.median)),
      ]),
  }
}

/** How many requests each way took, and in brackets how many a minute. */
export function requestsTable(rows: readonly Row[]): Table {
  return {
    head: ['instances', 'this action', 'aws deploy wait', "SDK's waiter", 'reading everything'],
    rows: rows.map(row => [
      marked(row),
      ...[row.action, row.awsDeployWait, row.sdkWaiter, row.readEverything].map(
        way => `${round(way.requests.median)} (${round(way.requestsPerMinute.median)})`,
      ),
    ]),
  }
}

/** Seconds from the deployment's true end to the verdict, and from the first failure to its diagnostic. */
export function lagTable(rows: readonly Row[]): Table {
  return {
    head: [
      'instances',
      'this action',
      'aws deploy wait',
      "SDK's waiter",
      'reading everything',
      'first failure: this action',
      'reading everything',
    ],
    rows: rows.map(row => [
      marked(row),
      ...[row.action, row.awsDeployWait, row.sdkWaiter, row.readEverything].map(lagOf),
      ...[row.action, row.readEverything].map(({ failureLag }) => seconds(failureLag) ?? ''),
    ]),
  }
}

export function finishedTable(rows: readonly FinishedRow[]): Table {
  return {
    head: ['instances', 'requests', 'pages of ids', 'batches of 25', 'seconds'],
    rows: rows.map(({ instances, requests, pages, batches, takes }) =>
      [instances, requests, pages, batches, takes.toFixed(1)].map(String),
    ),
  }
}

export function manyTable(results: readonly ManyResult[]): Table {
  return {
    head: [
      'watchers',
      'requests a second',
      'lag: median',
      'worst',
      'answered',
      'throttled',
      'wrong verdicts',
    ],
    rows: results.map(({ watchers, limit, lag, answered, throttled, mistakes }) =>
      [
        watchers,
        limit.requestsPerSecond,
        `${lag.median.toFixed(1)} s`,
        `${lag.worst.toFixed(0)} s`,
        answered,
        throttled,
        mistakes.length,
      ].map(String),
    ),
  }
}

/** Whole processes, as multiples of what `aws deploy wait` takes; in brackets what that is on this machine. */
export function processTable({ awsDeployWait, succeeded, one, thousand }: ProcessResult): Table {
  const row = (name: string, cost: ProcessCost): readonly string[] => {
    const times = (of: (cost: ProcessCost) => number | undefined, unit: string) => {
      const [own, reference] = [of(cost), of(awsDeployWait)]
      if (own === undefined || reference === undefined) return 'not measured'
      return `${(own / reference).toFixed(2)} (${own.toFixed(0)} ${unit})`
    }
    return [
      name,
      times(it => it.cpuMilliseconds, 'ms'),
      times(it => it.wallMilliseconds, 'ms'),
      times(it => it.peakMegabytes, 'MB'),
    ]
  }
  return {
    head: ['a deployment that is over', 'CPU time', 'wall time', 'peak memory'],
    rows: [
      row('aws deploy wait, 1 instance', awsDeployWait),
      row('this action, 1 instance', succeeded),
      row('this action, 1 instance that failed', one),
      row('this action, 1,000 instances that failed', thousand),
    ],
  }
}

/** A row that misses a target stands out. */
function marked(row: Row): string {
  return `${nameOf(row.scenario)}${missedBy(row).length > 0 ? ' ✗' : ''}`
}

function lagOf({ lag }: WayResult): string {
  return seconds(lag) ?? 'gives up'
}

function seconds(lag: Distribution | undefined): string | undefined {
  return lag === undefined ? undefined : `${lag.median.toFixed(1)} / ${lag.worst.toFixed(1)}`
}

function round(number: number): string {
  return number.toFixed(0)
}
