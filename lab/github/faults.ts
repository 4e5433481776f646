import { ApiError } from './errors.ts'

/** What goes wrong with one request, instead of the answer that it would have had. */
export type Fault =
  | ApiError
  /** The request is accepted and never answered. */
  | 'hang'
  /** The connection is reset. */
  | 'reset'
  /** What the request asks for is done, but its answer is lost. */
  | 'lost-answer'
  /** An answer that is no JSON. */
  | 'no-json'
  /** An answer without end, sent as fast as it is taken. */
  | 'endless'
  /** A short answer that decompresses to a very long one. */
  | 'gzip-bomb'
  /** The right answer, after so many milliseconds. */
  | { readonly delay: number }

export interface FaultyRequest {
  readonly operationId: string
  /** How many requests of the same operation came before it. */
  readonly index: number
}

/** Asked before each request is answered; undefined: nothing goes wrong. */
export type Faults = (request: FaultyRequest) => Fault | undefined

export const badGateway = () => new ApiError(502, 'Server Error')

/** The hour's requests are used up. @param reset when there are new ones, in seconds since the epoch */
export const rateLimitExceeded = (reset: number) =>
  new ApiError(
    403,
    'API rate limit exceeded for installation.',
    {},
    {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    },
  )

/** Too many requests in a short time. @param retryAfter in seconds; GitHub may leave it out */
export const secondaryRateLimit = (retryAfter?: number) =>
  new ApiError(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    {},
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  )
