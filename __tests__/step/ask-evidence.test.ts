import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Evidence, SilentFailure, Unasked } from '../../src/deployment/evidence.ts'
import type { LifecycleEvent, Target } from '../../src/deployment/model.ts'
import type { Answer, EvidenceReader } from '../../src/evidence/gather.ts'
import { aFailedEvent, aFailedInstance, after, anEcsTarget, anInstance } from '../support/deployments.ts'
import { id, type RunOptions, rollbackId, runStep, stage } from './support.ts'

const image: Evidence = {
  source: 'ecs',
  about: 'a task',
  text: 'CannotPullContainerError: not found',
  kind: 'cause',
  count: 2,
  noun: 'task',
}
const placement: Evidence = { ...image, text: 'unable to place a task', count: 1, noun: 'event' }
const nothing: Answer = { items: [], leftOut: 0, denied: [], troubles: [] }

interface Asked {
  readonly about: SilentFailure | undefined
  readonly targets: number
}

/** Services that give these answers in turn, the last one from then on, and remember what they were asked. */
function services(...answers: readonly (Answer | 'hang')[]) {
  return servicesThatName({ denied: [], troubles: [] }, answers)
}

/** The same, where something is missing for the names of instances. */
function servicesThatName(unasked: Unasked, answers: readonly (Answer | 'hang')[]) {
  const asked: Asked[] = []
  /** Seconds after the start of each question. */
  const times: number[] = []
  const named: string[][] = []
  const reader: EvidenceReader = {
    ask: async ({ targets, at }, about, signal) => {
      times.push((at - after(0)) / 1_000)
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? nothing
      asked.push({ about, targets: targets.length })
      if (answer !== 'hang') return answer
      return await new Promise(resolve => {
        signal.addEventListener('abort', () => resolve(nothing), { once: true })
      })
    },
    readNames: async targets => {
      named.push(targets.map(target => target.id))
      return { names: new Map(targets.map(target => [target.id, `name of ${target.id}`])), ...unasked }
    },
  }
  return { asked, times, named, reader }
}

async function runWith(reader: EvidenceReader, options: RunOptions) {
  return await runStep({ ...options, parts: { connectToEvidence: async () => reader } })
}

const ecs = (status: Target['status'], ...lifecycleEvents: LifecycleEvent[]) =>
  anEcsTarget({ status, lifecycleEvents })
const inInstall = (from: number): LifecycleEvent => ({
  name: 'Install',
  status: 'InProgress',
  startTime: after(from),
})
const installFailed = aFailedEvent('Install', 200, { errorCode: 'UnknownError', message: 'It timed out.' })
const running = stage(0, { status: 'InProgress', computePlatform: 'ECS' }, [ecs('InProgress', inInstall(0))])
const failed = stage(200, { status: 'Failed', computePlatform: 'ECS' }, [ecs('Failed', installFailed)])

describe('a deployment that fails', () => {
  test('is asked about once it has ended, and its line ends with the cause', async () => {
    const { asked, reader } = services({ ...nothing, items: [image] })
    const ran = await runWith(reader, { deployments: { [id]: [{ ...failed, at: after(0) }] } })
    assert.deepEqual(asked, [{ about: 'tasks', targets: 1 }])
    assert.match(
      ran.outputs['error-message'] ?? '',
      /It timed out — CannotPullContainerError: not found \(2 tasks\)$/,
    )
    assert.equal(ran.outputs.conclusion, 'failure')
  })

  test('is asked about at once, while its rollback is followed', async () => {
    const { times, reader } = services({ ...nothing, items: [image] })
    const rollbackInfo = { rollbackDeploymentId: rollbackId }
    const ran = await runWith(reader, {
      deployments: {
        [id]: [stage(0, { ...failed.deployment, rollbackInfo }, failed.targets)],
        [rollbackId]: [
          stage(0, { status: 'InProgress', computePlatform: 'ECS' }, [ecs('InProgress')]),
          stage(120, { status: 'Succeeded', computePlatform: 'ECS' }, [ecs('Succeeded')]),
        ],
      },
    })
    assert.deepEqual(times, [0])
    assert.equal(ran.outputs['rollback-status'], 'Succeeded')
    assert.ok(ran.endedAfter >= 120)
  })

  test('ends at once if it is cancelled while nobody answers', { timeout: 60_000 }, async () => {
    const { asked, reader } = services('hang')
    const ran = await runWith(reader, {
      cancelAfter: 5,
      deployments: { [id]: [{ ...failed, at: after(0) }] },
    })
    assert.equal(asked.length, 1)
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.endedAfter, 5)
  })

  test('is not asked about with evidence: none', async () => {
    const { asked, named, reader } = services({ ...nothing, items: [image] })
    const ran = await runWith(reader, {
      inputs: { evidence: 'none' },
      deployments: { [id]: [running, failed] },
    })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.deepEqual([asked, named], [[], []])
    assert.doesNotMatch(ran.outputs['error-message'] ?? '', /CannotPull/)
  })

  test('ends as it would if the services cannot be asked: one line of the log says so', async () => {
    const note =
      'More could be shown with the IAM actions ecs:ListTasks (docs/permissions.md). Not known: x — y.'
    const { reader } = services({
      ...nothing,
      denied: ['ecs:ListTasks'],
      troubles: ['Not known: x — y.'],
    })
    const ran = await runWith(reader, { deployments: { [id]: [running, failed] } })
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.lines.filter(line => line === note).length, 1)
    assert.ok(!ran.annotations.some(({ message }) => message.includes('IAM actions')))
  })

  test('ends as it would if what asks them cannot be loaded', async () => {
    const ran = await runStep({
      deployments: { [id]: [running, failed] },
      parts: { connectToEvidence: () => Promise.reject(new Error('no such file')) },
    })
    assert.equal(ran.outputs.conclusion, 'failure')
  })
})

describe('an ECS deployment in Install', () => {
  test('is asked about after 30 s, every 30 s, and what comes again is a warning once', async () => {
    const { asked, reader } = services(
      { ...nothing, items: [{ ...image, count: 1 }] },
      { ...nothing, items: [image, placement] },
    )
    const ran = await runWith(reader, { deployments: { [id]: [running, failed] } })
    assert.ok(asked.length >= 6 && asked.length <= 8, `${asked.length}`)
    const warnings = ran.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)
    assert.deepEqual(warnings, ['CannotPullContainerError: not found (2 tasks)', 'unable to place a task'])
  })

  test('keeps what was known of its tasks when nobody remembers them at the end', async () => {
    const answers = Array.from({ length: 6 }, () => ({ ...nothing, items: [image] }))
    const { reader } = services(...answers, nothing)
    const ran = await runWith(reader, { deployments: { [id]: [running, failed] } })
    assert.match(ran.outputs['error-message'] ?? '', /CannotPullContainerError/)
  })

  test('says no more of its tasks when a hook fails later, which is about something else', async () => {
    const log: Evidence = {
      ...image,
      source: 'logs',
      about: 'hook',
      text: 'Error: total is 0',
      kind: 'log',
      noun: 'log',
    }
    const { asked, reader } = services({ ...nothing, items: [image] }, { ...nothing, items: [log] })
    const hookFailed = aFailedEvent('AfterInstall', 60, {
      errorCode: 'UnknownError',
      message: 'A hook failed.',
    })
    const ran = await runWith(reader, {
      deployments: {
        [id]: [
          running,
          stage(40, { status: 'InProgress', computePlatform: 'ECS' }, [ecs('InProgress')]),
          stage(60, { status: 'Failed', computePlatform: 'ECS' }, [ecs('Failed', hookFailed)]),
        ],
      },
    })
    assert.deepEqual(
      asked.map(({ about }) => about),
      ['tasks', 'hook'],
    )
    assert.match(ran.outputs['error-message'] ?? '', /A hook failed\. — Error: total is 0$/)
  })

  test('that succeeds after all has no evidence before its verdict', async () => {
    const { reader } = services({ ...nothing, items: [image] })
    const succeeded = stage(60, { status: 'Succeeded', computePlatform: 'ECS' }, [ecs('Succeeded')])
    const ran = await runWith(reader, { deployments: { [id]: [running, succeeded] } })
    assert.equal(ran.outputs.conclusion, 'success')
    assert.deepEqual(
      ran.annotations.map(({ level }) => level),
      ['warning'],
    )
    assert.doesNotMatch(ran.lines.join('\n'), /Evidence:/)
  })

  test('names what its tasks say rather than what its service says, though that was found later', async () => {
    const { reader } = services({ ...nothing, items: [image] }, { ...nothing, items: [placement] })
    const deployments = { [id]: [running, { ...failed, at: after(40) }] }
    const ran = await runWith(reader, { deployments })
    assert.match(ran.outputs['error-message'] ?? '', / — CannotPullContainerError: not found \(2 tasks\)$/)
  })

  test('is asked about once more if the watch times out', async () => {
    const { asked, reader } = services({ ...nothing, items: [image] })
    const inputs = { 'timeout-minutes': '0.25' }
    const ran = await runWith(reader, { inputs, deployments: { [id]: [running] } })
    assert.equal(asked.length, 1)
    assert.match(ran.outputs['error-message'] ?? '', /CannotPullContainerError/)
    assert.equal(ran.outputs.conclusion, 'timed-out')
  })

  test('that times out ends at once if it is cancelled while nobody answers', {
    timeout: 60_000,
  }, async () => {
    const { asked, reader } = services('hang')
    const inputs = { 'timeout-minutes': '0.25' }
    const ran = await runWith(reader, { inputs, cancelAfter: 20, deployments: { [id]: [running] } })
    assert.equal(asked.length, 1)
    assert.equal(ran.outputs.conclusion, 'timed-out')
    assert.equal(ran.endedAfter, 20)
  })

  test('waits no more for what was asked while it ran once it has failed', { timeout: 60_000 }, async () => {
    const { asked, reader } = services('hang', { ...nothing, items: [image] })
    const ran = await runWith(reader, { deployments: { [id]: [running, { ...failed, at: after(45) }] } })
    assert.equal(asked.length, 2)
    assert.match(ran.outputs['error-message'] ?? '', / — CannotPullContainerError: not found \(2 tasks\)$/)
    assert.ok(ran.endedAfter < 60, String(ran.endedAfter))
  })

  test('costs a cancelled step 3 s at most', async () => {
    const { asked, reader } = services('hang')
    const ran = await runWith(reader, { cancelAfter: 10, deployments: { [id]: [running] } })
    assert.equal(asked.length, 1)
    assert.equal(ran.outputs.conclusion, 'cancelled')
    assert.equal(ran.endedAfter, 13)
  })
})

describe('what gives no reason to ask', () => {
  for (const [what, options] of [
    [
      'a success',
      {
        deployments: {
          [id]: [stage(0, { status: 'Succeeded', computePlatform: 'ECS' }, [ecs('Succeeded')])],
        },
      },
    ],
    [
      'a deployment of ECS that is cancelled after Install',
      {
        cancelAfter: 10,
        deployments: {
          [id]: [stage(0, { status: 'InProgress', computePlatform: 'ECS' }, [ecs('InProgress')])],
        },
      },
    ],
    ['a deployment that does not exist', { troubles: [{ call: 'readDeployment', trouble: new Error('x') }] }],
  ] satisfies readonly (readonly [string, RunOptions])[]) {
    test(what, async () => {
      const { asked, named, reader } = services({ ...nothing, items: [image] })
      await runWith(reader, options)
      assert.deepEqual([asked, named], [[], []])
    })
  }
})

describe('the names of instances', () => {
  const arn = (instance: string) => `arn:aws:ec2:us-east-1:123456789012:instance/${instance}`
  const named = (instance: string, overrides: Partial<Target> = {}) =>
    ({ ...anInstance(instance), arn: arn(instance), ...overrides }) as Target

  test('are asked for once each, also where all is well, and stand in the log', async () => {
    const { named: asked, reader } = services(nothing)
    const open = { status: 'InProgress' } as const
    const ran = await runWith(reader, {
      deployments: {
        [id]: [
          stage(0, { status: 'InProgress' }, [named('i-1', open)]),
          stage(20, { status: 'InProgress' }, [
            named('i-1', open),
            named('i-2', open),
            anInstance('on-premises'),
          ]),
          stage(40, { status: 'Succeeded' }, [named('i-1'), named('i-2'), anInstance('on-premises')]),
        ],
      },
    })
    assert.deepEqual(asked, [['i-1'], ['i-2']])
    assert.ok(
      ran.lines.some(line => line.includes('i-1 (name of i-1)')),
      ran.lines.join('\n'),
    )
  })

  for (const status of ['Failed', 'Succeeded'] as const) {
    test(`that may not be read are part of the one line about what is missing (${status})`, async () => {
      const asked = [{ ...nothing, denied: ['codedeploy:GetDeploymentGroup'] }]
      const { reader } = servicesThatName({ denied: ['tag:GetResources'], troubles: [] }, asked)
      const open = { status: 'InProgress' } as const
      const deployments = {
        [id]: [
          stage(0, { status: 'InProgress' }, [named('i-1', open)]),
          stage(20, { status: 'InProgress' }, [named('i-1', open), named('i-2', open)]),
          stage(40, { status }, [named('i-1', { status }), named('i-2', { status })]),
        ],
      }
      const ran = await runWith(reader, { deployments })
      const actions =
        status === 'Failed' ? 'codedeploy:GetDeploymentGroup, tag:GetResources' : 'tag:GetResources'
      assert.deepEqual(
        ran.lines.filter(line => line.includes('IAM actions')),
        [`More could be shown with the IAM actions ${actions} (docs/permissions.md).`],
      )
    })
  }

  test('stand in the failing annotation, and not in the output', async () => {
    const { reader } = services(nothing)
    const event = aFailedEvent('Install', 10, { errorCode: 'ScriptFailed', message: 'exit code 1' })
    const target = { ...aFailedInstance('i-1', event), arn: arn('i-1') }
    const ran = await runWith(reader, { deployments: { [id]: [stage(0, { status: 'Failed' }, [target])] } })
    assert.match(ran.annotations[0]?.message ?? '', /on i-1 \(name of i-1\):/)
    assert.match(ran.outputs['error-message'] ?? '', /on i-1:/)
  })
})
