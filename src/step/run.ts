import { causeIn } from '../deployment/evidence.ts'
import { hasFailed, lastFailedEvent } from '../deployment/failures.ts'
import type { Explain } from '../hints/hints.ts'
import { type InputName, type Inputs, parseInputs } from '../inputs.ts'
import { judge, judgeInTurns } from '../report/judge.ts'
import type { LogLine } from '../report/log-line.ts'
import type { Outcome, StepFacts } from '../report/outcome.ts'
import { orAborted, type TimeLimits, withTimeLimits } from '../time/timeout.ts'
import { inTurns } from '../time/turns.ts'
import { oneLine } from '../values/text.ts'
import { endingOfBug } from './ending.ts'
import type { StepEvent } from './events.ts'
import { begin, factsOf, next, progressOf } from './next.ts'
import type { StepOutput } from './output.ts'
import { perform } from './perform.ts'
import { annotate, publish, type WriteOptions } from './publish.ts'
import type { Publisher } from './publisher.ts'
import type { LogEntry, Step } from './step.ts'
import type { Outside } from './work.ts'

/** All that comes in from outside. */
export interface Parts extends Outside {
  /** The text of an input, empty if the workflow gave none and there is no default. */
  readonly readInput: (name: InputName) => string
  /** What is wrong with the proxies that the environment names: reported together with the violations of inputs. */
  readonly proxyViolations: readonly string[]
  readonly output: StepOutput
  /** Makes what writes check run and comment. */
  readonly createPublisher: (inputs: Inputs) => Publisher
  /** The region by input or environment, as far as it is known without a request. */
  readonly findRegion: (input: string | undefined) => string | undefined
  /** What is wrong with the input `working-directory`, as sentences. Never throws. */
  readonly checkWorkingDirectory: (workingDirectory: string) => Promise<readonly string[]>
  /** Finds the failed scripts of an outcome in the checkout, until the signal is aborted. Never throws. */
  readonly locate: (outcome: Outcome, workingDirectory: string, signal: AbortSignal) => Promise<Outcome>
}

/** How long the search for the failed scripts may take, and the look at their folder: its file system may hang. */
const locatingTime: TimeLimits = { usual: 2_000, cancelled: 300 }

/**
 * The whole step: reads the inputs, watches the deployment to its end, judges it and publishes the outcome.
 *
 * Never throws. Returns the exit status.
 */
export async function run(parts: Parts): Promise<0 | 1> {
  const { clock } = parts
  const { inputs, violations } = parseInputs(parts.readInput)
  const publisher = parts.createPublisher(inputs)
  const startedAt = clock.now()
  const allViolations = [...violations, ...(await folderViolations(parts, inputs)), ...parts.proxyViolations]
  let step = begin({ inputs, violations: allViolations }, parts.findRegion(inputs.region), startedAt)
  for await (const event of perform(step, parts)) {
    step = await inTurns(clock, next(step, event))
    await show(step, event, parts, publisher)
  }
  const judged = await judgeSafely(factsOf(step, clock.now()), parts)
  const options: WriteOptions = { ...parts, summary: inputs.summary }
  await publish(judged, options)
  // Only after that: nothing in the checkout may keep outputs and summary from being written.
  const outcome = await withTimeLimits(clock, locatingTime, parts.cancelled, signal =>
    parts.locate(judged, inputs.workingDirectory, signal),
  )
  await annotate(outcome, options)
  await publisher.finish(outcome)
  return outcome.exitStatus
}

/** A folder whose file system hangs counts as valid: the scripts in it are not found in the end, either. */
async function folderViolations(
  { checkWorkingDirectory, clock, cancelled }: Parts,
  { workingDirectory }: Inputs,
): Promise<readonly string[]> {
  return await withTimeLimits(clock, locatingTime, cancelled, signal =>
    orAborted(signal, checkWorkingDirectory(workingDirectory)),
  ).catch(() => [])
}

/** Shows what an event adds. What cannot be shown is lost, but the watch continues and its outcome is published. */
async function show(
  step: Step,
  event: StepEvent,
  { output, redactor, cancelled }: Parts,
  publisher: Publisher,
): Promise<void> {
  try {
    for (const entry of step.log.entries) await print(entry, output, cancelled)
    if (event.type === 'found') output.setOutput('deployment-id', oneLine(event.deploymentId))
    const progress = event.type === 'polled' ? progressOf(step) : undefined
    if (progress !== undefined) publisher.update(progress)
  } catch (error) {
    debugSafely(output, `The event ${event.type} could not be shown: ${redactor.messageOf(error)}`)
  }
}

function debugSafely(output: StepOutput, text: string): void {
  try {
    output.debug(text)
  } catch {
    // Not even that can be printed: the outputs and reports that follow may still be written.
  }
}

const knowNothing: Explain = () => undefined

/** What is known about failures: a chunk of its own, which is loaded if something has failed or is known to go wrong. */
async function hintsFor({ snapshot, evidence }: StepFacts): Promise<Explain> {
  const isNeeded =
    snapshot !== undefined &&
    (hasFailed(snapshot) ||
      snapshot.targets.some(target => lastFailedEvent(target) !== undefined) ||
      causeIn(evidence) !== undefined)
  return isNeeded ? (await import('../hints/hint-for.ts')).hintFor : knowNothing
}

/** The outcome; if it cannot be worked out, that of an error without what was read. */
async function judgeSafely(facts: StepFacts, { clock, redactor }: Parts): Promise<Outcome> {
  try {
    return await inTurns(clock, judgeInTurns(facts, await hintsFor(facts)))
  } catch (error) {
    const { ending, hint } = endingOfBug(error, redactor)
    return judge({ ...facts, ending, hint, snapshot: undefined, rollback: undefined }, knowNothing)
  }
}

async function print(entry: LogEntry, output: StepOutput, cancelled: AbortSignal): Promise<void> {
  if (entry.type === 'line') output.line(entry.line)
  else if (entry.type === 'group')
    await output.group({ ...entry.group, lines: untilAborted(entry.group.lines, cancelled) })
  else if (entry.type === 'notice') output.annotate(entry.notice)
  else output.debug(entry.text)
}

/** Lines of a fold as long as nobody waits for the end: a large fleet has thousands of them. */
function* untilAborted(lines: Iterable<LogLine>, signal: AbortSignal): Generator<LogLine, void, void> {
  for (const line of lines) {
    if (signal.aborted) return
    yield line
  }
}
