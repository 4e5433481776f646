import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { createPatience } from '../../src/codedeploy/retry.ts'
import { never, start } from './support.ts'

export const request = { operation: 'GetDeployment', region: 'us-east-1', subject: 'deployment d-ABCDEF123' }

/** An error as the SDK throws it for an answer with this HTTP status. */
export function answered(name: string, httpStatusCode: number, message = 'as AWS says'): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
}

/** An error as Node throws it for a connection that failed. */
export function network(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code })
}

export const throttled = answered('ThrottlingException', 400, 'Rate exceeded')

/** Patience under a virtual clock, and what it tells. */
export function setUp(random = 0.5) {
  const clock = createVirtualClock(start)
  const told: string[] = []
  const patience = createPatience(clock, () => random, {
    answered: (operation, outcome, milliseconds) => told.push(`${operation} ${outcome} ${milliseconds}`),
    troubled: reason => told.push(`troubled: ${reason}`),
    recovered: (failedRequests, milliseconds) =>
      told.push(`recovered: ${failedRequests} within ${milliseconds}`),
  })
  const elapsed = () => clock.now() - start
  const wait = (milliseconds: number) => clock.sleep(milliseconds, never)
  return { clock, patience, told, elapsed, wait, changes: () => told.filter(text => text.includes(':')) }
}

/** Sends that fail with these errors, one after the other, and then are answered. */
export function failing(errors: readonly unknown[]) {
  let sent = 0
  return async () => {
    sent += 1
    if (sent <= errors.length) throw errors[sent - 1]
    return sent
  }
}
