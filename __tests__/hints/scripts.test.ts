import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type NamedFailure, parseCorpus } from '../../tools/explain.ts'

/**
 * Failures of scripts as people met them on servers, from public threads: `source` is the thread. Names, accounts and
 * hosts are replaced, the event is inferred. They were written down before any pattern for them, and split by a coin:
 * the half in `scripts-built-with.json` was looked at while the hints were written, that in `scripts-held-out.json` was
 * measured once, afterwards.
 */
interface ScriptFailure extends NamedFailure {
  readonly logTail: string
  readonly cause: string
  /** Parts of the lines that explain the exit, separated by `|`: a good error line contains one of them. */
  readonly errorLine: string
  readonly source: string
}

function read(name: string): readonly ScriptFailure[] {
  const text = readFileSync(new URL(`../fixtures/failures/${name}`, import.meta.url), 'utf8')
  return parseCorpus(text) as readonly ScriptFailure[]
}

const builtWith = read('scripts-built-with.json')
const heldOut = read('scripts-held-out.json')

/** The coin: the lowest bit of the first hexadecimal digit of a hash. */
function coin(id: string): number {
  return Number.parseInt(createHash('sha256').update(`hints-scripts:${id}`).digest('hex').slice(0, 1), 16) % 2
}

test('scripts: the coin decided which half each failure is in', () => {
  assert.deepEqual(new Set(builtWith.map(({ id }) => coin(id))), new Set([0]))
  assert.deepEqual(new Set(heldOut.map(({ id }) => coin(id))), new Set([1]))
})

for (const { id, logTail, cause, errorLine, source } of [...builtWith, ...heldOut]) {
  test(`scripts: ${id} is complete`, () => {
    assert.ok(cause.length > 10)
    assert.match(source, /^https:\/\/github\.com\/\S+$/)
    assert.ok(errorLine.split('|').every(part => logTail.includes(part)))
  })
}
