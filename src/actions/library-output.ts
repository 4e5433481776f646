import { format } from 'node:util'

/**
 * Sends what libraries print to the debug log. The AWS SDK warns through `console` and Node's process warnings; both
 * would bypass the cleaning of the log. What fails while nobody waits for it goes there, too, such as a promise of the SDK
 * while it reads its configuration: it must not end the step, which has its deadline in any case.
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
  process.on('uncaughtException', error => debug(`Failed in the background: ${error}`))
}
