import type { Evidence, EvidenceSource, Unasked } from '../deployment/evidence.ts'
import { oneLine, plural, withThousands } from '../text.ts'
import type { Annotation } from './annotations.ts'
import { asTime } from './duration.ts'
import type { Audience } from './failure-text.ts'
import type { LogLine } from './log-line.ts'
import { code, escaped, joined, link, type Markdown, markdown, sections } from './markdown.ts'
import type { Outcome } from './outcome.ts'

/** The services' names. */
const services: Readonly<Record<EvidenceSource, string>> = {
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

/** The evidence before the verdict, for the log. */
export function evidenceLines({ evidence, evidenceLeftOut }: Outcome): readonly LogLine[] {
  if (evidence.length === 0) return []
  return [
    ['Evidence:'],
    ...evidence.map(item => [`  ${services[item.source]}${timeOf(item)}: `, lineOf(item)]),
    ...(evidenceLeftOut > 0 ? [[`  ${plural(evidenceLeftOut, 'more reason')} not shown`]] : []),
  ]
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
export function evidenceSection(
  { evidence, evidenceLeftOut }: Outcome,
  audience: Audience,
): Markdown | undefined {
  const shown = evidence.filter(({ kind }) => kind !== 'log' || audience === 'masked')
  if (shown.length === 0) return undefined
  const left =
    evidenceLeftOut > 0 ? [markdown`- ${escaped(plural(evidenceLeftOut, 'more reason'))} not shown`] : []
  const items = shown.map(item => (item.kind === 'log' ? ofLog(item) : quote(item)))
  return sections([markdown`#### Evidence`, joined([...items, ...left], '\n')])
}

function ofLog({ source, about }: Evidence): Markdown {
  return markdown`- The log tail is that of the function ${code(about, longestAbout)} · ${escaped(services[source])}`
}

/** An ARN without what begins each: partition, service, region and account. */
function resourceIn(about: string): string {
  return about.replace(/^arn:(?:[^:]*:){4}/, '')
}

function quote(item: Evidence): Markdown {
  const { source, about, at, count, noun, text, page } = item
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
      at === undefined ? undefined : escaped(`· ${asTime(at)}`),
      page === undefined ? undefined : markdown`· ${link(markdown`compare the commits`, page)}`,
    ],
    ' ',
  )
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
