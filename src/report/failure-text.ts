import { oneLine, withThousands } from '../values/text.ts'
import type { FailureCause } from './outcome.ts'
import { type Names, withName } from './target-facts.ts'

/**
 * Who reads a text: GitHub masks secrets in logs and summaries, but not in check runs and comments. So nothing of a
 * script's output goes to a public place.
 */
export type Audience = 'masked' | 'public'

/** In characters: an ECS target is named by its cluster and its service, of 255 each. */
export const longestTargetId = 520
/** In characters; a path seldom has more than half of them. */
export const longestScriptName = 400

/** In characters, so that the failing line, which is cut later (annotations.ts), still ends with what is said last. */
export const longestBeforeEnd = 2_200

/** For places that get ids alone. */
const noNames: Names = new Map()

/** The line that says why a script failed, as far as the place may show it. */
export function errorLineFor(cause: FailureCause, audience: Audience): string | undefined {
  return audience === 'masked' ? cause.errorLine : cause.exitCodeMeaning
}

/**
 * The log tail of a cause. Undefined if there is none, or no more in it than the name of the event: what an agent sends
 * that found no script to run.
 */
export function shownLogTail({ logTail }: FailureCause): string | undefined {
  return logTail === undefined || /^\s*LifecycleEvent - \S+\s*$/.test(logTail) ? undefined : logTail
}

/**
 * A cause in one line, without its error code:
 * `scripts/start_server.sh in ApplicationStart on i-… and 2 more: … failed with exit code 1 — Error: …`
 */
export function failureText(cause: FailureCause, audience: Audience, names: Names = noNames): string {
  const { scriptName, eventName } = cause
  const script = scriptName === undefined ? '' : `${oneLine(scriptName, longestScriptName)} in `
  const event = eventName === undefined ? '' : `${oneLine(eventName, 100)} `
  const reasons = [cause.message ?? '', errorLineFor(cause, audience) ?? ''].filter(reason => reason !== '')
  const why = reasons.map(reason => oneLine(reason, 600)).join(' — ')
  const none = cause.failures[0].isExplained ? 'no message' : 'no diagnostics'
  return `${script}${event}on ${affected(cause, names)}: ${why || none}`
}

/** The first failed target and how many more: `i-0123456789abcdef0 and 2 more`. */
export function affected({ targetIds: [first = '', ...others] }: FailureCause, names: Names): string {
  const more = others.length === 0 ? '' : ` and ${withThousands(others.length)} more`
  return `${oneLine(withName(first, names), longestTargetId)}${more}`
}
