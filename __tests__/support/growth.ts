import assert from 'node:assert/strict'

/** In milliseconds. A shorter time says nothing about how it grows. */
const shortest = 4
const runs = 3

type Lengths = readonly [short: number, long: number]

/**
 * How many times as long some work takes for a long text as for a short one. What counts is the processor's time of this
 * thread, which does not depend on what else keeps the machine busy, and the fastest of a few runs.
 */
export async function growthOf(work: (length: number) => unknown, [short, long]: Lengths): Promise<number> {
  const atFirst = await fastest(work, short)
  return (await fastest(work, long)) / Math.max(atFirst, shortest)
}

/** Asserts that work takes time linear in a length: clearly less than quadratic time. */
export async function assertLinear(
  work: (length: number) => unknown,
  lengths: Lengths,
  what: string,
): Promise<void> {
  const growth = await growthOf(work, lengths)
  const ofLength = lengths[1] / lengths[0]
  assert.ok(growth < ofLength ** 1.5, `${what}: ${growth} times as long for ${ofLength} times the length`)
}

async function fastest(work: (length: number) => unknown, length: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = process.threadCpuUsage()
    await work(length)
    const { user, system } = process.threadCpuUsage(before)
    times.push((user + system) / 1_000)
  }
  return Math.min(...times)
}
