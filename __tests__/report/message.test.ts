import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { consoleUrl } from '../../src/report/console-url.ts'
import { message } from '../../src/report/message.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { aFailedEvent, aFailedInstance, anInstance, anOutcome, aSnapshot } from '../support/deployments.ts'
import { hostileOutcome } from '../support/hostile-outcomes.ts'
import { hostileText } from '../support/hostile-texts.ts'
import { instanceId } from '../support/outcomes/fleet.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const url =
  'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123?region=eu-central-1'
const shop = 'Deployment d-ABCDEF123 of shop / production in eu-central-1'

const messages: Readonly<Record<string, string>> = {
  success: `${shop} succeeded · 3 targets · ${url}`,
  'in-place-failure': `${shop} failed · ScriptFailed: scripts/start_server.sh in ApplicationStart on ${instanceId(2)} and 2 more: Script at specified location: scripts/start_server.sh failed with exit code 1 (1 other cause on 1 target) · 4 of 12 targets failed · ${url}`,
  'rolled-back': `${shop} failed · ScriptNotExecutable: scripts/start_server.sh in ApplicationStart on ${instanceId(0)}: Unable to set script at specified location: scripts/start_server.sh as executable · 1 of 2 targets failed · rollback d-ROLLBACK1 succeeded · ${url}`,
  tolerated: `${shop} succeeded · 1 of 2 targets failed · ${url}`,
  ready: `${shop} is ready for traffic · 4 targets · ${url}`,
  'timed-out': `${shop} was still running when the timeout was reached · The deployment was stopped; its deployment group decides whether to roll back · 2 targets · ${url}`,
  'cancelled-at-once': `Deployment d-ABCDEF123 in eu-central-1 could not be read before the watch ended · Cancelled: The watch was cancelled before CodeDeploy responded · ${url}`,
  'bad-inputs':
    'The inputs are invalid · InvalidInput: timeout-minutes is "never", but must be a number above zero in plain digits, decimals allowed, such as 15 or 0.5.',
}
for (const [name, expected] of Object.entries(messages)) {
  test(`the message of ${name} has the result in one line`, () => {
    assert.equal(message(outcomes[name] ?? assert.fail(name)), expected)
  })
}

for (const [status, result] of [
  [undefined, 'was started'],
  ['Failed', 'failed'],
  ['Stopped', 'was stopped'],
  ['InProgress', 'is InProgress'],
] as const) {
  test(`the message says what became of a rollback: ${result}`, () => {
    const snapshot = status === undefined ? undefined : aSnapshot({ status })
    const outcome = anOutcome({ rollback: { deploymentId: 'd-ROLLBACK1', snapshot } })
    assert.ok(message(outcome).includes(` · rollback d-ROLLBACK1 ${result} · `), message(outcome))
  })
}

const failed = aFailedInstance(
  'i-1',
  aFailedEvent('Install', 1, { errorCode: 'ScriptFailed', message: 'exit code 1' }),
)
const stop = { text: 'The deployment was stopped.' }
const evidence: Outcome['evidence'] = [
  { source: 'ecs', about: 'a', text: 'no capacity', kind: 'cause', count: 1, noun: 'task' },
]
for (const [what, facts, targets, reason] of [
  ['that ended with nothing but that', {}, [anInstance('i-1')], ' · 1 target'],
  [
    'after which the deployment was stopped',
    { stop },
    [anInstance('i-1')],
    ' · The deployment was stopped · 1 target',
  ],
  [
    'with a failed target',
    {},
    [failed],
    ' · ScriptFailed: Install on i-1: exit code 1 · 1 of 1 target failed',
  ],
  [
    'with a failed target, after which the deployment was stopped',
    { stop },
    [failed],
    ' · ScriptFailed: Install on i-1: exit code 1. The deployment was stopped · 1 of 1 target failed',
  ],
  ['about which another service says why', { evidence }, [anInstance('i-1')], ' · no capacity · 1 target'],
] as const) {
  for (const [kind, verdict] of [
    ['cancelled', 'was still running when the watch was cancelled'],
    ['timed-out', 'was still running when the timeout was reached'],
  ] as const) {
    test(`the message of a watch ${what} says once that it was ${kind}`, () => {
      const ending = kind === 'cancelled' ? { kind } : { kind, minutes: 60 }
      const outcome = anOutcome({ ...facts, ending, snapshot: aSnapshot({ status: 'InProgress' }, targets) })
      assert.equal(message(outcome), `Deployment d-ABCDEF123 in eu-central-1 ${verdict}${reason} · ${url}`)
    })
  }
}

test('the message has the names that the inputs give before CodeDeploy has answered', () => {
  const outcome = anOutcome({
    deploymentId: undefined,
    consoleUrl: undefined,
    group: { applicationName: 'shop', deploymentGroupName: 'production' },
    ending: { kind: 'error', code: 'DeploymentDoesNotExistException', message: 'There is none.' },
  })
  assert.equal(
    message(outcome),
    'The deployment of shop / production in eu-central-1: the result could not be determined · DeploymentDoesNotExistException: There is none',
  )
})

const mentions: readonly (readonly [text: string, shown: string])[] = [
  ['@here', '…'],
  ['(@here)', '…'],
  ['team@@here', '…'],
  ['@octo-org/team', '…'],
  ['＠channel', '…'],
  ['<!channel>', '‹!channel›'],
  ['<@U123>', '…'],
  ['<!subteam^S123|@team>', '…'],
  ['<at>Jane</at>', '…'],
  ['<https://evil.example|click here>', '‹https://evil.example|click here›'],
  ['&#64;octocat', '…'],
  ['&lt;!here&gt;', '…'],
  ['@\u200bhere', '…'],
  ['[docs](https://evil.example)', '…'],
  ['Activated alarms: <web-5xx> <web latency>', 'Activated alarms: ‹web-5xx› ‹web latency›'],
  ['app@sha256:0123', 'app@sha256:0123'],
  ['p@ssword & more', 'p@ssword & more'],
  ['constructor+=a', 'constructor+=a'],
]
for (const [text, shown] of mentions) {
  test(`the message mentions nobody where a name, a code or a reason is ${JSON.stringify(text)}`, () => {
    const outcome = anOutcome({
      region: 'eu-west-1',
      snapshot: aSnapshot({ status: 'Failed', applicationName: text, deploymentGroupName: text }, [
        aFailedInstance('i-1', aFailedEvent('Install', 1, { errorCode: text, message: text })),
      ]),
    })
    const [head = '', reason = ''] = message(outcome).split(' · ')
    assert.equal(head, `Deployment d-ABCDEF123 of ${shown} / ${shown} in eu-west-1 failed`)
    assert.equal(reason, `${shown}: Install on i-1: ${shown}`)
  })
}

test('the message changes nothing inside a word, which may be a secret that GitHub masks', () => {
  const secret = 'S3cr<t@5|x>y&amp;z'
  const outcome = anOutcome({
    snapshot: aSnapshot({
      status: 'Failed',
      errorInformation: { message: `wrong: ${secret} @${secret} <${secret}>` },
    }),
  })
  assert.ok(outcome.rootCause?.publicMessage.includes(secret))
  assert.match(message(outcome), /wrong: … … …/)
})

test("the message holds nothing of a script's output", () => {
  const logTail = '[stderr]Error: password hunter2 is wrong\n'
  const event = aFailedEvent('Install', 1, { errorCode: 'ScriptFailed', message: 'exit code 1', logTail })
  const outcome = anOutcome({ snapshot: aSnapshot({ status: 'Failed' }, [aFailedInstance('i-1', event)]) })
  assert.match(outcome.rootCause?.message ?? '', /hunter2/)
  assert.doesNotMatch(message(outcome), /hunter2/)
})

test('the longest names leave room for reason, counts, rollback and address', () => {
  const name = 'n'.repeat(100)
  const deployment = { status: 'Failed', applicationName: name, deploymentGroupName: name }
  const outcome = anOutcome({
    snapshot: aSnapshot(deployment, [
      aFailedInstance('i-1', aFailedEvent('Install', 1, { errorCode: 'ScriptFailed', message: name })),
      ...Array.from({ length: 12_345 }, (_, index) => anInstance(`i-${index}`)),
    ]),
    rollback: { deploymentId: 'd-ROLLBACK1', snapshot: aSnapshot({ status: 'InProgress' }) },
  })
  const shown = message(outcome)
  assert.ok(shown.length <= 500)
  assert.match(
    shown,
    / failed · ScriptFailed: Install on .* · 1 of 12,346 targets failed · rollback d-ROLLBACK1 is InProgress · https:/,
  )
  assert.ok(shown.endsWith(url))
})

test('an address that is too long is left out, and the rest stays', () => {
  const outcome = anOutcome({ consoleUrl: `https://console.aws.amazon.com/${'x'.repeat(500)}` })
  assert.doesNotMatch(message(outcome), /https:/)
  assert.match(message(outcome), /^Deployment d-ABCDEF123 /)
})

/** Any outcome, with an address and names that come from outside. */
const anyOutcome: fc.Arbitrary<Outcome> = fc
  .tuple(hostileOutcome, hostileText, fc.array(fc.constantFrom('@', '<', '&', '#64;', '!', 'at>', '](')))
  .map(([outcome, text, signs]) => {
    const id = `${text}${signs.join('')}`
    const group = { applicationName: id, deploymentGroupName: text }
    const url = consoleUrl('us-east-1', id.toWellFormed())
    return { ...outcome, deploymentId: id, region: id, consoleUrl: url, group }
  })

test('the message of any outcome is one short line that mentions nobody and holds no command', () => {
  fc.assert(
    fc.property(anyOutcome, outcome => {
      const shown = message(outcome)
      assert.ok(shown.length <= 500)
      assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\[/u)
      assert.doesNotMatch(shown, /[<>]|(?<![\p{L}\p{N}_])[@＠﹫][^\s…]|&#?\w+;|\]\(/u)
      assert.match(shown, /^(Deployment|The deployment)\b/)
    }),
    { numRuns: 1_000 },
  )
})
