/**
 * Measures the hints: prints what each failure of a corpus file would be told, and how many get a hint.
 * `npm run explain -- FILE`, with FILE in the shape of `__tests__/fixtures/failures/corpus.json`.
 */
import { readFileSync } from 'node:fs'
import { entries } from '../src/hints/catalogue.ts'
import { errorLine } from '../src/hints/error-line.ts'
import { exitCodeOf, explainExitCode } from '../src/hints/exit-codes.ts'
import { type FailureFacts, hintFor, hintText } from '../src/hints/hints.ts'

export interface NamedFailure extends FailureFacts {
  readonly id: string
}

const optionalTexts = ['platform', 'event', 'errorCode', 'scriptName', 'message', 'logTail']

/** Throws one Error that says what is wrong with the file, and where. */
export function parseCorpus(text: string): readonly NamedFailure[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw new Error(`it is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (!Array.isArray(parsed)) throw new Error('it must hold an array of failures')
  for (const [index, failure] of parsed.entries()) {
    const fault = findFault(failure)
    if (fault !== undefined) throw new Error(`failure ${index}: ${fault}`)
  }
  return parsed as readonly NamedFailure[]
}

function findFault(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || Array.isArray(failure)) return 'it must be an object'
  const members = failure as Readonly<Record<string, unknown>>
  if (typeof members.id !== 'string') return 'id must be a string'
  if (members.where !== 'lifecycle' && members.where !== 'deployment')
    return 'where must be lifecycle or deployment'
  const wrong = optionalTexts.find(name => members[name] !== undefined && typeof members[name] !== 'string')
  return wrong && `${wrong} must be a string`
}

/** The report on a corpus, a block for each failure and the shares at its end. */
export function explain(failures: readonly NamedFailure[]): string {
  const general = new Set(entries.filter(entry => entry.kind === 'code').map(entry => entry.id))
  const explained = failures.map(failure => ({ failure, hint: hintFor(failure) }))
  const blocks = explained.map(({ failure, hint }) => {
    const exitCode = exitCodeOf(failure.message ?? '')
    return [
      failure.id,
      `  hint: ${hint === undefined ? 'none' : `${hint.id}: ${hintText(hint)}`}`,
      `  line: ${errorLine(failure.logTail ?? '') ?? 'none'}`,
      ...(exitCode === undefined ? [] : [`  exit: ${exitCode} ${explainExitCode(exitCode) ?? ''}`.trimEnd()]),
    ].join('\n')
  })
  const hinted = explained.filter(({ hint }) => hint !== undefined)
  const specific = hinted.filter(({ hint }) => hint !== undefined && !general.has(hint.id))
  return [
    ...blocks,
    `${share(hinted.length, failures.length)} have a hint, ${share(specific.length, failures.length)} one of their own`,
  ].join('\n\n')
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((part / whole) * 100)} %)`
}

if (import.meta.main) {
  const file = process.argv[2]
  try {
    if (file === undefined) throw new Error('give the file: npm run explain -- FILE')
    console.log(explain(parseCorpus(readFileSync(file, 'utf8'))))
  } catch (error) {
    console.error(`Cannot explain ${file ?? ''}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
