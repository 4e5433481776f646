import type { AwsService } from '../aws-protocol/service.ts'
import type { Account } from '../codedeploy/account.ts'
import { autoScalingService } from './auto-scaling.ts'
import { cloudWatchServices } from './cloudwatch.ts'
import { ecsService } from './ecs.ts'
import { lambdaService } from './lambda.ts'
import { loadBalancingService } from './load-balancing.ts'
import { logsService } from './logs.ts'
import type { PlannedEvidence } from './plan.ts'
import { taggingService } from './tagging.ts'

/** The services that know more than CodeDeploy about one deployment, for `startSimulator`. */
export function evidenceServices(
  { plan, createdAt }: PlannedEvidence,
  now: () => number,
  account: Account,
): readonly AwsService[] {
  const scene = { plan, createdAt, now, account }
  return [
    ecsService(scene),
    loadBalancingService(scene),
    ...cloudWatchServices(scene),
    logsService(scene),
    lambdaService(scene),
    autoScalingService(scene),
    taggingService(scene),
  ]
}
