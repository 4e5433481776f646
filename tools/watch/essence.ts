import { revisionLine } from '../../src/report/annotations.ts'
import { countsText } from '../../src/report/counts-bar.ts'
import { lineOf, services } from '../../src/report/evidence.ts'
import { commandLine, nextStepsFor } from '../../src/report/next-steps.ts'
import { reasonText } from '../../src/report/reason.ts'
import type { Report } from '../../src/report/report.ts'
import { capitalized, firstFew, oneLine, plural } from '../../src/values/text.ts'

type Cause = Report['failures'][number]
type Hint = NonNullable<Cause['hint']>

const mostCauses = 10
const mostIds = 5
const mostEvidence = 5

/**
 * What the job summary says first, as plain text for a terminal: the verdict, the causes of failure with their hints, and
 * what a person can do next. Safe to print with any texts.
 *
 * @param reportPath where the report file is
 */
export function essence(report: Report, reportPath: string): string {
  const [rootCause, ...others] = report.failures
  return [
    '',
    verdictLine(report),
    ...endLines(report),
    ...(rootCause === undefined ? [] : causeLines('Failures', [withError(rootCause, report), ...others])),
    ...causeLines('Failures that did not fail the watch', report.warnings),
    ...evidenceLines(report),
    ...listLines('Next steps', nextSteps(report, reportPath)),
    '',
  ].join('\n')
}

function verdictLine({ verdict, group, region, counts }: Report): string {
  const { applicationName, deploymentGroupName } = group
  const details = [
    [applicationName, deploymentGroupName].filter(name => name !== undefined).join(' / '),
    region,
    counts && countsLine(counts),
  ]
  const shown = details.filter(detail => detail !== undefined && detail !== '')
  return [verdict, ...shown].map(part => oneLine(String(part), 300)).join(' · ')
}

function countsLine({ total = 0, ...byStatus }: Readonly<Record<string, number>>): string {
  return countsText({ total, finished: 0, byStatus: new Map(Object.entries(byStatus)) })
}

/**
 * Why the watch ended, apart from the targets that failed: what the watch did if it ended itself, which the verdict says,
 * else the error, or what came in addition to a target's failure.
 */
function endLines({ conclusion, deployment, error, intervention, failures }: Report): readonly string[] {
  if (error === undefined) return []
  const { code, message, reason, violations, besides, hint, hintBesides } = error
  if (deployment !== undefined && (conclusion === 'cancelled' || conclusion === 'timed-out')) {
    const { text = `Its last known status is ${deployment.status}.`, answer } = intervention ?? {}
    const done = answer === undefined ? text : `${text} CodeDeploy: ${answer}`
    const why =
      failures.length > 0
        ? hintLines(hintBesides)
        : [...(reason === undefined ? [] : [reason]), ...hintLines(hint)]
    return indented([done, ...why])
  }
  if (failures.length > 0) return indented([...besides, ...hintLines(hintBesides)])
  if (violations.length > 0) return indented([`${code}:`, ...violations.map(violation => `- ${violation}`)])
  return indented([`${code}: ${message}`, ...hintLines(hint)])
}

/** Lines of a part of its own. */
function indented(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines.map(line => `  ${oneLine(line, 4_000)}`)]
}

function hintLines(hint: Hint | undefined): readonly string[] {
  return hint === undefined ? [] : [hintLine(hint)]
}

/** A cause as it is shown: for the root cause, with what another service says about it. */
type ShownCause = Cause & { readonly reason?: string | undefined }

function withError(cause: Cause, { error }: Report): ShownCause {
  return { ...cause, reason: error?.reason, hint: error?.hint }
}

function causeLines(title: string, causes: readonly ShownCause[]): readonly string[] {
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

function detailsOf(cause: ShownCause): readonly string[] {
  const { targetIds, lifecycleEventName: eventName, message, tellingLine, reason, hint } = cause
  const ids = targetIds.map(id => oneLine(id, 200))
  const texts = [
    firstFew(ids, mostIds),
    message,
    tellingLine,
    reason,
    revisionLine({ eventName }),
    hint && hintLine(hint),
  ]
  return texts.flatMap(text => (text === undefined || text === '' ? [] : oneLine(text, 4_000)))
}

function hintLine({ text, page }: Hint): string {
  return `Hint: ${text}${page === undefined ? '' : ` (${page})`}`
}

/**
 * What other services say, apart from the reason that is shown with the root cause. The last success explains nothing, so it
 * is not called evidence.
 */
function evidenceLines({ evidence, error }: Report): readonly string[] {
  const reasons = evidence.filter(item => item.kind !== 'fact' && reasonText(item) !== error?.reason)
  const texts = reasons
    .slice(0, mostEvidence)
    .map(item => oneLine(`${services[item.source]}: ${lineOf(item)}`, 2_000))
  const more = reasons.length - texts.length
  const left = more === 0 ? [] : [`${plural(more, 'more reason')} in the report.`]
  const facts = evidence.filter(({ kind }) => kind === 'fact')
  return [
    ...(texts.length === 0 ? [] : listLines('Evidence', [...texts, ...left])),
    // The facts about CodeDeploy are in our own words.
    ...facts.flatMap(({ source, text }) => [
      '',
      oneLine(source === 'codedeploy' ? capitalized(text) : text, 2_000),
    ]),
  ]
}

function nextSteps(report: Report, reportPath: string): readonly string[] {
  const { consoleUrl, rollback } = report
  const steps = [...stepsOfCauses(report)]
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
