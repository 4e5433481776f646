import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { entries } from '../../src/hints/catalogue.ts'
import { hintFor, hintText } from '../../src/hints/hints.ts'
import { explain, type NamedFailure, parseCorpus } from '../../tools/explain.ts'
import { troubleshooting } from '../../tools/troubleshooting.ts'

/** A failure as people meet it, with the id of the hint that names its fix. */
interface Example extends NamedFailure {
  readonly hint: string
  readonly cause: string
  readonly fix: string
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/failures/${name}`, import.meta.url), 'utf8')
}

const corpus = parseCorpus(readFixture('corpus.json')) as readonly Example[]
const unrelated = parseCorpus(readFixture('unrelated.json'))

suite('our corpus: each failure gets the hint that names its fix', () => {
  for (const example of corpus)
    test(example.id, () => {
      assert.equal(hintFor(example)?.id, example.hint)
    })

  test('each entry has an example of its own', () => {
    const known = new Set(corpus.map(example => example.hint))
    assert.deepEqual(
      entries.filter(entry => !known.has(entry.id)).map(entry => entry.id),
      [],
    )
    assert.ok(corpus.length >= 120)
  })

  test('no hint repeats a word of the failure', () => {
    const marker = 'zzHOSTILEzz'
    for (const example of corpus) {
      const hint = hintFor({
        ...example,
        scriptName: marker,
        message: `${example.message ?? ''} ${marker}`,
        logTail: `[stdout]${marker}\n${example.logTail ?? ''}`,
      })
      if (hint !== undefined) assert.ok(!hintText(hint).includes(marker))
    }
  })
})

suite('unrelated failures get the general hint of their code, or none', () => {
  const general = new Set(entries.filter(entry => entry.kind === 'code').map(entry => entry.id))

  test('there are enough of them', () => {
    assert.ok(unrelated.length >= 40)
  })

  for (const failure of unrelated)
    test(failure.id, () => {
      const hint = hintFor(failure)
      assert.ok(hint === undefined || general.has(hint.id), `misled by ${hint?.id}`)
    })
})

suite('the measure', () => {
  test('prints each failure with its hint, its telling line and its exit code, and the shares', () => {
    const failures = parseCorpus(
      JSON.stringify([
        {
          id: 'a',
          where: 'lifecycle',
          event: 'AfterInstall',
          errorCode: 'ScriptFailed',
          message: 'Script at specified location: a.sh failed with exit code 127',
          logTail: '[stderr]a.sh: line 3: jq: command not found\n',
        },
        { id: 'b', where: 'deployment', errorCode: 'COSMIC_RAY' },
      ]),
    )
    const lines = explain(failures).split('\n')
    assert.equal(lines[0], 'a')
    assert.match(lines[1] ?? '', /^ {2}hint: command-not-found: The script calls a command/)
    assert.equal(lines[2], '  line: a.sh: line 3: jq: command not found')
    assert.equal(lines[3], '  exit: 127 command not found')
    assert.deepEqual(lines.slice(4), [
      '',
      'b',
      '  hint: none',
      '  line: none',
      '',
      '1 of 2 (50 %) have a hint, 1 of 2 (50 %) one of their own',
    ])
  })

  const wrong: readonly (readonly [text: string, complaint: RegExp])[] = [
    ['{', /^Error: it is not JSON: /],
    ['{}', /array of failures/],
    ['[3]', /failure 0: it must be an object/],
    ['[{"id":"a","where":"lifecycle"},{"id":7,"where":"lifecycle"}]', /failure 1: id must be a string/],
    ['[{"id":"a","where":"moon"}]', /failure 0: where must be lifecycle or deployment/],
    ['[{"id":"a","where":"lifecycle","logTail":null}]', /failure 0: logTail must be a string/],
  ]
  for (const [text, complaint] of wrong)
    test(`refuses ${text}`, () => {
      assert.throws(() => parseCorpus(text), complaint)
    })
})

test('docs/troubleshooting.md is what tools/troubleshooting.ts writes', () => {
  const written = readFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), 'utf8')
  assert.ok(written === troubleshooting(), 'run npm run troubleshooting')
})
