import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { WatchError } from '../../src/errors.ts'
import { type Poll, watch } from '../../src/watch/watch.ts'
import { after, anInstance, start } from '../support/deployments.ts'
import { createScriptedReader } from '../support/scripted-reader.ts'
import { cancelled, secondsOf, stage, watchThrough } from '../support/watch-through.ts'

const going = anInstance('i-1', { status: 'InProgress' })
const done = anInstance('i-1')
const inMilliseconds = (seconds: number) => Math.round(seconds * 1_000)

for (const status of ['Succeeded', 'Failed', 'Stopped']) {
  test(`ends as soon as the deployment is ${status} and all targets are final`, async () => {
    const watched = await watchThrough([
      stage(0, 'InProgress', going),
      stage(30, status, done, anInstance('i-2', { status: 'Skipped' })),
    ])
    assert.equal(watched.error, undefined)
    assert.deepEqual(watched.looks.at(-1)?.deployment.status, status)
    assert.deepEqual(
      watched.looks.at(-1)?.targets.map(({ id, status }) => [id, status]),
      [
        ['i-1', 'Succeeded'],
        ['i-2', 'Skipped'],
      ],
    )
    assert.ok(watched.endedAfter >= 30 && watched.endedAfter < 45)
  })
}

test('ends after one look at a deployment that is over', async () => {
  const watched = await watchThrough([stage(0, 'Failed', done)])
  assert.equal(watched.looks.length, 1)
  assert.equal(watched.endedAfter, 0)
})

for (const status of ['InProgress', 'Ready', 'Baking', 'Paused']) {
  test(`goes on while the deployment is ${status}, even where all targets are final`, async () => {
    const watched = await watchThrough([stage(0, status, done), stage(100, 'Succeeded', done)])
    assert.ok(watched.endedAfter >= 100)
    assert.equal(watched.looks.at(-1)?.deployment.status, 'Succeeded')
  })
}

test('polls every few seconds after a change, and ever more rarely up to the poll interval', async () => {
  const { looks } = await watchThrough([stage(0, 'InProgress', going)], { deadline: 4 * 3_600 })
  const moments = secondsOf(looks)
  const pauses = moments.slice(1).map((moment, index) => inMilliseconds(moment - (moments[index] ?? 0)))
  assert.deepEqual(pauses.slice(0, 3), [3_600, 3_600, 3_600])
  // The last pause is cut short by the deadline.
  const untilDeadline = pauses.slice(0, -1)
  assert.deepEqual(
    untilDeadline,
    untilDeadline.toSorted((a, b) => a - b),
  )
  assert.equal(Math.max(...pauses), 15_000)
})

test('polls every few seconds again after a change', async () => {
  const { looks } = await watchThrough(
    [stage(0, 'InProgress', going), stage(100, 'InProgress', done), stage(110, 'Succeeded', done)],
    {},
  )
  const moments = secondsOf(looks)
  const seen = moments.findIndex(moment => moment >= 100)
  assert.deepEqual(
    moments.slice(seen + 1, seen + 3).map(moment => inMilliseconds(moment - (moments[seen] ?? 0))),
    [3_600, 7_200],
  )
})

test('polls faster where the poll interval is lower', async () => {
  const { looks } = await watchThrough([stage(0, 'InProgress', going)], { pollInterval: 250, deadline: 2 })
  assert.deepEqual(secondsOf(looks), [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2])
})

test('looks three more times within 10 s where the deployment ends before its targets, then judges as it reads', async () => {
  const watched = await watchThrough([stage(0, 'Succeeded', going)])
  assert.deepEqual(secondsOf(watched.looks), [0, 3, 6, 9])
  assert.equal(watched.looks.at(-1)?.targets[0]?.status, 'InProgress')
})

test('ends sooner where the targets become final meanwhile', async () => {
  const watched = await watchThrough([stage(0, 'Succeeded', going), stage(5, 'Succeeded', done)])
  assert.deepEqual(secondsOf(watched.looks), [0, 3, 6])
})

test('counts targets in a status that AWS added later as unfinished', async () => {
  const watched = await watchThrough([stage(0, 'Failed', anInstance('i-1', { status: 'Paused' }))])
  assert.equal(watched.looks.length, 4)
})

test('looks for the last time at the deadline, exactly', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going), stage(59, 'InProgress', done)], {
    deadline: 60,
  })
  assert.equal(watched.error, undefined)
  assert.equal(watched.endedAfter, 60)
  assert.equal(watched.looks.at(-1)?.at, after(60))
  assert.equal(watched.looks.at(-1)?.targets[0]?.status, 'Succeeded')
})

test('does not wait beyond the deadline for targets of a deployment that has ended', async () => {
  const watched = await watchThrough([stage(0, 'Succeeded', going)], { deadline: 4 })
  assert.deepEqual(secondsOf(watched.looks), [0, 3, 4])
})

test('looks once even where the time is up already', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going)], { deadline: -5 })
  assert.deepEqual(secondsOf(watched.looks), [0])
})

test('looks once more where the deadline passed during a request', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going)], { deadline: 2, answerTime: 1_000 })
  assert.deepEqual(secondsOf(watched.looks), [3, 6])
})

test('ends a sleep at once when it is cancelled', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going)], { abortAfter: 1 })
  assert.equal(watched.error, cancelled)
  assert.equal(watched.endedAfter, 1)
  assert.equal(watched.looks.length, 1)
})

test('ends a request at once when it is cancelled', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going)], { abortAfter: 1, answerTime: 600_000 })
  assert.equal(watched.error, cancelled)
  assert.equal(watched.endedAfter, 1)
  assert.deepEqual(watched.looks, [])
})

test('asks for nothing more once whoever reads the looks has seen enough', async () => {
  const clock = createVirtualClock(start)
  const { reader, calls } = createScriptedReader(clock, [stage(0, 'InProgress', going)])
  for await (const { snapshot: look } of watch({
    reader,
    deploymentId: 'd-ABCDEF123',
    pollInterval: 15_000,
    deadline: after(3_600),
    clock,
    random: () => 0,
    signal: new AbortController().signal,
  })) {
    if (look.at > start) break
  }
  assert.equal(calls.filter(({ operation }) => operation === 'readDeployment').length, 2)
  assert.equal(clock.now(), after(3.6))
})

test('a poll that fails halfway is yielded as incomplete, then its error is thrown', async () => {
  const clock = createVirtualClock(start)
  const { reader } = createScriptedReader(clock, [stage(0, 'InProgress', going)])
  const denied = new WatchError('AccessDeniedException', 'no')
  const polls: Poll[] = []
  await assert.rejects(async () => {
    for await (const poll of watch({
      reader: {
        ...reader,
        readTargets: async (...request) => {
          if (clock.now() > start) throw denied
          return await reader.readTargets(...request)
        },
      },
      deploymentId: 'd-ABCDEF123',
      pollInterval: 15_000,
      deadline: after(3_600),
      clock,
      random: () => 0.5,
      signal: new AbortController().signal,
    })) {
      polls.push(poll)
    }
  }, denied)
  assert.deepEqual(
    polls.map(({ isComplete }) => isComplete),
    [true, false],
  )
  assert.deepEqual(polls[1]?.snapshot.targets, polls[0]?.snapshot.targets)
})

test('watches for a day in no time', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', going), stage(24 * 3_600, 'Succeeded', done)], {
    deadline: 25 * 3_600,
  })
  assert.equal(watched.looks.at(-1)?.deployment.status, 'Succeeded')
  assert.ok(watched.looks.length > 5_000)
})
