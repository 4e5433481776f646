import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Deployment } from '../../src/deployment/model.ts'
import { parseInputs } from '../../src/inputs.ts'
import { limitLines } from '../../src/report/limit-lines.ts'
import { timeLimit } from '../../src/step/time-limit.ts'
import { readManifest } from '../../tools/reference.ts'
import { aDeployment } from '../support/deployments.ts'
import { plain } from '../support/log.ts'

const defaults = readManifest().inputs
const service = {
  computePlatform: 'ECS',
  terminationAction: 'TERMINATE',
  terminationWaitMinutes: 65,
} as const
const fleet = {
  ...service,
  computePlatform: 'Server',
  deploymentType: 'BLUE_GREEN',
  readyWaitMinutes: 90,
  readyAction: 'STOP_DEPLOYMENT',
}
const finished = 'when the deployment and all its targets have finished'

const table: readonly (readonly [
  what: string,
  given: Readonly<Record<string, string>>,
  deployment: Partial<Deployment>,
  lines: readonly string[],
])[] = [
  ['an hour', {}, {}, [`The watch ends ${finished}, or after 1 h (the default of timeout-minutes).`]],
  [
    'a failed target first',
    { 'fail-fast': 'true', 'timeout-minutes': '0.5' },
    {},
    [`The watch ends at the first failed target, ${finished}, or after 30 s (timeout-minutes).`],
  ],
  [
    'moved traffic first',
    { until: 'traffic-shifted' },
    { computePlatform: 'Server', deploymentType: 'BLUE_GREEN' },
    [
      `The watch ends when the new version has all traffic (until: traffic-shifted), ${finished}, or after 1 h (the default of timeout-minutes).`,
    ],
  ],
  [
    'an hour and the wait of a service',
    {},
    service,
    [
      `The watch ends ${finished}, or after 2 h 5 min (timeout-minutes is empty: 1 h plus the wait of 1 h 5 min before the original tasks are terminated).`,
    ],
  ],
  [
    'an hour and both waits of a fleet',
    {},
    fleet,
    [
      `The watch ends ${finished}, or after 3 h 35 min (timeout-minutes is empty: 1 h plus the wait of 1 h 30 min for traffic to be rerouted plus the wait of 1 h 5 min before the original instances are terminated).`,
    ],
  ],
  [
    'a number that is too short for both waits',
    { 'timeout-minutes': '60' },
    fleet,
    [
      `The watch ends ${finished}, or after 1 h (timeout-minutes).`,
      'timeout-minutes (1 h) is shorter than the wait of 1 h 30 min for traffic to be rerouted. The watch will probably time out. Leave timeout-minutes empty to allow for such waits.',
      'timeout-minutes (1 h) is shorter than the wait of 1 h 5 min before the original instances are terminated. The watch will probably time out. Leave timeout-minutes empty to allow for such waits, or set until: traffic-shifted to end the watch before this one.',
    ],
  ],
  [
    'a number that is long enough',
    { 'timeout-minutes': '65' },
    service,
    [`The watch ends ${finished}, or after 1 h 5 min (timeout-minutes).`],
  ],
  [
    'a number too short for waits that the watch does not sit through',
    { 'timeout-minutes': '60', until: 'traffic-shifted', 'on-ready': 'continue' },
    fleet,
    [
      `The watch ends when the new version has all traffic (until: traffic-shifted), ${finished}, or after 1 h (timeout-minutes).`,
    ],
  ],
  [
    'a number too short for a deployment that has ended',
    { 'timeout-minutes': '1' },
    { ...service, status: 'Succeeded' },
    [`The watch ends ${finished}, or after 1 min (timeout-minutes).`],
  ],
]
test('a deployment in place has no moment at which all traffic has moved', () => {
  const { inputs } = parseInputs(name =>
    name === 'until' ? 'traffic-shifted' : (defaults[name]?.default ?? ''),
  )
  const shown = limitLines(inputs, aDeployment({ deploymentType: 'IN_PLACE' }), 3_600_000, 0)
  assert.doesNotMatch(plain(shown[0] ?? []), /traffic/)
})

test('the time that is left is shown if the deployment was waited for', () => {
  const { inputs } = parseInputs(name =>
    name === 'timeout-minutes' ? '90' : (defaults[name]?.default ?? ''),
  )
  const shown = limitLines(inputs, aDeployment(service), 90 * 60_000, 30 * 60_000).map(plain)
  assert.equal(
    shown[0],
    `The watch ends ${finished}, or in 1 h, when the step has taken 1 h 30 min (timeout-minutes).`,
  )
  assert.match(shown[1] ?? '', /is shorter than the wait of 1 h 5 min/)
})

for (const [what, given, settings, lines] of table) {
  test(`what ends the watch: ${what}`, () => {
    const all: Readonly<Record<string, string>> = { 'deployment-id': 'd-1', ...given }
    const { inputs, violations } = parseInputs(name => all[name] ?? defaults[name]?.default ?? '')
    assert.deepEqual(violations, [])
    const deployment = aDeployment(settings)
    const shown = limitLines(inputs, deployment, timeLimit(inputs.timeout, deployment), 0)
    assert.deepEqual(shown.map(plain), lines)
  })
}
