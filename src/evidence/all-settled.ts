/**
 * Waits for all that is read at the same time, so that one part that fails does not cost the others.
 *
 * @throws the first error, once all have ended
 */
export async function allSettled(reading: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(reading)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}
