import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type FailureGroup, failureGroups } from '../../src/deployment/failures.ts'
import type { LifecycleEvent, Target } from '../../src/deployment/model.ts'
import { otherFailureSections, rootCauseSection } from '../../src/report/failure-section.ts'
import { errorLineOf, failureText, rootCause } from '../../src/report/failure-text.ts'
import { heading, verdictSections } from '../../src/report/verdict-section.ts'
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
    assert.equal(errorLineOf(group), secret)
    assert.equal(errorLineOf(group, 'unmasked'), 'killed, often because memory ran out')
  })

  test('neither root cause nor sections hold any of the output', () => {
    const outcome = failed(target)
    assert.ok(rootCause(outcome)?.message.includes(secret))
    assert.ok(!rootCause(outcome, 'unmasked')?.message.includes(secret))
    const other = aFailedInstance('i-2', aFailedEvent('Other', 2, scriptFailed({ logTail: secret })))
    const two = failed(target, other)
    const sections = [...verdictSections(two, { groups: 9 }), ...otherFailureSections(two, { groups: 9 })]
    assert.ok(sections.length > 2)
    for (const { source } of sections) assert.doesNotMatch(source, /hunter2|Log tail/)
  })
})

suite("a log tail in a failure's section", () => {
  const tailOf = (logTail: string, longest: number) => {
    const outcome = failed(aFailedInstance('i-1', withTail(logTail)))
    const section = rootCauseSection(outcome, { groups: 1, logTail: longest })
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
    const section = rootCauseSection(outcome, { groups: 1, logTail: 100 })
    assert.match(section?.source ?? '', /<summary>Log tail of the first target<\/summary>/)
  })
})

suite('the sections of failures', () => {
  const failedIn = (count: number, diagnostics?: LifecycleEvent['diagnostics']) =>
    Array.from({ length: count }, (_, index) =>
      aFailedInstance(`i-${index}`, aFailedEvent('Install', 5, diagnostics)),
    )
  const rootCauseOf = (...targets: readonly Target[]) =>
    rootCauseSection(failed(...targets), { groups: 1 })?.source ?? ''

  test('name up to five targets in a line, and put more of them into a fold', () => {
    const place = '`scripts/start_server.sh` in `Install` on'
    assert.ok(rootCauseOf(...failedIn(1)).includes(`\n\n${place} \`i-0\`\n\n`))
    const five = rootCauseOf(...failedIn(5))
    assert.ok(five.includes(`${place} 5 targets: \`i-0\`, \`i-1\`, \`i-2\`, \`i-3\`, \`i-4\`\n\n`))
    assert.doesNotMatch(five, /<details>/)
    const six = rootCauseOf(...failedIn(6))
    assert.ok(six.includes(`${place} 6 targets: \`i-0\`, \`i-1\`, \`i-2\` and 3 more\n\n`))
    assert.match(six, /<details><summary>All 6 targets<\/summary>\n\n(?:`i-\d`(?:, )?){6}\n/)
    const many = rootCauseOf(...failedIn(1_200))
    assert.match(many, /on 1,200 targets: .* and 1,197 more\n/)
    assert.match(many, /<summary>The first 100 targets<\/summary>\n\n(?:`i-\d+`(?:, )?){100}\n/)
  })

  test('count the causes that they leave out', () => {
    const others = ['a', 'b', 'c'].map(message =>
      aFailedInstance(message, aFailedEvent('Install', 9, { message })),
    )
    const outcome = failed(...failedIn(2), ...others)
    const [note, ...more] = otherFailureSections(outcome, { groups: 1 })
    assert.match(note?.source ?? '', /^_3 further causes on 3 targets left out/)
    assert.deepEqual(more, [])
    const all = otherFailureSections(outcome, { groups: 4 })
    assert.equal(all.length, 3)
    for (const { source } of all) assert.match(source, /^### Another cause: `/)
  })

  test('say that CodeDeploy gives no reason where it gives none', () => {
    assert.match(rootCauseOf(...failedIn(1, {})), /\n\n_CodeDeploy gives no reason\._/)
  })

  test('name only the target where CodeDeploy names no event', () => {
    assert.match(rootCauseOf(aFailedInstance('i-1')), /^### Root cause: `UnknownError`\n\non `i-1`\n\n/)
  })

  test('tell first what ended the watch, where a target had failed before', () => {
    const snapshot = aSnapshot({}, failedIn(1, { message: 'No space left' }))
    const ending = { kind: 'error', code: 'ExpiredTokenException', message: 'The session is over.' } as const
    const outcome = anOutcome({ ending, snapshot }, { hint: 'Use role-to-assume.' })
    assert.match(
      rootCauseSection(outcome, { groups: 1 })?.source ?? '',
      /^`The session is over\.`\n\n\*\*Hint:\*\* Use role-to-assume\.\n\n### Root cause: .*\n\n`Install` on `i-0`\n\n`No space left`/,
    )
  })

  test('list one cause in a sentence, several in a list', () => {
    assert.match(
      rootCauseOf(
        ...failedIn(1, { message: 'CodeDeploy agent was not able to receive the lifecycle event.' }),
      ),
      /\n\n\*\*Hint:\*\* .+\n\n1\. .+\n2\. /,
    )
  })
})

test('the heading of a watch that ended in an error tells whether the deployment was seen', () => {
  const ending = { kind: 'error', code: 'LostContact', message: 'No good answer for 10 minutes.' } as const
  assert.equal(heading(anOutcome({ ending })).source, '## ⚠️ The deployment could not be watched')
  assert.match(
    heading(anOutcome({ ending, snapshot: aSnapshot() })).source,
    /^## ⚠️ The deployment could not be watched to its end/,
  )
})

test('the console is linked where it is known', () => {
  const lead = (consoleUrl: string | undefined) => {
    const { consoleUrl: _, ...outcome } = failed(aFailedInstance('i-1'))
    return verdictSections({ ...outcome, ...(consoleUrl && { consoleUrl }) }, { groups: 1 })[0]?.source ?? ''
  }
  const url = 'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy'
  assert.ok(lead(url).endsWith(` · [open in the AWS console](${url})`))
  assert.match(lead(undefined), / · watched for 1 min 15 s$/)
})

test('what the action did is told with or without an answer of CodeDeploy', () => {
  const told = (intervention: { text: string; answer?: string }) =>
    verdictSections(anOutcome({ ending: { kind: 'cancelled' } }, { intervention }), { groups: 1 }).map(
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
