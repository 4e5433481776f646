import { setFlagsFromString } from 'node:v8'

/** In bytes: twice what 25 instances with usual log tails take. */
const unusualLength = 262_144

/** A response that was not read to its end, because no valid one is that long. */
export class ResponseTooLargeError extends Error {
  /** If an error lacks this, the AWS SDK adds advice on debugging to its message. */
  readonly $metadata = {}

  /** @param longest the limit in bytes */
  constructor(longest: number) {
    super(`the response is larger than ${longest / 1_048_576} MB`)
    this.name = 'ResponseTooLarge'
  }
}

/**
 * All bytes of a response's body, decompressed if its chunks are. Ends the connection as soon as there are more than
 * `longest`.
 *
 * @throws ResponseTooLargeError
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, longest: number): Promise<Buffer> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longest) throw new ResponseTooLargeError(longest)
    // With texts this long, V8 would let its heap grow to several times what is in use before it collects garbage.
    if (length > unusualLength) setFlagsFromString('--optimize-for-size')
    read.push(chunk)
  }
  return Buffer.concat(read, length)
}
