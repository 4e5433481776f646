import { format } from 'node:util'

/**
 * Sends what libraries print by themselves to the debug log: the AWS SDK warns by `console` and by Node's warnings, which
 * would go past the log's cleaning, and to everybody. A promise that fails with nobody waiting for it, as the SDK's may
 * while it reads its configuration, is one more such text: it must not end the step.
 *
 * @param debug prints one entry of the debug log
 */
export function sendLibraryOutputTo(debug: (text: string) => void): void {
  for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
    console[method] = (...parts: readonly unknown[]) => debug(format(...parts))
  }
  // Node's own listener prints to standard error.
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => debug(`${name}: ${message}`))
  process.on('unhandledRejection', reason => debug(`Failed in the background: ${reason}`))
}
