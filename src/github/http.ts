import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { createAgents, type Environment } from '../agents.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

/** Sends one request. Throws what the network or the signal gives. */
export type SendHttp = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>

/** GitHub redirects where a repository was renamed; more steps than this lead nowhere. */
const mostRedirects = 3
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308])

/** HTTP by Node's own means, through the proxy that the environment names. */
export function createHttp(environment: Environment): SendHttp {
  const agents = createAgents(environment)

  const sendOnce: SendHttp = ({ method, url, headers, body = '' }, signal) =>
    new Promise((resolve, reject) => {
      const isSecure = url.protocol === 'https:'
      const send = isSecure ? requestHttps : requestHttp
      const agent = isSecure ? agents.https : agents.http
      const length = { 'content-length': String(Buffer.byteLength(body)) }
      const allHeaders = method === 'GET' ? headers : { ...headers, ...length }
      const request = send(url, { method, headers: allHeaders, agent, signal }, async response => {
        try {
          const chunks: Buffer[] = []
          for await (const chunk of response) chunks.push(chunk)
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        } catch (error) {
          reject(error)
        }
      })
      request.on('error', reject)
      request.end(method === 'GET' ? undefined : body)
    })

  return async (request, signal) => {
    let { url } = request
    for (let step = 0; ; step += 1) {
      const answer = await sendOnce({ ...request, url }, signal)
      const location = answer.headers.location
      if (!redirects.has(answer.status) || typeof location !== 'string' || step === mostRedirects)
        return answer
      const target = new URL(location, url)
      // The token goes nowhere but where it was meant for.
      if (target.origin !== url.origin) return answer
      url = target
    }
  }
}
