import type { Diagnostics } from '../plan/plan.ts'
import recorded from './agent-diagnostics.json' with { type: 'json' }

export type RecordingName =
  | 'script-failed'
  | 'script-timed-out'
  | 'script-missing'
  | 'script-not-executable'
  | 'outputs-left-open'
  | 'hostile-output'

/** The lifecycle event that failed in a recording of the real agent, and what the agent reported. */
export interface RecordedFailure {
  readonly event: string
  readonly diagnostics: Diagnostics
}

/** What the agent reports about an event that succeeded. */
export const succeeded: Diagnostics = {
  errorCode: 'Success',
  scriptName: '',
  message: 'Succeeded',
  logTail: '',
}

/** What it may report, if anything, about an event that was skipped. */
export const skipped: Diagnostics = { errorCode: 'Success', scriptName: '', message: '', logTail: '' }

/** @throws Error if the recordings hold no such failure */
export function recordedFailure(name: RecordingName): RecordedFailure {
  const recording = recorded.find(it => it.recording === name)
  const failed = recording?.lifecycleEvents.find(event => event.status === 'Failed')
  if (failed === undefined) throw new Error(`There is no recording of a failure named ${name}`)
  return { event: failed.lifecycleEventName, diagnostics: failed.diagnostics }
}
