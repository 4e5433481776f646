import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  BatchGetDeploymentTargetsCommand,
  CodeDeployClient,
  ContinueDeploymentCommand,
  DeploymentIsNotInReadyStateException,
  GetDeploymentCommand,
  ListDeploymentTargetsCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { blueGreen } from '../../../lab/codedeploy/builders/blue-green.ts'
import { ecs } from '../../../lab/codedeploy/builders/ecs.ts'
import { unansweredFleet, withoutTargets } from '../../../lab/codedeploy/builders/in-place.ts'
import { clientOptions } from '../../../lab/codedeploy/client.ts'
import type { Plan, ScriptedAction } from '../../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../../lab/codedeploy/plan/resolve.ts'
import { startSimulator } from '../../../lab/codedeploy/server.ts'
import { start } from './support.ts'

const minute = 60_000
const subject = { seed: 'termination', applicationName: 'shop', deploymentGroupName: 'production' }
const termination = { takes: 5 * minute, minutes: 5 } as const
const service = ecs({
  ...subject,
  cluster: 'production',
  service: 'shop',
  desiredCount: 2,
  shift: { type: 'allAtOnce' },
  rollbackOn: ['DEPLOYMENT_STOP_ON_ALARM'],
  termination,
})
const fleet = blueGreen({ ...subject, green: [{}, {}], blue: 2, provisioning: 1_000, termination })

/** The plan behind HTTP at this many milliseconds after its creation, and the SDK's client. */
async function at(plan: Plan, moment: number, actions: readonly ScriptedAction[] = []) {
  const simulator = await startSimulator({
    deployments: [{ plan, createdAt: start, actions }],
    now: () => start + moment,
  })
  const client = new CodeDeployClient(clientOptions(simulator.url))
  const { deploymentId } = plan.facts
  return {
    client,
    deploymentId,
    deployment: async () => (await client.send(new GetDeploymentCommand({ deploymentId }))).deploymentInfo,
    targets: async () => {
      const { targetIds } = await client.send(new ListDeploymentTargetsCommand({ deploymentId }))
      if (targetIds?.length === 0) return []
      const input = { deploymentId, targetIds }
      return (await client.send(new BatchGetDeploymentTargetsCommand(input))).deploymentTargets ?? []
    },
    async [Symbol.asyncDispose]() {
      client.destroy()
      await simulator.stop()
    },
  }
}

/** A moment in the middle of the wait. */
function inTheWait(plan: Plan): number {
  const wait = timelineOf(plan).waits.find(({ type }) => type === 'TERMINATION_WAIT')
  assert.ok(wait !== undefined)
  return (wait.from + wait.to) / 2
}

describe('the wait before the original is terminated', () => {
  test('an ECS service has succeeded with all traffic while its deployment is InProgress and counts nothing', async () => {
    await using played = await at(service, inTheWait(service))
    const deployment = await played.deployment()
    assert.equal(deployment?.status, 'InProgress')
    assert.equal(deployment?.deploymentOverview, undefined)
    assert.equal(deployment?.instanceTerminationWaitTimeStarted, false)
    const [target] = await played.targets()
    assert.equal(target?.ecsTarget?.status, 'Succeeded')
    assert.ok(target?.ecsTarget?.lifecycleEvents?.every(({ status }) => status === 'Succeeded'))
    assert.deepEqual(
      target?.ecsTarget?.taskSetsInfo?.map(({ taskSetLabel, trafficWeight }) => [
        taskSetLabel,
        trafficWeight,
      ]),
      [
        ['Blue', 0],
        ['Green', 100],
      ],
    )
  })

  test('a fleet has succeeded while its deployment is InProgress and says that it waits', async () => {
    await using played = await at(fleet, inTheWait(fleet))
    const deployment = await played.deployment()
    assert.equal(deployment?.status, 'InProgress')
    assert.equal(deployment?.instanceTerminationWaitTimeStarted, true)
    assert.deepEqual(
      (await played.targets()).map(({ instanceTarget }) => instanceTarget?.status),
      ['Succeeded', 'Succeeded', 'Succeeded', 'Succeeded'],
    )
  })

  test('an alarm in it gives all traffic back and rolls back', async () => {
    const moment = inTheWait(service)
    await using played = await at(service, moment + minute, [
      { type: 'alarm', at: moment, alarms: ['shop-5xx'] },
    ])
    const deployment = await played.deployment()
    assert.equal(deployment?.status, 'Stopped')
    assert.equal(deployment?.errorInformation?.code, 'ALARM_ACTIVE')
    assert.ok(deployment?.rollbackInfo?.rollbackDeploymentId)
    const [target] = await played.targets()
    assert.deepEqual(
      target?.ecsTarget?.taskSetsInfo?.map(({ trafficWeight }) => trafficWeight),
      [100, 0],
    )
  })

  test('StopDeployment in it gives all traffic back and rolls back if asked to', async () => {
    await using played = await at(service, inTheWait(service))
    const { client, deploymentId } = played
    await client.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }))
    const deployment = await played.deployment()
    assert.equal(deployment?.status, 'Stopped')
    assert.ok(deployment?.rollbackInfo?.rollbackDeploymentId)
    assert.equal((await played.targets())[0]?.ecsTarget?.taskSetsInfo?.[1]?.trafficWeight, 0)
  })
})

test('a deployment that has just become Ready refuses to be continued for a while', async () => {
  const ready = { takes: minute, minutes: 60, onTimeout: 'STOP_DEPLOYMENT', refusesFor: 10_000 } as const
  const plan = blueGreen({ ...subject, green: [{}], blue: 1, provisioning: 1_000, ready })
  const wait = timelineOf(plan).waits[0]
  assert.ok(wait !== undefined)
  for (const [after, isAccepted] of [
    [0, false],
    [9_999, false],
    [10_000, true],
  ] as const) {
    await using played = await at(plan, wait.from + after)
    assert.equal((await played.deployment())?.status, 'Ready')
    const { client, deploymentId } = played
    const proceed = () => client.send(new ContinueDeploymentCommand({ deploymentId }))
    if (!isAccepted) await assert.rejects(proceed(), DeploymentIsNotInReadyStateException)
    else await proceed()
    assert.equal((await played.deployment())?.status, isAccepted ? 'InProgress' : 'Ready')
  }
})

test('a fleet whose agents do not answer stays Pending for an hour and then fails with the message of the service', async () => {
  const plan = unansweredFleet(subject, 3)
  await using before = await at(plan, 59 * minute)
  assert.equal((await before.deployment())?.status, 'InProgress')
  assert.deepEqual(
    (await before.targets()).map(({ instanceTarget }) => instanceTarget?.status),
    ['Pending', 'Pending', 'Pending'],
  )
  await using after = await at(plan, 61 * minute)
  assert.equal((await after.deployment())?.errorInformation?.code, 'HEALTH_CONSTRAINTS')
  for (const { instanceTarget } of await after.targets()) {
    const [first, ...later] = instanceTarget?.lifecycleEvents ?? []
    assert.match(first?.diagnostics?.message ?? '', /^CodeDeploy agent was not able to receive/)
    assert.ok(later.every(({ status }) => status === 'Skipped'))
  }
})

test('a deployment without any target succeeds', async () => {
  await using played = await at(withoutTargets(subject, 5_000), 6_000)
  const deployment = await played.deployment()
  assert.equal(deployment?.status, 'Succeeded')
  assert.equal(
    Object.values(deployment?.deploymentOverview ?? {}).reduce((sum, count) => sum + count, 0),
    0,
  )
  assert.deepEqual(await played.targets(), [])
})
