import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countedByCodeDeploy, countsObject, countTargets } from '../../src/deployment/counts.ts'
import { targetStatuses } from '../../src/deployment/status.ts'
import { aDeployment, anInstance, aSnapshot } from '../support/deployments.ts'

interface Case {
  readonly what: string
  readonly statuses: readonly string[]
  /** CodeDeploy's own counts. */
  readonly overview?: Readonly<Record<string, number>>
  readonly status?: string
  readonly counts: string
}

function count(statuses: readonly string[], { overview, status = 'InProgress' }: Partial<Case> = {}) {
  const targets = statuses.map((status, index) => anInstance(`i-${index}`, { status }))
  return countTargets(aSnapshot({ status, overview }, targets))
}

const inProgress = ['InProgress', 'InProgress', 'Succeeded']
const fewStarted = ['Failed', 'Pending', 'Pending', 'Pending']
const cases: readonly Case[] = [
  { what: 'no targets', statuses: [], counts: '' },
  {
    what: "CodeDeploy's order, then statuses that AWS added later by name",
    statuses: ['Zonal', ...targetStatuses.toReversed(), 'Paused', 'Zonal'],
    counts: [...targetStatuses.map(status => `${status} 1`), 'Paused 1', 'Zonal 2'].join(', '),
  },
  {
    what: "statuses named like every object's members",
    statuses: ['constructor', '__proto__', 'toString'],
    counts: '__proto__ 1, constructor 1, toString 1',
  },
  {
    what: "CodeDeploy's counts if more have finished",
    statuses: inProgress,
    overview: { Pending: 0, InProgress: 1, Succeeded: 1, Failed: 1 },
    counts: 'Failed 1, Succeeded 1, InProgress 1',
  },
  {
    what: "CodeDeploy's counts if fewer are Pending",
    statuses: fewStarted,
    overview: { Failed: 1, InProgress: 2, Pending: 1 },
    counts: 'Failed 1, InProgress 2, Pending 1',
  },
  {
    what: "not CodeDeploy's counts if fewer have finished",
    statuses: inProgress,
    overview: { InProgress: 3 },
    counts: 'Succeeded 1, InProgress 2',
  },
  {
    what: "not CodeDeploy's counts if more are Pending",
    statuses: fewStarted,
    overview: { Pending: 4 },
    counts: 'Failed 1, Pending 3',
  },
  {
    what: "not CodeDeploy's counts of another number of targets",
    statuses: inProgress,
    overview: { Succeeded: 4 },
    counts: 'Succeeded 1, InProgress 2',
  },
  {
    what: "not CodeDeploy's counts after the deployment's end, when all targets were read",
    statuses: inProgress,
    status: 'Succeeded',
    overview: { Succeeded: 3 },
    counts: 'Succeeded 1, InProgress 2',
  },
]
for (const given of cases) {
  test(`counts: ${given.what}`, () => {
    const { total, byStatus } = count(given.statuses, given)
    assert.equal(total, given.statuses.length)
    assert.equal([...byStatus].map(([status, number]) => `${status} ${number}`).join(', '), given.counts)
  })
}

test('counts: every target is counted once', () => {
  const status = fc.oneof(fc.constantFrom(...targetStatuses), fc.string())
  fc.assert(
    fc.property(fc.array(status, { maxLength: 50 }), statuses => {
      const { total, byStatus } = count(statuses)
      assert.equal(total, statuses.length)
      assert.equal(new Set(statuses).size, byStatus.size)
      for (const [name, number] of byStatus) {
        assert.equal(number, statuses.filter(each => each === name).length, name)
      }
    }),
  )
})

test('counts as an object: a status named total does not replace the total', () => {
  const object = countsObject(count(['total', '__proto__', 'Failed']))
  assert.deepEqual(Object.entries(object), [
    ['total', 3],
    ['Failed', 1],
    ['__proto__', 1],
  ])
})

test("CodeDeploy's own count: the sum of its overview, undefined without one", () => {
  assert.equal(countedByCodeDeploy(aDeployment({ overview: { Pending: 2, Failed: 1 } })), 3)
  assert.equal(countedByCodeDeploy(aDeployment()), undefined)
})
