import type { SilentFailure } from '../deployment/evidence.ts'
import type { ReadEvidence } from './source.ts'

/** Who can be asked about a failure. `docs/permissions.md` lists them. */
export interface Source {
  /** What it finds out. */
  readonly subject: string
  /** What it is asked about. Absent: every failure. */
  readonly about?: SilentFailure
  /** The IAM actions that it takes. */
  readonly actions: readonly string[]
  /** Loads the source with the SDK's client, a chunk of its own. */
  readonly load: () => Promise<ReadEvidence>
}

/** All sources. One more is a file beside these and an entry here. */
export const sources: readonly Source[] = [
  {
    subject: 'why tasks of an ECS deployment stopped',
    about: 'tasks',
    actions: ['ecs:DescribeServices', 'ecs:ListTasks', 'ecs:DescribeTasks'],
    load: async () => (await import('./ecs.ts')).readTasks,
  },
  {
    subject: 'what the service of an ECS deployment reports',
    about: 'tasks',
    actions: ['ecs:DescribeServices'],
    load: async () => (await import('./ecs.ts')).readServiceEvents,
  },
  {
    subject: 'why targets of an ECS deployment are unhealthy',
    about: 'tasks',
    actions: ['ecs:DescribeServices', 'elasticloadbalancing:DescribeTargetHealth'],
    load: async () => (await import('./target-health.ts')).readTargetHealth,
  },
  {
    subject: 'the log of the function that failed as a hook',
    about: 'hook',
    actions: ['codedeploy:GetApplicationRevision', 'lambda:GetFunctionConfiguration', 'logs:FilterLogEvents'],
    load: async () => (await import('./hook-log.ts')).readHookLog,
  },
  {
    subject: 'why an alarm stopped the deployment, and whether it is older',
    about: 'alarm',
    actions: ['cloudwatch:DescribeAlarms'],
    load: async () => (await import('./alarms.ts')).readAlarms,
  },
  {
    subject: 'why Auto Scaling could not launch instances, and which ones it terminated',
    about: 'fleet',
    actions: ['codedeploy:GetDeploymentGroup', 'autoscaling:DescribeScalingActivities'],
    load: async () => (await import('./scaling.ts')).readScaling,
  },
  {
    subject: 'the last successful deployment, with a link that compares the commits',
    actions: ['codedeploy:GetDeploymentGroup', 'codedeploy:GetDeployment'],
    load: async () => (await import('./last-success.ts')).readLastSuccess,
  },
]

/** What is asked on EC2 however the deployment ends. */
export const nameSource = {
  subject: 'the Name tags of EC2 instances',
  actions: ['tag:GetResources'],
  load: async () => (await import('./names.ts')).readNames,
} as const
