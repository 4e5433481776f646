import { arn } from '../plan/identifiers.ts'
import type { LambdaTargetPlan, Plan } from '../plan/plan.ts'
import { commonFacts, commonGroup, rollbackSubject } from './facts.ts'
import { type Shift, type ShiftingOptions, shiftedPlan, shiftTraffic, withoutTrouble } from './shifting.ts'

export interface LambdaOptions extends ShiftingOptions {
  readonly functionName: string
  readonly functionAlias: string
  readonly currentVersion: string
  readonly targetVersion: string
}

/** A deployment of a Lambda function: traffic of an alias moves from one version to another. */
export function lambda(options: LambdaOptions): Plan {
  const { functionName, functionAlias, currentVersion, targetVersion } = options
  const shifted = shiftTraffic(options, [])
  const target: LambdaTargetPlan = {
    type: 'lambda',
    id: `${functionName}:${functionAlias}`,
    arn: arn('lambda', `function:${functionName}:${functionAlias}`),
    functionName,
    functionAlias,
    currentVersion,
    targetVersion,
    phases: shifted.targetPhases,
    events: shifted.events,
    traffic: shifted.traffic,
  }
  return {
    ...shiftedPlan(shifted),
    facts: {
      ...commonFacts(options),
      deploymentConfigName: `CodeDeployDefault.Lambda${configuration(options.shift)}`,
      computePlatform: 'Lambda',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    },
    group: commonGroup(options),
    targets: [target],
    ...(options.rollsBack === undefined
      ? {
          rollback: lambda({
            ...withoutTrouble(options),
            ...rollbackSubject(options),
            currentVersion: targetVersion,
            targetVersion: currentVersion,
          }),
        }
      : { rollsBack: options.rollsBack }),
  }
}

function configuration(shift: Shift): string {
  switch (shift.type) {
    case 'allAtOnce':
      return 'AllAtOnce'
    case 'canary':
      return `Canary${shift.percentage}Percent5Minutes`
    case 'linear':
      return `Linear${shift.percentage}PercentEvery1Minute`
  }
}
