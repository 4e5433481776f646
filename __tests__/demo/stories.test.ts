import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stories } from '../../demo/stories.ts'
import { deploymentsOf, type Story } from '../../demo/story.ts'
import type { PlannedDeployment, ScriptedAction } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { type DeploymentState, stateOf } from '../../lab/codedeploy/plan/state.ts'
import { endOf } from '../../lab/codedeploy/plan/timeline.ts'
import recordings from '../../lab/codedeploy/recordings/agent-diagnostics.json' with { type: 'json' }

const terminal: readonly string[] = ['Succeeded', 'Failed', 'Stopped']

function watched(story: Story): PlannedDeployment {
  const { watch, deployments } = deploymentsOf(story, 0)
  const found = deployments.find(({ plan }) => plan.facts.deploymentId === watch)
  assert.ok(found !== undefined)
  return found
}

/** When the deployment, and the rollback that it may have, have ended. */
function lasts({ plan, actions }: PlannedDeployment): number {
  const timeline = timelineOf(plan, actions)
  const { rollback } = timeline
  return rollback === undefined ? endOf(timeline).at : rollback.at + endOf(timelineOf(rollback.plan)).at
}

/** What is true of every deployment at every instant, however it goes. */
function assertPlausible({ targets, overview, completedAt, status }: DeploymentState, elapsed: number): void {
  assert.equal(completedAt !== undefined, terminal.includes(status))
  assert.ok((completedAt ?? 0) <= elapsed)
  if (overview !== undefined) {
    const counted = Object.values(overview).reduce((sum, count) => sum + count, 0)
    assert.ok(counted <= targets.length)
  }
  for (const { events, lastUpdatedAt, taskSets, plan } of targets) {
    assert.ok(lastUpdatedAt <= elapsed)
    let before = 0
    for (const { start, end } of events) {
      if (start === undefined) {
        assert.equal(end, undefined)
        continue
      }
      assert.ok(before <= start && start <= (end ?? elapsed) && (end ?? elapsed) <= elapsed)
      before = end ?? elapsed
    }
    if (plan.type === 'ecs') {
      assert.equal(
        taskSets.reduce((sum, { trafficWeight }) => sum + trafficWeight, 0),
        100,
      )
    }
  }
}

for (const story of stories) {
  test(`the story ${story.name} has a title of one short line`, () => {
    assert.match(story.title, /^[^\n]{10,110}$/)
  })

  const longest = story.isLong === true ? 60 : 20
  test(`the story ${story.name} takes 8 to ${longest} seconds`, () => {
    const seconds = lasts(watched(story)) / 1_000
    assert.ok(seconds >= 8 && seconds <= longest, `${seconds} s`)
  })

  test(`the story ${story.name} has the same deployments each time, with well-formed ids`, () => {
    const { deployments } = deploymentsOf(story, 0)
    assert.deepEqual(deploymentsOf(story, 0).deployments, deployments)
    const ids = deployments.map(({ plan }) => plan.facts.deploymentId)
    assert.equal(new Set(ids).size, ids.length)
    for (const { plan } of deployments) {
      assert.match(plan.facts.deploymentId, /^d-[A-Z0-9]{9}$/)
      assert.match(plan.facts.applicationName, /^[\w.+=,@-]{1,100}$/)
      assert.match(plan.facts.deploymentGroupName, /^[\w.+=,@-]{1,100}$/)
      const targetIds = plan.targets.map(({ id }) => id)
      assert.equal(new Set(targetIds).size, targetIds.length)
    }
  })

  test(`the story ${story.name} is plausible at every instant`, () => {
    const { plan, actions } = watched(story)
    const timeline = timelineOf(plan, actions)
    for (let elapsed = 0; elapsed < 22_000; elapsed += 501)
      assertPlausible(stateOf(timeline, elapsed), elapsed)
  })
}

test('every story has a name of its own', () => {
  assert.equal(new Set(stories.map(({ name }) => name)).size, stories.length)
})

const small = stories.filter(({ name }) => name !== 'thousand')
const moment = fc.integer({ min: 0, max: 25_000 })

test('a deployment stays plausible after any actions of people, and never leaves its final status', () => {
  const action: fc.Arbitrary<ScriptedAction> = fc.oneof(
    fc.record({ type: fc.constant('stop' as const), at: moment, autoRollbackEnabled: fc.boolean() }),
    fc.record({ type: fc.constant('alarm' as const), at: moment, alarms: fc.constant(['errors']) }),
    fc.record({
      type: fc.constant('continue' as const),
      at: moment,
      waitType: fc.constantFrom('READY_WAIT' as const, 'TERMINATION_WAIT' as const),
    }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(action, { maxLength: 4 }),
      fc.array(moment, { minLength: 5, maxLength: 5 }),
      (story, actions, moments) => {
        const timeline = timelineOf(watched(story).plan, actions)
        let final: string | undefined
        for (const elapsed of moments.toSorted((a, b) => a - b)) {
          const state = stateOf(timeline, elapsed)
          assertPlausible(state, elapsed)
          if (final !== undefined) assert.equal(state.status, final)
          if (terminal.includes(state.status)) final = state.status
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('stopping a deployment does not change its past', () => {
  fc.assert(
    fc.property(fc.constantFrom(...small), moment, (story, at) => {
      const { plan, actions = [] } = watched(story)
      const shown = (given: readonly ScriptedAction[]) => {
        const { timeline: _, targets, ...rest } = stateOf(timelineOf(plan, given), at - 1)
        return { ...rest, targets: targets.map(({ plan: __, ...target }) => target) }
      }
      assert.deepEqual(shown([...actions, { type: 'stop', at }]), shown(actions))
    }),
    { numRuns: 200 },
  )
})

test('every recorded failure of the agent occurs in some story', () => {
  const messages = recordings
    .flatMap(({ lifecycleEvents }) => lifecycleEvents)
    .filter(({ status }) => status === 'Failed')
    .map(({ diagnostics }) => diagnostics.message)
  const events = stories.flatMap(story => watched(story).plan.targets.flatMap(({ events }) => events))
  const played = new Set(events.map(({ diagnostics }) => diagnostics?.message))
  assert.equal(messages.length, 6)
  for (const message of messages) assert.ok(played.has(message), message)
})
