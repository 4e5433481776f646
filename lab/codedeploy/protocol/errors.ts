/** An answer that is an error: its name, its HTTP status and what it says. */
export interface ApiErrorAnswer {
  readonly name: string
  readonly message: string
  readonly status: number
}

/** Thrown by operations; the server turns it into the answer. */
export class ApiError extends Error implements ApiErrorAnswer {
  readonly status: number

  constructor(name: string, message: string, status = 400) {
    super(message)
    this.name = name
    this.status = status
  }
}

/** The exceptions that the simulated operations raise themselves, by the names of the service model. */
export type ExceptionName =
  | 'ApplicationDoesNotExistException'
  | 'ApplicationNameRequiredException'
  | 'BatchLimitExceededException'
  | 'DeploymentAlreadyCompletedException'
  | 'DeploymentDoesNotExistException'
  | 'DeploymentGroupDoesNotExistException'
  | 'DeploymentGroupNameRequiredException'
  | 'DeploymentIdRequiredException'
  | 'DeploymentIsNotInReadyStateException'
  | 'DeploymentNotStartedException'
  | 'DeploymentTargetDoesNotExistException'
  | 'DeploymentTargetIdRequiredException'
  | 'DeploymentTargetListSizeExceededException'
  | 'InstanceIdRequiredException'
  | 'InvalidApplicationNameException'
  | 'InvalidComputePlatformException'
  | 'InvalidDeploymentGroupNameException'
  | 'InvalidDeploymentIdException'
  | 'InvalidDeploymentInstanceTypeException'
  | 'InvalidDeploymentStatusException'
  | 'InvalidDeploymentTargetIdException'
  | 'InvalidDeploymentWaitTypeException'
  | 'InvalidExternalIdException'
  | 'InvalidInputException'
  | 'InvalidInstanceNameException'
  | 'InvalidInstanceStatusException'
  | 'InvalidInstanceTypeException'
  | 'InvalidNextTokenException'
  | 'InvalidTargetFilterNameException'
  | 'InvalidTimeRangeException'
  | 'UnsupportedActionForDeploymentTypeException'

export function exception(name: ExceptionName, message: string): ApiError {
  return new ApiError(name, message)
}

/** The front door of every AWS service raises these, before the service itself sees the request. */
const frontDoor: readonly string[] = [
  'SerializationException',
  'UnknownOperationException',
  'MissingAuthenticationTokenException',
  'ExpiredTokenException',
  'UnrecognizedClientException',
  'AccessDeniedException',
  'ThrottlingException',
  'InternalFailure',
  'ServiceUnavailable',
]

/** The body of an error in AWS JSON 1.1. */
export function errorBody({ name, message }: Pick<ApiErrorAnswer, 'name' | 'message'>): string {
  const namespace = frontDoor.includes(name) ? 'com.amazon.coral.service' : 'com.amazonaws.codedeploy'
  return JSON.stringify({ __type: `${namespace}#${name}`, message })
}
