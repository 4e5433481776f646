import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { sendWithoutEnd } from '../kit/endless.ts'
import { createGitHubSimulator, type GitHubSimulator, type GitHubSimulatorOptions } from './simulator.ts'

export interface GitHubServer extends GitHubSimulator, AsyncDisposable {
  /** For GITHUB_API_URL. */
  readonly url: string
  /** Ends every connection, hanging ones too. */
  stop(): Promise<void>
}

/**
 * Starts an HTTP server on 127.0.0.1 that answers as GitHub's REST API does.
 *
 * @param port default: one that the system chooses
 * @throws Error where the port is taken
 */
export async function startGitHubServer(
  options: GitHubSimulatorOptions = {},
  port = 0,
): Promise<GitHubServer> {
  const simulator = createGitHubSimulator(options)
  const server = createServer((request, response) => {
    answer(simulator, request, response).catch((error: unknown) => {
      // A client that went away is nobody to answer; anything else is a mistake in the simulator.
      if (!request.destroyed || request.complete) response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const address = server.address() as AddressInfo
  const url = `http://127.0.0.1:${address.port}${options.basePath ?? ''}`
  return { ...simulator, url, stop, [Symbol.asyncDispose]: stop }
}

async function answer(
  { receive }: GitHubSimulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '/', headers } = request
  const answer = receive({ method, target: url, headers, body: await readBody(request) })
  if (answer.kind === 'hang') return
  if (answer.kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const type = { 'content-type': 'application/json; charset=utf-8' }
  if (answer.kind === 'endless') {
    await sendWithoutEnd(response.writeHead(200, type), '["')
    return
  }
  if (answer.kind === 'gzip-bomb') {
    response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(bomb())
    return
  }
  if (answer.delay > 0) await delay(answer.delay, undefined, { ref: false })
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

/** 600 KB that decompress to 600 MB. */
function bomb(): Buffer {
  const megabyte = Buffer.alloc(1_048_576, 'x')
  return Buffer.concat(new Array(600).fill(gzipSync(megabyte)))
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  const chunks: string[] = []
  for await (const chunk of request) chunks.push(String(chunk))
  return chunks.join('')
}
