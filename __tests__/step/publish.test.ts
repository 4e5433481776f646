import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outputNames } from '../../src/report/outputs.ts'
import type { StepOutput } from '../../src/step/output.ts'
import { aFailedEvent, aFailedInstance, anInstance } from '../support/deployments.ts'
import { id, type Ran, type RunOptions, runStep, stage } from './support.ts'

const succeeded = { [id]: [stage(0, { status: 'Succeeded' }, [anInstance('i-1')])] }
const failed = {
  [id]: [stage(0, { status: 'Failed' }, [aFailedInstance('i-1', aFailedEvent('ApplicationStart', 0))])],
}

describe('summary', () => {
  for (const [when, deployments, summaries] of [
    ['always', succeeded, 1],
    ['always', failed, 1],
    ['failure', succeeded, 0],
    ['failure', failed, 1],
    ['never', succeeded, 0],
    ['never', failed, 0],
  ] as const) {
    test(`${when}: ${summaries} after a ${deployments === failed ? 'failure' : 'success'}`, async () => {
      const ran = await runStep({ deployments, inputs: { summary: when } })
      assert.equal(ran.summaries.length, summaries)
      assert.equal(ran.reports.length, 1)
    })
  }

  test('never: applies even if other inputs are invalid', async () => {
    const ran = await runStep({ inputs: { 'deployment-id': '', summary: 'never', api: 'both' } })
    assert.equal(ran.summaries.length, 0)
  })
})

describe('a report that cannot be written is a warning, and the verdict does not change', () => {
  const full = () => Promise.reject(new Error('ENOSPC: no space left on device'))
  const broken = () => {
    throw new Error('ENOENT: no such file')
  }
  const withOutput = (output: Partial<StepOutput>, options: RunOptions = {}): Promise<Ran> =>
    runStep({ deployments: succeeded, ...options, output })

  test('the report file', async () => {
    const ran = await withOutput({ writeReport: full })
    assert.equal(ran.exitStatus, 0)
    assert.deepEqual(ran.warnings, ['The report file could not be written: ENOSPC: no space left on device'])
    assert.equal(ran.outputs['report-path'], '')
    assert.equal(ran.outputs.conclusion, 'success')
    assert.equal(ran.summaries.length, 1)
  })

  test('the job summary', async () => {
    const ran = await withOutput({ writeSummary: full })
    assert.equal(ran.exitStatus, 0)
    assert.deepEqual(ran.warnings, ['The job summary could not be written: ENOSPC: no space left on device'])
    assert.deepEqual(Object.keys(ran.outputs).toSorted(), outputNames.toSorted())
  })

  test('the outputs', async () => {
    const ran = await withOutput({ setOutput: broken }, { deployments: failed })
    assert.equal(ran.exitStatus, 1)
    assert.deepEqual(ran.warnings, ['The outputs could not be written: ENOENT: no such file'])
    assert.equal(ran.errors.length, 1)
    assert.equal(ran.summaries.length, 1)
  })

  test('the end of the log', async () => {
    let lines = 0
    const line = () => {
      lines += 1
      if (lines > 8) throw new Error('broken')
    }
    const ran = await withOutput({ line, logTail: broken }, { deployments: failed })
    assert.equal(ran.exitStatus, 1)
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.errors.length, 1)
  })

  test('none at all', async () => {
    const ran = await withOutput({ writeReport: full, writeSummary: full, setOutput: broken })
    assert.equal(ran.exitStatus, 0)
    assert.equal(ran.warnings.length, 3)
    assert.equal(ran.finished.length, 1)
  })
})

describe('a log that cannot be written', () => {
  const broken = () => {
    throw new Error('EPIPE: broken pipe')
  }

  test('does not end the watch: outputs, summary and report are written', async () => {
    const ran = await runStep({ deployments: failed, output: { line: broken, group: broken, debug: broken } })
    assert.equal(ran.exitStatus, 1)
    assert.equal(ran.outputs.conclusion, 'failure')
    assert.equal(ran.outputs['error-code'], 'ScriptFailed')
    assert.equal(ran.summaries.length, 1)
    assert.equal(ran.reports.length, 1)
    assert.equal(ran.finished.length, 1)
  })
})

test('an update that throws does not end the watch', async () => {
  const finished: string[] = []
  const ran = await runStep({
    deployments: failed,
    parts: {
      createPublisher: () => ({
        update: () => {
          throw new TypeError('x is not a function')
        },
        finish: async ({ conclusion }) => {
          finished.push(conclusion)
        },
      }),
    },
  })
  assert.equal(ran.outputs.conclusion, 'failure')
  assert.deepEqual(finished, ['failure'])
})
