import type { When } from '../inputs.ts'
import { type Annotation, annotations } from '../report/annotations.ts'
import type { Outcome } from '../report/outcome.ts'
import { outputNames, outputs } from '../report/outputs.ts'
import { jsonParts, report } from '../report/report.ts'
import { summary } from '../report/summary.ts'
import { logTails, verdictLines } from '../report/verdict-lines.ts'
import type { Clock } from '../time/clock.ts'
import { orAborted, type TimeLimits, TimeoutError, withTimeLimits } from '../time/timeout.ts'
import type { StepOutput } from './output.ts'

/** How long the report file and the job summary may take, each: a folder may hang, or a disk. */
const writingTime: TimeLimits = { usual: 5_000, cancelled: 500 }

export interface PublishOptions {
  readonly summary: When
  readonly output: StepOutput
  readonly clock: Clock
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/**
 * Writes the outcome to the log, report file, outputs and job summary. Each one that cannot be written is a warning; it
 * affects neither the others nor the verdict.
 */
export async function publish(outcome: Outcome, options: PublishOptions): Promise<void> {
  const { summary: when, output } = options
  await attempt('end of the log', options, async () => {
    for (const tail of logTails(outcome)) output.logTail(tail)
    for (const line of verdictLines(outcome)) output.line(line)
  })
  const reportPath = await attempt('report file', options, () =>
    output.writeReport(jsonParts(report(outcome))),
  )
  await attempt('outputs', options, async () => {
    const values = outputs(outcome, reportPath ?? '')
    for (const name of outputNames) output.setOutput(name, values[name])
  })
  const isWanted = when === 'always' || (when === 'failure' && outcome.exitStatus === 1)
  if (isWanted) await attempt('job summary', options, () => output.writeSummary(summary(outcome)))
}

/** Writes the annotations: all that shows where in the checkout the causes are. If it cannot, that is a warning. */
export async function annotate(outcome: Outcome, options: PublishOptions): Promise<void> {
  await attempt('list of failures', options, async () => {
    for (const annotation of annotations(outcome)) options.output.annotate(annotation)
  })
}

async function attempt<Result>(
  what: string,
  { output, clock, cancelled }: PublishOptions,
  write: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await withTimeLimits(clock, writingTime, cancelled, signal => orAborted(signal, write()))
  } catch (error) {
    warn(output, {
      level: 'warning',
      title: `No ${what}`,
      message: `The ${what} could not be written: ${reasonOf(error)}`,
    })
    return undefined
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TimeoutError) return 'it took too long'
  return error instanceof Error ? error.message : String(error)
}

function warn(output: StepOutput, warning: Annotation): void {
  try {
    output.annotate(warning)
  } catch {
    // The log itself is what cannot be written.
  }
}
