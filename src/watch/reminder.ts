/** When to look again for what CodeDeploy counts, but did not show. */
export interface Reminder {
  /**
   * Whether this poll is one to look: at once where another number is counted than before, then after 1, 2, 4, …
   * 64 polls. To be asked once in every poll that misses something.
   */
  isDue(counted: number): boolean
}

const longestWait = 64

export function createReminder(): Reminder {
  let last: number | undefined
  let wait = 0
  let pollsLeft = 0
  return {
    isDue: counted => {
      pollsLeft -= 1
      const isNew = counted !== last
      if (!isNew && pollsLeft > 0) return false
      wait = isNew ? 1 : Math.min(wait * 2, longestWait)
      pollsLeft = wait
      last = counted
      return true
    },
  }
}
