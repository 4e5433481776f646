import { countTargets } from '../deployment/counts.ts'
import type { Snapshot } from '../deployment/model.ts'
import { type Conclusion, exitStatus } from '../deployment/verdict.ts'
import { oneLine, plural, truncate, withThousands } from '../values/text.ts'
import { type Annotation, groupAnnotation } from './annotations.ts'
import { detailSections } from './deployment-section.ts'
import { factsSection } from './evidence.ts'
import { otherCauseSections } from './failure-section.ts'
import { fitted } from './fit.ts'
import { consoleLink, duration, joined, link, type Markdown, markdown, sections } from './markdown.ts'
import type { Outcome, Progress } from './outcome.ts'
import { withReason } from './reason.ts'
import { countsTable, markedStatus } from './status-word.ts'
import { trafficSection } from './traffic-section.ts'
import { verdictSections } from './verdict-section.ts'

/** What a check run shows: a title, and two parts in Markdown. GitHub does not mask secrets in them. */
export interface CheckRunOutput {
  /** Plain text. */
  readonly title: string
  readonly summary: string
  readonly text?: string
}

/** The conclusions of GitHub's check runs that the action uses. */
export type CheckRunConclusion = 'success' | 'failure' | 'timed_out' | 'cancelled'

/** GitHub refuses more than 65,535 characters in each part (facts.md). */
const longestPart = 65_000
const longestTitle = 200
/** More annotations than this are noise; GitHub takes 50 a request. */
const mostAnnotations = 250

const groupExtents = [
  { groups: 25 },
  { groups: 10 },
  { groups: 3 },
  { groups: 1 },
  { groups: 1, evidence: 5 },
]
const rowExtents = [300, 100, 20, 0]

/** How the step's conclusion reads as a check run's (contract.md). */
export function checkRunConclusion(conclusion: Conclusion): CheckRunConclusion {
  if (conclusion === 'timed-out') return 'timed_out'
  if (conclusion === 'cancelled') return 'cancelled'
  return exitStatus(conclusion) === 0 ? 'success' : 'failure'
}

/**
 * The check run while the deployment is watched.
 *
 * @param now in milliseconds since the epoch
 * @param runUrl of the workflow run
 */
export function progressOutput(progress: Progress, now: number, runUrl: string): CheckRunOutput {
  const { snapshot, rollback } = progress
  const current = rollback ?? snapshot
  const lead = joined(
    [
      markdown`Deployment ${progress.deploymentId}`,
      markedStatus(snapshot.deployment.status),
      markdown`watched for ${duration(now - progress.startedAt)}`,
      consoleLink(progress.consoleUrl),
    ],
    ' · ',
  )
  const { id, status } = current.deployment
  const back = markdown`It failed; deployment ${id} is rolling it back: ${markedStatus(status)}`
  return {
    title: progressTitle(snapshot, rollback),
    summary: sections([runLink(runUrl), lead, rollback && back, countsTable(countTargets(current))]).source,
    text: detailsOf(current),
  }
}

/** Differs if the check run has something new to show: a status, a count, or traffic that has moved. */
export function progressKey({ snapshot, rollback }: Progress): string {
  return JSON.stringify(
    [snapshot, rollback].map(each => [
      each?.deployment.status,
      each && [...countTargets(each).byStatus],
      each && trafficSection(each)?.source,
    ]),
  )
}

/** The check run when the watch has ended. @param runUrl of the workflow run */
export function outcomeOutput(outcome: Outcome, runUrl: string): CheckRunOutput {
  const { snapshot, counts } = outcome
  const summary = fitted(groupExtents, longestPart, extent =>
    sections([
      runLink(runUrl),
      verdictSections(outcome, extent, false),
      counts && countsTable(counts),
      otherCauseSections(outcome, extent),
      factsSection(outcome),
    ]),
  )
  return { title: outcomeTitle(outcome), summary: summary.source, text: snapshot && detailsOf(snapshot) }
}

/** An annotation for every cause of failure, what failed the step first. */
export function checkRunAnnotations({ failures, warnings }: Outcome): readonly Annotation[] {
  const shown = failures.slice(0, mostAnnotations)
  return [
    ...shown.map(cause => groupAnnotation('error', cause, 'public')),
    ...warnings
      .slice(0, mostAnnotations - shown.length)
      .map(cause => groupAnnotation('warning', cause, 'public')),
  ]
}

/** GitHub's own link leads to no workflow run if the check run is made with a workflow's token (facts.md). */
function runLink(url: string): Markdown {
  return link(markdown`Log and summary of the workflow run`, url)
}

/** `InProgress · 5 of 12 targets done`, or how far the rollback is. */
function progressTitle(snapshot: Snapshot, rollback: Snapshot | undefined): string {
  const { total, finished } = countTargets(rollback ?? snapshot)
  const counts = total === 0 ? '' : ` · ${withThousands(finished)} of ${plural(total, 'target')} done`
  const rollingBack = rollback === undefined ? '' : ', rolling back'
  return `${oneLine(snapshot.deployment.status, 50)}${rollingBack}${counts}`
}

const goodTitles: ReadonlyMap<Conclusion, string> = new Map([
  ['ready', 'Ready for traffic'],
  ['shifted', 'All traffic moved'],
])

function outcomeTitle({ rootCause, conclusion, counts }: Outcome): string {
  if (rootCause !== undefined) {
    const { code, publicMessage, reason } = rootCause
    return truncate(`${code}: ${withReason(publicMessage, reason)}`, longestTitle)
  }
  const targets = counts?.total ? ` · ${plural(counts.total, 'target')}` : ''
  return `${goodTitles.get(conclusion) ?? 'Succeeded'}${targets}`
}

function detailsOf(snapshot: Snapshot): string {
  return fitted(rowExtents, longestPart, rows => detailSections(snapshot, rows)).source
}
