import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRandom } from '../../lab/kit/random.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import { isFinalTargetStatus } from '../../src/deployment/status.ts'
import { batchesFor, type DeploymentReader, pagesFor } from '../../src/watch/reader.ts'
import { watch } from '../../src/watch/watch.ts'
import { aDeployment, aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'

/** An instance that starts, and ends in one of these statuses, at these moments in milliseconds. */
interface Planned {
  readonly id: string
  readonly startsAt: number
  readonly endsAt: number
  readonly status: 'Succeeded' | 'Failed' | 'Skipped'
}

interface Counted {
  requests: number
  /** How many requests the first poll took, and when it was complete. */
  firstPoll?: { readonly requests: number; readonly at: number }
}

/**
 * Watches a deployment in place to these instances, and checks what must always hold. Returns the requests a second
 * between the first poll and the last.
 */
async function check(instances: readonly Planned[], endsAt: number, seed: number) {
  const clock = createVirtualClock(0)
  const counted: Counted = { requests: 0 }
  const lastRead = new Map<string, number>()
  /** The moment of the last poll, and the requests until then. */
  let end: { readonly at: number; readonly requests: number } | undefined
  const targetNow = ({ id, startsAt, endsAt, status }: Planned): Target => {
    const now = clock.now()
    if (now < endsAt) return anInstance(id, { status: now < startsAt ? 'Pending' : 'InProgress' })
    return status === 'Failed'
      ? aFailedInstance(id, aFailedEvent('Install', endsAt / 1_000))
      : anInstance(id, { status })
  }
  const readNow = (): Deployment => {
    const statuses = instances.map(it => targetNow(it).status as string)
    const overview = Object.fromEntries(
      [...Map.groupBy(statuses, status => status)].map(([status, all]) => [status, all.length]),
    )
    const status = clock.now() < endsAt ? 'InProgress' : 'Failed'
    return aDeployment({ status, computePlatform: 'Server', deploymentType: 'IN_PLACE', overview })
  }
  const byId = new Map(instances.map(it => [it.id, it]))
  const reader: DeploymentReader = {
    throttleFactor: () => 1,
    readDeployment: async () => {
      const deployment = readNow()
      if (deployment.status === 'Failed') end ??= { at: clock.now(), requests: counted.requests }
      counted.requests += 1
      return deployment
    },
    listTargetIds: async (_, __, statuses) => {
      const ids = instances.filter(it => statuses?.includes(targetNow(it).status) ?? true).map(({ id }) => id)
      counted.requests += pagesFor(ids.length)
      return ids
    },
    readTargets: async (deployment, ids) => {
      counted.requests += batchesFor(deployment, ids.length)
      for (const id of ids) lastRead.set(id, clock.now())
      return ids.flatMap(id => byId.get(id) ?? []).map(targetNow)
    },
  }
  const open = new Map<string, Target>()
  for await (const { snapshot } of watch({
    reader,
    deploymentId: 'd-ABCDEF123',
    pollInterval: 15_000,
    deadline: Number.POSITIVE_INFINITY,
    clock,
    random: createRandom(seed).next,
    signal: new AbortController().signal,
  })) {
    counted.firstPoll ??= { requests: counted.requests, at: clock.now() }
    const failed = snapshot.targets.filter(({ status }) => status === 'Failed').length
    assert.ok(failed >= (snapshot.deployment.overview?.Failed ?? 0), 'a failure that is counted was read')
    if (end === undefined) {
      open.clear()
      for (const target of snapshot.targets)
        if (!isFinalTargetStatus(target.status)) open.set(target.id, target)
    }
  }
  const { at: endsAtLast = 0, requests: requestsAtLast = 0 } = end ?? {}
  for (const id of open.keys()) assert.ok((lastRead.get(id) ?? 0) >= endsAtLast, `${id} was read at the end`)
  const { requests = 0, at = 0 } = counted.firstPoll ?? {}
  return (requestsAtLast - requests) / ((endsAtLast - at) / 1_000)
}

const randomFleets = 60

test(`invariants: ${randomFleets} random fleets keep to all three`, async () => {
  for (let seed = 1; seed <= randomFleets; seed += 1) {
    const random = createRandom(seed)
    const length = random.between(120_000, 1_200_000)
    const size = random.pick([1, 10, 25, 26, 60, 100, 400, 1_000])
    const failing = random.pick([0, 0.02, 1])
    const instances = Array.from({ length: size }, (_, index): Planned => {
      const startsAt = random.between(0, length / 2)
      const endsAt = random.between(startsAt, length)
      const status = random.chance(failing) ? 'Failed' : random.pick(['Succeeded', 'Skipped'] as const)
      return { id: `i-${index}`, startsAt, endsAt, status }
    })
    const requestsPerSecond = await check(instances, length, seed)
    assert.ok(requestsPerSecond <= 1, `seed ${seed}: ${requestsPerSecond} requests a second`)
  }
})

test('invariants: a failure in every poll of a large fleet keeps to one request a second', async () => {
  const instances = Array.from({ length: 1_000 }, (_, index): Planned => {
    return { id: `i-${index}`, startsAt: 0, endsAt: 20_000 + index * 3_600, status: 'Failed' }
  })
  assert.ok((await check(instances, 3_700_000, 1)) <= 1)
})
