import type { Evidence, EvidenceSource, Unasked } from '../deployment/evidence.ts'
import { type Clause, capitalizedClause, clause, clauseText } from '../values/clause.ts'
import { oneLine, plural, withThousands } from '../values/text.ts'
import type { Annotation } from './annotations.ts'
import { asTime } from './duration.ts'
import type { Audience } from './failure-text.ts'
import type { LogLine } from './log-line.ts'
import { code, escaped, inCode, joined, link, type Markdown, markdown, sections, time } from './markdown.ts'
import { shortCommit } from './opening-lines.ts'
import type { Outcome } from './outcome.ts'
import { longestQuote, pluralOf, reasonText } from './reason.ts'

/** The services' names. */
export const services: Readonly<Record<EvidenceSource, string>> = {
  ecs: 'Amazon ECS',
  elasticloadbalancing: 'Elastic Load Balancing',
  cloudwatch: 'Amazon CloudWatch',
  lambda: 'AWS Lambda',
  logs: 'Amazon CloudWatch Logs',
  autoscaling: 'Amazon EC2 Auto Scaling',
  codedeploy: 'CodeDeploy',
}

/** In characters. */
const longestAbout = 300

/** A warning while an ECS deployment makes no headway. */
export function evidenceWarning(item: Evidence): Annotation {
  return { level: 'warning', title: services[item.source], message: reasonText(item) }
}

/** What could not be asked, as one line for the log. */
export function unaskedText({ denied, troubles }: Unasked): string {
  const actions = `More could be shown with the IAM actions ${denied.join(', ')} (docs/permissions.md).`
  return [...(denied.length === 0 ? [] : [actions]), ...troubles].join(' ')
}

/**
 * The evidence before the verdict, for the log. What explains nothing, such as the last success, is not called so. A step
 * that succeeds has nothing to explain: what its tasks said before, its warnings show.
 */
export function evidenceLines(outcome: Outcome): readonly LogLine[] {
  const { evidenceLeftOut, rootCause } = outcome
  if (rootCause === undefined) return []
  const { reasons, facts } = divided(outcome)
  return [
    ...(reasons.length === 0 ? [] : [['Evidence:']]),
    ...reasons.map(item => [`  ${services[item.source]}${timeOf(item)}: `, lineOf(item)]),
    ...(evidenceLeftOut > 0 ? [[`  ${plural(evidenceLeftOut, 'more reason')} not shown`]] : []),
    ...facts.map(item => [reasonText({ ...item, text: sentenceOf(item) }), timeOf(item)]),
  ]
}

/** What says why the deployment failed, and what is only worth knowing. */
function divided({ evidence }: Outcome) {
  return {
    reasons: evidence.filter(({ kind }) => kind !== 'fact'),
    facts: evidence.filter(({ kind }) => kind === 'fact'),
  }
}

/** What it says, on one line; of a log, only whose it is. */
export function lineOf(item: Pick<Evidence, 'about' | 'count' | 'kind' | 'noun' | 'text'>): string {
  if (item.kind !== 'log') return reasonText(item)
  return `the log tail is that of the function ${oneLine(item.about, longestAbout)}`
}

function timeOf({ at }: Evidence): string {
  return at === undefined ? '' : `, ${asTime(at)}`
}

/**
 * The evidence in a failure's section of the summary, apart from the reason, which is with CodeDeploy's message: quotes with
 * time and source. A hook's log is shown as a log tail is, and so not where GitHub does not mask secrets.
 *
 * @param most how many are shown; the others are counted
 */
export function evidenceSection(
  outcome: Outcome,
  audience: Audience,
  most = Number.POSITIVE_INFINITY,
): Markdown {
  const { rootCause } = outcome
  const { reasons } = divided(outcome)
  const shown = reasons.filter(
    item => item !== rootCause?.reason && (item.kind !== 'log' || audience === 'masked'),
  )
  const leftOut = outcome.evidenceLeftOut + Math.max(shown.length - most, 0)
  const left = leftOut > 0 ? [markdown`- ${escaped(plural(leftOut, 'more reason'))} not shown`] : []
  const items = shown
    .slice(0, most)
    .map(item => markdown`- ${item.kind === 'log' ? ofLog(item) : quote(item)}`)
  return sections([
    items.length + left.length === 0 ? undefined : markdown`#### Evidence`,
    joined([...items, ...left], '\n'),
  ])
}

/** What is worth knowing behind all causes of a failure, such as the last successful deployment. */
export function factsSection(outcome: Outcome): Markdown | undefined {
  return outcome.rootCause && sections(divided(outcome).facts.map(fact))
}

function ofLog({ source, about }: Evidence): Markdown {
  return markdown`The log tail is that of the function ${code(about, longestAbout)} · ${escaped(services[source])}`
}

/** An ARN without what begins each: partition, service, region and account. */
function resourceIn(about: string): string {
  return about.replace(/^arn:(?:[^:]*:){4}/, '')
}

/**
 * What a service says, and on a line of its own when, and which one: a browser breaks dates at their hyphens, but not at
 * the start of a line.
 */
export function quote(item: Evidence): Markdown {
  const { source, about, count, noun, page } = item
  const said = clauseText(item.text)
  const counted = count > 1 ? escaped(`(${withThousands(count)} ${pluralOf(noun)})`) : undefined
  const from = joined(
    [escaped(services[source]), said.includes(about) ? undefined : code(resourceIn(about), longestAbout)],
    ', ',
  )
  return underneath(joined([code(said, longestQuote), counted], ' '), [moment(item), from, pageLink(page)])
}

function underneath(text: Markdown, details: readonly (Markdown | undefined)[]): Markdown {
  const line = joined(details, ' · ')
  return line.source === '' ? text : joined([text, line], '\\\n')
}

function moment({ at }: Evidence): Markdown | undefined {
  return at === undefined ? undefined : time(at)
}

function pageLink(page: string | undefined): Markdown | undefined {
  return page === undefined ? undefined : link(markdown`compare the commits`, page)
}

/** A sentence rather than a quote, if it is in our words: only what it names comes from outside. */
function fact(item: Evidence): Markdown {
  const sentence = inCode(sentenceOf(item), text => code(shortCommit(text), longestQuote))
  return underneath(sentence, [moment(item), pageLink(item.page)])
}

/** With an initial capital if it begins with our own words: another text may be a secret, which GitHub masks only as it is. */
function sentenceOf({ text }: Evidence): Clause {
  return capitalizedClause(clause`${text}`)
}

/** A list for the report file. */
export function evidenceReport({ evidence }: Outcome) {
  return evidence.map(({ source, about, at, text, kind, noun, count }) => ({
    source,
    about,
    at: at === undefined ? null : new Date(at).toISOString(),
    text: clauseText(text),
    kind,
    noun,
    count,
  }))
}
