import type { Redactor } from '../redactor.ts'
import { classify, describe, nameOf } from './errors.ts'

/** What to do about an error that nobody has thought of. */
export const unexpected =
  'The deployment itself continues. The action did not expect this; please report it with the log lines above.'

/**
 * What went wrong between the runner and AWS, and what to do about it. Undefined for an error that AWS has answered, and
 * for one that passes by itself.
 *
 * @param asked the endpoint and the request, as clauses for the message
 */
export function explainOnRunner(
  error: unknown,
  asked: { readonly endpoint: string; readonly request: string },
  redactor: Redactor,
): readonly [message: string, hint: string] | undefined {
  switch (classify(error)) {
    case 'untrusted':
      return [
        `The certificate of ${asked.endpoint} is not trusted (${describe(error, redactor)}).`,
        certificateHint(nameOf(error)),
      ]
    case 'proxy':
      return [
        `The proxy refuses connections to ${asked.endpoint} (${describe(error, redactor)}).`,
        proxyHint(error),
      ]
    case 'unsendable':
      return [
        `${asked.request} could not be sent (${describe(error, redactor)}).`,
        unsendableHints.get(nameOf(error)) ?? unexpected,
      ]
    default:
      return undefined
  }
}

const timeCodes: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])

function certificateHint(code: string): string {
  if (timeCodes.has(code)) {
    return "Check the runner's clock, then renew the certificate of the endpoint, or of the proxy that answers in its place."
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return (
      "Something else answers at this address: check the runner's DNS, its proxy (HTTPS_PROXY) and a custom endpoint " +
      '(AWS_ENDPOINT_URL).'
    )
  }
  return (
    'If a proxy or firewall opens TLS connections, set NODE_EXTRA_CA_CERTS in the environment of this step to a file ' +
    'with its root certificate in PEM format, or AWS_CA_BUNDLE for requests to AWS alone.'
  )
}

function proxyHint(error: unknown): string {
  const { statusCode, $metadata } = Object(error) as {
    readonly statusCode?: unknown
    readonly $metadata?: { readonly httpStatusCode?: unknown }
  }
  return statusCode === 407 || $metadata?.httpStatusCode === 407
    ? 'It asks for a user name and password: give them in HTTPS_PROXY (HTTP_PROXY for a plain endpoint) as ' +
        'http://USER:PASSWORD@HOST:PORT, or name the host in NO_PROXY.'
    : 'Let the proxy that HTTPS_PROXY names allow the host, or name the host in NO_PROXY.'
}

const firewallHint = 'Something on the runner, such as a firewall, forbids connections to this address.'
const unsendableHints: ReadonlyMap<string, string> = new Map([
  [
    'EndpointError',
    'A custom endpoint (AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CODEDEPLOY, or endpoint_url of the AWS profile) excludes ' +
      'AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT: unset the one or the others in the environment of this step.',
  ],
  [
    'ERR_INVALID_URL',
    'Check AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_CODEDEPLOY: an endpoint is a whole URL, as in https://host:port.',
  ],
  [
    'ERR_INVALID_CHAR',
    'Check the credentials of this step: a key or session token with a line end or another character that is not ' +
      'allowed cannot be sent.',
  ],
  ['EACCES', firewallHint],
  ['EPERM', firewallHint],
])
