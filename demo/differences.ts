import { isDeepStrictEqual } from 'node:util'
import type { StoryEnding } from './endings.ts'

/** A step that has ended, as the steps after it see it. */
export interface EndedStep {
  /** `success` or `failure`, before `continue-on-error`. */
  readonly outcome: string
  readonly outputs: Readonly<Record<string, string>>
  /** The file at `report-path`, parsed. */
  readonly report: Readonly<Record<string, unknown>>
}

export interface ExpectedEnding extends StoryEnding {
  /** Absent: any. */
  readonly deploymentId?: string
}

/** Each way in which a step did not end as it must, a line each: its outcome, its outputs and its report. */
export function differences(step: EndedStep, expected: ExpectedEnding): readonly string[] {
  return [...outputFacts(step, expected), ...reportFacts(step, expected)]
    .filter(([, is, must]) => !isDeepStrictEqual(is, must))
    .map(([what, is, must]) => `${what} is ${JSON.stringify(is)}, but must be ${JSON.stringify(must)}.`)
}

type Fact = readonly [what: string, is: unknown, must: unknown]

function outputFacts({ outcome, outputs }: EndedStep, expected: ExpectedEnding): readonly Fact[] {
  const isGood = expected.conclusion === 'success' || expected.conclusion === 'ready'
  const { status, counts, rollback, deploymentId } = expected
  const consoleUrl = outputs['console-url'] ?? ''
  return [
    ['the outcome', outcome, isGood ? 'success' : 'failure'],
    ['conclusion', outputs.conclusion, expected.conclusion],
    ['error-code', outputs['error-code'], expected.errorCode ?? ''],
    ['an empty error-message', outputs['error-message'] === '', isGood],
    ['the length of failed-instances', lengthOf(outputs['failed-instances']), expected.failed ?? 0],
    ['rollback-status', outputs['rollback-status'], rollback ?? ''],
    ...(status === undefined ? [] : [['deployment-status', outputs['deployment-status'], status] as const]),
    ...(counts === undefined ? [] : [['counts', parsed(outputs.counts), withTotal(counts)] as const]),
    ...(rollback === undefined
      ? []
      : [['a rollback-deployment-id', /^d-/.test(outputs['rollback-deployment-id'] ?? ''), true] as const]),
    ...(deploymentId === undefined
      ? []
      : [
          ['deployment-id', outputs['deployment-id'], deploymentId] as const,
          ['the deployment in console-url', consoleUrl.includes(deploymentId), true] as const,
        ]),
  ]
}

function reportFacts({ outputs, report }: EndedStep, expected: ExpectedEnding): readonly Fact[] {
  return [
    ["the report's version", report.version, 1],
    ["the report's conclusion", report.conclusion, expected.conclusion],
    ["the report's error code", Object(report.error).code, expected.errorCode],
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

/** What is no JSON is shown as it is. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}
