import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WatchError } from '../../src/errors.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'
import { id, type Ran, runStep, secondsOf, stage, type World } from './support.ts'

const green = anInstance('i-1', { label: 'Green' })
const running = stage(0, {}, [{ ...green, status: 'InProgress' }])
const ready = stage(30, { status: 'Ready', readyAction: 'STOP_DEPLOYMENT', readyWaitMinutes: 60 }, [green])
const succeeded = (seconds: number) => stage(seconds, { status: 'Succeeded' }, [green])

/** A deployment that is ready after 30 s, and done after two minutes if nobody continues it. */
const deployments = { [id]: [running, ready, succeeded(120)] }

const watchReady = (onReady: string, world: World = {}): Promise<Ran> =>
  runStep({ deployments, ...world, inputs: { 'on-ready': onReady } })

const asksForAPerson = ({ lines }: Ran) => lines.filter(line => line.includes('Reroute traffic'))

describe('on-ready', () => {
  test('wait: says once that a person must act, and keeps watching', async () => {
    const ran = await watchReady('wait')
    assert.equal(asksForAPerson(ran).length, 1)
    assert.match(asksForAPerson(ran)[0] ?? '', /continue-deployment --deployment-id d-ABCDEF123/)
    assert.equal(ran.outputs.conclusion, 'success')
    assert.deepEqual(secondsOf(ran, 'continueDeployment'), [])
  })

  test('succeed: ends the step with success', async () => {
    const ran = await watchReady('succeed')
    assert.equal(ran.outputs.conclusion, 'ready')
    assert.equal(ran.exitStatus, 0)
    assert.equal(ran.outputs['deployment-status'], 'Ready')
    assert.equal(ran.outputs['error-code'], '')
    assert.ok(ran.endedAfter < 60)
    assert.deepEqual(asksForAPerson(ran), [])
  })

  test('succeed: ends with a failure if a target has failed', async () => {
    const failed = aFailedInstance('i-2', aFailedEvent('ValidateService', 20))
    const ran = await watchReady('succeed', {
      deployments: { [id]: [running, { ...ready, targets: [green, failed] }] },
    })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
  })

  const troubles = [
    { call: 'listTargetIds', from: 30, trouble: new WatchError('AccessDeniedException', 'no') },
  ]
  test('succeed: ends with the error if the targets cannot be read', async () => {
    const ran = await watchReady('succeed', { troubles })
    assert.equal(ran.outputs.conclusion, 'error')
    assert.equal(ran.outputs['deployment-status'], 'Ready')
  })

  test('continue: does not continue if the targets cannot be read', async () => {
    const ran = await watchReady('continue', { troubles })
    assert.equal(ran.outputs.conclusion, 'error')
    assert.deepEqual(secondsOf(ran, 'continueDeployment'), [])
  })

  test('succeed: ends as cancelled if the cancellation comes while the targets are read', async () => {
    const ran = await runStep({
      deployments,
      troubles: [{ call: 'readTargets', from: 30, trouble: 'hang' }],
      cancelAfter: 35,
      inputs: { 'on-ready': 'succeed' },
    })
    assert.equal(ran.outputs.conclusion, 'cancelled')
  })

  test('continue: continues it once, and keeps watching', async () => {
    const ran = await watchReady('continue', {
      deployments: { [id]: [running, ready] },
      continued: [succeeded(60)],
    })
    assert.equal(secondsOf(ran, 'continueDeployment').length, 1)
    assert.ok(ran.lines.includes('Rerouting traffic now (on-ready: continue).'))
    assert.equal(ran.outputs.conclusion, 'success')
    assert.deepEqual(asksForAPerson(ran), [])
  })

  test('continue: asks once only, although the deployment reads as Ready for a while', async () => {
    const ran = await watchReady('continue')
    assert.equal(secondsOf(ran, 'continueDeployment').length, 1)
    assert.ok(secondsOf(ran, 'readDeployment').filter(at => at >= 30 && at < 120).length > 1)
  })

  for (const code of ['DeploymentIsNotInReadyStateException', 'DeploymentAlreadyCompletedException']) {
    test(`continue: accepts that someone else was quicker (${code})`, async () => {
      const trouble = new WatchError(code, 'not in the ready state')
      const ran = await watchReady('continue', { troubles: [{ call: 'continueDeployment', trouble }] })
      assert.equal(ran.outputs.conclusion, 'success')
      assert.ok(ran.lines.includes('Someone else has already continued the deployment.'))
    })
  }

  test('continue: does not report a continuation if the deployment was stopped instead', async () => {
    const trouble = new WatchError('DeploymentIsNotInReadyStateException', 'not in the ready state')
    const ran = await watchReady('continue', {
      deployments: { [id]: [running, ready, stage(60, { status: 'Stopped' }, [green])] },
      troubles: [{ call: 'continueDeployment', trouble }],
    })
    assert.equal(ran.outputs.conclusion, 'stopped')
    assert.ok(!ran.lines.some(line => line.includes('Someone else')))
  })

  test('continue: sends it again as long as the deployment reads Ready, once in a poll', async () => {
    const trouble = new WatchError('DeploymentIsNotInReadyStateException', 'not in the ready state')
    const ran = await watchReady('continue', { troubles: [{ call: 'continueDeployment', trouble }] })
    const polls = secondsOf(ran, 'readDeployment').filter(at => at >= 30 && at < 120)
    assert.equal(secondsOf(ran, 'continueDeployment').length, polls.length)
    assert.equal(ran.lines.filter(line => line.includes('sending the request again')).length, 1)
  })

  test('continue: ends the step if the permission is missing', async () => {
    const trouble = new WatchError('AccessDeniedException', 'You may not continue it.', { hint: 'Allow it.' })
    const ran = await watchReady('continue', { troubles: [{ call: 'continueDeployment', trouble }] })
    assert.equal(ran.outputs.conclusion, 'error')
    assert.equal(ran.outputs['error-code'], 'AccessDeniedException')
    assert.equal(ran.outputs['deployment-status'], 'Ready')
  })
})
