import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf, type Story } from '../../demo/story.ts'
import { clientOptions } from '../../lab/codedeploy/client.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { EvidencePlan } from '../../lab/evidence/plan.ts'

const start = Date.UTC(2026, 2, 2, 9)

const evidence: EvidencePlan = {
  services: [
    {
      cluster: 'production',
      service: 'checkout',
      events: [{ at: 3_000, message: 'late' }],
      tasks: [],
    },
  ],
  denied: ['ecs:ListTasks'],
}

async function eventsAt(seconds: number, story: Story, slowness?: number): Promise<readonly unknown[]> {
  const { watch: _, deploymentId: __, ...staged } = deploymentsOf(story, start, slowness)
  await using simulator = await startSimulator({ ...staged, now: () => start + seconds * 1_000 })
  const client = new ECSClient(clientOptions(simulator.url))
  const command = new DescribeServicesCommand({ cluster: 'production', services: ['checkout'] })
  const { services } = await client.send(command).finally(() => client.destroy())
  return services?.[0]?.events?.map(({ message }) => message) ?? []
}

const { pace: _, ...ecs } = findStory('ecs')

test('what other services know of a story is as slow as the story, and as it is played', async () => {
  const story = { ...ecs, evidence: () => evidence }
  assert.deepEqual(await eventsAt(3, story), ['late'])
  assert.deepEqual(await eventsAt(5.9, { ...story, pace: 2 }), [])
  assert.deepEqual(await eventsAt(6, { ...story, pace: 2 }), ['late'])
  assert.deepEqual(await eventsAt(17.9, { ...story, pace: 2 }, 3), [])
  assert.deepEqual(await eventsAt(18, { ...story, pace: 2 }, 3), ['late'])
})

test('what other services know of a story begins when its deployment is created', async () => {
  const story = { ...ecs, createdAt: 2_000, evidence: () => evidence }
  assert.deepEqual(await eventsAt(4.9, story), [])
  assert.deepEqual(await eventsAt(5, story), ['late'])
})

test('a story without evidence has the service that CodeDeploy deploys, and nothing to tell of it', async () => {
  assert.deepEqual(await eventsAt(3, ecs), [])
})

test('what a story denies is denied', () => {
  assert.deepEqual(deploymentsOf({ ...ecs, evidence: () => evidence }, start).denied, ['ecs:ListTasks'])
})
