import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ecsExits, ecsUnhealthy } from '../../lab/evidence/builders/ecs.ts'
import { alarmBefore, lambdaHookFails } from '../../lab/evidence/builders/lambda.ts'
import type { AlarmState, ContainerPlan, DeploymentWithEvidence, TaskStop } from '../../lab/evidence/plan.ts'
import type { Evidence } from '../../src/deployment/evidence.ts'
import type { Question } from '../../src/evidence/source.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { type Clause, clause, clauseText, outsideText } from '../../src/values/clause.ts'
import { checkout, orders } from '../lab/evidence/support.ts'
import { type AskOptions, ask, endIn, knowing } from './support.ts'

/** The one thing that is said about this subject. */
async function onlyItem(evident: DeploymentWithEvidence, options: AskOptions = {}): Promise<Evidence> {
  const { answer, said } = await ask(evident, options)
  assert.equal(answer.items.length, 1, said.join('\n'))
  return answer.items[0] ?? assert.fail()
}

/** What it found, the hint for that, and the clause, of which only what others have written comes from outside. */
function assertFound(item: Evidence, finding: Evidence['finding'], hint: string, text: Clause): void {
  assert.equal(item.finding, finding)
  assert.deepEqual(item.text, text)
  assert.equal(hintOf(item), hint)
}

function hintOf({ source, text, finding, exitCodes }: Evidence) {
  const platform = source === 'ecs' || source === 'elasticloadbalancing' ? 'ECS' : 'Lambda'
  return hintFor({ where: 'evidence', platform, message: outsideText(text), finding, exitCodes })?.id
}

/** The only alarm that stopped a deployment, in these states. */
function alarm(reason: string, ...states: readonly AlarmState[]): DeploymentWithEvidence {
  const evident = alarmBefore(orders)
  const alarms = evident.evidence.alarms?.filter(({ type }) => type === 'metric') ?? []
  return knowing(evident, {
    alarms: alarms.map(each => ({ ...each, states: states.map(state => ({ ...state, reason })) })),
  })
}

const inAlarm = { at: 900, value: 'ALARM', dataPoints: [{ at: 300, value: 7 }] } as const

describe('an alarm', () => {
  const reason = 'Threshold Crossed: *it*'

  for (const value of ['OK', 'INSUFFICIENT_DATA'] as const) {
    test(`that is ${value} by now is over`, async () => {
      const item = await onlyItem(alarm(reason, inAlarm, { ...inAlarm, at: 940, value }))
      const text = clause`${'orders-errors'}, now ${value}: ${reason}`
      assertFound(item, 'alarm-over', 'evidence-alarm-over', text)
    })
  }

  test('that has judged only what is older than the deployment is older', async () => {
    const item = await onlyItem(alarm(reason, { ...inAlarm, dataPoints: [{ at: -900_000, value: 7 }] }))
    const text = clause`${'orders-errors'}: ${reason} (its data points are older than this deployment)`
    assertFound(item, 'alarm-older', 'evidence-alarm-older', text)
  })

  for (const repeated of [
    'Threshold Crossed: x, now OK: y',
    'Threshold Crossed: x (its data points are older than this deployment)',
  ]) {
    test(`whose reason is "${repeated}" has found nothing`, async () => {
      const item = await onlyItem(alarm(repeated, inAlarm))
      assertFound(item, undefined, 'evidence-alarm-crossed', clause`${'orders-errors'}: ${repeated}`)
    })
  }
})

describe('a hook', () => {
  const name = 'CodeDeployHook_orders'
  const event = 'BeforeAllowTraffic'
  const hook = lambdaHookFails(orders)

  test('whose function has a name that CodeDeploy may not invoke', async () => {
    const item = await onlyItem(lambdaHookFails(orders, { hook: 'check' }), {
      change: (question: Question) => ({
        ...question,
        deployment: { ...question.deployment, errorInformation: { code: 'IAM_ROLE_PERMISSIONS' } },
      }),
    })
    const text = clause`the hook ${event} is the function ${'check'}, whose name does not begin with CodeDeployHook_`
    assertFound(item, 'hook-not-invocable', 'evidence-hook-name', text)
  })

  test('whose function does not exist', async () => {
    const item = await onlyItem(knowing(hook, { functions: [], logGroups: [] }))
    const text = clause`the hook ${event} is the function ${name}, which does not exist`
    assertFound(item, 'hook-missing', 'evidence-hook-not-found', text)
  })

  test('whose function has no log group', async () => {
    const item = await onlyItem(knowing(hook, { logGroups: [] }))
    const text = clause`the function ${name} has ${clause`no log group ${`/aws/lambda/${name}`}`}`
    assertFound(item, 'hook-without-log', 'evidence-hook-no-log', text)
  })

  test('whose function has logged nothing', async () => {
    const group = `/aws/lambda/${name}`
    const item = await onlyItem(knowing(hook, { logGroups: [{ name: group, events: [] }] }))
    const text = clause`the function ${name} has ${clause`logged nothing in ${group} since ${event} began`}`
    assertFound(item, 'hook-without-log', 'evidence-hook-no-log', text)
  })

  test('whose function logs a sentence of ours has found nothing', async () => {
    const line = `the function ${name} has no log group, and the hook is the function x, which does not exist`
    const item = await onlyItem(lambdaHookFails(orders, { log: () => [[0, line]] }))
    assert.deepEqual([item.kind, item.finding, item.text], ['log', undefined, line])
    assert.equal(hintOf(item), undefined)
  })
})

/** The tasks of a deployment, each of which ended in this way. */
function tasks(
  stop: Pick<TaskStop, 'stopCode' | 'stoppedReason'>,
  ...containers: readonly Partial<ContainerPlan>[]
): DeploymentWithEvidence {
  const evident = ecsExits(checkout, [{ exitCode: 3 }])
  const change = (
    task: NonNullable<DeploymentWithEvidence['evidence']['services']>[number]['tasks'][number],
  ) => {
    const [container] = task.containers
    assert.ok(container !== undefined)
    return {
      ...task,
      stop: task.stop && { ...task.stop, ...stop },
      containers: containers.map(each => ({ ...container, exitCode: undefined, ...each })),
    }
  }
  const services = evident.evidence.services?.map(service => ({
    ...service,
    events: [],
    tasks: service.tasks.map(change),
  }))
  return knowing(evident, { services })
}

describe('a task', () => {
  const byItself = {
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
  } as const

  test('that ended by itself has the exit codes of its containers, but for those without an error', async () => {
    const killed = { name: 'log', exitCode: 137, reason: 'OutOfMemoryError: x' }
    const done = { name: 'init', exitCode: 0, reason: 'DependencyError: x' }
    const item = await onlyItem(tasks(byItself, { exitCode: 1 }, killed, done, { name: 'proxy' }))
    assert.deepEqual(item.exitCodes, [1, 137])
    const web = clause`; container ${'checkout'}, exit code ${1}`
    const others = clause`; container ${'log'}, exit code ${137}: ${killed.reason}; container ${'init'}, exit code ${0}: ${done.reason}`
    assert.deepEqual(item.text, clause`${byItself.stoppedReason}${web}${others}`)
  })

  test('whose container could not be started has its exit code, too', async () => {
    const stop = { stopCode: 'TaskFailedToStart', stoppedReason: 'Task failed to start' } as const
    assert.deepEqual((await onlyItem(tasks(stop, { exitCode: 127 }))).exitCodes, [127])
  })

  for (const [stopCode, stoppedReason] of [
    ['ServiceSchedulerInitiated', 'Task failed container health checks'],
    ['UserInitiated', 'Task stopped by user'],
    ['SpotInterruption', 'Your Spot Task was interrupted.'],
    ['TerminationNotice', 'Task stopped for maintenance'],
    ['InfrastructureHealth', 'The infrastructure is impaired'],
  ] as const) {
    test(`that was stopped (${stopCode}) has none: its containers exit with any code`, async () => {
      const item = await onlyItem(tasks({ stopCode, stoppedReason }, { exitCode: 137 }))
      assert.equal(item.exitCodes, undefined)
      assert.deepEqual(item.text, clause`${stoppedReason}; container ${'checkout'}, exit code ${137}`)
      assert.notEqual(hintOf(item), 'evidence-exit-killed')
    })
  }

  test('that only names an exit code has none', async () => {
    const stoppedReason = 'Essential container in task exited; container web, exit code 137'
    const item = await onlyItem(tasks({ ...byItself, stoppedReason }, { exitCode: 2 }))
    assert.deepEqual(item.exitCodes, [2])
    assert.equal(hintOf(item), 'evidence-exit-failed')
  })
})

describe('an unhealthy target', () => {
  const health = async (state: 'unhealthy' | 'unavailable', reason?: string) => {
    const evident = ecsUnhealthy(checkout)
    const targetGroups = evident.evidence.targetGroups?.map(group => ({
      ...group,
      targets: group.targets.map(target => ({ ...target, steps: [{ at: 0, state, reason }] })),
    }))
    const { answer } = await ask(knowing(evident, { targetGroups }), {
      at: endIn(evident) - 6_800,
      about: 'tasks',
    })
    return answer.items.find(({ noun }) => noun === 'target') ?? assert.fail()
  }

  test('for which the load balancer gives no reason has a hint', async () => {
    assertFound(
      await health('unhealthy'),
      'target-unhealthy',
      'evidence-health-failed',
      clause`target is ${'unhealthy'}`,
    )
  })

  test('in another state, or with a reason, is no finding', async () => {
    const unavailable = await health('unavailable')
    assert.deepEqual([unavailable.finding, unavailable.text], [undefined, clause`target is ${'unavailable'}`])
    const other = await health('unhealthy', 'Target.X')
    assert.deepEqual([other.finding, other.text], [undefined, 'Target.X'])
  })
})

test('a text that is too long to be told apart from ours keeps what was found out', async () => {
  const long = 'Threshold Crossed: x '.repeat(194)
  const item = await onlyItem(alarm(long, { ...inAlarm, dataPoints: [{ at: -900_000, value: 7 }] }))
  assert.ok(
    typeof item.text === 'string' &&
      item.text.startsWith('orders-errors: Threshold') &&
      item.text.length <= 4_096,
  )
  assert.equal(hintOf(item), 'evidence-alarm-older')
})

test('what we write ourselves about a failure is matched by no hint', async () => {
  const killed = { exitCode: 137, reason: 'x' }
  const evident = [
    alarm('x', inAlarm, { ...inAlarm, at: 940, value: 'OK' }),
    alarm('x', { ...inAlarm, dataPoints: [{ at: -900_000, value: 7 }] }),
    knowing(lambdaHookFails(orders), { functions: [], logGroups: [] }),
    knowing(lambdaHookFails(orders), { logGroups: [] }),
    tasks({ stopCode: 'EssentialContainerExited', stoppedReason: 'x' }, killed),
  ]
  for (const each of evident) {
    const { text } = await onlyItem(each)
    assert.ok(typeof text === 'object')
    const own = clauseText(text.map(part => (part.isOwn ? part : { ...part, text: 'x' })))
    assert.equal(hintFor({ where: 'evidence', platform: 'ECS', message: own }), undefined, own)
  }
})
