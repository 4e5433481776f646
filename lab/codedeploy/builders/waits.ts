import type { Wait } from '../plan/plan.ts'

/** A wait as the group's settings name it, and how long it takes in the story. */
export interface ReadyWait {
  readonly takes: number
  readonly minutes: number
  readonly onTimeout: Wait['onTimeout']
}

export interface TerminationWait {
  readonly takes: number
  readonly minutes: number
}

/** The waits' settings, in the API's shape. Without a ready wait traffic moves as soon as it can. */
export function blueGreenConfiguration(
  ready: ReadyWait | undefined,
  termination: TerminationWait | undefined,
): { readonly deploymentReadyOption: object; readonly terminateBlueInstancesOnDeploymentSuccess: object } {
  return {
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE',
      terminationWaitTimeInMinutes: termination?.minutes ?? 0,
    },
    deploymentReadyOption: {
      actionOnTimeout: ready?.onTimeout ?? 'CONTINUE_DEPLOYMENT',
      waitTimeInMinutes: ready?.minutes ?? 0,
    },
  }
}

export function readyWait(at: number, ready: ReadyWait | undefined): readonly Wait[] {
  if (ready === undefined) return []
  const { takes, minutes, onTimeout } = ready
  return [{ type: 'READY_WAIT', at, duration: takes, minutes, onTimeout }]
}

export function terminationWait(at: number, termination: TerminationWait | undefined): readonly Wait[] {
  if (termination === undefined) return []
  const { takes, minutes } = termination
  return [{ type: 'TERMINATION_WAIT', at, duration: takes, minutes, onTimeout: 'CONTINUE_DEPLOYMENT' }]
}
