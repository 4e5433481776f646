import type { Counts } from '../deployment/counts.ts'
import type { Ending } from '../deployment/verdict.ts'
import type { ParsedInputs } from '../inputs.ts'
import type { Annotation } from '../report/annotations.ts'
import type { LogGroup, LogLine } from '../report/log-line.ts'
import type { StepFacts } from '../report/outcome.ts'

/** Everything known so far. Never changed: each event makes the next one. */
export interface Step
  extends ParsedInputs,
    Omit<StepFacts, 'ending' | 'endedAt' | 'failOn' | 'group' | 'roleArn' | 'consoleUrl'> {
  /** How long the step may take, in milliseconds: the usual time until the deployment has been read. */
  readonly timeLimit: number
  readonly ending?: Ending
  readonly log: ProgressLog
}

/** One thing that the log shows. */
export type LogEntry =
  | { readonly type: 'line'; readonly line: LogLine }
  | { readonly type: 'group'; readonly group: LogGroup }
  | { readonly type: 'notice'; readonly notice: Annotation }
  | { readonly type: 'debug'; readonly text: string }

/** What the log shows of a step, and what of it must be remembered so that nothing is shown twice. */
export interface ProgressLog {
  /** What the last event adds to the log. */
  readonly entries: readonly LogEntry[]
  /** When a line about the deployment was last added, in milliseconds since the epoch. */
  readonly lastLineAt: number
  /** The last counts shown, or the first ones read. */
  readonly reportedCounts?: Counts
  /** The keys of the stalls shown. */
  readonly reportedStalls: ReadonlySet<string>
  /** How many notices were added. */
  readonly notices: number
  readonly hasReportedReady: boolean
  /** What other services say, and could not be asked, as far as it was shown: keys and sentences. */
  readonly reportedEvidence: ReadonlySet<string>
}
