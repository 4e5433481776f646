import { setFlagsFromString } from 'node:v8'

/** In bytes: twice what 25 instances with usual log tails take. */
const unusualLength = 262_144

/** A response that was not read to its end, because no valid one is that long. */
export class ResponseTooLargeError extends Error {
  /** If an error lacks this, the AWS SDK adds advice on debugging to its message. */
  readonly $metadata = {}

  /**
   * @param longest the limit in words
   * @param host the one that sent it, if the error around this one does not name it
   */
  constructor(longest: string, host?: string) {
    super(`the response ${host === undefined ? '' : `of ${host} `}is larger than ${longest}`)
    this.name = 'ResponseTooLarge'
  }
}

/**
 * Objects, lists and members of a response. Parsing takes time and memory for each, however short it is: 16 MB of empty
 * objects took 12 s. A legal response has some ten thousand.
 */
const mostValues = 300_000

/** Counts what a parser of JSON or XML makes a value of: it begins with a bracket, or follows a comma. */
class ValueCount {
  total = 0
  #isInText = false
  #isEscaped = false

  /** A loop of plain numbers: it takes 0.3 s for 64 MB. */
  count(chunk: Uint8Array): void {
    // Long texts without any sign, such as compressed padding, cost one native search for each.
    if (!this.#isInText && signs.every(sign => !chunk.includes(sign))) return
    let [total, isInText, isEscaped] = [this.total, this.#isInText, this.#isEscaped]
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (isEscaped) isEscaped = false
      else if (byte === quote) isInText = !isInText
      else if (isInText) isEscaped = byte === backslash
      else if (byte === brace || byte === bracket || byte === comma || byte === angle) total += 1
    }
    this.total = total
    this.#isInText = isInText
    this.#isEscaped = isEscaped
  }
}

// The bytes of: " \ { [ , <
const signs = [0x22, 0x5c, 0x7b, 0x5b, 0x2c, 0x3c] as const
const [quote, backslash, brace, bracket, comma, angle] = signs

/** A number of bytes, a multiple of 1,024, as people write it: `64 KB`. */
export function sizeInWords(bytes: number): string {
  return bytes < 1_048_576 ? `${bytes / 1_024} KB` : `${bytes / 1_048_576} MB`
}

/**
 * All bytes of a response's body, decompressed if its chunks are. Ends the connection as soon as there are more than
 * `longest`.
 *
 * @throws ResponseTooLargeError
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, longest: number): Promise<Buffer> {
  const read: Uint8Array[] = []
  const values = new ValueCount()
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > longest) throw new ResponseTooLargeError(sizeInWords(longest))
    values.count(chunk)
    if (values.total > mostValues) throw new ResponseTooLargeError(`${mostValues / 1_000} thousand values`)
    // With texts this long, V8 would let its heap grow to several times what is in use before it collects garbage.
    const isNowUnusual = length > unusualLength && length - chunk.length <= unusualLength
    if (isNowUnusual) setFlagsFromString('--optimize-for-size')
    read.push(chunk)
  }
  return Buffer.concat(read, length)
}
