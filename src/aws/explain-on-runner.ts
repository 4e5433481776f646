import { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { classify, describe, nameOf, tlsMismatch } from './classify-error.ts'

/** The message of an error that ends the watch, and what to do about it. */
export type Explanation = readonly [message: string, hint: string]

/** What to do about an error that nobody has thought of. */
export const unexpected =
  'The deployment itself continues. This error is unexpected: please report it with the log lines above.'

/** What to do if the step has no credentials, or none that AWS accepts. */
export const credentialsHint =
  'Run aws-actions/configure-aws-credentials before this step, or set role-to-assume on it. Both need ' +
  'permissions id-token: write in the job.'

/** The error that ends the watch because of another one, whose name is its code. */
export function explained(error: unknown, [message, hint]: Explanation, redactor: Redactor): WatchError {
  return new WatchError(shownName(nameOf(error), redactor), message, { hint, cause: error })
}

/**
 * What is wrong between the runner and an endpoint. Undefined for an error that AWS reported, and for one that passes by
 * itself.
 *
 * @param asked the endpoint and the request, as clauses for the message
 */
export function explainOnRunner(
  error: unknown,
  asked: { readonly endpoint: string; readonly request: string },
  redactor: Redactor,
): Explanation | undefined {
  switch (classify(error)) {
    case 'unsendable':
      return [
        `${asked.request} could not be sent (${describe(error, redactor)}).`,
        unsendableHints.get(nameOf(error)) ?? unexpected,
      ]
    case 'too-large':
      return [
        `The response to ${asked.request} is not usable (${describe(error, redactor)}).`,
        'The deployment itself continues. AWS never sends responses this large: check what is between the runner and AWS ' +
          '(HTTPS_PROXY, AWS_ENDPOINT_URL).',
      ]
    default:
      return explainConnection(error, asked.endpoint, redactor)
  }
}

/**
 * What is wrong with the certificate of an endpoint, with the proxy in front of it, or with what responds in its place.
 * Undefined for any other error.
 */
export function explainConnection(
  error: unknown,
  endpoint: string,
  redactor: Redactor,
): Explanation | undefined {
  switch (classify(error)) {
    case 'untrusted':
      return [
        `The certificate of ${endpoint} is not trusted (${describe(error, redactor)}).`,
        certificateHint(nameOf(error)),
      ]
    case 'foreign':
      return foreign(error, endpoint, describe(error, redactor))
    case 'proxy':
      return [
        `The proxy refused the connection to ${endpoint} (${describe(error, redactor)}).`,
        proxyHint(error),
      ]
    default:
      return undefined
  }
}

function foreign(error: unknown, endpoint: string, description: string): Explanation {
  const { viaProxy } = Object(error) as { readonly viaProxy?: unknown }
  const peer = viaProxy === true ? 'The proxy' : `What responds in place of ${endpoint}`
  switch (tlsMismatch(error)) {
    case 'no-tls':
      return [
        `${peer} does not speak TLS (${description}).`,
        'An address that begins with https:// leads to a port that speaks plain HTTP or something else. Correct its ' +
          'port, or begin it with http://: HTTPS_PROXY and HTTP_PROXY if a proxy is set, else the custom endpoint ' +
          '(AWS_ENDPOINT_URL).',
      ]
    case 'old-tls':
      return [
        `${peer} speaks no version of TLS that Node accepts (${description}).`,
        'It must support TLS 1.2 or later: check the proxy (HTTPS_PROXY) and the custom endpoint (AWS_ENDPOINT_URL).',
      ]
    default:
      return [
        `Something else responded in place of ${endpoint} (${description}).`,
        'A firewall, a proxy or a sign-in page on the way sent this. Allow the host there, or check the proxy ' +
          '(HTTPS_PROXY, NO_PROXY) and any custom endpoint (AWS_ENDPOINT_URL).',
      ]
  }
}

const timeCodes: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])

function certificateHint(code: string): string {
  if (timeCodes.has(code)) {
    return "Check the runner's clock. If it is right, renew the certificate of the endpoint, or of the proxy in front of it."
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return (
      "Another server is responding at this address: check the runner's DNS, its proxy (HTTPS_PROXY) and any custom " +
      'endpoint (AWS_ENDPOINT_URL).'
    )
  }
  return (
    'If a proxy or firewall inspects TLS traffic, set NODE_EXTRA_CA_CERTS in the environment of this step to a file ' +
    'with its root certificate in PEM format. For requests to AWS only, AWS_CA_BUNDLE does the same.'
  )
}

function proxyHint(error: unknown): string {
  const { statusCode, $metadata } = Object(error) as {
    readonly statusCode?: unknown
    readonly $metadata?: { readonly httpStatusCode?: unknown }
  }
  return statusCode === 407 || $metadata?.httpStatusCode === 407
    ? 'It requires a user name and password: set HTTPS_PROXY (HTTP_PROXY for an http:// endpoint) to ' +
        'http://USER:PASSWORD@HOST:PORT, or add the host to NO_PROXY.'
    : 'Allow the host on the proxy that HTTPS_PROXY names, or add the host to NO_PROXY.'
}

const firewallHint =
  'Something on the runner, such as a firewall, blocks connections to this address. Allow them.'
const unsendableHints: ReadonlyMap<string, string> = new Map([
  [
    'EndpointError',
    'A custom endpoint (AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CODEDEPLOY, or endpoint_url of the AWS profile) cannot be ' +
      'combined with AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT. Unset one or the other for this step.',
  ],
  [
    'ERR_INVALID_URL',
    'Check AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_CODEDEPLOY: an endpoint must be a whole URL, such as https://host:port.',
  ],
  [
    'ERR_INVALID_CHAR',
    'Check the credentials of this step: a key or session token contains a line break or another character that is ' +
      'not allowed.',
  ],
  ['EACCES', firewallHint],
  ['EPERM', firewallHint],
])

/** The name of an exception decides what follows, so it stays whole even if a secret is a part of it by chance. */
function shownName(name: string, redactor: Redactor): string {
  return /^[A-Z][A-Za-z0-9]{2,80}(?:Exception|Error|Fault)$/.test(name) ? name : redactor.redact(name)
}
