/**
 * Does one attempt at a request, and ends it when its signal is aborted or so many milliseconds are over.
 *
 * It ends even where the attempt does not listen to its signal: the SDK does not while it fetches credentials,
 * and its time-outs do not end an answer that keeps trickling.
 *
 * @throws the signal's reason, or an error named `TimeoutError`, beside what the attempt itself throws
 */
export async function inTime<Result>(
  milliseconds: number,
  signal: AbortSignal,
  attempt: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(timeout(milliseconds)), milliseconds)
  const either = AbortSignal.any([signal, limit.signal])
  const ended = Promise.withResolvers<never>()
  const end = (): void => ended.reject(either.reason)
  either.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([attempt(either), ended.promise])
  } finally {
    clearTimeout(timer)
    either.removeEventListener('abort', end)
  }
}

function timeout(milliseconds: number): Error {
  return Object.assign(new Error(`no whole answer within ${milliseconds / 1_000} s`), {
    name: 'TimeoutError',
  })
}
