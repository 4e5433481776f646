import { arn, uuid } from '../plan/identifiers.ts'
import type { CloudFormationTargetPlan, Plan } from '../plan/plan.ts'
import { type ShiftingOptions, shiftedPlan, shiftTraffic } from './shifting.ts'
import { commonFacts } from './subject.ts'

export interface CloudFormationOptions extends ShiftingOptions {
  readonly stackName: string
  readonly resourceType: string
}

/** A blue/green deployment that the update of a CloudFormation stack started. CloudFormation rolls back itself. */
export function cloudFormation(options: CloudFormationOptions): Plan {
  const stackId = arn('cloudformation', `stack/${options.stackName}/${uuid(options.stackName)}`)
  const shifted = shiftTraffic(options, ['BeforeInstall', 'Install', 'AfterInstall'])
  const target: CloudFormationTargetPlan = {
    type: 'cloudformation',
    id: stackId,
    resourceType: options.resourceType,
    phases: shifted.targetPhases,
    events: shifted.events,
    traffic: shifted.traffic,
  }
  return {
    ...shiftedPlan(shifted),
    facts: {
      ...commonFacts({ creator: 'CloudFormation', ...options }),
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      computePlatform: 'ECS',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      externalId: stackId,
    },
    targets: [target],
  }
}
