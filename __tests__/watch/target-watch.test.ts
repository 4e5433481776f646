import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import type { DeploymentReader } from '../../src/watch/reader.ts'
import { createTargetWatch } from '../../src/watch/target-watch.ts'
import { aDeployment, aFailedEvent, aFailedInstance, anEvent, anInstance } from '../support/deployments.ts'

const never = new AbortController().signal

/** What the reader was asked: all ids, those in some statuses, or targets. */
type Asked = { readonly list: string } | { readonly read: readonly string[] }

interface FakeOptions {
  /** The API takes no notice of a list's statuses. */
  readonly ignoresFilters?: boolean
  /** CodeDeploy does not count. */
  readonly isUncounted?: boolean
  readonly slowdown?: number
}

/** A fleet of instances whose statuses the test sets, watched by the real thing. */
function watchFleet(count: number, status: string, options: FakeOptions = {}) {
  const fleet = new Map<string, Target>()
  const asked: Asked[] = []
  const set = (from: number, to: number, status: string): void => {
    for (let index = from; index < to; index += 1) {
      const id = `i-${index}`
      const failed = aFailedInstance(id, aFailedEvent('Install', 1))
      fleet.set(id, status === 'Failed' ? failed : anInstance(id, { status }))
    }
  }
  const reader: DeploymentReader = {
    throttleFactor: () => options.slowdown ?? 1,
    readDeployment: async () => assert.fail('the watch reads the deployment'),
    listTargetIds: async (_, __, statuses) => {
      asked.push({ list: statuses?.join() ?? 'all' })
      const isListed = ({ status }: Target) => options.ignoresFilters || (statuses?.includes(status) ?? true)
      return [...fleet.values()].filter(isListed).map(({ id }) => id)
    },
    readTargets: async (_, ids) => {
      asked.push({ read: ids })
      return ids.flatMap(id => fleet.get(id) ?? [])
    },
  }
  const watch = createTargetWatch(reader)
  const overview = () =>
    Object.fromEntries(
      [...Map.groupBy(fleet.values(), ({ status }) => status)].map(([status, some]) => [status, some.length]),
    )
  const deployment = (overrides: Partial<Deployment> = {}): Deployment =>
    aDeployment({
      computePlatform: 'Server',
      deploymentType: 'IN_PLACE',
      ...(options.isUncounted ? {} : { overview: overview() }),
      ...overrides,
    })
  set(0, count, status)
  return {
    set,
    /** One look, and what it asked. */
    look: async (overrides: Partial<Deployment> = {}, isLast = false) => {
      asked.length = 0
      await (isLast ? watch.lookAtAll : watch.look)(deployment(overrides), never)
      return {
        lists: asked.flatMap(it => ('list' in it ? it.list : [])),
        reads: asked.flatMap(it => ('read' in it ? it.read : [])),
        batches: asked.filter(it => 'read' in it).length,
      }
    },
    /** So many looks, at which nothing happens. */
    looks: async function (times: number) {
      const seen = []
      for (let time = 0; time < times; time += 1) seen.push(await this.look())
      return seen
    },
    statusOf: (index: number) => watch.targets().find(({ id }) => id === `i-${index}`)?.status,
    targets: watch.targets,
  }
}

describe('the first look', () => {
  for (const [count, batches] of [
    [1, 1],
    [25, 1],
    [26, 2],
    [1_000, 40],
  ] as const) {
    test(`reads ${count} instances in ${batches} batches`, async () => {
      const fleet = watchFleet(count, 'Pending')
      const look = await fleet.look()
      assert.deepEqual([look.lists, look.reads.length, look.batches], [['all'], count, batches])
      assert.equal(fleet.targets().length, count)
    })
  }

  for (const status of ['Created', 'Queued']) {
    test(`asks nothing while the deployment is ${status}`, async () => {
      const fleet = watchFleet(3, 'Pending')
      assert.deepEqual(await fleet.look({ status }), { lists: [], reads: [], batches: 0 })
      assert.deepEqual(fleet.targets(), [])
    })
  }

  test('is made again until there are targets', async () => {
    const fleet = watchFleet(0, 'Pending')
    assert.deepEqual((await fleet.look()).lists, ['all'])
    assert.deepEqual((await fleet.look()).lists, ['all'])
  })

  test('reads targets other than instances one by one', async () => {
    const fleet = watchFleet(3, 'InProgress')
    assert.equal((await fleet.look({ computePlatform: 'Lambda' })).batches, 3)
  })
})

describe('a small fleet', () => {
  test('is read at each look, what is settled never again', async () => {
    const fleet = watchFleet(25, 'InProgress')
    await fleet.look()
    fleet.set(0, 10, 'Succeeded')
    fleet.set(10, 12, 'Failed')
    fleet.set(12, 14, 'Skipped')
    assert.equal((await fleet.look()).reads.length, 25)
    for (const { reads, lists } of await fleet.looks(20)) {
      assert.deepEqual([reads.length, lists], [11, []])
      assert.ok(reads.every(id => Number(id.slice(2)) >= 14))
    }
  })

  test('is not read for Pending targets of which none has moved', async () => {
    const fleet = watchFleet(20, 'Pending')
    fleet.set(0, 1, 'InProgress')
    await fleet.look()
    for (const { reads } of await fleet.looks(20)) assert.deepEqual(reads, ['i-0'])
    fleet.set(0, 1, 'Succeeded')
    fleet.set(1, 2, 'InProgress')
    assert.equal((await fleet.look()).reads.length, 20)
    assert.deepEqual([fleet.statusOf(0), fleet.statusOf(1)], ['Succeeded', 'InProgress'])
  })

  test('is read less often while CodeDeploy throttles', async () => {
    const fleet = watchFleet(25, 'InProgress', { slowdown: 4 })
    await fleet.look()
    const looks = await fleet.looks(40)
    assert.ok(looks.filter(({ batches }) => batches > 0).length <= 10)
  })
})

describe('a large fleet', () => {
  test('is read a little at each look, the longest unread first, until all was read', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    const looks = await fleet.looks(80)
    assert.ok(looks.every(({ batches, lists }) => batches <= 2 && lists.length === 0))
    assert.equal(new Set(looks.flatMap(({ reads }) => reads)).size, 1_000)
    // The first look is free; of reading all at the end, a quarter is paid for before anything else is read.
    const first = looks.findIndex(({ batches }) => batches > 0)
    assert.ok(first > 8)
    const requests = looks.reduce((sum, { batches }) => sum + batches, 0)
    assert.ok(requests <= 80 * 1.33 - 12)
  })

  test('is never read for Pending targets of which none has moved', async () => {
    const fleet = watchFleet(1_000, 'Pending')
    fleet.set(0, 1, 'InProgress')
    await fleet.look()
    for (const { reads, lists } of await fleet.looks(200)) {
      assert.deepEqual(lists, [])
      assert.ok(reads.every(id => id === 'i-0'))
    }
  })

  test('is listed for the few that have begun, which alone are read', async () => {
    const fleet = watchFleet(1_000, 'Pending')
    await fleet.look()
    await fleet.looks(60)
    fleet.set(500, 502, 'InProgress')
    const { lists, reads } = await fleet.look()
    assert.deepEqual(
      [lists, reads],
      [['Failed,Succeeded,InProgress,Ready,Skipped,Unknown'], ['i-500', 'i-501']],
    )
  })

  test('is not listed for those that have begun before that can be afforded', async () => {
    const fleet = watchFleet(1_000, 'Pending')
    await fleet.look()
    fleet.set(500, 502, 'InProgress')
    assert.deepEqual((await fleet.look()).lists, [])
  })
})

describe('a fleet that is deployed to wave by wave', () => {
  for (const [count, wave] of [
    [50, 1],
    [80, 10],
    [100, 1],
    [100, 20],
    [300, 50],
    [1_000, 1],
    [1_000, 100],
  ] as const) {
    test(`is known as it is but for a few: ${count}, ${wave} at a time`, async () => {
      const fleet = watchFleet(count, 'Pending')
      fleet.set(0, wave, 'InProgress')
      await fleet.look()
      const waves = Math.min(count / wave, 30)
      const looksPerWave = 30
      for (let done = 1; done < waves; done += 1) {
        fleet.set((done - 1) * wave, done * wave, 'Succeeded')
        fleet.set(done * wave, (done + 1) * wave, 'InProgress')
        const looks = await fleet.looks(looksPerWave)
        const requests = looks.reduce((sum, { lists, batches }) => sum + lists.length + batches, 0)
        assert.ok(requests <= looksPerWave * 1.5 + 12, `${requests} requests in a wave`)
        // What the last look will cost is saved first.
        if (done * looksPerWave < 60) continue
        const before = (done - 1) * wave
        const outdated = fleet
          .targets()
          .filter(({ id, status }) => Number(id.slice(2)) < before && status !== 'Succeeded')
        assert.deepEqual(
          outdated.map(({ id }) => id),
          [],
        )
      }
    })
  }

  test('is known as it is where targets are skipped without a turn', async () => {
    const fleet = watchFleet(200, 'Pending')
    fleet.set(0, 1, 'InProgress')
    await fleet.look()
    fleet.set(100, 130, 'Skipped')
    await fleet.looks(60)
    assert.equal(fleet.targets().filter(({ status }) => status === 'Skipped').length, 30)
  })

  test('is read in turn where the API ignores the statuses of a list', async () => {
    const fleet = watchFleet(200, 'Pending', { ignoresFilters: true })
    await fleet.look()
    fleet.set(100, 102, 'InProgress')
    await fleet.looks(60)
    assert.equal(fleet.statusOf(101), 'InProgress')
  })
})

describe('a failure', () => {
  for (const count of [1, 25, 100, 1_000]) {
    test(`is read in the look that sees it, whatever that costs: 1 of ${count}`, async () => {
      const fleet = watchFleet(count, 'InProgress', { slowdown: 16 })
      await fleet.look()
      fleet.set(count - 1, count, 'Failed')
      const { batches, lists } = await fleet.look()
      assert.equal(fleet.statusOf(count - 1), 'Failed')
      assert.deepEqual([batches, lists], [1, count < 100 ? [] : ['Failed']])
    })
  }

  test('of many at once too, look after look', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    for (let failed = 100; failed <= 1_000; failed += 100) {
      fleet.set(failed - 100, failed, 'Failed')
      await fleet.look()
      assert.equal(fleet.targets().filter(({ status }) => status === 'Failed').length, failed)
    }
  })

  test('of a target that was Pending too', async () => {
    const fleet = watchFleet(1_000, 'Pending')
    await fleet.look()
    fleet.set(7, 8, 'Failed')
    assert.deepEqual((await fleet.look()).lists, ['Failed'])
    assert.equal(fleet.statusOf(7), 'Failed')
  })

  test('is found where the API ignores the statuses of a list, and nothing settled is read', async () => {
    const fleet = watchFleet(200, 'InProgress', { ignoresFilters: true })
    fleet.set(0, 100, 'Succeeded')
    await fleet.look()
    fleet.set(150, 151, 'Failed')
    const { reads } = await fleet.look()
    assert.equal(fleet.statusOf(150), 'Failed')
    assert.ok(reads.every(id => Number(id.slice(2)) >= 100))
  })

  test('that is counted a look before it is shown is found at the next look', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    await fleet.look({ overview: { InProgress: 999, Failed: 1 } })
    fleet.set(5, 6, 'Failed')
    assert.deepEqual((await fleet.look()).lists, ['Failed'])
    assert.equal(fleet.statusOf(5), 'Failed')
  })

  test('that is counted, but shown by no target, is sought ever more rarely, and the rest is read', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    const looks = []
    for (let look = 0; look < 200; look += 1) {
      looks.push(await fleet.look({ overview: { InProgress: 999, Failed: 1 } }))
    }
    assert.deepEqual(
      looks.flatMap(({ lists }, look) => (lists.length > 0 ? look : [])),
      [0, 1, 3, 7, 15, 31, 63, 127, 191],
    )
    assert.equal(new Set(looks.flatMap(({ reads }) => reads)).size, 1_000)
  })

  test('of a target that was final before is found, and at the last look too', async () => {
    const fleet = watchFleet(200, 'InProgress')
    fleet.set(0, 2, 'Succeeded')
    await fleet.look()
    fleet.set(0, 1, 'Failed')
    await fleet.look()
    assert.equal(fleet.statusOf(0), 'Failed')
    fleet.set(1, 2, 'Failed')
    await fleet.look({ status: 'Failed' }, true)
    assert.equal(fleet.statusOf(1), 'Failed')
  })

  test('of a target that was final before is found in a small fleet too, at the second try', async () => {
    const fleet = watchFleet(10, 'InProgress')
    fleet.set(0, 1, 'Succeeded')
    await fleet.look()
    fleet.set(0, 1, 'Failed')
    await fleet.looks(2)
    assert.equal(fleet.statusOf(0), 'Failed')
  })

  test('after failure has all read only now and then where the API ignores the statuses of a list', async () => {
    const fleet = watchFleet(1_000, 'InProgress', { ignoresFilters: true })
    await fleet.look()
    let requests = 0
    for (let failed = 1; failed <= 60; failed += 1) {
      fleet.set(0, failed, 'Failed')
      const { lists, batches } = await fleet.look()
      requests += lists.length + batches
    }
    await fleet.looks(4)
    assert.equal(fleet.targets().filter(({ status }) => status === 'Failed').length, 60)
    assert.ok(requests <= 60 * 12, `${requests} requests`)
  })

  test('after failure keeps the rest waiting only for a while', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    for (let failed = 0; failed < 300; failed += 3) {
      fleet.set(failed, failed + 3, 'Failed')
      await fleet.look()
      assert.equal(fleet.statusOf(failed + 2), 'Failed')
    }
    const quiet = await fleet.looks(12)
    assert.ok(quiet.some(({ batches }) => batches > 0))
  })

  test('that does not say why yet is read again, until it does', async () => {
    const fleet = watchFleet(2, 'Failed')
    const reason = aFailedInstance('i-0', aFailedEvent('Install', 1))
    const withoutDiagnostics = aFailedInstance('i-0', anEvent('Install', { status: 'Failed' }))
    const silent = createTargetWatch({
      throttleFactor: () => 1,
      readDeployment: async () => assert.fail(),
      listTargetIds: async () => ['i-0'],
      readTargets: async () => {
        reads += 1
        return [[aFailedInstance('i-0'), withoutDiagnostics][reads - 1] ?? reason]
      },
    })
    let reads = 0
    const deployment = aDeployment({ computePlatform: 'Server', overview: { Failed: 1 } })
    for (let look = 0; look < 6; look += 1) await silent.look(deployment, never)
    assert.equal(reads, 3)
    await fleet.look()
    assert.deepEqual((await fleet.look()).reads, [])
  })
})

describe('targets that come late', () => {
  test('are listed and read as soon as CodeDeploy counts them', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    fleet.set(1_000, 1_002, 'Pending')
    const { lists, reads } = await fleet.look()
    assert.deepEqual(lists, ['all'])
    assert.deepEqual(reads.slice(0, 2), ['i-1000', 'i-1001'])
    assert.equal(fleet.targets().length, 1_002)
  })

  for (const count of [1, 25, 1_000]) {
    test(`are found at the next look where they are counted before they are listed, beside ${count}`, async () => {
      const fleet = watchFleet(count, 'InProgress')
      await fleet.look()
      assert.deepEqual((await fleet.look({ overview: { InProgress: count + 1 } })).lists, ['all'])
      fleet.set(count, count + 1, 'Failed')
      await fleet.look()
      assert.equal(fleet.statusOf(count), 'Failed')
    })
  }

  test('that are counted, but not listed, are sought ever more rarely', async () => {
    const fleet = watchFleet(1_000, 'InProgress')
    await fleet.look()
    const lists: number[] = []
    for (let look = 0; look < 40; look += 1) {
      if ((await fleet.look({ overview: { InProgress: 1_001 } })).lists.length > 0) lists.push(look)
    }
    assert.deepEqual(lists, [0, 1, 3, 7, 15, 31])
  })

  test('are found while CodeDeploy does not count', async () => {
    const fleet = watchFleet(2, 'InProgress', { isUncounted: true })
    await fleet.look()
    fleet.set(2, 3, 'InProgress')
    await fleet.look()
    assert.equal(fleet.targets().length, 3)
  })

  test('are found in a large fleet too while CodeDeploy does not count', async () => {
    const fleet = watchFleet(1_000, 'InProgress', { isUncounted: true })
    await fleet.look()
    fleet.set(1_000, 1_001, 'InProgress')
    const looks = await fleet.looks(100)
    assert.equal(fleet.targets().length, 1_001)
    assert.equal(looks.filter(({ lists }) => lists.includes('all')).length, 1)
    // Failures are listed, which would cost a page for each hundred of them.
    assert.equal(looks.filter(({ lists }) => lists.includes('Failed')).length, 25)
  })

  test('that fail are found within a few looks while CodeDeploy does not count', async () => {
    const fleet = watchFleet(200, 'InProgress', { isUncounted: true })
    await fleet.look()
    fleet.set(150, 151, 'Failed')
    await fleet.looks(4)
    assert.equal(fleet.statusOf(150), 'Failed')
  })

  test('are found at the last look of a blue/green deployment, whatever is counted', async () => {
    const fleet = watchFleet(2, 'Succeeded')
    await fleet.look()
    fleet.set(2, 3, 'Succeeded')
    const overview = { Succeeded: 2 }
    const { lists } = await fleet.look({ overview, deploymentType: 'BLUE_GREEN', status: 'Succeeded' }, true)
    assert.deepEqual(lists, ['all'])
    assert.equal(fleet.targets().length, 3)
  })
})

describe('the last look', () => {
  test('reads all that is unsettled, Pending ones too, and nothing else', async () => {
    const fleet = watchFleet(1_000, 'Pending')
    fleet.set(0, 300, 'Succeeded')
    await fleet.look()
    fleet.set(300, 1_000, 'Skipped')
    const { lists, reads } = await fleet.look({ status: 'Failed' }, true)
    assert.deepEqual([lists, reads.length], [[], 700])
    assert.ok(fleet.targets().every(({ status }) => status === 'Succeeded' || status === 'Skipped'))
  })

  test('asks nothing where all is settled and counted', async () => {
    const fleet = watchFleet(30, 'Succeeded')
    await fleet.look()
    assert.deepEqual(await fleet.look({ status: 'Succeeded' }, true), { lists: [], reads: [], batches: 0 })
  })
})

test('a look that fails halfway keeps what it had read', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `i-${index}`)
  const broken = new Error('broken')
  const watch = createTargetWatch({
    throttleFactor: () => 1,
    readDeployment: async () => assert.fail(),
    listTargetIds: async () => ids,
    readTargets: async (_, ids) => {
      if (ids.includes('i-99')) throw broken
      return ids.map(id => anInstance(id))
    },
  })
  await assert.rejects(watch.look(aDeployment({ computePlatform: 'Server' }), never), broken)
  assert.equal(watch.targets().length, 75)
})

test('a look whose list fails has read what was known before', async () => {
  let listFails = false
  const read: string[] = []
  const watch = createTargetWatch({
    throttleFactor: () => 1,
    readDeployment: async () => assert.fail(),
    listTargetIds: async () => {
      if (listFails) throw new Error('no list')
      return ['i-0', 'i-1']
    },
    readTargets: async (_, ids) => {
      read.push(...ids)
      return ids.map(id => anInstance(id, { status: listFails ? 'Succeeded' : 'InProgress' }))
    },
  })
  await watch.look(aDeployment({ computePlatform: 'Server' }), never)
  listFails = true
  await assert.rejects(watch.lookAtAll(aDeployment({ status: 'Failed' }), never), /no list/)
  assert.ok(watch.targets().every(({ status }) => status === 'Succeeded'))
  assert.deepEqual(read, ['i-0', 'i-1', 'i-0', 'i-1'])
})
