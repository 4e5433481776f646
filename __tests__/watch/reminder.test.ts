import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createReminder } from '../../src/watch/reminder.ts'

/** The polls in which it is due, of so many in which the same number is counted. */
function duePolls(polls: number, countedIn: (poll: number) => number = () => 1): readonly number[] {
  const reminder = createReminder()
  return Array.from({ length: polls }, (_, poll) => poll).filter(poll => reminder.isDue(countedIn(poll)))
}

test('is due at once, and then ever more rarely', () => {
  assert.deepEqual(duePolls(400), [0, 1, 3, 7, 15, 31, 63, 127, 191, 255, 319, 383])
})

test('is due at once where another number is counted, and begins anew', () => {
  assert.deepEqual(
    duePolls(30, poll => (poll < 20 ? 1 : 2)),
    [0, 1, 3, 7, 15, 20, 21, 23, 27],
  )
})
