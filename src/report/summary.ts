import { countTargets } from '../deployment/counts.ts'
import { type FailureGroup, targetIds } from '../deployment/failures.ts'
import type { Snapshot } from '../deployment/model.ts'
import type { Conclusion } from '../deployment/verdict.ts'
import { adviceForOutcome } from './advice.ts'
import { deploymentSection, rollbackSection } from './deployment-section.ts'
import { inWords } from './duration.ts'
import { failureSection, hint } from './failure-section.ts'
import { rootCause } from './failure-text.ts'
import {
  byteLength,
  code,
  fenced,
  joined,
  link,
  type Markdown,
  markdown,
  mermaid,
  own,
  prose,
} from './markdown.ts'
import type { Intervention, Outcome } from './outcome.ts'
import { countsLine } from './status-word.ts'
import { targetsSection } from './targets-section.ts'
import { counted } from './text.ts'
import { timeline } from './timeline.ts'
import { trafficSection } from './traffic-section.ts'

/** GitHub drops a summary of more than 1 MiB whole (facts.md), and counts bytes. */
const longestSummary = 900_000

/** How much of the less useful parts is shown: tried in this order until the summary is short enough. */
interface Extent {
  /** Groups of failures with all that is known of them. */
  readonly groups: number
  /** Characters of a log tail. The agent sends about 2,048. */
  readonly logTail: number
  /** Rows of the table of targets. */
  readonly rows: number
  readonly hasTimeline: boolean
}

const fullExtent: Extent = { groups: 25, logTail: 8_192, rows: 1_000, hasTimeline: true }
const smallerExtents: readonly Extent[] = [
  { groups: 25, logTail: 2_048, rows: 1_000, hasTimeline: false },
  { groups: 15, logTail: 1_024, rows: 300, hasTimeline: false },
  { groups: 5, logTail: 512, rows: 50, hasTimeline: false },
]

/**
 * The job summary as GitHub-flavoured Markdown: verdict and root cause first, the least useful parts last. Of a
 * very large deployment the least useful parts are left out, and what was left out is said.
 */
export function summary(outcome: Outcome): string {
  let rendered = render(outcome, fullExtent)
  for (const extent of smallerExtents) {
    if (byteLength(rendered) <= longestSummary) break
    rendered = render(outcome, extent)
  }
  return `${rendered.source}\n`
}

function render(outcome: Outcome, extent: Extent): Markdown {
  const { snapshot, rollback, verdict, intervention } = outcome
  const parts: readonly (Markdown | undefined)[] = [
    heading(outcome),
    lead(outcome),
    rootCauseSection(outcome),
    intervention && interventionLine(intervention),
    rollback && rollbackSection(rollback),
    ...failures('Why it failed', verdict.failures, outcome, extent),
    ...failures('Failures that did not fail this step', verdict.warnings, outcome, extent),
    snapshot && trafficSection(snapshot),
    snapshot && targetsSection(snapshot, extent.rows),
    snapshot && extent.hasTimeline ? timelineSection(snapshot) : undefined,
    snapshot && deploymentSection(snapshot.deployment),
  ]
  return joined(
    parts.filter(part => part !== undefined),
    '\n\n',
  )
}

const headings: Readonly<Record<Conclusion, string>> = {
  success: '✅ Deployment succeeded',
  failure: '❌ Deployment failed',
  stopped: '🛑 Deployment was stopped',
  ready: '🟦 Deployment is ready for its traffic',
  'timed-out': '⏱️ The watch timed out',
  cancelled: '🚫 The watch was cancelled',
  error: '⚠️ The deployment could not be watched',
}

function heading(outcome: Outcome): Markdown {
  const { applicationName, deploymentGroupName } = outcome.snapshot?.deployment ?? {}
  const names = [applicationName, deploymentGroupName].filter(name => name !== undefined)
  return joined(
    [own(`## ${headings[outcome.verdict.conclusion]}`), ...names.map(name => code(name, 100))],
    ' ',
  )
}

function lead(outcome: Outcome): Markdown {
  const { snapshot, consoleUrl, deploymentId } = outcome
  return joined(
    [
      ...(deploymentId === undefined ? [] : [markdown`Deployment ${deploymentId}`]),
      ...(snapshot === undefined ? [] : [countsLine(countTargets(snapshot))]),
      own(`watched for ${inWords(outcome.endedAt - outcome.startedAt)}`),
      ...(consoleUrl === undefined ? [] : [link(own('open in the AWS console'), consoleUrl)]),
    ],
    ' · ',
  )
}

function rootCauseSection(outcome: Outcome): Markdown | undefined {
  const cause = rootCause(outcome)
  if (cause === undefined) return undefined
  const advice = adviceForOutcome(outcome)
  // Where a group of failures follows, it carries the hint itself.
  const showsHint = advice !== undefined && outcome.verdict.failures.length === 0
  return joined([fenced(`${cause.code}: ${cause.message}`), ...(showsHint ? [hint(advice)] : [])], '\n\n')
}

function interventionLine({ text, answer }: Intervention): Markdown {
  return answer === undefined
    ? markdown`**${prose(text)}**`
    : markdown`**${prose(text)}** CodeDeploy: ${answer}`
}

function failures(
  title: string,
  groups: readonly FailureGroup[],
  outcome: Outcome,
  extent: Extent,
): readonly Markdown[] {
  if (groups.length === 0) return []
  const left = groups.slice(extent.groups)
  const instances = left.reduce((sum, group) => sum + targetIds(group).length, 0)
  const note = `_${counted(left.length, 'further cause')} on ${counted(instances, 'target')} left out: they are in the report file (output \`report-path\`)._`
  return [
    own(`### ${title}`),
    ...groups
      .slice(0, extent.groups)
      .map(group => failureSection(group, outcome.snapshot?.deployment, extent.logTail)),
    ...(left.length === 0 ? [] : [own(note)]),
  ]
}

function timelineSection(snapshot: Snapshot): Markdown | undefined {
  const chart = timeline(snapshot)
  if (chart === undefined) return undefined
  const note =
    chart.leftOut === 0
      ? []
      : [own(`_The failed and the slowest; ${counted(chart.leftOut, 'target')} left out._`)]
  return joined([own('### Timeline'), mermaid(chart.source), ...note], '\n\n')
}
