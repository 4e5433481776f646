import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBody } from '../../src/network/response-body.ts'

const megabyte = 1_048_576

async function read(text: string, longest = 16 * megabyte): Promise<string> {
  const bytes = Buffer.from(text)
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
  return (await readBody(chunks(), longest)).toString()
}

test('a body is read to its end', async () => {
  assert.equal(await read('{"a":[1,2]}'), '{"a":[1,2]}')
})

test('a body of more bytes than the limit is refused', async () => {
  await assert.rejects(read('x'.repeat(megabyte + 1), megabyte), {
    message: 'the response is larger than 1 MB',
  })
})

for (const [what, text] of [
  ['empty objects', `[${'{},'.repeat(200_000)}{}]`],
  ['empty texts', `[${'"",'.repeat(400_000)}""]`],
  ['lists within lists', '['.repeat(400_000)],
  ['elements of XML', '<a/>'.repeat(400_000)],
] as const) {
  test(`a short body of very many ${what} is refused, since parsing it takes seconds`, async () => {
    await assert.rejects(read(text), {
      name: 'ResponseTooLarge',
      message: /^the response is larger than 300 thousand values$/,
    })
  })
}

test('brackets and commas within texts are no values', async () => {
  const text = JSON.stringify({ log: '[{<,"\\'.repeat(200_000) })
  assert.equal((await read(text)).length, text.length)
})
