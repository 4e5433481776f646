import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { orAborted, TimeoutError, whenAborted } from '../time/timeout.ts'
import { ResponseTooLargeError, sizeInWords } from './response-body.ts'

interface Limits {
  /** The longest response, in bytes. */
  readonly longest: number
  /** How long each request may take, with its response, in milliseconds. */
  readonly timeout: number
  /** Ends all requests. */
  readonly signal: AbortSignal
}

interface Watch extends Limits {
  /** Aborted as soon as a response is too long. */
  readonly tooLarge: AbortController
}

const watches = new AsyncLocalStorage<Watch>()

/**
 * Does work that sends requests by `node:http` or `node:https`, within limits: for the AWS SDK's providers of credentials,
 * which read everything that container and instance endpoints send, and take no handler for their requests.
 *
 * Node announces each request on a diagnostics channel, which Node's documentation calls experimental. Without it, there
 * would be no limits.
 *
 * @throws ResponseTooLargeError as soon as a response is too long; otherwise, what the work throws
 */
export async function withLimitedRequests<Result>(
  limits: Limits,
  work: () => Promise<Result>,
): Promise<Result> {
  const tooLarge = new AbortController()
  const signal = AbortSignal.any([limits.signal, tooLarge.signal])
  return await orAborted(tooLarge.signal, watches.run({ ...limits, signal, tooLarge }, work))
}

subscribe('http.client.request.created', message => {
  const watch = watches.getStore()
  if (watch !== undefined) limit((message as { readonly request: ClientRequest }).request, watch)
})

function limit(request: ClientRequest, { longest, timeout, signal, tooLarge }: Watch): void {
  const isClosed = new AbortController()
  // The work may go on in the background after that, such as with another version of an endpoint.
  whenAborted(signal, () => request.destroy(signal.reason), isClosed.signal)
  const timer = setTimeout(() => request.destroy(new TimeoutError(timeout)), timeout)
  request.once('close', () => {
    clearTimeout(timer)
    isClosed.abort()
  })
  request.once('response', response => {
    let length = 0
    // A listener for `data` would make the response flow before its reader is there.
    const push = response.push.bind(response)
    response.push = (chunk: Uint8Array | null, ...rest) => {
      length += chunk?.length ?? 0
      if (length <= longest) return push(chunk, ...rest)
      tooLarge.abort(new ResponseTooLargeError(sizeInWords(longest), request.host))
      return false
    }
  })
}
