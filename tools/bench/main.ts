import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withMarkedPart } from '../marked-part.ts'
import { withFigures } from './figures.ts'
import { type Job, runAll } from './jobs.ts'
import { crowds } from './many-watches.ts'
import { measurePieces } from './pieces.ts'
import { measureProcesses } from './processes.ts'
import { scenarios } from './scenarios.ts'
import {
  crowdTable,
  finishedTable,
  lagTable,
  nameOf,
  pieceTable,
  processTable,
  requestsTable,
  shortTable,
  type Table,
  textTable,
  toMarkdown,
  toText,
} from './tables.ts'
import {
  missedBy,
  missedByCrowd,
  missedByFinished,
  missedByPiece,
  missedByProcesses,
  missedByText,
} from './targets.ts'
import { measureTexts } from './texts.ts'

const root = path.resolve(import.meta.dirname, '../..')
const defaultPhases = 200
const aws = process.env.AWS_CLI ?? 'aws'

const usage = `npm run bench [-- --only=TEXT] [--phases=N] [--bundle=FOLDER] [--no-processes] [--write]
  measures this action against other ways to wait; where GNU time and the AWS CLI are installed, real processes too
  --only          just the deployments whose name holds TEXT
  --phases        from how many random moments each is watched (default: ${defaultPhases})
  --bundle        the bundle that is run against aws deploy wait (default: dist/). AWS_CLI names the AWS CLI's
                  program where aws on the PATH is the shim of a version manager, which would count too
  --no-processes  runs no real processes, whose times are never quite the same
  --write         puts the tables into docs/performance.md and README.md
`

/** A table and its place in docs/performance.md. */
interface Section {
  readonly name: string
  readonly title: string
  readonly table: Table
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      phases: { type: 'string', default: String(defaultPhases) },
      bundle: { type: 'string', default: path.join(root, 'dist') },
      processes: { type: 'boolean', default: true },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  })
  if (values.help) return print(usage)
  const phases = Number(values.phases)
  const jobs: readonly Job[] = [
    ...scenarios
      .filter(scenario => nameOf(scenario).includes(values.only))
      .map((scenario): Job => {
        const effort = phases * scenario.minutes * scenario.instances
        return { kind: 'row', scenario, phases, effort }
      }),
    ...[1, 25, 100, 1_000].map((instances): Job => ({ kind: 'finished', instances, effort: instances })),
    ...crowds.map((crowd): Job => ({ kind: 'crowd', crowd, effort: 2_000_000 })),
  ]
  const results = await runAll(jobs, () => process.stderr.write('.'))
  process.stderr.write('\n')
  const rows = results.flatMap(it => (it.kind === 'row' ? it.row : []))
  const finished = results.flatMap(it => (it.kind === 'finished' ? it.row : []))
  const many = results.flatMap(it => (it.kind === 'crowd' ? it.result : []))
  const texts = measureTexts()
  const pieces = measurePieces()
  const processes = values.processes ? await measureProcesses(aws, path.resolve(values.bundle)) : undefined

  const sections: Section[] = [
    {
      name: 'lag',
      title: 'Seconds until the verdict, and until the first failure is shown (median / worst)',
      table: lagTable(rows),
    },
    { name: 'requests', title: 'Requests (and how many a minute)', table: requestsTable(rows) },
    { name: 'finished', title: 'A deployment that has already ended', table: finishedTable(finished) },
    { name: 'many', title: 'Many watches that share one account', table: crowdTable(many) },
    { name: 'texts', title: 'What the worst foreign texts cost', table: textTable(texts) },
    {
      name: 'pieces',
      title: 'How long the worst deployment keeps a signal waiting',
      table: pieceTable(pieces),
    },
  ]
  if (processes !== undefined) {
    const title = 'Whole processes, as multiples of aws deploy wait'
    sections.push({ name: 'processes', title, table: processTable(processes) })
  }
  for (const { title, table } of sections) print(`\n${title}\n\n${toText(table)}\n`)
  if (values.processes && processes === undefined)
    print(`\nNo processes were measured: that takes GNU time and the AWS CLI (${aws}).\n`)
  const missed = [
    ...rows.flatMap(row => missedBy(row).map(what => `${nameOf(row.scenario)}: ${what}`)),
    ...finished.flatMap(row => missedByFinished(row).map(what => `${row.instances}, ended: ${what}`)),
    ...many.flatMap(result => missedByCrowd(result).map(what => `${result.crowd.limit.name}: ${what}`)),
    ...texts.flatMap(cost => missedByText(cost).map(what => `${cost.name}, ${cost.worst}: ${what}`)),
    ...pieces.flatMap(cost => missedByPiece(cost).map(what => `${cost.name}, ${cost.worst}: ${what}`)),
    ...(processes === undefined ? [] : missedByProcesses(processes)),
  ]
  print(missed.length === 0 ? '\nEvery target is reached.\n' : `\nMissed (✗):\n${missed.join('\n')}\n`)
  if (missed.length > 0) process.exitCode = 1
  if (!values.write) return
  write('docs/performance.md', sections, withFigures)
  write('README.md', [{ name: 'bench', title: '', table: shortTable(rows) }])
}

/** Puts each table between its marks. Throws if a table has no place. @param complete adds what follows from the tables */
function write(name: string, sections: readonly Section[], complete = (text: string) => text): void {
  const file = path.join(root, name)
  const written = sections.reduce(
    (text, section) => withMarkedPart(text, section.name, toMarkdown(section.table)),
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, complete(written))
}

function print(text: string): void {
  process.stdout.write(text)
}

await main()
