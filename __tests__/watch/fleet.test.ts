import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import { Fleet } from '../../src/watch/fleet.ts'
import type { DeploymentReader } from '../../src/watch/reader.ts'
import { aDeployment, aFailedEvent, aFailedInstance, anEvent, anInstance } from '../support/deployments.ts'

const never = new AbortController().signal

/** What a poll requested about targets. */
interface Requested {
  /** The statuses of each list, or `all`. */
  readonly lists: readonly string[]
  readonly reads: readonly string[]
  readonly batches: number
}

interface Options {
  /** The API takes no notice of a list's statuses. */
  readonly ignoresFilters?: boolean
  /** CodeDeploy does not count. */
  readonly isUncounted?: boolean
  readonly throttleFactor?: number
}

/** Instances `i-0`, `i-1`, … whose statuses the test sets, and a fleet that reads them. */
function createInstances(count: number, status: string, options: Options = {}) {
  const instances = new Map<string, Target>()
  const lists: string[] = []
  const batches: (readonly string[])[] = []
  const set = (from: number, to: number, status: string): void => {
    for (let index = from; index < to; index += 1) {
      const id = `i-${index}`
      const failed = aFailedInstance(id, aFailedEvent('Install', 1))
      instances.set(id, status === 'Failed' ? failed : anInstance(id, { status }))
    }
  }
  set(0, count, status)
  const reader: DeploymentReader = {
    throttleFactor: () => options.throttleFactor ?? 1,
    readDeployment: async () => assert.fail('the watch reads the deployment'),
    listTargetIds: async (_, __, statuses) => {
      lists.push(statuses?.join() ?? 'all')
      const isListed = ({ status }: Target) => options.ignoresFilters || (statuses?.includes(status) ?? true)
      return [...instances.values()].filter(isListed).map(({ id }) => id)
    },
    readTargets: async (_, ids) => {
      batches.push(ids)
      return ids.flatMap(id => instances.get(id) ?? [])
    },
  }
  const fleet = new Fleet(reader, never)
  const overview = () =>
    Object.fromEntries(
      [...Map.groupBy(instances.values(), ({ status }) => status)].map(([status, all]) => [
        status,
        all.length,
      ]),
    )
  const poll = async (overrides: Partial<Deployment> = {}, isLast = false): Promise<Requested> => {
    lists.length = 0
    batches.length = 0
    const deployment = aDeployment({
      computePlatform: 'Server',
      deploymentType: 'IN_PLACE',
      ...(options.isUncounted ? {} : { overview: overview() }),
      ...overrides,
    })
    if (!isLast) await fleet.readSmall(deployment)
    await fleet.read(deployment, isLast)
    return { lists: [...lists], reads: batches.flat(), batches: batches.length }
  }
  return {
    set,
    poll,
    polls: async (times: number, overrides?: Partial<Deployment>): Promise<readonly Requested[]> => {
      const requested: Requested[] = []
      for (let time = 0; time < times; time += 1) requested.push(await poll(overrides))
      return requested
    },
    pollLast: (overrides: Partial<Deployment> = {}) => poll({ status: 'Succeeded', ...overrides }, true),
    statusOf: (index: number) => fleet.targets.find(({ id }) => id === `i-${index}`)?.status,
    countKnown: (status?: string) =>
      fleet.targets.filter(it => status === undefined || it.status === status).length,
    fleet,
  }
}

/** A fleet of targets that are listed with these ids and answered by the test. */
function createFleet(
  ids: readonly string[],
  readTargets: (ids: readonly string[]) => Promise<readonly Target[]>,
): Fleet {
  const reader: DeploymentReader = {
    throttleFactor: () => 1,
    readDeployment: async () => assert.fail('the watch reads the deployment'),
    listTargetIds: async () => ids,
    readTargets: (_, batch) => readTargets(batch),
  }
  return new Fleet(reader, never)
}

const requestsIn = (polls: readonly Requested[]) =>
  polls.reduce((sum, { lists, batches }) => sum + lists.length + batches, 0)

for (const [count, batches] of [
  [1, 1],
  [25, 1],
  [26, 2],
  [1_000, 40],
] as const) {
  test(`fleet: the first poll reads ${count} instances in ${batches} batches`, async () => {
    const { poll, countKnown } = createInstances(count, 'Pending')
    const { lists, reads, batches: sent } = await poll()
    assert.deepEqual([lists, reads.length, sent, countKnown()], [['all'], count, batches, count])
  })
}

for (const status of ['Created', 'Queued']) {
  test(`fleet: nothing is requested while the deployment is ${status}`, async () => {
    const { poll, pollLast } = createInstances(3, 'Pending')
    assert.deepEqual(await poll({ status }), { lists: [], reads: [], batches: 0 })
    assert.deepEqual(await pollLast({ status }), { lists: [], reads: [], batches: 0 })
  })
}

test('fleet: an empty list is requested again in the next poll', async () => {
  const { poll } = createInstances(0, 'Pending')
  assert.deepEqual((await poll()).lists, ['all'])
  assert.deepEqual((await poll()).lists, ['all'])
})

test('fleet: targets other than instances are read one by one', async () => {
  const { poll } = createInstances(3, 'InProgress')
  assert.equal((await poll({ computePlatform: 'Lambda' })).batches, 3)
})

test('fleet: targets keep the order of the list, in any order of the responses', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`)
  const fleet = createFleet(ids, async batch => {
    if (batch.includes('i-0')) await new Promise(resolve => setImmediate(resolve))
    return batch.map(id => anInstance(id)).toReversed()
  })
  await fleet.read(aDeployment({ computePlatform: 'Server' }), false)
  assert.deepEqual(
    fleet.targets.map(({ id }) => id),
    ids,
  )
})

test('small fleet: every open target is read in each poll, a final one never again', async () => {
  const { poll, polls, set } = createInstances(25, 'InProgress')
  await poll()
  set(0, 10, 'Succeeded')
  set(10, 12, 'Failed')
  set(12, 14, 'Skipped')
  assert.equal((await poll()).reads.length, 25)
  for (const { reads, lists } of await polls(20)) {
    assert.deepEqual([reads.length, lists], [11, []])
    assert.ok(reads.every(id => Number(id.slice(2)) >= 14))
  }
})

for (const status of ['InProgress', 'Ready', 'Unknown', 'Paused']) {
  test(`fleet: a target that is ${status} is open`, async () => {
    const { poll } = createInstances(1, status)
    await poll()
    assert.deepEqual((await poll()).reads, ['i-0'])
  })
}

test('small fleet: targets are read less often while CodeDeploy throttles a lot', async () => {
  const { poll, polls } = createInstances(25, 'InProgress', { throttleFactor: 14 })
  await poll()
  assert.ok(requestsIn(await polls(40)) <= 12)
})

test('large fleet: targets are read in turn, the longest unread first, after a part of the last poll is saved', async () => {
  const { poll, polls } = createInstances(1_000, 'InProgress')
  await poll()
  const all = await polls(80)
  assert.ok(all.every(({ batches, lists }) => batches <= 2 && lists.length === 0))
  assert.equal(new Set(all.flatMap(({ reads }) => reads)).size, 1_000)
  assert.ok(all.findIndex(({ batches }) => batches > 0) > 8)
  assert.ok(requestsIn(all) <= 80 * 1.33 - 12)
})

test('large fleet: Pending targets are not read while CodeDeploy counts as many', async () => {
  const { poll, polls, set } = createInstances(1_000, 'Pending')
  set(0, 1, 'InProgress')
  await poll()
  for (const { reads, lists } of await polls(200)) {
    assert.deepEqual(lists, [])
    assert.ok(reads.every(id => id === 'i-0'))
  }
})

test('large fleet: the few that have started are listed as soon as that can be afforded, and they alone are read', async () => {
  const { poll, polls, set } = createInstances(1_000, 'Pending')
  await poll()
  set(500, 502, 'InProgress')
  assert.deepEqual((await poll()).lists, [])
  const all = await polls(20)
  assert.deepEqual(
    all.flatMap(({ lists }) => lists),
    ['Failed,Succeeded,InProgress,Ready,Skipped,Unknown'],
  )
  assert.deepEqual(new Set(all.flatMap(({ reads }) => reads)), new Set(['i-500', 'i-501']))
})

test('large fleet: when most have started, those still Pending are listed', async () => {
  const { poll, polls, set } = createInstances(1_000, 'Succeeded')
  set(0, 200, 'Pending')
  await poll()
  set(0, 1, 'InProgress')
  const all = await polls(40)
  assert.deepEqual(
    all.flatMap(({ lists }) => lists),
    ['Pending'],
  )
  assert.deepEqual(new Set(all.flatMap(({ reads }) => reads)), new Set(['i-0']))
})

for (const [count, wave] of [
  [50, 1],
  [100, 20],
  [1_000, 1],
  [1_000, 100],
] as const) {
  test(`large fleet: all but a few are known as they are, wave by wave: ${count}, ${wave} at a time`, async () => {
    const { poll, polls, set, fleet } = createInstances(count, 'Pending')
    set(0, wave, 'InProgress')
    await poll()
    for (let done = 1; done < Math.min(count / wave, 30); done += 1) {
      set((done - 1) * wave, done * wave, 'Succeeded')
      set(done * wave, (done + 1) * wave, 'InProgress')
      const requests = requestsIn(await polls(30))
      assert.ok(requests <= 30 * 1.5 + 12, `${requests} requests in a wave`)
      if (done <= 2) continue
      const before = fleet.targets.slice(0, (done - 1) * wave)
      assert.ok(before.every(({ status }) => status === 'Succeeded'))
    }
  })
}

test('large fleet: targets are read in turn if the API ignores the statuses of a list', async () => {
  const { poll, polls, set, statusOf } = createInstances(200, 'Pending', { ignoresFilters: true })
  await poll()
  set(100, 102, 'InProgress')
  await polls(60)
  assert.equal(statusOf(101), 'InProgress')
})

for (const [count, lists] of [
  [1, []],
  [25, []],
  [100, ['Failed']],
  [1_000, ['Failed']],
] as const) {
  test(`a failure is read in the poll that counts it, however throttled: 1 of ${count}`, async () => {
    const { poll, set, statusOf } = createInstances(count, 'InProgress', { throttleFactor: 16 })
    await poll()
    set(count - 1, count, 'Failed')
    const requested = await poll()
    assert.equal(statusOf(count - 1), 'Failed')
    assert.deepEqual([requested.lists, requested.batches], [lists, 1])
  })
}

test('failures are read in the poll that counts them, poll after poll, and the rest waits only for a while', async () => {
  const { poll, polls, set, countKnown } = createInstances(1_000, 'InProgress')
  await poll()
  for (let failed = 100; failed <= 900; failed += 100) {
    set(failed - 100, failed, 'Failed')
    await poll()
    assert.equal(countKnown('Failed'), failed)
  }
  assert.ok((await polls(20)).some(({ batches }) => batches > 0))
})

for (const ignoresFilters of [false, true]) {
  test(`a failure is read in the poll that counts it, from any status before${ignoresFilters ? ', even if filters are ignored' : ''}`, async () => {
    const { poll, set, statusOf } = createInstances(1_000, 'Pending', { ignoresFilters })
    set(0, 1, 'Succeeded')
    await poll()
    set(7, 8, 'Failed')
    await poll()
    set(0, 1, 'Failed')
    await poll()
    assert.deepEqual([statusOf(0), statusOf(7)], ['Failed', 'Failed'])
  })
}

test('a failure that is counted before it is shown is sought again every few polls', async () => {
  const { poll, polls, set, statusOf } = createInstances(1_000, 'InProgress')
  await poll()
  const overview = { InProgress: 999, Failed: 1 }
  assert.deepEqual((await poll({ overview })).lists, ['Failed'])
  const all = await polls(200, { overview })
  assert.ok(requestsIn(all) <= 200 * 1.33)
  set(5, 6, 'Failed')
  await polls(8)
  assert.equal(statusOf(5), 'Failed')
})

test('a failure without diagnostics is read again until it has some', async () => {
  const answers = [
    aFailedInstance('i-0'),
    aFailedInstance('i-0', anEvent('Install', { status: 'Failed' })),
    aFailedInstance('i-0', aFailedEvent('Install', 1)),
  ]
  let reads = 0
  const fleet = createFleet(['i-0'], async () => {
    reads += 1
    return answers.slice(reads - 1, reads)
  })
  const deployment = aDeployment({ computePlatform: 'Server', overview: { Failed: 1 } })
  for (let poll = 0; poll < 6; poll += 1) {
    await fleet.readSmall(deployment)
    await fleet.read(deployment, false)
  }
  assert.equal(reads, 3)
})

test('late targets are listed and read as soon as CodeDeploy counts them', async () => {
  const { poll, set, countKnown } = createInstances(1_000, 'InProgress')
  await poll()
  set(1_000, 1_002, 'Pending')
  const { lists, reads } = await poll()
  assert.deepEqual([lists, reads.slice(0, 2)], [['all'], ['i-1000', 'i-1001']])
  assert.equal(countKnown(), 1_002)
})

test('late targets that are counted before they are listed are sought again every few polls', async () => {
  const { poll, polls, set, countKnown } = createInstances(30, 'InProgress')
  await poll()
  const overview = { InProgress: 31 }
  assert.deepEqual((await poll({ overview })).lists, ['all'])
  set(30, 31, 'InProgress')
  await polls(8, { overview })
  assert.equal(countKnown(), 31)
})

for (const count of [2, 1_000]) {
  test(`late targets are found while CodeDeploy does not count, beside ${count}`, async () => {
    const { poll, polls, set, countKnown } = createInstances(count, 'InProgress', { isUncounted: true })
    await poll()
    set(count, count + 1, 'InProgress')
    const all = await polls(100)
    assert.equal(countKnown(), count + 1)
    assert.ok(requestsIn(all) <= 150)
  })
}

test('large fleet: Pending and open targets are read in turn while CodeDeploy does not count', async () => {
  const { poll, polls, set } = createInstances(200, 'Pending', { isUncounted: true })
  set(0, 100, 'InProgress')
  await poll()
  assert.equal(new Set((await polls(40)).flatMap(({ reads }) => reads)).size, 200)
})

test('a poll that shows another status of the deployment reads all that is open, and lists what is not counted', async () => {
  const { poll, set, countKnown } = createInstances(200, 'Pending', { isUncounted: true })
  await poll()
  set(200, 201, 'Failed')
  const { lists } = await poll({ status: 'Ready' })
  assert.deepEqual([lists, countKnown('Failed'), countKnown()], [['all'], 1, 201])
})

test('the last poll reads all that is open, Pending too, and nothing else', async () => {
  const { poll, pollLast, set, fleet } = createInstances(1_000, 'Pending')
  set(0, 300, 'Succeeded')
  await poll()
  set(300, 1_000, 'Skipped')
  const { lists, reads } = await pollLast()
  assert.deepEqual([lists, reads.length], [[], 700])
  assert.ok(fleet.targets.every(({ status }) => status === 'Succeeded' || status === 'Skipped'))
})

test('the last poll requests nothing if everything counted is known and final', async () => {
  const { poll, pollLast } = createInstances(30, 'Succeeded')
  await poll()
  assert.deepEqual(await pollLast(), { lists: [], reads: [], batches: 0 })
})

for (const [what, overrides] of [
  ['in a blue/green deployment', { deploymentType: 'BLUE_GREEN', overview: { Succeeded: 2 } }],
  ['if CodeDeploy does not count', { overview: undefined }],
  ['if CodeDeploy counts more', { overview: { Succeeded: 3 } }],
] as const) {
  test(`the last poll finds targets that came late ${what}`, async () => {
    const { poll, pollLast, set, countKnown } = createInstances(2, 'Succeeded')
    await poll()
    set(2, 3, 'Succeeded')
    assert.deepEqual((await pollLast(overrides)).lists, ['all'])
    assert.equal(countKnown(), 3)
  })
}

test('the last poll finds a failure of a target that had succeeded', async () => {
  const { poll, pollLast, set, statusOf } = createInstances(200, 'Succeeded')
  await poll()
  set(1, 2, 'Failed')
  await pollLast()
  assert.equal(statusOf(1), 'Failed')
})

test('a poll that fails halfway keeps what it has read', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `i-${index}`)
  const broken = new Error('broken')
  const fleet = createFleet(ids, async batch => {
    if (batch.includes('i-99')) throw broken
    return batch.map(id => anInstance(id))
  })
  await assert.rejects(fleet.read(aDeployment({ computePlatform: 'Server' }), false), broken)
  assert.equal(fleet.targets.length, 75)
})
