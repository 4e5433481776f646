import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { WatchError } from '../../src/errors.ts'
import type { DeploymentReader } from '../../src/watch/reader.ts'
import { type Poll, watch } from '../../src/watch/watch.ts'
import {
  aFailedEvent,
  aFailedInstance,
  after,
  anEcsTarget,
  anInstance,
  aSnapshot,
  start,
} from '../support/deployments.ts'
import { createScriptedReader, type Stage } from '../support/scripted-reader.ts'
import { callsOf, cancelled, secondsOf, stage, watchThrough } from '../support/watch-through.ts'

const running = anInstance('i-1', { status: 'InProgress' })
const done = anInstance('i-1')

function pausesOf(moments: readonly number[]): readonly number[] {
  return moments.slice(1).map((moment, index) => Math.round((moment - (moments[index] ?? 0)) * 1_000))
}

/** A watch whose polls the test takes one by one. */
function watchWith(
  stages: readonly Stage[],
  change: (reader: DeploymentReader) => DeploymentReader = it => it,
) {
  const clock = createVirtualClock(start)
  const { reader, calls } = createScriptedReader(clock, stages)
  const polls = watch({
    reader: change(reader),
    deploymentId: 'd-ABCDEF123',
    pollInterval: 15_000,
    deadline: after(3_600),
    clock,
    random: () => 0,
    signal: new AbortController().signal,
  })
  return { polls, calls, clock }
}

for (const status of ['Succeeded', 'Failed', 'Stopped']) {
  test(`watch: ends when the deployment is ${status} and all targets are final`, async () => {
    const watched = await watchThrough([
      stage(0, 'InProgress', running),
      stage(30, status, done, anInstance('i-2', { status: 'Skipped' })),
    ])
    assert.equal(watched.error, undefined)
    const last = watched.snapshots.at(-1)
    assert.equal(last?.deployment.status, status)
    assert.deepEqual(
      last?.targets.map(({ id, status }) => [id, status]),
      [
        ['i-1', 'Succeeded'],
        ['i-2', 'Skipped'],
      ],
    )
    assert.ok(watched.endedAfter >= 30 && watched.endedAfter < 40)
  })
}

test('watch: polls a deployment that has ended once', async () => {
  const watched = await watchThrough([stage(0, 'Failed', done)])
  assert.equal(watched.snapshots.length, 1)
  assert.equal(watched.endedAfter, 0)
})

for (const status of ['InProgress', 'Ready', 'Baking', 'Paused']) {
  test(`watch: continues while the deployment is ${status}, even if all targets are final`, async () => {
    const watched = await watchThrough([stage(0, status, done), stage(100, 'Succeeded', done)])
    assert.ok(watched.endedAfter >= 100)
    assert.equal(watched.snapshots.at(-1)?.deployment.status, 'Succeeded')
  })
}

test('watch: pauses grow from a few seconds to the poll interval while nothing changes', async () => {
  const { snapshots } = await watchThrough([stage(0, 'InProgress', running)], { deadline: 4 * 3_600 })
  // The last pause is cut short by the deadline.
  const pauses = pausesOf(secondsOf(snapshots)).slice(0, -1)
  assert.deepEqual(pauses.slice(0, 3), [4_200, 4_200, 4_200])
  assert.deepEqual(
    pauses,
    pauses.toSorted((a, b) => a - b),
  )
  assert.equal(Math.max(...pauses), 15_000)
})

test('watch: pauses are a few seconds again after a change', async () => {
  const { snapshots } = await watchThrough(
    [stage(0, 'InProgress', running), stage(200, 'InProgress', anInstance('i-1', { status: 'Ready' }))],
    { pollInterval: 60_000, deadline: 300 },
  )
  const moments = secondsOf(snapshots)
  const read = moments.findIndex(moment => moment >= 200)
  assert.equal(pausesOf(moments)[read - 1], 18_000)
  assert.equal(pausesOf(moments)[read], 4_200)
})

test('watch: pauses are shorter if the poll interval is', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', running)], { pollInterval: 250, deadline: 2 })
  assert.deepEqual(secondsOf(watched.snapshots), [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2])
})

test('watch: a deployment that ends before its targets is polled three more times within 10 s', async () => {
  const watched = await watchThrough([stage(0, 'Succeeded', running)])
  assert.deepEqual(secondsOf(watched.snapshots), [0, 3, 6, 9])
  assert.equal(watched.snapshots.at(-1)?.targets[0]?.status, 'InProgress')
})

test('watch: a deployment that ends before its targets is polled until they are final', async () => {
  const watched = await watchThrough([stage(0, 'Succeeded', running), stage(5, 'Succeeded', done)])
  assert.deepEqual(secondsOf(watched.snapshots), [0, 3, 6])
})

test('watch: a status that AWS added later counts as open', async () => {
  const watched = await watchThrough([stage(0, 'Failed', anInstance('i-1', { status: 'Paused' }))])
  assert.equal(watched.snapshots.length, 4)
})

test('watch: the last poll is at the deadline, and reads everything', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', running), stage(59, 'InProgress', done)], {
    deadline: 60,
  })
  assert.equal(watched.error, undefined)
  assert.equal(watched.endedAfter, 60)
  const last = watched.snapshots.at(-1)
  assert.equal(last?.at, after(60))
  assert.equal(last?.targets[0]?.status, 'Succeeded')
  assert.equal(callsOf(watched, 'readDeployment').at(-1)?.at, after(60))
})

for (const [what, status, options, moments] of [
  ['cuts short the polls of a deployment that has ended', 'Succeeded', { deadline: 4 }, [0, 3, 4]],
  ['that has passed allows one poll', 'InProgress', { deadline: -5 }, [0]],
  [
    'that passes during a request allows one more poll',
    'InProgress',
    { deadline: 2, answerTime: 1_000 },
    [3, 6],
  ],
] as const) {
  test(`watch: a deadline ${what}`, async () => {
    const watched = await watchThrough([stage(0, status, running)], options)
    assert.deepEqual(secondsOf(watched.snapshots), moments)
  })
}

for (const [what, answerTime, polls] of [
  ['a pause', undefined, 1],
  ['a request', 600_000, 0],
] as const) {
  test(`watch: cancellation ends ${what} at once`, async () => {
    const watched = await watchThrough([stage(0, 'InProgress', running)], { abortAfter: 1, answerTime })
    assert.equal(watched.error, cancelled)
    assert.equal(watched.endedAfter, 1)
    assert.equal(watched.snapshots.length, polls)
  })
}

test('watch: requests nothing more after its consumer has stopped', async () => {
  const { polls, calls, clock } = watchWith([stage(0, 'InProgress', running)])
  for await (const { snapshot } of polls) if (snapshot.at > start) break
  assert.equal(calls.filter(({ operation }) => operation === 'readTargets').length, 2)
  assert.equal(clock.now(), after(4.2))
})

for (const operation of ['readTargets', 'readDeployment'] as const) {
  test(`watch: a poll whose ${operation} fails is yielded as incomplete, then its error is thrown`, async () => {
    const denied = new WatchError('AccessDeniedException', 'no')
    const { polls, clock } = watchWith([stage(0, 'InProgress', running)], reader => ({
      ...reader,
      [operation]: async (...request: Parameters<DeploymentReader['readTargets']>) => {
        if (clock.now() > start) throw denied
        return await (reader[operation] as DeploymentReader['readTargets'])(...request)
      },
    }))
    const yielded: Poll[] = []
    await assert.rejects(async () => {
      for await (const poll of polls) yielded.push(poll)
    }, denied)
    assert.equal(yielded.at(-1)?.isComplete, false)
    assert.ok(yielded.slice(0, -1).every(({ isComplete }) => isComplete))
    assert.deepEqual(yielded.at(-1)?.snapshot.targets, yielded[0]?.snapshot.targets)
  })
}

test('watch: the error of the first GetDeployment is thrown without a poll', async () => {
  const denied = new WatchError('AccessDeniedException', 'no')
  const { polls } = watchWith([stage(0, 'InProgress', running)], reader => ({
    ...reader,
    readDeployment: async () => {
      throw denied
    },
  }))
  await assert.rejects(polls.next(), denied)
})

for (const status of ['Created', 'Queued']) {
  test(`watch: lists no targets while the deployment is ${status}`, async () => {
    const watched = await watchThrough([
      stage(0, status, running),
      stage(20, 'InProgress', running),
      stage(30, 'Succeeded', done),
    ])
    const others = watched.calls.filter(({ operation }) => operation !== 'readDeployment')
    assert.ok(others.length > 0)
    assert.ok(others.every(({ at }) => at >= after(20)))
    assert.deepEqual(watched.snapshots[0]?.targets, [])
  })
}

test('watch: a failed target is read until it has diagnostics', async () => {
  const failed = aFailedInstance('i-1', aFailedEvent('Install', 1))
  const watched = await watchThrough([
    stage(0, 'InProgress', aFailedInstance('i-1')),
    stage(5, 'InProgress', failed),
    stage(60, 'Failed', failed),
  ])
  assert.deepEqual(secondsOf(callsOf(watched, 'readTargets')), [0, 4.2, 8.4])
  assert.equal(watched.snapshots.at(-1)?.targets[0]?.lifecycleEvents.length, 1)
})

test('watch: does not wait for the diagnostics of a failed target when the deployment has ended', async () => {
  const watched = await watchThrough([stage(0, 'Failed', aFailedInstance('i-1'))])
  assert.equal(watched.snapshots.length, 1)
})

test('watch: targets that are no longer listed are kept', async () => {
  const watched = await watchThrough([
    aSnapshot({ overview: { InProgress: 1 } }, [running], after(0)),
    aSnapshot(
      { overview: { InProgress: 2 } },
      [running, anInstance('i-2', { status: 'InProgress' })],
      after(10),
    ),
    stage(20, 'Succeeded', anInstance('i-2')),
  ])
  assert.deepEqual(
    watched.snapshots.at(-1)?.targets.map(({ id, status }) => [id, status]),
    [
      ['i-1', 'InProgress'],
      ['i-2', 'Succeeded'],
    ],
  )
})

test('small fleet: GetDeployment is sent in the poll that reads all targets as final', async () => {
  const open = { overview: { InProgress: 1 } }
  for (let end = 20; end < 30; end += 1) {
    const { endedAfter } = await watchThrough([
      aSnapshot(open, [running], after(0)),
      aSnapshot({ status: 'Succeeded', overview: { Succeeded: 1 } }, [done], after(end)),
    ])
    assert.ok(endedAfter - end <= 4.5, `${endedAfter - end} s`)
  }
})

test('small fleet: what is read before GetDeployment is yielded, marked as incomplete, since it may be read again', async () => {
  const { polls } = watchWith([
    stage(0, 'InProgress', running),
    stage(20, 'Succeeded', aFailedInstance('i-1', aFailedEvent('Install', 1))),
  ])
  const yielded: Poll[] = []
  for await (const poll of polls) yielded.push(poll)
  assert.deepEqual(
    yielded.slice(-2).map(({ snapshot, isComplete }) => {
      return [isComplete, snapshot.deployment.status, snapshot.targets[0]?.status]
    }),
    [
      [false, 'InProgress', 'Failed'],
      [true, 'Succeeded', 'Failed'],
    ],
  )
})

for (const status of ['Stopped', 'Failed', 'Ready']) {
  test(`small fleet: a deployment that is ${status} while its targets are open is noticed within 9 s`, async () => {
    for (let end = 20; end < 30; end += 1) {
      const { snapshots } = await watchThrough(
        [stage(0, 'InProgress', running), stage(end, status, running)],
        {
          deadline: 60,
        },
      )
      const noticed = snapshots.find(({ deployment }) => deployment.status === status)
      assert.ok(noticed !== undefined && noticed.at - after(end) <= 9_000)
    }
  })
}

for (const [what, target] of [
  ['an instance', running],
  ['an ECS service, which CodeDeploy does not count', anEcsTarget()],
] as const) {
  test(`small fleet: ${what} takes at most 26 requests a minute, of which 10 are GetDeployment`, async () => {
    const overview = target.type === 'ecs' ? undefined : { InProgress: 1 }
    const deployment = { computePlatform: target.type === 'ecs' ? 'ECS' : 'Server', overview } as const
    const watched = await watchThrough([aSnapshot(deployment, [target], after(0))], { deadline: 600 })
    // Without chance, which makes pauses a tenth shorter on average.
    assert.ok(watched.calls.length <= 26 * 10 * 0.9, `${watched.calls.length} requests`)
    assert.ok(callsOf(watched, 'readDeployment').length <= 10 * 10 * 0.9)
  })
}

test('small fleet: GetDeployment is sent every few seconds while a deployment waits after its targets', async () => {
  const watched = await watchThrough([stage(0, 'InProgress', anEcsTarget({ status: 'Succeeded' }))], {
    deadline: 600,
  })
  assert.ok(callsOf(watched, 'readDeployment').length <= 10 * 10 * 0.9)
})

test('watch: a day passes in no time', async () => {
  const watched = await watchThrough(
    [stage(0, 'InProgress', running), stage(24 * 3_600, 'Succeeded', done)],
    {
      deadline: 25 * 3_600,
    },
  )
  assert.equal(watched.snapshots.at(-1)?.deployment.status, 'Succeeded')
  assert.ok(watched.snapshots.length > 5_000)
})
