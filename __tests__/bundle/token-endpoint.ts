import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendWithoutEnd } from '../../lab/kit/endless.ts'

export interface TokenEndpoint extends AsyncDisposable {
  /** What the runner sets in a job with `permissions: id-token: write`. */
  readonly environment: Readonly<Record<string, string>>
  /** The tokens given out. */
  readonly tokens: readonly string[]
}

/** GitHub's endpoint for the workflow's token, on loopback; `hang` never answers, `endless` never ends to. */
export async function startTokenEndpoint(
  behaviour: 'answer' | 'hang' | 'endless' = 'answer',
): Promise<TokenEndpoint> {
  const tokens: string[] = []
  const server = createServer((_, response) => {
    if (behaviour === 'hang') return
    if (behaviour === 'endless') return void sendWithoutEnd(response, '{"value":"')
    const token = `workflow-token-${tokens.length + 1}`
    tokens.push(token)
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ value: token }))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
    },
    tokens,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
