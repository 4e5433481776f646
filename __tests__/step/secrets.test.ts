import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Redactor } from '../../src/redactor.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'
import { id, type Ran, type RunOptions, rollbackId, runStep, stage } from './support.ts'

const secret = 'secret-of-the-test'
const trouble = new RangeError(`broken by ${secret}\nauthorization: token abc\nat the end`)
const running = stage(0, {}, [anInstance('i-1', { status: 'InProgress' })])
const failed = stage(
  20,
  {
    status: 'Failed',
    rollbackInfo: { rollbackDeploymentId: rollbackId },
  },
  [aFailedInstance('i-1', aFailedEvent('ApplicationStart', 20))],
)
const broken = () => {
  throw trouble
}

/** Where the text of the error came out. Unlike the step's own, the debug log of these tests redacts nothing itself. */
function shownIn(ran: Ran): readonly string[] {
  const places = Object.entries({ ...ran, calls: [], timedLines: [] }).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ])
  const leaks = places.flatMap(([name, text = '']) => (/secret-of|token abc/.test(text) ? [name] : []))
  assert.deepEqual(leaks, [])
  return places.flatMap(([name = '', text = '']) => (text.includes('broken by ***') ? [name] : []))
}

const cases: readonly (readonly [what: string, options: RunOptions, places: readonly string[]])[] = [
  [
    'while connecting',
    { connect: () => Promise.reject(trouble) },
    ['outputs', 'annotations', 'summaries', 'reports', 'debug', 'finished', 'errors'],
  ],
  [
    'while watching',
    { troubles: [{ call: 'readTargets', trouble }], deployments: { [id]: [running] } },
    ['outputs', 'annotations', 'summaries', 'reports', 'debug', 'finished', 'errors'],
  ],
  [
    'while stopping the deployment',
    {
      deployments: { [id]: [running] },
      troubles: [{ call: 'stopDeployment', trouble }],
      inputs: { 'on-cancel': 'stop' },
      cancelAfter: 30,
    },
    ['annotations', 'summaries', 'reports', 'finished', 'errors'],
  ],
  [
    'while watching the rollback',
    {
      deployments: { [id]: [running, failed], [rollbackId]: [running] },
      troubles: [{ call: 'readDeployment', id: rollbackId, trouble }],
    },
    ['lines'],
  ],
  [
    'while writing reports',
    {
      deployments: { [id]: [running, failed] },
      inputs: { 'follow-rollback': 'false' },
      output: { writeReport: broken, writeSummary: broken },
    },
    ['annotations', 'warnings'],
  ],
  [
    'while printing',
    {
      deployments: { [id]: [running, failed] },
      inputs: { 'follow-rollback': 'false' },
      output: { group: broken, line: broken },
    },
    ['annotations', 'debug', 'warnings'],
  ],
  [
    'in what CodeDeploy says of a call',
    {
      connect: async (_, events) => {
        events.answeredWithErrorMessage(trouble.message)
        throw new RangeError('x')
      },
    },
    ['lines'],
  ],
]

describe('the text of a foreign error shows nothing secret', () => {
  for (const [what, options, places] of cases) {
    test(`if it came ${what}`, async () => {
      const redactor = new Redactor()
      redactor.hide(secret)
      assert.deepEqual(shownIn(await runStep({ ...options, parts: { redactor } })), places)
    })
  }
})
