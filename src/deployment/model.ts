/**
 * The project's own model of a CodeDeploy deployment.
 *
 * `src/codedeploy/to-model.ts` converts the SDK's shapes to these types once; the rest of the code knows only these.
 * Times are milliseconds since the epoch. A member that CodeDeploy left out or sent as null is absent. Every string
 * may come from outside and is hostile until a renderer has made it safe for its place.
 */

import type {
  deploymentStatuses,
  lifecycleErrorCodes,
  lifecycleEventStatuses,
  targetStatuses,
} from './status.ts'

/** A value as CodeDeploy gave it. AWS may add more values, so any other string is kept as it is. */
type OrAddedLater<Known extends string> = Known | (string & Record<never, never>)

export type DeploymentStatus = OrAddedLater<(typeof deploymentStatuses)[number]>
export type TargetStatus = OrAddedLater<(typeof targetStatuses)[number]>
export type LifecycleEventStatus = OrAddedLater<(typeof lifecycleEventStatuses)[number]>
export type LifecycleErrorCode = OrAddedLater<(typeof lifecycleErrorCodes)[number]>
export type ComputePlatform = OrAddedLater<'Server' | 'Lambda' | 'ECS'>

/** What the agent, or CodeDeploy itself, reports about one lifecycle event. */
export interface Diagnostics {
  readonly errorCode?: LifecycleErrorCode
  readonly scriptName?: string
  readonly message?: string
  /** The end of the script's output: about 2 KB of raw text from the agent, control characters included. */
  readonly logTail?: string
}

export interface LifecycleEvent {
  readonly name: string
  readonly status: LifecycleEventStatus
  readonly startTime?: number
  readonly endTime?: number
  readonly diagnostics?: Diagnostics
}

interface TargetBase {
  /** An instance id, a Lambda function with its alias, an ECS service, or a CloudFormation resource. */
  readonly id: string
  readonly arn?: string
  readonly status: TargetStatus
  readonly lastUpdatedAt?: number
  readonly lifecycleEvents: readonly LifecycleEvent[]
}

/** An EC2 or on-premises instance. */
export interface InstanceTarget extends TargetBase {
  readonly type: 'instance'
  /** `Blue` (original) or `Green` (replacement) in a blue/green deployment. */
  readonly label?: string
}

export interface LambdaTarget extends TargetBase {
  readonly type: 'lambda'
  readonly functionName?: string
  readonly functionAlias?: string
  readonly currentVersion?: string
  readonly targetVersion?: string
  /** Percentage of traffic, 0 to 100, that the target version receives. */
  readonly targetVersionWeight?: number
}

export interface TaskSet {
  readonly id?: string
  readonly label?: string
  readonly status?: string
  readonly desiredCount?: number
  readonly pendingCount?: number
  readonly runningCount?: number
  /** Percentage of traffic, 0 to 100. */
  readonly trafficWeight?: number
  readonly targetGroup?: string
}

export interface EcsTarget extends TargetBase {
  readonly type: 'ecs'
  readonly taskSets: readonly TaskSet[]
}

export interface CloudFormationTarget extends TargetBase {
  readonly type: 'cloudformation'
  readonly resourceType?: string
  /** Percentage of traffic, 0 to 100, that the new version receives. */
  readonly targetVersionWeight?: number
}

/** A type of target that this code does not know. */
export interface OtherTarget extends TargetBase {
  readonly type: 'other'
  readonly typeName: string
}

export type Target = InstanceTarget | LambdaTarget | EcsTarget | CloudFormationTarget | OtherTarget

export type Revision =
  | {
      readonly type: 'S3'
      readonly bucket?: string
      readonly key?: string
      readonly version?: string
      readonly eTag?: string
    }
  | { readonly type: 'GitHub'; readonly repository?: string; readonly commitId?: string }
  | {
      readonly type: 'AppSpecContent'
      readonly sha256?: string
      /** The AppSpec, JSON or YAML; CodeDeploy leaves it out of some responses. */
      readonly content?: string
      /** It was created as a revision of the type String, which is deprecated. */
      readonly isString?: true
    }
  | { readonly type: 'other'; readonly typeName: string }

export interface ErrorInformation {
  readonly code?: string
  readonly message?: string
}

export interface RollbackInfo {
  /** The deployment that rolls this one back. */
  readonly rollbackDeploymentId?: string
  /** The deployment that this one rolls back. */
  readonly rollbackTriggeringDeploymentId?: string
  readonly rollbackMessage?: string
}

/** A deployment group by its names. */
export interface GroupNames {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

/** What GetDeploymentGroup says that GetDeployment does not. */
export interface DeploymentGroup {
  /** By their names. */
  readonly autoScalingGroups: readonly string[]
  readonly lastSuccessfulDeploymentId?: string
}

/** What GetDeployment reports about the deployment as a whole. */
export interface Deployment {
  readonly id: string
  readonly status: DeploymentStatus
  readonly applicationName?: string
  readonly deploymentGroupName?: string
  readonly deploymentConfigName?: string
  readonly computePlatform?: ComputePlatform
  readonly deploymentType?: string
  readonly deploymentOption?: string
  readonly creator?: string
  readonly description?: string
  readonly createTime?: number
  readonly startTime?: number
  readonly completeTime?: number
  readonly revision?: Revision
  readonly errorInformation?: ErrorInformation
  /** How many targets CodeDeploy counts in each status; absent until it has counted. */
  readonly overview?: Readonly<Record<string, number>>
  readonly rollbackInfo?: RollbackInfo
  readonly statusMessages: readonly string[]
  /** A blue/green deployment has shifted its traffic and is waiting to terminate the original instances. */
  readonly terminationWaitStarted?: boolean
  /** What becomes of the original instances or tasks: `TERMINATE` or `KEEP_ALIVE`. */
  readonly terminationAction?: string
  /** Minutes between the traffic shift and the termination of the original instances or tasks. */
  readonly terminationWaitMinutes?: number
  /** Where the replacement instances come from: `COPY_AUTO_SCALING_GROUP` or `DISCOVER_EXISTING`. */
  readonly greenFleetAction?: string
  /** What happens after the wait in `Ready`: `CONTINUE_DEPLOYMENT` or `STOP_DEPLOYMENT`. */
  readonly readyAction?: string
  /** How long the deployment waits in `Ready`, in minutes. */
  readonly readyWaitMinutes?: number
  readonly ignoreApplicationStopFailures?: boolean
  /** The events (`DEPLOYMENT_FAILURE`, …) on which CodeDeploy rolls back automatically; empty if it never does. */
  readonly autoRollbackEvents: readonly string[]
}

/** The state of a deployment and its targets as one poll found it. */
export interface Snapshot {
  readonly at: number
  readonly deployment: Deployment
  readonly targets: readonly Target[]
}
