import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFailedEvent, aFailedInstance, after, anInstance, aSnapshot } from '../support/deployments.ts'
import { callsOf, secondsOf, stage, watchThrough } from '../support/watch-through.ts'

const going = anInstance('i-1', { status: 'InProgress' })
const done = anInstance('i-1')

for (const status of ['Created', 'Queued']) {
  test(`lists no targets while the deployment is ${status}`, async () => {
    const watched = await watchThrough([
      stage(0, status, going),
      stage(20, 'InProgress', going),
      stage(30, 'Succeeded', done),
    ])
    const others = watched.calls.filter(({ operation }) => operation !== 'readDeployment')
    assert.ok(others.length > 0)
    assert.ok(others.every(({ at }) => at >= after(20)))
    assert.deepEqual(watched.looks[0]?.targets, [])
  })
}

test('never reads twice what is final', async () => {
  const failed = aFailedInstance('i-2', aFailedEvent('Install', 1))
  const watched = await watchThrough([
    stage(0, 'InProgress', going, failed, anInstance('i-3', { status: 'Skipped' })),
    stage(60, 'Failed', done, failed, anInstance('i-3', { status: 'Skipped' })),
  ])
  const reads = callsOf(watched, 'readTargets').map(({ targetIds }) => targetIds)
  assert.deepEqual(reads.slice(0, 3).flat(), ['i-1', 'i-2', 'i-3'])
  assert.ok(reads.length > 4)
  assert.ok(reads.slice(3).every(ids => ids?.join() === 'i-1'))
})

test('asks for no targets where all known ones are final and no more are counted', async () => {
  const counted = { status: 'InProgress', overview: { Succeeded: 1 } }
  const watched = await watchThrough([
    aSnapshot(counted, [done], after(0)),
    aSnapshot({ ...counted, status: 'Succeeded' }, [done], after(30)),
  ])
  assert.equal(callsOf(watched, 'readTargets').length, 1)
  // At the start, when nothing is known, and at the end.
  assert.equal(callsOf(watched, 'listTargetIds').length, 2)
})

test('reads a failed target again until it carries the event that failed', async () => {
  const watched = await watchThrough([
    stage(0, 'InProgress', aFailedInstance('i-1')),
    stage(5, 'InProgress', aFailedInstance('i-1', aFailedEvent('Install', 1))),
    stage(60, 'Failed', aFailedInstance('i-1', aFailedEvent('Install', 1))),
  ])
  assert.deepEqual(secondsOf(callsOf(watched, 'readTargets')), [0, 3.6, 7.2])
  assert.equal(watched.looks.at(-1)?.targets[0]?.lifecycleEvents.length, 1)
})

test('does not wait for the diagnostics of a failed target when the deployment has ended', async () => {
  const watched = await watchThrough([stage(0, 'Failed', aFailedInstance('i-1'))])
  assert.equal(watched.looks.length, 1)
})

test('finds targets that come late, and keeps those that are no longer listed', async () => {
  const counted = (count: number) => ({ status: 'InProgress', overview: { InProgress: count } })
  const green = anInstance('i-2', { status: 'InProgress' })
  const watched = await watchThrough([
    aSnapshot(counted(1), [going], after(0)),
    aSnapshot(counted(2), [going, green], after(10)),
    stage(20, 'Succeeded', anInstance('i-2')),
  ])
  const [first] = watched.looks
  assert.deepEqual(
    first?.targets.map(({ id }) => id),
    ['i-1'],
  )
  assert.deepEqual(
    watched.looks.at(-1)?.targets.map(({ id, status }) => [id, status]),
    [
      ['i-1', 'InProgress'],
      ['i-2', 'Succeeded'],
    ],
  )
})

test('finds targets that come late where CodeDeploy counts none', async () => {
  const watched = await watchThrough([
    stage(0, 'InProgress', done),
    stage(10, 'InProgress', done, anInstance('i-2', { status: 'InProgress' })),
    stage(20, 'Succeeded', done, anInstance('i-2')),
  ])
  assert.equal(watched.looks.at(-1)?.targets.length, 2)
})

test('finds targets that only the last list names', async () => {
  const counted = { overview: { Succeeded: 1 } }
  const watched = await watchThrough([
    aSnapshot({ ...counted }, [done], after(0)),
    aSnapshot({ ...counted, status: 'Succeeded' }, [done, anInstance('i-2')], after(10)),
  ])
  assert.deepEqual(
    watched.looks.at(-1)?.targets.map(({ id }) => id),
    ['i-1', 'i-2'],
  )
})
