/**
 * Watches a deployment as the action does, from a terminal or another CI: `npm run watch -- --help`.
 *
 * It runs the bundle in dist/, with the log as a terminal shows it. Where the variables of GitHub's runner are set, the
 * step writes its summary, outputs and commands for the runner as always; elsewhere the essence of the summary is printed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseKeyValueFile } from '../lab/runner/files.ts'
import { inputVariable } from '../lab/runner/manifest.ts'
import { RUNNER_WAITS, runProcess } from '../lab/runner/process.ts'
import { Terminal } from '../lab/runner/terminal.ts'
import { type InputName, inputNames } from '../src/inputs.ts'
import { readManifest } from './reference.ts'
import { withAdviceHere } from './watch/advice.ts'
import { withoutCommands } from './watch/commands.ts'
import { essence } from './watch/essence.ts'
import { helpText, type Request, readFlags } from './watch/flags.ts'

const bundle = path.resolve(import.meta.dirname, '../dist/index.js')
const wrongFlags = 2

// Its reader may have gone away, such as `head`. The watch, and what on-cancel promises, continue.
process.stdout.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2), process.env)

async function main(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const request = requestIn(parameters)
  if (request === undefined) return wrongFlags
  if (request.type === 'help') {
    process.stdout.write(helpText(readManifest().inputs))
    return 0
  }
  const isOnRunner = Boolean(environment.GITHUB_OUTPUT && environment.GITHUB_STEP_SUMMARY)
  return isOnRunner ? await runOnRunner(request.inputs) : await runInTerminal(request.inputs, request.debug)
}

/** What the flags ask for. Undefined if they are wrong, which has then been said. */
function requestIn(parameters: readonly string[]): Request | undefined {
  try {
    return readFlags(parameters)
  } catch (error) {
    process.stderr.write(`${withoutCommands(error instanceof Error ? error.message : String(error))}\n`)
    return undefined
  }
}

async function runOnRunner(inputs: ReadonlyMap<InputName, string>): Promise<number> {
  return await runBundle(inputs, {}, text => process.stdout.write(`${text}\n`))
}

async function runInTerminal(inputs: ReadonlyMap<InputName, string>, debug: boolean): Promise<number> {
  const colors = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR
  const terminal = new Terminal({ colors, debug })
  const folder = mkdtempSync(path.join(tmpdir(), 'codedeploy-watch-run-'))
  try {
    const [outputFile, summaryFile] = [path.join(folder, 'output'), path.join(folder, 'summary')]
    for (const file of [outputFile, summaryFile]) writeFileSync(file, '')
    const files = { GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile }
    const status = await runBundle(inputs, files, text => print(terminal.write(text)))
    print(terminal.end())
    const reportPath = new Map(parseKeyValueFile(readFileSync(outputFile, 'utf8'))).get('report-path') ?? ''
    // The input summary decides whether the step writes one.
    const isWanted = readFileSync(summaryFile, 'utf8') !== ''
    if (isWanted && reportPath !== '')
      print(essence(JSON.parse(readFileSync(reportPath, 'utf8')), reportPath))
    return status
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints what holds texts from outside. */
function print(text: string): void {
  process.stdout.write(withoutCommands(withAdviceHere(text)))
}

/** Runs the action until it has ended, and returns its exit status. A signal cancels it as GitHub's runner does. */
async function runBundle(
  inputs: ReadonlyMap<InputName, string>,
  environment: Readonly<Record<string, string>>,
  onLine: (text: string) => void,
): Promise<number> {
  const cancel = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => cancel.abort())
  const { exitCode } = await runProcess({
    file: process.execPath,
    parameters: [bundle],
    // npm runs its scripts in the project's folder; the checkout that is deployed is where the person is.
    folder: process.env.INIT_CWD ?? process.cwd(),
    environment: {
      ...(process.env as Readonly<Record<string, string>>),
      ...environment,
      ...Object.fromEntries(inputNames.map(name => [inputVariable(name), inputs.get(name) ?? ''])),
    },
    cancel: cancel.signal,
    waits: RUNNER_WAITS,
    onLine: ({ text }) => onLine(text),
  })
  return exitCode ?? 1
}
