import { countTargets } from '../deployment/counts.ts'
import type { Snapshot } from '../deployment/model.ts'
import { isFinalTargetStatus } from '../deployment/status.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { oneLine, plural, truncate } from '../text.ts'
import { type Annotation, groupAnnotation, type Locate } from './annotations.ts'
import { detailSections } from './detail-sections.ts'
import { inWords } from './duration.ts'
import { otherFailureSections } from './failure-section.ts'
import { rootCause } from './failure-text.ts'
import { fitted } from './fit.ts'
import { joined, link, type Markdown, markdown, own } from './markdown.ts'
import type { Outcome, Progress } from './outcome.ts'
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

const groupExtents = [{ groups: 25 }, { groups: 10 }, { groups: 3 }, { groups: 1 }]
const rowExtents = [300, 100, 20, 0]

const conclusions: Readonly<Record<Conclusion, CheckRunConclusion>> = {
  success: 'success',
  ready: 'success',
  failure: 'failure',
  stopped: 'failure',
  error: 'failure',
  'timed-out': 'timed_out',
  cancelled: 'cancelled',
}

/** How the watch's conclusion reads as a check run's (contract.md). */
export function checkRunConclusion(conclusion: Conclusion): CheckRunConclusion {
  return conclusions[conclusion]
}

/** The check run while the deployment is watched. @param now in milliseconds since the epoch */
export function progressOutput(progress: Progress, now: number): CheckRunOutput {
  const { snapshot, rollback, deploymentId, consoleUrl } = progress
  const current = rollback ?? snapshot
  const counts = countsTable(countTargets(current))
  const lead = joined(
    [
      markdown`Deployment ${deploymentId}`,
      markedStatus(snapshot.deployment.status),
      own(`watched for ${inWords(now - progress.startedAt)}`),
      ...(consoleUrl === undefined ? [] : [link(own('open in the AWS console'), consoleUrl)]),
    ],
    ' · ',
  )
  const back =
    rollback === undefined
      ? []
      : [
          markdown`It failed, and deployment ${rollback.deployment.id} rolls it back: ${markedStatus(rollback.deployment.status)}`,
        ]
  return {
    title: progressTitle(snapshot, rollback),
    summary: joined([lead, ...back, ...(counts === undefined ? [] : [counts])], '\n\n').source,
    text: detailsOf(current).source,
  }
}

/** Differs where the check run has something new to say: a status, a count, or traffic that has moved. */
export function progressKey({ snapshot, rollback }: Progress): string {
  return JSON.stringify(
    [snapshot, rollback].map(seen => [
      seen?.deployment.status,
      seen && [...countTargets(seen).byStatus],
      seen && trafficSection(seen)?.source,
    ]),
  )
}

/** The check run when the watch is over. */
export function outcomeOutput(outcome: Outcome): CheckRunOutput {
  const { snapshot } = outcome
  const counts = snapshot && countsTable(countTargets(snapshot))
  const summary = fitted(groupExtents, longestPart, extent =>
    joined(
      [
        ...verdictSections(outcome, extent),
        ...(counts === undefined ? [] : [counts]),
        ...otherFailureSections(outcome, extent),
      ],
      '\n\n',
    ),
  )
  return {
    title: outcomeTitle(outcome),
    summary: summary.source,
    ...(snapshot === undefined ? {} : { text: detailsOf(snapshot).source }),
  }
}

/** An annotation for every cause of failure, what failed the step first. */
export function checkRunAnnotations(outcome: Outcome, locate: Locate): readonly Annotation[] {
  const { failures, warnings } = outcome.verdict
  return [
    ...failures.map(group => groupAnnotation('error', group, outcome, locate, 'unmasked')),
    ...warnings.map(group => groupAnnotation('warning', group, outcome, locate, 'unmasked')),
  ].slice(0, mostAnnotations)
}

/** `InProgress · 5 of 12 targets done`, or how far the rollback is. */
function progressTitle(snapshot: Snapshot, rollback: Snapshot | undefined): string {
  const { deployment, targets } = rollback ?? snapshot
  const done = targets.filter(target => isFinalTargetStatus(target.status)).length
  const counts = targets.length === 0 ? [] : [`${done} of ${plural(targets.length, 'target')} done`]
  const status = oneLine(deployment.status, 50)
  const state = rollback === undefined ? status : `${oneLine(snapshot.deployment.status, 50)}, rolling back`
  return [state, ...counts].join(' · ')
}

function outcomeTitle(outcome: Outcome): string {
  const cause = rootCause(outcome, 'unmasked')
  if (cause !== undefined) return truncate(`${cause.code}: ${cause.message}`, longestTitle)
  const targets = outcome.snapshot?.targets.length
  const words = outcome.verdict.conclusion === 'ready' ? 'Ready for its traffic' : 'Succeeded'
  return [words, ...(targets ? [plural(targets, 'target')] : [])].join(' · ')
}

function detailsOf(snapshot: Snapshot): Markdown {
  return fitted(rowExtents, longestPart, rows => joined(detailSections(snapshot, rows), '\n\n'))
}
