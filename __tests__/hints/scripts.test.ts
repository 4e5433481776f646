import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { type NamedFailure, parseCorpus } from '../../tools/explain.ts'

/**
 * Failures of scripts as people met them on servers, from public threads. Names, accounts and hosts are replaced, the
 * event is inferred.
 *
 * 79 were written down before any pattern for them, and split by a coin: `scripts-built-with.json` was looked at while
 * the hints were written, `scripts-held-out.json` was measured once, afterwards. `scripts-fresh.json` was gathered after
 * that, by queries that name no error, and measured before anything was changed for it.
 */
interface ScriptFailure extends NamedFailure {
  readonly logTail: string
  /** The hint that it gets now. */
  readonly hint: string
  /** The hint that it got when it was measured, and what that was worth to a person with this failure. */
  readonly measured?: { readonly hint: string; readonly verdict: 'right' | 'buried' | 'vague' | 'misleading' }
  readonly cause: string
  /** Parts of the lines that explain the exit, separated by `|`: a good error line contains one of them. */
  readonly errorLine: string
  /** The error line is none of them. */
  readonly poorLine?: true
  readonly source: string
}

function read(name: string): readonly ScriptFailure[] {
  const text = readFileSync(new URL(`../fixtures/failures/${name}`, import.meta.url), 'utf8')
  return parseCorpus(text) as readonly ScriptFailure[]
}

const builtWith = read('scripts-built-with.json')
const heldOut = read('scripts-held-out.json')
const fresh = read('scripts-fresh.json')

/** The coin: the lowest bit of the first hexadecimal digit of a hash. */
function coin(id: string): number {
  return Number.parseInt(createHash('sha256').update(`hints-scripts:${id}`).digest('hex').slice(0, 1), 16) % 2
}

test('scripts: the coin decided which half each failure is in', () => {
  assert.deepEqual(new Set(builtWith.map(({ id }) => coin(id))), new Set([0]))
  assert.deepEqual(new Set(heldOut.map(({ id }) => coin(id))), new Set([1]))
})

for (const failure of [...builtWith, ...heldOut, ...fresh]) {
  const { id, hint, logTail, cause, errorLine, poorLine, source } = failure
  test(`scripts: ${id} gets the hint ${hint} and ${poorLine ? 'a poor' : 'a good'} error line`, () => {
    assert.equal(hintFor(failure)?.id, hint)
    const line = readOutput(logTail).errorLine ?? ''
    assert.equal(
      errorLine.split('|').some(part => line.includes(part)),
      poorLine === undefined,
      line,
    )
  })

  test(`scripts: ${id} is complete`, () => {
    assert.ok(cause.length > 10)
    assert.match(source, /^https:\/\/github\.com\/\S+$/)
    assert.ok(errorLine.split('|').every(part => logTail.includes(part)))
  })
}

test('scripts: those that were measured say with which result', () => {
  assert.ok([...heldOut, ...fresh].every(({ measured }) => measured !== undefined))
})
