import assert from 'node:assert/strict'
import { differences, isGreen } from '../../demo/check.ts'
import type { Ending } from '../../demo/story.ts'
import { outputNames } from '../../src/report/outputs.ts'
import type { BundleRun } from '../support/bundle.ts'

/** What is true of every step, however it ends, and what this one must have made of it. */
export function assertWhole(run: BundleRun, ending: Ending): void {
  const { outputs, report, failed } = run
  const isGood = isGreen(ending)
  const outcome = failed ? 'failure' : 'success'
  assert.deepEqual(differences({ outcome, outputs, report }, ending), [], run.log)
  assert.deepEqual([run.exitCode, run.signal], [isGood ? 0 : 1, null])
  assert.deepEqual(Object.keys(outputs).toSorted(), outputNames.toSorted())
  assertAnnotations(run, ending, isGood)
  assertLog(run)
  for (const list of ['failures', 'warnings', 'targets']) assert.ok(Array.isArray(report[list]), list)
  for (const time of ['startedAt', 'endedAt']) assert.match(String(report[time]), /^\d{4}-.*Z$/)
}

function assertAnnotations({ annotations, outputs }: BundleRun, ending: Ending, isGood: boolean): void {
  const { errorCode = '', errors = isGood ? [] : [errorCode], warnings = [] } = ending
  const titlesOf = (level: string) =>
    annotations.filter(annotation => annotation.level === level).map(({ title }) => title)
  assert.deepEqual({ errors: titlesOf('error'), warnings: titlesOf('warning') }, { errors, warnings })
  assert.deepEqual(
    annotations.filter(({ dropped, cut, source }) => dropped || cut || source === 'runner'),
    [],
  )
  if (isGood) return
  const failing = annotations.find(({ level }) => level === 'error')?.message ?? ''
  // That the watch itself ended, the verdict before says already.
  const isSaidBefore = ['cancelled', 'timed-out'].includes(ending.conclusion)
  const message = isSaidBefore ? '' : outputs['error-message']
  // Violations of inputs have a line each.
  assert.ok(failing.replaceAll('\n', ' ').startsWith(`${errorCode}: ${message}`), failing)
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
  // Colors are the only control characters, but for the tabs of log tails.
  const tails = /^[ \d:]*\| .*/gm
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with one
  const text = run.log.replaceAll(/\u001b\[\d+m/g, '').replace(tails, line => line.replaceAll('\t', ''))
  assert.doesNotMatch(text, /(?!\n)\p{Cc}/u)
}

/** The lines of a log as people read them: without commands, without colors. */
export function plainLines(run: BundleRun): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with one
  const colors = /\u001b\[\d+m/g
  return run.entries.flatMap(entry => (entry.type === 'line' ? [entry.text.replaceAll(colors, '')] : []))
}
