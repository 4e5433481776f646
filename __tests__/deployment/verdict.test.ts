import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FailureGroup, targetIds } from '../../src/deployment/failures.ts'
import type { Target } from '../../src/deployment/model.ts'
import { conclusions, type Ending, exitStatus, verdict } from '../../src/deployment/verdict.ts'
import { atOnce } from '../../src/time/turns.ts'
import { aFailedEvent, aFailedInstance, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const targets = {
  'no targets': [],
  'none failed': [
    anInstance('ok', { lifecycleEvents: [anEvent('Install')] }),
    anInstance('skipped', {
      status: 'Skipped',
      lifecycleEvents: [anEvent('Install', { status: 'Skipped' })],
    }),
  ],
  'some failed': [
    anInstance('ok'),
    aFailedInstance('bad-1', aFailedEvent('Install', 10)),
    aFailedInstance('bad-2', aFailedEvent('ValidateService', 20)),
  ],
  'one ignored': [anInstance('ignored', { lifecycleEvents: [aFailedEvent('ApplicationStop', 5)] })],
  'some failed, one ignored': [
    anInstance('ignored', { lifecycleEvents: [aFailedEvent('ApplicationStop', 5)] }),
    aFailedInstance('bad-1', aFailedEvent('Install', 10)),
  ],
  'not final': [anInstance('slow', { status: 'InProgress' }), anInstance('new', { status: 'Paused' })],
} satisfies Record<string, readonly Target[]>

const finished: Ending = { kind: 'finished' }
const failedFast: Ending = { kind: 'failed-fast' }
const ready: Ending = { kind: 'ready' }
const shifted: Ending = { kind: 'shifted' }
const timedOut: Ending = { kind: 'timed-out', minutes: 60 }
const cancelled: Ending = { kind: 'cancelled' }
const error: Ending = { kind: 'error', code: 'AccessDeniedException', message: 'no' }

/**
 * A conclusion with its failures after `!` and its warnings after `?`, by `fail-on: instance` and `fail-on: deployment`.
 * Without a status there was no successful poll.
 */
const table: readonly (readonly [
  ending: Ending,
  status: string | undefined,
  what: keyof typeof targets,
  instance: string,
  deployment: string,
])[] = [
  // The table of docs/contract.md.
  [finished, 'Succeeded', 'none failed', 'success', 'success'],
  [finished, 'Succeeded', 'some failed', 'failure !bad-1 !bad-2', 'success ?bad-1 ?bad-2'],
  [finished, 'Failed', 'some failed', 'failure !bad-1 !bad-2', 'failure !bad-1 !bad-2'],
  [finished, 'Failed', 'none failed', 'failure', 'failure'],
  [finished, 'Failed', 'no targets', 'failure', 'failure'],
  [finished, 'Stopped', 'none failed', 'stopped', 'stopped'],
  [finished, 'Stopped', 'some failed', 'stopped !bad-1 !bad-2', 'stopped !bad-1 !bad-2'],
  [finished, 'Succeeded', 'one ignored', 'success ?ignored', 'success ?ignored'],
  [finished, 'Failed', 'one ignored', 'failure ?ignored', 'failure ?ignored'],
  [finished, 'Succeeded', 'some failed, one ignored', 'failure !bad-1 ?ignored', 'success ?bad-1 ?ignored'],
  [finished, 'Succeeded', 'not final', 'success', 'success'],
  [finished, undefined, 'no targets', 'failure', 'failure'],
  // parseInputs rejects fail-fast with fail-on: deployment. The step must fail even so.
  [failedFast, 'InProgress', 'some failed', 'failure !bad-1 !bad-2', 'failure ?bad-1 ?bad-2'],
  [ready, 'Ready', 'none failed', 'ready', 'ready'],
  [ready, 'Ready', 'some failed', 'failure !bad-1 !bad-2', 'ready ?bad-1 ?bad-2'],
  [shifted, 'InProgress', 'none failed', 'shifted', 'shifted'],
  [shifted, 'InProgress', 'some failed', 'failure !bad-1 !bad-2', 'shifted ?bad-1 ?bad-2'],
  [timedOut, 'InProgress', 'none failed', 'timed-out', 'timed-out'],
  [timedOut, 'InProgress', 'some failed', 'timed-out !bad-1 !bad-2', 'timed-out ?bad-1 ?bad-2'],
  // on-timeout stopped the deployment.
  [timedOut, 'Stopped', 'some failed', 'timed-out !bad-1 !bad-2', 'timed-out !bad-1 !bad-2'],
  [cancelled, undefined, 'no targets', 'cancelled', 'cancelled'],
  [cancelled, 'InProgress', 'some failed', 'cancelled !bad-1 !bad-2', 'cancelled ?bad-1 ?bad-2'],
  [error, undefined, 'no targets', 'error', 'error'],
  [error, 'Succeeded', 'none failed', 'error', 'error'],
  [error, 'InProgress', 'some failed', 'error !bad-1 !bad-2', 'error ?bad-1 ?bad-2'],
]
for (const [ending, status, what, instance, deployment] of table) {
  for (const [failOn, expected] of Object.entries({ instance, deployment } as const)) {
    test(`verdict: ${ending.kind}, ${status ?? 'never seen'}, ${what}, fail-on: ${failOn}`, () => {
      const snapshot = status === undefined ? undefined : aSnapshot({ status }, targets[what])
      const judged = atOnce(verdict(ending, snapshot, failOn as 'instance' | 'deployment'))
      const ids = (mark: string, groups: readonly FailureGroup[]) =>
        groups.flatMap(targetIds).map(id => `${mark}${id}`)
      assert.equal(
        [judged.conclusion, ...ids('!', judged.failures), ...ids('?', judged.warnings)].join(' '),
        expected,
      )
    })
  }
}

test('exit status: 0 for success, ready and shifted only', () => {
  const green = conclusions.filter(conclusion => exitStatus(conclusion) === 0)
  assert.deepEqual(green, ['success', 'ready', 'shifted'])
  assert.ok(conclusions.every(conclusion => [0, 1].includes(exitStatus(conclusion))))
})
