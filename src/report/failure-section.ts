import { type FailureGroup, logTailOf, targetIds } from '../deployment/failures.ts'
import { hintText } from '../deployment/hints.ts'
import type { Deployment } from '../deployment/model.ts'
import { type Advice, adviceForGroup } from './advice.ts'
import { tellingLineOf } from './failure-text.ts'
import { code, details, fenced, joined, link, type Markdown, markdown, own, prose } from './markdown.ts'
import type { Outcome } from './outcome.ts'
import { counted } from './text.ts'

/** More ids than this say no more than their number. */
const mostIds = 20

/** How much is shown of the failures. */
export interface FailureExtent {
  /** Groups with all that is known of them; further ones are counted. */
  readonly groups: number
  /** Characters of a log tail, about 2,048 of which the agent sends; absent where none may be shown. */
  readonly logTail?: number
}

/** Every cause of failure: first what failed the step, then what did not. */
export function failureSections(outcome: Outcome, extent: FailureExtent): readonly Markdown[] {
  const { verdict, snapshot } = outcome
  return [
    ...titled('Why it failed', verdict.failures, snapshot?.deployment, extent),
    ...titled('Failures that did not fail this step', verdict.warnings, snapshot?.deployment, extent),
  ]
}

function titled(
  title: string,
  groups: readonly FailureGroup[],
  deployment: Deployment | undefined,
  extent: FailureExtent,
): readonly Markdown[] {
  if (groups.length === 0) return []
  const left = groups.slice(extent.groups)
  const instances = left.reduce((sum, group) => sum + targetIds(group).length, 0)
  const note = `_${counted(left.length, 'further cause')} on ${counted(instances, 'target')} left out: they are in the report file (output \`report-path\`)._`
  return [
    own(`### ${title}`),
    ...groups.slice(0, extent.groups).map(group => failureSection(group, deployment, extent.logTail)),
    ...(left.length === 0 ? [] : [own(note)]),
  ]
}

/**
 * One cause of failure: what failed where, the message, the hint, and the log tail folded.
 *
 * @param longestLogTail in characters; undefined leaves out all of the script's output, for a place where GitHub
 *   does not mask secrets
 */
function failureSection(
  group: FailureGroup,
  deployment: Deployment | undefined,
  longestLogTail: number | undefined,
): Markdown {
  const advice = adviceForGroup(group, deployment)
  const masking = longestLogTail === undefined ? 'unmasked' : 'masked'
  const reasons = [group.message, tellingLineOf(group, masking)].filter(reason => reason !== undefined)
  return joined(
    [
      title(group),
      // Code spans wrap, a fence would not: CodeDeploy's sentences are long.
      ...reasons.map(reason => code(reason, 2_000)),
      ...(advice === undefined ? [] : [hint(advice)]),
      ids(group),
      ...(longestLogTail === undefined ? [] : logTail(group, longestLogTail)),
    ],
    '\n\n',
  )
}

/** A hint with the page of AWS's documentation behind it; several causes in a list, the likeliest first. */
export function hint(advice: Advice): Markdown {
  const { causes, page } = advice
  const pages = page === undefined ? [] : [link(own('AWS documentation'), page)]
  if (causes.length < 2) return joined([own('**Hint:**'), prose(hintText(advice)), ...pages], ' ')
  const items = causes.map(({ cause, fix }, index) => markdown`${index + 1}. ${prose(`${cause}: ${fix}.`)}`)
  const meaning = joined([own('**Hint:**'), prose(advice.meaning), ...pages], ' ')
  return joined([meaning, joined(items, '\n')], '\n\n')
}

function title(group: FailureGroup): Markdown {
  const script = group.scriptName === undefined ? [] : [markdown`: ${code(group.scriptName, 200)}`]
  const event = group.eventName === undefined ? [] : [markdown` in ${code(group.eventName, 100)}`]
  const on = own(` on ${counted(targetIds(group).length, 'target')}`)
  const parts = [markdown`**${code(group.errorCode, 100)}**`, ...script, ...event, on]
  return own(`#### ${parts.map(part => part.source).join('')}`)
}

function ids(group: FailureGroup): Markdown {
  const all = targetIds(group)
  const shown = joined(
    all.slice(0, mostIds).map(id => code(id, 100)),
    ', ',
  )
  return all.length > mostIds
    ? joined([shown, own(`and ${counted(all.length - mostIds, 'more', 'more')}`)], ' ')
    : shown
}

function logTail(group: FailureGroup, longest: number): readonly Markdown[] {
  const text = logTailOf(group)
  if (text === undefined) return []
  const isCut = text.length > longest
  // The end of the output is nearest to the failure; a cut line at its start would mislead.
  const kept = isCut ? text.slice(-longest).replace(/^[^\n]*\n(?=.)/s, '') : text
  const whose = targetIds(group).length > 1 ? ' of the first target' : ''
  const note = isCut ? ` (its last ${counted(kept.length, 'character')})` : ''
  return [details(`Log tail${whose}${note}`, fenced(kept))]
}
