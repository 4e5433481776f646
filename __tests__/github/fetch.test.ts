import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { createFetch } from '../../src/github/fetch.ts'

// With proxies it is tested through the bundle: Node takes them for the whole process.
for (const environment of [{}, { HTTPS_PROXY: '', http_proxy: ' ' }]) {
  test(`sends a request where ${JSON.stringify(environment)} names no proxy`, async t => {
    const server = createServer((_, response) => response.end('here'))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    t.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const response = await createFetch(environment)(`http://127.0.0.1:${port}`, {})
    assert.equal(await response.text(), 'here')
  })
}

test('throws where the proxy is no address', async () => {
  await assert.rejects(createFetch({ HTTPS_PROXY: 'http://[' })('https://api.github.com', {}))
})
