import type { RetryEvents } from '../aws/retry.ts'
import type { CodeDeploy, ConnectionEvents } from '../codedeploy/connect.ts'
import type { PipelineReader } from '../codepipeline/connect.ts'
import type { EvidenceReader } from '../evidence/gather.ts'
import type { Inputs } from '../inputs.ts'
import type { Redactor } from '../redactor.ts'
import type { Clock } from '../time/clock.ts'
import type { Turns } from '../time/turns.ts'
import type { Clause } from '../values/clause.ts'
import type { Happening } from './events.ts'
import type { RequestRate } from './request-rate.ts'

/** What a step does I/O with. */
export interface Outside {
  readonly connect: (inputs: Inputs, events: ConnectionEvents) => Promise<CodeDeploy>
  /** Loads what `pipeline` needs, and connects to CodePipeline with the same credentials. */
  readonly connectToPipeline: (codeDeploy: CodeDeploy, events: RetryEvents) => Promise<PipelineReader>
  /** Loads what asks other services, and connects to them with the same credentials. */
  readonly connectToEvidence: (
    codeDeploy: CodeDeploy,
    answered: RetryEvents['answered'],
  ) => Promise<EvidenceReader>
  /** The commit that the workflow is about; empty if it is not known. */
  readonly commit: string
  /** Takes secrets out of the texts of foreign errors. */
  readonly redactor: Redactor
  readonly clock: Clock & Turns
  /** Numbers from 0 to 1. */
  readonly random: () => number
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/** What all I/O about one connection shares. */
export interface Work extends Outside {
  readonly inputs: Inputs
  /** When the step began, in milliseconds since the epoch. */
  readonly startedAt: number
  readonly codeDeploy: CodeDeploy
  /** When the time is up as far as is known, in milliseconds since the epoch. */
  readonly deadline: number
  readonly emit: (happening: Happening) => void
  /** Knows of every request of the step. */
  readonly rate: RequestRate
}

/** The deployment to watch. */
export interface Found {
  readonly deploymentId: string
  /** Why it was chosen, as a clause; absent if `deployment-id` names it. */
  readonly why?: Clause
}
