import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type FailureGroup, targetIds } from '../../src/deployment/failures.ts'
import type { Snapshot, Target } from '../../src/deployment/model.ts'
import {
  type Conclusion,
  conclusions,
  type Ending,
  exitStatus,
  type FailOn,
  verdict,
} from '../../src/deployment/verdict.ts'
import { aFailedEvent, aFailedInstance, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const noneFailed: readonly Target[] = [
  anInstance('i-1', { lifecycleEvents: [anEvent('Install')] }),
  anInstance('i-2', { status: 'Skipped', lifecycleEvents: [anEvent('Install', { status: 'Skipped' })] }),
]
const someFailed: readonly Target[] = [
  ...noneFailed,
  aFailedInstance('i-3', aFailedEvent('Install', 10)),
  aFailedInstance('i-4', aFailedEvent('ValidateService', 20)),
]
const oneIgnored: readonly Target[] = [
  anInstance('i-5', { lifecycleEvents: [aFailedEvent('ApplicationStop', 5)] }),
]
const failOns: readonly FailOn[] = ['instance', 'deployment']

interface Judged {
  readonly conclusion: Conclusion
  /** The ids of the targets whose failures make the step red, and of those that are warned of. */
  readonly failures: readonly string[]
  readonly warnings: readonly string[]
}

function judge(ending: Ending, snapshot: Snapshot | undefined, failOn: FailOn): Judged {
  const { conclusion, failures, warnings } = verdict(ending, snapshot, failOn)
  const ids = (groups: readonly FailureGroup[]) => groups.flatMap(targetIds)
  return { conclusion, failures: ids(failures), warnings: ids(warnings) }
}

const red = (conclusion: Conclusion, ...failures: readonly string[]): Judged => ({
  conclusion,
  failures,
  warnings: [],
})
const warned = (conclusion: Conclusion, ...warnings: readonly string[]): Judged => ({
  conclusion,
  failures: [],
  warnings,
})

suite('the table of the contract', () => {
  const table: readonly {
    readonly status: string
    readonly targets: readonly Target[]
    readonly what: string
    readonly instance: Judged
    readonly deployment: Judged
  }[] = [
    {
      status: 'Succeeded',
      what: 'none failed',
      targets: noneFailed,
      instance: red('success'),
      deployment: red('success'),
    },
    {
      status: 'Succeeded',
      what: 'some failed',
      targets: someFailed,
      instance: red('failure', 'i-3', 'i-4'),
      deployment: warned('success', 'i-3', 'i-4'),
    },
    {
      status: 'Failed',
      what: 'some failed',
      targets: someFailed,
      instance: red('failure', 'i-3', 'i-4'),
      deployment: red('failure', 'i-3', 'i-4'),
    },
    {
      status: 'Failed',
      what: 'none failed',
      targets: noneFailed,
      instance: red('failure'),
      deployment: red('failure'),
    },
    {
      status: 'Failed',
      what: 'no targets at all',
      targets: [],
      instance: red('failure'),
      deployment: red('failure'),
    },
    {
      status: 'Stopped',
      what: 'none failed',
      targets: noneFailed,
      instance: red('stopped'),
      deployment: red('stopped'),
    },
    {
      status: 'Stopped',
      what: 'some failed',
      targets: someFailed,
      instance: red('stopped', 'i-3', 'i-4'),
      deployment: red('stopped', 'i-3', 'i-4'),
    },
    {
      status: 'Succeeded',
      what: 'an event that was ignored',
      targets: oneIgnored,
      instance: warned('success', 'i-5'),
      deployment: warned('success', 'i-5'),
    },
    {
      status: 'Failed',
      what: 'an event that was ignored',
      targets: oneIgnored,
      instance: warned('failure', 'i-5'),
      deployment: warned('failure', 'i-5'),
    },
    {
      status: 'Succeeded',
      what: 'targets that never were final',
      targets: [anInstance('i-6', { status: 'InProgress' }), anInstance('i-7', { status: 'Paused' })],
      instance: red('success'),
      deployment: red('success'),
    },
    {
      status: 'Succeeded',
      what: 'some failed, and an event that was ignored',
      targets: [...oneIgnored, ...someFailed],
      instance: { conclusion: 'failure', failures: ['i-3', 'i-4'], warnings: ['i-5'] },
      deployment: warned('success', 'i-3', 'i-4', 'i-5'),
    },
  ]
  for (const row of table) {
    for (const failOn of failOns) {
      const expected = row[failOn]
      test(`${row.status}, ${row.what}, fail-on: ${failOn} is ${expected.conclusion}`, () => {
        assert.deepEqual(
          judge({ kind: 'finished' }, aSnapshot({ status: row.status }, row.targets), failOn),
          expected,
        )
      })
    }
  }
})

suite('other endings', () => {
  const timedOut: Ending = { kind: 'timed-out', minutes: 60 }
  const error: Ending = { kind: 'error', code: 'AccessDeniedException', message: 'no' }
  const inProgress = (targets: readonly Target[]) => aSnapshot({}, targets)
  const table: readonly {
    readonly what: string
    readonly ending: Ending
    readonly snapshot: Snapshot | undefined
    readonly instance: Judged
    readonly deployment: Judged
  }[] = [
    {
      what: 'fail-fast, at the first failed target',
      ending: { kind: 'failed-fast' },
      snapshot: inProgress(someFailed),
      instance: red('failure', 'i-3', 'i-4'),
      // parseInputs refuses this pair; the step must not turn green all the same.
      deployment: warned('failure', 'i-3', 'i-4'),
    },
    {
      what: 'Ready, none failed',
      ending: { kind: 'ready' },
      snapshot: aSnapshot({ status: 'Ready' }, noneFailed),
      instance: red('ready'),
      deployment: red('ready'),
    },
    {
      what: 'Ready, some failed',
      ending: { kind: 'ready' },
      snapshot: aSnapshot({ status: 'Ready' }, someFailed),
      instance: red('failure', 'i-3', 'i-4'),
      deployment: warned('ready', 'i-3', 'i-4'),
    },
    {
      what: 'time is up, none failed',
      ending: timedOut,
      snapshot: inProgress(noneFailed),
      instance: red('timed-out'),
      deployment: red('timed-out'),
    },
    {
      what: 'time is up, some failed',
      ending: timedOut,
      snapshot: inProgress(someFailed),
      instance: red('timed-out', 'i-3', 'i-4'),
      deployment: warned('timed-out', 'i-3', 'i-4'),
    },
    {
      what: 'time is up, and on-timeout stopped the deployment',
      ending: timedOut,
      snapshot: aSnapshot({ status: 'Stopped' }, someFailed),
      instance: red('timed-out', 'i-3', 'i-4'),
      deployment: red('timed-out', 'i-3', 'i-4'),
    },
    {
      what: 'cancelled before the first answer',
      ending: { kind: 'cancelled' },
      snapshot: undefined,
      instance: red('cancelled'),
      deployment: red('cancelled'),
    },
    {
      what: 'cancelled, some failed',
      ending: { kind: 'cancelled' },
      snapshot: inProgress(someFailed),
      instance: red('cancelled', 'i-3', 'i-4'),
      deployment: warned('cancelled', 'i-3', 'i-4'),
    },
    {
      what: 'an error before the first answer',
      ending: error,
      snapshot: undefined,
      instance: red('error'),
      deployment: red('error'),
    },
    {
      what: 'an error after everything had succeeded',
      ending: error,
      snapshot: aSnapshot({ status: 'Succeeded' }, noneFailed),
      instance: red('error'),
      deployment: red('error'),
    },
    {
      what: 'an error, some failed',
      ending: error,
      snapshot: inProgress(someFailed),
      instance: red('error', 'i-3', 'i-4'),
      deployment: warned('error', 'i-3', 'i-4'),
    },
    {
      what: 'finished without ever having been seen',
      ending: { kind: 'finished' },
      snapshot: undefined,
      instance: red('failure'),
      deployment: red('failure'),
    },
  ]
  for (const row of table) {
    for (const failOn of failOns) {
      const expected = row[failOn]
      test(`${row.what}, fail-on: ${failOn} is ${expected.conclusion}`, () => {
        assert.deepEqual(judge(row.ending, row.snapshot, failOn), expected)
      })
    }
  }
})

test('the exit status is 0 for success and ready, else 1', () => {
  assert.deepEqual(
    conclusions.map(conclusion => [conclusion, exitStatus(conclusion)]),
    [
      ['success', 0],
      ['failure', 1],
      ['stopped', 1],
      ['ready', 0],
      ['timed-out', 1],
      ['cancelled', 1],
      ['error', 1],
    ],
  )
})
