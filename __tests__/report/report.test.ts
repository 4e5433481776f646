import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { conclusions } from '../../src/deployment/verdict.ts'
import { jsonParts, report, reportVersion } from '../../src/report/report.ts'
import { atOnce } from '../../src/time/turns.ts'
import {
  aCloudFormationTarget,
  aFailedEvent,
  aFailedInstance,
  after,
  aLambdaTarget,
  anEcsTarget,
  anEvent,
  anInstance,
  anOtherTarget,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

type Json = Readonly<Record<string, unknown>>

const schema: Json = JSON.parse(
  await readFile(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
)

/**
 * The schema lets later versions add members; here, what it does not describe is a mistake.
 * A reference beside other members of its own is described by what it refers to.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, closed(member)] as const)
  const isObject = 'properties' in value && !('additionalProperties' in value)
  return Object.fromEntries(isObject ? [...members, ['additionalProperties', false]] : members)
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  formats: {
    'date-time': (text: string) => new Date(text).toISOString() === text,
    uri: (text: string) => URL.canParse(text),
  },
})
const validate = ajv.compile(closed(schema) as Json)

/** The report as a later step reads it. */
function written(outcome: Parameters<typeof report>[0]): Json {
  return JSON.parse(JSON.stringify(atOnce(report(outcome))))
}

for (const [name, outcome] of Object.entries(outcomes)) {
  test(`the report of ${name} is as its schema says`, () => {
    assert.ok(validate(written(outcome)), ajv.errorsText(validate.errors))
  })
}

/** Everything that a report may hold. */
const full = anOutcome({
  snapshot: aSnapshot(
    {
      status: 'Failed',
      applicationName: 'shop',
      deploymentGroupName: 'production',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      computePlatform: 'Server',
      deploymentType: 'IN_PLACE',
      deploymentOption: 'WITHOUT_TRAFFIC_CONTROL',
      creator: 'user',
      description: 'Release 42',
      createTime: after(-1),
      startTime: after(0),
      completeTime: after(50),
      revision: { type: 'S3', bucket: 'b', key: 'k', version: 'v', eTag: 'e' },
      errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'Too many failed.' },
      overview: { Failed: 1, Succeeded: 1 },
      rollbackInfo: {
        rollbackDeploymentId: 'd-2',
        rollbackTriggeringDeploymentId: 'd-0',
        rollbackMessage: 'because',
      },
      statusMessages: ['one'],
      terminationWaitStarted: true,
      terminationAction: 'TERMINATE',
      terminationWaitMinutes: 5,
      readyAction: 'STOP_DEPLOYMENT',
      readyWaitMinutes: 60,
      ignoreApplicationStopFailures: true,
      autoRollbackEvents: ['DEPLOYMENT_FAILURE'],
    },
    [
      {
        ...aFailedInstance(
          'i-1',
          aFailedEvent('Install', 5, scriptFailed({ logTail: 'Error: port is taken\n' })),
        ),
        arn: 'arn:aws:ec2:eu-central-1:123456789012:instance/i-1',
        label: 'Green',
        lastUpdatedAt: after(6),
      },
      anInstance('i-2', { lifecycleEvents: [aFailedEvent('ApplicationStop', 2), anEvent('Install')] }),
      aLambdaTarget({
        functionName: 'f',
        functionAlias: 'live',
        currentVersion: '1',
        targetVersion: '2',
        targetVersionWeight: 10,
      }),
      anEcsTarget({
        taskSets: [
          {
            id: '1',
            label: 'Blue',
            status: 'PRIMARY',
            desiredCount: 1,
            pendingCount: 0,
            runningCount: 1,
            trafficWeight: 100,
            targetGroup: 'blue',
          },
        ],
      }),
      aCloudFormationTarget({ resourceType: 'AWS::Lambda::Alias', targetVersionWeight: 1 }),
      anOtherTarget(),
    ],
  ),
  stop: { text: 'The deployment was stopped.', answer: 'Pending' },
  evidence: [
    {
      source: 'codedeploy',
      about: 'd-0',
      at: after(-60),
      text: 'the last successful deployment',
      kind: 'fact',
      count: 1,
      noun: 'deployment',
    },
    { source: 'ecs', about: 'web', text: 'no time', kind: 'fact', count: 1, noun: 'event' },
  ],
  rollback: {
    deploymentId: 'd-2',
    consoleUrl: 'https://console.aws.amazon.com/d-2',
    snapshot: aSnapshot({ id: 'd-2', status: 'Succeeded' }, [anInstance('i-1')]),
  },
})

/** Why it failed, another service says. */
const explainedElsewhere = anOutcome({
  snapshot: aSnapshot({ status: 'Failed', computePlatform: 'ECS' }, [
    anEcsTarget({ status: 'Failed', lifecycleEvents: [aFailedEvent('Install', 5)] }),
  ]),
  evidence: [{ source: 'ecs', about: 'task', text: 'no image', kind: 'cause', count: 2, noun: 'task' }],
})

/** A target has failed, and then the watch itself. */
const endedTwice = anOutcome({
  ending: { kind: 'error', code: 'ExpiredTokenException', message: 'It expired.' },
  hint: 'Renew it.',
  snapshot: aSnapshot({ status: 'InProgress' }, [aFailedInstance('i-1', aFailedEvent('Install', 5))]),
})

for (const [what, outcome] of Object.entries({ full, explainedElsewhere, endedTwice })) {
  test(`the report ${what} is as its schema says`, () => {
    assert.ok(validate(written(outcome)), ajv.errorsText(validate.errors))
  })
}

test('the report says why another service names, and how often, and what else ended the step', () => {
  assert.equal((written(explainedElsewhere).error as Json).reason, 'no image (2 tasks)')
  const { besides, hintBesides } = written(endedTwice).error as Json
  assert.deepEqual([besides, hintBesides], [['It expired.'], { text: 'Renew it.' }])
})

test('the report has the verdict of the log, and the names that only the inputs give', () => {
  const group = { applicationName: 'shop', deploymentGroupName: 'production' }
  const ending = { kind: 'error', code: 'InvalidInput', message: 'a', violations: ['a'] } as const
  const report = written(anOutcome({ ending, group }))
  assert.deepEqual(report.group, group)
  assert.equal(report.verdict, 'Deployment d-ABCDEF123: the inputs are invalid')
  assert.deepEqual((report.error as Json).violations, ['a'])
})

test('a full report holds the verdict, the root cause and its hint', () => {
  const { version, conclusion, failOn, startedAt, endedAt, error, failures, warnings, counts } = written(full)
  assert.equal(version, reportVersion)
  assert.equal(conclusion, 'failure')
  assert.equal(failOn, 'instance')
  assert.equal(startedAt, '2026-03-02T09:00:00.000Z')
  assert.equal(endedAt, '2026-03-02T09:01:15.000Z')
  assert.deepEqual(counts, { total: 6, Failed: 1, Succeeded: 1, InProgress: 4 })
  const { code, message, hint } = error as Json
  assert.equal(code, 'ScriptFailed')
  assert.equal(
    message,
    'scripts/start_server.sh in Install on i-1: Script at specified location: scripts/start_server.sh failed with exit code 1 — Error: port is taken',
  )
  const [failure] = failures as readonly Json[]
  assert.deepEqual(failure, {
    errorCode: 'ScriptFailed',
    targetIds: ['i-1'],
    lifecycleEventName: 'Install',
    scriptName: 'scripts/start_server.sh',
    message: 'Script at specified location: scripts/start_server.sh failed with exit code 1',
    tellingLine: 'Error: port is taken',
    logTail: 'Error: port is taken\n',
    hint,
  })
  assert.match((hint as Json).text as string, /^A program of the script, or the script itself, .* [^`]+\.$/)
  assert.deepEqual(
    (warnings as readonly Json[]).map(({ targetIds }) => targetIds),
    [['i-2']],
  )
})

test('a full report loses nothing of the model but the numbers behind its times', () => {
  const text = JSON.stringify(atOnce(report(full)))
  const values = new Set<string>()
  const collect = (value: unknown, name = ''): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [member, inner] of Object.entries(value)) collect(inner, member)
    } else if (!/Time$|At$|^at$/.test(name)) values.add(JSON.stringify(value))
  }
  collect(full.snapshot)
  for (const value of values) assert.ok(text.includes(value), value)
  for (const time of text.matchAll(/"\w+(?:Time|At)":("[^"]*"|\d+)/g)) {
    assert.match(time[1] ?? '', /^"2026-03-02T0[89]:\d\d:\d\d\.\d{3}Z"$/)
  }
})

test('the schema describes every member, and only what reports can hold', () => {
  const seen = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) collect(item)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        seen.add(name)
        collect(member)
      }
    }
  }
  for (const outcome of [full, explainedElsewhere, endedTwice, ...Object.values(outcomes)])
    collect(written(outcome))
  const described: string[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const [name, member] of Object.entries(value)) {
      if (name !== 'properties' && name !== '$defs') {
        walk(member, `${path}/${name}`)
        continue
      }
      for (const [property, inner] of Object.entries(member as Json)) {
        const { description, $ref } = inner as Json
        assert.ok(typeof description === 'string' || $ref !== undefined, `${path}/${property}`)
        if (name === 'properties') described.push(property)
        walk(inner, `${path}/${property}`)
      }
    }
  }
  walk(schema, '')
  const neverSeen = described.filter(name => !seen.has(name))
  assert.deepEqual([...new Set(neverSeen)], [])
})

test('the schema knows the conclusions', () => {
  const { conclusion } = schema.properties as Readonly<Record<string, Json>>
  assert.deepEqual(conclusion?.enum, conclusions)
})

test('others may run after each target of a report', () => {
  const targets = Array.from({ length: 100 }, (_, index) => anInstance(`i-${index}`))
  const pauses = [...report(anOutcome({ snapshot: aSnapshot({}, targets) }))].length
  assert.equal(pauses, targets.length)
})

test('the parts of a report make up the JSON of the whole, each element of a list apart', () => {
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), object => {
      const given = { name: 'given', ...object }
      assert.equal([...jsonParts(given)].join(''), `${JSON.stringify(given, undefined, 2)}\n`)
    }),
  )
  const targets = Array.from({ length: 1_000 }, (_, index) => ({ id: `i-${index}` }))
  assert.ok([...jsonParts({ targets })].every(part => part.length < 100))
})
