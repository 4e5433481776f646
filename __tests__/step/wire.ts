import type { Faults } from '../../lab/aws-protocol/faults.ts'
import type { RecordedRequest } from '../../lab/aws-protocol/server.ts'
import type { GroupNames } from '../../lab/codedeploy/account.ts'
import { inPlace } from '../../lab/codedeploy/builders/in-place.ts'
import { clientEnvironment } from '../../lab/codedeploy/client.ts'
import { deploymentId } from '../../lab/codedeploy/plan/identifiers.ts'
import type { DeploymentFacts, PlannedDeployment } from '../../lab/codedeploy/plan/plan.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import type { ExecutionPlan } from '../../lab/codepipeline/plan.ts'
import { codePipelineService } from '../../lab/codepipeline/service.ts'
import type { DeploymentWithEvidence } from '../../lab/evidence/plan.ts'
import { simulationOf } from '../../lab/evidence/simulation.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import type { RetryEvents } from '../../src/aws/retry.ts'
import { connect } from '../../src/codedeploy/connect.ts'
import { connectToCodePipeline } from '../../src/codepipeline/connect.ts'
import { connectToEvidence } from '../../src/evidence/gather.ts'
import { Redactor } from '../../src/redactor.ts'
import { after, start } from '../support/deployments.ts'
import { noEvidence } from '../support/no-evidence.ts'
import { type Ran, type RunOptions, runStep } from './support.ts'

export const names = { 'application-name': 'shop', 'deployment-group-name': 'production' }
export const byNames = { ...names, 'deployment-id': '' }

const credentials = async () => ({ accessKeyId: 'simulator', secretAccessKey: 'simulator' })

/** A deployment of two instances, created this many seconds after the step begins. It takes about 10 s. */
export function planned(
  seed: string,
  seconds: number,
  facts: Partial<DeploymentFacts> = {},
  rollsBack?: string,
): PlannedDeployment {
  const plan = inPlace({
    seed,
    applicationName: 'shop',
    deploymentGroupName: 'production',
    config: 'AllAtOnce',
    instances: [{}, {}],
    rollsBack,
  })
  return { plan: { ...plan, facts: { ...plan.facts, ...facts } }, createdAt: after(seconds) }
}

export const idOf = (seed: string) => deploymentId(seed)

export interface WireOptions {
  readonly deployments?: readonly PlannedDeployment[]
  /** Instead of `deployments`: one that begins with the step, with what other services know of it, which are asked. */
  readonly evident?: DeploymentWithEvidence
  readonly executions?: readonly ExecutionPlan[]
  readonly groups?: readonly GroupNames[]
  readonly pageSize?: number
  readonly faults?: Faults
  readonly inputs?: RunOptions['inputs']
  /** The workflow's commit. */
  readonly commit?: string
  /** When the workflow is cancelled, in seconds after the start. */
  readonly cancelAfter?: number
}

export interface RanOverWire extends Ran {
  readonly requests: readonly RecordedRequest[]
  readonly operations: readonly string[]
  /** Seconds after the start of each request to find the deployment. */
  readonly searches: readonly number[]
}

/** Operations that find a deployment, rather than watch it. */
const finding = new Set([
  'ListDeployments',
  'BatchGetDeployments',
  'ListPipelineExecutions',
  'ListActionExecutions',
])

/** The whole step against the stand-ins over HTTP with the real SDK, under a clock that stands still while they answer. */
export async function runOverWire(options: WireOptions): Promise<RanOverWire> {
  const {
    deployments,
    evident,
    executions = [],
    groups,
    pageSize,
    faults,
    commit = '',
    cancelAfter,
  } = options
  const staged = evident === undefined ? { deployments, groups } : simulationOf(evident, start)
  let requestsInProgress = 0
  const clock = createVirtualClock(start, () => requestsInProgress > 0)
  await using simulator = await startSimulator({
    services: now => [codePipelineService({ now, executions, pageSize })],
    ...staged,
    pageSize,
    faults,
    now: clock.now,
  })
  // The SDK reads these when a client is made.
  for (const [name, value] of Object.entries(clientEnvironment(simulator.url)))
    if (name.startsWith('AWS_ENDPOINT_URL')) process.env[name] = value
  const whileBusy = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (typeof member !== 'function') return member
        return (...call: unknown[]) => {
          const result: unknown = Reflect.apply(member, target, call)
          if (!(result instanceof Promise)) return result
          requestsInProgress += 1
          return result.finally(() => {
            requestsInProgress -= 1
          })
        }
      },
    })
  /** While a request is held back, time passes. */
  const idleWhileHeldBack = <Events extends RetryEvents>(events: Events): Events => ({
    ...events,
    beforeAttempt: async signal => {
      requestsInProgress -= 1
      try {
        await events.beforeAttempt?.(signal)
      } finally {
        requestsInProgress += 1
      }
    },
  })
  const common = { credentials, environment: {}, clock, random: () => 0.5, redactor: new Redactor() }
  const cancellation = new AbortController()
  const done = new AbortController()
  if (cancelAfter !== undefined) {
    void clock.sleep(cancelAfter * 1_000, done.signal).then(
      () => cancellation.abort(new Error('cancelled by SIGINT')),
      () => undefined,
    )
  }
  const ran = await runStep({
    inputs: { 'deployment-id': evident?.plan.facts.deploymentId ?? '', ...options.inputs },
    parts: {
      connect: async ({ api }, events) =>
        whileBusy(await connect({ ...common, region: 'us-east-1', api, events: idleWhileHeldBack(events) })),
      connectToEvidence: async (codeDeploy, answered) =>
        evident === undefined
          ? noEvidence
          : whileBusy(connectToEvidence({ ...common, region: codeDeploy.region, answered })),
      connectToPipeline: async ({ region }, events) =>
        whileBusy(connectToCodePipeline({ ...common, region, events: idleWhileHeldBack(events) })),
      commit,
      clock,
      cancelled: cancellation.signal,
    },
  })
  done.abort()
  const { requests } = simulator
  return {
    ...ran,
    endedAfter: (clock.now() - start) / 1_000,
    requests,
    operations: requests.map(({ operation }) => operation),
    searches: requests
      .filter(({ operation }) => finding.has(operation))
      .map(({ at }) => (at - start) / 1_000),
  }
}

/** The most requests in any minute. @param seconds when they were sent */
export function mostInAMinute(seconds: readonly number[]): number {
  return Math.max(0, ...seconds.map(from => seconds.filter(at => at >= from && at < from + 60).length))
}
