import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  expiredToken,
  type Fault,
  type Faults,
  faultsOf,
  internalFailure,
  throttled,
} from '../../lab/aws-protocol/faults.ts'
import { instanceArn, targetGroupArn } from '../../lab/codedeploy/plan/identifiers.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { ecsExits, ecsUnhealthy } from '../../lab/evidence/builders/ecs.ts'
import { emptyFleet, namedInstances } from '../../lab/evidence/builders/fleet.ts'
import { alarmBefore, lambdaHookFails } from '../../lab/evidence/builders/lambda.ts'
import type { DeploymentWithEvidence } from '../../lab/evidence/plan.ts'
import { simulationOf } from '../../lab/evidence/simulation.ts'
import { type WorstText, worstText, worstTexts } from '../../lab/kit/worst-texts.ts'
import type { Target } from '../../src/deployment/model.ts'
import { nameSource, type Source, sources } from '../../src/evidence/sources.ts'
import type { Clock } from '../../src/time/clock.ts'
import { clauseText } from '../../src/values/clause.ts'
import { list, record } from '../../src/values/wire.ts'
import { never, start } from '../codedeploy/support.ts'
import { checkout, orders, shop, withEvidence } from '../lab/evidence/support.ts'
import {
  type AskOptions,
  ask,
  askForNames,
  connect,
  endIn,
  knowing,
  passingClock,
  questionAt,
} from './support.ts'

const unhealthy = ecsUnhealthy(checkout)

/** A failure for each kind of question, at a moment when every source has something to say. */
const failures = {
  tasks: { evident: unhealthy, at: endIn(unhealthy) - 6_800 },
  hook: { evident: lambdaHookFails(orders), at: endIn(lambdaHookFails(orders)) },
  alarm: { evident: alarmBefore(orders), at: endIn(alarmBefore(orders)) },
  fleet: { evident: emptyFleet(shop), at: endIn(emptyFleet(shop)) },
} as const

type About = keyof typeof failures

function askAbout(about: About, options: AskOptions = {}, change = (same: DeploymentWithEvidence) => same) {
  const { evident, at } = failures[about]
  return ask(change(evident), { at, about, ...options })
}

/** Every service that is asked, by its name in signatures, with what is asked of it and the kind of the question. */
const services = [
  ['ecs', 'tasks'],
  ['elasticloadbalancing', 'tasks'],
  ['lambda', 'hook'],
  ['logs', 'hook'],
  ['monitoring', 'alarm'],
  ['autoscaling', 'fleet'],
  ['codedeploy', 'fleet'],
] as const

/** At most one line, of a few sentences. */
function assertNotes(notes: readonly string[]): void {
  assert.ok(notes.length <= 1, notes.join('\n'))
  for (const note of notes) {
    assert.match(note, /^[^\n\r]{20,1800}\.$/)
    for (const sentence of note.split(/(?<=\.) (?=More could|Not known|Known only)/))
      assert.equal(sentence.match(/\.\s+[A-Z]/), null, sentence)
  }
}

/** The sources that are asked about a failure. */
function askedAbout(kind: About): readonly Source[] {
  return sources.filter(({ about }) => about === undefined || about === kind)
}

describe('a denial', () => {
  for (const about of Object.keys(failures) as About[]) {
    for (const denied of new Set(askedAbout(about).flatMap(({ actions }) => actions))) {
      test(`of ${denied} costs only the sources that take it (${about}), and one note names the actions that are missing`, async () => {
        const { answer, requests } = await askAbout(about, {}, evident =>
          knowing(evident, { denied: [denied] }),
        )
        const notes = answer.notes
        if (notes.length === 0) {
          // It was not needed: nothing has succeeded before, or the function's log group has the usual name.
          assert.ok(['codedeploy:GetDeployment', 'lambda:GetFunctionConfiguration'].includes(denied), denied)
          return
        }
        const concerned = askedAbout(about).filter(({ actions }) => actions.includes(denied))
        const actions = new Set(concerned.flatMap(source => source.actions))
        const allowed = ['codedeploy:GetDeployment', ...requests].filter(request => request !== denied)
        assert.equal(notes.length, 1)
        const named = [...(notes[0] ?? '').matchAll(/\b[a-z]+:[A-Z]\w+/g)].map(([action]) => action)
        // Those that come after it, whether they are allowed or not, are needed, too; what was allowed is not missing.
        assert.deepEqual(
          named.toSorted(),
          [...actions].filter(action => !allowed.includes(action)).toSorted(),
        )
      })
    }

    test(`of everything else than the listed actions changes nothing (${about})`, async () => {
      const listed = new Set(askedAbout(about).flatMap(({ actions }) => actions))
      const all = new Set([...sources.flatMap(({ actions }) => actions), ...nameSource.actions])
      const { requests, said } = await askAbout(about)
      for (const request of requests) assert.ok(listed.has(request), request)
      const others = [...all].filter(action => !listed.has(action))
      const limited = await askAbout(about, {}, evident => knowing(evident, { denied: others }))
      assert.deepEqual(limited.said, said)
      assert.deepEqual(limited.answer.notes, [])
    })
  }

  test('of names is one note, too', async () => {
    const { answer } = await askForNames(withEvidence({ denied: ['tag:*'] }))
    assert.deepEqual(
      [[...answer.names], answer.notes],
      [[], ['More could be shown with the IAM actions tag:GetResources (docs/permissions.md).']],
    )
  })

  for (const late of ['ecs', 'codedeploy']) {
    test(`of everything is one note that is always the same (${late} is late)`, async () => {
      const { answer } = await askAbout(
        'tasks',
        { faults: faultsOf({ [late]: { type: 'delay', milliseconds: 100 } }) },
        evident => knowing(evident, { denied: ['ecs:*', 'elasticloadbalancing:*', 'codedeploy:*'] }),
      )
      const actions = new Set(askedAbout('tasks').flatMap(source => source.actions))
      // Every watch has it, so it is not what is missing.
      assert.ok(actions.delete('codedeploy:GetDeployment'))
      assert.deepEqual(answer.notes, [
        `More could be shown with the IAM actions ${[...actions].join(', ')} (docs/permissions.md).`,
      ])
    })
  }
})

/** The first `times` requests of each operation of a service fail so. */
function atFirst(service: string, fault: Fault, times: number): Faults {
  return request => (request.service === service && request.operationIndex < times ? fault : undefined)
}

const broken: Fault = { type: 'body', status: 200, body: '<html>{"truncated' }
const endless: Fault = { type: 'endless', status: 200, begin: '{"events":[{"message":"' }
/** What may happen to different requests of one question. */
const together: Readonly<Record<'hangs' | 'denies' | 'never ends', Fault>> = {
  hangs: { type: 'hang' },
  denies: { type: 'error', name: 'AccessDeniedException', message: 'no', status: 400 },
  'never ends': endless,
}

for (const [service, about] of services) {
  describe(`${service} in trouble`, () => {
    for (const [what, fault] of Object.entries({
      throttled,
      internalFailure,
      reset: { type: 'reset' } as Fault,
    })) {
      test(`for a while (${what}) answers later`, async () => {
        const { said } = await askAbout(about)
        const troubled = await askAbout(about, { faults: atFirst(service, fault, 2) })
        assert.deepEqual(troubled.said, said)
        assert.deepEqual(troubled.answer.notes, [])
      })
    }

    test('whose session has expired is asked with new credentials', async () => {
      const inAnHour = new Date(Date.now() + 3_600_000)
      let renewals = 0
      const reader = {
        credentials: async () => {
          renewals += 1
          return { accessKeyId: `simulator${renewals}`, secretAccessKey: 'simulator', expiration: inAnHour }
        },
      }
      const { said } = await askAbout(about)
      const renewed = await askAbout(about, { reader, faults: atFirst(service, expiredToken, 1) })
      assert.deepEqual([renewed.said, renewed.answer.notes], [said, []])
    })

    for (const [what, fault] of Object.entries({
      throttled,
      internalFailure,
      broken,
      expiredToken,
      reset: { type: 'reset' } as Fault,
      empty: { type: 'body', status: 200, body: '' } as Fault,
      'of a wrong type': {
        type: 'body',
        status: 200,
        body: '{"events":{"a":7},"services":"x","tasks":[null]}',
      } as Fault,
    })) {
      test(`for ever (${what}) costs 10 s and 40 requests at most, and only what it knows`, async () => {
        const clock = passingClock()
        const { said } = await askAbout(about)
        const { answer, requests, ...troubled } = await askAbout(about, {
          clock,
          faults: faultsOf({ [service]: fault }),
        })
        for (const line of troubled.said) assert.ok(said.includes(line), line)
        assertNotes(answer.notes)
        assert.ok(requests.length <= 40, String(requests.length))
        assert.ok(clock.pauses.reduce((sum, pause) => sum + pause, 0) < 20_000)
        assert.deepEqual([...new Set(clock.limits)], [10_000])
      })
    }

    test('without an answer costs 10 s', async () => {
      const clock = passingClock()
      let answered = false
      const faults: Faults = ({ service: asked }) => {
        if (asked !== service) return undefined
        // Whoever else is asked has answered long before.
        setTimeout(() => clock.expire(), 300)
        answered = true
        return { type: 'hang' }
      }
      const { answer } = await askAbout(about, { clock, faults })
      assert.ok(answered)
      if (service !== 'lambda') assert.match(answer.notes.join(), /^Not known: .* within 10 s\.$/)
      assertNotes(answer.notes)
    })

    test('that answers without end is left', async () => {
      const { answer } = await askAbout(about, { faults: atFirst(service, endless, 1) })
      assertNotes(answer.notes)
    })
  })
}

test('names: trouble is a note', async () => {
  for (const fault of [throttled, broken, internalFailure]) {
    const { answer, simulator } = await askForNames(withEvidence({}), {
      faults: faultsOf({ tagging: fault }),
    })
    assert.equal(answer.names.size, 0)
    assert.equal(answer.notes.length, 1)
    assertNotes(answer.notes)
    assert.ok(simulator.requests.length <= 40)
  }
})

const many = Array.from({ length: 10_001 }, (_, index) => index)

/** Failures about which a source sends several requests that are alike, and what it must still say if one fails. */
const several: Readonly<
  Record<string, { readonly evident: DeploymentWithEvidence; readonly at?: number; readonly said: RegExp }>
> = {
  DescribeTasks: { evident: withTasks(250), said: /^cause (?:150|200) task: .*exit code 3$/ },
  ListTasks: { evident: withTasks(250), said: /^cause 100 task: .*exit code 3$/ },
  DescribeScalingActivities: {
    evident: withGroups(),
    said: /^cause 2 activity: Launching a new EC2 instance/,
  },
  FilterLogEvents: { evident: withLines(), said: /^log 1 log: [\s\S]*\nline 9999$/ },
}

function withTasks(count: number): DeploymentWithEvidence {
  const evident = ecsExits(checkout, [{ exitCode: 3 }])
  const [service] = evident.evidence.services ?? []
  const task = service?.tasks.at(-1)
  assert.ok(service && task)
  const tasks = many.slice(0, count).map(index => ({ ...task, id: index.toString(16).padStart(32, '0') }))
  return knowing(evident, { services: [{ ...service, tasks, events: [] }] })
}

function withGroups(): DeploymentWithEvidence {
  const evident = emptyFleet(shop)
  const [group] = evident.evidence.autoScalingGroups ?? []
  assert.ok(group)
  return knowing(evident, {
    group: { autoScalingGroups: [group.name, 'another-fleet'] },
    autoScalingGroups: [group, { ...group, name: 'another-fleet' }],
  })
}

function withLines(): DeploymentWithEvidence {
  const evident = lambdaHookFails(orders)
  const [group] = evident.evidence.logGroups ?? []
  assert.ok(group)
  const { at } = group.events.at(-1) ?? assert.fail()
  const events = many.map(index => ({ at, message: `line ${index}` }))
  return knowing(evident, { logGroups: [{ ...group, events, emptyPages: 0 }] })
}

const invalid: Fault = { type: 'error', name: 'ValidationException', message: 'no', status: 400 }

describe('one request of several that', () => {
  for (const [operation, { evident, said: kept }] of Object.entries(several)) {
    for (const fault of [invalid, { type: 'hang' } as const]) {
      test(`${fault === invalid ? 'fails' : 'hangs'} costs only what it would have told (${operation})`, async () => {
        const clock = passingClock()
        const faults: Faults = ({ operation: asked, operationIndex }) => {
          if (asked !== operation || operationIndex !== 1) return undefined
          if (fault !== invalid) setTimeout(() => clock.expire(), 300)
          return fault
        }
        const { said, answer } = await ask(evident, { clock, faults })
        assert.equal(said.filter(line => kept.test(line)).length, 1, said.join('\n').slice(0, 500))
        assertNotes(answer.notes)
        assert.match(answer.notes.join(), /^Known only in part: /)
      })
    }
  }

  test('is about one target group of two costs what is known of that one', async () => {
    const { answer, said } = await askAbout('tasks', { faults: withTargetGroups('checkout-green', 'gone') })
    assert.ok(
      said.some(line => / target: /.test(line)),
      said.join('\n'),
    )
    assert.match(
      answer.notes.join(),
      /^Known only in part: why targets of an ECS deployment are unhealthy — /,
    )
  })

  test('asks for names costs the names of its instances', async () => {
    const targets = await manyTargets(250)
    const resources = targets.map(({ arn = '' }) => ({ arn, tags: { Name: 'a name' } }))
    const { answer } = await askForNames(withEvidence({ resources }), {
      targets,
      faults: ({ operationIndex }) => (operationIndex === 1 ? invalid : undefined),
    })
    assert.ok([150, 200].includes(answer.names.size), String(answer.names.size))
    assert.match(answer.notes.join(), /^Known only in part: the Name tags of EC2 instances — /)
  })
})

test('more activities than a page has are a note', async () => {
  const evident = withGroups()
  const [group] = evident.evidence.autoScalingGroups ?? []
  const activity = group?.activities.find(({ startedAt }) => startedAt > 0)
  assert.ok(group && activity)
  const activities = many.slice(0, 101).map(index => ({ ...activity, startedAt: 1_000 + index }))
  const { said, answer } = await ask(
    knowing(evident, {
      group: { autoScalingGroups: [group.name] },
      autoScalingGroups: [{ ...group, activities }],
    }),
  )
  assert.match(said.join(), /^cause 100 activity/)
  assert.deepEqual(answer.notes, [
    'Known only in part: why Auto Scaling could not launch instances, and which ones it terminated' +
      ' — shop-fleet had more than 100 activities.',
  ])
})

/** The replacement task set has these target groups. */
function withTargetGroups(...names: readonly string[]): Faults {
  const taskSet = {
    externalId: unhealthy.plan.facts.deploymentId,
    loadBalancers: names.map(name => ({ targetGroupArn: targetGroupArn(name) })),
  }
  const body = JSON.stringify({ services: [{ taskSets: [taskSet] }] })
  return ({ operation }) =>
    operation === 'DescribeServices' ? { type: 'body', status: 200, body } : undefined
}

/** How many requests a question may cost: names have a budget of their own. */
const budgets: Readonly<Record<About, number>> = { tasks: 40, hook: 40, alarm: 40, fleet: 15 }

for (const about of Object.keys(failures) as About[]) {
  test(`all services in trouble together cost ${budgets[about]} requests, as long as no time passes (${about})`, async () => {
    const { evident, at } = failures[about]
    const question = await questionAt(evident, at)
    await using simulator = await startSimulator({
      ...simulationOf(evident, start),
      now: () => start + at,
      faults: () => throttled,
    })
    const answer = await connect(simulator, { reader: { clock: standingClock } }).ask(question, about, never)
    assert.deepEqual(answer.items, [])
    assert.equal(answer.troubles.length, 1)
    assert.match(answer.troubles[0] ?? '', new RegExp(`more than ${budgets[about]} requests`))
    assert.equal(simulator.requests.length, budgets[about])
  })

  test(`all services that are throttled cost 40 requests and one note at most (${about})`, async () => {
    const { answer, requests } = await askAbout(about, { faults: () => throttled })
    assert.deepEqual(answer.items, [])
    assertNotes(answer.notes)
    assert.ok(requests.length <= 40)
  })

  for (const [first, second, third] of [
    ['hangs', 'denies', 'never ends'],
    ['denies', 'never ends', 'hangs'],
    ['never ends', 'hangs', 'denies'],
  ] as const) {
    test(`one service that ${first}, one that ${second} and one that ${third} are one line in time (${about})`, async () => {
      const clock = passingClock()
      const met = new Map<string, Fault>()
      const faults: Faults = ({ operation }) => {
        const fault = met.get(operation) ?? together[[first, second, third][met.size % 3] ?? first]
        met.set(operation, fault)
        if (fault.type === 'hang') setTimeout(() => clock.expire(), 300)
        return fault
      }
      const { answer, requests } = await askAbout(about, { clock, faults })
      assert.deepEqual(answer.items, [])
      assert.equal(answer.notes.length, 1)
      assertNotes(answer.notes)
      assert.ok(requests.length <= 40, String(requests.length))
      assert.deepEqual([...new Set(clock.limits)], [10_000])
    })
  }
}

test('names and the reason of one failure cost 40 requests at most together', async () => {
  const { evident, at } = failures.fleet
  const [targets, question] = [await manyTargets(10_000), await questionAt(evident, at)]
  await using simulator = await startSimulator({
    ...simulationOf(evident, start),
    now: () => start + at,
    faults: () => throttled,
  })
  const reader = connect(simulator, { reader: { clock: standingClock } })
  await Promise.all([
    reader.ask(question, 'fleet', never),
    reader.readNames(targets.slice(0, 5_000), never),
    reader.readNames(targets.slice(5_000), never),
  ])
  assert.equal(simulator.requests.length, 40)
})

test('a denial and trouble together are one line', async () => {
  const { answer } = await askAbout(
    'tasks',
    { faults: faultsOf({ elasticloadbalancing: internalFailure }) },
    evident => knowing(evident, { denied: ['ecs:ListTasks'] }),
  )
  assertNotes(answer.notes)
  assert.match(answer.notes.join(), /^More could be shown .* Not known: why targets /)
})

/** Pauses end at once and take no time, so that only the number of requests ends a question. */
const standingClock: Clock = {
  now: () => start,
  sleep: async (milliseconds, signal) => {
    const isLimit = milliseconds === 10_000
    if (!isLimit) return
    await new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    )
  },
}

/** This many instances, none of which exists. */
async function manyTargets(count: number): Promise<readonly Target[]> {
  const [target] = (await questionAt(withEvidence({}), 1_000)).targets
  return many.slice(0, count).map(index => {
    const id = `i-${index.toString(16).padStart(17, '0')}`
    return { ...target, id, arn: instanceArn(id) } as Target
  })
}

describe('a cancellation', () => {
  for (const about of Object.keys(failures) as About[]) {
    test(`before the question asks nobody (${about})`, async () => {
      let signed = 0
      const credentials = async () => {
        signed += 1
        return { accessKeyId: 'simulator', secretAccessKey: 'simulator' }
      }
      const { answer } = await askAbout(about, { signal: AbortSignal.abort(), reader: { credentials } })
      assert.deepEqual(answer, { items: [], leftOut: 0, denied: [], troubles: [], notes: [] })
      // What went on in the background would have signed its request by the time that another question is answered.
      await askAbout(about)
      assert.equal(signed, 0)
    })

    test(`ends a question that nobody answers, without a note (${about})`, async () => {
      const cancel = new AbortController()
      const faults: Faults = () => {
        setTimeout(() => cancel.abort(), 50)
        return { type: 'hang' }
      }
      const { answer } = await askAbout(about, { signal: cancel.signal, faults })
      assert.deepEqual(answer, { items: [], leftOut: 0, denied: [], troubles: [], notes: [] })
    })
  }

  test('gives no note about what was denied before', async () => {
    const cancel = new AbortController()
    const answered = (operation: string): void => {
      if (operation === 'ListTasks') setImmediate(() => cancel.abort())
    }
    const faults = faultsOf({ elasticloadbalancing: { type: 'hang' } })
    const { answer } = await askAbout(
      'tasks',
      { signal: cancel.signal, faults, reader: { answered } },
      evident => knowing(evident, { denied: ['ecs:ListTasks'] }),
    )
    assert.deepEqual(answer.notes, [])
    assert.ok(answer.items.length > 0)
  })

  test('of names gives no names and no note', async () => {
    const { answer, simulator } = await askForNames(withEvidence({}), { signal: AbortSignal.abort() })
    assert.deepEqual([answer.names.size, answer.notes, simulator.requests.length], [0, [], 0])
  })
})

test('requests are under way at the same time', async () => {
  const cancel = new AbortController()
  // Nobody answers, so the second request does not wait for the first one.
  const faults: Faults = ({ index }) => {
    if (index === 1) cancel.abort()
    return { type: 'hang' }
  }
  const { requests } = await askAbout('tasks', { faults, signal: cancel.signal })
  assert.deepEqual(requests.toSorted(), ['codedeploy:GetDeploymentGroup', 'ecs:DescribeServices'])
})

/** The same evidence, with this text wherever a service repeats what someone else has written. */
function hostile({ plan, actions, evidence }: DeploymentWithEvidence, text: string): DeploymentWithEvidence {
  return {
    plan,
    actions,
    evidence: {
      ...evidence,
      services: evidence.services?.map(service => ({
        ...service,
        events: service.events.map(event => ({ ...event, message: `unable ${text}` })),
        tasks: service.tasks.map(task => ({
          ...task,
          stop: task.stop && { ...task.stop, stoppedReason: text },
          containers: task.containers.map(container => ({
            ...container,
            name: text,
            reason: text,
            exitCode: 1,
          })),
        })),
      })),
      targetGroups: evidence.targetGroups?.map(group => ({
        ...group,
        targets: group.targets.map(target => ({
          ...target,
          steps: target.steps.map(step => ({ ...step, reason: text, description: text })),
        })),
      })),
      alarms: evidence.alarms?.map(alarm => ({
        ...alarm,
        states: alarm.states.map(state => ({ ...state, reason: text })),
      })),
      logGroups: evidence.logGroups?.map(group => ({
        ...group,
        events: group.events.map(event => ({ ...event, message: text })),
      })),
      autoScalingGroups: evidence.autoScalingGroups?.map(group => ({
        ...group,
        activities: group.activities.map(activity => ({
          ...activity,
          description: text,
          cause: text,
          statusMessage: text,
        })),
      })),
    },
  }
}

function assertLimits({ answer }: Awaited<ReturnType<typeof ask>>): void {
  for (const { about, text: said, source } of answer.items) {
    const text = clauseText(said)
    assert.ok(text.length <= 4_096, `${source}: ${text.length}`)
    assert.ok(about.length <= 1_200, `${source}: ${about.length}`)
    assert.ok(text.isWellFormed() && about.isWellFormed())
    assert.ok(answer.items.filter(item => item.source === source).length <= 10)
  }
  assertNotes(answer.notes)
}

for (const kind of worstTexts as readonly WorstText[]) {
  test(`texts of ${kind} are kept within limits`, async () => {
    for (const about of Object.keys(failures) as About[])
      assertLimits(await askAbout(about, {}, evident => hostile(evident, worstText(kind, 20_000))))
    const [one] = namedInstances(withEvidence({}).plan, () => worstText(kind, 20_000))
    assert.ok(one !== undefined)
    const { answer } = await askForNames(withEvidence({ resources: [one] }))
    for (const name of answer.names.values()) assert.ok(name.length <= 1_200)
  })

  test(`an error message of ${kind} becomes one short note`, async () => {
    const fault: Fault = {
      type: 'error',
      name: 'ValidationException',
      message: worstText(kind, 20_000),
      status: 400,
    }
    for (const about of Object.keys(failures) as About[]) {
      const { answer } = await askAbout(about, { faults: () => fault })
      for (const note of answer.notes) assert.match(note, /^Not known: [^\n\r]{1,900}\.$/)
      assert.ok(answer.notes.length >= 1)
    }
  })
}

describe('ten thousand', () => {
  test('tasks, containers, events and targets are read as far as the limits go', async () => {
    const asked = await askAbout('tasks', {}, evident => {
      const [service] = evident.evidence.services ?? []
      const [, green] = evident.evidence.targetGroups ?? []
      const task = service?.tasks.at(-5)
      const [container] = task?.containers ?? []
      const [, target] = green?.targets ?? []
      assert.ok(service && green && task && container && target)
      return knowing(evident, {
        services: [
          {
            ...service,
            events: many.map(index => ({ at: 1_500, message: `unable to do ${index}` })),
            tasks: many.map(index => ({
              ...task,
              stop: task.stop && { ...task.stop, stoppedReason: 'Essential container in task exited' },
              id: index.toString(16).padStart(32, '0'),
              containers:
                index === 0 ? many.map(name => ({ ...container, name: `c${name}`, exitCode: 3 })) : [],
            })),
          },
        ],
        targetGroups: [
          {
            ...green,
            targets: many.map(index => ({
              ...target,
              id: `10.${index >> 8}.${index & 255}.1`,
              steps: target.steps.map(step => ({
                ...step,
                description: `said ${'abcdefghij'[index % 10]}${'klmnopqrst'[index % 7]}`,
              })),
            })),
          },
        ],
      })
    })
    assertLimits(asked)
    assert.ok(asked.said.some(line => line.includes('container c0, exit code 3; container c1, exit code 3')))
    assert.ok(!asked.said.join().includes('container c10,'), 'a task has at most ten containers')
    assert.ok(asked.said.some(line => line.includes(' target: ')))
    assert.ok(asked.requests.length <= 40)
  })

  test('lines of a log are kept to the last ones', async () => {
    const asked = await askAbout('hook', {}, evident => {
      const [group] = evident.evidence.logGroups ?? []
      assert.ok(group)
      const at = group.events.at(-1)?.at ?? 0
      return knowing(evident, {
        logGroups: [{ ...group, events: many.map(index => ({ at, message: `line ${index}` })) }],
      })
    })
    assertLimits(asked)
    assert.match(asked.said.join(), /line \d+$/)
  })

  test('activities are counted as far as one page goes', async () => {
    const asked = await askAbout('fleet', {}, evident => {
      const [group] = evident.evidence.autoScalingGroups ?? []
      const activity = group?.activities.find(({ startedAt }) => startedAt > 0)
      assert.ok(group && activity)
      return knowing(evident, {
        autoScalingGroups: [
          {
            ...group,
            activities: many.map(index => ({ ...activity, startedAt: activity.startedAt + index / 10 })),
          },
        ],
      })
    })
    assert.match(asked.said[0] ?? '', /^cause 100 activity/)
    assertLimits(asked)
  })

  test('alarms are read as far as a deployment group has them', async () => {
    const alarms = many.map(index => ({ AlarmName: `a${index}`, StateReason: `${index} is too much` }))
    const body = JSON.stringify({ MetricAlarms: alarms, CompositeAlarms: alarms })
    const { answer } = await askAbout('alarm', {
      faults: faultsOf({ monitoring: { type: 'body', status: 200, body } }),
    })
    assert.equal(answer.items.length + answer.leftOut, 10)
  })

  test('data points of an alarm are not parsed, since the service sends 4,000 characters of them at most', async () => {
    const dataPoints = many.map(() => ({ timestamp: '2026-03-02T08:00:00Z' }))
    const alarm = { AlarmName: 'a', StateReason: 'r' }
    const saidOf = async (points: readonly unknown[]) => {
      const StateReasonData = JSON.stringify({ evaluatedDatapoints: points })
      const body = JSON.stringify({ MetricAlarms: [{ ...alarm, StateReasonData }] })
      const faults = faultsOf({ monitoring: { type: 'body', status: 200, body } })
      return (await askAbout('alarm', { faults })).said
    }
    assert.deepEqual(await saidOf(dataPoints.slice(0, 90)), [
      'cause 1 alarm: a: r (its data points are older than this deployment)',
    ])
    assert.deepEqual(await saidOf(dataPoints), ['cause 1 alarm: a: r'])
  })

  test('tasks and events are read as far as ECS sends them in one response', async () => {
    const { answer, simulator } = await askAbout('tasks', {
      faults: ({ operation, service }) => {
        if (service === 'elasticloadbalancing') return { type: 'body', status: 200, body: '' }
        const body = {
          DescribeServices: {
            services: [
              {
                taskSets: [{ id: 'ecs-svc/1', externalId: unhealthy.plan.facts.deploymentId }],
                events: many.map(index => ({ createdAt: 4e9, message: `unable to do ${index}` })),
              },
            ],
          },
          ListTasks: { taskArns: many.map(index => `arn:aws:ecs:us-east-1:123456789012:task/c/${index}`) },
          DescribeTasks: {
            tasks: many.map(index => ({ startedBy: 'ecs-svc/1', stoppedReason: `did ${index}` })),
          },
        }[operation]
        return body && { type: 'body', status: 200, body: JSON.stringify(body) }
      },
    })
    // DescribeTasks takes no more (facts.md).
    assert.deepEqual(
      simulator.requests
        .filter(({ operation }) => operation === 'DescribeTasks')
        .map(({ input }) => list(record(input).tasks).length),
      [100],
    )
    assert.equal(answer.items.length + answer.leftOut, 200)
  })

  test('targets of a group are counted as far as a target group has them, and a note says so', async () => {
    const { said, answer } = await askAbout('tasks', {}, evident => {
      const [, green] = evident.evidence.targetGroups ?? []
      const [, target] = green?.targets ?? []
      assert.ok(green && target)
      const targets = many.map(index => ({ ...target, id: `10.${index >> 8}.${index & 255}.1` }))
      return knowing(evident, { targetGroups: [{ ...green, targets }] })
    })
    assert.equal(said.filter(line => line.startsWith('cause 1000 target: ')).length, 1, said.join('\n'))
    assert.match(answer.notes.join(), / has more than 1,000 targets\.$/)
  })

  test('activities in one response, of which only 100 were asked for, are within the limits', async () => {
    const activities = many.map(
      index =>
        `<member><StartTime>2099-01-01T00:00:00Z</StartTime><StatusCode>Failed</StatusCode><Description>Launching</Description><StatusMessage>did ${index}</StatusMessage></member>`,
    )
    const body = `<R><DescribeScalingActivitiesResult><Activities>${activities.join('')}</Activities></DescribeScalingActivitiesResult></R>`
    const asked = await askAbout('fleet', {
      faults: faultsOf({ autoscaling: { type: 'body', status: 200, body } }),
    })
    assertLimits(asked)
    assert.equal(asked.answer.items.length + asked.answer.leftOut, 100)
  })

  test('names are read as far as instances were asked about', async () => {
    const [target] = await manyTargets(1)
    const resources = many.map(index => ({
      ResourceARN: instanceArn(`i-${index.toString(16).padStart(17, '0')}`),
      Tags: [{ Key: 'Name', Value: `name ${index}` }],
    }))
    const { answer } = await askForNames(withEvidence({}), {
      targets: target === undefined ? [] : [target],
      faults: () => ({
        type: 'body',
        status: 200,
        body: JSON.stringify({ ResourceTagMappingList: resources }),
      }),
    })
    assert.equal(answer.names.size, 1)
  })

  test('target groups of a task set are asked about as far as a task set may have them', async () => {
    const faults = withTargetGroups(...many.map(() => 'checkout-green'))
    const { requests } = await askAbout('tasks', { faults })
    assert.equal(requests.filter(request => request.endsWith('DescribeTargetHealth')).length, 5)
  })
})
