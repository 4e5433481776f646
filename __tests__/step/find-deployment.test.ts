import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { gitHubRevision } from '../../lab/codedeploy/builders/subject.ts'
import { commitId } from '../../lab/codedeploy/plan/identifiers.ts'
import type { PlannedDeployment } from '../../lab/codedeploy/plan/plan.ts'
import { stretchDeployment } from '../../lab/codedeploy/plan/stretch.ts'
import { recordedFailure } from '../../lab/codedeploy/recordings/recordings.ts'
import { after } from '../support/deployments.ts'
import { byNames, idOf, mostInAMinute, names, planned, runOverWire } from './wire.ts'

const day = 86_400
const hour = 3_600

/** A deployment that fails, and is rolled back when it has: after about 8 s. */
function failing(seed: string, seconds: number): PlannedDeployment {
  const plan = inPlace({
    seed,
    applicationName: 'shop',
    deploymentGroupName: 'production',
    config: 'AllAtOnce',
    instances: [{ failures: [recordedFailure('script-failed')] }],
    rollbackOn: ['DEPLOYMENT_FAILURE'],
  })
  return { plan, createdAt: after(seconds) }
}

const github = (seed: string) => ({ revision: gitHubRevision('example/shop', seed) })

describe('with names alone', () => {
  for (const pageSize of [1, 3, 100]) {
    test(`the deployment created last is watched, over pages of ${pageSize}`, async () => {
      const seeds = Array.from({ length: 12 }, (_, index) => `release ${index}`)
      const deployments = seeds.map((seed, index) => planned(seed, index * 600 - 2 * hour - 5))
      const ran = await runOverWire({ deployments, inputs: byNames, pageSize })
      assert.equal(ran.outputs.conclusion, 'success')
      assert.equal(ran.outputs['deployment-id'], idOf('release 11'))
      assert.match(ran.lines[2] ?? '', /^Chosen because it was created last in its deployment group\.$/)
    })
  }

  test('all deployments that were created at the same time are read', async () => {
    const deployments = Array.from({ length: 7 }, (_, index) =>
      planned(`release ${index}`, -hour, { creator: index === 3 ? 'user' : 'autoscaling' }),
    )
    const ran = await runOverWire({ deployments, inputs: byNames, pageSize: 1 })
    assert.equal(ran.outputs['deployment-id'], idOf('release 3'))
  })

  test('a failed deployment is the result, not the rollback that came after it', async () => {
    const ran = await runOverWire({
      deployments: [failing('bad', -9), planned('good', -day)],
      inputs: byNames,
    })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.equal(ran.outputs['deployment-id'], idOf('bad'))
    assert.equal(ran.outputs['rollback-deployment-id'], idOf('bad rollback'))
    assert.equal(ran.outputs['rollback-status'], 'Succeeded')
    assert.match(
      ran.lines[2] ?? '',
      new RegExp(
        `^Chosen because the newest deployment of its group, ${idOf('bad rollback')}, is its automatic rollback`,
      ),
    )
    assert.ok(ran.lines.some(line => line.startsWith('Following the automatic rollback')))
  })

  test('the failed deployment is read by its id if it is much older than its rollback', async () => {
    const rollback = planned('undo', -60, { creator: 'codeDeployRollback' }, idOf('bad'))
    const bad = planned('bad', -40 * day)
    const ran = await runOverWire({ deployments: [bad, rollback], inputs: byNames })
    assert.equal(ran.outputs['deployment-id'], idOf('bad'))
    assert.deepEqual(ran.operations.slice(0, 3), [
      'ListDeployments',
      'BatchGetDeployments',
      'BatchGetDeployments',
    ])
  })

  for (const creator of ['autoscaling', 'autoscalingTermination', 'CodeDeployAutoUpdate']) {
    test(`a deployment that ${creator} created is skipped`, async () => {
      const deployments = [planned('asked', -2 * hour), planned('unasked', -5, { creator })]
      const ran = await runOverWire({ deployments, inputs: byNames })
      assert.equal(ran.outputs['deployment-id'], idOf('asked'))
      assert.match(ran.lines[2] ?? '', new RegExp(`skipped 1 newer one, created by ${creator}\\)`))
    })
  }

  for (const creator of ['user', 'CodeDeploy', 'CloudFormation']) {
    test(`a deployment that ${creator} created is watched`, async () => {
      const deployments = [planned('before', -2 * hour), planned('newest', -5, { creator })]
      const ran = await runOverWire({ deployments, inputs: byNames })
      assert.equal(ran.outputs['deployment-id'], idOf('newest'))
    })
  }

  test('a deployment that ended last week is watched, and log, summary and report say that it had ended', async () => {
    const ran = await runOverWire({ deployments: [planned('old', -7 * day)], inputs: byNames })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.equal(ran.endedAfter, 0)
    const sentence = /The deployment ended .*7 d.* ago, before the watch began\./
    assert.ok(
      ran.lines.some(line => sentence.test(line)),
      ran.lines.join('\n'),
    )
    assert.match(ran.summaries[0] ?? '', sentence)
    assert.match(ran.summaries[0] ?? '', /Chosen because it was created last in its deployment group\./)
    const report = JSON.parse(ran.reports[0] ?? '')
    assert.equal(report.chosenBecause, 'it was created last in its deployment group')
    assert.ok(report.endedSecondsBefore > 7 * day - 60 && report.endedSecondsBefore < 7 * day)
  })

  test('a group with thousands of old deployments takes few requests', async () => {
    const deployments = Array.from({ length: 3_000 }, (_, index) =>
      planned(`release ${index}`, -40 * day - index * 2 * hour),
    )
    const ran = await runOverWire({ deployments, inputs: byNames })
    assert.equal(ran.outputs['deployment-id'], idOf('release 0'))
    assert.ok(ran.searches.length <= 35, `${ran.searches.length}`)
  })

  test('a group whose newest deployments are all made by Auto Scaling is searched back to the last real one', async () => {
    const deployments = [
      planned('asked', -3 * day),
      ...Array.from({ length: 400 }, (_, index) =>
        planned(`scaling ${index}`, -10 - index * 60, { creator: 'autoscaling' }),
      ),
    ]
    const ran = await runOverWire({ deployments, inputs: byNames })
    assert.equal(ran.outputs['deployment-id'], idOf('asked'))
    assert.ok(ran.searches.length <= 32, `${ran.searches.length}`)
  })

  test('at most about 500 deployments are read, and the error says how many', async () => {
    const deployments = Array.from({ length: 900 }, (_, index) =>
      planned(`scaling ${index}`, -10 - index * 60, { creator: 'autoscaling' }),
    )
    const ran = await runOverWire({ deployments, inputs: byNames })
    assert.equal(ran.outputs.conclusion, 'error')
    assert.equal(ran.outputs['error-code'], 'DeploymentDoesNotExistException')
    assert.match(
      ran.outputs['error-message'] ?? '',
      /that anyone requested: the \d+ newest ones were created by autoscaling\.$/,
    )
    assert.ok(ran.searches.length <= 45, `${ran.searches.length}`)
  })

  test('a group without deployments is an error at once', async () => {
    const groups = [{ applicationName: 'shop', deploymentGroupName: 'production' }]
    const ran = await runOverWire({ groups, inputs: byNames })
    assert.equal(ran.outputs.conclusion, 'error')
    assert.equal(ran.outputs['error-code'], 'DeploymentDoesNotExistException')
    assert.match(
      ran.outputs['error-message'] ?? '',
      /^There is no deployment of deployment group production of/,
    )
    assert.equal(ran.endedAfter, 0)
    assert.equal(ran.outputs['deployment-id'], '')
  })
})

describe('a revision', () => {
  const revision = commitId('release')

  test('is watched in its newest deployment, even if other deployments are newer', async () => {
    const deployments = [
      planned('first', -3 * hour, github('release')),
      planned('second', -2 * hour, github('release')),
      planned('scaled', -hour, { ...github('release'), creator: 'autoscaling' }),
      planned('other', -5, github('another release')),
    ]
    const ran = await runOverWire({ deployments, inputs: { ...byNames, revision: revision.slice(0, 7) } })
    assert.equal(ran.outputs['deployment-id'], idOf('second'))
    assert.ok(ran.lines[2]?.startsWith('Chosen because it is the newest of 2 deployments of revision'))
    assert.ok(!ran.lines.some(line => line.includes('Waiting for')))
  })

  test('is waited for, with at most six requests a minute, and then watched at the usual pace', async () => {
    const deployments = [
      planned('before', -hour, github('previous release')),
      planned('scaled', 100, { ...github('release'), creator: 'autoscaling' }),
      stretchDeployment(planned('this', 605, github('release')), 6),
    ]
    const ran = await runOverWire({ deployments, inputs: { ...byNames, revision } })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.equal(ran.outputs['deployment-id'], idOf('this'))
    const waiting = ran.searches
    assert.ok(mostInAMinute(waiting) <= 6, waiting.join(' '))
    assert.ok(waiting.length <= 60, `${waiting.length}`)
    const [found = 0] = ran.requests
      .filter(({ operation }) => operation === 'GetDeployment')
      .map(({ at }) => at)
    assert.ok(found >= after(605) && found <= after(605 + 12), `${(found - after(0)) / 1_000}`)
    const reads = ran.requests.filter(({ at }) => at > found && at <= found + 60_000)
    assert.ok(reads.length >= 15, `${reads.length} requests in the first minute`)
    const waitingLines = ran.lines.filter(line => line.includes('Waiting for'))
    assert.ok(waitingLines.length >= 10 && waitingLines.length <= 11, waitingLines.join('\n'))
    assert.match(
      waitingLines[0] ?? '',
      new RegExp(
        `^Waiting for a deployment of revision ${revision} to deployment group production of application shop; the newest deployment is ${idOf('before')} \\(Succeeded, revision example/shop@`,
      ),
    )
    assert.match(waitingLines.at(-1) ?? '', new RegExp(idOf('scaled')))
  })

  test('a wait whose lists have several pages stays within six a minute', async () => {
    const deployments = [planned('before', -hour), planned('this', 300, github('release'))]
    const ran = await runOverWire({ deployments, pageSize: 1, inputs: { ...byNames, revision } })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.ok(mostInAMinute(ran.searches) <= 6)
  })

  test('is waited for in a group without any deployment', async () => {
    const deployments = [planned('first', 30, github('release'))]
    const ran = await runOverWire({ deployments, inputs: { ...byNames, revision } })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.ok(ran.lines[0]?.endsWith('the group has no deployment yet'), ran.lines[0])
  })

  test('that never comes times out, naming it and what was deployed instead', async () => {
    const deployments = [planned('other', 70, github('another release'))]
    const inputs = { ...byNames, revision: 'abc1234', 'timeout-minutes': '3', 'on-timeout': 'rollback' }
    const ran = await runOverWire({ deployments, inputs })
    assert.equal(ran.outputs.conclusion, 'timed-out')
    assert.equal(ran.outputs['error-code'], 'TimedOut')
    assert.equal(ran.endedAfter, 180)
    assert.match(
      ran.outputs['error-message'] ?? '',
      new RegExp(
        `^The timeout of 3 min \\(timeout-minutes\\) was reached while waiting for a deployment of revision abc1234 to deployment group production of application shop; the newest deployment is ${idOf('other')} \\(revision example/shop@`,
      ),
    )
    assert.equal(ran.outputs['deployment-id'], '')
    assert.equal(ran.summaries.length, 1)
    assert.ok(
      ran.lines.at(-1)?.startsWith('The deployment did not appear before the watch ended'),
      ran.lines.at(-1),
    )
    assert.ok(!ran.operations.includes('StopDeployment'))
  })

  test('is not waited for once the workflow is cancelled', async () => {
    const inputs = { ...byNames, revision: 'abc1234', 'on-cancel': 'stop' }
    const ran = await runOverWire({ deployments: [planned('other', -60)], inputs, cancelAfter: 100 })
    assert.equal(ran.outputs.conclusion, 'cancelled')
    assert.equal(ran.endedAfter, 100)
    assert.match(ran.outputs['error-message'] ?? '', /^The watch was cancelled while waiting for .* abc1234/)
  })

  const s3 = {
    revisionType: 'S3',
    s3Location: { bucket: 'releases', key: 'shop/7.zip', bundleType: 'zip', eTag: 'e7a9', version: 'v7' },
  }
  for (const text of ['shop/7.zip', 'releases/shop/7.zip', 'e7a9', 'v7']) {
    test(`is found by ${text} of an object in S3`, async () => {
      const deployments = [planned('this', -hour, { revision: s3 }), planned('other', -60)]
      const ran = await runOverWire({ deployments, inputs: { ...byNames, revision: text } })
      assert.equal(ran.outputs['deployment-id'], idOf('this'))
    })
  }
})

describe('an id together with names', () => {
  const inputs = { ...names, 'deployment-id': idOf('this') }

  test('that agree is watched', async () => {
    const ran = await runOverWire({ deployments: [planned('this', -hour)], inputs })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.ok(!ran.lines.some(line => line.includes('Chosen')))
    assert.deepEqual(ran.operations.slice(0, 2), ['GetDeployment', 'ListDeploymentTargets'])
  })

  for (const [wrong, message] of [
    [
      { 'application-name': 'orders' },
      `application-name is "orders", but deployment-id is "${idOf('this')}", a deployment of "shop". Remove the input that is wrong.`,
    ],
    [
      { 'deployment-group-name': 'staging' },
      `deployment-group-name is "staging", but deployment-id is "${idOf('this')}", a deployment of "production". Remove the input that is wrong.`,
    ],
    [
      { 'application-name': '', 'deployment-group-name': 'staging' },
      `deployment-group-name is "staging", but deployment-id is "${idOf('this')}", a deployment of "production". Remove the input that is wrong.`,
    ],
  ] as const) {
    test(`that contradict it is bad input: ${JSON.stringify(wrong)}`, async () => {
      const ran = await runOverWire({ deployments: [planned('this', 0)], inputs: { ...inputs, ...wrong } })
      assert.equal(ran.outputs.conclusion, 'error')
      assert.equal(ran.outputs['error-code'], 'InvalidInput')
      assert.equal(ran.outputs['error-message'], message)
      assert.equal(ran.outputs['deployment-id'], idOf('this'))
      assert.equal(ran.outputs['deployment-status'], 'Created')
      assert.match(ran.outputs.message ?? '', / of shop \/ production in /)
      assert.deepEqual(ran.operations, ['GetDeployment'])
    })
  }
})
