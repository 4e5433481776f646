import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { entries } from '../../src/hints/catalogue.ts'
import { commandsInGeneral, faults } from '../../src/hints/entries/script-tools.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { hintText } from '../../src/hints/hints.ts'
import { isNoise, severityOf } from '../../src/hints/severity.ts'
import { explain, failuresIn, type NamedFailure, parseCorpus } from '../../tools/explain.ts'
import { documented, troubleshooting } from '../../tools/troubleshooting.ts'
import { ownErrors } from '../../tools/troubleshooting-errors.ts'

/** A failure as people meet it, with the id of the hint that names its fix. */
interface Example extends NamedFailure {
  readonly hint: string
  readonly cause: string
  readonly fix: string
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/failures/${name}`, import.meta.url), 'utf8')
}

/** What scripts, the agent and CodeDeploy say, and what load balancers and other services say. */
const corpus = ['corpus.json', 'services.json'].flatMap(
  name => parseCorpus(readFixture(name)) as readonly Example[],
)
/** Logs in which tools worked, or failed for a reason of another: the hint, and those that would be wrong. */
const noise = parseCorpus(readFixture('noise.json')) as readonly (NamedFailure & {
  readonly hint: string
  readonly not: readonly string[]
})[]
/** Failures that look like others, with the hint that says no more than the line itself: `null` for none. */
const unrelated = ['unrelated.json', 'services-unrelated.json'].flatMap(
  name => parseCorpus(readFixture(name)) as readonly (NamedFailure & { readonly hint?: string | null })[],
)
/** Single lines of tools, in their own words. `tool` is how the hint names the tool. */
const lines = JSON.parse(readFixture('lines.json')) as readonly {
  readonly line: string
  readonly hint: string
  readonly tool?: string
}[]
/**
 * What the agent raises, from its source and from Ruby's own words for the calls in it, and what CodeDeploy says about a
 * deployment. Without an event, it is about the deployment.
 */
const messages = JSON.parse(readFixture('messages.json')) as readonly {
  readonly event?: string
  readonly errorCode: string
  readonly message: string
  readonly hint: string
}[]
/** What tools print that do their work. */
const linesAtWork = JSON.parse(readFixture('lines-at-work.json')) as readonly string[]

const general = new Set(
  [
    ...entries.filter(({ kind }) => kind === 'code' || kind === 'reason'),
    ...commandsInGeneral,
    ...faults,
  ].map(({ id }) => id),
)

for (const example of corpus) {
  test(`corpus: ${example.id} gets the hint ${example.hint}`, () => {
    assert.equal(hintFor(example)?.id, example.hint)
  })
}

test('corpus: every entry has an example', () => {
  const covered = new Set([...corpus, ...lines, ...messages].map(example => example.hint))
  const uncovered = entries.filter(entry => !covered.has(entry.id)).map(entry => entry.id)
  assert.deepEqual(uncovered, [])
})

test('corpus: no hint repeats a word of the failure', () => {
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

for (const failure of noise) {
  test(`noise: ${failure.id} gets the hint ${failure.hint}`, () => {
    assert.equal(hintFor(failure)?.id, failure.hint)
    assert.ok(!failure.not.includes(failure.hint))
  })
}

for (const { event, errorCode, message, hint } of messages) {
  test(`messages: "${message}" gets the hint ${hint}`, () => {
    const where = event === undefined ? 'deployment' : 'lifecycle'
    assert.equal(hintFor({ platform: 'Server', where, event, errorCode, message })?.id, hint)
  })
}

for (const { line, hint: expected, tool } of lines) {
  test(`lines: "${line}" gets the hint ${expected}`, () => {
    const hint = hintFor({
      platform: 'Server',
      where: 'lifecycle',
      event: 'AfterInstall',
      errorCode: 'ScriptFailed',
      message: 'Script at specified location: scripts/run.sh failed with exit code 1',
      logTail: `LifecycleEvent - AfterInstall\nScript - scripts/run.sh\n[stdout]working\n[stderr]${line}\n`,
    })
    assert.equal(hint?.id, expected)
    if (tool !== undefined) assert.ok(hint?.meaning.startsWith(`${tool} `), hint?.meaning)
  })
}

for (const line of linesAtWork) {
  test(`lines at work: "${line}" is neither an error nor a cause`, () => {
    assert.equal(severityOf(line, 'stderr'), undefined)
    const causes = entries.filter(({ kind, when }) => kind === 'output' && when.line?.test(line.trim()))
    assert.deepEqual(isNoise(line) ? [] : causes.map(({ id }) => id), [])
  })
}

test('noise: there is a log for each tool whose failures have a hint', () => {
  const covered = new Set(noise.flatMap(failure => failure.not))
  const uncovered = entries.filter(({ id, kind }) => kind === 'tool' && !covered.has(id)).map(({ id }) => id)
  assert.deepEqual(uncovered, [])
  assert.deepEqual(
    [...covered].filter(id => entries.every(entry => entry.id !== id)),
    [],
  )
})

for (const failure of unrelated) {
  test(`unrelated failures: ${failure.id} gets no specific hint`, () => {
    const hint = hintFor(failure)
    assert.ok(hint === undefined || general.has(hint.id), `got ${hint?.id}`)
    if (failure.hint !== undefined) assert.equal(hint?.id ?? null, failure.hint)
  })
}

test('unrelated failures: there are at least 40', () => assert.ok(unrelated.length >= 40))

test('explain: each failure with its hint, error line and exit code, and the shares', () => {
  const failures = [
    {
      id: 'a',
      where: 'lifecycle',
      event: 'AfterInstall',
      errorCode: 'ScriptFailed',
      message: 'Script at specified location: a.sh failed with exit code 127',
      logTail: '[stderr]a.sh: line 3: jq: command not found\n',
    },
    { id: 'b', where: 'deployment', errorCode: 'COSMIC_RAY' },
  ]
  const lines = explain(parseCorpus(JSON.stringify(failures))).split('\n')
  assert.match(lines[1] ?? '', /^ {2}hint: command-not-found: The script calls a command/)
  assert.deepEqual(lines.toSpliced(1, 1), [
    'a',
    '  error line: a.sh: line 3: jq: command not found',
    '  exit code: 127 command not found',
    '',
    'b',
    '  hint: none',
    '  error line: none',
    '',
    '1 of 2 (50 %) have a hint: 1 for this failure, 0 for words that all commands share, 0 general',
  ])
})

test('explain: counts the hints that do not name the failure apart from those that do', () => {
  const failed = (line: string) => ({
    id: line,
    where: 'lifecycle' as const,
    event: 'ValidateService',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: a.sh failed with exit code 1',
    logTail: `[stdout]working\n[stderr]${line}\n`,
  })
  const lines = [
    'E: Unable to locate package jq',
    'E: 503 Service Unavailable',
    'E: it went wrong',
    'the end',
    'x: oh',
  ]
  assert.match(
    explain(lines.map(failed)),
    /5 of 5 \(100 %\) have a hint: 1 for this failure, 1 for words that all commands share, 3 general$/,
  )
})

const logs: readonly (readonly [what: string, text: string])[] = [
  ['the output of a script', 'starting\nE: Unable to locate package jq\n'],
  ['a log tail', 'LifecycleEvent - AfterInstall\nScript - a.sh\n[stderr]E: Unable to locate package jq\n'],
  ["the agent's scripts.log", '2024-05-01 12:00:01 [stderr]E: Unable to locate package jq\n'],
  [
    "the agent's deployments log",
    '[2024-05-01 12:00:01.123] [d-EXAMPLE11][stderr]E: Unable to locate package jq\n',
  ],
  ['a log that begins like JSON', '[1/4] Resolving\nE: Unable to locate package jq\n'],
]
for (const [what, text] of logs) {
  test(`explain: ${what}`, () => {
    const lines = explain(failuresIn(text)).split('\n')
    assert.match(lines[1] ?? '', /^ {2}hint: package-not-found: /)
    assert.equal(lines[2], '  error line: E: Unable to locate package jq')
  })
}

test("explain: the agent's own log", () => {
  const text =
    "2022-09-28 00:32:07 ERROR [codedeploy-agent(92510)]: booting child: error during start or run: RuntimeError - HTTP error from metadata service, code 401 - /opt/codedeploy-agent/lib/instance_metadata.rb:47:in `http_get'\n"
  assert.match(explain(failuresIn(text)), /^ {2}hint: agent-metadata-version: /m)
})

test('explain: a list of failures', () => {
  assert.deepEqual(failuresIn(' [ {"id":"a","where":"deployment"}]'), [{ id: 'a', where: 'deployment' }])
  assert.deepEqual(failuresIn('[]'), [])
})

const invalid: readonly (readonly [text: string, complaint: RegExp])[] = [
  ['{', /^Error: it is not JSON: /],
  ['{}', /array of failures/],
  ['[3]', /failure 0: it must be an object/],
  ['[{"id":"a","where":"lifecycle"},{"id":7,"where":"lifecycle"}]', /failure 1: id must be a string/],
  ['[{"id":"a","where":"moon"}]', /failure 0: where must be lifecycle, deployment or evidence/],
  ['[{"id":"a","where":"lifecycle","logTail":null}]', /failure 0: logTail must be a string/],
  [
    '[{"id":"a","where":"evidence","finding":"moon"}]',
    /failure 0: finding must be .*alarm-over, alarm-older/,
  ],
  ['[{"id":"a","where":"evidence","exitCodes":137}]', /failure 0: exitCodes must be a list of numbers/],
  ['[{"id":"a","where":"evidence","exitCodes":["1"]}]', /failure 0: exitCodes must be a list of numbers/],
]
for (const [text, complaint] of invalid) {
  test(`explain: rejects ${text}`, () => assert.throws(() => parseCorpus(text), complaint))
}

const docs = new URL('../../docs/', import.meta.url)

test('docs/troubleshooting: the pages are up to date, and no page is left over', () => {
  const pages = troubleshooting()
  for (const [path, text] of pages) {
    assert.ok(readFileSync(new URL(path, docs), 'utf8') === text, `${path}: run npm run troubleshooting`)
  }
  const written = readdirSync(new URL('troubleshooting/', docs)).map(name => `troubleshooting/${name}`)
  assert.deepEqual(
    written.filter(path => !pages.has(path)),
    [],
  )
})

test('docs/troubleshooting: every entry is on one page, once', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted()
  assert.deepEqual(ids(documented), ids(entries))
})

for (const [text, path] of [
  ['EADDRINUSE', 'scripts.md'],
  ['No space left on device', 'scripts.md'],
  ['Permission denied (publickey)', 'scripts.md'],
  ['CannotPullContainerError', 'services.md'],
  ['Health checks failed with these codes: [502]', 'services.md'],
  ['waiting for the replacement task set', 'deployments.md'],
  ['was not able to receive the lifecycle event', 'agent.md'],
] as const) {
  test(`docs/troubleshooting: ${path} shows the text that people search for: ${text}`, () => {
    assert.ok(troubleshooting().get(`troubleshooting/${path}`)?.includes(text))
  })
}

test('docs/troubleshooting: causes that apply to one system alone name it', () => {
  const page = troubleshooting().get('troubleshooting/scripts.md') ?? ''
  const entry = page.split('### ').find(part => part.includes('`port-in-use`'))
  assert.match(
    entry ?? '',
    /^1\. On Linux: .*ss -ltnp[\s\S]*^2\. On Windows: .*netstat -ano[\s\S]*^4\. Another service/m,
  )
})

test('docs/troubleshooting: what it quotes of the errors of the action stands in the source', () => {
  const source = new URL('../../src/', import.meta.url)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  const all = files.map(name => readFileSync(new URL(name, source), 'utf8')).join('\n')
  for (const { codes, text } of ownErrors) assert.ok(all.includes(text), `${codes[0]}: ${text}`)
})
