import type { Evidence } from '../deployment/evidence.ts'
import { causeText, markedHintText } from '../hints/hints.ts'
import { lastLines, plural, withThousands } from '../values/text.ts'
import { evidenceSection, quote } from './evidence.ts'
import {
  type Audience,
  errorLineFor,
  longestScriptName,
  longestTargetId,
  shownLogTail,
} from './failure-text.ts'
import { leftOut } from './fit.ts'
import {
  code,
  codeList,
  details,
  escaped,
  fenced,
  joined,
  link,
  type Markdown,
  markdown,
  quantity,
  sections,
  withCode,
} from './markdown.ts'
import { type NextSteps, nextSteps } from './next-steps.ts'
import type { Advice, FailureCause, Outcome, RootCause } from './outcome.ts'
import { type Names, withName } from './target-facts.ts'

/** In characters; longer than any message that the log shows. */
const longestReason = 6_000
/** Up to this many ids are in the open; of more of them only the first few are, and all of them in a fold. */
const mostOpenIds = 5
const idsBeforeFold = 3
/** Of more ids than this only the first are in the fold; the report file has them all. */
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
  /** How many reasons of other services; further ones are counted. Absent: all. */
  readonly evidence?: number
}

/**
 * The root cause of an outcome that is no success: where it failed, the message, the hint and the log tail; before
 * it, what else ended the step, such as the person who stopped the deployment.
 */
export function rootCauseSection(
  outcome: Outcome,
  { logTail, evidence }: FailureExtent,
): Markdown | undefined {
  const { rootCause, failures } = outcome
  if (rootCause === undefined) return undefined
  const { hintBesides } = rootCause
  // What the step did when it was cancelled or timed out is said before.
  const besides = wasStoppedEarly(outcome) && outcome.stop !== undefined ? [] : rootCause.besides
  const [cause] = failures
  return cause === undefined
    ? sections([
        reasonOfEnd(outcome, rootCause, logTail === undefined ? rootCause.publicMessage : rootCause.message),
        hint(rootCause.hint),
        evidenceSection(outcome, audienceOf(logTail), evidence),
      ])
    : sections([
        messages(besides),
        hint(hintBesides),
        causeSection(
          markdown`### Root cause:`,
          { ...cause, hint: rootCause.hint },
          { ...shownOf(outcome, logTail), reason: rootCause.reason },
        ),
        evidenceSection(outcome, audienceOf(logTail), evidence),
      ])
}

/** The step itself ended the watch, which the heading says: that is no cause of a failure. */
function wasStoppedEarly({ conclusion }: Outcome): boolean {
  return conclusion === 'cancelled' || conclusion === 'timed-out'
}

/** Why the step ended if no target failed. @param message as far as the place may show it */
function reasonOfEnd(
  outcome: Outcome,
  { code: errorCode, logMessage, violations, reason }: RootCause,
  message: string,
): Markdown | undefined {
  const quoted = reason && quote(reason)
  // How it ended is in the heading, and what the step did itself is said before.
  if (wasStoppedEarly(outcome)) {
    return sections([outcome.stop === undefined ? messages([logMessage]) : undefined, quoted])
  }
  const list = violations.map(violation => markdown`- ${code(violation, longestReason)}`)
  return sections([
    markdown`### Root cause: ${errorCode}`,
    list.length === 0 ? messages([message]) : joined(list, '\n'),
    quoted,
  ])
}

/** The other causes of failure: first what failed the step, then what did not. */
export function otherCauseSections(outcome: Outcome, { groups, logTail }: FailureExtent): Markdown {
  const { failures, warnings } = outcome
  const shown = shownOf(outcome, logTail)
  return sections([
    causeSections(markdown`### Another cause:`, failures.slice(1), groups - 1, shown),
    warnings.length === 0 ? undefined : markdown`### Failures that did not fail this step`,
    causeSections(markdown`####`, warnings, groups, shown),
  ])
}

/** What of a cause a place may show: neither log tails nor names where GitHub does not mask secrets. */
interface Shown {
  readonly longestLogTail?: number
  readonly names: Names
  readonly outcome: Outcome
  /** Why the deployment failed, if another service than CodeDeploy says so. */
  readonly reason?: Evidence
}

function audienceOf(longestLogTail: number | undefined): Audience {
  return longestLogTail === undefined ? 'public' : 'masked'
}

function shownOf(outcome: Outcome, longestLogTail: number | undefined): Shown {
  return longestLogTail === undefined
    ? { names: new Map(), outcome }
    : { longestLogTail, names: outcome.names, outcome }
}

function causeSections(
  title: Markdown,
  causes: readonly FailureCause[],
  most: number,
  shown: Shown,
): Markdown {
  const left = causes.slice(most)
  const targets = left.reduce((sum, { targetIds }) => sum + targetIds.length, 0)
  return sections([
    ...causes.slice(0, most).map(cause => causeSection(title, cause, shown)),
    leftOut(left.length, markdown`${quantity(left.length, 'more cause')} on ${quantity(targets, 'target')}`),
  ])
}

function causeSection(title: Markdown, cause: FailureCause, shown: Shown): Markdown {
  const { longestLogTail, names, outcome, reason } = shown
  const audience = audienceOf(longestLogTail)
  const reasons = [cause.message, errorLineFor(cause, audience)].filter(it => it !== undefined)
  return sections([
    markdown`${title} ${code(cause.errorCode, 100)}`,
    place(cause, names),
    reasons.length === 0 ? markdown`_CodeDeploy gave no reason._` : messages(reasons),
    reason && quote(reason),
    hint(cause.hint),
    longestLogTail === undefined ? undefined : logTail(cause, longestLogTail),
    next(nextSteps(cause, outcome)),
    foldedIds(cause, names),
  ])
}

/** What to run and to open, for a person who wants to see more than CodeDeploy says. */
function next({ sessions, sessionPattern = '', logCommand, pages }: NextSteps): Markdown | undefined {
  const shown = sessions.length > mostOpenIds ? idsBeforeFold : mostOpenIds
  const commands = [...sessions.slice(0, shown), ...(logCommand === undefined ? [] : [logCommand])]
  const links = pages.map(({ title, subject, address }) =>
    link(markdown`${escaped(title)} ${subject}`, address),
  )
  return sections([
    ...(commands.length === 0 ? [] : [markdown`**Look on the instance:**`, fenced(commands.join('\n'))]),
    sessions.length > shown ? foldedSessions(sessions, sessionPattern) : undefined,
    links.length === 0 ? undefined : joined([markdown`**Look in the console:**`, joined(links, ' · ')], ' '),
  ])
}

/** A hint with the page of AWS's documentation behind it; several causes in a list, the likeliest first. */
function hint(advice: Advice | undefined): Markdown | undefined {
  if (advice === undefined) return undefined
  const { meaning, causes, page } = advice
  const hasList = causes.length > 1
  const lead = joined(
    [
      markdown`**Hint:**`,
      withCode(hasList ? meaning : markedHintText(advice)),
      page === undefined ? undefined : link(markdown`AWS documentation`, page),
    ],
    ' ',
  )
  if (!hasList) return lead
  const items = causes.map((cause, index) => markdown`${index + 1}. ${withCode(causeText(cause))}`)
  return sections([lead, joined(items, '\n')])
}

/**
 * `scripts/start_server.sh` in `ApplicationStart` on 3 targets: and each of them on a line of its own, since browsers
 * break ids at their hyphens where a line ends.
 */
function place({ scriptName, eventName, targetIds }: FailureCause, names: Names): Markdown {
  const shown = targetIds.length > mostOpenIds ? idsBeforeFold : mostOpenIds
  const left = targetIds.length - shown
  const ids = targetIds.slice(0, shown).map(id => code(withName(id, names), longestTargetId))
  const what = [
    scriptName === undefined ? undefined : markdown`${code(scriptName, longestScriptName)} in`,
    eventName === undefined ? undefined : code(eventName, 100),
  ]
  if (targetIds.length === 1) return joined([...what, markdown`on`, ...ids], ' ')
  return joined(
    [
      joined([...what, markdown`on ${quantity(targetIds.length, 'target')}:`], ' '),
      ...ids,
      left > 0 ? escaped(`and ${withThousands(left)} more`) : undefined,
    ],
    '\\\n',
  )
}

/** The command of every instance; of many more instances than a person opens, how it reads for the others. */
function foldedSessions(sessions: readonly string[], pattern: string): Markdown {
  const left = sessions.length - mostIds
  if (left <= 0) return details(`Commands for all ${sessions.length} instances`, fenced(sessions.join('\n')))
  const others = markdown`and ${escaped(withThousands(left))} more, with the IDs in the report file: ${pattern}`
  return details(
    `Commands for the first ${mostIds} instances`,
    sections([fenced(sessions.slice(0, mostIds).join('\n')), others]),
  )
}

/** One below the other. Code spans wrap where a fence would not: CodeDeploy's sentences are long. */
function messages(texts: readonly string[]): Markdown {
  return codeList(texts, longestReason, '\\\n')
}

function foldedIds({ targetIds }: FailureCause, names: Names): Markdown | undefined {
  const all = targetIds.length
  if (all <= mostOpenIds) return undefined
  const title = all > mostIds ? `The first ${mostIds} targets` : `All ${all} targets`
  return details(
    title,
    codeList(
      targetIds.slice(0, mostIds).map(id => withName(id, names)),
      longestTargetId,
      '\\\n',
    ),
  )
}

function logTail(cause: FailureCause, longest: number): Markdown | undefined {
  const logTail = shownLogTail(cause)
  if (logTail === undefined) return undefined
  // The end of the output is nearest to the failure.
  const kept = lastLines(logTail, longest)
  const isCut = kept !== logTail
  const whose = cause.targetIds.length > 1 ? ' of the first target' : ''
  const note = isCut ? ` (last ${plural(kept.length, 'character')})` : ''
  const title = `Log tail${whose}${note}`
  // A fold that hides one line costs a click for nothing.
  const isFold = kept.trim().includes('\n')
  return isFold ? details(title, fenced(kept)) : sections([markdown`${escaped(title)}:`, fenced(kept)])
}
