import { setTimeout as pause } from 'node:timers/promises'

type LogStream = Pick<NodeJS.WriteStream, 'write' | 'on'>

/**
 * Lets the step do its work although nobody takes its log any more. A pipe that is closed reports an error (EPIPE) that
 * would end the process, and a file on a full disk makes `write` throw (ENOSPC), whoever prints.
 */
export function surviveWithoutLog(streams: readonly LogStream[]): void {
  for (const stream of streams) {
    stream.on('error', () => undefined)
    const write = stream.write.bind(stream) as (...call: readonly unknown[]) => boolean
    stream.write = (...call: readonly unknown[]) => {
      try {
        return write(...call)
      } catch {
        const done = call.at(-1)
        if (typeof done === 'function') done()
        return false
      }
    }
  }
}

/**
 * Ends the process once everything that was printed has left it, or after a time in milliseconds: nobody may be reading.
 * What is still running in the background, such as a request that nobody answers, ends with it.
 */
export async function endProcess(
  status: number,
  streams: readonly LogStream[],
  longest: number,
): Promise<never> {
  const taken = streams.map(stream => new Promise<void>(resolve => void stream.write('', () => resolve())))
  await Promise.race([Promise.all(taken), pause(longest)])
  // Node waits for a host name that is being looked up, for as long as the resolver takes: half a minute if nobody answers
  // it. A step that fails is red without that, too.
  const isResolving = process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap')
  if (isResolving && status !== 0) process.kill(process.pid, 'SIGKILL')
  process.exit(status)
}
