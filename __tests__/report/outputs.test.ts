import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annotations } from '../../src/report/annotations.ts'
import { message } from '../../src/report/message.ts'
import { type OutputName, outputNames, outputs } from '../../src/report/outputs.ts'
import { aFailedEvent, aFailedInstance, anInstance, anOutcome, aSnapshot } from '../support/deployments.ts'
import { instanceId } from '../support/outcomes/fleet.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

const path = '/tmp/report.json'
const url =
  'https://eu-central-1.console.aws.amazon.com/codesuite/codedeploy/deployments/d-ABCDEF123?region=eu-central-1'

/** What every outcome with a known deployment has. */
const known = { 'deployment-id': 'd-ABCDEF123', 'console-url': url, 'report-path': path }

const table: Readonly<Record<string, Partial<Readonly<Record<OutputName, string>>>>> = {
  success: {
    ...known,
    conclusion: 'success',
    'deployment-status': 'Succeeded',
    'failed-instances': '[]',
    counts: '{"total":3,"Succeeded":3}',
  },
  'in-place-failure': {
    ...known,
    conclusion: 'failure',
    'deployment-status': 'Failed',
    'error-code': 'ScriptFailed',
    'error-message': `scripts/start_server.sh in ApplicationStart on ${instanceId(2)} and 2 more: Script at specified location: scripts/start_server.sh failed with exit code 1 — Error: listen EADDRINUSE: address already in use 127.0.0.1:38759 (1 other cause on 1 target)`,
    'failed-instances': JSON.stringify([2, 3, 4, 5].map(instanceId)),
    counts: '{"total":12,"Failed":4,"Succeeded":2,"Skipped":6}',
  },
  ecs: {
    ...known,
    conclusion: 'stopped',
    'deployment-status': 'Stopped',
    'error-code': 'ALARM_ACTIVE',
    'error-message':
      'AllowTraffic on shop:web: One or more alarms have been activated according to the Amazon CloudWatch metrics you selected.',
    'failed-instances': '["shop:web"]',
    counts: '{"total":1,"Failed":1}',
    'rollback-deployment-id': 'd-ROLLBACK1',
  },
  'rolled-back': {
    ...known,
    conclusion: 'failure',
    'deployment-status': 'Failed',
    'error-code': 'ScriptNotExecutable',
    'error-message': `scripts/start_server.sh in ApplicationStart on ${instanceId(0)}: Unable to set script at specified location: scripts/start_server.sh as executable`,
    'failed-instances': JSON.stringify([instanceId(0)]),
    counts: '{"total":2,"Failed":1,"Skipped":1}',
    'rollback-deployment-id': 'd-ROLLBACK1',
    'rollback-status': 'Succeeded',
  },
  'timed-out': {
    ...known,
    conclusion: 'timed-out',
    'deployment-status': 'InProgress',
    'error-code': 'TimedOut',
    'error-message':
      'The timeout of 1 h (timeout-minutes) was reached; deployment d-ABCDEF123 was last seen as InProgress. The deployment was stopped; its deployment group decides whether to roll back',
    'failed-instances': '[]',
    counts: '{"total":2,"InProgress":1,"Pending":1}',
  },
  'cancelled-at-once': {
    ...known,
    conclusion: 'cancelled',
    'error-code': 'Cancelled',
    'error-message': 'The watch was cancelled before CodeDeploy responded',
    'failed-instances': '[]',
    counts: '{"total":0}',
  },
  'bad-inputs': {
    conclusion: 'error',
    'error-code': 'InvalidInput',
    'error-message':
      'timeout-minutes is "never", but must be a number above zero in plain digits, decimals allowed, such as 15 or 0.5.',
    'failed-instances': '[]',
    counts: '{"total":0}',
    'report-path': path,
  },
}

for (const [name, expected] of Object.entries(table)) {
  test(`every output of ${name} is set, empty if it is not known`, () => {
    const empty = Object.fromEntries(outputNames.map(name => [name, '']))
    const outcome = outcomes[name] ?? assert.fail()
    assert.deepEqual(outputs(outcome, path), { ...empty, ...expected, message: message(outcome) })
  })
}

test('the error message holds the root cause and the end of the watch if a target had failed before', () => {
  const outcome = anOutcome({
    ending: { kind: 'timed-out', minutes: 0.5 },
    snapshot: aSnapshot({}, [
      aFailedInstance('i-1', aFailedEvent('Install', 1, { message: 'No space left.' })),
    ]),
  })
  const { conclusion, 'error-code': code, 'error-message': message } = outputs(outcome, path)
  assert.equal(conclusion, 'timed-out')
  assert.equal(code, 'UnknownError')
  assert.equal(
    message,
    'Install on i-1: No space left. The timeout of 30 s (timeout-minutes) was reached; deployment d-ABCDEF123 was last seen as InProgress and is still running',
  )
})

test('the error message and the failing line end with how many other causes there are, however long the reason is', () => {
  const failing = (id: string, second: number, message: string) =>
    aFailedInstance(id, aFailedEvent('Install', second, { errorCode: 'ScriptFailed', message }))
  const targets = [
    ...['i-1', 'i-2', 'i-3', 'i-4'].map(id => failing(id, 9, `${'long '.repeat(2_000)}.`)),
    ...['i-5', 'i-6', 'i-7'].map(id => failing(id, 1, 'one')),
    failing('i-8', 1, 'two'),
  ]
  for (const status of ['Failed', 'Stopped', 'InProgress']) {
    const outcome = anOutcome({
      ending: status === 'InProgress' ? { kind: 'timed-out', minutes: 1 } : { kind: 'finished' },
      snapshot: aSnapshot({ status, errorInformation: { message: 'Why. '.repeat(2_000) } }, targets),
    })
    const { 'error-message': message } = outputs(outcome, path)
    assert.match(message, /^Install on i-1 and 3 more: long .*[^.] \(2 other causes on 4 targets\)$/)
    assert.ok(outcome.rootCause?.publicMessage.endsWith(' (2 other causes on 4 targets)'))
    const [line = ''] = (annotations(outcome)[0]?.message ?? '').split('\n')
    assert.match(
      line,
      /^ScriptFailed: Install on i-1 and 3 more: long .*[^.] \(2 other causes on 4 targets\)$/,
    )
  }
})

test('the error message holds the last trouble if CodeDeploy never answered', () => {
  const outcome = anOutcome({ ending: { kind: 'cancelled' }, trouble: 'read\nECONNRESET' })
  assert.equal(
    outputs(outcome, path)['error-message'],
    'The watch was cancelled before CodeDeploy responded (read ECONNRESET)',
  )
})

test('the error message after a cancellation says that the deployment had ended', () => {
  const outcome = anOutcome({ ending: { kind: 'cancelled' }, snapshot: aSnapshot({ status: 'Succeeded' }) })
  assert.equal(
    outputs(outcome, path)['error-message'],
    'The watch was cancelled; deployment d-ABCDEF123 was last seen as Succeeded',
  )
})

test('the output counts holds all targets, of unknown statuses, too', () => {
  const targets = ['total', '__proto__', 'Succeeded'].map((status, index) =>
    anInstance(`i-${index}`, { status }),
  )
  const { counts } = outputs(anOutcome({ snapshot: aSnapshot({}, targets) }), path)
  assert.equal(counts, '{"total":3,"Succeeded":1,"__proto__":1}')
})

for (const [what, ending] of [
  ['fail-fast', { kind: 'failed-fast' }],
  ['on-ready: succeed', { kind: 'ready' }],
] as const) {
  test(`the error message is the failed target's reason alone if ${what} ended the watch`, () => {
    const snapshot = aSnapshot({ status: 'Ready' }, [aFailedInstance('i-1', aFailedEvent('Install', 1))])
    assert.equal(
      outputs(anOutcome({ ending, snapshot }), path)['error-message'],
      'scripts/start_server.sh in Install on i-1: Script at specified location: scripts/start_server.sh failed with exit code 1',
    )
  })
}

const reasons: readonly (readonly [
  what: string,
  deployment: Parameters<typeof aSnapshot>[0],
  code: string,
  message: string,
])[] = [
  [
    'its own error',
    { status: 'Failed', errorInformation: { code: 'IAM_ROLE_MISSING', message: 'There is no role.' } },
    'IAM_ROLE_MISSING',
    'There is no role.',
  ],
  [
    'no reason',
    { status: 'Failed' },
    'UnknownError',
    'Deployment d-ABCDEF123 ended with status Failed, and CodeDeploy gave no reason',
  ],
  [
    'no reason',
    { status: 'Stopped' },
    'Stopped',
    'Deployment d-ABCDEF123 ended with status Stopped, and CodeDeploy gave no reason',
  ],
  [
    'an error and a rollback',
    {
      status: 'Stopped',
      errorInformation: { code: 'ALARM_ACTIVE', message: 'An alarm went off.' },
      rollbackInfo: { rollbackMessage: 'Rolling back.' },
    },
    'ALARM_ACTIVE',
    'An alarm went off. Rolling back.',
  ],
]

for (const [what, deployment, code, message] of reasons) {
  test(`the error message is the deployment's reason if no target failed: ${deployment?.status} with ${what}`, () => {
    const found = outputs(anOutcome({ snapshot: aSnapshot(deployment, [anInstance('i-1')]) }), path)
    assert.deepEqual([found['error-code'], found['error-message']], [code, message])
  })
}
