import type { IncomingMessage } from 'node:http'
import { oneLine } from '../values/text.ts'

/** A response that no API sends: a page for people, a redirection, a refusal in plain words. Something on the way responded. */
export class ForeignResponseError extends Error {
  /** If an error lacks this, the AWS SDK adds advice on debugging to its message. */
  readonly $metadata: { readonly httpStatusCode: number }

  constructor(status: number, what: string) {
    super(`HTTP ${status}${what}`)
    this.name = 'UnexpectedResponse'
    this.$metadata = { httpStatusCode: status }
  }
}

/** A response, as far as Node has read it. */
export type ResponseHead = Partial<Pick<IncomingMessage, 'statusCode' | 'headers'>>

/** Network Authentication Required, by a sign-in page (RFC 6585). */
const signIn = 511
/** These pass, whoever sends them, or are classified by their status: request timeout, too early, too many requests. */
const passing: ReadonlySet<number> = new Set([407, 408, 425, 429])

/**
 * Throws for a response that no API of AWS or GitHub sends: a redirection, a demand to sign in, or a page in HTML whose
 * status is not one of a server in trouble, as a firewall or a captive portal sends it.
 *
 * @throws ForeignResponseError
 */
export function checkOrigin({ statusCode, headers = {} }: ResponseHead, body: Buffer): void {
  if (statusCode === undefined || passing.has(statusCode)) return
  if (statusCode >= 500 && statusCode !== signIn) return
  if (statusCode >= 300 && statusCode < 400) {
    const { location = '' } = headers
    const host = URL.parse(location)?.host
    throw new ForeignResponseError(statusCode, `, a redirection${host === undefined ? '' : ` to ${host}`}`)
  }
  const beginning = body.toString('utf8', 0, longestBeginning)
  const isPage = /^\s*<(?:!doctype html|html|head|body)\b/i.test(beginning)
  if (!isPage && statusCode !== signIn) return
  const title = /<title[^<>]{0,100}>([^<]{1,200})</i.exec(beginning)?.[1]
  const titled = title === undefined ? '' : ` with the title "${oneLine(title, 100)}"`
  throw new ForeignResponseError(statusCode, isPage ? `, a page in HTML${titled}` : ', a demand to sign in')
}

/** What a refusal (4xx) of an API has, unlike one of a firewall in plain words: a header of its own, or an error. */
interface Marks {
  /** How the names of its headers begin, in lower case. */
  readonly header: string
  readonly error: RegExp
}

/** AWS's protocols name an error in JSON, XML and CBOR. */
const ofAws: Marks = {
  header: 'x-amz',
  error: /"(?:__type|[Cc]ode)"\s{0,9}:|<(?:Code|\w{1,100}Exception)\b|__type[^"]/,
}
const ofGitHub: Marks = { header: 'x-github-', error: /^\s{0,9}\{/ }

/** As `checkOrigin`, for a response of AWS, whose refusals are known, too. @throws ForeignResponseError */
export function checkAwsOrigin(head: ResponseHead, body: Buffer): void {
  checkMarks(head, body, ofAws)
}

/** As `checkOrigin`, for a response of GitHub's API, whose refusals are known, too. @throws ForeignResponseError */
export function checkGitHubOrigin(head: ResponseHead, body: Buffer): void {
  checkMarks(head, body, ofGitHub)
}

function checkMarks(head: ResponseHead, body: Buffer, marks: Marks): void {
  checkOrigin(head, body)
  const { statusCode = 200, headers = {} } = head
  if (statusCode < 400 || statusCode >= 500 || passing.has(statusCode)) return
  if (Object.keys(headers).some(name => name.startsWith(marks.header))) return
  const beginning = body.toString('utf8', 0, longestBeginning)
  if (marks.error.test(beginning)) return
  const text = oneLine(beginning, 200)
  throw new ForeignResponseError(statusCode, text === '' ? ' without a text' : ` with the text "${text}"`)
}

/** How much of a response is looked at, in bytes. */
const longestBeginning = 4_096
