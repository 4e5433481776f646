/** A response that was not read to its end, because no legal one is as long. */
export class ResponseTooLargeError extends Error {
  /** The AWS SDK adds to the message of an error that lacks this how to debug it. */
  readonly $metadata = {}

  /** @param longest the limit in bytes */
  constructor(longest: number) {
    super(`the response is larger than ${longest / 1_048_576} MB`)
    this.name = 'ResponseTooLarge'
  }
}

/**
 * All bytes of a response's body, after decompression if its chunks are that. Ends the connection as soon as there are
 * more than `longest`.
 *
 * @throws ResponseTooLargeError
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, longest: number): Promise<Buffer> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longest) throw new ResponseTooLargeError(longest)
    read.push(chunk)
  }
  return Buffer.concat(read, length)
}
