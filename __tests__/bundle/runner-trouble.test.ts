import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import type { BrokenLog } from '../../lab/runner/process.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { type BundleOptions, type BundleRun, runBundle } from '../support/bundle.ts'

const failing: BundleOptions = { story: 'one-at-a-time' }

async function pipeIn(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pipe-'))
  t.after(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'pipe')
  await promisify(execFile)('mkfifo', [file])
  return file
}

/** What is true of a step about a failed deployment that could write everything but its log. */
function assertReported(run: BundleRun): void {
  assert.deepEqual([run.exitCode, run.signal], [1, null])
  assert.deepEqual(Object.keys(run.outputs).toSorted(), outputNames.toSorted())
  assert.equal(run.outputs['error-code'], 'ScriptFailed')
  assert.equal(run.report.conclusion, 'failure')
  assert.match(run.markdown, /ScriptFailed/)
}

describe('a log that nobody takes does not end the step', { concurrency: 4 }, () => {
  for (const brokenLog of ['closed', 'full', 'unread'] as const satisfies readonly BrokenLog[]) {
    test(`${brokenLog}: outputs, report and summary are written`, async () => {
      // With debug lines, the log is longer than a pipe holds.
      const environment = { RUNNER_DEBUG: '1' }
      assertReported(await runBundle({ ...failing, brokenLog, environment }))
    })

    test(`${brokenLog}: on-cancel stops the deployment`, async () => {
      const run = await runBundle({
        story: 'rollback',
        pace: 2,
        brokenLog,
        inputs: { 'on-cancel': 'stop', 'poll-interval-seconds': '0.2' },
        timeout: 2_000,
      })
      assert.equal(run.outputs.conclusion, 'cancelled')
      assert.deepEqual(run.operations.filter(name => name === 'StopDeployment').length, 1)
      assert.match(run.markdown, /was stopped/)
      assert.ok(
        (run.durations.fromCancellation ?? Number.NaN) < 5_000,
        `${run.durations.fromCancellation} ms`,
      )
    })
  }
})

describe('a file for the runner that cannot be written is a warning', { concurrency: 4 }, () => {
  const warnings = ({ annotations }: BundleRun) =>
    annotations.flatMap(({ level, message }) => (level === 'warning' ? message : []))

  for (const [what, target, reason] of [
    ['a pipe that nobody reads', pipeIn, /is a pipe/],
    ['a folder', async () => tmpdir(), /EISDIR/],
    ['a device without space', async () => '/dev/full', /ENOSPC/],
    ['gone', async () => '/nowhere/file', /Missing file|ENOENT/],
  ] as const) {
    test(`GITHUB_OUTPUT is ${what}`, async t => {
      const environment = { GITHUB_OUTPUT: await target(t) }
      const run = await runBundle({ ...failing, environment })
      assert.deepEqual([run.exitCode, run.signal], [1, null])
      assert.match(run.markdown, /ScriptFailed/)
      assert.match(
        warnings(run).join('\n'),
        new RegExp(`^The outputs could not be written: .*(${reason.source})`),
      )
    })

    test(`GITHUB_STEP_SUMMARY is ${what}`, async t => {
      const environment = { GITHUB_STEP_SUMMARY: await target(t) }
      const run = await runBundle({ ...failing, environment })
      assert.deepEqual([run.exitCode, run.signal], [1, null])
      assert.equal(run.outputs.conclusion, 'failure')
      assert.match(warnings(run).join('\n'), /^The job summary could not be written: /)
    })
  }

  test('RUNNER_TEMP is gone', async () => {
    const run = await runBundle({ ...failing, environment: { RUNNER_TEMP: '/nowhere' } })
    assert.equal(run.outputs['report-path'], '')
    assert.match(run.markdown, /ScriptFailed/)
    assert.match(warnings(run).join('\n'), /^The report file could not be written: ENOENT/)
  })
})

test('an event that is a pipe is not waited for', async t => {
  const environment = { GITHUB_EVENT_PATH: await pipeIn(t) }
  assertReported(await runBundle({ ...failing, environment }))
})
