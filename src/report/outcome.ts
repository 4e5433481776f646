import type { Counts } from '../deployment/counts.ts'
import type { Evidence } from '../deployment/evidence.ts'
import type { FailureGroup } from '../deployment/failures.ts'
import type { Deployment, GroupNames, Snapshot } from '../deployment/model.ts'
import type { Conclusion, Ending, FailOn } from '../deployment/verdict.ts'
import type { TerminationWait } from '../deployment/waits.ts'
import type { Hint } from '../hints/hints.ts'
import type { Clause } from '../values/clause.ts'

/** Everything known when the step ends, however it ends; a `Step` gathers it. */
export interface StepFacts {
  readonly ending: Ending
  readonly failOn: FailOn
  /** When the step started and ended, in milliseconds since the epoch. */
  readonly startedAt: number
  readonly endedAt: number
  readonly deploymentId?: string
  readonly region?: string
  /** The application and deployment group that the inputs name. */
  readonly group?: GroupNames
  /** The ARN of the role that the step assumes itself. */
  readonly roleArn?: string
  readonly consoleUrl?: string
  /** The last snapshot of the deployment; absent if CodeDeploy never responded. */
  readonly snapshot?: Snapshot
  /** Why the step chose this deployment, as a clause; absent if `deployment-id` names it. */
  readonly why?: Clause
  /** How long before the first poll the deployment had ended, in milliseconds; absent if it had not. */
  readonly endedBefore?: number
  /** What the step is waiting for. */
  readonly awaited?: Awaited
  readonly rollback?: Rollback
  readonly stop?: StopResult
  /** Why requests are failing. */
  readonly trouble?: string
  /** The fix for an error of the watch itself. */
  readonly hint?: string
  /** What other services say about the failure. */
  readonly evidence: readonly Evidence[]
  /** How many more reasons they give. */
  readonly evidenceLeftOut: number
  /** The `Name` tags of EC2 instances, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** A deployment that does not exist yet: of a revision, or one that a pipeline is to start. */
export interface Awaited {
  readonly by: 'revision' | 'pipeline'
  /** The input's text. */
  readonly name: string
  readonly group: GroupNames
  /** The commit whose execution of the pipeline is followed. */
  readonly commit?: string
  /** How far the pipeline has come. */
  readonly progress?: string
  /** The deployment of the group that was created last, no matter what it deploys. */
  readonly newest?: Deployment
}

/** The automatic rollback of the deployment. */
export interface Rollback {
  readonly deploymentId: string
  readonly consoleUrl?: string
  /** Its last snapshot; absent if it was named but not followed. */
  readonly snapshot?: Snapshot
}

/** What the action did to the deployment, or could not do (`on-timeout`, `on-cancel`). */
export interface StopResult {
  /** A trusted sentence, written by the action. */
  readonly text: string
  /** What CodeDeploy responded. */
  readonly answer?: string
}

/** The facts of a step and all that follows from them, worked out once by `judge`. Every report is made from this. */
export interface Outcome extends StepFacts {
  readonly conclusion: Conclusion
  /** Of the step: 0 if the workflow may continue. */
  readonly exitStatus: 0 | 1
  /**
   * What the deployment does although its targets failed the step, so that no report claims that it failed; absent in
   * every other outcome. It is still running after `fail-fast`, or if a fleet is ready for traffic.
   */
  readonly deploymentDespiteFailure?: 'succeeded' | 'is still running'
  /** The AWS account of the deployment, 12 digits, if an ARN names it. */
  readonly account?: string
  /** What makes the step red, the root cause first; empty if no target's failure does. */
  readonly failures: readonly FailureCause[]
  /** Failures that do not make the step red: ignored by CodeDeploy, or tolerated by `fail-on: deployment`. */
  readonly warnings: readonly FailureCause[]
  /** Why the step is not a success; absent if it is one. */
  readonly rootCause?: RootCause
  /** Absent if CodeDeploy never responded. */
  readonly counts?: Counts
  /** All targets whose own status is Failed, by cause. */
  readonly failedTargetIds: readonly string[]
  /** The wait before the original is terminated, if the watch ended while it lasted. */
  readonly terminationWait?: TerminationWait
  /** The deployment succeeded, but had no target at all: nothing was deployed. */
  readonly hasNoTargets: boolean
}

/** A group of failures with all that reports show of it. */
export interface FailureCause extends FailureGroup {
  /** The earliest failure first, each id once; never empty. */
  readonly targetIds: readonly string[]
  /** Of the first target that has one. */
  readonly logTail?: string
  /** The line of the log tail that says why, or what the exit code means. Only for places where GitHub masks secrets. */
  readonly errorLine?: string
  /** What the exit code means. It holds nothing of a script's output. */
  readonly exitCodeMeaning?: string
  readonly hint?: Advice
  /** Where the script is in the checkout; filled in by `locateFailures`. */
  readonly location?: Location
}

/** Why the step ended as it did, as the outputs give it and the failing message shows it. */
export interface RootCause {
  readonly code: string
  /** Without the code; one line, safe for the log. */
  readonly message: string
  /** The same for the log: with the names of instances, and without what the verdict before it says already. */
  readonly logMessage: string
  /** The same without anything of a script's output, for check runs and comments. */
  readonly publicMessage: string
  /**
   * As `publicMessage`, with the code, for a line that begins with the verdict: without what the verdict says already.
   * Absent if the verdict says all.
   */
  readonly afterVerdict?: string
  /** What another service says about it: reports show it after the message. */
  readonly reason?: Evidence
  readonly hint?: Advice
  /** The sentences of the message, each on one line, if the inputs violate the contract; else empty. */
  readonly violations: readonly string[]
  /**
   * What else ended the step if a target's failure is the root cause, such as the timeout or the person who stopped
   * the deployment, without what the verdict says already: sentences, each on one line.
   */
  readonly besides: readonly string[]
  readonly hintBesides?: Advice
}

/** What a failure means and what to do about it: a hint of the knowledge base, or a fix that the watch itself knows. */
export interface Advice {
  readonly meaning: string
  /** The usual causes with what to do about each, the likeliest first. */
  readonly causes: Hint['causes']
  /** The page of AWS's documentation, if there is one. */
  readonly page?: string
}

/** A line of a file in this repository. */
export interface Location {
  /** From the repository's root, with slashes. */
  readonly file: string
  /** 1 for the first line. */
  readonly line: number
}

/** What is known while the deployment is watched. */
export interface Progress
  extends Pick<StepFacts, 'consoleUrl' | 'group' | 'startedAt'>,
    Required<Pick<StepFacts, 'deploymentId' | 'region' | 'snapshot'>> {
  /** The last snapshot of its automatic rollback, if that is being followed. */
  readonly rollback?: Snapshot
}

/** Whether there was something to watch: not if the inputs are invalid, or the credentials not allowed to read. */
export function hasWatched({ conclusion, snapshot }: Outcome): boolean {
  return conclusion !== 'error' || snapshot !== undefined
}

/** Application and deployment group, as CodeDeploy names them, or else the inputs. */
export function groupOf({ snapshot, group }: Pick<StepFacts, 'snapshot' | 'group'>): Partial<GroupNames> {
  const deployment = snapshot?.deployment
  return {
    applicationName: deployment?.applicationName ?? group?.applicationName,
    deploymentGroupName: deployment?.deploymentGroupName ?? group?.deploymentGroupName,
  }
}

/** Their names, as far as they are known. */
export function namesOf(facts: StepFacts): readonly string[] {
  return Object.values(groupOf(facts)).filter(name => name !== undefined)
}
