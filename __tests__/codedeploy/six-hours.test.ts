import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { stretchDeployment } from '../../lab/codedeploy/plan/stretch.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { Snapshot } from '../../src/deployment/model.ts'
import { verdict } from '../../src/deployment/verdict.ts'
import { atOnce } from '../../src/time/turns.ts'
import { watch } from '../../src/watch/watch.ts'
import { connectTo, instantClock, never, roleCredentials, start } from './support.ts'

const hour = 3_600_000

test('a watch of six hours outlives its sessions of 15 minutes', async t => {
  t.mock.timers.enable({ apis: ['Date'], now: start })
  const { clock: still } = instantClock()
  // The SDK reads its own time from Date, which passes with the watch's.
  const clock = {
    now: still.now,
    sleep: async (milliseconds: number, signal: AbortSignal) => {
      await still.sleep(milliseconds, signal)
      t.mock.timers.setTime(Math.floor(still.now()))
    },
  }
  const story = deploymentsOf(findStory('success'), start)
  const watched = story.deployments.find(({ plan }) => plan.facts.deploymentId === story.watch)
  const length = watched?.plan.phases.at(-1)?.at ?? Number.NaN
  await using simulator = await startSimulator({
    deployments: story.deployments.map(deployment => stretchDeployment(deployment, (6 * hour) / length)),
    now: clock.now,
    sessionSeconds: 900,
  })
  process.env.AWS_ENDPOINT_URL_STS = simulator.url
  const { codeDeploy, reported } = await connectTo(simulator.url, { credentials: roleCredentials(), clock })

  let last: Snapshot | undefined
  const snapshots = watch({
    reader: codeDeploy,
    deploymentId: story.watch,
    pollInterval: 60_000,
    deadline: start + 7 * hour,
    clock,
    random: () => 0.5,
    signal: never,
  })
  for await (const { snapshot } of snapshots) last = snapshot

  assert.ok(clock.now() - start >= 6 * hour)
  assert.equal(atOnce(verdict({ kind: 'finished' }, last, 'instance')).conclusion, 'success')
  assert.ok(
    reported.every(line => line.endsWith(' ok')),
    reported.find(line => !line.endsWith(' ok')),
  )
  const sessions = simulator.requests.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
  assert.ok(sessions.length >= 24, `${sessions.length} sessions`)
})
