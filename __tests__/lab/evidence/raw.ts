import type { Simulator } from '../../../lab/codedeploy/server.ts'

/** What came back, without an SDK that reads it. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  /** The error's name as the protocol has it; undefined if the answer is not an error. */
  readonly error: string | undefined
  readonly text: string
}

type Server = Pick<Simulator, 'url'>

function signedFor(service: string): string {
  return (
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/us-east-1/${service}/aws4_request,` +
    ` SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`
  )
}

/** How each service that speaks AWS JSON is asked. */
export const jsonServices = {
  ecs: { target: 'AmazonEC2ContainerServiceV20141113', version: '1.1' },
  logs: { target: 'Logs_20140328', version: '1.1' },
  tagging: { target: 'ResourceGroupsTaggingAPI_20170126', version: '1.1' },
  monitoring: { target: 'GraniteServiceVersion20100801', version: '1.0' },
} as const

/** @param signing the service that the request is signed for. Default: the one that it is for */
export async function askJson(
  { url }: Server,
  service: keyof typeof jsonServices,
  operation: string,
  input: unknown,
  signing: string = service,
): Promise<RawAnswer> {
  const { target, version } = jsonServices[service]
  const headers = {
    authorization: signedFor(signing),
    'content-type': `application/x-amz-json-${version}`,
    'x-amz-target': `${target}.${operation}`,
  }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) })
  const text = await response.text()
  const { __type: type } = JSON.parse(text) as { readonly __type?: string }
  return { status: response.status, headers: response.headers, error: type?.split('#').at(-1), text }
}

export async function askQuery(
  { url }: Server,
  service: string,
  form: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const headers = { authorization: signedFor(service) }
  const response = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
  const text = await response.text()
  const error = /<Error><Type>\w+<\/Type><Code>(\w+)<\/Code>/.exec(text)?.[1]
  return { status: response.status, headers: response.headers, error, text }
}

export async function askRest({ url }: Server, service: string, path: string): Promise<RawAnswer> {
  const response = await fetch(`${url}${path}`, { headers: { authorization: signedFor(service) } })
  const error = response.headers.get('x-amzn-errortype') ?? undefined
  return { status: response.status, headers: response.headers, error, text: await response.text() }
}
