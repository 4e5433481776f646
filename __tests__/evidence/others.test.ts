import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inPlace, unansweredFleet } from '../../lab/codedeploy/builders/in-place.ts'
import { instanceArn } from '../../lab/codedeploy/plan/identifiers.ts'
import {
  emptyFleet,
  greenFleetNotLaunched,
  namedInstances,
  termination,
} from '../../lab/evidence/builders/fleet.ts'
import { alarmBefore, deniedReport, lambdaHookFails } from '../../lab/evidence/builders/lambda.ts'
import { launchFailure } from '../../lab/evidence/builders/texts.ts'
import type { AlarmPlan, DeploymentWithEvidence, LogGroupPlan } from '../../lab/evidence/plan.ts'
import type { Deployment, Revision, Target } from '../../src/deployment/model.ts'
import type { Question } from '../../src/evidence/source.ts'
import { clause } from '../../src/values/clause.ts'
import { start } from '../codedeploy/support.ts'
import { orders, shop, withEvidence } from '../lab/evidence/support.ts'
import { ask, askForNames, endIn, knowing } from './support.ts'

/** The same question about a deployment of another revision. */
function ofRevision(revision: Revision | undefined): (question: Question) => Question {
  return question => ({ ...question, deployment: { ...question.deployment, revision } })
}

function assertLog(said: readonly string[], ending: RegExp): void {
  assert.equal(said.length, 1)
  const [log = ''] = said
  assert.match(log, /^log 1 log: INIT_START Runtime Version: /)
  assert.match(log, ending)
  // What the hook logged the day before is not there.
  assert.equal(log.match(/START RequestId/g)?.length, 1)
}

describe('the log of a hook that failed', () => {
  test('is found by the revision that GetApplicationRevision knows', async () => {
    const { said, answer, requests } = await ask(lambdaHookFails(orders))
    assertLog(
      said,
      /AssertionError \[ERR_ASSERTION\]: the order's total is 0[\s\S]*\nREPORT RequestId: \S+\tDuration/,
    )
    const [item] = answer.items
    assert.deepEqual([item?.source, item?.about], ['logs', 'CodeDeployHook_orders'])
    assert.deepEqual(answer.notes, [])
    assert.deepEqual([...new Set(requests)].toSorted(), [
      'codedeploy:GetApplicationRevision',
      'codedeploy:GetDeploymentGroup',
      'lambda:GetFunctionConfiguration',
      'logs:FilterLogEvents',
    ])
  })

  test('is found in the log group that the function names', async () => {
    const { said, simulator } = await ask(lambdaHookFails(orders, { logGroup: '/hooks', log: deniedReport }))
    assertLog(said, /not authorized to perform: codedeploy:PutLifecycleEventHookExecutionStatus/)
    for (const { operation, input } of simulator.requests) {
      if (operation === 'FilterLogEvents')
        assert.equal((input as { readonly logGroupName: string }).logGroupName, '/hooks')
    }
  })

  test('has no lines of the other functions that log to the same group', async () => {
    const evident = lambdaHookFails(orders, { logGroup: '/hooks' })
    const [group] = evident.evidence.logGroups ?? []
    const { at } = group?.events.at(-1) ?? assert.fail()
    const of = (name: string) => ({
      at,
      message: `ERROR of ${name}`,
      stream: `2026/11/24/${name}[$LATEST]0a1b`,
    })
    const shared = (events: LogGroupPlan['events']) =>
      ask(knowing(evident, { logGroups: [{ name: '/hooks', events }] }))
    const others = ['CodeDeployHook_orders2', 'not-CodeDeployHook_orders', 'billing'].map(of)
    const { said } = await shared([...(group?.events ?? []), ...others])
    assertLog(said, /AssertionError[\s\S]*\nREPORT RequestId: \S+\tDuration/)
    assert.doesNotMatch(said.join(), /ERROR of/)
    assert.deepEqual((await shared(others)).said, [
      'sign 1 hook: the function CodeDeployHook_orders has logged nothing in /hooks since BeforeAllowTraffic began',
    ])
  })

  test('has no lines that the function logged long after the event ended, when it was called again', async () => {
    const evident = lambdaHookFails(orders)
    const end = endIn(evident)
    const [group] = evident.evidence.logGroups ?? assert.fail()
    assert.ok(group)
    const events = [...group.events, { at: end + 60_000, message: 'a later call' }]
    const { said } = await ask(knowing(evident, { logGroups: [{ ...group, events }] }), { at: end + 120_000 })
    // The rollback has succeeded by then.
    assertLog(
      said.filter(line => !line.startsWith('fact')),
      /AssertionError[\s\S]*\nREPORT RequestId: \S+\tDuration/,
    )
    assert.doesNotMatch(said.join(), /a later call/)
  })

  test('is found by the function’s name if its configuration may not be read', async () => {
    const evident = knowing(lambdaHookFails(orders), { denied: ['lambda:*'] })
    const { said, answer } = await ask(evident)
    assertLog(said, /AssertionError/)
    assert.deepEqual(answer.notes, [])
  })

  test('that lies elsewhere asks for the permission to read the function’s configuration', async () => {
    const evident = knowing(lambdaHookFails(orders, { logGroup: '/hooks' }), { denied: ['lambda:*'] })
    const { said, answer } = await ask(evident)
    assert.deepEqual(said, [])
    assert.equal(answer.notes.length, 1)
    assert.match(answer.notes[0] ?? '', /lambda:GetFunctionConfiguration/)
  })

  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:CodeDeployHook_orders'
  for (const [what, content, about] of [
    ['YAML', 'Hooks:\n  - BeforeAllowTraffic: CodeDeployHook_orders\n', 'CodeDeployHook_orders'],
    [
      'JSON',
      JSON.stringify({ Hooks: [{ BeforeAllowTraffic: 'CodeDeployHook_orders' }] }),
      'CodeDeployHook_orders',
    ],
    ['YAML with an ARN', `Hooks:\n  - BeforeAllowTraffic: ${arn}\n`, arn],
  ] as const) {
    test(`is found by an AppSpec in ${what} that GetDeployment has sent`, async () => {
      const change = ofRevision({ type: 'AppSpecContent', content })
      const { said, answer, requests } = await ask(lambdaHookFails(orders), { change })
      assertLog(said, /AssertionError/)
      assert.equal(answer.items[0]?.about, about)
      assert.ok(!requests.includes('codedeploy:GetApplicationRevision'))
    })
  }

  for (const [what, revision, why] of [
    [
      'names no hook',
      { type: 'AppSpecContent', content: 'version: 0.0' },
      'no function for BeforeAllowTraffic was found in the AppSpec',
    ],
    ['lies in S3', { type: 'S3', bucket: 'b', key: 'k' }, 'the AppSpec is in S3'],
    ['lies in GitHub', { type: 'GitHub' }, 'the AppSpec is in GitHub'],
    ['is not known', undefined, 'CodeDeploy does not show the AppSpec'],
    ['has no content', { type: 'AppSpecContent' }, 'CodeDeploy does not show the AppSpec'],
  ] as const) {
    test(`is not looked for if the AppSpec ${what}, and a note says so`, async () => {
      const { said, answer, requests } = await ask(lambdaHookFails(orders), {
        change: ofRevision(revision),
      })
      assert.deepEqual(
        [said, answer.notes, requests],
        [
          [],
          [`Not known: the log of the function that failed as a hook — ${why}.`],
          ['codedeploy:GetDeploymentGroup'],
        ],
      )
    })
  }

  test('that does not exist is a sign that the function has never run', async () => {
    const { said, answer } = await ask(knowing(lambdaHookFails(orders), { logGroups: [] }))
    assert.deepEqual(
      [said, answer.notes],
      [
        [
          'sign 1 hook: the function CodeDeployHook_orders has no log group /aws/lambda/CodeDeployHook_orders',
        ],
        [],
      ],
    )
    const [item] = answer.items
    assert.deepEqual([item?.source, item?.about], ['lambda', 'CodeDeployHook_orders'])
  })

  test('that has only lines of earlier deployments is a sign that the function did not run, or may not log', async () => {
    const evident = lambdaHookFails(orders)
    const logGroups = evident.evidence.logGroups?.map(group => ({
      ...group,
      events: group.events.filter(({ at }) => at < 0),
    }))
    const { said, answer } = await ask(knowing(evident, { logGroups }))
    assert.deepEqual(said, [
      'sign 1 hook: the function CodeDeployHook_orders has logged nothing in /aws/lambda/CodeDeployHook_orders' +
        ' since BeforeAllowTraffic began',
    ])
    assert.deepEqual(answer.notes, [])
  })

  for (const [what, logGroups] of [
    ['does not exist', []],
    ['has nothing', [{ name: '/aws/lambda/CodeDeployHook_orders', events: [] }]],
  ] as const) {
    test(`whose usual log group ${what} may be elsewhere if the function’s configuration may not be read`, async () => {
      const { said, answer } = await ask(
        knowing(lambdaHookFails(orders), { logGroups, denied: ['lambda:*'] }),
      )
      assert.deepEqual(said, [])
      assert.match(answer.notes.join(), /lambda:GetFunctionConfiguration/)
    })
  }

  test('is as long as its pages go, and a note says that it goes on', async () => {
    const evident = lambdaHookFails(orders)
    const logGroups = evident.evidence.logGroups?.map(group => ({ ...group, emptyPages: 7 }))
    const [group] = logGroups ?? []
    assert.ok(group)
    const { at } = group.events.at(-1) ?? assert.fail()
    const events = Array.from({ length: 10_001 }, (_, index) => ({ at, message: `line ${index}` }))
    const { said, answer } = await ask(knowing(evident, { logGroups: [{ ...group, events }] }))
    assert.match(said.join(), /^log 1 log: [\s\S]*line 9999$/)
    assert.deepEqual(answer.notes, [
      'Known only in part: the log of the function that failed as a hook — the log goes on after 8 pages.',
    ])
  })

  test('is followed over empty pages', async () => {
    const evident = lambdaHookFails(orders)
    const logGroups = evident.evidence.logGroups?.map(group => ({ ...group, emptyPages: 5 }))
    assertLog((await ask(knowing(evident, { logGroups }))).said, /AssertionError/)
  })

  test('never brings what the function’s environment has', async () => {
    const { answer } = await ask(lambdaHookFails(orders))
    assert.ok(!JSON.stringify(answer).includes('not-a-real-token'))
    assert.ok(!JSON.stringify(answer).includes('API_TOKEN'))
  })
})

describe('a hook whose function does not exist', () => {
  for (const [what, options] of [
    ['', {}],
    [' and whose name CodeDeploy may not invoke', { hook: 'check-orders' }],
  ] as const) {
    test(`is the cause${what}, and no log is asked for`, async () => {
      const evident = knowing(lambdaHookFails(orders, options), { functions: [], logGroups: [] })
      const { said, answer, requests } = await ask(evident)
      const name = 'hook' in options ? options.hook : 'CodeDeployHook_orders'
      assert.deepEqual(said, [
        `cause 1 hook: the hook BeforeAllowTraffic is the function ${name}, which does not exist`,
      ])
      const [item] = answer.items
      assert.deepEqual([item?.source, item?.about], ['lambda', name])
      assert.deepEqual(answer.notes, [])
      assert.ok(!requests.includes('logs:FilterLogEvents'))
    })
  }

  test('may be an alias that does not exist', async () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:CodeDeployHook_orders:live'
    const content = `Hooks:\n  - BeforeAllowTraffic: ${arn}\n`
    const { said } = await ask(lambdaHookFails(orders), {
      change: ofRevision({ type: 'AppSpecContent', content }),
    })
    assert.deepEqual(said, [
      `cause 1 hook: the hook BeforeAllowTraffic is the function ${arn}, which does not exist`,
    ])
  })
})

describe('a hook that CodeDeploy may not invoke', () => {
  const denied = (question: Question): Question => ({
    ...question,
    deployment: {
      ...question.deployment,
      errorInformation: {
        code: 'IAM_ROLE_PERMISSIONS',
        message: 'The IAM role does not give you permission.',
      },
    },
  })

  test('is reported if its name shows why', async () => {
    const { said, requests } = await ask(lambdaHookFails(orders, { hook: 'check-orders' }), {
      change: denied,
    })
    assert.deepEqual(said, [
      'cause 1 hook: the hook BeforeAllowTraffic is the function check-orders, whose name does not begin with CodeDeployHook_',
    ])
    assert.ok(!requests.includes('logs:FilterLogEvents'))
  })

  test('is not reported if its name is right', async () => {
    assertLog((await ask(lambdaHookFails(orders), { change: denied })).said, /AssertionError/)
  })

  test('is not reported if it was invoked, even with another name', async () => {
    assertLog((await ask(lambdaHookFails(orders, { hook: 'check-orders' }))).said, /AssertionError/)
  })
})

describe('alarms that stopped a deployment', () => {
  const older = '(its data points are older than this deployment)'
  const withAlarms = (change: (alarm: AlarmPlan) => AlarmPlan): DeploymentWithEvidence => {
    const evident = alarmBefore(orders)
    return knowing(evident, { alarms: evident.evidence.alarms?.map(change) ?? [] })
  }
  /** What is said about the alarm orders-errors. */
  const aboutErrors = async (evident: DeploymentWithEvidence) =>
    (await ask(evident)).said.find(line => / alarm: orders-errors\b/.test(line)) ?? ''

  test('are quoted, composite ones too, with what is older than the deployment', async () => {
    const { said, answer, requests } = await ask(alarmBefore(orders))
    assert.equal(said.length, 2)
    assert.ok(said.every(line => line.startsWith('cause 1 alarm: orders-') && line.endsWith(older)))
    assert.ok(said.some(line => line.includes('orders-errors: Threshold Crossed: 1')))
    assert.ok(said.some(line => line.includes('orders-health: arn:aws:cloudwatch:')))
    const errors = answer.items.find(({ about }) => about.endsWith(':orders-errors'))
    assert.deepEqual(errors?.at, start + 100)
    assert.deepEqual(requests.toSorted(), ['cloudwatch:DescribeAlarms', 'codedeploy:GetDeploymentGroup'])
  })

  test('that saw something after the start are not called older', async () => {
    const evident = withAlarms(alarm =>
      alarm.type === 'metric'
        ? { ...alarm, states: [{ at: 900, value: 'ALARM', dataPoints: [{ at: 300, value: 7 }] }] }
        : alarm,
    )
    const line = await aboutErrors(evident)
    assert.match(line, /Threshold Crossed: 1/)
    assert.ok(!line.includes(older))
  })

  test('whose last period ends after the start are not called older', async () => {
    const evident = withAlarms(alarm =>
      alarm.type === 'metric'
        ? { ...alarm, states: [{ at: 900, value: 'ALARM', dataPoints: [{ at: -30_000, value: 7 }] }] }
        : alarm,
    )
    assert.ok(!(await aboutErrors(evident)).includes(older))
  })

  for (const value of ['OK', 'INSUFFICIENT_DATA'] as const) {
    test(`that are ${value} by now are signs, since their reason is that of another state`, async () => {
      const evident = withAlarms(alarm =>
        alarm.type === 'metric'
          ? { ...alarm, states: [...alarm.states, { at: 940, value, dataPoints: [{ at: 930, value: 0 }] }] }
          : alarm,
      )
      assert.match(await aboutErrors(evident), new RegExp(`^sign 1 alarm: orders-errors, now ${value}: `))
      assert.ok(!(await aboutErrors(evident)).includes(older))
      assert.match((await ask(evident)).said[0] ?? '', /^cause 1 alarm: orders-health: /)
    })
  }

  test('that no longer exist are left out', async () => {
    const { said, answer } = await ask(knowing(alarmBefore(orders), { alarms: [] }))
    assert.deepEqual([said, answer.notes], [[], []])
  })
})

describe('a fleet', () => {
  for (const [name, why] of Object.entries(launchFailure)) {
    test(`without instances says why none was launched (${name})`, async () => {
      const { said, answer, requests } = await ask(emptyFleet(shop, why))
      assert.equal(said.length, 1)
      assert.match(said[0] ?? '', /^cause 2 activity: Launching a new EC2 instance/)
      assert.ok(said[0]?.endsWith(why))
      assert.deepEqual([answer.items[0]?.about, answer.items[0]?.at], ['shop-fleet', start + 4_500])
      assert.deepEqual(requests.toSorted(), [
        'autoscaling:DescribeScalingActivities',
        'codedeploy:GetDeploymentGroup',
      ])
    })
  }

  test('that should become a copy of an Auto Scaling group says why the copy launched none', async () => {
    const evident = greenFleetNotLaunched(shop)
    const { said, answer, requests } = await ask(evident)
    assert.match(said[0] ?? '', /^cause 2 activity: Launching a new EC2 instance/)
    const { deploymentId } = evident.plan.facts
    assert.equal(answer.items[0]?.about, `CodeDeploy_${shop.deploymentGroupName}_${deploymentId}`)
    assert.equal(requests.filter(request => request === 'autoscaling:DescribeScalingActivities').length, 2)
    assert.deepEqual(answer.notes, [])
  })

  test('that should become a copy of an Auto Scaling group is not asked about without the name of its group', async () => {
    const { requests } = await ask(greenFleetNotLaunched(shop), {
      about: 'fleet',
      change: question => ({
        ...question,
        deployment: { ...question.deployment, deploymentGroupName: undefined },
      }),
    })
    assert.deepEqual(requests, [])
  })

  test('that should become a copy of an Auto Scaling group may fail before the copy exists', async () => {
    const evident = greenFleetNotLaunched(shop)
    const [original] = evident.evidence.autoScalingGroups ?? []
    const { said, answer } = await ask(knowing(evident, { autoScalingGroups: original && [original] }))
    assert.deepEqual([said, answer.notes], [[], []])
  })

  test('of which an instance failed by itself mentions launches that failed, which are no cause of that', async () => {
    const evident = emptyFleet(shop)
    const { targets } = inPlace({ ...shop, config: 'AllAtOnce', instances: [{}] })
    const failed = (question: Question): Question => ({
      ...question,
      targets: targets.map(({ id }) => ({ type: 'instance', id, status: 'Failed', lifecycleEvents: [] })),
    })
    const { said } = await ask(evident, { about: 'fleet', change: failed })
    assert.equal(said.length, 1)
    assert.match(said[0] ?? '', /^fact 2 activity: Launching a new EC2 instance/)
  })

  test('of which Auto Scaling terminated an instance says so, of no other instance', async () => {
    // Its agent is gone with it, which is all that CodeDeploy knows.
    const plan = unansweredFleet(shop, 2)
    const [first] = plan.targets
    const terminated = first?.id ?? assert.fail()
    const { said } = await ask({
      plan,
      evidence: {
        group: { autoScalingGroups: ['shop-fleet'] },
        autoScalingGroups: [
          {
            name: 'shop-fleet',
            activities: [
              termination('', 1_000, terminated),
              termination('another', 1_000),
              termination('', -1_000, terminated),
            ],
          },
        ],
      },
    })
    const causes = said.filter(line => line.startsWith('cause'))
    assert.equal(causes.length, 1)
    assert.match(
      causes[0] ?? '',
      new RegExp(`^cause 1 activity: Terminating EC2 instance: ${terminated}: At .* health`),
    )
  })
})

describe('the last successful deployment', () => {
  const repository = 'octo-org/shop'
  const [before, after] = [
    '1234567890abcdef1234567890abcdef12345678',
    'abcdef1234567890abcdef1234567890abcdef12',
  ]
  const gitHub = (commitId: string, name = repository) => ({
    revisionType: 'GitHub',
    gitHubLocation: { repository: name, commitId },
  })

  const last = inPlace({ ...shop, seed: 'earlier', config: 'AllAtOnce', instances: [{}] })
  const rollbackId = last.facts.deploymentId

  /**
   * Asks about a failure, with another deployment of the group that succeeded.
   *
   * @param earlier the revision of that one
   * @param options `rollsBack`: the deployment that it rolls back; `denied`: the operations that are denied
   */
  async function askAfter(
    earlier: object | undefined,
    now: Partial<Deployment>,
    { rollsBack, denied }: { readonly rollsBack?: string; readonly denied?: readonly string[] } = {},
  ) {
    const facts = { ...last.facts, ...(earlier && { revision: earlier }) }
    const { plan } = emptyFleet(shop)
    const { answer } = await ask(knowing(emptyFleet(shop), {}), {
      change: question => ({ ...question, deployment: { ...question.deployment, ...now } }),
      simulator: {
        deployments: [
          { plan: { ...last, facts, rollsBack }, createdAt: start - 86_400_000 },
          { plan, createdAt: start },
        ],
        ...(denied && { denied }),
      },
    })
    const item = answer.items.find(({ noun }) => noun === 'deployment')
    return { item, id: last.facts.deploymentId, notes: answer.notes }
  }

  test('is named, with a link that compares two commits of one GitHub repository', async () => {
    const { item, id } = await askAfter(gitHub(before), {
      revision: { type: 'GitHub', repository, commitId: after },
    })
    assert.equal(item?.about, id)
    assert.equal(item?.kind, 'fact')
    assert.deepEqual(
      item?.text,
      clause`the last successful deployment of this group was ${id}${clause` of commit ${before}`}`,
    )
    assert.equal(item?.page, `https://github.com/${repository}/compare/${before}...${after}`)
    assert.ok((item?.at ?? start) < start)
  })

  test('that may not be read needs codedeploy:GetDeployment, though the watched one may be read', async () => {
    const { notes } = await askAfter(undefined, {}, { denied: ['codedeploy:GetDeployment'] })
    assert.deepEqual(notes, [
      'More could be shown with the IAM actions codedeploy:GetDeployment (docs/permissions.md).',
    ])
  })

  const s3 = (location: object) => ({ revisionType: 'S3', s3Location: location })
  for (const [what, earlier, words] of [
    ['a commit', gitHub(before), clause` of commit ${before}`],
    [
      'a GitHub revision without a commit',
      { revisionType: 'GitHub', gitHubLocation: {} },
      clause` of commit ${clause`unknown`}`,
    ],
    [
      'a key of S3 that reads like a commit',
      s3({ key: `commit ${before}` }),
      clause` of ${`commit ${before}`}`,
    ],
    ['an object of S3 without a key', s3({}), clause` of ${clause`an object in S3`}`],
    ['an AppSpec', { revisionType: 'String', string: { sha256: 'abc' } }, clause``],
  ] as const) {
    test(`is named with ${what}, of which only what CodeDeploy sends comes from outside`, async () => {
      const { item, id } = await askAfter(earlier, {})
      const expected = clause`the last successful deployment of this group was ${id}${words}`
      assert.deepEqual(item?.text, expected)
    })
  }

  for (const [what, earlier, now] of [
    ['another repository', gitHub(before, 'octo-org/other'), { type: 'GitHub', repository, commitId: after }],
    ['the same commit', gitHub(after), { type: 'GitHub', repository, commitId: after }],
    ['a commit that is none', gitHub('main'), { type: 'GitHub', repository, commitId: after }],
    [
      'a repository that is none',
      gitHub(before, 'a/b/../c'),
      { type: 'GitHub', repository: 'a/b/../c', commitId: after },
    ],
    ['an object in S3', undefined, undefined],
  ] as const) {
    test(`is named without a link for ${what}`, async () => {
      const { item, id } = await askAfter(earlier, now === undefined ? {} : { revision: now as Revision })
      assert.equal(item?.about, id)
      assert.equal(item?.page, undefined)
    })
  }

  describe('is never the rollback of this deployment, which has ended already', () => {
    const named = { rollbackInfo: { rollbackDeploymentId: rollbackId } }
    for (const [what, rollsBack, change] of [
      ['the rollback names the deployment', emptyFleet(shop).plan.facts.deploymentId, {}],
      ['the deployment names the rollback', undefined, named],
    ] as const) {
      test(`${what}: its commit is compared, without its id`, async () => {
        const now = { revision: { type: 'GitHub', repository, commitId: after }, ...change } as const
        const { item } = await askAfter(gitHub(before), now, { rollsBack })
        assert.deepEqual(item?.text, clause`the rollback deployed commit ${before}`)
        assert.equal(item?.page, `https://github.com/${repository}/compare/${before}...${after}`)
      })

      test(`${what}: nothing is said if there are no commits to compare`, async () => {
        const { item } = await askAfter(undefined, change, { rollsBack })
        assert.equal(item, undefined)
      })
    }
  })
})

describe('Name tags', () => {
  const { plan } = withEvidence({})

  test('are read by the ids of the instances; those without a tag have none', async () => {
    const [first, second] = namedInstances(plan, index => `web-${index}`)
    assert.ok(first !== undefined && second !== undefined)
    const { answer } = await askForNames(
      withEvidence({ resources: [first, { ...second, tags: { Owner: 'web' } }] }),
    )
    assert.deepEqual([...answer.names], [[plan.targets[0]?.id, 'web-0']])
    assert.deepEqual(answer.notes, [])
  })

  const manyTargets = async (count: number): Promise<readonly Target[]> => {
    const targets: Target[] = []
    for (let index = 0; index < count; index += 1) {
      const id = `i-${index.toString(16).padStart(17, '0')}`
      targets.push({
        id,
        type: 'instance',
        arn: instanceArn(id),
        status: 'Pending',
        lifecycleEvents: [],
      } as Target)
    }
    return targets
  }

  test('are asked for a hundred at a time, and never for on-premises instances', async () => {
    const targets = await manyTargets(250)
    const onPremises = {
      ...targets[0],
      id: 'rack-7',
      arn: 'arn:aws:codedeploy:us-east-1:123456789012:instance/rack-7',
    } as Target
    const resources = targets.map(({ id, arn = '' }) => ({ arn, tags: { Name: `name of ${id}` } }))
    const { answer, simulator } = await askForNames(withEvidence({ resources }), {
      targets: [...targets, onPremises],
    })
    assert.equal(answer.names.size, 250)
    assert.deepEqual(
      simulator.requests
        .map(({ input }) => (input as { ResourceARNList: string[] }).ResourceARNList.length)
        .toSorted(),
      [100, 100, 50],
    )
  })

  test('are asked for as far as the requests go', async () => {
    const targets = await manyTargets(10_000)
    const resources = targets.slice(0, 50).map(({ arn = '' }) => ({ arn, tags: { Name: 'a name' } }))
    const { answer, simulator } = await askForNames(withEvidence({ resources }), { targets })
    assert.equal(answer.names.size, 50)
    assert.equal(simulator.requests.length, 20)
    assert.deepEqual(answer.notes, [
      'Known only in part: the Name tags of EC2 instances — only 2,000 of 10,000 instances are asked about.',
    ])
  })

  test('of no instance are not asked for', async () => {
    const { answer, simulator } = await askForNames(withEvidence({}), { targets: [] })
    assert.deepEqual([answer.names.size, answer.notes, simulator.requests.length], [0, [], 0])
  })
})
