import type { IncomingMessage } from 'node:http'
import { oneLine } from '../values/text.ts'

/** A response that no API sends: a page for people, or a redirection. Something on the way responded. */
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

/** How much of a response is looked at, in bytes. */
const longestBeginning = 4_096
