import { type FailureGroup, logTailOf, targetIds } from '../deployment/failures.ts'
import type { Deployment } from '../deployment/model.ts'
import { hintText } from '../hints/hints.ts'
import { plural } from '../text.ts'
import { type Advice, adviceForError, adviceForGroup, adviceForOutcome } from './advice.ts'
import { errorLineOf, reasonsBesides, rootCause } from './failure-text.ts'
import { code, details, fenced, joined, link, type Markdown, markdown, own, prose } from './markdown.ts'
import type { Outcome } from './outcome.ts'

/** In characters; longer than any message that the log shows. */
const longestReason = 6_000
/** So many ids stand in a line; of more of them only the first few do, and the others in a fold. */
const mostIdsInLine = 5
const idsBeforeFold = 3
/** More ids than this say no more than their number; the report has them all. */
const mostIds = 100

/** How much is shown of the failures. */
export interface FailureExtent {
  /** Groups with all that is known of them; further ones are counted. */
  readonly groups: number
  /**
   * Characters of a log tail, about 2,048 of which the agent sends. Absent in a place where GitHub does not mask
   * secrets: nothing of a script's output is shown there.
   */
  readonly logTail?: number
}

/**
 * The root cause of an outcome that is no success: where it failed, the message, the hint and the log tail; before
 * it, what ended the step besides, such as the person who stopped the deployment.
 */
export function rootCauseSection(outcome: Outcome, { logTail }: FailureExtent): Markdown | undefined {
  const [group] = outcome.verdict.failures
  if (group === undefined) return reasonSection(outcome)
  const advice = adviceForError(outcome)
  const besides = reasonsBesides(group, outcome)
  const section = failureSection('### Root cause:', group, outcome.snapshot?.deployment, logTail)
  return joined(
    [
      ...(besides.length === 0 ? [] : [messages(besides)]),
      ...(advice === undefined ? [] : [hint(advice)]),
      section,
    ],
    '\n\n',
  )
}

/** Why the step ended as it did where no target failed. */
function reasonSection(outcome: Outcome): Markdown | undefined {
  const cause = rootCause(outcome)
  if (cause === undefined) return undefined
  const advice = adviceForOutcome(outcome)
  return joined(
    [
      markdown`### Root cause: ${cause.code}`,
      messages([cause.message]),
      ...(advice === undefined ? [] : [hint(advice)]),
    ],
    '\n\n',
  )
}

/** The other causes of failure: first what failed the step, then what did not. */
export function otherFailureSections(outcome: Outcome, extent: FailureExtent): readonly Markdown[] {
  const { verdict, snapshot } = outcome
  const { warnings } = verdict
  const render = (title: string, groups: readonly FailureGroup[], most: number): readonly Markdown[] => [
    ...groups.slice(0, most).map(group => failureSection(title, group, snapshot?.deployment, extent.logTail)),
    ...(groups.length > most ? [leftOut(groups.slice(most))] : []),
  ]
  return [
    ...render('### Another cause:', verdict.failures.slice(1), extent.groups - 1),
    ...(warnings.length === 0 ? [] : [own('### Failures that did not fail this step')]),
    ...render('####', warnings, extent.groups),
  ]
}

function leftOut(groups: readonly FailureGroup[]): Markdown {
  const targets = groups.reduce((sum, group) => sum + targetIds(group).length, 0)
  return own(
    `_${plural(groups.length, 'further cause')} on ${plural(targets, 'target')} left out: they are in the report file (output \`report-path\`)._`,
  )
}

/** @param title our own words, before the error code */
function failureSection(
  title: string,
  group: FailureGroup,
  deployment: Deployment | undefined,
  longestLogTail: number | undefined,
): Markdown {
  const advice = adviceForGroup(group, deployment)
  const masking = longestLogTail === undefined ? 'unmasked' : 'masked'
  const reasons = [group.message, errorLineOf(group, masking)].filter(reason => reason !== undefined)
  return joined(
    [
      joined([own(title), code(group.errorCode, 100)], ' '),
      place(group),
      reasons.length === 0 ? own('_CodeDeploy gives no reason._') : messages(reasons),
      ...(advice === undefined ? [] : [hint(advice)]),
      ...(longestLogTail === undefined ? [] : logTail(group, longestLogTail)),
      ...foldedIds(group),
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

/** `scripts/start_server.sh` in `ApplicationStart` on 3 targets: `i-…`, `i-…`, `i-…`. */
function place(group: FailureGroup): Markdown {
  const { scriptName, eventName } = group
  const all = targetIds(group)
  const shown = all.length > mostIdsInLine ? idsBeforeFold : mostIdsInLine
  const names = all.slice(0, shown).map(id => code(id, 100))
  const more =
    all.length > names.length ? [own(`and ${plural(all.length - names.length, 'more', 'more')}`)] : []
  return joined(
    [
      ...(scriptName === undefined ? [] : [code(scriptName, 200), own('in')]),
      ...(eventName === undefined ? [] : [code(eventName, 100)]),
      own(all.length === 1 ? 'on' : `on ${plural(all.length, 'target')}:`),
      joined(names, ', '),
      ...more,
    ],
    ' ',
  )
}

/** One below the other. Code spans wrap where a fence would not: CodeDeploy's sentences are long. */
function messages(texts: readonly string[]): Markdown {
  return joined(
    texts.map(text => code(text, longestReason)),
    '\\\n',
  )
}

function foldedIds(group: FailureGroup): readonly Markdown[] {
  const all = targetIds(group)
  if (all.length <= mostIdsInLine) return []
  const ids = joined(
    all.slice(0, mostIds).map(id => code(id, 100)),
    ', ',
  )
  const title = all.length > mostIds ? `The first ${mostIds} targets` : `All ${all.length} targets`
  return [details(title, ids)]
}

function logTail(group: FailureGroup, longest: number): readonly Markdown[] {
  const text = logTailOf(group)
  if (text === undefined) return []
  const isCut = text.length > longest
  // The end of the output is nearest to the failure; a cut line at its start would mislead.
  const kept = isCut ? text.slice(-longest).replace(/^[^\n]*\n(?=.)/s, '') : text
  const whose = targetIds(group).length > 1 ? ' of the first target' : ''
  const note = isCut ? ` (its last ${plural(kept.length, 'character')})` : ''
  return [details(`Log tail${whose}${note}`, fenced(kept))]
}
