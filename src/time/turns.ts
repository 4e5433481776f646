import { setImmediate } from 'node:timers/promises'

/** Comes in from outside together with the clock, whose time must not pass in a test while there is work to do. */
export interface Turns {
  /** As `nextTurn`. */
  turn(): Promise<void>
}

/** Lets other work that is due run first: signals, responses, timers. */
export async function nextTurn(): Promise<void> {
  await setImmediate()
}

/** Like `map`, with a pause after each item. */
export function* mapWithPauses<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
): Generator<void, readonly Result[], void> {
  const results: Result[] = []
  for (const item of items) {
    results.push(map(item))
    yield
  }
  return results
}

/** Does the same work as `inTurns`, all at once. */
export function atOnce<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** Does work that takes long, and lets other work run at each `yield`. Returns its result. */
export async function inTurns<Result>(turns: Turns, work: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await turns.turn()
  }
}
