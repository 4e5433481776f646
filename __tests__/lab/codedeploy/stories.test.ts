import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Intervention, PlannedDeployment } from '../../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../../lab/codedeploy/plan/resolve.ts'
import { type DeploymentState, stateOf } from '../../../lab/codedeploy/plan/state.ts'
import { endOf } from '../../../lab/codedeploy/plan/timeline.ts'
import { stories } from '../../../lab/codedeploy/stories/stories.ts'
import type { Story } from '../../../lab/codedeploy/stories/story.ts'

const terminal: readonly string[] = ['Succeeded', 'Failed', 'Stopped']

function watched(story: Story): PlannedDeployment {
  const { watch, deployments } = story.build(0)
  const found = deployments.find(({ plan }) => plan.facts.deploymentId === watch)
  assert.ok(found !== undefined)
  return found
}

/** When the deployment, and the rollback that it may have, are over. */
function lasts({ plan, interventions }: PlannedDeployment): number {
  const timeline = timelineOf(plan, interventions)
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

for (const story of stories.values()) {
  describe(`the story ${story.name}`, () => {
    test('is the same each time', () => {
      assert.deepEqual(story.build(1_000), story.build(1_000))
    })

    test('has a title of one short line', () => {
      assert.match(story.title, /^[^\n]{10,110}$/)
    })

    test('takes 8 to 20 seconds', () => {
      const seconds = lasts(watched(story)) / 1_000
      assert.ok(seconds >= 8 && seconds <= 20, `${seconds} s`)
    })

    test('has ids as CodeDeploy makes them, each once', () => {
      const { deployments } = story.build(0)
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

    test('is plausible at every instant', () => {
      const { plan, interventions } = watched(story)
      const timeline = timelineOf(plan, interventions)
      for (let elapsed = 0; elapsed < 22_000; elapsed += 501)
        assertPlausible(stateOf(timeline, elapsed), elapsed)
    })
  })
}

test('no two stories share a deployment', () => {
  const ids = [...stories.values()].flatMap(story =>
    story.build(0).deployments.map(({ plan }) => plan.facts.deploymentId),
  )
  assert.equal(new Set(ids).size, ids.length)
})

test('whatever people do to whatever deployment: it stays plausible, and what is over stays as it is', () => {
  const small = [...stories.values()].filter(({ name }) => name !== 'thousand')
  const moment = fc.integer({ min: 0, max: 25_000 })
  const intervention: fc.Arbitrary<Intervention> = fc.oneof(
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
      fc.array(intervention, { maxLength: 4 }),
      fc.array(moment, { minLength: 5, maxLength: 5 }),
      (story, interventions, moments) => {
        const timeline = timelineOf(watched(story).plan, interventions)
        let over: string | undefined
        for (const elapsed of moments.toSorted((a, b) => a - b)) {
          const state = stateOf(timeline, elapsed)
          assertPlausible(state, elapsed)
          if (over !== undefined) assert.equal(state.status, over)
          if (terminal.includes(state.status)) over = state.status
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('what a client did before the end does not change the past', () => {
  const stop = fc.integer({ min: 0, max: 20_000 })
  const small = [...stories.values()].filter(({ name }) => name !== 'thousand')
  fc.assert(
    fc.property(fc.constantFrom(...small), stop, (story, at) => {
      const { plan, interventions } = watched(story)
      const shown = (given: readonly Intervention[]) => {
        const { timeline: _, targets, ...rest } = stateOf(timelineOf(plan, given), at - 1)
        return { ...rest, targets: targets.map(({ plan: __, ...target }) => target) }
      }
      const without = shown(interventions)
      const stopped = shown([...interventions, { type: 'stop', at }])
      assert.deepEqual(stopped, without)
    }),
    { numRuns: 200 },
  )
})

test('every recorded failure of the agent is told in some story', () => {
  const recordings = JSON.parse(
    readFileSync(
      new URL('../../../lab/codedeploy/recordings/agent-diagnostics.json', import.meta.url),
      'utf8',
    ),
  ) as readonly { lifecycleEvents: readonly { status: string; diagnostics: { message: string } }[] }[]
  const messages = recordings
    .flatMap(({ lifecycleEvents }) => lifecycleEvents)
    .filter(({ status }) => status === 'Failed')
    .map(({ diagnostics }) => diagnostics.message)
  const told = new Set(
    [...stories.values()].flatMap(story =>
      watched(story).plan.targets.flatMap(({ events }) =>
        events.map(({ diagnostics }) => diagnostics?.message),
      ),
    ),
  )
  assert.equal(messages.length, 6)
  for (const message of messages) assert.ok(told.has(message), message)
})
