import { type Evidence, type EvidenceSource, lastSuccess, type Unasked } from '../deployment/evidence.ts'
import { oneLine, plural, withThousands } from '../values/text.ts'
import type { Annotation } from './annotations.ts'
import { asTime } from './duration.ts'
import type { Audience } from './failure-text.ts'
import type { LogLine } from './log-line.ts'
import { code, escaped, joined, link, type Markdown, markdown, sections, time } from './markdown.ts'
import type { Outcome } from './outcome.ts'

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
const longestQuote = 600
const longestAbout = 300

/** A reason with how many give it: `CannotPullContainerError: … (3 tasks)`. */
export function reasonText({ text, count, noun }: Evidence): string {
  return `${oneLine(text, longestQuote)}${count > 1 ? ` (${plural(count, noun, pluralOf(noun))})` : ''}`
}

function pluralOf(noun: Evidence['noun']): string {
  return noun.replace(/y$/, 'ie').concat('s')
}

/** What CodeDeploy says, and then why the deployment failed, in one line. */
export function withReason(message: string, reason: string): string {
  return `${message} — ${reason}`
}

/** Both parts of a line that `withReason` made; the line itself if there is no reason. */
export function splitReason(line: string, reason: string | undefined): readonly string[] {
  return reason === undefined ? [line] : [line.slice(0, -withReason('', reason).length), reason]
}

/** A warning while an ECS deployment makes no headway. */
export function evidenceWarning(item: Evidence): Annotation {
  return { level: 'warning', title: services[item.source], message: reasonText(item) }
}

/** What could not be asked, as one line for the log. */
export function unaskedText({ denied, troubles }: Unasked): string {
  const actions = `More could be shown with the IAM actions ${denied.join(', ')} (docs/permissions.md).`
  return [...(denied.length === 0 ? [] : [actions]), ...troubles].join(' ')
}

/** The evidence before the verdict, for the log. What explains nothing, such as the last success, is not called so. */
export function evidenceLines(outcome: Outcome): readonly LogLine[] {
  const { evidenceLeftOut } = outcome
  const { reasons, facts } = divided(outcome)
  return [
    ...(reasons.length === 0 ? [] : [['Evidence:']]),
    ...reasons.map(item => [`  ${services[item.source]}${timeOf(item)}: `, lineOf(item)]),
    ...(evidenceLeftOut > 0 ? [[`  ${plural(evidenceLeftOut, 'more reason')} not shown`]] : []),
    ...facts.map(item => [capitalized(reasonText(item)), timeOf(item)]),
  ]
}

/** What says why the deployment failed, and what is only worth knowing: not that a rollback succeeded, shown anyway. */
function divided({ evidence, rollback }: Outcome) {
  const facts = evidence.filter(({ kind }) => kind === 'fact')
  return {
    reasons: evidence.filter(({ kind }) => kind !== 'fact'),
    facts: facts.filter(({ about, page }) => page !== undefined || about !== rollback?.deploymentId),
  }
}

/** With an initial capital, to begin a sentence. */
export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function lineOf(item: Evidence): string {
  if (item.kind !== 'log') return reasonText(item)
  return `the log tail is that of the function ${oneLine(item.about, longestAbout)}`
}

function timeOf({ at }: Evidence): string {
  return at === undefined ? '' : `, ${asTime(at)}`
}

/**
 * The evidence in a failure's section of the summary: quotes with time and source. A hook's log is shown as a log tail is,
 * and so not where GitHub does not mask secrets.
 */
export function evidenceSection(outcome: Outcome, audience: Audience): Markdown {
  const { evidenceLeftOut } = outcome
  const { reasons, facts } = divided(outcome)
  const shown = reasons.filter(({ kind }) => kind !== 'log' || audience === 'masked')
  const left =
    evidenceLeftOut > 0 ? [markdown`- ${escaped(plural(evidenceLeftOut, 'more reason'))} not shown`] : []
  const items = shown.map(item => (item.kind === 'log' ? ofLog(item) : quote(item)))
  return sections([
    items.length === 0 ? undefined : markdown`#### Evidence`,
    joined([...items, ...left], '\n'),
    ...facts.map(fact),
  ])
}

function ofLog({ source, about }: Evidence): Markdown {
  return markdown`- The log tail is that of the function ${code(about, longestAbout)} · ${escaped(services[source])}`
}

/** An ARN without what begins each: partition, service, region and account. */
function resourceIn(about: string): string {
  return about.replace(/^arn:(?:[^:]*:){4}/, '')
}

function quote(item: Evidence): Markdown {
  const { source, about, count, noun, text } = item
  return joined(
    [
      markdown`- ${code(text, longestQuote)}`,
      count > 1 ? escaped(`(${withThousands(count)} ${pluralOf(noun)})`) : undefined,
      joined(
        [
          markdown`· ${escaped(services[source])}`,
          text.includes(about) ? undefined : code(resourceIn(about), longestAbout),
        ],
        ', ',
      ),
      ...whenAndWhere(item),
    ],
    ' ',
  )
}

function whenAndWhere({ at, page }: Evidence): readonly (Markdown | undefined)[] {
  return [
    at === undefined ? undefined : markdown`· ${time(at)}`,
    page === undefined ? undefined : markdown`· ${link(markdown`compare the commits`, page)}`,
  ]
}

/** A sentence rather than a quote: only the deployment and its revision come from outside. */
function fact(item: Evidence): Markdown {
  const { text } = item
  const sentence = text.startsWith(lastSuccess)
    ? markdown`${escaped(capitalized(lastSuccess))} ${code(text.slice(lastSuccess.length).trim(), longestQuote)}`
    : code(text, longestQuote)
  return joined([sentence, ...whenAndWhere(item)], ' ')
}

/** A list for the report file. */
export function evidenceReport({ evidence }: Outcome) {
  return evidence.map(({ source, about, at, text }) => ({
    source,
    about,
    at: at === undefined ? null : new Date(at).toISOString(),
    text,
  }))
}
