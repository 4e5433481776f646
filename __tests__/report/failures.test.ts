import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type FailureGroup, failureGroups } from '../../src/deployment/failures.ts'
import type { LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { failureSections } from '../../src/report/failure-section.ts'
import { failureText, rootCause, tellingLineOf } from '../../src/report/failure-text.ts'
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

function groupOf(...targets: readonly Target[]): FailureGroup {
  return failureGroups(aSnapshot({ status: 'Failed' }, targets))[0] ?? assert.fail()
}

function failed(...targets: readonly Target[]) {
  return anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
}

suite('a failure in one line', () => {
  const failedEvent = (diagnostics: LifecycleEvent['diagnostics']): LifecycleEvent =>
    anEvent('Install', { status: 'Failed', ...(diagnostics === undefined ? {} : { diagnostics }) })
  const table: readonly (readonly [text: string, events: readonly LifecycleEvent[]])[] = [
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
  for (const [text, events] of table) {
    test(`reads: ${text}`, () => {
      assert.equal(failureText(groupOf(aFailedInstance('i-1', ...events))), text)
    })
  }

  test('names the first target and counts the others', () => {
    const targets = Array.from({ length: 1_200 }, (_, index) => aFailedInstance(`i-${index}`))
    assert.equal(failureText(groupOf(...targets)), 'on i-0 and 1,199 more: no diagnostics')
  })
})

suite('in a place where GitHub masks no secrets', () => {
  const target = aFailedInstance('i-1', withTail(`[stderr]${secret}\n`))

  test('no line of the output is told, but what the exit code means is', () => {
    const exit = scriptFailed({ message: 'x failed with exit code 137', logTail: `[stderr]${secret}\n` })
    const group = groupOf(aFailedInstance('i-1', aFailedEvent('Install', 1, exit)))
    assert.equal(tellingLineOf(group), secret)
    assert.equal(tellingLineOf(group, 'unmasked'), 'killed, often because the memory ran out')
  })

  test('neither root cause nor sections hold any of the output', () => {
    const outcome = failed(target)
    assert.ok(rootCause(outcome)?.message.includes(secret))
    assert.ok(!rootCause(outcome, 'unmasked')?.message.includes(secret))
    const sections = [...verdictSections(outcome, 'unmasked'), ...failureSections(outcome, { groups: 9 })]
    assert.ok(sections.length > 2)
    for (const { source } of sections) assert.doesNotMatch(source, /hunter2|Log tail/)
  })
})

suite("a log tail in a failure's section", () => {
  const tailOf = (logTail: string, longest: number) => {
    const [, section] = failureSections(failed(aFailedInstance('i-1', withTail(logTail))), {
      groups: 1,
      logTail: longest,
    })
    return /<details><summary>(.*)<\/summary>\n\n```text\n([\s\S]*?)\n?```/
      .exec(section?.source ?? '')
      ?.slice(1)
  }
  const table: readonly (readonly [
    what: string,
    logTail: string,
    longest: number,
    shown: readonly string[],
  ])[] = [
    ['is shown whole where it fits', 'one\ntwo\n', 8, ['Log tail', 'one\ntwo']],
    [
      'keeps its end, from the start of a line',
      'one\ntwo\nthree',
      8,
      ['Log tail (its last 5 characters)', 'three'],
    ],
    ['keeps what fits of one long line', 'abcdefgh', 4, ['Log tail (its last 4 characters)', 'efgh']],
    ['keeps the end of one long line that ends', 'abcdefg\n', 4, ['Log tail (its last 4 characters)', 'efg']],
  ]
  for (const [what, logTail, longest, shown] of table) {
    test(what, () => {
      assert.deepEqual(tailOf(logTail, longest), shown)
    })
  }

  test('says whose it is where several targets failed', () => {
    const outcome = failed(aFailedInstance('i-1', withTail('x')), aFailedInstance('i-2', withTail('x')))
    const [, section] = failureSections(outcome, { groups: 1, logTail: 100 })
    assert.match(section?.source ?? '', /<summary>Log tail of the first target<\/summary>/)
  })
})

suite('the sections of failures', () => {
  test('list at most twenty targets, and count what they leave out', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      aFailedInstance(`i-${index}`, aFailedEvent('Install', 5)),
    )
    const others = ['a', 'b', 'c'].map(message =>
      aFailedInstance(message, aFailedEvent('Install', 9, { message })),
    )
    const [title, first, note] = failureSections(failed(...many, ...others), { groups: 1 })
    assert.equal(title?.source, '### Why it failed')
    assert.match(first?.source ?? '', /`i-18`, `i-19` and 5 more$/m)
    assert.match(note?.source ?? '', /^_3 further causes on 3 targets left out/)
  })

  test('list one cause in a sentence, several in a list', () => {
    const section = (message: string) =>
      failureSections(failed(aFailedInstance('i-1', aFailedEvent('Install', 1, { message }))), {
        groups: 1,
      })[1]?.source ?? ''
    assert.match(
      section('CodeDeploy agent was not able to receive the lifecycle event.'),
      /\n\n\*\*Hint:\*\* .+\n\n1\. .+\n2\. /,
    )
  })
})

test('what the action did is told with or without an answer of CodeDeploy', () => {
  const told = (intervention: { text: string; answer?: string }) =>
    verdictSections(anOutcome({ ending: { kind: 'cancelled' } }, { intervention }), 'masked').map(
      ({ source }) => source,
    )
  assert.ok(told({ text: 'It was stopped.' }).includes('**It was stopped.**'))
  assert.ok(
    told({ text: 'It was stopped.', answer: 'a*b' }).includes('**It was stopped.** CodeDeploy: `a*b`'),
  )
})

test('a stopped deployment without any reason adds nothing to the reason of its failed target', () => {
  const snapshot = aSnapshot({ status: 'Stopped' }, [
    aFailedInstance('i-1', aFailedEvent('Install', 1, { message: 'x' })),
  ])
  assert.deepEqual(rootCause(anOutcome({ snapshot })), { code: 'UnknownError', message: 'Install on i-1: x' })
})
