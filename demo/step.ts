import type { Scenario } from './scenario.ts'

/** How a step of a real workflow plays a story: what the demo does in seconds, it does in minutes. */
export interface StoryStep {
  /** The step's `timeout-minutes`. */
  readonly timeoutMinutes: number
  /** The story is told so many times as slow. */
  readonly pace: number
}

const aMinute = 60_000
/** No story takes half a minute. */
const amply = 5

/**
 * The runner cancels a step whose `timeout-minutes` are up with the same signals as one that a person cancels
 * (actions/runner, `StepsRunner.cs`), and cuts their fraction off: the least is a minute. A story that is
 * cancelled after seconds is told so slowly that this moment comes after one.
 */
export function storyStep({ cancelAfter }: Pick<Scenario, 'cancelAfter'>): StoryStep {
  return cancelAfter === undefined
    ? { timeoutMinutes: amply, pace: 1 }
    : { timeoutMinutes: 1, pace: aMinute / cancelAfter }
}
