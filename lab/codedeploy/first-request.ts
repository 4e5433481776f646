import type { Faults } from './faults.ts'

/**
 * A time that stands still at `start` until the first request comes in, so that it does not matter how long the
 * client takes to begin.
 *
 * @param start milliseconds since the epoch
 * @param stopwatch milliseconds since any moment
 * @returns options for `startSimulator`: its clock, and the faults that set it going
 */
export function fromFirstRequest(
  start: number,
  faults: Faults = () => undefined,
  stopwatch: () => number = () => performance.now(),
): { readonly now: () => number; readonly faults: Faults } {
  let begun: number | undefined
  return {
    now: () => (begun === undefined ? start : start + stopwatch() - begun),
    faults: request => {
      begun ??= stopwatch()
      return faults(request)
    },
  }
}
