import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readAllPages, readInBatches, readPages } from '../../src/codedeploy/batches.ts'
import { WatchError } from '../../src/errors.ts'
import type { Page } from '../../src/watch/reader.ts'

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => `i-${index}`)

test('batches: all ids are read, as many at a time as one request takes', async () => {
  const sizes: number[] = []
  const found = await readInBatches(idsUpTo(51), 25, async batch => {
    sizes.push(batch.length)
    return batch
  })
  assert.deepEqual(sizes, [25, 25, 1])
  assert.deepEqual(found, idsUpTo(51))
})

for (const code of ['DeploymentTargetDoesNotExistException', 'InstanceDoesNotExistException']) {
  test(`batches: ids that are gone are left out (${code})`, async () => {
    const gone = new Set(['i-3', 'i-24', 'i-25'])
    let requests = 0
    const found = await readInBatches(idsUpTo(60), 25, async batch => {
      requests += 1
      if (batch.some(id => gone.has(id))) throw new WatchError(code, 'gone')
      return batch
    })
    assert.deepEqual(
      found,
      idsUpTo(60).filter(id => !gone.has(id)),
    )
    // Halving finds one of 25 in 11 requests at most. A request for each id would take 50 more.
    assert.ok(requests <= 33, `${requests} requests`)
  })
}

test('batches: every other error is thrown', async () => {
  for (const error of [
    new WatchError('AccessDeniedException', 'no'),
    new Error('InstanceDoesNotExistException'),
  ]) {
    await assert.rejects(
      readInBatches(idsUpTo(3), 25, () => Promise.reject(error)),
      error,
    )
  }
})

const unhurried = { subject: 'ListDeploymentTargets for deployment d-1', pause: async () => undefined }

/** Reads pages from these answers, in order, and notes the tokens that are sent. */
async function readFrom(...answers: readonly (Page | Error)[]) {
  const tokens: (string | undefined)[] = []
  const ids = await readAllPages(async token => {
    const answer = answers[tokens.push(token) - 1] ?? assert.fail('too many requests')
    if (answer instanceof Error) throw answer
    return answer
  }, unhurried)
  return { ids, tokens }
}

const page = (ids: readonly string[] | undefined, nextToken?: string): Page => ({ ids, nextToken })
const refusal = new WatchError('InvalidNextTokenException', 'expired')

test('pages: tokens are followed to the last page, and each id comes once', async () => {
  const { ids, tokens } = await readFrom(page(['a', 'b'], 'one'), page([], 'two'), page(['b', 'c']))
  assert.deepEqual(ids, ['a', 'b', 'c'])
  assert.deepEqual(tokens, [undefined, 'one', 'two'])
})

test('pages: a page without a list is requested again, since it may hide targets', async () => {
  const { ids, tokens } = await readFrom(page(['a'], 'one'), page(undefined), page(['b']))
  assert.deepEqual(ids, ['a', 'b'])
  assert.deepEqual(tokens, [undefined, 'one', 'one'])
})

test('pages: a page that stays without a list is an empty one', async () => {
  const { ids, tokens } = await readFrom(page(undefined), page(undefined), page(undefined))
  assert.deepEqual([ids, tokens.length], [[], 3])
})

test('pages: the list starts again when its token is refused, because it has expired', async () => {
  const { ids, tokens } = await readFrom(page(['a'], 'one'), refusal, page(['a'], 'two'), page(['b']))
  assert.deepEqual(ids, ['a', 'b'])
  assert.deepEqual(tokens, [undefined, 'one', undefined, 'two'])
})

test('pages: a token that is refused three times is an error', async () => {
  const first = page(['a'], 'one')
  await assert.rejects(readFrom(first, refusal, first, refusal, first, refusal), refusal)
})

test('pages: tokens that lead in a circle end the list', async () => {
  const { ids, tokens } = await readFrom(page(['a'], 'odd'), page(['b'], 'even'), page(['c'], 'odd'))
  assert.deepEqual([ids, tokens.length], [['a', 'b', 'c'], 3])
})

/** An endpoint that always has one more page, of this many new ids. */
async function readWithoutEnd(idsOfPage: number) {
  let requests = 0
  let pauses = 0
  const reading = readAllPages(
    async () => {
      requests += 1
      const ids = Array.from({ length: idsOfPage }, (_, index) => `i-${requests}-${index}`)
      return page(ids, `${requests}`)
    },
    {
      ...unhurried,
      pause: async () => {
        pauses += 1
      },
    },
  )
  const error = await reading.then(
    () => assert.fail('it ended'),
    thrown => thrown,
  )
  return { error, requests, pauses }
}

for (const [idsOfPage, requests, message] of [
  [100, 100, /is too long: 10,000 targets on 100 page/],
  [1, 200, /is too long: 200 targets on 200 page/],
  [0, 200, /is too long: 0 targets on 200 page/],
  [1_000_000, 1, /is too long: 1,000,000 targets on 1 page/],
] as const) {
  test(`pages: a list without end, of ${idsOfPage} ids a page, is an error after ${requests} requests`, async () => {
    const read = await readWithoutEnd(idsOfPage)
    assert.ok(read.error instanceof WatchError)
    assert.equal(read.error.code, 'TooManyTargets')
    assert.match(read.error.message, message)
    assert.equal(read.requests, requests)
    assert.equal(read.pauses, Math.max(requests - 20, 0), 'the first 20 pages come without a pause')
  })
}

test('pages: 10,000 targets are read, and one more is an error', async () => {
  const pages = Array.from({ length: 100 }, (_, index) =>
    page(
      Array.from({ length: 100 }, (_, id) => `i-${index}-${id}`),
      index < 99 ? `${index}` : undefined,
    ),
  )
  assert.equal((await readFrom(...pages)).ids.length, 10_000)
  const longer = [...pages.slice(0, 99), page([...(pages[99]?.ids ?? []), 'i-more'])]
  await assert.rejects(readFrom(...longer), { code: 'TooManyTargets' })
})

describe('a list that is read up to a limit', () => {
  const pages = [
    { ids: ['a', 'b'], nextToken: '1' },
    { ids: ['c'], nextToken: '2' },
    { ids: ['d'], nextToken: undefined },
  ]
  const read = async (nextToken: string | undefined) =>
    pages[Number(nextToken ?? 0)] ?? assert.fail(nextToken)
  for (const [limits, ids, isComplete] of [
    [{ ids: 9, pages: 9 }, ['a', 'b', 'c', 'd'], true],
    [{ ids: 4, pages: 3 }, ['a', 'b', 'c', 'd'], true],
    [{ ids: 3, pages: 9 }, ['a', 'b', 'c'], false],
    [{ ids: 1, pages: 9 }, ['a', 'b'], false],
    [{ ids: 9, pages: 2 }, ['a', 'b', 'c'], false],
  ] as const) {
    test(`of ${limits.ids} ids and ${limits.pages} pages: ${ids.length} ids`, async () => {
      assert.deepEqual(await readPages(read, limits), { ids, isComplete })
    })
  }
})

test('batches: a batch may be longer than what a call takes as arguments', async () => {
  const found = await readInBatches(['i-1'], 25, async () => idsUpTo(200_000))
  assert.equal(found.length, 200_000)
})

test('pages: a token of megabytes ends the list', async () => {
  const read = async (token?: string): Promise<Page> => ({
    ids: ['i-1'],
    nextToken: `${token ?? ''}${'x'.repeat(20_000)}`,
  })
  await assert.rejects(readPages(read, { ids: 100, pages: 100 }), { code: 'ResponseTooLarge' })
})
