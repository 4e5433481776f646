import type { GroupPlan } from '../codedeploy/account.ts'
import type { Plan, ScriptedAction } from '../codedeploy/plan/plan.ts'

/**
 * What the services that know more than CodeDeploy know of a deployment, as data.
 *
 * Every moment is a number of milliseconds since the deployment was created; one before that is negative. Unlike those
 * of a deployment's plan, they are moments on the clock: no wait moves them, and nothing that is done to the deployment
 * changes them. What can be derived from the deployment is not here: an ECS service has the task sets that
 * CodeDeploy shows. Names and shapes are those of the services' models.
 */
export interface EvidencePlan {
  /** The settings of the deployment's group. */
  readonly group?: Pick<GroupPlan, 'autoScalingGroups' | 'alarms'>
  /** Texts of AppSpecs that are revisions; GetApplicationRevision finds them by their SHA-256. */
  readonly appSpecs?: readonly string[]
  readonly services?: readonly EcsServicePlan[]
  readonly targetGroups?: readonly TargetGroupPlan[]
  readonly alarms?: readonly AlarmPlan[]
  readonly logGroups?: readonly LogGroupPlan[]
  readonly functions?: readonly FunctionPlan[]
  readonly autoScalingGroups?: readonly AutoScalingGroupPlan[]
  readonly resources?: readonly TaggedResource[]
  /** Actions that the caller's policies do not allow, such as `ecs:DescribeServices` or `ecs:*`. */
  readonly denied?: readonly string[]
}

/** An ECS service. It also exists without such a plan if CodeDeploy deploys it: then nothing stops and nothing is told. */
export interface EcsServicePlan {
  readonly cluster: string
  readonly service: string
  /** Default: FARGATE. */
  readonly launchType?: 'FARGATE' | 'EC2'
  /** Default: that of its service. */
  readonly containerName?: string
  /** Default: 8080. */
  readonly containerPort?: number
  /** In any order. */
  readonly events: readonly ServiceEvent[]
  readonly tasks: readonly TaskPlan[]
}

export interface ServiceEvent {
  readonly at: number
  readonly message: string
}

export interface TaskPlan {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** Id of the task set that started it, `ecs-svc/…`. */
  readonly startedBy: string
  readonly createdAt: number
  /** When its containers run. Absent: never. */
  readonly startedAt?: number
  /** Absent: it runs on, or tries to. */
  readonly stop?: TaskStop
  readonly containers: readonly ContainerPlan[]
}

export interface TaskStop {
  /** When ECS wants it to stop. Default: `stoppedAt`. */
  readonly stoppingAt?: number
  readonly stoppedAt: number
  readonly stopCode:
    | 'TaskFailedToStart'
    | 'EssentialContainerExited'
    | 'UserInitiated'
    | 'ServiceSchedulerInitiated'
    | 'SpotInterruption'
    | 'TerminationNotice'
    | 'InfrastructureHealth'
  readonly stoppedReason: string
}

export interface ContainerPlan {
  readonly name: string
  readonly image: string
  /** Shown once the task has stopped. Absent: it never ran, or ECS does not know. */
  readonly exitCode?: number
  /** Shown once the task has stopped. */
  readonly reason?: string
  readonly healthStatus?: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN'
}

/** A target group. Those of an ECS deployment exist without a plan, too, with no target. */
export interface TargetGroupPlan {
  readonly name: string
  readonly targets: readonly TargetHealthPlan[]
}

export interface TargetHealthPlan {
  /** An address, or the id of an instance. */
  readonly id: string
  readonly port: number
  readonly availabilityZone?: string
  /** It is not registered before the first step. */
  readonly steps: readonly TargetHealthStep[]
}

/** From `at` on, the target is in this state; `gone` is no longer registered. */
export interface TargetHealthStep {
  readonly at: number
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable' | 'gone'
  readonly reason?: string
  readonly description?: string
}

export type AlarmPlan = MetricAlarmPlan | CompositeAlarmPlan

interface AlarmBase {
  readonly name: string
  readonly description?: string
  /** It is INSUFFICIENT_DATA before the first one. */
  readonly states: readonly AlarmState[]
}

export interface MetricAlarmPlan extends AlarmBase {
  readonly type: 'metric'
  readonly namespace: string
  readonly metricName: string
  readonly dimensions?: Readonly<Record<string, string>>
  readonly statistic: 'SampleCount' | 'Average' | 'Sum' | 'Minimum' | 'Maximum'
  /** Seconds. */
  readonly period: number
  readonly threshold: number
  readonly comparisonOperator: 'GreaterThanThreshold' | 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold'
}

export interface CompositeAlarmPlan extends AlarmBase {
  readonly type: 'composite'
  /** Such as `ALARM("a") OR ALARM("b")`. */
  readonly rule: string
}

/** From `at` on, which is its `StateUpdatedTimestamp`, the alarm is in this state. */
export interface AlarmState {
  readonly at: number
  readonly value: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** The data points that put a metric alarm there, the newest first. They may be much older than `at`. */
  readonly dataPoints?: readonly { readonly at: number; readonly value: number }[]
  /** Name of the alarm that put a composite one there. */
  readonly triggeredBy?: string
  /** Default: what CloudWatch writes about the data points, or the alarm. */
  readonly reason?: string
}

export interface LogGroupPlan {
  readonly name: string
  readonly events: readonly LogEventPlan[]
  /** How many pages without an event come first, each with a token for the next one. Default: 1. */
  readonly emptyPages?: number
}

export interface LogEventPlan {
  readonly at: number
  /** `{time}` stands for the time of the event. */
  readonly message: string
  /** Default: the group's only one, of the one function that logs to it. */
  readonly stream?: string
  /** Milliseconds until it can be found. Default: 0. */
  readonly ingestedAfter?: number
}

export interface FunctionPlan {
  readonly name: string
  /** Default: `/aws/lambda/` and its name. */
  readonly logGroup?: string
  /** Aliases and versions, besides $LATEST. */
  readonly qualifiers?: readonly string[]
  /** Seconds. Default: 30. */
  readonly timeout?: number
  readonly environment?: Readonly<Record<string, string>>
}

export interface AutoScalingGroupPlan {
  readonly name: string
  /** In any order. */
  readonly activities: readonly ScalingActivity[]
}

export interface ScalingActivity {
  readonly startedAt: number
  /** Absent: it is still in progress. */
  readonly endedAt?: number
  readonly outcome: 'Successful' | 'Failed' | 'Cancelled'
  /** As it begins, such as `Launching a new EC2 instance: i-…`; one that fails adds its status message. */
  readonly description: string
  /** Why the group did it. `{time}` stands for the time of the activity's start. */
  readonly cause: string
  /** Shown from its end on. */
  readonly statusMessage?: string
}

export interface TaggedResource {
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
}

/** A deployment, what is done to it, and what other services know of it. */
export interface DeploymentWithEvidence {
  readonly plan: Plan
  readonly actions?: readonly ScriptedAction[]
  readonly evidence: EvidencePlan
}

/** A plan put on the calendar. */
export interface PlannedEvidence {
  readonly plan: EvidencePlan
  /** When the deployment that it is about is created, in milliseconds since the epoch. */
  readonly createdAt: number
}
