import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withMarkedPart } from '../marked-part.ts'
import { type Job, runAll } from './jobs.ts'
import { measureProcesses } from './processes.ts'
import { scenarios } from './scenarios.ts'
import { type Table, toMarkdown, toText } from './table.ts'
import {
  finishedTable,
  lagTable,
  manyTable,
  nameOf,
  processTable,
  requestsTable,
  shortTable,
} from './tables.ts'
import { missedBy, missedByFinished, missedByMany, missedByProcesses } from './targets.ts'

const root = path.resolve(import.meta.dirname, '../..')
const phases = 200
const aws = process.env.AWS_CLI ?? 'aws'

const usage = `npm run bench [-- --only=TEXT] [--phases=N] [--bundle=FOLDER] [--no-processes] [--write]
  measures this action against other ways to wait; where bash and the AWS CLI are present, real processes too
  --only          just the deployments whose name holds TEXT
  --phases        from how many random moments each is watched (default: ${phases})
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
      phases: { type: 'string', default: String(phases) },
      bundle: { type: 'string', default: path.join(root, 'dist') },
      processes: { type: 'boolean', default: true },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowNegative: true,
  })
  if (values.help) return print(usage)
  const chosen = scenarios.filter(scenario => nameOf(scenario).includes(values.only))
  const jobs: readonly Job[] = [
    ...chosen.map((scenario): Job => ({ kind: 'row', scenario, phases: Number(values.phases) })),
    ...[1, 25, 100, 1_000].map((instances): Job => ({ kind: 'finished', instances })),
    ...[1, 2, 3].map(
      (seed): Job => ({ kind: 'many', watchers: 200, limit: { requestsPerSecond: 10, burst: 20 }, seed }),
    ),
  ]
  const results = await runAll(jobs, () => process.stderr.write('.'))
  process.stderr.write('\n')
  const rows = results.flatMap(it => (it.kind === 'row' ? it.row : []))
  const finished = results.flatMap(it => (it.kind === 'finished' ? it.row : []))
  const many = results.flatMap(it => (it.kind === 'many' ? it.result : []))

  const processes = values.processes ? await measureProcesses(aws, path.resolve(values.bundle)) : undefined

  const sections: readonly Section[] = [
    {
      name: 'lag',
      title: 'Seconds until the verdict, and until the first failure is shown (median / worst)',
      table: lagTable(rows),
    },
    { name: 'requests', title: 'Requests (and how many a minute)', table: requestsTable(rows) },
    { name: 'finished', title: 'A deployment that is already over', table: finishedTable(finished) },
    { name: 'many', title: 'Many watchers that share one account', table: manyTable(many) },
    ...(processes === undefined
      ? []
      : [
          {
            name: 'processes',
            title: 'Whole processes, as multiples of aws deploy wait',
            table: processTable(processes),
          },
        ]),
  ]
  for (const { title, table } of sections) print(`\n${title}\n\n${toText(table)}\n`)
  if (values.processes && processes === undefined)
    print(`\nNo processes were measured: that takes bash and the AWS CLI (${aws}).\n`)
  const missed = [
    ...rows.flatMap(row => missedBy(row).map(what => `${nameOf(row.scenario)}: ${what}`)),
    ...finished.flatMap(row => missedByFinished(row).map(what => `${row.instances}, over: ${what}`)),
    ...many.flatMap(result => missedByMany(result).map(what => `${result.watchers} watchers: ${what}`)),
    ...(processes === undefined ? [] : missedByProcesses(processes)),
  ]
  print(missed.length === 0 ? '\nEvery target is reached.\n' : `\nMissed (✗):\n${missed.join('\n')}\n`)
  if (missed.length > 0) process.exitCode = 1
  if (!values.write) return
  write('docs/performance.md', sections)
  write('README.md', [{ name: 'bench', title: '', table: shortTable(rows) }])
}

/** Puts each table between its marks. Throws where a table has no place. */
function write(name: string, sections: readonly Section[]): void {
  const file = path.join(root, name)
  const written = sections.reduce(
    (text, section) => withMarkedPart(text, section.name, toMarkdown(section.table)),
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, written)
}

function print(text: string): void {
  process.stdout.write(text)
}

await main()
