import { ecsBadImage, ecsExits, ecsNoCapacity, ecsUnhealthy } from '../../lab/evidence/builders/ecs.ts'
import { emptyFleet } from '../../lab/evidence/builders/fleet.ts'
import { alarmBefore, lambdaHookFails } from '../../lab/evidence/builders/lambda.ts'
import { serviceEvent } from '../../lab/evidence/builders/texts.ts'
import type { DeploymentWithEvidence } from '../../lab/evidence/plan.ts'
import type { Story } from '../story.ts'
import { checkout, orders, shop } from './applications.ts'

/** Both plans of a story, from one builder. */
function of(build: (seed: string) => DeploymentWithEvidence): Pick<Story, 'plan' | 'evidence'> {
  return { plan: seed => build(seed).plan, evidence: seed => build(seed).evidence }
}

/** Failures that CodeDeploy does not explain, but another service does. */
export const evidenceStories: readonly Story[] = [
  {
    name: 'ecs-bad-image',
    title: 'ECS: the image does not exist; CodeDeploy only says that it timed out, ECS says why',
    ...of(seed => ecsBadImage(checkout(seed))),
    ending: {
      conclusion: 'failure',
      errorCode: 'TIMEOUT',
      message: / — .*CannotPullContainerError.* \(\d+ tasks\)$/,
      failed: 1,
      rollback: 'Succeeded',
    },
    log: [/^ *\d+:\d\d {2}Evidence:$/, /Amazon ECS, .* UTC: .*CannotPullContainerError/],
    summary: [/^#### Evidence$/m],
  },
  {
    name: 'ecs-exits',
    title: 'ECS: the containers exit as soon as they start',
    ...of(seed => ecsExits(checkout(seed))),
    ending: {
      conclusion: 'failure',
      errorCode: 'TIMEOUT',
      message: / — Essential container in task exited; container checkout, exit code 1 \(\d+ tasks\)$/,
      failed: 1,
      rollback: 'Succeeded',
    },
    log: [/exit code 137: OutOfMemoryError/],
  },
  {
    name: 'ecs-unhealthy',
    title: 'ECS: the load balancer gets HTTP 502 from the new tasks',
    ...of(seed => ecsUnhealthy(checkout(seed))),
    ending: {
      conclusion: 'failure',
      errorCode: 'TIMEOUT',
      message: / — .*Health checks failed with these codes: \[502\]/,
      failed: 1,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'ecs-no-capacity',
    title: 'ECS: the cluster has no room for the new tasks, and the log says so while CodeDeploy still waits',
    isLong: true,
    ...of(seed => ecsNoCapacity(checkout(seed), serviceEvent.noInstance, 36_000)),
    inputs: { 'poll-interval-seconds': '3' },
    ending: {
      conclusion: 'failure',
      errorCode: 'TIMEOUT',
      message: / — .*unable to place a task/,
      warnings: ['Amazon ECS'],
      failed: 1,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'lambda-hook-fails',
    title: 'Lambda: the hook that checks the new version finds it wrong, and its log says what',
    ...of(seed => lambdaHookFails(orders(seed))),
    ending: {
      conclusion: 'failure',
      errorCode: 'HOOK_EXECUTION_FAILURE',
      message: /AssertionError/,
      failed: 1,
      rollback: 'Succeeded',
    },
    summary: [/AssertionError \[ERR_ASSERTION\]: the order's total is 0/],
  },
  {
    name: 'alarm-before',
    title: 'Lambda: an alarm stops the deployment that was there before it, so the fix cannot go out',
    pace: 3,
    actions: alarmBefore(orders('alarm-before')).actions,
    ...of(seed => alarmBefore(orders(seed))),
    ending: {
      conclusion: 'stopped',
      errorCode: 'ALARM_ACTIVE',
      message: /\(its data points are older than this deployment\)/,
      rollback: 'Succeeded',
    },
  },
  {
    name: 'empty-fleet',
    title: 'EC2: there are no instances, because Auto Scaling cannot launch any',
    ...of(seed => emptyFleet(shop(seed))),
    ending: { conclusion: 'failure', errorCode: 'NO_INSTANCES', message: / — .*capacity/ },
  },
]
