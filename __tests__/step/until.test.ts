import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { blueGreen } from '../../lab/codedeploy/builders/blue-green.ts'
import { ecs } from '../../lab/codedeploy/builders/ecs.ts'
import { unansweredFleet, withoutTargets } from '../../lab/codedeploy/builders/in-place.ts'
import { lambda } from '../../lab/codedeploy/builders/lambda.ts'
import type { Plan, WaitType } from '../../lab/codedeploy/plan/plan.ts'
import { timelineOf } from '../../lab/codedeploy/plan/resolve.ts'
import { runPlan } from './plan.ts'
import type { Ran } from './support.ts'

const minute = 60_000
const anHour = { takes: 60 * minute, minutes: 60 } as const
const subject = { seed: 'until', applicationName: 'shop', deploymentGroupName: 'production' }
const service = { ...subject, cluster: 'production', service: 'shop', desiredCount: 2 }

/** A service that moves all its traffic within seconds, and keeps the original tasks for an hour. */
const hourly = ecs({
  ...service,
  shift: { type: 'allAtOnce' },
  rollbackOn: ['DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
  termination: anHour,
})
const fleet = blueGreen({
  ...subject,
  green: [{}, {}],
  blue: 2,
  provisioning: 1_000,
  rollbackOn: ['DEPLOYMENT_STOP_ON_REQUEST'],
  termination: anHour,
})

/** Milliseconds after its creation. */
function waitOf(plan: Plan, wanted: WaitType = 'TERMINATION_WAIT') {
  const wait = timelineOf(plan).waits.find(({ type }) => type === wanted)
  assert.ok(wait !== undefined)
  return wait
}

const mentions = ({ lines }: Ran, text: string | RegExp) =>
  lines.filter(line => (typeof text === 'string' ? line.includes(text) : text.test(line)))

for (const [what, plan, original] of [
  ['an ECS service', hourly, 'tasks'],
  ['a fleet', fleet, 'instances'],
] as const) {
  describe(`${what} that keeps its original ${original} for an hour`, () => {
    test('is watched through the wait by default, and the log shows once how long that is', async () => {
      const ran = await runPlan(plan)
      assert.equal(ran.outputs.conclusion, 'success')
      assert.ok(ran.endedAfter > 3_600 && ran.endedAfter < 3_640, `${ran.endedAfter} s`)
      assert.equal(
        mentions(ran, /The watch ends .* or after 2 h \(timeout-minutes is empty: 1 h plus/).length,
        1,
      )
      const waits = mentions(ran, `CodeDeploy waits 1 h before it terminates the original ${original}, until`)
      assert.equal(waits.length, 1)
      assert.match(waits[0] ?? '', /until 2026-03-02 10:00:\d\d UTC \(1 h from now\)/)
      assert.equal(mentions(ran, 'With until: traffic-shifted, the step would end here.').length, 1)
    })

    test('ends the step when all traffic has moved, with until: traffic-shifted', async () => {
      const ran = await runPlan(plan, { inputs: { until: 'traffic-shifted' } })
      assert.equal(ran.outputs.conclusion, 'shifted')
      assert.equal(ran.exitStatus, 0)
      assert.equal(ran.outputs['deployment-status'], 'InProgress')
      assert.equal(ran.outputs['error-code'], '')
      assert.equal(ran.outputs['error-message'], '')
      const lag = ran.endedAfter - waitOf(plan).from / 1_000
      assert.ok(lag > 0 && lag < 10, `${lag} s`)
      assert.deepEqual(ran.errors, [])
      assert.equal(mentions(ran, 'has moved all traffic to the new version').length, 1)
      assert.equal(mentions(ran, 'With until: traffic-shifted').length, 0)
      assert.match(ran.summaries[0] ?? '', /^## ✅ All traffic has moved to the new version/)
      assert.match(
        ran.summaries[0] ?? '',
        /CodeDeploy waits until 2026-03-02 10:00:\d\d UTC before it terminates/,
      )
      assert.equal(JSON.parse(ran.reports[0] ?? '').conclusion, 'shifted')
    })

    test('times out if timeout-minutes is shorter, which the log warns about at the beginning', async () => {
      const ran = await runPlan(plan, { inputs: { 'timeout-minutes': '30' } })
      assert.equal(ran.outputs.conclusion, 'timed-out')
      assert.equal(Math.floor(ran.endedAfter), 1_800)
      const [warning = ''] = mentions(ran, /^timeout-minutes \(30 min\) is shorter than the wait of 1 h/)
      assert.ok(ran.lines.indexOf(warning) < 5, ran.lines.join('\n'))
    })

    for (const onTimeout of ['stop', 'rollback']) {
      test(`is not rolled back by on-timeout: ${onTimeout}, as log, message and summary show`, async () => {
        const inputs = { 'timeout-minutes': '30', 'on-timeout': onTimeout }
        const ran = await runPlan(plan, { inputs })
        assert.equal(ran.outputs.conclusion, 'timed-out')
        assert.equal(ran.outputs['deployment-status'], 'InProgress')
        assert.ok(!ran.operations.includes('StopDeployment'))
        const kept = `The deployment was not stopped (on-timeout: ${onTimeout}): the new version has all traffic`
        assert.equal(ran.errors.filter(message => message.includes(kept)).length, 1)
        assert.equal(mentions(ran, kept).length, 0)
        assert.match(
          ran.summaries[0] ?? '',
          /was not stopped \(on-timeout: (stop|rollback)\): the new version has/,
        )
        assert.match(ran.outputs['error-message'] ?? '', /The deployment was not stopped/)
      })
    }

    test('is rolled back by on-cancel: rollback', async () => {
      const ran = await runPlan(plan, { inputs: { 'on-cancel': 'rollback' }, cancelAfter: 600 })
      assert.equal(ran.outputs.conclusion, 'cancelled')
      assert.ok(ran.operations.includes('StopDeployment'))
      assert.notEqual(ran.outputs['rollback-deployment-id'], '')
    })

    test('is stopped by on-timeout: stop while its traffic has not moved', async () => {
      const seconds = (waitOf(plan).from - 1_500) / 1_000
      const inputs = { 'timeout-minutes': String(seconds / 60), 'on-timeout': 'stop' }
      const ran = await runPlan(plan, { inputs })
      assert.equal(ran.outputs.conclusion, 'timed-out')
      assert.ok(ran.operations.includes('StopDeployment'))
    })

    test('is stopped if a person stops it during the wait', async () => {
      const at = waitOf(plan).from + 10 * minute
      const ran = await runPlan(plan, { actions: [{ type: 'stop', at }] })
      assert.equal(ran.outputs.conclusion, 'stopped')
      assert.equal(ran.outputs['error-code'], 'MANUAL_STOP')
      assert.notEqual(ran.outputs['rollback-deployment-id'], '')
    })
  })
}

test('a deployment that an alarm stops during the wait is stopped, and its rollback is followed', async () => {
  const at = waitOf(hourly).from + 10 * minute
  const ran = await runPlan(hourly, { actions: [{ type: 'alarm', at, alarms: ['shop-5xx'] }] })
  assert.equal(ran.outputs.conclusion, 'stopped')
  assert.equal(ran.outputs['error-code'], 'ALARM_ACTIVE')
  assert.equal(ran.outputs['rollback-status'], 'Succeeded')
})

test('an alarm before the traffic has moved is a failure with until: traffic-shifted, too', async () => {
  const canary = ecs({
    ...service,
    shift: { type: 'canary', percentage: 10, interval: 10 * minute },
    rollbackOn: ['DEPLOYMENT_STOP_ON_ALARM'],
    termination: anHour,
  })
  const ran = await runPlan(canary, {
    inputs: { until: 'traffic-shifted' },
    actions: [{ type: 'alarm', at: 5 * minute, alarms: ['shop-5xx'] }],
  })
  assert.equal(ran.outputs.conclusion, 'stopped')
  assert.equal(ran.exitStatus, 1)
})

test('a failed replacement instance fails the step with until: traffic-shifted, too', async () => {
  const failures = [{ event: 'ApplicationStart' }]
  const broken = blueGreen({ ...subject, green: [{}, { failures }], blue: 2, provisioning: 1_000 })
  const ran = await runPlan(broken, { inputs: { until: 'traffic-shifted' } })
  assert.equal(ran.outputs.conclusion, 'failure')
})

test('until: traffic-shifted is until completion for a Lambda function', async () => {
  const plan = lambda({
    ...subject,
    functionName: 'orders',
    functionAlias: 'live',
    currentVersion: '1',
    targetVersion: '2',
    shift: { type: 'allAtOnce' },
    bakes: 5 * minute,
  })
  const ran = await runPlan(plan, { inputs: { until: 'traffic-shifted' } })
  assert.equal(ran.outputs.conclusion, 'success')
  assert.ok(ran.endedAfter > 300)
})

test('the wait for rerouting extends the default limit, too', async () => {
  const ready = { takes: 90 * minute, minutes: 90, onTimeout: 'STOP_DEPLOYMENT' } as const
  const plan = blueGreen({ ...subject, green: [{}], blue: 1, provisioning: 1_000, ready })
  const at = waitOf(plan, 'READY_WAIT').from + 80 * minute
  const ran = await runPlan(plan, { actions: [{ type: 'continue', at, waitType: 'READY_WAIT' }] })
  assert.equal(ran.outputs.conclusion, 'success')
  assert.ok(ran.endedAfter > 4_800)
  assert.equal(mentions(ran, 'or after 2 h 30 min (timeout-minutes is empty: 1 h plus the wait of').length, 1)
})

describe('on-ready: continue, of a deployment that is Ready but does not take it yet', () => {
  const ready = { takes: 30 * minute, minutes: 30, onTimeout: 'STOP_DEPLOYMENT', refusesFor: 20_000 } as const
  const plan = blueGreen({ ...subject, green: [{}], blue: 1, provisioning: 1_000, ready })

  test('is sent again in each poll until CodeDeploy takes it', async () => {
    const ran = await runPlan(plan, { inputs: { 'on-ready': 'continue' } })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.ok(ran.endedAfter < 60, `${ran.endedAfter} s`)
    const asked = ran.operations.filter(operation => operation === 'ContinueDeployment').length
    const polls = ran.operations.filter(operation => operation === 'GetDeployment').length
    assert.ok(asked > 1 && asked < polls, `${asked} requests in ${polls} polls`)
    assert.equal(
      mentions(ran, 'CodeDeploy was not ready to reroute traffic yet; sending the request again.').length,
      1,
    )
    assert.equal(mentions(ran, 'Rerouting traffic now (on-ready: continue).').length, 1)
    assert.equal(mentions(ran, 'Someone else').length, 0)
  })
})

test('a fleet whose agents do not answer is reported once after five minutes, and fails after an hour', async () => {
  const ran = await runPlan(unansweredFleet(subject, 4), { inputs: { 'timeout-minutes': '90' } })
  const notices = ran.annotations.filter(({ level }) => level === 'notice')
  assert.deepEqual(
    notices.map(({ title }) => title),
    ['No instance has started'],
  )
  assert.match(
    notices[0]?.message ?? '',
    /^i-\w+, i-\w+, i-\w+ and 1 more: still Pending after 5 min.*agent is running/,
  )
  assert.equal(ran.outputs.conclusion, 'failure')
  assert.match(
    ran.outputs['error-message'] ?? '',
    /CodeDeploy agent was not able to receive the lifecycle event/,
  )
  assert.ok(ran.endedAfter > 3_600)
})

test('a deployment that succeeds without a target stays a success, with a warning in annotations, log and summary', async () => {
  const ran = await runPlan(withoutTargets(subject, 10_000))
  assert.equal(ran.outputs.conclusion, 'success')
  assert.equal(ran.exitStatus, 0)
  assert.deepEqual(ran.warnings, [
    'No targets: nothing was deployed. Check that instances match the tags or Auto Scaling groups of the deployment group.',
  ])
  assert.equal(mentions(ran, 'No targets: nothing was deployed.').length, 1)
  assert.match(ran.summaries[0] ?? '', /⚠️ No targets: nothing was deployed\./)
})
