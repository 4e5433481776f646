/**
 * What the services say, word for word.
 *
 * Sources: Amazon ECS Developer Guide ("Resolve Amazon ECS stopped task errors", "CannotPullContainer task errors",
 * "Amazon ECS service event messages"), AWS re:Post, and issues of public repositories (aws/containers-roadmap,
 * aws/copilot-cli, hackforla/CivicTechJobs, kubernetes/autoscaler, aws/aws-parallelcluster).
 */

const registry = '123456789012.dkr.ecr.us-east-1.amazonaws.com'

/** An image in the account's own registry. */
export function ecrImage(repository: string, tag: string): string {
  return `${registry}/${repository}:${tag}`
}

const retried = (times: number) =>
  `CannotPullContainerError: pull image manifest has been retried ${times} time(s):`

/**
 * Why a task could not start on Fargate: its `stoppedReason`. The number of tries and the addresses differ from task to
 * task.
 */
export const startFailure = {
  imageNotFound: (image: string, times: number) =>
    `${retried(times)} failed to resolve ref ${image}: ${image}: not found`,
  imageDenied: (image: string, times: number) =>
    `${retried(times)} failed to resolve ref ${image}: pulling from host ${registry} failed with status code` +
    ` [manifests ${image.split(':').at(-1)}]: 403 Forbidden`,
  noRouteToImage: (image: string, times: number) =>
    `${retried(times)} failed to resolve ref ${image}: failed to do request: Head` +
    ` "https://${image.replace(/\/(.*):(.*)$/, '/v2/$1/manifests/$2')}": dial tcp 44.213.79.${times}:443: i/o timeout`,
  wrongPlatform: (_: string, times: number) =>
    `${retried(times)} image Manifest does not contain descriptor matching platform 'linux/amd64'`,
  noRouteToRegistry: (_: string, times: number) =>
    'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from' +
    ' Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.' +
    ' RequestError: send request failed caused by: Post "https://api.ecr.us-east-1.amazonaws.com/": dial tcp' +
    ` 44.213.79.${times}:443: i/o timeout`,
  secretDenied: (_: string, times: number) =>
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable' +
    ` to retrieve secret from asm: service call has been retried ${times} time(s): failed to fetch secret` +
    ' arn:aws:secretsmanager:us-east-1:123456789012:secret:database-a1b2c3 from secrets manager: AccessDeniedException:' +
    ' User: arn:aws:sts::123456789012:assumed-role/checkout-execution/0123456789abcdef0123456789abcdef is not' +
    ' authorized to perform: secretsmanager:GetSecretValue on resource:' +
    ' arn:aws:secretsmanager:us-east-1:123456789012:secret:database-a1b2c3 because no identity-based policy allows' +
    ' the secretsmanager:GetSecretValue action status code: 400, request id: 01234567-89ab-cdef-0123-456789abcdef',
} as const

/** The same on EC2: the task says only that it failed, and the container's own `reason` says why. */
export const startFailureOnEc2 = {
  task: 'Task failed to start',
  container: (image: string) =>
    `CannotPullContainerError: Error response from daemon: manifest for ${image} not found: manifest unknown:` +
    ' Requested image not found',
} as const

export const essentialContainerExited = 'Essential container in task exited'
export const outOfMemory = 'OutOfMemoryError: Container killed due to memory usage'
export const scalingActivity = (taskSet: string) => `Scaling activity initiated by (deployment ${taskSet})`
export const failedElbHealthChecks = (targetGroupArn: string) =>
  `Task failed ELB health checks in (target-group ${targetGroupArn})`

const troubleshooting =
  'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'

/** Service events. A scheduler that acts for one task set names it. */
export const serviceEvent = {
  started: (service: string, taskSet: string, tasks: readonly string[]) =>
    `(service ${service}, taskSet ${taskSet}) has started ${tasks.length} tasks: ${listed(tasks)}.`,
  stopped: (service: string, taskSet: string, tasks: readonly string[]) =>
    `(service ${service}, taskSet ${taskSet}) has stopped ${tasks.length} running tasks: ${listed(tasks)}.`,
  registered: (service: string, taskSet: string, count: number, targetGroupArn: string) =>
    `(service ${service}, taskSet ${taskSet}) registered ${count} targets in (target-group ${targetGroupArn})`,
  unhealthy: (service: string, taskSet: string, port: number, targetGroupArn: string, reason: string) =>
    `(service ${service}, taskSet ${taskSet}) (port ${port}) is unhealthy in (target-group ${targetGroupArn})` +
    ` due to (reason ${reason}).`,
  cannotStart: (service: string) =>
    `(service ${service}) is unable to consistently start tasks successfully. ${troubleshooting}`,
  steadyState: (service: string) => `(service ${service}) has reached a steady state.`,
  noInstance: (service: string, taskSet: string) =>
    `(service ${service}, taskSet ${taskSet}) was unable to place a task because no container instance met all of its` +
    ` requirements. Reason: No Container Instances were found in your cluster. ${troubleshooting}`,
  insufficientMemory: (service: string, taskSet: string) =>
    `(service ${service}, taskSet ${taskSet}) was unable to place a task because no container instance met all of its` +
    ' requirements. The closest matching (container-instance 0123456789abcdef0123456789abcdef) has insufficient' +
    ` memory available. ${troubleshooting}`,
  noFargateCapacity: (service: string, taskSet: string) =>
    `(service ${service}, taskSet ${taskSet}) was unable to place a task. Reason: Capacity is unavailable at this` +
    ` time. Please try again later or in a different availability zone. ${troubleshooting}`,
} as const

function listed(tasks: readonly string[]): string {
  return tasks.map(task => `(task ${task})`).join(' ')
}

/** What a target's health says beside its state. */
export const targetHealth = {
  initial: { reason: 'Elb.RegistrationInProgress', description: 'Target registration is in progress' },
  code: (code: number) => ({
    reason: 'Target.ResponseCodeMismatch',
    description: `Health checks failed with these codes: [${code}]`,
  }),
  timeout: { reason: 'Target.Timeout', description: 'Request timed out' },
  failed: { reason: 'Target.FailedHealthChecks', description: 'Health checks failed' },
  draining: {
    reason: 'Target.DeregistrationInProgress',
    description: 'Target deregistration is in progress',
  },
  notInUse: {
    reason: 'Target.NotInUse',
    description: 'Target group is not configured to receive traffic from the load balancer',
  },
} as const

/** Why Auto Scaling could not launch an instance. */
export const launchFailure = {
  noCapacity:
    'We currently do not have sufficient t3.medium capacity in the Availability Zone you requested (us-east-1a). Our' +
    ' system will be working on provisioning additional capacity. Launching EC2 instance failed.',
  quota:
    'You have requested more vCPU capacity than your current vCPU limit of 32 allows for the instance bucket that the' +
    ' specified instance type belongs to. Launching EC2 instance failed.',
  badImage: "The image id '[ami-0123456789abcdef0]' does not exist. Launching EC2 instance failed.",
  badTemplate:
    'The requested configuration is currently not supported. Please check the documentation for supported' +
    ' configurations. Launching EC2 instance failed.',
} as const
