import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import type { Fault, FaultyRequest } from '../../lab/aws-protocol/faults.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../lab/codedeploy/server.ts'
import type { CredentialsProvider } from '../../src/aws/client.ts'
import type { RetryEvents } from '../../src/aws/retry.ts'
import { type CodeDeploy, type ConnectOptions, connect } from '../../src/codedeploy/connect.ts'
import { assumedRole } from '../../src/credentials/assumed-role.ts'
import type { Deployment, Target } from '../../src/deployment/model.ts'
import { Redactor } from '../../src/redactor.ts'
import type { Clock } from '../../src/time/clock.ts'

/** When every story starts: 2026-03-02T09:00:00Z. */
export const start = Date.UTC(2026, 2, 2, 9)

/** Long after every story has come to its end, in milliseconds after its start. */
export const theEnd = 120_000

export const never = new AbortController().signal

// The AWS configuration of whoever runs the tests must not matter.
process.env.AWS_CONFIG_FILE = '/nowhere/config'
process.env.AWS_SHARED_CREDENTIALS_FILE = '/nowhere/credentials'
process.env.AWS_EC2_METADATA_DISABLED = 'true'
for (const name of ['AWS_PROFILE', 'AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_ENDPOINT_URL']) {
  delete process.env[name]
}

/** What the adapters need to know of a deployment on instances. */
export const aDeployment: Deployment = {
  id: 'd-ABCDEF123',
  status: 'InProgress',
  computePlatform: 'Server',
  statusMessages: [],
  autoRollbackEvents: [],
}

const simulated: CredentialsProvider = async () => ({
  accessKeyId: 'simulator',
  secretAccessKey: 'simulator',
})

/** What connecting to any service takes, with pauses that take no time. */
export function serviceOptions() {
  return {
    region: 'us-east-1',
    credentials: simulated,
    environment: {},
    clock: instantClock().clock,
    random: () => 0.5,
    redactor: new Redactor(),
  }
}

const ignore = (): void => undefined
export const noEvents: RetryEvents = { answered: ignore, troubled: ignore, recovered: ignore }

export const roleArn = 'arn:aws:iam::123456789012:role/deployment-reader'

/** Credentials of a role, which the workflow's token is enough to assume. */
export function roleCredentials(
  options: Partial<Parameters<typeof assumedRole>[0]> = {},
): CredentialsProvider {
  return assumedRole({
    roleArn,
    sessionName: 'codedeploy-watch',
    region: 'us-east-1',
    environment: {},
    fetchToken: async () => 'token',
    redactor: new Redactor(),
    mask: ignore,
    ...options,
  })
}

export interface Connected {
  readonly codeDeploy: CodeDeploy
  /** What the connection reported, in order: `GetDeployment ok`, `troubled: …`, `fell back: …`. */
  readonly reported: readonly string[]
  /** How long the connection has slept, in milliseconds. */
  slept(): number
}

/**
 * Connects the real SDK's client to an endpoint, with a clock whose pauses take no time.
 *
 * @param url undefined: the region's own
 */
export async function connectTo(
  url: string | undefined,
  options: Partial<ConnectOptions> = {},
): Promise<Connected> {
  // The SDK reads this when its client is made.
  if (url === undefined) delete process.env.AWS_ENDPOINT_URL_CODEDEPLOY
  else process.env.AWS_ENDPOINT_URL_CODEDEPLOY = url
  const reported: string[] = []
  const { clock, slept } = instantClock()
  const codeDeploy = await connect({
    ...serviceOptions(),
    api: 'auto',
    clock,
    events: {
      answered: (operation, outcome) => reported.push(`${operation} ${outcome}`),
      troubled: reason => reported.push(`troubled: ${reason}`),
      recovered: failedRequests => reported.push(`recovered after ${failedRequests}`),
      fellBack: reason => reported.push(`fell back: ${reason}`),
      answeredWithErrorMessage: message => reported.push(`error message: ${message}`),
    },
    ...options,
    credentials: options.credentials ?? simulated,
  })
  return { codeDeploy, reported, slept }
}

/** For code that sleeps in one place at a time: a pause is over at once, and the time moves by it. */
export function instantClock(): { readonly clock: Clock; slept(): number } {
  let slept = 0
  return {
    slept: () => slept,
    clock: {
      now: () => start + slept,
      async sleep(milliseconds, signal) {
        signal.throwIfAborted()
        slept += milliseconds
      },
    },
  }
}

export interface Played extends Connected, AsyncDisposable {
  readonly simulator: Simulator
  readonly deploymentId: string
  /** Moves the simulator's time to this many milliseconds after the story's start. */
  at(milliseconds: number): void
  /** The operations that were asked for, in order. */
  operations(): readonly string[]
}

/** A story at a moment, in milliseconds after its start, and a connection to it. */
export async function play(
  name: string,
  milliseconds: number,
  options: { readonly simulator?: SimulatorOptions; readonly connect?: Partial<ConnectOptions> } = {},
): Promise<Played> {
  let now = start + milliseconds
  const { watch, deployments } = deploymentsOf(findStory(name), start)
  const simulator = await startSimulator({ deployments, now: () => now, ...options.simulator })
  const connected = await connectTo(simulator.url, options.connect)
  return {
    ...connected,
    simulator,
    deploymentId: watch,
    at: moment => {
      now = start + moment
    },
    operations: () => simulator.requests.map(({ operation }) => operation),
    [Symbol.asyncDispose]: () => simulator.stop(),
  }
}

/** A value as JSON would carry it: members that are undefined are absent. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** Reads a deployment and all its targets. */
export async function readAll({ codeDeploy, deploymentId }: Played): Promise<readonly Target[]> {
  const deployment = await codeDeploy.readDeployment(deploymentId, never)
  return await codeDeploy.readTargets(deployment, await codeDeploy.listTargetIds(deployment, never), never)
}

/** What an endpoint answers, by operation: an object becomes a good answer, a fault happens. */
export type Answers = Readonly<Record<string, (request: FaultyRequest) => object>>

export interface Answering extends Connected, AsyncDisposable {
  readonly simulator: Simulator
}

/** An endpoint that answers with exactly what the test gives it, member for member, and a connection to it. */
export async function answering(answers: Answers, options: Partial<ConnectOptions> = {}): Promise<Answering> {
  const simulator = await startSimulator({
    faults: request => {
      const answer = answers[request.operation]?.(request)
      if (answer === undefined) throw new Error(`no answer for ${request.operation}`)
      return isFault(answer) ? answer : { type: 'body', status: 200, body: JSON.stringify(answer) }
    },
  })
  const connected = await connectTo(simulator.url, options)
  return { ...connected, simulator, [Symbol.asyncDispose]: () => simulator.stop() }
}

function isFault(answer: object): answer is Fault {
  return 'type' in answer
}

/** Gives these answers in turn, the last one for all requests after it. */
export function inTurn(...answers: readonly [object, ...object[]]): () => object {
  let requests = 0
  return () => {
    requests += 1
    return answers[Math.min(requests, answers.length) - 1] ?? answers[0]
  }
}

/** An error of the API, as it comes over the wire. */
export function apiError(name: string, message = '', status = 400): Fault {
  return { type: 'error', name, message, status }
}

/** An error as the SDK throws it for an answer with this HTTP status. */
export function sdkError(name: string, httpStatusCode: number, message = 'as AWS says'): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
}

/** An error as Node throws it for a connection that failed. */
export function networkError(code: string): Error & { readonly code: string } {
  return Object.assign(new Error(`connect ${code}`), { code })
}
