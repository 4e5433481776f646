/** Prints what the hints make of a script's output or of listed failures: `npm run explain -- --help`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { entries } from '../src/hints/catalogue.ts'
import type { Kind } from '../src/hints/entry.ts'
import { readOutput } from '../src/hints/error-line.ts'
import { exitCodeOf, explainExitCode } from '../src/hints/exit-codes.ts'
import { hintFor } from '../src/hints/hint-for.ts'
import { type FailureFacts, hintText } from '../src/hints/hints.ts'
import { oneLine } from '../src/values/text.ts'
import { withoutCommands } from './watch/commands.ts'

export interface NamedFailure extends FailureFacts {
  readonly id: string
}

const optionalTexts = ['platform', 'event', 'errorCode', 'scriptName', 'message', 'logTail']

/** What a source of evidence can find out itself. */
const findings: readonly unknown[] = entries.flatMap(({ when }) => when.finding ?? [])

const places: readonly unknown[] = ['lifecycle', 'deployment', 'evidence']

/** Parses a file of failures. Throws an Error that says what is wrong and in which failure. */
export function parseCorpus(text: string): readonly NamedFailure[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new Error(`it is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (!Array.isArray(parsed)) throw new Error('it must be an array of failures')
  for (const [index, failure] of parsed.entries()) {
    const fault = findFault(failure)
    if (fault !== undefined) throw new Error(`failure ${index}: ${fault}`)
  }
  return parsed as readonly NamedFailure[]
}

/**
 * The failures in a file: those that it lists, or that of the agent or the script whose log it holds. A text that begins
 * like a list of failures must be one; an Error says what is wrong with it.
 */
export function failuresIn(text: string): readonly NamedFailure[] {
  if (/^\s*\[\s*[{\]]/.test(text)) return parseCorpus(text)
  if (/\[codedeploy-agent\(\d/.test(text))
    return [{ id: 'agent', where: 'lifecycle', errorCode: 'UnknownError', logTail: text }]
  return [{ id: 'script', where: 'lifecycle', errorCode: 'ScriptFailed', logTail: withoutTimes(text) }]
}

/**
 * The log as the agent sends it, without the time stamp and deployment that it writes before each line of its files
 * (`hook_executor.rb` of the agent).
 */
function withoutTimes(text: string): string {
  return text.replace(
    /^\[?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{3})?\]? (?:\[d-\w{1,20}\])?(?=\[std(?:out|err)\]|LifecycleEvent - |Script - )/gm,
    '',
  )
}

function findFault(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || Array.isArray(failure)) return 'it must be an object'
  const members = failure as Readonly<Record<string, unknown>>
  if (typeof members.id !== 'string') return 'id must be a string'
  if (!places.includes(members.where)) return 'where must be lifecycle, deployment or evidence'
  const name = optionalTexts.find(name => members[name] !== undefined && typeof members[name] !== 'string')
  if (name !== undefined) return `${name} must be a string`
  const { finding, exitCodes } = members
  if (finding !== undefined && !findings.includes(finding)) return `finding must be ${findings.join(', ')}`
  const areNumbers = Array.isArray(exitCodes) && exitCodes.every(code => Number.isInteger(code))
  return exitCodes === undefined || areNumbers ? undefined : 'exitCodes must be a list of numbers'
}

/** A block for each failure, followed by the share of failures with a hint. Safe to print, whatever the texts contain. */
export function explain(failures: readonly NamedFailure[]): string {
  const explained = failures.map(failure => ({ failure, hint: hintFor(failure) }))
  const blocks = explained.map(({ failure, hint }) => {
    const exitCode = exitCodeOf(failure.message ?? '')
    const { errorLine } = readOutput(failure.logTail ?? '', exitCode)
    return [
      oneLine(failure.id),
      `  hint: ${hint === undefined ? 'none' : `${hint.id}: ${hintText(hint)}`}`,
      `  error line: ${errorLine === undefined ? 'none' : oneLine(errorLine)}`,
      ...(exitCode === undefined
        ? []
        : [`  exit code: ${exitCode} ${explainExitCode(exitCode) ?? ''}`.trimEnd()]),
    ].join('\n')
  })
  const hinted = explained.filter(({ hint }) => hint !== undefined)
  const count = (precision: Precision) =>
    hinted.filter(({ hint }) => precisionOf(hint?.id) === precision).length
  return [
    ...blocks,
    `${share(hinted.length, failures.length)} have a hint: ${count('specific')} for this failure, ${count('reason')} for words that all commands share, ${count('general')} general`,
  ].join('\n\n')
}

/** How much a hint knows: the failure itself, the usual words of its line, or only the tool, the event or the code. */
type Precision = 'specific' | 'reason' | 'general'

const generalKinds: readonly Kind[] = ['tool', 'event', 'code']

function precisionOf(id: string | undefined): Precision {
  const kind = entries.find(entry => entry.id === id)?.kind ?? 'code'
  if (kind === 'reason') return 'reason'
  return generalKinds.includes(kind) ? 'general' : 'specific'
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((part / whole) * 100)} %)`
}

const usage = `npm run explain -- FILE
npm run explain < FILE

FILE is the output of a script, such as scripts.log on an instance, the agent's own log, or a list of failures like
__tests__/fixtures/failures/corpus.json. Without FILE, the text comes from standard input.
`

/** A file that people name is where they are; npm runs its scripts in the project's folder. */
async function read(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(path.resolve(process.env.INIT_CWD ?? '', file), 'utf8')
  if (process.stdin.isTTY)
    process.stderr.write('Paste the output of the script, then press Enter and Ctrl-D.\n')
  return await text(process.stdin)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  if (positionals.length > 1) throw new Error(`One file at a time, not ${positionals.join(' and ')}.`)
  const [file] = positionals
  try {
    console.log(withoutCommands(explain(failuresIn(await read(file)))))
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    // The reason may quote the text.
    throw new Error(withoutCommands(oneLine(`Cannot explain ${file ?? 'the text'}: ${reason}`)))
  }
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
