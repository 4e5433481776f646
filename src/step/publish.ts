import type { When } from '../inputs.ts'
import type { Redactor } from '../redactor.ts'
import { type Annotation, annotations } from '../report/annotations.ts'
import { evidenceLines } from '../report/evidence.ts'
import type { Outcome } from '../report/outcome.ts'
import { outputNames, outputs } from '../report/outputs.ts'
import { timed } from '../report/progress.ts'
import { jsonParts, report } from '../report/report.ts'
import { summaryInTurns } from '../report/summary.ts'
import { logTails, verdictLines } from '../report/verdict-lines.ts'
import type { Clock } from '../time/clock.ts'
import { orAborted, type TimeLimits, TimeoutError, withTimeLimits } from '../time/timeout.ts'
import { inTurns, type Turns } from '../time/turns.ts'
import type { StepOutput } from './output.ts'

/**
 * How long writing a file may take: its file system may hang. The report takes longer because the texts of all targets
 * and events are rendered while it is written.
 */
const writingTime = {
  report: { usual: 10_000, cancelled: 1_000 },
  summary: { usual: 3_000, cancelled: 300 },
} as const satisfies Readonly<Record<string, TimeLimits>>

/** What writing an outcome takes besides the outcome. */
export interface WriteOptions {
  readonly summary: When
  readonly output: StepOutput
  readonly redactor: Redactor
  readonly clock: Clock & Turns
  /** Aborted when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/**
 * Writes the outcome to the log, report file, outputs and job summary. Each one that cannot be written is a warning; it
 * affects neither the others nor the verdict.
 */
export async function publish(outcome: Outcome, options: WriteOptions): Promise<void> {
  const { summary: when, output, clock, cancelled } = options
  const inTime = <Result>(limits: TimeLimits, written: () => Promise<Result>): Promise<Result> =>
    withTimeLimits(clock, limits, cancelled, signal => orAborted(signal, written()))

  await attempt('end of the log', options, async () => {
    const elapsed = outcome.endedAt - outcome.startedAt
    for (const tail of logTails(outcome)) output.logTail(tail)
    for (const line of [...evidenceLines(outcome), ...verdictLines(outcome)])
      output.line(timed(elapsed, line))
  })
  const reportPath = await attempt('report file', options, async () => {
    return await inTime(writingTime.report, async () =>
      output.writeReport(jsonParts(await inTurns(clock, report(outcome)))),
    )
  })
  await attempt('outputs', options, async () => {
    const values = outputs(outcome, reportPath ?? '')
    for (const name of outputNames) output.setOutput(name, values[name])
  })
  const isWanted = when === 'always' || (when === 'failure' && outcome.exitStatus === 1)
  if (!isWanted) return
  await attempt('job summary', options, async () => {
    await inTime(writingTime.summary, async () =>
      output.writeSummary(await inTurns(clock, summaryInTurns(outcome))),
    )
  })
}

/** Writes the annotations, which show where in the checkout the causes are. If that fails, it is a warning. */
export async function annotate(outcome: Outcome, options: WriteOptions): Promise<void> {
  await attempt('list of failures', options, async () => {
    for (const annotation of annotations(outcome)) options.output.annotate(annotation)
  })
}

async function attempt<Result>(
  what: string,
  { output, redactor }: WriteOptions,
  write: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await write()
  } catch (error) {
    const reason = error instanceof TimeoutError ? 'it took too long' : redactor.messageOf(error)
    warn(output, {
      level: 'warning',
      title: `No ${what}`,
      message: `The ${what} could not be written: ${reason}`,
    })
    return undefined
  }
}

function warn(output: StepOutput, warning: Annotation): void {
  try {
    output.annotate(warning)
  } catch {
    // It is the log that cannot be written.
  }
}
