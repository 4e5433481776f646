import { AutoScalingClient } from '@aws-sdk/client-auto-scaling'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { inPlace } from '../../../lab/codedeploy/builders/in-place.ts'
import { clientOptions } from '../../../lab/codedeploy/client.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../lab/codedeploy/server.ts'
import type { DeploymentWithEvidence, EvidencePlan } from '../../../lab/evidence/plan.ts'
import { simulationOf } from '../../../lab/evidence/simulation.ts'
import { start } from '../codedeploy/support.ts'

/** An ECS service of four tasks. */
export const checkout = {
  seed: 'evidence',
  applicationName: 'checkout',
  deploymentGroupName: 'checkout-service',
  cluster: 'production',
  service: 'checkout',
  desiredCount: 4,
}

/** A Lambda function. */
export const orders = {
  seed: 'evidence',
  applicationName: 'orders',
  deploymentGroupName: 'orders-live',
  functionName: 'orders',
  functionAlias: 'live',
  currentVersion: '41',
  targetVersion: '42',
}

/** Instances. */
export const shop = { seed: 'evidence', applicationName: 'shop', deploymentGroupName: 'production' }

/** Two instances to which a deployment succeeds, and what other services know. */
export function withEvidence(evidence: EvidencePlan): DeploymentWithEvidence {
  return { plan: inPlace({ ...shop, config: 'AllAtOnce', instances: [{}, {}] }), evidence }
}

export interface PlayedEvidence {
  readonly simulator: Simulator
  readonly clients: ReturnType<typeof clientsFor>
  /** Moves the clock to this many milliseconds after the deployment's creation. */
  at(milliseconds: number): void
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a simulator under a clock of its own, with a client of the SDK for each service, without retries. */
export async function playEvidence(
  evident: DeploymentWithEvidence,
  options: SimulatorOptions = {},
): Promise<PlayedEvidence> {
  let now = start
  const simulator = await startSimulator({ ...simulationOf(evident, start), now: () => now, ...options })
  const clients = clientsFor(simulator.url)
  return {
    simulator,
    clients,
    at(milliseconds) {
      now = start + milliseconds
    },
    async [Symbol.asyncDispose]() {
      for (const client of Object.values(clients)) client.destroy()
      await simulator.stop()
    },
  }
}

function clientsFor(endpoint: string) {
  const options = clientOptions(endpoint)
  return {
    autoScaling: new AutoScalingClient(options),
    cloudWatch: new CloudWatchClient(options),
    codeDeploy: new CodeDeployClient(options),
    ecs: new ECSClient(options),
    lambda: new LambdaClient(options),
    loadBalancing: new ElasticLoadBalancingV2Client(options),
    logs: new CloudWatchLogsClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  }
}
