import { detailSections } from './deployment-section.ts'
import { factsSection } from './evidence.ts'
import { otherCauseSections } from './failure-section.ts'
import { fitted } from './fit.ts'
import { details, link, markdown, sections } from './markdown.ts'
import type { Outcome } from './outcome.ts'
import { heading, verdictSections } from './verdict-section.ts'

/** What a comment says of the last deployment that it was written for: whether a later success ends a failure. */
export type CommentState = 'success' | 'failure'

/** GitHub refuses more than 65,536 characters (facts.md), and the marker needs its place. */
const longestComment = 65_000

const extents = [
  { groups: 10, rows: 50 },
  { groups: 5, rows: 20 },
  { groups: 1, rows: 0 },
  { groups: 1, rows: undefined },
  { groups: 1, rows: undefined, evidence: 5 },
]

/** Whether the comment reports a failure: everything that makes the step red. */
export function commentState({ exitStatus }: Outcome): CommentState {
  return exitStatus === 0 ? 'success' : 'failure'
}

/**
 * The comment on the pull request, as Markdown. GitHub does not mask secrets in it.
 *
 * @param key of application and deployment group: lower-case hexadecimal digits
 * @param endsFailure whether the comment reported a failure before that has ended now
 */
export function comment(
  outcome: Outcome,
  options: { readonly key: string; readonly runUrl: string; readonly endsFailure: boolean },
): string {
  const { snapshot } = outcome
  const body = fitted(extents, longestComment, ({ rows, ...extent }) =>
    sections([
      heading(outcome),
      options.endsFailure ? markdown`The failure that was reported here is resolved.` : undefined,
      verdictSections(outcome, extent, true),
      otherCauseSections(outcome, extent),
      factsSection(outcome),
      snapshot === undefined || rows === undefined
        ? undefined
        : details('Targets and deployment', detailSections(snapshot, rows)),
      link(markdown`Log and summary of the workflow run`, options.runUrl),
    ]),
  )
  return `${marker(options.key, commentState(outcome))}\n${body.source}\n`
}

/** What a found comment's first line says: undefined if it is not the action's for this key. */
export function stateOfComment(body: string, key: string): CommentState | undefined {
  const states: readonly CommentState[] = ['success', 'failure']
  return states.find(state => body.startsWith(marker(key, state)))
}

/** The hidden first line. Nothing in it comes from outside, so no name can break it or be taken for it. */
function marker(key: string, state: CommentState): string {
  return `<!-- codedeploy-watch ${key} ${state} -->`
}
