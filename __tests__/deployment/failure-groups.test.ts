import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  failureGroups,
  ignoredFailureGroups,
  lastFailedEvent,
  logTailOf,
  targetIds,
} from '../../src/deployment/failures.ts'
import type { LifecycleEvent } from '../../src/deployment/model.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  anEvent,
  anInstance,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { groupInShort, healthConstraints, untimed } from '../support/failures.ts'

suite('grouping', () => {
  const sameCause = aFailedEvent('ApplicationStart', 10)
  const differences: readonly (readonly [string, LifecycleEvent, number])[] = [
    ['nothing', sameCause, 1],
    ['the time', aFailedEvent('ApplicationStart', 12), 1],
    ['the log tail', aFailedEvent('ApplicationStart', 10, scriptFailed({ logTail: 'other' })), 1],
    ['the event', aFailedEvent('AfterInstall', 10), 2],
    [
      'the error code',
      aFailedEvent('ApplicationStart', 10, scriptFailed({ errorCode: 'ScriptTimedOut' })),
      2,
    ],
    [
      'the script',
      aFailedEvent('ApplicationStart', 10, { ...scriptFailed(), scriptName: 'scripts/other.sh' }),
      2,
    ],
    ['the message', aFailedEvent('ApplicationStart', 10, scriptFailed({ message: 'other' })), 2],
  ]
  for (const [what, event, groups] of differences) {
    test(`makes ${groups === 1 ? 'one group' : 'two groups'} where two failures differ in ${what}`, () => {
      const targets = [aFailedInstance('i-1', sameCause), aFailedInstance('i-2', event)]
      assert.equal(failureGroups(aSnapshot({}, targets)).length, groups)
    })
  }

  test('is not fooled by texts that look like the borders between parts', () => {
    const targets = [
      aFailedInstance('i-1', untimed('a', { errorCode: 'b","c', scriptName: 'd' })),
      aFailedInstance('i-2', untimed('a","b', { errorCode: 'c', scriptName: 'd' })),
    ]
    assert.equal(failureGroups(aSnapshot({}, targets)).length, 2)
  })

  test('carries event, code, script, message and the earliest log tail that holds anything', () => {
    const targets = [
      aFailedInstance('i-1', aFailedEvent('Install', 30, scriptFailed({ logTail: 'late' }))),
      aFailedInstance('i-2', aFailedEvent('Install', 10, scriptFailed({ logTail: '' }))),
      aFailedInstance('i-3', aFailedEvent('Install', 20, scriptFailed({ logTail: 'early' }))),
    ]
    const [group, ...others] = failureGroups(aSnapshot({}, targets))
    assert.ok(group)
    assert.deepEqual(others, [])
    const { failures, ...cause } = group
    assert.deepEqual(cause, {
      errorCode: 'ScriptFailed',
      eventName: 'Install',
      scriptName: 'scripts/start_server.sh',
      message: 'Script at specified location: scripts/start_server.sh failed with exit code 1',
    })
    assert.deepEqual(
      failures.map(({ target, at }) => [target.id, at]),
      [
        ['i-2', after(10)],
        ['i-3', after(20)],
        ['i-1', after(30)],
      ],
    )
    assert.equal(logTailOf(group), 'early')
  })

  test('has no log tail where no failure has one', () => {
    const [group] = failureGroups(aSnapshot({}, [aFailedInstance('i-1', sameCause)]))
    assert.ok(group)
    assert.equal(logTailOf(group), undefined)
  })

  test("takes the deployment's message where a target has no diagnostics", () => {
    const [group] = failureGroups(aSnapshot(healthConstraints, [aFailedInstance('i-1')]))
    assert.ok(group)
    assert.equal(group.message, healthConstraints.errorInformation.message)
    assert.equal(group.failures[0].isExplained, false)
    assert.equal(group.eventName, undefined)
  })
})

suite('ignored failures', () => {
  const stopFailed = aFailedEvent('ApplicationStop', 5, scriptFailed({ scriptName: 'scripts/stop.sh' }))

  test('are those of targets that succeeded all the same, each event by itself', () => {
    const targets = [
      anInstance('i-1', { lifecycleEvents: [stopFailed, aFailedEvent('AfterBlockTraffic', 3)] }),
      anInstance('i-2', { lifecycleEvents: [stopFailed, anEvent('Install')] }),
    ]
    assert.deepEqual(ignoredFailureGroups(aSnapshot({}, targets)).map(groupInShort), [
      'ScriptFailed in AfterBlockTraffic on i-1',
      'ScriptFailed in ApplicationStop on i-1 i-2',
    ])
  })

  for (const status of ['Failed', 'Skipped', 'InProgress', 'Unknown', 'Pending']) {
    test(`are none on a target that is ${status}`, () => {
      const targets = [anInstance('i-1', { status, lifecycleEvents: [stopFailed] })]
      assert.deepEqual(ignoredFailureGroups(aSnapshot({}, targets)), [])
    })
  }

  test("never take the deployment's reason for their own", () => {
    const targets = [anInstance('i-1', { lifecycleEvents: [untimed('ApplicationStop')] })]
    const [group] = ignoredFailureGroups(aSnapshot(healthConstraints, targets))
    assert.ok(group)
    assert.equal(group.errorCode, 'UnknownError')
    assert.equal(group.message, undefined)
  })

  test('name a target once where an event failed on it twice', () => {
    const targets = [anInstance('i-1', { lifecycleEvents: [stopFailed, stopFailed] })]
    const [group] = ignoredFailureGroups(aSnapshot({}, targets))
    assert.ok(group)
    assert.deepEqual(targetIds(group), ['i-1'])
  })
})

test('the last failed event is undefined where none failed', () => {
  assert.equal(lastFailedEvent(anInstance('i-1', { lifecycleEvents: [anEvent('Install')] })), undefined)
})
