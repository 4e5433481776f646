import { ApiError } from '../../lab/aws-protocol/errors.ts'
import { Account } from '../../lab/codedeploy/account.ts'
import { operations } from '../../lab/codedeploy/operations/operations.ts'
import type { PlannedDeployment } from '../../lab/codedeploy/plan/plan.ts'
import type { Random } from '../../lab/kit/random.ts'
import type { Client } from '../../src/aws/client.ts'
import type { Clock } from '../../src/time/clock.ts'

/** A good answer that the client was given, in the API's own shape. */
export interface Answer {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
  readonly output: Readonly<Record<string, unknown>>
}

export interface InProcess {
  readonly client: Client
  readonly answers: readonly Answer[]
  readonly faults: number
}

export interface Faultiness {
  /** How often a request fails, from 0 to 1. */
  readonly probability: number
  /** While this lasts, in milliseconds since the epoch, every request fails. */
  readonly outage?: { readonly from: number; readonly to: number }
}

const latency = { from: 20, to: 400 }

/**
 * The simulator in this process, in the place of the SDK's client: real operations, with time to answer and
 * faults that pass by themselves, under any clock.
 */
export function createInProcess(
  deployment: PlannedDeployment,
  faultiness: Faultiness,
  clock: Clock,
  random: Random,
): InProcess {
  const account = new Account({ now: () => clock.now(), pageSize: random.pick([2, 7, 100]) })
  account.add(deployment)
  const state = { answers: [] as Answer[], faults: 0 }

  const send = async (command: unknown, options: unknown): Promise<unknown> => {
    const { name, input } = readCommand(command)
    await clock.sleep(random.between(latency.from, latency.to), signalOf(options))
    if (isFaulty(faultiness, clock.now(), random)) {
      state.faults += 1
      return fault(random)
    }
    const operation = operations.get(name)
    if (operation === undefined) throw new Error(`no operation ${name}`)
    try {
      const wire = operation(input, account)
      const output = JSON.parse(JSON.stringify(wire), revive)
      state.answers.push({ operation: name, input, output })
      return output
    } catch (error) {
      throw error instanceof ApiError ? serviceError(error.name, error.message, error.status) : error
    }
  }
  return {
    client: { send: send as Client['send'] },
    get answers() {
      return state.answers
    },
    get faults() {
      return state.faults
    },
  }
}

function isFaulty({ probability, outage }: Faultiness, now: number, random: Random): boolean {
  const isOut = outage !== undefined && outage.from <= now && now < outage.to
  return isOut || random.chance(probability)
}

/** Every kind of fault that passes by itself: answered with an error, not answered, or unreadable. */
function fault(random: Random): unknown {
  const kinds: readonly [() => unknown, ...(() => unknown)[]] = [
    () => {
      throw serviceError('ThrottlingException', 'Rate exceeded', 400)
    },
    () => {
      throw serviceError('InternalFailure', '', 500)
    },
    () => {
      throw serviceError('ServiceUnavailable', '', 503)
    },
    () => {
      throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    },
    () => {
      throw Object.assign(new Error('no answer within 15000 ms'), { name: 'TimeoutError' })
    },
    () => {
      throw new SyntaxError('Unexpected end of JSON input')
    },
    () => ({}),
  ]
  return random.pick(kinds)()
}

function serviceError(name: string, message: string, httpStatusCode: number): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
}

function readCommand(command: unknown): { readonly name: string; readonly input: Record<string, unknown> } {
  const sent = command as { readonly constructor: { readonly name: string }; readonly input: object }
  // As on the wire: members that are undefined are not sent.
  return {
    name: sent.constructor.name.replace(/Command$/, ''),
    input: JSON.parse(JSON.stringify(sent.input)),
  }
}

function signalOf(options: unknown): AbortSignal {
  return (options as { readonly abortSignal: AbortSignal }).abortSignal
}

/** The SDK gives times as dates; the wire has seconds since the epoch. */
function revive(key: string, value: unknown): unknown {
  return typeof value === 'number' && /(Time|lastUpdatedAt)$/.test(key) ? new Date(value * 1_000) : value
}
