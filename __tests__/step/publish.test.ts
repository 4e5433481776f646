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

/** Does nothing until it must end. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

describe('the checkout', () => {
  test('is read after report, outputs and summary are written, and before the annotations', async () => {
    const order: string[] = []
    const ran = await runStep({
      deployments: failed,
      output: {
        writeReport: async () => {
          order.push('report')
          return '/temp/report.json'
        },
        setOutput: name => order.push(name),
        writeSummary: async () => void order.push('summary'),
        annotate: ({ file }) => order.push(`annotation in ${file}`),
      },
      parts: {
        locate: async outcome => {
          order.push('checkout')
          const location = { file: 'start.sh', line: 1 }
          return { ...outcome, failures: outcome.failures.map(cause => ({ ...cause, location })) }
        },
      },
    })
    assert.deepEqual(
      order.slice(order.indexOf('report')).filter(name => !outputNames.includes(name as never)),
      ['report', 'summary', 'checkout', 'annotation in start.sh'],
    )
    assert.equal(ran.finished[0]?.failures[0]?.location?.file, 'start.sh')
  })

  for (const [when, cancelAfter, endedAfter] of [
    ['takes 2 s at most', undefined, 2],
    ['takes 0.3 s at most if the workflow was cancelled before', 0, 0.3],
    ['takes 0.3 s at most once the workflow is cancelled', 0.5, 0.8],
  ] as const) {
    test(when, async () => {
      const ran = await runStep({
        deployments: failed,
        cancelAfter,
        parts: {
          locate: async (outcome, _, signal) => {
            await untilAborted(signal)
            return outcome
          },
        },
      })
      assert.equal(ran.endedAfter, endedAfter)
      assert.equal(ran.errors.length, 1)
      assert.equal(ran.finished.length, 1)
    })
  }
})

describe('a file that cannot be written to because it hangs', () => {
  const hang = () => new Promise<never>(() => undefined)

  for (const [cancelAfter, endedAfter] of [
    [undefined, 13],
    [0, 1.3],
    [2, 3.3],
  ] as const) {
    test(`cancelled after ${cancelAfter} s, two of them hold up the step until ${endedAfter} s`, async () => {
      const output = { writeReport: hang, writeSummary: hang }
      const ran = await runStep({ deployments: failed, cancelAfter, output })
      assert.equal(ran.endedAfter, endedAfter)
      assert.deepEqual(ran.warnings, [
        'The report file could not be written: it took too long',
        'The job summary could not be written: it took too long',
      ])
      assert.deepEqual(Object.keys(ran.outputs).toSorted(), outputNames.toSorted())
    })
  }
})

test('outputs and summary are written even if nothing at all can be printed', async () => {
  const broken = () => {
    throw new Error('EPIPE: broken pipe')
  }
  const output = { line: broken, group: broken, debug: broken, logTail: broken, annotate: broken }
  const ran = await runStep({ deployments: failed, output })
  assert.equal(ran.exitStatus, 1)
  assert.deepEqual(Object.keys(ran.outputs).toSorted(), outputNames.toSorted())
  assert.deepEqual([ran.summaries.length, ran.reports.length, ran.finished.length], [1, 1, 1])
})

describe('a connection that is never made', () => {
  const connect = () => new Promise<never>(() => undefined)

  test('ends with the cancellation', async () => {
    const ran = await runStep({ connect, cancelAfter: 7 })
    assert.deepEqual([ran.outputs.conclusion, ran.endedAfter], ['cancelled', 7])
  })

  test('ends with the timeout', async () => {
    const ran = await runStep({ connect, inputs: { 'timeout-minutes': '2' } })
    assert.deepEqual([ran.outputs.conclusion, ran.endedAfter], ['timed-out', 120])
  })
})
