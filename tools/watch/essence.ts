import { lastSuccess } from '../../src/deployment/evidence.ts'
import { countsText } from '../../src/report/counts-bar.ts'
import { services } from '../../src/report/evidence.ts'
import { commandLine, nextStepsFor } from '../../src/report/next-steps.ts'
import type { Report } from '../../src/report/report.ts'
import { despiteFailure, despiteWords, verdictOf, verdictSentence } from '../../src/report/verdicts.ts'
import { capitalized, firstFew, oneLine, plural } from '../../src/values/text.ts'

type Cause = Report['failures'][number]

const mostCauses = 10
const mostIds = 5
const mostEvidence = 5

/** Every hint about credentials names it, and is about a job of GitHub. */
const needsOfJob = 'id-token: write'
const credentialsHere =
  'Outside of GitHub: sign in again (such as aws sso login), or set AWS_PROFILE or keys in the environment.'

/**
 * What the job summary says first, as plain text for a terminal: the verdict, the causes of failure with their hints, and
 * what a person can do next. Safe to print with any texts.
 *
 * @param reportPath where the report file is
 */
export function essence(report: Report, reportPath: string): string {
  const { failures, warnings } = report
  return [
    '',
    verdictLine(report),
    ...(failures.length === 0 ? errorLines(report) : []),
    ...causeLines('Failures', failures),
    ...causeLines('Failures that did not fail the watch', warnings),
    ...evidenceLines(report),
    ...listLines('Next steps', nextSteps(report, reportPath)),
    '',
  ].join('\n')
}

function verdictLine({ conclusion, error, deploymentId, deployment, region, counts }: Report): string {
  const despite = despiteFailure(conclusion, deployment?.status)
  const [, verdict] = verdictOf(conclusion, error?.code)
  const words = despite === undefined ? verdict : despiteWords(despite, counts?.Failed ?? 0)
  const subject = deploymentId === undefined ? 'The deployment' : `Deployment ${oneLine(deploymentId, 100)}`
  const { applicationName, deploymentGroupName } = deployment ?? {}
  const details = [
    [applicationName, deploymentGroupName].filter(name => name !== undefined).join(' / '),
    region,
    counts && countsLine(counts),
  ]
  const shown = details.filter(detail => detail !== undefined && detail !== '')
  return [
    verdictSentence(subject, conclusion, words),
    ...shown.map(detail => oneLine(String(detail), 300)),
  ].join(' · ')
}

function countsLine({ total = 0, ...byStatus }: Readonly<Record<string, number>>): string {
  return countsText({ total, finished: 0, byStatus: new Map(Object.entries(byStatus)) })
}

/** Why there is no result, or why the deployment failed without any target that did. */
function errorLines({ error }: Report): readonly string[] {
  if (error === undefined) return []
  const { code, message, hint } = error
  return [
    '',
    `  ${oneLine(`${code}: ${message}`)}`,
    ...(hint === undefined ? [] : [`  Hint: ${oneLine(hint.text, 2_000)}`]),
  ]
}

function causeLines(title: string, causes: readonly Cause[]): readonly string[] {
  if (causes.length === 0) return []
  const shown = causes.slice(0, mostCauses)
  const rows = shown.map(cause => [
    plural(cause.targetIds.length, 'target'),
    oneLine(cause.lifecycleEventName ?? '–', 100),
    oneLine(cause.scriptName ?? '–', 100),
    oneLine(cause.errorCode, 100),
  ])
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const left = causes.length - shown.length
  return [
    '',
    title,
    ...shown.flatMap((cause, index) => {
      const cells = (rows[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0))
      return [`  ${cells.join('  ')}`, ...detailsOf(cause).map(detail => `    ${detail}`)]
    }),
    ...(left === 0 ? [] : [`  ${plural(left, 'more cause')} in the report.`]),
  ]
}

function detailsOf({ targetIds, message, tellingLine, hint }: Cause): readonly string[] {
  const ids = targetIds.map(id => oneLine(id, 200))
  const texts = [firstFew(ids, mostIds), message, tellingLine, hint && `Hint: ${hint.text}`]
  return texts.flatMap(text => (text === undefined || text === '' ? [] : oneLine(text, 2_000)))
}

/** What other services say. The last success explains nothing, so it is not called evidence. */
function evidenceLines({ evidence }: Report): readonly string[] {
  const reasons = evidence.filter(({ text }) => !text.startsWith(lastSuccess))
  const fact = evidence.find(({ text }) => text.startsWith(lastSuccess))
  const texts = reasons
    .slice(0, mostEvidence)
    .map(({ source, text }) => oneLine(`${services[source]}: ${text}`, 2_000))
  return [
    ...(texts.length === 0 ? [] : listLines('Evidence', texts)),
    ...(fact === undefined ? [] : ['', oneLine(capitalized(fact.text), 2_000)]),
  ]
}

function nextSteps(report: Report, reportPath: string): readonly string[] {
  const { consoleUrl, error, rollback } = report
  const steps = [...stepsOfCauses(report)]
  if (error?.hint?.text.includes(needsOfJob)) steps.push(credentialsHere)
  if (rollback !== undefined) {
    const status = rollback.deployment?.status ?? 'started, not followed'
    steps.push(`Rollback ${rollback.deploymentId}: ${status}`)
  }
  if (consoleUrl !== undefined) steps.push(`Console: ${consoleUrl}`)
  steps.push(`All of it as JSON: ${reportPath}`)
  return steps.map(step => oneLine(step))
}

/** For each cause, how to open its first instance and the log there, or the pages of the console about its target. */
function stepsOfCauses({ failures, targets, ...facts }: Report): readonly string[] {
  const byId = new Map(targets.map(target => [target.id, target]))
  const steps = failures.slice(0, mostCauses).flatMap(cause => {
    const failed = cause.targetIds.flatMap(id => byId.get(id) ?? [])
    const next = nextStepsFor(cause, failed, facts)
    return [
      commandLine(next) ?? [],
      ...next.pages.map(({ title, subject, address }) => `${title} ${subject}: ${address}`),
    ].flat()
  })
  return [...new Set(steps)]
}

function listLines(title: string, items: readonly string[]): readonly string[] {
  return ['', title, ...items.map(item => `  - ${item}`)]
}
