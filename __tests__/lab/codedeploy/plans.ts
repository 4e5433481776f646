import type { EventPlan, InstanceTargetPlan, Phase, Plan } from '../../../lab/codedeploy/plan/plan.ts'

/** Small plans with round numbers, for tables. */

const event = (name: string, start: number, end: number, outcome = 'Succeeded'): EventPlan => ({
  type: 'runs',
  name,
  start,
  end,
  outcome,
})

/** Runs Install from 1,000 to 2,000 and Start from 3,000 to 4,000. */
export const first: InstanceTargetPlan = {
  type: 'instance',
  id: 'i-1',
  arn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-1',
  phases: [
    { at: 0, status: 'Pending' },
    { at: 1_000, status: 'InProgress' },
    { at: 4_000, status: 'Succeeded' },
  ],
  events: [event('Install', 1_000, 2_000), event('Start', 3_000, 4_000)],
}

/** Fails in Install, from 4,000 to 5,000. */
const second: InstanceTargetPlan = {
  type: 'instance',
  id: 'i-2',
  arn: 'arn:aws:ec2:us-east-1:123456789012:instance/i-2',
  phases: [
    { at: 0, status: 'Pending' },
    { at: 4_000, status: 'InProgress' },
    { at: 5_000, status: 'Failed' },
  ],
  events: [event('Install', 4_000, 5_000, 'Failed'), { type: 'skipped', name: 'Start', at: 5_000 }],
}

const facts: Plan['facts'] = {
  deploymentId: 'd-AAAAAAAAA',
  applicationName: 'shop',
  deploymentGroupName: 'production',
  deploymentConfigName: 'CodeDeployDefault.OneAtATime',
  computePlatform: 'Server',
  deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
  revision: {},
  creator: 'user',
  ignoreApplicationStopFailures: false,
  updateOutdatedInstancesOnly: false,
  fileExistsBehavior: 'DISALLOW',
  autoRollbackConfiguration: { enabled: false, events: [] },
}

const phases: readonly Phase[] = [
  { at: 0, status: 'Created' },
  { at: 100, status: 'Queued' },
  { at: 900, status: 'InProgress' },
  { at: 6_000, status: 'Succeeded' },
]

/** Both instances, one after the other; Succeeded at 6,000. */
export const plan: Plan = {
  facts,
  phases,
  overviewFrom: 100,
  waits: [],
  targets: [first, second],
}

const rollbackPlan: Plan = {
  ...plan,
  facts: { ...facts, deploymentId: 'd-BBBBBBBBB', creator: 'codeDeployRollback' },
  rollsBack: facts.deploymentId,
}

/** The plan with another setting for automatic rollbacks, and something to roll back to. */
export function rollingBackOn(...events: Plan['facts']['autoRollbackConfiguration']['events']): Plan {
  return {
    ...plan,
    facts: { ...facts, autoRollbackConfiguration: { enabled: events.length > 0, events } },
    rollback: rollbackPlan,
  }
}
