import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../../src/deployment/evidence.ts'
import { annotations } from '../../src/report/annotations.ts'
import { evidenceLines, evidenceReport, evidenceWarning, unaskedText } from '../../src/report/evidence.ts'
import type { Outcome, StepFacts } from '../../src/report/outcome.ts'
import { outputs } from '../../src/report/outputs.ts'
import { reasonText } from '../../src/report/reason.ts'
import { outcomeOutput } from '../../src/report/render-check-run.ts'
import { comment } from '../../src/report/render-comment.ts'
import { summary } from '../../src/report/summary.ts'
import { type Clause, clause, clauseText } from '../../src/values/clause.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  aLambdaTarget,
  anEcsTarget,
  anOutcome,
  aSnapshot,
} from '../support/deployments.ts'

const image: Evidence = {
  source: 'ecs',
  about: 'arn:aws:ecs:eu-central-1:123456789012:task/production/1',
  at: after(30),
  text: 'CannotPullContainerError: image not found',
  kind: 'cause',
  count: 3,
  noun: 'task',
}
const last: Evidence = {
  source: 'codedeploy',
  about: 'd-LAST00000',
  text: clause`the last successful deployment of this group was ${'d-LAST00000'}`,
  kind: 'fact',
  count: 1,
  noun: 'deployment',
  page: 'https://github.com/example/shop/compare/0000000...1111111',
}
const log: Evidence = {
  source: 'logs',
  about: 'CodeDeployHook_orders',
  text: 'START RequestId\nAssertionError: the total is 0\nEND RequestId',
  kind: 'log',
  count: 1,
  noun: 'log',
}

const timedOut = 'The deployment timed out while waiting for the replacement task set to become healthy.'

function ecsFailure(facts: Partial<StepFacts> = {}): Outcome {
  const event = aFailedEvent('Install', 10, { errorCode: 'UnknownError', message: timedOut })
  return anOutcome({
    snapshot: aSnapshot({ status: 'Failed', computePlatform: 'ECS' }, [
      anEcsTarget({ status: 'Failed', lifecycleEvents: [event] }),
    ]),
    evidence: [image, last],
    ...facts,
  })
}

const plain = (outcome: Outcome) =>
  evidenceLines(outcome).map(parts =>
    parts.map(part => (typeof part === 'string' ? part : part.text)).join(''),
  )
const published = (outcome: Outcome) => [
  outcomeOutput(outcome, 'https://github.com/octo-org/octo-repo/actions/runs/1').text ?? '',
  outcomeOutput(outcome, 'https://github.com/octo-org/octo-repo/actions/runs/1').summary,
  comment(outcome, {
    key: '0',
    runUrl: 'https://github.com/octo-org/octo-repo/actions/runs/1',
    endsFailure: false,
  }),
]

test('a reason says how many give it, in words that fit', () => {
  assert.equal(reasonText(image), 'CannotPullContainerError: image not found (3 tasks)')
  assert.equal(reasonText({ ...image, count: 1 }), 'CannotPullContainerError: image not found')
  assert.equal(
    reasonText({ ...image, count: 2, noun: 'activity' }),
    'CannotPullContainerError: image not found (2 activities)',
  )
})

test('the failing line and the output error-message end with the cause', () => {
  const outcome = ecsFailure()
  const ending = /to become healthy — CannotPullContainerError: image not found \(3 tasks\)$/
  assert.match(outputs(outcome, '')['error-message'], ending)
  assert.match(annotations(outcome)[0]?.message.split('\n')[0] ?? '', ending)
  const { title } = outcomeOutput(outcome, 'https://github.com/octo-org/octo-repo/actions/runs/1')
  assert.match(title, ending)
})

test('the message for a chat names the cause rather than what CodeDeploy says if there is no room for both', () => {
  const outcome = ecsFailure({
    evidence: [{ ...image, text: `CannotPullContainerError: ${'x'.repeat(90)}` }, last],
  })
  assert.match(
    outputs(outcome, '').message,
    / · UnknownError: CannotPullContainerError: x{90} \(3 tasks\) · /,
  )
})

test('a failure without a failed target ends with the cause, too', () => {
  const outcome = anOutcome({
    snapshot: aSnapshot({
      status: 'Failed',
      errorInformation: { code: 'NO_INSTANCES', message: 'No instances.' },
    }),
    evidence: [{ ...image, source: 'autoscaling', text: 'no capacity', count: 1, noun: 'activity' }],
  })
  assert.equal(outputs(outcome, '')['error-message'], 'No instances — no capacity')
  assert.match(
    summary(outcome),
    /### Root cause: `NO_INSTANCES`\n\n`No instances\.`\n\n`no capacity`\\\n2026-03-02 09:00:30 UTC · Amazon EC2 Auto Scaling, `task\/production\/1`\n/,
  )
})

test('a script that failed explains itself: what Auto Scaling did to another instance is evidence, and no cause', () => {
  const script = aFailedEvent('ApplicationStart', 10, {
    errorCode: 'ScriptFailed',
    scriptName: 'start.sh',
    message: 'Script at specified location: start.sh failed with exit code 127',
  })
  const silent = aFailedEvent('BeforeInstall', 20, { errorCode: 'UnknownError' })
  const termination: Evidence = {
    ...image,
    source: 'autoscaling',
    text: 'Terminating EC2 instance: i-3',
    noun: 'activity',
    count: 1,
  }
  const outcomeWith = (...evidence: Evidence[]) =>
    anOutcome({
      snapshot: aSnapshot({ status: 'Failed' }, [
        aFailedInstance('i-1', script),
        aFailedInstance('i-2', script),
        aFailedInstance('i-3', silent),
      ]),
      evidence,
    })
  const outcome = outcomeWith(termination)
  assert.deepEqual(outcome.rootCause, outcomeWith().rootCause)
  assert.match(summary(outcome), /#### Evidence\n\n- `Terminating EC2 instance: i-3`/)
})

test('the summary quotes the reason below the message of CodeDeploy, with source and time, and only there', () => {
  const shown = summary(ecsFailure())
  assert.match(
    shown,
    /to become healthy\.`\n\n`CannotPullContainerError: image not found` \(3 tasks\)\\\n2026-03-02 09:00:30 UTC · Amazon ECS, `task\/production\/1`\n/,
  )
  assert.equal(shown.split('image not found').length, 2)
  assert.doesNotMatch(shown, /Evidence/)
})

test('the summary quotes all other evidence, too, and links a comparison', () => {
  const sign: Evidence = { ...image, kind: 'sign', text: 'unable to start tasks', count: 1 }
  const shown = summary(ecsFailure({ evidence: [image, sign, last], evidenceLeftOut: 2 }))
  assert.match(
    shown,
    /#### Evidence\n\n- `unable to start tasks`\\\n2026-03-02 09:00:30 UTC · Amazon ECS, `task\/production\/1`\n/,
  )
  // It names the deployment itself.
  assert.match(shown, /\n\nThe last successful deployment of this group was `d-LAST00000`\\\n\[compare/)
  assert.match(
    shown,
    /\[compare the commits\]\(https:\/\/github\.com\/example\/shop\/compare\/0000000\.\.\.1111111\)/,
  )
  assert.match(shown, /- 2 more reasons not shown/)
})

test('the reason is quoted although the step has stopped the deployment itself, of which the heading speaks', () => {
  const outcome = anOutcome({
    ending: { kind: 'timed-out', minutes: 1 },
    stop: { text: 'CodeDeploy was asked to stop the deployment.' },
    snapshot: aSnapshot({ status: 'InProgress', computePlatform: 'ECS' }, [anEcsTarget()]),
    evidence: [image],
  })
  assert.equal(summary(outcome).split('image not found').length, 2)
})

test('the log shows the evidence before the verdict, and how much is left out', () => {
  assert.deepEqual(plain(ecsFailure({ evidenceLeftOut: 1 })), [
    'Evidence:',
    '  Amazon ECS, 2026-03-02 09:00:30 UTC: CannotPullContainerError: image not found (3 tasks)',
    '  1 more reason not shown',
    'The last successful deployment of this group was d-LAST00000',
  ])
  assert.equal(plain(ecsFailure()).length, 3)
  assert.deepEqual(plain(ecsFailure({ evidence: [] })), [])
  const success = anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }), evidence: [image] })
  assert.deepEqual([success.conclusion, plain(success)], ['success', []])
  assert.doesNotMatch(summary(ecsFailure({ evidence: [] })), /Evidence/)
})

test('the last successful deployment explains nothing, and is not called evidence', () => {
  const outcome = ecsFailure({ evidence: [{ ...last, at: after(30) }] })
  assert.deepEqual(plain(outcome), [
    'The last successful deployment of this group was d-LAST00000, 2026-03-02 09:00:30 UTC',
  ])
  assert.match(
    summary(outcome),
    /\n\nThe last successful deployment of this group was `d-LAST00000`\\\n2026-03-02 09:00:30 UTC · \[compare/,
  )
  assert.doesNotMatch(summary(outcome), /Evidence/)
})

test('the last successful deployment stands behind all causes, in summary, check run and comment', () => {
  const event = aFailedEvent('Install', 10, { message: timedOut })
  const other = aFailedEvent('AfterInstall', 20, { message: 'another one' })
  const outcome = ecsFailure({
    snapshot: aSnapshot({ status: 'Failed', computePlatform: 'ECS' }, [
      anEcsTarget({ id: 'a:b', status: 'Failed', lifecycleEvents: [event] }),
      anEcsTarget({ id: 'a:c', status: 'Failed', lifecycleEvents: [other] }),
    ]),
  })
  for (const text of [summary(outcome), ...published(outcome).filter(text => text.includes('Root cause'))])
    assert.match(text, /### Root cause[\s\S]*### Another cause[\s\S]*\n\nThe last successful deployment/)
  const success = anOutcome({ snapshot: aSnapshot({ status: 'Succeeded' }), evidence: [last] })
  assert.doesNotMatch(summary(success), /last successful/)
})

test('the summary shows the last successful revision in code, a commit as short as everywhere', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567'
  const summaryOf = (revision: Clause) =>
    summary(ecsFailure({ evidence: [{ ...last, text: clause`${last.text}${revision}` }] }))
  assert.match(summaryOf(clause` of commit ${commit}`), /was `d-LAST00000` of commit `0123456789ab`\\\n/)
  assert.match(summaryOf(clause` of ${'a shop 7.zip'}`), /was `d-LAST00000` of `a shop 7\.zip`\\\n/)
  assert.match(summaryOf(clause` of ${'commit x'}`), /was `d-LAST00000` of `commit x`\\\n/)
  assert.match(summaryOf(clause` of an object in S3`), /was `d-LAST00000` of an object in S3\\\n/)
})

test('a fact in the words of a service is a quote, even if it begins like a sentence of ours', () => {
  const text = 'the last successful deployment of this group was *mine* of commit 1'
  const outcome = ecsFailure({ evidence: [{ ...last, text }] })
  assert.match(
    summary(outcome),
    /\n\n`the last successful deployment of this group was \*mine\* of commit 1`\\\n/,
  )
  // Changed, its first word might be a secret that GitHub no longer masks.
  assert.deepEqual(plain(outcome), [text])
})

test('the last successful deployment is a sentence alone if neither its time nor a comparison is known', () => {
  const { page: _, ...withoutPage } = last
  assert.match(
    summary(ecsFailure({ evidence: [withoutPage] })),
    /\n\nThe last successful deployment of this group was `d-LAST00000`\n\n/,
  )
})

test('the commit that the rollback deployed is a sentence with a link that compares it', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567'
  const outcome = ecsFailure({
    evidence: [{ ...last, text: clause`the rollback deployed commit ${commit}` }],
  })
  assert.deepEqual(plain(outcome), [`The rollback deployed commit ${commit}`])
  assert.match(summary(outcome), /\n\nThe rollback deployed commit `0123456789ab`\\\n\[compare the commits\]/)
})

test("a hook's log is that of a function, in a deployment to ECS, too", () => {
  const text = 'Error: connect ECONNREFUSED 10.0.0.1:443'
  const outcome = ecsFailure({ evidence: [{ ...log, text }] })
  assert.match(outcome.rootCause?.hint?.meaning ?? '', /^The function could not connect/)
})

test("a hook's log is a log tail: its line explains the failure, and it is never in check run or comment", () => {
  const event = aFailedEvent('BeforeAllowTraffic', 10, {
    errorCode: 'UnknownError',
    message: 'A hook failed.',
  })
  const outcome = anOutcome({
    snapshot: aSnapshot({ status: 'Failed', computePlatform: 'Lambda' }, [
      aLambdaTarget({ status: 'Failed', lifecycleEvents: [event] }),
    ]),
    evidence: [log],
  })
  assert.match(outcome.rootCause?.message ?? '', /A hook failed\. — AssertionError: the total is 0$/)
  assert.match(
    summary(outcome),
    /Log tail[\s\S]*AssertionError: the total is 0[\s\S]*The log tail is that of the function `CodeDeployHook_orders`/,
  )
  assert.deepEqual(plain(outcome), [
    'Evidence:',
    '  Amazon CloudWatch Logs: the log tail is that of the function CodeDeployHook_orders',
  ])
  for (const text of published(outcome)) assert.doesNotMatch(text, /AssertionError|START RequestId|Evidence/)
})

test('evidence is in the check run and the comment', () => {
  for (const text of published(ecsFailure()).filter(text => text.includes('Root cause')))
    assert.match(text, /CannotPullContainerError: image not found/)
})

test('the report has all that is said, by whom, when and how often', () => {
  assert.deepEqual(evidenceReport(ecsFailure()), [
    {
      source: 'ecs',
      about: image.about,
      at: '2026-03-02T09:00:30.000Z',
      text: image.text,
      kind: 'cause',
      noun: 'task',
      count: 3,
    },
    {
      source: 'codedeploy',
      about: 'd-LAST00000',
      at: null,
      text: 'the last successful deployment of this group was d-LAST00000',
      kind: 'fact',
      noun: 'deployment',
      count: 1,
    },
  ])
})

for (const [what, unasked, expected] of [
  [
    'denials',
    { denied: ['ecs:ListTasks', 'ecs:DescribeTasks'], troubles: [] },
    'More could be shown with the IAM actions ecs:ListTasks, ecs:DescribeTasks (docs/permissions.md).',
  ],
  [
    'trouble',
    { denied: [], troubles: ['Not known: a — b.', 'Not known: c — d.'] },
    'Not known: a — b. Not known: c — d.',
  ],
  [
    'both',
    { denied: ['tag:GetResources'], troubles: ['Not known: a — b.'] },
    'More could be shown with the IAM actions tag:GetResources (docs/permissions.md). Not known: a — b.',
  ],
] as const) {
  test(`what could not be asked is one line (${what})`, () => assert.equal(unaskedText(unasked), expected))
}

test('a warning while the deployment makes no headway names the service', () => {
  assert.deepEqual(evidenceWarning(image), {
    level: 'warning',
    title: 'Amazon ECS',
    message: 'CannotPullContainerError: image not found (3 tasks)',
  })
})

test('names of instances stand beside their ids in annotations and summary, and nowhere else', () => {
  const failed = (id: string) =>
    aFailedInstance(id, aFailedEvent('Install', 10, { errorCode: 'ScriptFailed', message: 'exit code 1' }))
  const outcome = anOutcome({
    snapshot: aSnapshot({ status: 'Failed' }, [failed('i-1'), failed('i-2')]),
    names: new Map([['i-1', 'web `1`']]),
  })
  assert.match(annotations(outcome)[0]?.message ?? '', /on i-1 \(web `1`\) and 1 more:/)
  assert.match(summary(outcome), /``i-1 \(web `1`\)``/)
  const values = outputs(outcome, '')
  assert.match(values['error-message'], /on i-1 and 1 more:/)
  assert.equal(values['failed-instances'], '["i-1","i-2"]')
  for (const text of [...published(outcome), values.message]) assert.doesNotMatch(text, /web/)
})

test('the hint is about what a source has found out itself, not about who repeats its words', () => {
  const older = clause`${'orders'}: ${'Threshold Crossed: x'} (its data points are older than this deployment)`
  const item: Evidence = {
    ...image,
    source: 'cloudwatch',
    noun: 'alarm',
    text: older,
    finding: 'alarm-older',
  }
  const meaning = (evidence: Evidence) =>
    ecsFailure({ evidence: [evidence] }).rootCause?.hint?.meaning ?? assert.fail()
  assert.match(meaning(item), /^The alarm was in ALARM before the deployment began/)
  assert.match(meaning({ ...item, text: clauseText(older), finding: undefined }), /crossed its threshold/)
})

test('the hint is about the exit code of a container, and about what ECS says, not about our words for both', () => {
  const stopped = 'Essential container in task exited'
  const killed = clause`${stopped}; container ${'web'}, exit code ${137}`
  const meaning = (evidence: Partial<Evidence>) =>
    ecsFailure({ evidence: [{ ...image, ...evidence }] }).rootCause?.hint?.meaning
  assert.equal(meaning({ text: killed, exitCodes: [137] }), 'A container was killed (exit code 137).')
  assert.match(meaning({ text: clauseText(killed) }) ?? '', /^An essential container ended/)
  assert.match(meaning({ text: clause`the cluster ${'x'} does not exist` }) ?? '', /did not become healthy/)
})

test("a hook's log on ECS is not explained as what a task of ECS says", () => {
  const event = aFailedEvent('AfterAllowTestTraffic', 10, {
    errorCode: 'UnknownError',
    message: 'The deployment failed because one or more of the lifecycle event validation functions failed.',
  })
  for (const [line, meaning] of [
    ['AccessDeniedException: not authorized to perform: ssm:GetParameter', /^AWS denies a call/],
    ['FATAL ERROR: JavaScript heap out of memory', /^The function ran out of memory/],
  ] as const) {
    const outcome = anOutcome({
      snapshot: aSnapshot({ status: 'Failed', computePlatform: 'ECS' }, [
        anEcsTarget({ status: 'Failed', lifecycleEvents: [event] }),
      ]),
      evidence: [{ ...log, text: line }],
    })
    assert.match(outcome.rootCause?.hint?.meaning ?? '', meaning)
  }
})
