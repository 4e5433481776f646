import { isIPv4 } from 'node:net'
import type { Environment } from '../environment.ts'

/**
 * The variables that name proxies. The first one of each pair that is not empty counts, both for Node (`proxyEnv` of
 * its agents) and for GitHub's toolkit (`@actions/http-client`).
 */
const variables = [
  ['https_proxy', 'HTTPS_PROXY'],
  ['http_proxy', 'HTTP_PROXY'],
] as const

/**
 * The environment with the addresses of proxies written so that both Node and GitHub's toolkit take them. Both ignore
 * an address without a scheme, such as `proxy.example:8080`, which curl and others accept. Node also ignores one with a
 * scheme in upper case or white space before it.
 */
export function withWholeProxies<Variables extends Environment>(environment: Variables): Variables {
  const addresses = variables.flat().flatMap(name => {
    const value = environment[name]
    return value === undefined ? [] : [[name, wholeAddress(value)] as const]
  })
  return { ...environment, ...Object.fromEntries(addresses) }
}

/**
 * What is wrong with the proxies that the environment names: one sentence for each variable, without its value, which
 * may contain a password. A proxy is checked even if no request would use it.
 */
export function checkProxies(environment: Environment): readonly string[] {
  return variables.flatMap(pair => {
    const name = pair.find(one => wholeAddress(environment[one] ?? '') !== '')
    const problem = name === undefined ? undefined : problemOf(wholeAddress(environment[name] ?? ''))
    return problem === undefined ? [] : [`${name} ${problem}`]
  })
}

/** Users and passwords of proxies, as the environment gives them and decoded, even if their addresses are invalid. */
export function credentialsOfProxies(environment: Environment): readonly string[] {
  return variables.flat().flatMap(name => {
    const [credentials = ''] =
      /^.*(?=@)/s.exec(wholeAddress(environment[name] ?? '').replace(scheme, '')) ?? []
    const password = credentials.slice(credentials.indexOf(':') + 1)
    return [credentials, password].flatMap(text => [text, decoded(text) ?? text])
  })
}

/** The proxy for requests by HTTPS. */
export interface HttpsProxy {
  readonly address: URL
  /** The address without user name and password. */
  readonly shownAddress: string
  /** The value of the header `proxy-authorization`. */
  readonly authorization: string | undefined
  /** Whether requests to a host go around it, by NO_PROXY. */
  isBypassedBy(host: string, port: number): boolean
}

/** The proxy that HTTPS_PROXY names, if any; call `checkProxies` first. */
export function httpsProxy(environment: Environment): HttpsProxy | undefined {
  const [https] = variables
  const name = https.find(one => wholeAddress(environment[one] ?? '') !== '')
  if (name === undefined) return undefined
  const address = new URL(wholeAddress(environment[name] ?? ''))
  const { username, password } = address
  const credentials = [username, password].map(decodeURIComponent).join(':')
  const list = environment.no_proxy || environment.NO_PROXY || ''
  return {
    address,
    shownAddress: `${address.protocol}//${address.host}/`,
    authorization: username || password ? `Basic ${Buffer.from(credentials).toString('base64')}` : undefined,
    isBypassedBy: (host, port) => bypassesProxy(list, host, port),
  }
}

/**
 * Whether a host goes around a proxy, by the rules of Node's own agents (`shouldUseProxy` in Node 24's
 * `lib/internal/http.js`): an entry is `*`, a host, a host with a port, a domain after `.` or `*.`, or two addresses of
 * IPv4 with `-` between them.
 *
 * @param list the value of NO_PROXY
 */
export function bypassesProxy(list: string, host: string, port: number): boolean {
  const name = host.toLowerCase()
  const entries = list === '' ? [] : list.split(',').map(entry => entry.trim().toLowerCase())
  return entries.some(entry => {
    if (entry === '*' || entry === name || entry === `${name}:${port}`) return true
    if (entry.startsWith('.') && `.${name}`.endsWith(entry)) return true
    if (entry.startsWith('*.') && name.endsWith(entry.slice(1))) return true
    return isInRange(entry, name)
  })
}

function isInRange(range: string, host: string): boolean {
  const [first = '', last = ''] = range.split('-').map(address => address.trim())
  if (![first, last, host].every(isIPv4)) return false
  const number = numberOf(host)
  return numberOf(first) <= number && number <= numberOf(last)
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0)
}

/** A scheme, even if a slash is missing after it. */
const scheme = /^[a-z][a-z\d+.-]*:\/+/i

function wholeAddress(value: string): string {
  const address = value.trim()
  if (address === '') return ''
  const withScheme = scheme.test(address) ? address : `http://${address}`
  return withScheme.replace(scheme, found => found.toLowerCase())
}

const notShown = 'the value is not shown because it may contain a password'

function problemOf(address: string): string | undefined {
  if (!/^https?:\//.test(address)) {
    return (
      `names a kind of proxy that is not supported (${notShown}): it must begin with http:// or https://, such as ` +
      'http://proxy.example:8080. Give the address of an HTTP proxy, or leave the variable empty for this step.'
    )
  }
  if (isReadable(address)) return undefined
  return (
    `is not the address of a proxy (${notShown}): it must be a host with a port, such as http://proxy.example:8080. ` +
    'A user name and password go before the host, followed by @. Percent-encode special characters in them: % as %25, ' +
    '# as %23, / as %2F, ? as %3F, @ as %40.'
  )
}

function isReadable(address: string): boolean {
  const url = URL.parse(address)
  // URL drops tabs and line breaks, and Node ignores an address that lacks a slash.
  if (url === null || /[\t\r\n]/.test(address) || !/^https?:\/\//.test(address)) return false
  // A password with a special character can be taken for a port and a path.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) return false
  return decoded(url.username) !== undefined && decoded(url.password) !== undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
