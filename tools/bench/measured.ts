/** One watch of one deployment, in any of the ways. */
export interface Measured {
  readonly requests: number
  /** How many of them are GetDeployment. */
  readonly deploymentRequests: number
  /** How long it watched. */
  readonly minutes: number
  /** Milliseconds between the deployment's true end and the verdict; undefined if it gave up before. */
  readonly lag?: number
  /** Milliseconds between the first instance's failure and the poll that has its diagnostic, if there is one. */
  readonly failureLag?: number
}

export interface Distribution {
  readonly median: number
  readonly worst: number
}

/** Of numbers of which the greatest is the worst. @throws RangeError if there are none */
export function distributionOf(numbers: readonly number[]): Distribution {
  const sorted = numbers.toSorted((a, b) => a - b)
  const worst = sorted.at(-1)
  if (worst === undefined) throw new RangeError('no numbers to take the median of')
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? worst
  const high = sorted[Math.floor(middle)] ?? worst
  return { median: (low + high) / 2, worst }
}
