import type { CodeDeploy, ConnectionEvents } from '../codedeploy/connect.ts'
import type { Clock } from '../time/clock.ts'
import type { Happening } from './events.ts'
import type { Step } from './step.ts'

/** What a step does I/O with. */
export interface Outside {
  readonly connect: (inputs: Step['inputs'], events: ConnectionEvents) => Promise<CodeDeploy>
  readonly clock: Clock
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/** What all I/O about one connection shares. */
export interface Work extends Outside {
  readonly step: Step
  readonly codeDeploy: CodeDeploy
  /** When the time is up as far as is known, in milliseconds since the epoch. */
  readonly deadline: number
  readonly emit: (happening: Happening) => void
}
