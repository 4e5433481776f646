import { setImmediate } from 'node:timers/promises'

/** Lets everything else that is due run before what follows: signals, answers, timers. */
export async function nextTurn(): Promise<void> {
  await setImmediate()
}

/** Does work that takes long, and lets others run whenever it pauses. Returns its result. */
export async function inTurns<Result>(work: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await nextTurn()
  }
}
