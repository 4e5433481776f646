import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { targetStatuses } from '../../src/deployment/status.ts'
import { createKnownTargets } from '../../src/watch/known-targets.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'

test('knows nothing at first', () => {
  const known = createKnownTargets()
  assert.deepEqual([known.size, known.all(), known.unsettled(), known.underWay()], [0, [], [], []])
  assert.deepEqual([known.pending(), known.get('i-1')], [[], undefined])
  assert.equal(known.count('Pending'), 0)
  assert.equal(known.isSettled('i-1'), false)
})

for (const { what, target, isSettled } of [
  { what: 'succeeded', target: anInstance('i-1'), isSettled: true },
  { what: 'was skipped', target: anInstance('i-1', { status: 'Skipped' }), isSettled: true },
  {
    what: 'failed, with the event that failed',
    target: aFailedInstance('i-1', aFailedEvent('Install', 1)),
    isSettled: true,
  },
  { what: 'failed, and does not say why yet', target: aFailedInstance('i-1'), isSettled: false },
  { what: 'is Pending', target: anInstance('i-1', { status: 'Pending' }), isSettled: false },
  { what: 'is under way', target: anInstance('i-1', { status: 'InProgress' }), isSettled: false },
  { what: 'is Ready', target: anInstance('i-1', { status: 'Ready' }), isSettled: false },
  { what: 'is Unknown', target: anInstance('i-1', { status: 'Unknown' }), isSettled: false },
  { what: 'has a status added later', target: anInstance('i-1', { status: 'Paused' }), isSettled: false },
]) {
  test(`a target that ${what} is ${isSettled ? '' : 'not '}settled`, () => {
    const known = createKnownTargets()
    known.note(target)
    assert.equal(known.isSettled('i-1'), isSettled)
    assert.deepEqual(known.unsettled(), isSettled ? [] : ['i-1'])
    assert.deepEqual(known.underWay(), isSettled || target.status === 'Pending' ? [] : ['i-1'])
    assert.deepEqual(known.pending(), target.status === 'Pending' ? ['i-1'] : [])
    assert.equal(known.get('i-1'), target)
  })
}

test('gives a target that has failed without a word six readings to say why', () => {
  const known = createKnownTargets()
  for (let reading = 1; reading <= 5; reading += 1) {
    known.note(aFailedInstance('i-1'))
    assert.deepEqual([known.underWay(), known.isSettled('i-1')], [['i-1'], false])
  }
  known.note(aFailedInstance('i-1'))
  assert.deepEqual([known.underWay(), known.isSettled('i-1'), known.unexplained()], [[], true, ['i-1']])
  known.note(aFailedInstance('i-1', aFailedEvent('Install', 1)))
  assert.deepEqual([known.isSettled('i-1'), known.unexplained()], [true, []])
})

test('names the longest unread first, and all in the order in which they were found', () => {
  const known = createKnownTargets()
  const note = (id: string, status: string) => known.note(anInstance(id, { status }))
  note('i-1', 'InProgress')
  note('i-2', 'Pending')
  note('i-3', 'InProgress')
  note('i-4', 'Pending')
  note('i-1', 'InProgress')
  note('i-2', 'InProgress')
  assert.deepEqual(known.unsettled(), ['i-3', 'i-1', 'i-2', 'i-4'])
  assert.deepEqual(known.underWay(), ['i-3', 'i-1', 'i-2'])
  assert.deepEqual(
    known.all().map(({ id }) => id),
    ['i-1', 'i-2', 'i-3', 'i-4'],
  )
})

test('keeps the order of the list, in whatever order they are read', () => {
  const known = createKnownTargets()
  known.noteListed(['i-1', 'i-2', 'i-3'])
  known.note(anInstance('i-3'))
  assert.deepEqual([known.size, known.get('i-1'), known.isSettled('i-1')], [1, undefined, false])
  known.note(anInstance('i-1'))
  known.noteListed(['i-3', 'i-4'])
  assert.deepEqual(
    known.all().map(({ id }) => id),
    ['i-1', 'i-3'],
  )
  assert.equal(known.size, 2)
})

test('takes those that have begun for under way until they are read, before all others', () => {
  const known = createKnownTargets()
  for (const id of ['i-1', 'i-2', 'i-3']) known.note(anInstance(id, { status: 'Pending' }))
  known.note(anInstance('i-4', { status: 'InProgress' }))
  known.noteBegun(['i-3', 'i-1', 'i-4', 'i-5'])
  assert.deepEqual([known.pending(), known.underWay()], [['i-2'], ['i-3', 'i-1', 'i-4']])
  // The list was wrong.
  known.note(anInstance('i-1', { status: 'Pending' }))
  assert.deepEqual(
    [known.pending(), known.underWay()],
    [
      ['i-2', 'i-1'],
      ['i-3', 'i-4'],
    ],
  )
  assert.deepEqual([known.size, known.count('Pending')], [4, 3])
})

test('counts each target once, with the status that was read last', () => {
  const target = fc.record({
    id: fc.constantFrom('i-1', 'i-2', 'i-3', 'i-4'),
    status: fc.constantFrom(...targetStatuses, 'Paused'),
  })
  fc.assert(
    fc.property(fc.array(target, { maxLength: 30 }), readings => {
      const known = createKnownTargets()
      for (const { id, status } of readings) known.note(anInstance(id, { status }))
      const last = new Map(readings.map(({ id, status }) => [id, status]))
      assert.equal(known.size, last.size)
      for (const status of [...targetStatuses, 'Paused']) {
        assert.equal(known.count(status), [...last.values()].filter(it => it === status).length, status)
      }
    }),
  )
})
