import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { blueGreen } from '../../../lab/codedeploy/builders/blue-green.ts'
import { ecs } from '../../../lab/codedeploy/builders/ecs.ts'
import { inPlace } from '../../../lab/codedeploy/builders/in-place.ts'
import { type DeploymentConfig, minimumHealthyHosts, roll } from '../../../lab/codedeploy/builders/rolling.ts'
import { timelineOf } from '../../../lab/codedeploy/plan/resolve.ts'
import { stateAt } from '../../../lab/codedeploy/plan/state.ts'
import { recordedFailure } from '../../../lab/codedeploy/recordings/recordings.ts'

const subject = { seed: 'test', applicationName: 'shop', deploymentGroupName: 'production' }
const broken = { failures: [recordedFailure('script-failed')] }
const anHour = 3_600_000

describe('minimum healthy hosts', () => {
  const table: readonly [config: DeploymentConfig, total: number, minimum: number][] = [
    ['OneAtATime', 5, 4],
    ['OneAtATime', 1, 0],
    ['HalfAtATime', 12, 6],
    ['HalfAtATime', 5, 3],
    ['AllAtOnce', 9, 0],
    [{ name: 'Most', minimumHealthyPercent: 75 }, 10, 8],
    [{ name: 'All', minimumHealthyPercent: 100 }, 10, 9],
  ]
  for (const [config, total, minimum] of table) {
    test(`${JSON.stringify(config)} of ${total}: ${minimum}`, () => {
      assert.equal(minimumHealthyHosts(config, total), minimum)
    })
  }
})

describe('rolling through instances', () => {
  /** A turn takes 10 ms; `x` fails. Result: when each starts, and how it ends. */
  const table: readonly [
    turns: string,
    minimumHealthy: number,
    starts: string,
    end: number,
    succeeded: boolean,
  ][] = [
    ['...', 2, '0 10 20', 30, true],
    ['....', 2, '0 0 10 10', 20, true],
    ['.x.', 2, '0 10 -', 20, false],
    ['..x', 2, '0 10 20', 30, true],
    ['xx..', 2, '0 0 - -', 10, false],
    ['x', 0, '0', 10, false],
    ['xx.', 0, '0 0 0', 10, true],
  ]
  for (const [turns, minimumHealthy, starts, end, succeeded] of table) {
    test(`${turns} with at least ${minimumHealthy} healthy: ${succeeded ? 'succeeds' : 'fails'}`, () => {
      const rolled = roll(
        [...turns].map(turn => ({ takes: 10, fails: turn === 'x' })),
        minimumHealthy,
        0,
      )
      assert.equal(rolled.starts.map(at => at ?? '-').join(' '), starts)
      assert.equal(rolled.end, end)
      assert.equal(rolled.succeeded, succeeded)
    })
  }
})

test('a failed ApplicationStop that is ignored leaves the instance to succeed', () => {
  const ignored = { failures: [{ event: 'ApplicationStop', ignored: true }] }
  const [target] = stateAt(inPlace({ ...subject, config: 'AllAtOnce', instances: [ignored] }), anHour).targets
  assert.equal(target?.status, 'Succeeded')
  assert.equal(target?.events[0]?.status, 'Failed')
})

test('a rollback is the previous revision on the same instances', () => {
  const instances = [broken, { id: 'on-premises-1' }]
  const plan = inPlace({ ...subject, config: 'OneAtATime', instances, rollbackOn: ['DEPLOYMENT_FAILURE'] })
  const { rollback } = timelineOf(plan)
  assert.equal(rollback?.at, timelineOf(plan).phases.at(-1)?.at)
  assert.deepEqual(
    rollback?.plan.targets.map(({ id }) => id),
    plan.targets.map(({ id }) => id),
  )
  assert.deepEqual(rollback?.plan.facts.revision, plan.facts.previousRevision)
  assert.equal(rollback?.plan.facts.creator, 'codeDeployRollback')
  assert.equal(rollback?.plan.rollsBack, plan.facts.deploymentId)
  assert.equal(rollback && stateAt(rollback.plan, anHour).status, 'Succeeded')
})

test('a replacement instance that fails keeps all traffic on the original fleet', () => {
  const state = stateAt(blueGreen({ ...subject, green: [{}, broken], blue: 2, provisioning: 500 }), anHour)
  assert.equal(state.status, 'Failed')
  assert.deepEqual(
    state.targets.map(({ plan, status, events }) => [
      plan.type === 'instance' && plan.label,
      status,
      events.at(-1)?.status,
    ]),
    [
      ['Blue', 'Skipped', 'Skipped'],
      ['Blue', 'Skipped', 'Skipped'],
      ['Green', 'Succeeded', 'Skipped'],
      ['Green', 'Failed', 'Skipped'],
    ],
  )
})

describe('an ECS service that fails', () => {
  const service = {
    ...subject,
    cluster: 'production',
    service: 'shop',
    desiredCount: 3,
    shift: { type: 'linear', percentage: 30, interval: 100 },
  } as const
  for (const failsIn of ['BeforeInstall', 'AfterInstall', 'AfterAllowTraffic']) {
    test(`in ${failsIn} has all its traffic back`, () => {
      const { status, targets, errorInformation } = stateAt(ecs({ ...service, failsIn }), anHour)
      assert.equal(status, 'Failed')
      assert.equal(errorInformation?.code, 'HOOK_EXECUTION_FAILURE')
      assert.equal(targets[0]?.events.find(event => event.status === 'Failed')?.name, failsIn)
      const [blue, green] = targets[0]?.taskSets ?? []
      assert.deepEqual([blue?.status, blue?.runningCount, blue?.trafficWeight], ['PRIMARY', 3, 100])
      if (failsIn === 'BeforeInstall') assert.equal(green, undefined)
      else assert.deepEqual([green?.status, green?.runningCount, green?.trafficWeight], ['DRAINING', 0, 0])
    })
  }

  test('succeeds as a target while the deployment waits to end the original tasks', () => {
    const plan = ecs({ ...service, termination: { takes: 5_000, minutes: 5 } })
    const end = timelineOf(plan).phases.at(-1)?.at ?? 0
    const { status, targets, waitingFor } = stateAt(plan, end - 1_000)
    assert.deepEqual(
      [status, targets[0]?.status, waitingFor],
      ['InProgress', 'Succeeded', 'TERMINATION_WAIT'],
    )
  })
})
