import { oneLine, plural, truncate, withoutFullStop } from '../values/text.ts'
import { rollbackResults } from './notes.ts'
import { namesOf, type Outcome, type Rollback, type RootCause } from './outcome.ts'
import { reasonText, withReason } from './reason.ts'
import { withVerdict } from './verdict-lines.ts'

/** In characters. Chats fold longer messages. */
const longestMessage = 500
/** CodeDeploy takes names of 100 characters; its ids have 11. */
const longestName = 100
const longestId = 20
const longestWord = 30
/** The reason in short; less than the shortest one says nothing. */
const longestReason = 200
const shortestReason = 20

const separator = ' · '

/**
 * The outcome in one line of plain text for a chat. It names application and group, region, what became of
 * the deployment, the root cause in short, how many targets, what became of a rollback, and the console's address.
 *
 * Nothing in it mentions anybody. GitHub masks no secrets in a chat, so it holds nothing of a script's output.
 */
export function message(outcome: Outcome): string {
  const { rootCause, rollback, consoleUrl } = outcome
  const verdict = verdictWithPlace(outcome)
  const details = [targets(outcome), rollback && rollbackResult(rollback)].filter(part => part !== undefined)
  const room = longestMessage - joined([verdict, ...details]).length
  const address = consoleUrl === undefined || consoleUrl.length > room - separator.length ? [] : [consoleUrl]
  if (rootCause === undefined) return joined([verdict, ...details, ...address])
  const roomForReason = longestMessage - joined([verdict, '', ...details, ...address]).length
  if (roomForReason < shortestReason) return joined([verdict, ...details, ...address])
  const longest = Math.min(roomForReason, longestReason)
  const words = reasonFor(rootCause, longest)
  const reason = words === undefined ? [] : [withoutFullStop(short(words, longest))]
  return joined([verdict, ...reason, ...details, ...address])
}

/** What another service says is why, and CodeDeploy's own words come before it if there is room for both. */
function reasonFor({ code, afterVerdict, reason }: RootCause, longest: number): string | undefined {
  if (reason === undefined) return afterVerdict
  if (afterVerdict === undefined) return reasonText(reason)
  const whole = withReason(afterVerdict, reason)
  return whole.length > longest ? `${code}: ${reasonText(reason)}` : whole
}

/** `Deployment d-ABCDEF123 of shop / production in eu-central-1 failed`, `The inputs are invalid · eu-central-1`. */
function verdictWithPlace(outcome: Outcome): string {
  const { deploymentId, region, conclusion } = outcome
  const names = namesOf(outcome).map(name => short(name, longestName))
  const place = region === undefined ? [] : [short(region, longestWord)]
  if (conclusion === 'error' && deploymentId === undefined && names.length === 0) {
    return [withVerdict(undefined, outcome), ...place].join(separator)
  }
  const id = deploymentId === undefined ? 'The deployment' : `Deployment ${short(deploymentId, longestId)}`
  const group = names.length === 0 ? '' : ` of ${names.join(' / ')}`
  return withVerdict([`${id}${group}`, ...place].join(' in '), outcome)
}

/** `3 of 12 targets failed`, or how many there are. */
function targets({ counts, failedTargetIds }: Outcome): string | undefined {
  if (counts === undefined) return undefined
  if (counts.total === 0) return '0 targets'
  const all = plural(counts.total, 'target')
  return failedTargetIds.length === 0 ? all : `${failedTargetIds.length} of ${all} failed`
}

function rollbackResult({ deploymentId, snapshot }: Rollback): string {
  const status = snapshot?.deployment.status
  const id = short(deploymentId, longestId)
  if (status === undefined) return `rollback ${id} was started`
  return `rollback ${id} ${rollbackResults.get(status)?.words ?? `is ${short(status, longestWord)}`}`
}

function joined(parts: readonly string[]): string {
  return parts.join(separator)
}

/** A text from outside on one line, without mentions. */
function short(text: string, longest: number): string {
  return truncate(withoutMentions(oneLine(text, longest)), longest)
}

/**
 * What GitHub, Slack or Teams would take for a mention or a link with other words: `@here`, `<@U123>`, `<at>…</at>`, also
 * if a character reference stands for one of their signs. An `@` behind a letter or digit is none: `app@sha256:…`.
 */
const mention = /(?<![\p{L}\p{N}_])[@＠﹫]|[<>]|\]\(|&#?\w{1,40};/u

/**
 * Without mentions. The brackets around words become others: `<!channel>`, an alarm's `<web-5xx>`. A word that still
 * mentions somebody becomes a `…`: changed inside, it might be a secret that GitHub no longer masks.
 */
function withoutMentions(text: string): string {
  return text
    .split(' ')
    .map(word => {
      const shown = word.replace(/^<(?=.)/, '‹').replace(/(?<=.)>(?=[.,:]?$)/, '›')
      // The mark after it belongs to the sentence.
      return mention.test(shown) ? word.replace(/^.*?(?=[.,:]?$)/s, '…') : shown
    })
    .join(' ')
}
