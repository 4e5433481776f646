import type { ComputePlatform } from '../deployment/model.ts'

/**
 * What is known about one failure, as CodeDeploy gave it. Every text is hostile: it is only matched, never
 * built into a pattern or repeated in a hint.
 */
export interface FailureFacts {
  readonly platform?: ComputePlatform
  /** `lifecycle`: the diagnostics of one event on one target. `deployment`: GetDeployment's errorInformation. */
  readonly where: 'lifecycle' | 'deployment'
  /** The lifecycle event's name. */
  readonly event?: string
  /** A lifecycle error code (`ScriptFailed`) or a deployment's error code (`HEALTH_CONSTRAINTS`). */
  readonly errorCode?: string
  readonly scriptName?: string
  readonly message?: string
  readonly logTail?: string
}

/** One usual cause of a failure, and what to do about it first. */
export interface Cause {
  readonly cause: string
  readonly fix: string
}

/** What a known failure means and what to do. The texts are the project's own: plain text, one line. */
export interface Hint {
  readonly id: string
  /** One sentence. */
  readonly meaning: string
  /** One to three, the likeliest first. */
  readonly causes: readonly Cause[]
  /** A page of AWS's documentation. */
  readonly page: string
}

/**
 * How an entry recognizes its failure, from the most telling kind to the least:
 *
 * - `message`: a pattern on what the agent or CodeDeploy itself says
 * - `output`: a pattern on one line of the script's output that names a cause
 * - `exit`: the script's exit code, where that code means something
 * - `symptom`: a pattern on a line of the output that tells what happened, but not why
 * - `event`: the lifecycle event together with the error code
 * - `code`: the error code alone
 */
export const kinds = ['message', 'output', 'exit', 'symptom', 'event', 'code'] as const

export type Kind = (typeof kinds)[number]

/** Where a reader meets the failure; the chapters of docs/troubleshooting.md. */
export const chapters = ['deployment', 'agent', 'script', 'ecs', 'lambda'] as const

export type Chapter = (typeof chapters)[number]

/** All that is given must hold. Every quantifier in a pattern is bounded, so that matching takes linear time. */
export interface Conditions {
  readonly where?: 'lifecycle' | 'deployment'
  readonly platforms?: readonly ComputePlatform[]
  readonly events?: readonly string[]
  readonly codes?: readonly string[]
  readonly exitCodes?: readonly number[]
  /** Tried on the message, and where `orOutput` is set also on each line of the log tail. */
  readonly message?: RegExp
  readonly orOutput?: true
  /** Tried on one line of the log tail at a time. */
  readonly line?: RegExp
}

/** A hint with what it takes to give it. */
export interface Entry extends Hint {
  readonly kind: Kind
  readonly chapter: Chapter
  readonly when: Conditions
  /** The cause lies in the revision's own files, so that it matters which revision they came from. */
  readonly inRevision?: true
}
