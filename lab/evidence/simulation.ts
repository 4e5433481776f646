import type { SimulatorOptions } from '../codedeploy/server.ts'
import type { DeploymentWithEvidence } from './plan.ts'
import { evidenceServices } from './services.ts'

type Simulation = Required<
  Pick<SimulatorOptions, 'deployments' | 'groups' | 'appSpecs' | 'denied' | 'services'>
>

/**
 * What `startSimulator` takes to play a deployment together with everything that other services know of it.
 *
 * @param createdAt when the deployment is created, in milliseconds since the epoch
 */
export function simulationOf(
  { plan, actions, evidence }: DeploymentWithEvidence,
  createdAt: number,
): Simulation {
  const { applicationName, deploymentGroupName } = plan.facts
  return {
    deployments: [{ plan, createdAt, actions }],
    groups: [{ applicationName, deploymentGroupName, ...evidence.group }],
    appSpecs: evidence.appSpecs ?? [],
    denied: evidence.denied ?? [],
    services: (now, account) => evidenceServices({ plan: evidence, createdAt }, now, account),
  }
}
