import type { Plan } from '../plan/plan.ts'
import { commonFacts, commonGroup, type Subject } from './facts.ts'

const noInstances = {
  code: 'NO_INSTANCES',
  message:
    'The deployment failed because no instances were found for your deployment group. Check your deployment group' +
    ' settings to make sure the tags for your Amazon EC2 instances or Auto Scaling groups correctly identify the' +
    ' instances you want to deploy to, and then try again.',
} as const

/** A deployment that fails before it has a single instance: it never starts, and never counts any. */
export function neverStarted(subject: Subject, failsAt: number): Plan {
  return {
    facts: {
      ...commonFacts(subject),
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
    },
    group: {
      ...commonGroup(subject),
      ec2TagFilters: [{ Key: 'Application', Value: 'none', Type: 'KEY_AND_VALUE' }],
    },
    phases: [
      { at: 0, status: 'Created' },
      { at: failsAt, status: 'Failed' },
    ],
    waits: [],
    targets: [],
    errorInformation: noInstances,
  }
}
