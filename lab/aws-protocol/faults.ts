import type { IncomingHttpHeaders } from 'node:http'

/** What goes wrong with one request, instead of the answer that it would have had. */
export type Fault =
  | { readonly type: 'error'; readonly name: string; readonly message: string; readonly status: number }
  /** The connection is reset. */
  | { readonly type: 'reset' }
  /** The request is accepted and never answered. */
  | { readonly type: 'hang' }
  /** An answer that is not what it should be: empty, cut short, or not JSON at all. */
  | { readonly type: 'body'; readonly status: number; readonly body: string }
  /** An answer whose text begins well and never ends, sent as fast as it is taken, until the client goes away. */
  | { readonly type: 'endless'; readonly status: number; readonly begin: string }
  /** The right answer, late. */
  | { readonly type: 'delay'; readonly milliseconds: number }

export interface FaultyRequest {
  /** The service's name in signatures, such as `ecs`; `sts` for the Security Token Service. */
  readonly service: string
  readonly operation: string
  /** How many requests came before this one, of any operation. */
  readonly index: number
  /** How many of the same operation came before it. */
  readonly operationIndex: number
  readonly input: unknown
  readonly headers: IncomingHttpHeaders
}

/** Called before each request is answered. Undefined: nothing goes wrong. */
export type Faults = (request: FaultyRequest) => Fault | undefined

/** The same fault for every request to a service, by its name in signatures. */
export function faultsOf(faults: Readonly<Record<string, Fault>>): Faults {
  return ({ service }) => (Object.hasOwn(faults, service) ? faults[service] : undefined)
}

/** Errors in the words of the real API. Services that speak another protocol than AWS JSON have other names for them. */
function error(name: string, message: string, status: number): Fault {
  return { type: 'error', name, message, status }
}

export const throttled = error('ThrottlingException', 'Rate exceeded', 400)
export const expiredToken = error(
  'ExpiredTokenException',
  'The security token included in the request is expired',
  400,
)
export const internalFailure = error('InternalFailure', '', 500)
export const serviceUnavailable = error('ServiceUnavailable', 'Service Unavailable', 503)
