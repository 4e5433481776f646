import { type AwsServer, type AwsServerOptions, startAwsServer } from '../aws-protocol/server.ts'
import type { AwsService } from '../aws-protocol/service.ts'
import { Account, type AccountOptions } from './account.ts'
import { operations } from './operations/operations.ts'
import type { PlannedDeployment } from './plan/plan.ts'

export interface SimulatorOptions extends AwsServerOptions, Omit<AccountOptions, 'now'> {
  /** The deployments that exist, or will exist once their time has come. */
  readonly deployments?: readonly PlannedDeployment[]
  /** What else answers at the same address, by the same clock, and knows the same deployments. */
  readonly services?: (now: () => number, account: Account) => readonly AwsService[]
}

export type Simulator = AwsServer

/**
 * Starts an HTTP server on 127.0.0.1 that answers as CodeDeploy does, and as much of STS as assuming a role
 * with a web identity takes.
 *
 * @throws Error if the port is taken, or two deployments share an id
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { deployments = [], now = Date.now, services = () => [] } = options
  const account = new Account({ ...options, now })
  for (const deployment of deployments) account.add(deployment)
  const codeDeploy: AwsService = {
    protocol: 'json',
    signingName: 'codedeploy',
    target: 'CodeDeploy_20141006',
    namespace: 'com.amazonaws.codedeploy',
    operations: new Map(
      [...operations].map(([name, operation]) => [name, (input: unknown) => operation(input, account)]),
    ),
  }
  return await startAwsServer([codeDeploy, ...services(now, account)], { ...options, now })
}
