import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Target } from '../../../src/deployment/model.ts'
import { type Report, report } from '../../../src/report/report.ts'
import { atOnce } from '../../../src/time/turns.ts'
import { essence } from '../../../tools/watch/essence.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anEcsTarget,
  anInstance,
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

describe('invalid inputs', () => {
  const ending = {
    kind: 'error',
    code: 'InvalidInput',
    message: 'One is wrong. So is the other.',
    violations: ['One is wrong.', 'So is the other.'],
  } as const

  test('are called so, with a line for each violation', () => {
    const text = essence(parsed(anOutcome({ ending, deploymentId: undefined, region: undefined })), path)
    assert.ok(
      text.startsWith(
        '\nThe inputs are invalid\n\n  InvalidInput:\n  - One is wrong.\n  - So is the other.\n\nNext',
      ),
      text,
    )
  })

  test('are shown with the deployment and the group that are given nevertheless', () => {
    const group = { applicationName: 'shop', deploymentGroupName: 'production' }
    assert.match(
      essence(parsed(anOutcome({ ending, group })), path),
      /^\nDeployment d-ABCDEF123: the inputs are invalid · shop \/ production · eu-central-1\n/,
    )
  })
})

describe('a watch that ended before the deployment', () => {
  const snapshot = aSnapshot({ status: 'Stopped' }, [anInstance('i-1')])
  const stop = { text: 'The deployment was stopped.', answer: 'Pending' }

  for (const [ending, words] of [
    [{ kind: 'cancelled' }, 'watch was cancelled'],
    [{ kind: 'timed-out', minutes: 2 }, 'timeout was reached'],
  ] as const) {
    test(`says once that the ${words}, and what was done`, () => {
      const text = essence(parsed(anOutcome({ ending, snapshot, stop })), path)
      assert.equal(text.split(words).length, 2, text)
      assert.equal(text.split('The deployment was stopped.').length, 2, text)
      assert.match(text, /\n\n {2}The deployment was stopped\. CodeDeploy: Pending\n\nNext/)
    })

    test(`says once that the ${words}, and the last known status if nothing was done`, () => {
      const text = essence(parsed(anOutcome({ ending, snapshot })), path)
      assert.equal(text.split(words).length, 2, text)
      assert.match(text, /\n\n {2}Its last known status is Stopped\.\n\nNext/)
    })
  }

  for (const ending of [{ kind: 'cancelled' }, { kind: 'timed-out', minutes: 2 }] as const) {
    test(`shows why an ECS deployment made no headway, with its hint (${ending.kind})`, () => {
      const evidence = [
        {
          source: 'ecs',
          about: 'task/1',
          text: 'CannotPullContainerError: web:1: not found',
          kind: 'cause',
          noun: 'task',
          count: 2,
        },
      ] as const
      const targets = [anEcsTarget({ status: 'InProgress' })]
      const open = aSnapshot({ status: 'InProgress', computePlatform: 'ECS' }, targets)
      const text = essence(parsed(anOutcome({ ending, snapshot: open, evidence })), path)
      assert.match(
        text,
        /\n {2}Its last known status is InProgress\.\n {2}CannotPullContainerError: web:1: not found \(2 tasks\)\n {2}Hint: /,
      )
      assert.equal(text.split('CannotPull').length, 2, text)
    })
  }

  test('says why it has no status if CodeDeploy never responded', () => {
    const text = essence(parsed(anOutcome({ ending: { kind: 'cancelled' } })), path)
    assert.match(text, /\n\n {2}Cancelled: The watch was cancelled before CodeDeploy responded\n/)
  })
})

test('a reason of another service is shown once, at the root cause, with its number and its hint', () => {
  const task = 'Essential container in task exited; container checkout, exit code 1'
  const failing = { status: 'Failed', lifecycleEvents: [aFailedEvent('Install', 1)] }
  const evidence = [
    { source: 'ecs', about: 'task/1', text: task, exitCodes: [1], kind: 'cause', noun: 'task', count: 4 },
    { source: 'ecs', about: 'task/2', text: 'Other', kind: 'cause', noun: 'task', count: 1 },
  ] as const
  const snapshot = aSnapshot({ status: 'Failed', computePlatform: 'ECS' }, [anEcsTarget(failing)])
  const outcome = anOutcome({ snapshot, evidence })
  const text = essence(parsed(outcome), path)
  const { meaning = '' } = outcome.rootCause?.hint ?? {}
  assert.match(meaning, /^The program in a container ended with an error/)
  assert.ok(text.includes(`\n    ${task} (4 tasks)\n    Hint: ${meaning}`), text)
  for (const once of [task, '    Hint: ']) assert.equal(text.split(once).length, 2, text)
  assert.match(text, /\nEvidence\n {2}- Amazon ECS: Other\n/)
})

test('what else ended the step comes before the failures, with its hint', () => {
  const snapshot = aSnapshot({ status: 'InProgress' }, [onInstance('i-1')])
  const ending = { kind: 'error', code: 'ExpiredTokenException', message: 'It expired.' } as const
  const text = essence(parsed(anOutcome({ ending, snapshot, hint: 'Renew it.' })), path)
  assert.match(text, /\n\n {2}It expired\.\n {2}Hint: Renew it\.\n\nFailures\n/)
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
  const last = 'the last successful deployment of this group was d-BEFORE123'
  const evidence = [
    { source: 'codedeploy', about: 'shop', at: null, text: last, kind: 'fact', noun: 'deployment', count: 1 },
  ] as unknown as Report['evidence']
  const text = textOf('denied', it => ({ ...it, evidence }))
  assert.match(text, /\n\nThe last successful deployment of this group was d-BEFORE123\n\nNext steps\n/)
  assert.doesNotMatch(text, /Evidence/)
})

test('a fact in the words of a service stays as it is: its first word may be a secret', () => {
  const evidence = [
    {
      source: 'autoscaling',
      about: 'a',
      at: null,
      text: 'no room',
      kind: 'fact',
      noun: 'activity',
      count: 1,
    },
  ] as unknown as Report['evidence']
  assert.match(
    textOf('denied', it => ({ ...it, evidence })),
    /\n\nno room\n\nNext steps\n/,
  )
})

test('what other services say is shown', () => {
  const evidence = [
    { source: 'ecs', about: 'a', at: null, text: 'a task stopped', kind: 'sign', noun: 'task', count: 4 },
  ] as unknown as Report['evidence']
  assert.match(
    textOf('denied', it => ({ ...it, evidence })),
    /\nEvidence\n {2}- Amazon ECS: a task stopped \(4 tasks\)\n/,
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
