import path from 'node:path'
import { parseArgs } from 'node:util'
import { Terminal } from '../lab/runner/terminal.ts'
import type { CheckRunOfStory } from './github.ts'
import { keep } from './keep.ts'
import { play } from './play.ts'
import { defaultStory, findStory, stories } from './stories.ts'

const actionFolder = path.resolve(import.meta.dirname, '..')
const resultFolder = path.join(actionFolder, '.demo')

const usage = `npm run demo                     plays the story "${defaultStory}"
npm run demo -- STORY            plays another story
npm run demo -- --list           lists the stories

  --debug    show debug lines, as a workflow with debug logging does
  --folded   show each group of lines as its title only
`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: 'boolean' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
      folded: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.help) return print(usage)
  if (values.list) return print(list())
  if (positionals.length > 1) throw new Error(`One story at a time, not ${positionals.join(' and ')}.`)

  const story = findStory(positionals[0] ?? defaultStory)
  const colors = process.stdout.isTTY && !process.env.NO_COLOR
  const terminal = new Terminal({ colors, debug: values.debug ?? false, folded: values.folded ?? false })
  const cancel = new AbortController()
  // Like cancelling the workflow on github.com: the step has time to end.
  process.on('SIGINT', () => cancel.abort())

  print(`${story.name}: ${story.title}\n\n`)
  const result = await play(story, {
    actionFolder,
    cancel: cancel.signal,
    onLine: ({ text }) => print(terminal.write(text)),
  })
  print(terminal.end())

  const kept = await keep(story, result, resultFolder)
  const shown = (file: string) => path.relative(process.cwd(), file)
  // The runner's temporary folder is gone by now, so the report is shown where it was copied to.
  const outputs = { ...result.outputs }
  if (kept.report !== undefined) outputs['report-path'] = shown(kept.report)
  const { summary } = kept
  const pages =
    summary === undefined
      ? `There is no job summary (${result.summary.type}).`
      : `Job summary: ${shown(summary.page)} (open it in a browser to see it as on GitHub), made from ${shown(summary.markdown)}`
  print(`
The step is ${result.failed ? 'red' : 'green'} (exit status ${result.exitCode}). Its outputs:
${Object.entries(outputs)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
${pages}
${checkRunLines(result.checkRuns)}`)
}

function checkRunLines(checkRuns: readonly CheckRunOfStory[]): string {
  if (checkRuns.length === 0) return ''
  const lines = checkRuns.map(({ name, conclusion, title, isShown }) => {
    const mark = isShown ? ', which GitHub shows and requires' : ''
    return `  ${name}: ${conclusion} (${title})${mark}\n`
  })
  return `Check runs on the commit, the oldest first:\n${lines.join('')}`
}

function list(): string {
  const width = Math.max(...stories.map(({ name }) => name.length))
  return stories.map(({ name, title }) => `${name.padEnd(width)}  ${title}\n`).join('')
}

function print(text: string): void {
  process.stdout.write(text)
}

// Its reader may have gone away, such as `head`.
process.stdout.on('error', () => process.exit(1))
try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
