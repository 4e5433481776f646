import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

const chunk = Buffer.alloc(65_536, 'x')

/** A text that never ends. @param begin what it begins with */
export function* endlessText(begin: string): Generator<Buffer, never> {
  yield Buffer.from(begin)
  for (;;) yield chunk
}

/**
 * Sends a text that never ends, as fast as it is taken.
 *
 * @returns how many bytes were taken, by the client and the network in between, until the client went away
 */
export async function sendWithoutEnd(response: ServerResponse, begin: string): Promise<number> {
  const gone = once(response, 'close')
  let sent = 0
  for (const part of endlessText(begin)) {
    if (response.destroyed) return sent
    if (!response.write(part)) await Promise.race([once(response, 'drain'), gone])
    sent += part.length
  }
  return sent
}
