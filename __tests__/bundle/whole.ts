import assert from 'node:assert/strict'
import { outputNames } from '../../src/report/outputs.ts'
import type { BundleRun } from '../support/bundle.ts'

export interface Expected {
  readonly conclusion: string
  readonly errorCode?: string
  /** In the output error-message and in the failing message. */
  readonly message?: RegExp
  readonly status?: string
  /** Titles of the error annotations, the failing message first. Default: the error code alone. */
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  readonly counts?: Readonly<Record<string, number>>
  readonly failed?: number
  readonly rollback?: string
}

/** What is true of every step, however it ends, and what this one shall have made of it. */
export function assertWhole(run: BundleRun, expected: Expected): void {
  const { conclusion, errorCode = '' } = expected
  const isGood = conclusion === 'success' || conclusion === 'ready'
  const { outputs } = run
  assert.equal(outputs.conclusion, conclusion, run.log)
  assert.equal(run.exitCode, isGood ? 0 : 1)
  assert.equal(run.signal, null)
  assert.equal(run.failed, !isGood)
  assert.deepEqual(Object.keys(outputs).toSorted(), outputNames.toSorted())
  assert.equal(outputs['error-code'], errorCode)
  assert.equal(outputs['deployment-status'], expected.status ?? outputs['deployment-status'])
  assert.equal(outputs['rollback-status'], expected.rollback ?? '')
  const failed: unknown = JSON.parse(outputs['failed-instances'] ?? '')
  assert.ok(Array.isArray(failed))
  assert.equal(failed.length, expected.failed ?? 0)
  if (expected.counts !== undefined) {
    const total = Object.values(expected.counts).reduce((sum, count) => sum + count, 0)
    assert.deepEqual(JSON.parse(outputs.counts ?? ''), { total, ...expected.counts })
  }
  assertMessages(run, expected, isGood)
  assertLog(run)
  assertReport(run, expected)
}

function assertMessages(run: BundleRun, expected: Expected, isGood: boolean): void {
  const ofLevel = (level: string) => run.annotations.filter(annotation => annotation.level === level)
  const errors = ofLevel('error')
  const { errorCode = '', message } = expected
  assert.deepEqual(
    errors.map(({ title }) => title),
    expected.errors ?? (isGood ? [] : [errorCode]),
  )
  assert.deepEqual(
    ofLevel('warning').map(({ title }) => title),
    expected.warnings ?? [],
  )
  assert.deepEqual(
    run.annotations.filter(({ dropped, cut, source }) => dropped || cut || source === 'runner'),
    [],
  )
  if (isGood) {
    assert.equal(run.outputs['error-message'], '')
    return
  }
  const said = run.outputs['error-message'] ?? ''
  assert.ok(errors[0]?.message.startsWith(`${errorCode}: ${said}`), errors[0]?.message)
  assert.match(said, message ?? /./)
}

/** Nothing is in the log that the action did not mean: its commands, in pairs where they come in pairs. */
function assertLog(run: BundleRun): void {
  const meant = new Set([
    'line',
    'issue',
    'debug',
    'group',
    'endgroup',
    'stop-commands',
    'resume-commands',
    'mask',
  ])
  assert.deepEqual(
    run.entries.filter(({ type }) => !meant.has(type)),
    [],
  )
  assert.deepEqual([run.refused, run.stoppedAtEnd, run.openGroupAtEnd], [false, undefined, undefined])
  assert.deepEqual(
    run.lines.filter(({ stream }) => stream === 'stderr'),
    [],
  )
  // Colours are the only control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  assert.doesNotMatch(run.log.replaceAll(/\u001b\[\d+m/g, ''), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
}

function assertReport(run: BundleRun, { conclusion, errorCode }: Expected): void {
  const { report, outputs } = run
  assert.equal(report.version, 1)
  assert.equal(report.conclusion, conclusion)
  assert.equal(report.deploymentId ?? '', outputs['deployment-id'])
  assert.equal(report.consoleUrl ?? '', outputs['console-url'])
  const { code } = (report.error ?? {}) as { readonly code?: string }
  assert.equal(code, errorCode)
  for (const list of ['failures', 'warnings', 'targets']) assert.ok(Array.isArray(report[list]), list)
  for (const time of ['startedAt', 'endedAt']) assert.match(String(report[time]), /^\d{4}-.*Z$/)
}

/** The lines of a log as people read them: without commands, without colours. */
export function plainLines(run: BundleRun): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const colors = /\u001b\[\d+m/g
  return run.entries.flatMap(entry => (entry.type === 'line' ? [entry.text.replaceAll(colors, '')] : []))
}
