import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { credentialsHint } from '../../../src/aws/explain-on-runner.ts'
import { lastSuccess } from '../../../src/deployment/evidence.ts'
import type { Target } from '../../../src/deployment/model.ts'
import { type Report, report } from '../../../src/report/report.ts'
import { atOnce } from '../../../src/time/turns.ts'
import { essence } from '../../../tools/watch/essence.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anEcsTarget,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../../support/deployments.ts'
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
    /^\nDeployment d-\w+ failed · shop \/ production · eu-central-1 · \d+ targets: \d+ Failed/,
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

test('a deployment that succeeded although targets failed the watch is not called a failure', () => {
  assert.match(
    textOf('failed-instances-of-a-success'),
    /^\nDeployment d-\w+ succeeded, but 1 target failed · /,
  )
})

test('an error without a deployment shows its code, message and hint', () => {
  const text = textOf('denied')
  assert.match(text, /^\nDeployment d-\w+: the result could not be determined · eu-central-1\n/)
  assert.match(text, /\n {2}AccessDeniedException: arn:aws:sts::.*\n {2}Hint: Allow codedeploy:GetDeployment/)
})

for (const [name, hint] of [
  ['no credentials, or ones that AWS does not accept', credentialsHint],
  ['no OIDC token', 'Add to the job: permissions: id-token: write'],
] as const) {
  test(`${name}: the next steps say what helps outside of a job of GitHub`, () => {
    const text = textOf('denied', it => ({
      ...it,
      error: { code: 'CredentialsProviderError', message: 'x', hint: { text: hint, page: undefined } },
    }))
    assert.match(text, /\nNext steps\n {2}- Outside of GitHub: sign in again/)
  })
}

test('an error that is not about credentials says nothing about them', () => {
  assert.doesNotMatch(textOf('denied'), /Outside of GitHub/)
})

test('invalid inputs are called so', () => {
  assert.match(textOf('bad-inputs'), /^\nThe deployment: the inputs are invalid\n/)
})

/** A report in which each of these targets failed for a reason of its own. */
function failedOn(...targets: readonly Target[]): string {
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, targets) })
  return essence(parsed(outcome), path)
}

const onInstance = (id: string, script = 'start.sh') =>
  aFailedInstance(id, aFailedEvent('Install', 1, scriptFailed({ scriptName: script })))
const scriptsLog = 'sudo less /opt/codedeploy-agent/deployment-root/*/d-ABCDEF123/logs/scripts.log'

test('the next steps open the first instance of each cause, and the whole log there', () => {
  const session = 'aws ssm start-session --region eu-central-1 --target'
  const id = (digit: number) => `i-0123456789abcdef${digit}`
  const text = failedOn(onInstance(id(0)), onInstance(id(1)), onInstance(id(2), 'check.sh'))
  for (const first of [id(0), id(2)])
    assert.ok(text.includes(`\n  - ${session} ${first}, then ${scriptsLog}\n`), text)
  assert.equal(text.split(`\n  - ${session}`).length, 3)
})

test('an instance on premises has no session to open, only the log', () => {
  assert.ok(failedOn(onInstance('rack-7')).includes(`\nNext steps\n  - ${scriptsLog}\n`))
})

test('the next steps after a failure of ECS are the pages of its service', () => {
  const failing = { status: 'Failed', lifecycleEvents: [aFailedEvent('Install', 1)] }
  const text = failedOn(anEcsTarget({ ...failing, id: 'production:shop' }))
  assert.match(text, /\n {2}- Events of the service shop: https:\S+\/services\/shop\/events\?/)
  assert.match(text, /\n {2}- Tasks of the service shop: https:\S+\/services\/shop\/tasks\?/)
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

test('the last success is a sentence, not evidence', () => {
  const last = `${lastSuccess} d-BEFORE123`
  const evidence = [
    { source: 'codedeploy', about: 'shop', at: null, text: last },
  ] as unknown as Report['evidence']
  const text = textOf('denied', it => ({ ...it, evidence }))
  assert.match(text, /\n\nThe last successful deployment of this group was d-BEFORE123\n\nNext steps\n/)
  assert.doesNotMatch(text, /Evidence/)
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
