import type { FailureGroup } from '../deployment/failures.ts'
import type { Snapshot } from '../deployment/model.ts'
import { plural } from '../text.ts'
import { deploymentFacts } from './deployment-section.ts'
import { otherFailureSections } from './failure-section.ts'
import { fitted } from './fit.ts'
import { details, joined, type Markdown, mermaid, own } from './markdown.ts'
import type { Outcome } from './outcome.ts'
import { targetsSection } from './targets-section.ts'
import { timeline } from './timeline.ts'
import { trafficSection } from './traffic-section.ts'
import { heading, verdictSections } from './verdict-section.ts'

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

const extents: readonly Extent[] = [
  { groups: 25, logTail: 8_192, rows: 1_000, hasTimeline: true },
  { groups: 25, logTail: 2_048, rows: 1_000, hasTimeline: false },
  { groups: 15, logTail: 1_024, rows: 300, hasTimeline: false },
  { groups: 5, logTail: 512, rows: 50, hasTimeline: false },
]

/**
 * The job summary as GitHub-flavoured Markdown: verdict and root cause first, the least useful parts last. Of a
 * very large deployment the least useful parts are left out, and what was left out is said.
 */
export function summary(outcome: Outcome): string {
  return `${fitted(extents, longestSummary, extent => render(outcome, extent)).source}\n`
}

function render(outcome: Outcome, extent: Extent): Markdown {
  const { snapshot } = outcome
  const parts: readonly (Markdown | undefined)[] = [
    heading(outcome),
    ...verdictSections(outcome, extent),
    // Folded: whoever looks for them knows what they are called.
    snapshot && details('Deployment facts', deploymentFacts(snapshot.deployment)),
    ...otherFailureSections(outcome, extent),
    snapshot && targetsSection(snapshot, extent.rows),
    snapshot && timelineSection(snapshot, outcome.verdict.failures, extent.hasTimeline),
    snapshot && trafficSection(snapshot),
  ]
  return joined(
    parts.filter(part => part !== undefined),
    '\n\n',
  )
}

function timelineSection(
  snapshot: Snapshot,
  failures: readonly FailureGroup[],
  isShown: boolean,
): Markdown | undefined {
  const chart = timeline(
    snapshot,
    failures.map(group => group.failures[0].target.id),
  )
  if (chart === undefined) return undefined
  if (!isShown) return own('_The timeline is left out: this summary would be too long._')
  const note =
    chart.leftOut === 0
      ? []
      : [
          own(
            `_One target for each cause, then the failed and the slowest; ${plural(chart.leftOut, 'target')} left out._`,
          ),
        ]
  return joined([own('### Timeline'), mermaid(chart.source), ...note], '\n\n')
}
