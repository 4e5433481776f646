import { arn, hexadecimal, targetGroupArn, uuid } from '../codedeploy/plan/identifiers.ts'
import type { Json } from '../codedeploy/wire.ts'
import type { EcsService, TaskSetOfService, TaskState } from './ecs-state.ts'
import { type Scene, timestampIn } from './scene.ts'

/** ECS's own JSON. Members that are undefined are not sent. */

export function clusterArn(cluster: string): string {
  return arn('ecs', `cluster/${cluster}`)
}

export function serviceArn(cluster: string, service: string): string {
  return arn('ecs', `service/${cluster}/${service}`)
}

/** A service as DescribeServices shows it. */
export function describeService(owner: EcsService, scene: Scene): Json {
  const { cluster, service, taskSets, launchType } = owner
  const sum = (count: 'desiredCount' | 'pendingCount' | 'runningCount') =>
    taskSets.reduce((total, taskSet) => total + taskSet[count], 0)
  return {
    serviceArn: serviceArn(cluster, service),
    serviceName: service,
    clusterArn: clusterArn(cluster),
    status: 'ACTIVE',
    desiredCount: Math.max(0, ...taskSets.map(({ desiredCount }) => desiredCount)),
    pendingCount: sum('pendingCount'),
    runningCount: sum('runningCount'),
    launchType,
    taskDefinition: arn('ecs', `task-definition/${service}:42`),
    deploymentController: { type: 'CODE_DEPLOY' },
    schedulingStrategy: 'REPLICA',
    // With CodeDeploy as controller these are empty: task sets have them.
    deployments: [],
    loadBalancers: [],
    serviceRegistries: [],
    placementConstraints: [],
    placementStrategy: [],
    taskSets: taskSets.map(taskSet => describeTaskSet(taskSet, owner, scene)),
    events: owner.events.map(({ at, message }) => ({
      id: uuid(`event ${at} ${message}`),
      createdAt: timestampIn(scene, at),
      message,
    })),
    healthCheckGracePeriodSeconds: 0,
    enableECSManagedTags: true,
    enableExecuteCommand: false,
    propagateTags: 'NONE',
  }
}

function describeTaskSet(taskSet: TaskSetOfService, owner: EcsService, { now }: Scene): Json {
  const { id, externalId, status, desiredCount, pendingCount, runningCount, targetGroup } = taskSet
  const { cluster, service, launchType, containerName, containerPort } = owner
  const isSteady = status !== 'DRAINING' && pendingCount === 0 && runningCount === desiredCount
  return {
    id,
    taskSetArn: arn('ecs', `task-set/${cluster}/${service}/${id}`),
    serviceArn: serviceArn(cluster, service),
    clusterArn: clusterArn(cluster),
    // Of the task set itself, this is who started it; `startedBy` of its tasks is the task set's id.
    startedBy: 'CODE_DEPLOY',
    externalId,
    status,
    taskDefinition: arn('ecs', `task-definition/${service}:42`),
    computedDesiredCount: desiredCount,
    pendingCount,
    runningCount,
    createdAt: taskSet.createdAt / 1_000,
    updatedAt: taskSet.updatedAt / 1_000,
    launchType,
    platformVersion: launchType === 'FARGATE' ? '1.4.0' : undefined,
    platformFamily: launchType === 'FARGATE' ? 'Linux' : undefined,
    loadBalancers: [{ targetGroupArn: targetGroupArn(targetGroup), containerName, containerPort }],
    serviceRegistries: [],
    scale: { value: status === 'DRAINING' ? 0 : 100, unit: 'PERCENT' },
    stabilityStatus: isSteady ? 'STEADY_STATE' : 'STABILIZING',
    stabilityStatusAt: now() / 1_000,
    tags: [],
  }
}

/** A task as DescribeTasks shows it. */
export function describeTask(
  owner: EcsService,
  { plan, arn: taskArn, ...state }: TaskState,
  scene: Scene,
): Json {
  const { cluster, service, launchType } = owner
  const { id, createdAt, startedAt, startedBy, stop } = plan
  const at = (moment: number | undefined) => timestampIn(scene, moment)
  const hasStopped = state.lastStatus === 'STOPPED'
  const isStopping = state.desiredStatus === 'STOPPED'
  const hasStarted = startedAt !== undefined && scene.now() >= scene.createdAt + startedAt
  return {
    taskArn,
    clusterArn: clusterArn(cluster),
    taskDefinitionArn: arn('ecs', `task-definition/${service}:42`),
    group: `service:${service}`,
    startedBy,
    launchType,
    platformVersion: launchType === 'FARGATE' ? '1.4.0' : undefined,
    availabilityZone: 'us-east-1a',
    connectivity: 'CONNECTED',
    cpu: '256',
    memory: '512',
    version: 4,
    lastStatus: state.lastStatus,
    desiredStatus: state.desiredStatus,
    healthStatus: 'UNKNOWN',
    createdAt: at(createdAt),
    startedAt: hasStarted ? at(startedAt) : undefined,
    stoppingAt: isStopping ? at(stop?.stoppingAt ?? stop?.stoppedAt) : undefined,
    executionStoppedAt: hasStopped && hasStarted ? at(stop?.stoppedAt) : undefined,
    stoppedAt: hasStopped ? at(stop?.stoppedAt) : undefined,
    stopCode: isStopping ? stop?.stopCode : undefined,
    stoppedReason: isStopping ? stop?.stoppedReason : undefined,
    containers: plan.containers.map(({ name, image, exitCode, reason, healthStatus = 'UNKNOWN' }) => ({
      containerArn: arn('ecs', `container/${cluster}/${id}/${uuid(`container ${id} ${name}`)}`),
      taskArn,
      name,
      image,
      runtimeId: hasStarted ? `${id}-${hexadecimal(`runtime ${name}`, 10)}` : undefined,
      lastStatus: state.lastStatus === 'DEPROVISIONING' ? 'RUNNING' : state.lastStatus,
      exitCode: hasStopped ? exitCode : undefined,
      reason: hasStopped ? reason : undefined,
      healthStatus,
      networkBindings: [],
      networkInterfaces: [],
      cpu: '0',
    })),
    overrides: { containerOverrides: [], inferenceAcceleratorOverrides: [] },
    attachments: [],
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    tags: [],
  }
}
