import { exitStatus } from '../deployment/verdict.ts'
import { detailSections } from './detail-sections.ts'
import { otherFailureSections } from './failure-section.ts'
import { fitted } from './fit.ts'
import { details, joined, link, type Markdown, own } from './markdown.ts'
import type { Outcome } from './outcome.ts'
import { heading, verdictSections } from './verdict-section.ts'

/** What a comment says of the last deployment that it told: whether a later success ends a failure. */
export type CommentState = 'success' | 'failure'

/** GitHub refuses more than 65,536 characters (facts.md), and the marker needs its place. */
const longestComment = 65_000

const extents = [
  { groups: 10, rows: 50 },
  { groups: 5, rows: 20 },
  { groups: 1, rows: 0 },
  { groups: 1, rows: undefined },
]

/** Whether the comment tells a failure: everything that makes the step red. */
export function commentState(outcome: Outcome): CommentState {
  return exitStatus(outcome.verdict.conclusion) === 0 ? 'success' : 'failure'
}

/**
 * The comment on the pull request, as Markdown. GitHub does not mask secrets in it.
 *
 * @param key of application and deployment group: lower-case hexadecimal digits
 * @param endsFailure whether the comment told a failure before that is over now
 */
export function comment(
  outcome: Outcome,
  options: { readonly key: string; readonly runUrl: string; readonly endsFailure: boolean },
): string {
  const body = fitted(extents, longestComment, ({ groups, rows }) =>
    joined(
      [
        heading(outcome),
        ...(options.endsFailure ? [own('The failure that stood here before is over.')] : []),
        ...verdictSections(outcome, { groups }),
        ...otherFailureSections(outcome, { groups }),
        ...more(outcome, rows),
        link(own('Log and summary of the workflow run'), options.runUrl),
      ],
      '\n\n',
    ),
  )
  return `${marker(options.key, commentState(outcome))}\n${body.source}\n`
}

/** What a found comment's first line tells: undefined where it is not the action's for this key. */
export function stateOfComment(body: string, key: string): CommentState | undefined {
  const states: readonly CommentState[] = ['success', 'failure']
  return states.find(state => body.startsWith(marker(key, state)))
}

/** The hidden first line. Nothing in it comes from outside, so no name can break it or be taken for it. */
function marker(key: string, state: CommentState): string {
  return `<!-- codedeploy-watch ${key} ${state} -->`
}

function more({ snapshot }: Outcome, rows: number | undefined): readonly Markdown[] {
  if (snapshot === undefined || rows === undefined) return []
  return [details('Targets and deployment', joined(detailSections(snapshot, rows), '\n\n'))]
}
