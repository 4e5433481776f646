import { arn } from '../plan/identifiers.ts'
import type { LambdaTargetPlan, Plan } from '../plan/plan.ts'
import { type ShiftingOptions, shiftedPlan, shiftName, shiftTraffic, withoutTrouble } from './shifting.ts'
import { commonFacts, rollbackSubject } from './subject.ts'

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
      deploymentConfigName: `CodeDeployDefault.Lambda${shiftName(options.shift, 'PercentEvery1Minute')}`,
      computePlatform: 'Lambda',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    },
    targets: [target],
    rollsBack: options.rollsBack,
    rollback: options.rollsBack === undefined ? rollbackOf(options) : undefined,
  }
}

function rollbackOf(options: LambdaOptions): Plan {
  const { currentVersion, targetVersion } = options
  const versions = { currentVersion: targetVersion, targetVersion: currentVersion }
  return lambda({ ...withoutTrouble(options), ...rollbackSubject(options), ...versions })
}
