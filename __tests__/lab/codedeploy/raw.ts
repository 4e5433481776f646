import type { Simulator } from '../../../lab/codedeploy/server.ts'

export const signed =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/us-east-1/codedeploy/aws4_request,' +
  ` SignedHeaders=host;x-amz-date;x-amz-target, Signature=${'0'.repeat(64)}`

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** The error's name without its namespace; undefined if the answer is not an error. */
  readonly error: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

/** What a client can get wrong about a request, besides its input. */
export interface Overrides {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly method?: string
  readonly path?: string
  /** Sent instead of the input. */
  readonly body?: string
}

/** One request as it goes over the wire, without an SDK that keeps mistakes from being made. */
export async function ask(
  { url }: Pick<Simulator, 'url'>,
  operation: string,
  input: unknown = {},
  { headers = {}, method = 'POST', path = '/', body = JSON.stringify(input) }: Overrides = {},
): Promise<Answer> {
  const given = {
    authorization: signed,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `CodeDeploy_20141006.${operation}`,
    ...headers,
  }
  const sent = Object.entries(given).filter((header): header is [string, string] => header[1] !== undefined)
  const response = await fetch(`${url}${path}`, {
    method,
    headers: sent,
    ...(method === 'GET' ? {} : { body }),
  })
  const answer = (await response.json()) as Readonly<Record<string, unknown>>
  const type = answer.__type
  return {
    status: response.status,
    headers: response.headers,
    error: typeof type === 'string' ? type.split('#')[1] : undefined,
    body: answer,
  }
}
