import type { Annotation } from '../report/annotations.ts'
import type { LogGroup, LogLine } from '../report/log-line.ts'
import type { OutputName } from '../report/outputs.ts'
import type { LogTail } from '../report/verdict-lines.ts'

/** Everything that a person or a later step sees of this one: the port behind which the runner is. */
export interface StepOutput {
  line(line: LogLine): void
  debug(text: string): void
  /** Lets other work run between its lines, of which a large fleet has thousands. */
  group(group: LogGroup): Promise<void>
  logTail(tail: LogTail): void
  annotate(annotation: Annotation): void
  setOutput(name: OutputName, value: string): void
  /** Appends to the job summary. */
  writeSummary(markdown: string): Promise<void>
  /** Writes the report file, whose text comes in parts, and returns its path. */
  writeReport(json: Iterable<string>): Promise<string>
}
