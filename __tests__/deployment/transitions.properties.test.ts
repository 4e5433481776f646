import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Snapshot } from '../../src/deployment/model.ts'
import { isFinalDeploymentStatus } from '../../src/deployment/status.ts'
import { trafficShares, transitions } from '../../src/deployment/transitions.ts'
import { aLambdaTarget, anEvent, anInstance, aSnapshot } from '../support/deployments.ts'

const status = fc.constantFrom('Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Paused')
/** Snapshots like those of a watch: targets and events are added and change, but are never removed. */
const histories = fc
  .array(
    fc.record({
      deployment: fc.constantFrom('Created', 'InProgress', 'Ready', 'Succeeded', 'Failed'),
      targets: fc.array(fc.record({ status, events: fc.array(status, { maxLength: 4 }) }), { maxLength: 4 }),
      messages: fc.subarray(['one', 'two', 'three']),
      waits: fc.boolean(),
      rollsBack: fc.boolean(),
      weight: fc.option(fc.nat(100), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(states => states.map(toSnapshot))

interface State {
  readonly deployment: string
  readonly targets: readonly { readonly status: string; readonly events: readonly string[] }[]
  readonly messages: readonly string[]
  readonly waits: boolean
  readonly rollsBack: boolean
  readonly weight: number | undefined
}

function toSnapshot(state: State, index: number, all: readonly State[]): Snapshot {
  const until = all.slice(0, index + 1)
  const count = Math.max(...until.map(({ targets }) => targets.length))
  const targets = Array.from({ length: count }, (_, at) => {
    const turns = Math.max(...until.map(({ targets }) => targets[at]?.events.length ?? 0))
    return anInstance(`i-${at}`, {
      status: state.targets[at]?.status ?? 'Pending',
      lifecycleEvents: Array.from({ length: turns }, (_, turn) =>
        // Neighbors share a name, so events of the same name occur twice.
        anEvent(`event-${Math.floor(turn / 2)}`, { status: state.targets[at]?.events[turn] ?? 'Pending' }),
      ),
    })
  })
  const { weight } = state
  return aSnapshot(
    {
      status: state.deployment,
      statusMessages: [...new Set(until.flatMap(({ messages }) => messages))],
      terminationWaitStarted: until.some(({ waits }) => waits),
      rollbackInfo: until.some(({ rollsBack }) => rollsBack) ? { rollbackDeploymentId: 'd-2' } : {},
    },
    [...targets, aLambdaTarget({ status: 'Pending', targetVersionWeight: weight })],
  )
}

/** Every status in a snapshot by what it belongs to. Everything starts as Pending. */
function statuses({ deployment, targets }: Snapshot): ReadonlyMap<string, string> {
  const found = new Map<string, string>([['deployment', deployment.status]])
  for (const target of targets) {
    found.set(target.id, target.status)
    const turns = new Map<string, number>()
    for (const { name, status } of target.lifecycleEvents) {
      const turn = (turns.get(name) ?? 0) + 1
      turns.set(name, turn)
      found.set(`${target.id} ${name} ${turn}`, status)
    }
  }
  return found
}

/** The status changes between two snapshots, found by comparing everything in them. */
function moves(before: Snapshot | undefined, after: Snapshot): readonly string[] {
  const was = before === undefined ? new Map<string, string>() : statuses(before)
  return [...statuses(after)]
    .map(([key, to]) => ({ key, from: was.get(key) ?? (key === 'deployment' ? '' : 'Pending'), to }))
    .filter(({ from, to }) => from !== to)
    .map(({ key, to }) => `${key.replace(/ \d+$/, '')} → ${to}`)
}

/** What transitions() reports: the status changes, and the kinds of the other changes. */
function reported(before: Snapshot | undefined, after: Snapshot) {
  const all = transitions(before, after)
  return {
    moves: all.flatMap(change => {
      if (change.kind === 'deployment') return [`deployment → ${change.to}`]
      if (change.kind === 'target') return [`${change.target.id} → ${change.to}`]
      return change.kind === 'event' ? [`${change.target.id} ${change.event.name} → ${change.to}`] : []
    }),
    others: all
      .filter(({ kind }) => !['deployment', 'target', 'event'].includes(kind))
      .map(({ kind }) => kind),
  }
}

test('transitions: every status change of a deployment, target or event is reported once', () => {
  fc.assert(
    fc.property(histories, all => {
      for (const [index, after] of all.entries()) {
        const before = all[index - 1]
        assert.deepEqual(reported(before, after).moves.toSorted(), moves(before, after).toSorted())
        assert.deepEqual(transitions(after, after), [])
      }
    }),
    { numRuns: 300 },
  )
})

test('transitions: messages, termination wait and rollback are reported once, traffic whenever it shifts', () => {
  fc.assert(
    fc.property(histories, all => {
      const others = all.flatMap((after, index) => reported(all[index - 1], after).others)
      const count = (wanted: string) => others.filter(kind => kind === wanted).length
      const last = all.at(-1)?.deployment
      assert.equal(count('status-message'), last?.statusMessages.length)
      const waiting = all.find(({ deployment }) => deployment.terminationWaitStarted)
      // A wait that is first seen after the deployment's end is not reported.
      const isNews = waiting !== undefined && !isFinalDeploymentStatus(waiting.deployment.status)
      assert.equal(count('termination-wait'), isNews ? 1 : 0)
      assert.equal(count('rollback-started'), last?.rollbackInfo?.rollbackDeploymentId ? 1 : 0)

      const shares = all.map(({ targets }) => JSON.stringify(targets.flatMap(trafficShares)))
      const moved = shares.filter((now, index) => now !== '[]' && now !== shares[index - 1])
      assert.equal(count('traffic'), moved.length)
    }),
    { numRuns: 300 },
  )
})
