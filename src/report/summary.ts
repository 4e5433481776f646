import { atOnce } from '../time/turns.ts'
import { deploymentFacts } from './deployment-section.ts'
import { factsSection } from './evidence.ts'
import { otherCauseSections } from './failure-section.ts'
import { fittedInTurns } from './fit.ts'
import { code, details, joined, type Markdown, markdown, mermaid, quantity, sections } from './markdown.ts'
import type { Outcome } from './outcome.ts'
import { targetsSection } from './targets-section.ts'
import { timeline } from './timeline.ts'
import { trafficSection } from './traffic-section.ts'
import { heading, verdictSections } from './verdict-section.ts'

/** GitHub drops a summary of more than 1 MiB whole (facts.md), and counts bytes. */
const longestSummary = 900_000

/** How much of the less useful parts is shown: tried in this order until the summary is short enough. */
const extents = [
  { groups: 25, logTail: 8_192, rows: 1_000, hasTimeline: true },
  { groups: 25, logTail: 2_048, rows: 1_000, hasTimeline: false },
  { groups: 15, logTail: 1_024, rows: 300, hasTimeline: false },
  { groups: 5, logTail: 512, rows: 50, hasTimeline: false },
]

/**
 * The job summary as GitHub-flavoured Markdown: verdict and root cause first, the least useful parts last. For a
 * very large deployment the least useful parts are left out, and the summary says so.
 */
export function summary(outcome: Outcome): string {
  return atOnce(summaryInTurns(outcome))
}

/** As `summary`, with a pause after each part that has texts of all targets. */
export function* summaryInTurns(outcome: Outcome): Generator<void, string, void> {
  const { snapshot } = outcome
  const rendered = yield* fittedInTurns(extents, longestSummary, function* (extent) {
    const verdict = verdictSections(outcome, extent, true)
    const otherCauses = otherCauseSections(outcome, extent)
    yield
    const targets = snapshot && targetsSection(snapshot, extent.rows, outcome.names)
    yield
    const timeline = timelineSection(outcome, extent.hasTimeline)
    yield
    return sections([
      heading(outcome),
      verdict,
      otherCauses,
      factsSection(outcome),
      targets,
      timeline,
      snapshot && trafficSection(snapshot),
      // Folded: people who look for the facts know what they are called.
      snapshot && details('Deployment facts', deploymentFacts(snapshot.deployment)),
    ])
  })
  return `${rendered.source}\n`
}

const timelineNote = markdown`The timeline shows one target for each cause, other failed targets, and the slowest of the rest`

function timelineSection({ snapshot, failures }: Outcome, isShown: boolean): Markdown | undefined {
  const chart =
    snapshot &&
    timeline(
      snapshot,
      failures.map(cause => cause.failures[0].target.id),
    )
  if (chart === undefined) return undefined
  if (!isShown) return markdown`_The timeline is left out because this summary would be too long with it._`
  const { legend, leftOut } = chart
  const numbers = legend.map((name, index) => markdown`${index + 1}\u00a0${code(name, 100)}`)
  return sections([
    markdown`### Timeline`,
    mermaid(chart.source),
    legend.length === 0 ? undefined : markdown`Numbers in bars: ${joined(numbers, ', ')}`,
    leftOut === 0 ? undefined : markdown`_${timelineNote}; ${quantity(leftOut, 'target')} not shown._`,
  ])
}
