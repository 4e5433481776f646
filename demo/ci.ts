import type { Story } from './story.ts'

const aMinute = 60_000
/** No story takes half a minute. */
const ampleMinutes = 5

/** A step in CI reaches only the real GitHub: the runner sets GITHUB_API_URL, and a workflow cannot change it. */
export function isPlayedInCi({ inputs = {} }: Pick<Story, 'inputs'>): boolean {
  return !('check-run' in inputs)
}

/**
 * The `timeout-minutes` of a step that plays the story in CI, and how many times slower the story must be.
 *
 * The runner cancels a step whose `timeout-minutes` are up with the same signals as one that a person cancels
 * (actions/runner, `StepsRunner.cs`), and cuts their fraction off: the least is a minute. So a story that is
 * cancelled after seconds is slowed down until that moment comes after a minute.
 */
export function stepInCi({ cancelAfter }: Pick<Story, 'cancelAfter'>): {
  readonly timeoutMinutes: number
  readonly pace: number
} {
  return cancelAfter === undefined
    ? { timeoutMinutes: ampleMinutes, pace: 1 }
    : { timeoutMinutes: 1, pace: aMinute / cancelAfter }
}
