import { setTimeout as pause } from 'node:timers/promises'

type LogStream = Pick<NodeJS.WriteStream, 'write' | 'on'>

/**
 * Lets the step do its work even if its log can no longer be written. A closed pipe emits an error (EPIPE) that would
 * end the process, and a file on a full disk makes `write` throw (ENOSPC).
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
 * Ends the process once everything that was printed has been written. What is still running in the background, such as
 * a request without a response, ends with it.
 *
 * @param longest how long to wait for the log, in milliseconds: its reader may have stopped reading
 */
export async function endProcess(
  status: number,
  streams: readonly LogStream[],
  longest: number,
): Promise<never> {
  const written = streams.map(stream => new Promise<void>(resolve => void stream.write('', () => resolve())))
  await Promise.race([Promise.all(written), pause(longest)])
  // `process.exit` waits for the thread that looks up a host name: for half a minute if no name server responds.
  const isResolving = process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap')
  if (isResolving) leaveThreads(status)
  process.exit(status)
}

/** Ends the process and its threads at once: another one, which ends with the status, takes its place. */
function leaveThreads(status: number): void {
  try {
    // With what starts Node, and with nothing that makes it load or print more, such as NODE_OPTIONS.
    const { LD_LIBRARY_PATH = '' } = process.env
    const command = [process.execPath, '--eval', `process.exit(${status})`]
    process.execve?.(process.execPath, command, { LD_LIBRARY_PATH })
  } catch {
    // Windows cannot do that. There, a process that is killed has the status 1.
    if (status !== 0) process.kill(process.pid, 'SIGKILL')
  }
}
