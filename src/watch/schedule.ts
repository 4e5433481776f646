/** The shortest pause between two polls, unless `poll-interval-seconds` is lower, in milliseconds. */
const shortestPause = 2_000
/** A quarter of the quiet time: soon again after a change, ever more rarely the longer nothing moves. */
const shareOfQuiet = 0.25
/** Polls of many workflows shall not beat in step. */
const jitter = 0.1

/**
 * How long to wait before the next poll, in milliseconds.
 *
 * @param quiet how long nothing has changed, in milliseconds
 * @param pollInterval the longest pause, in milliseconds
 * @param random a number from 0 to 1
 */
export function pauseBeforeNextPoll(quiet: number, pollInterval: number, random: number): number {
  const shortest = Math.min(shortestPause, pollInterval)
  const wanted = Math.min(Math.max(quiet * shareOfQuiet, shortest), pollInterval)
  return Math.min(Math.max(wanted * (1 - jitter + 2 * jitter * random), shortest), pollInterval)
}
