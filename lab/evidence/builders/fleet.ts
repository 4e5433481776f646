import { blueGreen } from '../../codedeploy/builders/blue-green.ts'
import { neverStarted } from '../../codedeploy/builders/in-place.ts'
import type { Subject } from '../../codedeploy/builders/subject.ts'
import { instanceId } from '../../codedeploy/plan/identifiers.ts'
import type { Plan } from '../../codedeploy/plan/plan.ts'
import type { DeploymentWithEvidence, ScalingActivity, TaggedResource } from '../plan.ts'
import { launchFailure } from './texts.ts'
import { aDay, aMinute } from './times.ts'

/**
 * The Auto Scaling group of the deployment group cannot launch an instance, so that there is none to deploy to.
 *
 * @param why one of `launchFailure`. Default: there is no capacity
 */
export function emptyFleet(subject: Subject, why: string = launchFailure.noCapacity): DeploymentWithEvidence {
  const autoScalingGroup = `${subject.applicationName}-fleet`
  const launches = [-2 * aMinute, 1_500, 4_500].map(
    (startedAt): ScalingActivity => ({
      startedAt,
      endedAt: startedAt + 700,
      outcome: 'Failed',
      description: 'Launching a new EC2 instance',
      cause:
        'At {time} an instance was started in response to a difference between desired and actual capacity, increasing' +
        ' the capacity from 0 to 2.',
      statusMessage: why,
    }),
  )
  return {
    plan: neverStarted(subject, 8_000),
    evidence: {
      group: { autoScalingGroups: [autoScalingGroup] },
      autoScalingGroups: [
        { name: autoScalingGroup, activities: [...launches, termination(subject.seed, -aDay)] },
      ],
    },
  }
}

/**
 * A blue/green deployment whose replacement fleet is a copy of the Auto Scaling group, which cannot launch an instance:
 * only the original ones are there. The group that DescribeScalingActivities knows has CodeDeploy's name for a copy.
 */
export function greenFleetNotLaunched(subject: Subject): DeploymentWithEvidence {
  const { plan, evidence } = emptyFleet(subject)
  const { targets, facts } = blueGreen({ ...subject, green: [{}], blue: 2, provisioning: 1_000 })
  const { deploymentStyle, blueGreenDeploymentConfiguration } = facts
  const copy = `CodeDeploy_${subject.deploymentGroupName}_${facts.deploymentId}`
  const original = `${subject.applicationName}-fleet`
  return {
    plan: {
      ...plan,
      facts: { ...plan.facts, deploymentStyle, blueGreenDeploymentConfiguration },
      targets: targets.filter(target => target.type === 'instance' && target.label === 'Blue'),
    },
    evidence: {
      ...evidence,
      autoScalingGroups: [
        { name: original, activities: [] },
        ...(evidence.autoScalingGroups ?? []).map(group => ({ ...group, name: copy })),
      ],
    },
  }
}

/** Auto Scaling replaces an instance. */
export function termination(seed: string, startedAt: number, instance = instanceId(seed)): ScalingActivity {
  return {
    startedAt,
    endedAt: startedAt + 30_000,
    outcome: 'Successful',
    description: `Terminating EC2 instance: ${instance}`,
    cause:
      'At {time} an instance was taken out of service in response to an ELB system health check failure.',
  }
}

/** Every instance of a deployment, with a `Name` tag. @param nameOf of the instance in this place of the plan */
export function namedInstances(
  { targets }: Plan,
  nameOf: (index: number) => string,
): readonly TaggedResource[] {
  return targets.flatMap((target, index) =>
    target.type === 'instance'
      ? { arn: target.arn, tags: { Name: nameOf(index), 'aws:autoscaling:groupName': 'fleet' } }
      : [],
  )
}
