import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { otherCauseSections, rootCauseSection } from '../../src/report/failure-section.ts'
import { failureText } from '../../src/report/failure-text.ts'
import { verdictSections } from '../../src/report/verdict-section.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anEvent,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'

const secret = 'Error: password hunter2 is wrong'
const withTail = (logTail: string) => aFailedEvent('Install', 1, scriptFailed({ logTail }))

function failed(...targets: readonly Target[]) {
  return anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
}

const textOf = (...targets: readonly Target[]) =>
  failureText(failed(...targets).failures[0] ?? assert.fail(), 'masked')
const failedEvent = (diagnostics: LifecycleEvent['diagnostics']): LifecycleEvent =>
  anEvent('Install', { status: 'Failed', diagnostics })
const texts: readonly (readonly [text: string, events: readonly LifecycleEvent[]])[] = [
  ['on i-1: no diagnostics', []],
  ['Install on i-1: no diagnostics', [failedEvent(undefined)]],
  ['Install on i-1: no message', [failedEvent({ errorCode: 'ScriptFailed' })]],
  ['run.sh in Install on i-1: no message', [failedEvent({ scriptName: 'run.sh' })]],
  ['Install on i-1: No space left', [failedEvent({ message: 'No space left' })]],
  ['Install on i-1: a ## [error]b', [failedEvent({ message: 'a\n##[error]b\u0007' })]],
  [
    'Install on i-1: run.sh failed with exit code 127 — command not found',
    [failedEvent({ message: 'run.sh failed with exit code 127' })],
  ],
  [
    'Install on i-1: run.sh failed with exit code 1 — Error: port is taken',
    [failedEvent({ message: 'run.sh failed with exit code 1', logTail: '[stderr]Error: port is taken' })],
  ],
  [
    'Install on i-1: Error: port is taken',
    [failedEvent({ message: 'Error: port is taken', logTail: '[stderr]Error: port is taken' })],
  ],
]
for (const [text, events] of texts) {
  test(`a failure in one line: ${text}`, () => {
    assert.equal(textOf(aFailedInstance('i-1', ...events)), text)
  })
}

test('a failure in one line names the first target and counts the others', () => {
  const targets = Array.from({ length: 1_200 }, (_, index) => aFailedInstance(`i-${index}`))
  assert.equal(textOf(...targets), 'on i-0 and 1,199 more: no diagnostics')
})

test('in a place where GitHub masks no secrets: what the exit code means takes the place of a line of the output', () => {
  const exit = scriptFailed({ message: 'x failed with exit code 137', logTail: `[stderr]${secret}\n` })
  const [cause] = failed(aFailedInstance('i-1', aFailedEvent('Install', 1, exit))).failures
  assert.equal(cause?.errorLine, secret)
  assert.equal(cause?.exitCodeMeaning, 'killed, often because memory ran out')
})

test('in a place where GitHub masks no secrets: neither the root cause nor a section holds anything of the output', () => {
  const outcome = failed(
    aFailedInstance('i-1', withTail(`[stderr]${secret}\n`)),
    aFailedInstance('i-2', aFailedEvent('Other', 2, scriptFailed({ logTail: secret }))),
  )
  assert.ok(outcome.rootCause?.message.includes(secret))
  for (const text of [
    outcome.rootCause?.publicMessage ?? assert.fail(),
    verdictSections(outcome, { groups: 9 }, true).source,
    otherCauseSections(outcome, { groups: 9 }).source,
  ]) {
    assert.match(text, /failed with exit code 1/)
    assert.doesNotMatch(text, /hunter2|Log tail/)
  }
})

const sectionOf = (longest: number, ...targets: readonly Target[]) =>
  rootCauseSection(failed(...targets), { groups: 1, logTail: longest })?.source ?? ''
const tails: readonly (readonly [
  what: string,
  logTail: string,
  longest: number,
  shown: readonly string[],
])[] = [
  ['is shown whole if it fits', 'one\ntwo\n', 8, ['<details><summary>Log tail</summary>', 'one\ntwo']],
  [
    'keeps its end, from the start of a line',
    'one\ntwo\nthree\nfour',
    10,
    ['<details><summary>Log tail (last 10 characters)</summary>', 'three\nfour'],
  ],
  ['keeps the last words of one long line', 'abcd ef gh', 6, ['Log tail (last 6 characters):', '…ef gh']],
  [
    'keeps the last words of one long line that ends',
    'abcd ef\n',
    4,
    ['Log tail (last 4 characters):', '…ef'],
  ],
  ['is no fold if it has one line', 'one\n\n', 8, ['Log tail:', 'one']],
]
for (const [what, logTail, longest, shown] of tails) {
  test(`the log tail in a section ${what}`, () => {
    const section = sectionOf(longest, aFailedInstance('i-1', withTail(logTail)))
    const found = /(.*Log tail.*)\n\n```text\n([\s\S]*?)\n?```/.exec(section)
    assert.deepEqual(found?.slice(1), shown)
  })
}

test('the log tail is called that of the first target if several failed', () => {
  const targets = ['i-1', 'i-2'].map(id => aFailedInstance(id, withTail('x\ny')))
  assert.match(sectionOf(100, ...targets), /<summary>Log tail of the first target<\/summary>/)
})

const failedIn = (count: number, diagnostics?: LifecycleEvent['diagnostics']) =>
  Array.from({ length: count }, (_, index) =>
    aFailedInstance(`i-${index}`, aFailedEvent('Install', 5, diagnostics)),
  )
const rootCauseOf = (...targets: readonly Target[]) =>
  rootCauseSection(failed(...targets), { groups: 1 })?.source ?? ''

test('the sections of failures name up to five targets on a line each, and put more of them into a fold', () => {
  const place = '`scripts/start_server.sh` in `Install` on'
  assert.ok(rootCauseOf(...failedIn(1)).includes(`\n\n${place} \`i-0\`\n\n`))
  const five = rootCauseOf(...failedIn(5))
  assert.ok(five.includes(`${place} 5 targets:\\\n\`i-0\`\\\n\`i-1\`\\\n\`i-2\`\\\n\`i-3\`\\\n\`i-4\`\n\n`))
  assert.doesNotMatch(five, /<details>/)
  const six = rootCauseOf(...failedIn(6))
  assert.ok(six.includes(`${place} 6 targets:\\\n\`i-0\`\\\n\`i-1\`\\\n\`i-2\`\\\nand 3 more\n\n`))
  assert.match(six, /<details><summary>All 6 targets<\/summary>\n\n(?:`i-\d`\\?\n){6}\n/)
  const many = rootCauseOf(...failedIn(1_200))
  assert.match(many, /on 1,200 targets:\\\n(?:`i-\d`\\\n){3}and 1,197 more\n/)
  assert.match(many, /<summary>The first 100 targets<\/summary>\n\n(?:`i-\d+`\\?\n){100}\n/)
})

test('the sections of failures count the causes that they leave out', () => {
  const others = ['a', 'b', 'c'].map(message =>
    aFailedInstance(message, aFailedEvent('Install', 9, { message })),
  )
  const outcome = failed(...failedIn(2), ...others)
  const note = otherCauseSections(outcome, { groups: 1 }).source
  assert.match(note, /^_3 more causes on 3 targets not shown; .*\._$/)
  const all = otherCauseSections(outcome, { groups: 4 }).source
  assert.equal(all.match(/^### Another cause: `/gm)?.length, 3)
})

test('the sections of failures say that CodeDeploy gave no reason if it gives none', () => {
  assert.match(rootCauseOf(...failedIn(1, {})), /\n\n_CodeDeploy gave no reason\._/)
})

test('the sections of failures name only the target if CodeDeploy names no event', () => {
  assert.match(rootCauseOf(aFailedInstance('i-1')), /^### Root cause: `UnknownError`\n\non `i-1`\n\n/)
})

test('the sections of failures give first what ended the watch if a target had failed before', () => {
  const ending = { kind: 'error', code: 'ExpiredTokenException', message: 'The session is over.' } as const
  const snapshot = aSnapshot({}, failedIn(1, { message: 'No space left' }))
  const outcome = anOutcome({ ending, snapshot, hint: 'Use role-to-assume.' })
  assert.match(
    rootCauseSection(outcome, { groups: 1 })?.source ?? '',
    /^`The session is over\.`\n\n\*\*Hint:\*\* Use role-to-assume\.\n\n### Root cause: .*\n\n`Install` on `i-0`\n\n`No space left`/,
  )
})

test('the console is linked only if its address is known', () => {
  assert.match(
    verdictSections(anOutcome({ consoleUrl: undefined }), { groups: 1 }, true).source,
    / · watched for 1 min 15 s$/m,
  )
})

test('what the action did is shown with or without an answer of CodeDeploy', () => {
  const shown = (answer?: string) =>
    verdictSections(
      anOutcome({ ending: { kind: 'cancelled' }, stop: { text: 'It was stopped.', answer } }),
      { groups: 1 },
      true,
    ).source
  assert.ok(shown().endsWith('\n\n**It was stopped.**'))
  assert.ok(shown('a*b').endsWith('\n\n**It was stopped.** CodeDeploy: `a*b`'))
})

test('a stopped deployment without any reason adds nothing to the reason of its failed target', () => {
  const { rootCause } = anOutcome({
    snapshot: aSnapshot({ status: 'Stopped' }, [
      aFailedInstance('i-1', aFailedEvent('Install', 1, { message: 'x' })),
    ]),
  })
  assert.equal(rootCause?.message, 'Install on i-1: x')
})
