import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Target } from '../../src/deployment/model.ts'
import type { Ending } from '../../src/deployment/verdict.ts'
import { type Annotation, annotations } from '../../src/report/annotations.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
} from '../support/deployments.ts'
import { outcomes } from '../support/outcomes/outcomes.ts'

function firstLines(outcome: Outcome): readonly string[] {
  return annotations(outcome).map(
    ({ level, title, message }) => `${level} [${title}] ${message.split('\n')[0]}`,
  )
}

function hintsIn({ message }: Annotation): readonly string[] {
  return message.split('\n').filter(line => line.startsWith('Hint: '))
}

const failing = (count: number, status = 'Failed', prefix = 'i') =>
  Array.from({ length: count }, (_, index): Target => {
    const event = aFailedEvent('Install', index, scriptFailed({ message: `cause ${index}` }))
    return anInstance(`${prefix}-${index}`, { status, lifecycleEvents: [event] })
  })
const finished = (
  status: string,
  targets: readonly Target[],
  failOn: 'instance' | 'deployment' = 'instance',
) => anOutcome({ failOn, snapshot: aSnapshot({ status }, targets) })

test('the failing message begins with the error code, and names script, event, instance and message', () => {
  const events = (second: number) => aFailedEvent('ApplicationStart', second)
  const outcome = finished('Failed', [
    aFailedInstance('i-0123456789abcdef0', events(1)),
    aFailedInstance('i-0123456789abcdef1', events(2)),
    aFailedInstance('i-0123456789abcdef2', events(3)),
  ])
  assert.deepEqual(firstLines(outcome), [
    'error [ScriptFailed] ScriptFailed: scripts/start_server.sh in ApplicationStart on i-0123456789abcdef0 and 2 more: Script at specified location: scripts/start_server.sh failed with exit code 1',
  ])
})

const kinds: readonly (readonly [name: string, firstLine: string])[] = [
  ['stopped', 'error [ScriptFailed] ScriptFailed: scripts/start_server.sh in ApplicationStart on '],
  [
    'denied',
    'error [AccessDeniedException] AccessDeniedException: arn:aws:sts::123456789012:assumed-role/deployer/',
  ],
  [
    'bad-inputs',
    'error [InvalidInput] InvalidInput: timeout-minutes is "never", but must be a number above zero',
  ],
]
for (const [name, firstLine] of kinds) {
  test(`the failing message says what happened: ${name}`, () => {
    const outcome = outcomes[name] ?? assert.fail()
    assert.ok(firstLines(outcome)[0]?.startsWith(firstLine), firstLines(outcome)[0])
  })
}

for (const name of ['success', 'ready']) {
  test(`there is no failing message on ${name}`, () => {
    assert.deepEqual(firstLines(outcomes[name] ?? assert.fail()), [])
  })
}

test('the failing message carries the hint of its own cause, without a link if no page is about it', () => {
  const [first] = annotations(outcomes['in-place-failure'] ?? assert.fail())
  assert.ok(first)
  assert.match(hintsIn(first).join(), /^Hint: The port [^`]+\.$/)
})

test("the failing message carries the deployment's hint with the page of AWS if no target failed", () => {
  const outcome = anOutcome({
    snapshot: aSnapshot({ status: 'Failed', errorInformation: { code: 'NO_INSTANCES', message: 'none' } }),
  })
  const [first, ...others] = annotations(outcome)
  assert.deepEqual(others, [])
  assert.match(
    hintsIn(first ?? assert.fail()).join(),
    /^Hint: .+ \(https:\/\/docs\.aws\.amazon\.com\/[^)]+\)$/,
  )
})

test("the failing message carries the watch's own hint too if a target had failed before", () => {
  const ending: Ending = { kind: 'error', code: 'ExpiredToken', message: 'The credentials expired.' }
  const snapshot = aSnapshot({}, [aFailedInstance('i-1', aFailedEvent('Install', 1))])
  const [first] = annotations(anOutcome({ ending, snapshot, hint: 'Renew the session.' }))
  assert.ok(first)
  assert.match(first.message, /^ScriptFailed: .* exit code 1\. The credentials expired\.\n/)
  assert.equal(hintsIn(first).at(-1), 'Hint: Renew the session.')
  assert.equal(hintsIn(first).length, 2)
})

test('the failing message says that the scripts of the previous revision ran', () => {
  const [first] = annotations(
    finished('Failed', [aFailedInstance('i-1', aFailedEvent('ApplicationStop', 1))]),
  )
  assert.match(first?.message ?? '', /\nApplicationStop runs the scripts of the previous revision/)
})

test('the failing message keeps its hint even if the reason is very long', () => {
  const ending: Ending = { kind: 'error', code: 'X', message: 'y'.repeat(100_000) }
  const targets = [
    aFailedInstance('i-1', aFailedEvent('Install', 1, scriptFailed({ message: 'm'.repeat(9_000) }))),
  ]
  const outcome = anOutcome({ ending, snapshot: aSnapshot({}, targets), hint: 'Do this.' })
  const [first] = annotations(outcome)
  assert.match(first?.message ?? '', /\nHint: Do this\.$/)
})

const table: readonly (readonly [
  what: string,
  outcome: Outcome,
  errors: number,
  warnings: number,
  note?: string,
])[] = [
  ['one cause', finished('Failed', failing(1)), 1, 0],
  ['ten causes', finished('Failed', failing(10)), 10, 0],
  ['eleven causes', finished('Failed', failing(11)), 10, 0, '1 more cause in the job summary.'],
  ['a thousand causes', finished('Failed', failing(1_000)), 10, 0, '990 more causes in the job summary.'],
  ['ten tolerated causes', finished('Succeeded', failing(10), 'deployment'), 0, 10],
  [
    'eleven tolerated causes',
    finished('Succeeded', failing(11), 'deployment'),
    0,
    10,
    '2 more causes in the job summary.',
  ],
  [
    'causes of both kinds',
    finished('Failed', [...failing(20), ...failing(20, 'Succeeded', 'j')]),
    10,
    10,
    '11 more causes in the job summary.',
  ],
]
for (const [what, outcome, errors, warnings, note] of table) {
  test(`${what} make ${errors} errors and ${warnings} warnings`, () => {
    const all = annotations(outcome)
    const count = (level: string) => all.filter(annotation => annotation.level === level).length
    assert.equal(count('error'), errors)
    assert.equal(count('warning'), warnings)
    if (note !== undefined) assert.ok(all.some(({ message }) => message.endsWith(note)))
  })
}

test('annotations name each cause once, titled with its code, the root cause first', () => {
  const targets = [
    aFailedInstance('i-1', aFailedEvent('ValidateService', 9, { errorCode: 'ScriptTimedOut' })),
    aFailedInstance('i-2', aFailedEvent('Install', 3, { errorCode: 'ScriptMissing' })),
  ]
  assert.deepEqual(firstLines(finished('Failed', targets)), [
    'error [ScriptMissing] ScriptMissing: Install on i-2: no message (1 other cause on 1 target)',
    'error [ScriptTimedOut] ScriptTimedOut: ValidateService on i-1: no message',
  ])
})

test('annotations are on the line of the script', () => {
  const outcome = finished('Failed', failing(2))
  const failures = outcome.failures.map(cause => ({
    ...cause,
    location: { file: `scripts/${cause.message}.sh`, line: 7 },
  }))
  const [first, second] = annotations({ ...outcome, failures })
  assert.deepEqual([first?.file, first?.line], ['scripts/cause 0.sh', 7])
  assert.deepEqual([second?.file, second?.line], ['scripts/cause 1.sh', 7])
})

test('an annotation is on no file if no target failed', () => {
  const [first] = annotations(finished('Failed', []))
  assert.equal(first?.file, undefined)
})
