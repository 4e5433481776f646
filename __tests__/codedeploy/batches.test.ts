import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Page, readAllPages, readInBatches } from '../../src/codedeploy/batches.ts'
import { WatchError } from '../../src/errors.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `i-${index}`)

describe('reading in batches', () => {
  for (const { count, size, batches } of [
    { count: 0, size: 25, batches: [] },
    { count: 1, size: 25, batches: [1] },
    { count: 25, size: 25, batches: [25] },
    { count: 26, size: 25, batches: [25, 1] },
    { count: 3, size: 1, batches: [1, 1, 1] },
  ]) {
    test(`${count} ids, ${size} at a time: ${batches.length} requests`, async () => {
      const asked: number[] = []
      const found = await readInBatches(ids(count), size, async batch => {
        asked.push(batch.length)
        return batch
      })
      assert.deepEqual(asked, batches)
      assert.deepEqual(found, ids(count))
    })
  }

  test('sends four requests at a time at most', async () => {
    let open = 0
    let most = 0
    await readInBatches(ids(20), 1, async batch => {
      open += 1
      most = Math.max(most, open)
      await new Promise(resolve => setImmediate(resolve))
      open -= 1
      return batch
    })
    assert.equal(most, 4)
  })

  for (const code of ['DeploymentTargetDoesNotExistException', 'InstanceDoesNotExistException']) {
    test(`leaves out the ids that are gone (${code})`, async () => {
      const gone = new Set(['i-3', 'i-24', 'i-25'])
      let requests = 0
      const found = await readInBatches(ids(60), 25, async batch => {
        requests += 1
        if (batch.some(id => gone.has(id))) throw new WatchError(code, 'gone')
        return batch
      })
      assert.deepEqual(
        found,
        ids(60).filter(id => !gone.has(id)),
      )
      // Halving finds one of 25 in 10 requests at most; asking for each one alone would take 50.
      assert.ok(requests <= 30, `${requests} requests`)
    })
  }

  test('gives up on every other error', async () => {
    const denied = new WatchError('AccessDeniedException', 'no')
    const read = async () => {
      throw denied
    }
    await assert.rejects(readInBatches(ids(3), 25, read), denied)
    const failure = new Error('InstanceDoesNotExistException')
    await assert.rejects(
      readInBatches(ids(3), 25, () => Promise.reject(failure)),
      failure,
    )
  })
})

function page(ids: readonly string[], nextToken?: string): Page {
  return { ids, hasList: true, nextToken }
}

describe('reading all pages', () => {
  test('asks again for a page without a list, which may hide targets', async () => {
    const answers: Page[] = [page(['a'], 'one'), { ...page([]), hasList: false }, page(['b'])]
    assert.deepEqual(await readAllPages(async () => answers.shift() ?? assert.fail()), ['a', 'b'])
  })

  test('takes a page that stays without a list for an empty one', async () => {
    let requests = 0
    const found = await readAllPages(async () => {
      requests += 1
      return { ids: [], hasList: false, nextToken: undefined }
    })
    assert.deepEqual(found, [])
    assert.equal(requests, 3)
  })

  test('follows the tokens to the last page, each id once', async () => {
    const pages = new Map([
      [undefined, page(['a', 'b'], 'one')],
      ['one', page([], 'two')],
      ['two', page(['b', 'c'])],
    ])
    const asked: (string | undefined)[] = []
    const found = await readAllPages(async token => {
      asked.push(token)
      return pages.get(token) ?? assert.fail(`no page ${token}`)
    })
    assert.deepEqual(found, ['a', 'b', 'c'])
    assert.deepEqual(asked, [undefined, 'one', 'two'])
  })

  test('does not walk in a wider circle either', async () => {
    let requests = 0
    const found = await readAllPages(async () => {
      requests += 1
      assert.ok(requests < 10)
      return page([`page ${requests}`], requests % 2 === 0 ? 'even' : 'odd')
    })
    assert.deepEqual(found, ['page 1', 'page 2', 'page 3'])
  })

  test('does not walk in a circle', async () => {
    let requests = 0
    const found = await readAllPages(async () => {
      requests += 1
      assert.ok(requests < 10)
      return page([`page ${requests}`], 'the same')
    })
    assert.deepEqual(found, ['page 1', 'page 2'])
  })
})
