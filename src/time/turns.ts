import { setImmediate } from 'node:timers/promises'

/** Lets other work that is due run first: signals, responses, timers. */
export async function nextTurn(): Promise<void> {
  await setImmediate()
}

/** Does work that takes long, and lets other work run at each `yield`. Returns its result. */
export async function inTurns<Result>(work: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await nextTurn()
  }
}
