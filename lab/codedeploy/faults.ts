/** What goes wrong with one request, instead of the answer that it would have had. */
export type Fault =
  | { readonly type: 'error'; readonly name: string; readonly message: string; readonly status: number }
  /** The connection is reset. */
  | { readonly type: 'reset' }
  /** The request is accepted and never answered. */
  | { readonly type: 'hang' }
  /** An answer that is not what it should be: empty, cut short, or no JSON at all. */
  | { readonly type: 'body'; readonly status: number; readonly body: string }
  /** The right answer, late. */
  | { readonly type: 'delay'; readonly milliseconds: number }

export interface FaultyRequest {
  readonly operation: string
  /** How many requests came before this one, of any operation. */
  readonly index: number
  /** How many of the same operation came before it. */
  readonly operationIndex: number
  readonly input: unknown
}

/** Asked before each request is answered; undefined: nothing goes wrong. */
export type Faults = (request: FaultyRequest) => Fault | undefined

/** Errors in the words of the real API. */
export const throttled: Fault = {
  type: 'error',
  name: 'ThrottlingException',
  message: 'Rate exceeded',
  status: 400,
}

export const expiredToken: Fault = {
  type: 'error',
  name: 'ExpiredTokenException',
  message: 'The security token included in the request is expired',
  status: 400,
}

export const internalFailure: Fault = { type: 'error', name: 'InternalFailure', message: '', status: 500 }

export const serviceUnavailable: Fault = {
  type: 'error',
  name: 'ServiceUnavailable',
  message: 'Service Unavailable',
  status: 503,
}

export function accessDenied(operation: string): Fault {
  return {
    type: 'error',
    name: 'AccessDeniedException',
    message:
      'User: arn:aws:sts::123456789012:assumed-role/deployer/GitHubActions is not authorized to perform:' +
      ` codedeploy:${operation} on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:shop/production` +
      ` because no identity-based policy allows the codedeploy:${operation} action`,
    status: 400,
  }
}
