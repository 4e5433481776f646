/**
 * The workflow's cancellation. The runner sends SIGINT and, 7.5 s later, SIGTERM (CTRL_C and CTRL_BREAK on Windows;
 * actions/runner, ProcessInvoker.cs). The handlers stay, so that a second signal does not interrupt the reports that
 * the first one caused.
 */

const cancellation = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => cancellation.abort(new Error(`cancelled by ${signal}`)))
}

/** Aborted when the workflow is cancelled. */
export const cancelled = cancellation.signal
