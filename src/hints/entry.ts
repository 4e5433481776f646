import type { Finding } from '../deployment/evidence.ts'
import type { ComputePlatform } from '../deployment/model.ts'
import type { Output } from './error-line.ts'

/**
 * What is known about one failure, as CodeDeploy gave it. Every text is hostile: it is only matched, never used in a
 * pattern or repeated in a hint.
 */
export interface FailureFacts {
  readonly platform?: ComputePlatform
  /**
   * `lifecycle`: the diagnostics of one event on one target. `deployment`: GetDeployment's errorInformation. `evidence`:
   * one text of another service (ECS, Elastic Load Balancing, CloudWatch, EC2 Auto Scaling, a function's log).
   */
  readonly where: 'lifecycle' | 'deployment' | 'evidence'
  /** The lifecycle event's name. */
  readonly event?: string
  /** A lifecycle error code (`ScriptFailed`) or a deployment's error code (`HEALTH_CONSTRAINTS`). */
  readonly errorCode?: string
  readonly scriptName?: string
  readonly message?: string
  /** What a source of evidence has found out itself. It decides alone: the message may name anything. */
  readonly finding?: Finding
  /** With which errors containers of a task ended. */
  readonly exitCodes?: readonly number[]
  readonly logTail?: string
  /** What `readOutput` makes of the log tail, if the caller has it already. */
  readonly output?: Output
}

/** One common cause of a failure, and the first thing to do about it. */
export interface Cause {
  readonly cause: string
  readonly fix: string
}

/** A cause that some messages rule out, such as one about the user if the message names the user. */
export interface PossibleCause extends Cause {
  readonly unless?: RegExp
}

/**
 * What a known failure means and what to do. The texts are ours: one line each, with commands and names that a person
 * copies between backticks, as in Markdown.
 */
export interface Hint {
  readonly id: string
  /** One sentence. */
  readonly meaning: string
  /** One to three, the likeliest first; then how to recover if the event ran the scripts of the previous revision. */
  readonly causes: readonly Cause[]
  /** The page of AWS's documentation that a person with this failure wants, if there is one. */
  readonly page?: string
}

/**
 * How an entry recognizes its failure, most specific first:
 *
 * - `message`: a pattern on a message of the agent or CodeDeploy itself
 * - `output`: a pattern on one line of the script's output that names a cause
 * - `exit`: the script's exit code, if that code has a meaning; 126 and 127 come after `tool` if the error is not that of a
 *   shell which says what they mean
 * - `symptom`: a pattern on a line of the output that says what happened, but not why
 * - `reason`: the words in which most commands say why they failed. If the line is that of a known tool, the hint names
 *   the tool, and ends with what to check in it
 * - `tool`: a pattern on a line of the output that says only which tool failed
 * - `event`: the lifecycle event together with the error code; after these, the form of a line that explains the exit
 * - `code`: the error code alone
 */
export const kinds = ['message', 'output', 'exit', 'symptom', 'reason', 'tool', 'event', 'code'] as const

export type Kind = (typeof kinds)[number]

/** All given conditions must hold. Every quantifier in a pattern is bounded, so matching takes linear time. */
export interface Conditions {
  /** If absent, a failure of CodeDeploy: never evidence. */
  readonly where?: FailureFacts['where']
  readonly platforms?: readonly ComputePlatform[]
  readonly events?: readonly string[]
  readonly codes?: readonly string[]
  readonly exitCodes?: readonly number[]
  /** Matched against the message and, if `orOutput` is set, against each candidate line of the log tail. */
  readonly message?: RegExp
  readonly orOutput?: true
  /** Holds instead of `message`. */
  readonly finding?: Finding
  /** Holds instead of `message`: a container ended with one of these exit codes, or with any error. */
  readonly exited?: readonly number[] | 'with-error'
  /**
   * Matched against one line of the log tail at a time: for a cause or a tool any that may explain the failure, otherwise
   * only those that explain the exit.
   */
  readonly line?: RegExp
  /** Matched in place of `line` if the line is that of a known tool, whose words need not be as narrow. */
  readonly toolLine?: RegExp
  /** CodeDeploy has no log tail, not even the lines with which the agent begins that of a silent script. */
  readonly unseen?: true
  /** The script printed nothing. */
  readonly silent?: true
  /** No line of the output says why the script failed. */
  readonly withoutErrorLine?: true
}

/** A hint with the conditions for showing it. */
export interface Entry extends Hint {
  /** On each system at least one of them is never ruled out. */
  readonly causes: readonly PossibleCause[]
  readonly kind: Kind
  readonly when: Conditions
  /** The name of the tool, at the start of a sentence. */
  readonly tool?: string
  /** It misses a file of the application, which is not there before the files are copied. */
  readonly needsFiles?: true
  /** The cause lies in the revision's files, so it matters which revision they came from. */
  readonly inRevision?: true
}
