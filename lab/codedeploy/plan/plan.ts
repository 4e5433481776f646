/**
 * What will happen to a deployment, as data.
 *
 * Every moment is a number of milliseconds since the deployment was created, counted as if no wait ever took
 * any time: `waits` say where the plan pauses. Static members are in the API's own names and shapes, so that
 * they can be sent as they are. Source of names and shapes: the service model of the API of 2014-10-06.
 */

/** From `at` on, the status is this one, until the next phase. */
export interface Phase {
  readonly at: number
  readonly status: string
}

/** What the agent reports about one lifecycle event. */
export interface Diagnostics {
  readonly errorCode: string
  readonly scriptName: string
  readonly message: string
  readonly logTail: string
}

/** An event that is Pending, runs from `start` to `end` and then has its outcome. */
export interface RunningEvent {
  readonly type: 'runs'
  readonly name: string
  readonly start: number
  readonly end: number
  readonly outcome: string
  readonly diagnostics?: Diagnostics
}

/** An event that is Pending until `at` and Skipped from then on. It never has times. */
interface SkippedEvent {
  readonly type: 'skipped'
  readonly name: string
  readonly at: number
  readonly diagnostics?: Diagnostics
}

export type EventPlan = RunningEvent | SkippedEvent

/** From `at` on, this percentage of the traffic (0 to 100) goes to the new version. */
export interface TrafficStep {
  readonly at: number
  readonly weight: number
}

/** From `at` on, an ECS task set looks like this. */
export interface TaskSetStep {
  readonly at: number
  readonly desiredCount: number
  readonly pendingCount: number
  readonly runningCount: number
  readonly status: string
  readonly trafficWeight: number
}

/** An ECS task set. It does not exist before its first step. */
export interface TaskSetPlan {
  /** Spelled as the API spells it. */
  readonly identifer: string
  readonly targetGroup: string
  readonly label: 'Blue' | 'Green'
  readonly steps: readonly TaskSetStep[]
}

interface TargetBase {
  readonly id: string
  /** The target is not listed before its first phase. */
  readonly phases: readonly Phase[]
  readonly events: readonly EventPlan[]
}

export interface InstanceTargetPlan extends TargetBase {
  readonly type: 'instance'
  readonly arn: string
  readonly label?: 'Blue' | 'Green'
}

export interface LambdaTargetPlan extends TargetBase {
  readonly type: 'lambda'
  readonly arn: string
  readonly functionName: string
  readonly functionAlias: string
  readonly currentVersion: string
  readonly targetVersion: string
  readonly traffic: readonly TrafficStep[]
}

export interface EcsTargetPlan extends TargetBase {
  readonly type: 'ecs'
  readonly arn: string
  readonly taskSets: readonly TaskSetPlan[]
}

export interface CloudFormationTargetPlan extends TargetBase {
  readonly type: 'cloudformation'
  readonly resourceType: string
  readonly traffic: readonly TrafficStep[]
}

export type TargetPlan = InstanceTargetPlan | LambdaTargetPlan | EcsTargetPlan | CloudFormationTargetPlan

export type WaitType = 'READY_WAIT' | 'TERMINATION_WAIT'

/**
 * The plan pauses at `at` for `duration`, or until somebody continues it. What is planned for `at` itself
 * happens before the wait, everything later happens after it.
 */
export interface Wait {
  readonly type: WaitType
  readonly at: number
  readonly duration: number
  /** What the settings of the group say, which is longer than what the plan takes. */
  readonly minutes: number
  readonly onTimeout: 'CONTINUE_DEPLOYMENT' | 'STOP_DEPLOYMENT'
  /** Milliseconds in which the status shows the wait already, but ContinueDeployment is still refused. Default: 0. */
  readonly refusesFor?: number
}

export interface ErrorInformation {
  readonly code: string
  readonly message: string
}

export type RollbackEvent = 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM' | 'DEPLOYMENT_STOP_ON_REQUEST'

/** The members of `deploymentInfo` that never change, as the API names them. */
export interface DeploymentFacts {
  readonly deploymentId: string
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly deploymentConfigName: string
  readonly computePlatform: 'Server' | 'Lambda' | 'ECS'
  readonly deploymentStyle: {
    readonly deploymentType: 'IN_PLACE' | 'BLUE_GREEN'
    readonly deploymentOption: 'WITH_TRAFFIC_CONTROL' | 'WITHOUT_TRAFFIC_CONTROL'
  }
  readonly revision: object
  readonly previousRevision?: object
  readonly description?: string
  readonly creator: string
  readonly ignoreApplicationStopFailures: boolean
  readonly updateOutdatedInstancesOnly: boolean
  readonly fileExistsBehavior: string
  readonly autoRollbackConfiguration: {
    readonly enabled: boolean
    readonly events: readonly RollbackEvent[]
  }
  readonly blueGreenDeploymentConfiguration?: object
  readonly loadBalancerInfo?: object
  readonly externalId?: string
}

export interface Plan {
  readonly facts: DeploymentFacts
  /** The deployment's own statuses; the last one is its end. Ready waits are not among them. */
  readonly phases: readonly Phase[]
  /** When the deployment begins to count its targets; absent if it never does. */
  readonly overviewFrom?: number
  readonly waits: readonly Wait[]
  readonly targets: readonly TargetPlan[]
  /** Why it ended as it did; shown from its end on. */
  readonly errorInformation?: ErrorInformation
  /** The id of the deployment that this one rolls back. */
  readonly rollsBack?: string
  /** What CodeDeploy deploys if this one fails or is stopped, and its settings ask for a rollback. */
  readonly rollback?: Plan
  /** BatchGetDeploymentInstances gives instance ids as full ARNs, as old answers do. */
  readonly instanceIdsAsArns?: boolean
}

/** What somebody, or an alarm, does to a deployment while it runs. `at` is milliseconds since its creation. */
export type ScriptedAction =
  | { readonly type: 'continue'; readonly at: number; readonly waitType: WaitType }
  | {
      readonly type: 'stop'
      readonly at: number
      /** Absent: the group's own setting decides. */
      readonly autoRollbackEnabled?: boolean
    }
  | { readonly type: 'alarm'; readonly at: number; readonly alarms: readonly string[] }

/** A plan put on the calendar. */
export interface PlannedDeployment {
  readonly plan: Plan
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** What will be done to it in any case, such as by a person in the console. */
  readonly actions?: readonly ScriptedAction[]
}
