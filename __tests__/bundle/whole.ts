import assert from 'node:assert/strict'
import { differences } from '../../demo/differences.ts'
import type { StoryEnding } from '../../demo/endings.ts'
import { outputNames } from '../../src/report/outputs.ts'
import type { BundleRun } from '../support/bundle.ts'

export interface Expected extends StoryEnding {
  /** In the output error-message and in the failing message. */
  readonly message?: RegExp
  /** Titles of the error annotations, the failing message first. Default: the error code alone. */
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
}

/** What is true of every step, however it ends, and what this one shall have made of it. */
export function assertWhole(run: BundleRun, expected: Expected): void {
  const { outputs, report, failed } = run
  const isGood = expected.conclusion === 'success' || expected.conclusion === 'ready'
  const outcome = failed ? 'failure' : 'success'
  assert.deepEqual(differences({ outcome, outputs, report }, expected), [], run.log)
  assert.deepEqual([run.exitCode, run.signal], [isGood ? 0 : 1, null])
  assert.deepEqual(Object.keys(outputs).toSorted(), outputNames.toSorted())
  assertMessages(run, expected, isGood)
  assertLog(run)
  for (const list of ['failures', 'warnings', 'targets']) assert.ok(Array.isArray(report[list]), list)
  for (const time of ['startedAt', 'endedAt']) assert.match(String(report[time]), /^\d{4}-.*Z$/)
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
  if (isGood) return
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

/** The lines of a log as people read them: without commands, without colours. */
export function plainLines(run: BundleRun): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const colors = /\u001b\[\d+m/g
  return run.entries.flatMap(entry => (entry.type === 'line' ? [entry.text.replaceAll(colors, '')] : []))
}
