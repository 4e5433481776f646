export interface Distribution {
  readonly median: number
  readonly worst: number
}

/** Of numbers of which the greatest is the worst. @throws RangeError where there are none */
export function distributionOf(numbers: readonly number[]): Distribution {
  const sorted = numbers.toSorted((a, b) => a - b)
  const worst = sorted.at(-1)
  if (worst === undefined) throw new RangeError('no numbers to take the median of')
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? worst
  const high = sorted[Math.floor(middle)] ?? worst
  return { median: (low + high) / 2, worst }
}
