/**
 * The workflow's cancellation. The runner sends SIGINT, 7.5 s later SIGTERM (CTRL_C and CTRL_BREAK on Windows;
 * actions/runner, ProcessInvoker.cs). The handlers stay, so that a second signal does not end the reports that
 * the first one began.
 */

const cancellation = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => cancellation.abort(new Error(`cancelled by ${signal}`)))
}

/** Aborted when the workflow is cancelled. */
export const cancelled = cancellation.signal
