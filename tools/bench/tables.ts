import type { Crowd, CrowdResult } from './many-watches.ts'
import type { Distribution } from './measured.ts'
import type { PieceCost } from './pieces.ts'
import type { ProcessCost, ProcessResult } from './processes.ts'
import { type FinishedRow, type Row, type Way, type WayResult, ways } from './row.ts'
import type { AtATime, Failures, Scenario } from './scenarios.ts'
import { missedBy, missedByCrowd, missedByPiece, missedByText } from './targets.ts'
import { growthOf, type TextCost } from './texts.ts'

/** A table for the terminal and for Markdown. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** In columns, numbers to the right. */
export function toText({ head, rows }: Table): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(cells => cells[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
  return all.map(cells => cells.map(pad).join('  ').trimEnd()).join('\n')
}

export function toMarkdown({ head, rows }: Table): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** How a column is called, and what it shows of each row. */
type Column<Item> = readonly [title: string, cell: (item: Item) => string | number]

function tableOf<Item>(items: readonly Item[], columns: readonly Column<Item>[]): Table {
  const rows = items.map(item => columns.map(([, cell]) => String(cell(item))))
  return { head: columns.map(([title]) => title), rows }
}

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

/** Lag and requests in three lines. */
export function shortTable(rows: readonly Row[]): Table {
  const perMinute = ({ requestsPerMinute }: WayResult) => requestsPerMinute.median.toFixed(0)
  return tableOf(
    rows.filter(({ scenario }) => shown.has(nameOf(scenario))),
    [
      ['instances', row => nameOf(row.scenario)],
      ['seconds to the verdict: this action', row => lagOf(row.ways['this action'])],
      ['aws deploy wait', row => lagOf(row.ways['aws deploy wait'])],
      ['reading everything', row => lagOf(row.ways['reading everything'])],
      ['requests a minute: this action', row => perMinute(row.ways['this action'])],
      ['reading everything', row => perMinute(row.ways['reading everything'])],
    ],
  )
}

const nameColumn: Column<Row> = ['instances', row => marked(nameOf(row.scenario), missedBy(row))]

/** How many requests each way took, and in brackets how many a minute. */
export function requestsTable(rows: readonly Row[]): Table {
  const column = (way: Way): Column<Row> => [
    way,
    ({ ways: { [way]: it } }) =>
      `${it.requests.median.toFixed(0)} (${it.requestsPerMinute.median.toFixed(0)})`,
  ]
  const [action, ...others] = ways
  return tableOf(rows, [
    nameColumn,
    column(action),
    [
      'of them GetDeployment, a minute',
      row => row.ways['this action'].deploymentRequestsPerMinute.median.toFixed(1),
    ],
    ...others.map(column),
  ])
}

/** Seconds from the deployment's true end to the verdict, and from the first failure to its diagnostic. */
export function lagTable(rows: readonly Row[]): Table {
  return tableOf(rows, [
    nameColumn,
    ...ways.map((way): Column<Row> => [way, row => lagOf(row.ways[way])]),
    ['first failure: this action', row => seconds(row.ways['this action'].failureLag) ?? ''],
    ['reading everything', row => seconds(row.ways['reading everything'].failureLag) ?? ''],
  ])
}

export function finishedTable(rows: readonly FinishedRow[]): Table {
  return tableOf(rows, [
    ['instances', row => row.instances],
    ['requests', row => row.requests],
    ['pages of ids', row => row.pages],
    ['batches of 25', row => row.batches],
    ['seconds', row => row.seconds.toFixed(1)],
  ])
}

export function crowdTable(results: readonly CrowdResult[]): Table {
  const watches = ({ sizes }: Crowd) => sizes.reduce((sum, [, count]) => sum + count, 0)
  return tableOf(results, [
    ['watches', it => marked(`${watches(it.crowd)} by ${it.crowd.way}`, missedByCrowd(it))],
    ['limit (assumed)', it => it.crowd.limit.name],
    ['lag: median', it => `${it.lag.median.toFixed(1)} s`],
    ['worst', it => `${it.lag.worst.toFixed(0)} s`],
    ['answered', it => Math.round(it.answered / it.crowd.draws)],
    ['throttled', it => Math.round(it.throttled / it.crowd.draws)],
    ['wrong verdicts', it => it.mistakes.length],
  ])
}

/** Whole processes, as multiples of what `aws deploy wait` takes; in brackets what that is on this machine. */
export function processTable(result: ProcessResult): Table {
  const { awsDeployWait, succeeded, one, thousand, usual, worst } = result
  const times = (of: (cost: ProcessCost) => number, unit: string) => (cost: ProcessCost) =>
    `${(of(cost) / of(awsDeployWait)).toFixed(2)} (${of(cost).toFixed(0)} ${unit})`
  const processes = [
    { name: 'aws deploy wait, 1 instance', ...awsDeployWait },
    { name: 'this action, 1 instance', ...succeeded },
    { name: 'this action, 1 instance that failed', ...one },
    { name: 'this action, 1,000 instances that failed', ...thousand },
    { name: 'this action, 1,000 instances that succeeded', ...usual },
    { name: 'this action, the worst 1,000 instances', ...worst },
  ]
  return tableOf(processes, [
    ['a deployment that has ended', it => it.name],
    ['CPU time', times(it => it.cpuMilliseconds, 'ms')],
    ['wall time', times(it => it.wallMilliseconds, 'ms')],
    ['peak memory', times(it => it.peakMegabytes, 'MB')],
  ])
}

export function textTable(costs: readonly TextCost[]): Table {
  const milliseconds = (index: number) => (it: TextCost) => `${it.milliseconds[index]?.toFixed(2)} ms`
  return tableOf(costs, [
    ['function', it => marked(it.name, missedByText(it))],
    ['its worst text', it => `\`${it.worst}\``],
    ['1 KB', milliseconds(0)],
    ['16 KB', milliseconds(1)],
    ['64 KB', milliseconds(2)],
    ['64 KB by 16 KB', it => growthOf(it).toFixed(1)],
  ])
}

export function pieceTable(costs: readonly PieceCost[]): Table {
  return tableOf(costs, [
    ['function', it => marked(it.name, missedByPiece(it))],
    ['its worst text', it => it.worst],
    ['longest piece', it => `${it.longest.toFixed(0)} ms`],
    ['all pieces', it => `${it.total.toFixed(0)} ms`],
  ])
}

/** A row that misses a target stands out. */
function marked(name: string, missed: readonly string[]): string {
  return missed.length > 0 ? `${name} ✗` : name
}

function lagOf({ lag }: WayResult): string {
  return seconds(lag) ?? 'gives up'
}

function seconds(lag: Distribution | undefined): string | undefined {
  return lag && `${lag.median.toFixed(1)} / ${lag.worst.toFixed(1)}`
}
