import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Job, runAll } from './jobs.ts'
import { measureProcesses } from './processes.ts'
import { scenarios } from './scenarios.ts'
import { type Table, toMarkdown, toText } from './table.ts'
import { finishedTable, lagTable, manyTable, nameOf, processTable, requestsTable } from './tables.ts'
import { missedBy, missedByFinished, missedByMany, missedByProcesses } from './targets.ts'

const document = path.resolve(import.meta.dirname, '../docs/performance.md')
const phases = 200
const aws = process.env.AWS_CLI ?? 'aws'

const usage = `npm run bench [-- --only=TEXT] [--phases=N] [--bundle=FOLDER] [--write]
  measures this action against other ways to wait; where bash and the AWS CLI are present, real processes too
  --only    just the deployments whose name holds TEXT
  --phases  from how many random moments each is watched (default: ${phases})
  --bundle  the bundle that is run against aws deploy wait (default: dist/). AWS_CLI names the AWS CLI's program
            where aws on the PATH is the shim of a version manager, which would count too
  --write   puts the tables into docs/performance.md
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
      bundle: { type: 'string', default: path.resolve(import.meta.dirname, '../dist') },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
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

  const processes = await measureProcesses(aws, path.resolve(values.bundle))

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
  if (processes === undefined)
    print(`\nNo processes were measured: that takes bash and the AWS CLI (${aws}).\n`)
  const missed = [
    ...rows.flatMap(row => missedBy(row).map(what => `${nameOf(row.scenario)}: ${what}`)),
    ...finished.flatMap(row => missedByFinished(row).map(what => `${row.instances}, over: ${what}`)),
    ...many.flatMap(result => missedByMany(result).map(what => `${result.watchers} watchers: ${what}`)),
    ...(processes === undefined ? [] : missedByProcesses(processes)),
  ]
  print(missed.length === 0 ? '\nEvery target is reached.\n' : `\nMissed (✗):\n${missed.join('\n')}\n`)
  if (missed.length > 0) process.exitCode = 1
  if (values.write) write(sections)
}

/** Puts each table between its marks. Throws where a table has no place. */
function write(sections: readonly Section[]): void {
  let text = readFileSync(document, 'utf8')
  for (const { name, table } of sections) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(start), text.indexOf(end)]
    if (from === -1 || to < from) throw new Error(`docs/performance.md has no place for ${start} … ${end}`)
    text = `${text.slice(0, from + start.length)}\n${toMarkdown(table)}\n${text.slice(to)}`
  }
  writeFileSync(document, text)
}

function print(text: string): void {
  process.stdout.write(text)
}

await main()
