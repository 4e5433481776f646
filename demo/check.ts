import { isDeepStrictEqual } from 'node:util'
import type { Ending } from './story.ts'

/** A step that has ended, as the steps after it see it. */
export interface EndedStep {
  /** `success` or `failure`, before `continue-on-error`. */
  readonly outcome: string
  readonly outputs: Readonly<Record<string, string>>
  /** The file at `report-path`, parsed. */
  readonly report: Readonly<Record<string, unknown>>
}

/** Whether a step that ends like this lets the workflow continue. */
export function isGreen({ conclusion }: Ending): boolean {
  return ['success', 'ready', 'shifted'].includes(conclusion)
}

type Fact = readonly [what: string, is: unknown, must: unknown]

/**
 * Each way in which a step did not end as it must, in one line each: its outcome, its outputs and its report.
 *
 * @param deploymentId of the deployment that it watched. Absent: any
 */
export function differences(step: EndedStep, ending: Ending, deploymentId?: string): readonly string[] {
  return [...outputFacts(step, ending, deploymentId), ...reportFacts(step, ending)]
    .filter(([, is, must]) => !isDeepStrictEqual(is, must))
    .map(([what, is, must]) => `${what} is ${JSON.stringify(is)}, but must be ${JSON.stringify(must)}.`)
}

function outputFacts(
  { outcome, outputs }: EndedStep,
  ending: Ending,
  deploymentId?: string,
): readonly Fact[] {
  const { conclusion, errorCode = '', message, status, counts, failed = 0, rollback = '' } = ending
  const isGood = isGreen(ending)
  const facts: Fact[] = [
    ['the outcome', outcome, isGood ? 'success' : 'failure'],
    ['conclusion', outputs.conclusion, conclusion],
    ['error-code', outputs['error-code'], errorCode],
    ['an empty error-message', outputs['error-message'] === '', isGood],
    ['the length of failed-instances', lengthOf(outputs['failed-instances']), failed],
    ['rollback-status', outputs['rollback-status'], rollback],
  ]
  if (message !== undefined && !message.test(outputs['error-message'] ?? ''))
    facts.push(['error-message', outputs['error-message'], `a match of ${message}`])
  if (status !== undefined) facts.push(['deployment-status', outputs['deployment-status'], status])
  if (counts !== undefined) facts.push(['counts', parsed(outputs.counts), withTotal(counts)])
  if (ending.rollback !== undefined) {
    const hasId = /^d-/.test(outputs['rollback-deployment-id'] ?? '')
    facts.push(['a rollback-deployment-id', hasId, true])
  }
  if (deploymentId !== undefined) {
    const isLinked = outputs['console-url']?.includes(deploymentId) ?? false
    facts.push(
      ['deployment-id', outputs['deployment-id'], deploymentId],
      ['the deployment in console-url', isLinked, true],
    )
  }
  return facts
}

function reportFacts({ outputs, report }: EndedStep, { conclusion, errorCode }: Ending): readonly Fact[] {
  return [
    ["the report's version", report.version, 1],
    ["the report's conclusion", report.conclusion, conclusion],
    ["the report's error code", Object(report.error).code, errorCode],
    ["the report's deployment", report.deploymentId ?? '', outputs['deployment-id']],
    ["the report's console URL", report.consoleUrl ?? '', outputs['console-url']],
  ]
}

function withTotal(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return { total: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts }
}

function lengthOf(list: string | undefined): number | undefined {
  const ids = parsed(list)
  return Array.isArray(ids) ? ids.length : undefined
}

/** What is not JSON is shown as it is. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}
