import type {
  DeploymentGroupInfo,
  DeploymentInfo,
  DeploymentTarget,
  ECSTaskSet,
  InstanceSummary,
  LambdaFunctionInfo,
  RevisionLocation,
  LifecycleEvent as SdkLifecycleEvent,
} from '@aws-sdk/client-codedeploy'
import { UnreadableResponseError } from '../aws/classify-error.ts'
import type {
  Deployment,
  DeploymentGroup,
  Diagnostics,
  InstanceTarget,
  LifecycleEvent,
  Revision,
  Target,
  TaskSet,
} from '../deployment/model.ts'
import {
  appSpec,
  flag,
  list,
  listOfTexts,
  logTail,
  message,
  name,
  note,
  number,
  record,
  text,
  texts,
  time,
} from '../values/wire.ts'

/**
 * The SDK types every member as present or undefined. On the wire any of them may also be null, of another
 * type, or new, so what is read here is read as unknown.
 */
type Wire<T> = { readonly [K in keyof T]?: unknown }

/**
 * A target has a dozen lifecycle events, a deployment a few messages, task sets and counts. Longer lists are truncated.
 */
const mostLifecycleEvents = 40
/** A target fails once, perhaps after ignored failures of ApplicationStop. Less is kept of further failed events. */
const mostExplainedEvents = 3
const mostStatusMessages = 20
const mostTaskSets = 20
const mostCounts = 100

/** GetDeployment's response. Throws `UnreadableResponseError` if id or status is missing. */
export function toDeployment(info: DeploymentInfo | undefined): Deployment {
  const wire: Wire<DeploymentInfo> = record(info)
  const id = name(wire.deploymentId)
  const status = name(wire.status)
  if (id === undefined || status === undefined) {
    throw new UnreadableResponseError(
      'the response to GetDeployment has no deploymentInfo with deploymentId and status',
    )
  }
  const style = record(wire.deploymentStyle)
  const blueGreen = record(wire.blueGreenDeploymentConfiguration)
  const termination = record(blueGreen.terminateBlueInstancesOnDeploymentSuccess)
  const ready = record(blueGreen.deploymentReadyOption)
  const rollback = record(wire.autoRollbackConfiguration)
  return {
    id,
    status,
    applicationName: name(wire.applicationName),
    deploymentGroupName: name(wire.deploymentGroupName),
    deploymentConfigName: name(wire.deploymentConfigName),
    computePlatform: name(wire.computePlatform),
    deploymentType: name(style.deploymentType),
    deploymentOption: name(style.deploymentOption),
    creator: name(wire.creator),
    description: message(wire.description),
    createTime: time(wire.createTime),
    startTime: time(wire.startTime),
    completeTime: time(wire.completeTime),
    revision: toRevision(wire.revision),
    errorInformation: texts(wire.errorInformation, { code: name, message }),
    overview: toOverview(wire.deploymentOverview),
    rollbackInfo: texts(wire.rollbackInfo, {
      rollbackDeploymentId: name,
      rollbackTriggeringDeploymentId: name,
      rollbackMessage: message,
    }),
    statusMessages: listOfTexts(list(wire.deploymentStatusMessages).slice(0, mostStatusMessages), message),
    terminationWaitStarted: flag(wire.instanceTerminationWaitTimeStarted),
    terminationAction: name(termination.action),
    terminationWaitMinutes: number(termination.terminationWaitTimeInMinutes),
    greenFleetAction: name(record(blueGreen.greenFleetProvisioningOption).action),
    readyAction: name(ready.actionOnTimeout),
    readyWaitMinutes: number(ready.waitTimeInMinutes),
    ignoreApplicationStopFailures: flag(wire.ignoreApplicationStopFailures),
    autoRollbackEvents:
      rollback.enabled === true ? listOfTexts(list(rollback.events).slice(0, mostCounts), name) : [],
  }
}

/**
 * BatchGetDeployments' response; an entry without id or status is left out. Throws `UnreadableResponseError` without a
 * list.
 */
export function toDeployments(received: unknown): readonly Deployment[] {
  if (!Array.isArray(received)) {
    throw new UnreadableResponseError('the response to BatchGetDeployments has no deploymentsInfo')
  }
  return received.filter(hasIdAndStatus).map(toDeployment)
}

function hasIdAndStatus(received: unknown): received is DeploymentInfo {
  const wire: Wire<DeploymentInfo> = record(received)
  return name(wire.deploymentId) !== undefined && name(wire.status) !== undefined
}

/** What GetDeploymentGroup says that GetDeployment does not. */
export function toGroup(received: unknown): DeploymentGroup {
  const wire: Wire<DeploymentGroupInfo> = record(received)
  return {
    autoScalingGroups: list(wire.autoScalingGroups).flatMap(group => text(record(group).name) ?? []),
    lastSuccessfulDeploymentId: name(record(wire.lastSuccessfulDeployment).deploymentId),
  }
}

/** One entry of BatchGetDeploymentTargets' response; undefined if it holds no target with an id. */
export function toTarget(received: unknown): Target | undefined {
  const wire: Wire<DeploymentTarget> = record(received)
  const found = targetMembers.find(member => record(wire[member]).targetId !== undefined)
  if (found === undefined) return undefined
  const target = record(wire[found])
  const base = toTargetBase(target, target.targetId)
  if (base === undefined) return undefined
  switch (found) {
    case 'instanceTarget':
      return { type: 'instance', ...base, label: name(target.instanceLabel) }
    case 'lambdaTarget': {
      const lambda: Wire<LambdaFunctionInfo> = record(target.lambdaFunctionInfo)
      return {
        type: 'lambda',
        ...base,
        functionName: text(lambda.functionName),
        functionAlias: name(lambda.functionAlias),
        currentVersion: name(lambda.currentVersion),
        targetVersion: name(lambda.targetVersion),
        targetVersionWeight: number(lambda.targetVersionWeight),
      }
    }
    case 'ecsTarget':
      return {
        type: 'ecs',
        ...base,
        taskSets: list(target.taskSetsInfo).slice(0, mostTaskSets).map(toTaskSet),
      }
    case 'cloudFormationTarget':
      return {
        type: 'cloudformation',
        ...base,
        resourceType: text(target.resourceType),
        targetVersionWeight: number(target.targetVersionWeight),
      }
  }
}

const targetMembers = ['instanceTarget', 'lambdaTarget', 'ecsTarget', 'cloudFormationTarget'] as const

/** One entry of BatchGetDeploymentInstances' response; undefined if it holds no instance id. */
export function toInstanceTarget(received: unknown): InstanceTarget | undefined {
  const wire: Wire<InstanceSummary> = record(received)
  const base = toTargetBase(wire, wire.instanceId)
  return base && { type: 'instance', ...base, label: name(wire.instanceType) }
}

/**
 * The short id of an instance. Old calls may return the full ARN
 * (`arn:aws:ec2:REGION:ACCOUNT:instance/ID`), while people look for the id.
 */
export function shortTargetId(id: string): string {
  return /^arn:[^:]*:[^:]*:[^:]*:[^:]*:instance\/(.+)$/.exec(id)?.[1] ?? id
}

/** A target that CodeDeploy lists but does not describe. */
export function undescribedTarget(id: string): Target {
  return { type: 'other', typeName: 'undescribed', id, status: 'Unknown', lifecycleEvents: [] }
}

function toTargetBase(wire: Readonly<Record<string, unknown>>, wireId: unknown) {
  const id = text(wireId)
  if (id === undefined) return undefined
  const short = shortTargetId(id)
  return {
    id: short,
    arn: text(wire.targetArn) ?? (short === id ? undefined : id),
    status: name(wire.status) ?? 'Unknown',
    lastUpdatedAt: time(wire.lastUpdatedAt),
    lifecycleEvents: toLifecycleEvents(list(wire.lifecycleEvents).slice(0, mostLifecycleEvents)),
  }
}

const wholeDiagnostics = (wire: unknown): Diagnostics | undefined =>
  texts(wire, { errorCode: name, scriptName: text, message, logTail })
/** An event that has not failed has nothing to explain. */
const shortDiagnostics = (wire: unknown): Diagnostics | undefined =>
  texts(wire, { errorCode: note, scriptName: note, message: note })

function toLifecycleEvents(received: readonly unknown[]): readonly LifecycleEvent[] {
  const failed = received.filter(event => record(event).status === 'Failed')
  const explained = new Set(failed.slice(-mostExplainedEvents))
  return received.flatMap(
    event => toLifecycleEvent(event, explained.has(event) ? wholeDiagnostics : shortDiagnostics) ?? [],
  )
}

/** @param readDiagnostics what is kept of its diagnostics */
function toLifecycleEvent(
  received: unknown,
  readDiagnostics: (wire: unknown) => Diagnostics | undefined,
): LifecycleEvent | undefined {
  const wire: Wire<SdkLifecycleEvent> = record(received)
  const eventName = name(wire.lifecycleEventName)
  if (eventName === undefined) return undefined
  return {
    name: eventName,
    status: name(wire.status) ?? 'Unknown',
    startTime: time(wire.startTime),
    endTime: time(wire.endTime),
    diagnostics: readDiagnostics(wire.diagnostics),
  }
}

function toTaskSet(received: unknown): TaskSet {
  const wire: Wire<ECSTaskSet> = record(received)
  return {
    // The API itself spells it like this.
    id: text(wire.identifer),
    label: name(wire.taskSetLabel),
    status: name(wire.status),
    desiredCount: number(wire.desiredCount),
    pendingCount: number(wire.pendingCount),
    runningCount: number(wire.runningCount),
    trafficWeight: number(wire.trafficWeight),
    targetGroup: text(record(wire.targetGroup).name),
  }
}

export function toRevision(received: unknown): Revision | undefined {
  const wire: Wire<RevisionLocation> = record(received)
  const type = name(wire.revisionType)
  switch (type) {
    case undefined:
      return undefined
    case 'S3':
      return { type, ...texts(wire.s3Location, { bucket: text, key: text, version: text, eTag: text }) }
    case 'GitHub':
      return { type, ...texts(wire.gitHubLocation, { repository: text, commitId: text }) }
    case 'AppSpecContent':
    case 'String':
      return {
        type: 'AppSpecContent',
        ...texts(wire.appSpecContent ?? wire.string, { sha256: text, content: appSpec }),
        isString: type === 'String' || undefined,
      }
    default:
      return { type: 'other', typeName: type }
  }
}

function toOverview(received: unknown): Readonly<Record<string, number>> | undefined {
  const counts = Object.entries(record(received))
    .slice(0, mostCounts)
    .flatMap(([status, count]) => (typeof count === 'number' ? [[name(status) ?? '', count] as const] : []))
  return counts.length === 0 ? undefined : Object.fromEntries(counts)
}
