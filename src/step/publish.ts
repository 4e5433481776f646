import type { When } from '../inputs.ts'
import type { Redactor } from '../redactor.ts'
import { annotations } from '../report/annotations.ts'
import type { Outcome } from '../report/outcome.ts'
import { outputNames, outputs } from '../report/outputs.ts'
import { jsonParts, report } from '../report/report.ts'
import { summary } from '../report/summary.ts'
import { logTails, verdictLines } from '../report/verdict-lines.ts'
import type { StepOutput } from './output.ts'

/**
 * Writes the outcome to the log, annotations, report file, outputs and job summary. Each one that cannot be written
 * is a warning; it affects neither the others nor the verdict.
 */
export async function publish(
  outcome: Outcome,
  summaryWhen: When,
  parts: { readonly output: StepOutput; readonly redactor: Redactor },
): Promise<void> {
  const { output } = parts
  await attempt('end of the log', parts, async () => {
    for (const tail of logTails(outcome)) output.logTail(tail)
    for (const line of verdictLines(outcome)) output.line(line)
  })
  await attempt('list of failures', parts, async () => {
    for (const annotation of annotations(outcome)) output.annotate(annotation)
  })
  const reportPath = await attempt('report file', parts, () => output.writeReport(jsonParts(report(outcome))))
  await attempt('outputs', parts, async () => {
    const values = outputs(outcome, reportPath ?? '')
    for (const name of outputNames) output.setOutput(name, values[name])
  })
  const isWanted = summaryWhen === 'always' || (summaryWhen === 'failure' && outcome.exitStatus === 1)
  if (isWanted) await attempt('job summary', parts, () => output.writeSummary(summary(outcome)))
}

async function attempt<Result>(
  what: string,
  { output, redactor }: Parameters<typeof publish>[2],
  write: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await write()
  } catch (error) {
    output.annotate({
      level: 'warning',
      title: `No ${what}`,
      message: `The ${what} could not be written: ${redactor.messageOf(error)}`,
    })
    return undefined
  }
}
