/** How many requests about targets may be sent. Each poll earns some; what a poll does not spend is saved. */
export interface RequestBudget {
  earn(requests: number): void
  /** What had to be sent is sent whatever is left, so a budget may be overdrawn. */
  spend(requests: number): void
  /** Takes as many from what will be earned next, and forgets the rest. */
  owe(requests: number): void
  /** How many requests may be sent now, a whole number. */
  affordable(): number
  /** Whether so many may be sent now, or as many as are ever saved. */
  canAfford(requests: number): boolean
}

/** Enough to list a large fleet and read what that shows; more would come as a burst. */
const mostSaved = 12
/** However many had to be sent, after so many saved ones the usual ones are sent again. */
const mostOverdrawn = 12

/** Where nothing is saved yet. */
export function createRequestBudget(): RequestBudget {
  let saved = 0
  return {
    earn: requests => {
      saved = Math.min(saved + requests, mostSaved)
    },
    spend: requests => {
      saved = Math.max(saved - requests, Math.min(saved, -mostOverdrawn))
    },
    owe: requests => {
      saved = -requests
    },
    affordable: () => Math.max(Math.floor(saved), 0),
    canAfford: requests => saved >= Math.min(requests, mostSaved),
  }
}
