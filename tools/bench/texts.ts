import { failedLine } from '../../src/checkout/script-line.ts'
import { scriptPath } from '../../src/checkout/script-path.ts'
import { fingerprint } from '../../src/deployment/fingerprint.ts'
import { readOutput } from '../../src/hints/error-line.ts'
import { exitCodeOf } from '../../src/hints/exit-codes.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { code, escaped, fenced } from '../../src/report/markdown.ts'
import { lastLines, oneLine, partOfLine, safeLines, truncate } from '../../src/values/text.ts'
import { logTail, message, text } from '../../src/values/wire.ts'

/** How long a function that reads foreign texts takes for the text that costs it most. */
export interface TextCost {
  /** The function. */
  readonly name: string
  /** What the text consists of, as JSON. */
  readonly worst: string
  /** In milliseconds, for each of `sizes`. */
  readonly milliseconds: readonly number[]
}

/** In UTF-16 units. */
export const sizes = [1_024, 16_384, 65_536] as const
const [, middle, largest] = sizes

const failure = { where: 'lifecycle', event: 'ApplicationStart', errorCode: 'ScriptFailed' } as const

/** Twice the length of any text, so that nothing is truncated. */
const uncut = 2 * largest

const functions: Readonly<Record<string, (text: string) => unknown>> = {
  'wire: text': text,
  'wire: message': message,
  'wire: logTail': logTail,
  truncate: text => truncate(text, text.length - 1),
  lastLines: text => lastLines(text, text.length - 1),
  oneLine: text => oneLine(text, uncut),
  partOfLine: text => partOfLine(text, uncut),
  safeLines,
  'markdown: code': text => code(text, uncut),
  'markdown: escaped': escaped,
  'markdown: fenced': fenced,
  fingerprint,
  exitCodeOf,
  readOutput,
  hintFor: text => hintFor({ ...failure, message: text, logTail: text }),
  scriptPath,
  failedLine: text => failedLine('scripts/start.sh', text),
}

/** Fragments that have made some pattern slow, here or elsewhere. */
const fragments = [
  'a',
  '1',
  ' ',
  '\n',
  '\r',
  '\t',
  ':',
  "'",
  '`',
  ']',
  '/',
  '\\',
  '@a ',
  ': ',
  'a-',
  '\u001b[',
  '\u001b]',
  '\u001b[1;',
  '\u200b',
  '\ud800',
  '部',
  '🚀',
  '[a',
  'ip-1-',
  '01234567-',
  '0123456789ab ',
  '2026-01-01 ',
  '/deployment-root/',
  'start.sh: line 1',
  'npm ERR! ',
  '[stderr]Error: x\n',
  // Lines of which each could name a cause, short and as long as they are read
  '[stderr]cannot do that\n',
  `[stderr]failed ${'to do that '.repeat(90)}\n`,
  `[stderr]fatal: ${"Could not find 'a' in ".repeat(45)}\n`,
  `[stderr]${'/srv/a: line 1: '.repeat(60)}failed\n`,
  `[stdout]fatal: [a]: FAILED! => {"msg": "${'\\n"a": '.repeat(130)}"}\n`,
  'failed with exit code ',
] as const

/** Runs of each measurement, the fastest of which counts: anything else that the machine does only makes one slower. */
const runs = 5

export function measureTexts(): readonly TextCost[] {
  return Object.entries(functions).map(([name, work]) => {
    const costs = fragments.map(fragment => ({ fragment, cost: fastest(work, textOf(fragment, largest)) }))
    const { fragment } = costs.reduce((worst, candidate) => (candidate.cost > worst.cost ? candidate : worst))
    return {
      name,
      worst: JSON.stringify(fragment.length > 40 ? `${fragment.slice(0, 40)}...` : fragment).replace(
        /[^ -~]/g,
        unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      milliseconds: sizes.map(size => fastest(work, textOf(fragment, size))),
    }
  })
}

/** How many times as long the largest text takes as the middle one, which is a quarter of it. */
export function growthOf({ milliseconds }: TextCost): number {
  const [, ofMiddle = 0, ofLargest = 0] = milliseconds
  return ofLargest / ofMiddle
}

/** What a function of linear time would take at most for the largest text. */
export const linearGrowth = largest / middle

function textOf(fragment: string, length: number): string {
  return fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length)
}

function fastest(work: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work(text)
    return performance.now() - start
  })
  return Math.min(...times)
}
