/** How a step ends, as its outputs tell. */
export interface StoryEnding {
  readonly conclusion: string
  /** Absent where the step succeeds. */
  readonly errorCode?: string
  /** CodeDeploy's last known status. Absent: any. */
  readonly status?: string
  /** Targets by status, without the total. Absent: any. */
  readonly counts?: Readonly<Record<string, number>>
  /** How many targets failed. Default: none. */
  readonly failed?: number
  /** Status of the rollback, empty where it is named and not followed. Absent: there is none. */
  readonly rollback?: string
}

/** How the step must end that watches a story of the simulator, by the story's name. */
export const endings: Readonly<Record<string, StoryEnding>> = {
  failure: {
    conclusion: 'failure',
    errorCode: 'ScriptTimedOut',
    status: 'Failed',
    counts: { Failed: 6, Succeeded: 2, Skipped: 4 },
    failed: 6,
  },
  success: { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 6 } },
  'one-at-a-time': {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    counts: { Failed: 1, Succeeded: 2, Skipped: 2 },
    failed: 1,
  },
  'all-at-once': { conclusion: 'failure', errorCode: 'UnknownError', counts: { Failed: 8 }, failed: 8 },
  rollback: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    status: 'Failed',
    counts: { Failed: 2, Skipped: 2 },
    failed: 2,
    rollback: 'Succeeded',
  },
  stopped: {
    conclusion: 'stopped',
    errorCode: 'MANUAL_STOP',
    status: 'Stopped',
    counts: { Succeeded: 3, Skipped: 3 },
  },
  tolerated: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    status: 'Succeeded',
    counts: { Failed: 1, Succeeded: 2 },
    failed: 1,
  },
  'no-instances': { conclusion: 'failure', errorCode: 'NO_INSTANCES', counts: {} },
  queued: { conclusion: 'success', counts: { Succeeded: 2 } },
  'script-missing': { conclusion: 'failure', errorCode: 'ScriptMissing', failed: 2 },
  'not-executable': { conclusion: 'failure', errorCode: 'ScriptNotExecutable', failed: 2 },
  'left-open': { conclusion: 'failure', errorCode: 'UnknownError', failed: 2 },
  'no-diagnostics': { conclusion: 'failure', errorCode: 'HEALTH_CONSTRAINTS', failed: 2 },
  'ignored-stop-failure': { conclusion: 'success', status: 'Succeeded', counts: { Succeeded: 3 } },
  'late-targets': { conclusion: 'success', counts: { Succeeded: 8 } },
  'late-finish': { conclusion: 'success', counts: { Succeeded: 3 } },
  'instance-arns': {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    counts: { Failed: 2, Skipped: 2 },
    failed: 2,
  },
  'unknown-status': { conclusion: 'success', counts: { Succeeded: 3 } },
  'blue-green': { conclusion: 'success', counts: { Succeeded: 8 } },
  'blue-green-ready': { conclusion: 'success', counts: { Succeeded: 8 } },
  'ready-timeout': { conclusion: 'stopped', errorCode: 'TIMEOUT', status: 'Stopped' },
  ecs: { conclusion: 'success', counts: { Succeeded: 1 } },
  'ecs-rollback': {
    conclusion: 'failure',
    errorCode: 'HOOK_EXECUTION_FAILURE',
    failed: 1,
    rollback: 'Succeeded',
  },
  'ecs-alarm': { conclusion: 'stopped', errorCode: 'ALARM_ACTIVE', failed: 1, rollback: 'Succeeded' },
  lambda: { conclusion: 'success', counts: { Succeeded: 1 } },
  'lambda-alarm': { conclusion: 'stopped', errorCode: 'ALARM_ACTIVE', failed: 1, rollback: 'Succeeded' },
  cloudformation: { conclusion: 'success', counts: { Succeeded: 1 } },
  hostile: {
    conclusion: 'failure',
    errorCode: 'ScriptFailed',
    counts: { Failed: 3, Skipped: 3 },
    failed: 3,
  },
  thousand: { conclusion: 'failure', errorCode: 'UnknownError', failed: 250 },
}

/** @throws Error where nobody has said how the story must end */
export function endingOf(name: string): StoryEnding {
  const ending = endings[name]
  if (ending === undefined) throw new Error(`demo/endings.ts does not say how the story "${name}" must end.`)
  return ending
}
