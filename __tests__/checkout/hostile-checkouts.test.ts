import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { type HostileCheckout, hostileCheckouts } from '../../lab/runner/hostile-checkouts.ts'
import type { Location } from '../../src/report/outcome.ts'
import type { Sought } from './locate-worker.ts'

// ATTACK_CHECKOUTS asks for more: the others are drawn from ATTACK_SEED.

const count = Number(process.env.ATTACK_CHECKOUTS ?? 20)
const seed = Number(process.env.ATTACK_SEED ?? 1)
/** In milliseconds. An ordinary checkout takes a few; a reader that is not linear would take minutes for the longest. */
const longest = 20_000

const start = () => new Worker(new URL('./locate-worker.ts', import.meta.url))
let worker = start()
after(() => worker.terminate())

/** The locations found, or undefined if it took too long. */
async function locations({ scriptName, make }: HostileCheckout): Promise<readonly Location[] | undefined> {
  const workspace = await realpath(await mkdtemp(path.join(tmpdir(), 'checkout-')))
  try {
    await make(workspace)
    worker.postMessage({ workspace, scriptName } satisfies Sought)
    const [found] = await once(worker, 'message', { signal: AbortSignal.timeout(longest) })
    return found.filter((location: Location | undefined) => location !== undefined)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    await worker.terminate()
    worker = start()
    return undefined
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

for (const checkout of hostileCheckouts(count, seed)) {
  test(`reading a checkout ends, and shows no file outside of it: ${checkout.name}`, async () => {
    const found = await locations(checkout)
    assert.ok(found, `it took more than ${longest} ms`)
    for (const { file, line } of found) {
      assert.ok(!path.isAbsolute(file) && !file.split('/').includes('..') && !file.startsWith('.git/'), file)
      assert.ok(Number.isInteger(line) && line >= 1)
    }
  })
}
