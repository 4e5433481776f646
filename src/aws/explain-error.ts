import type { WatchError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import { classify, describe, nameOf } from './classify-error.ts'
import {
  credentialsHint,
  type Explanation,
  explained,
  explainOnRunner,
  unexpected,
} from './explain-on-runner.ts'

/** A service of AWS, for error messages that name it. */
export interface Service {
  readonly name: string
  /** What its IAM actions begin with. */
  readonly iamPrefix: string
}

/** What a request asks, for error messages that name it. */
export interface ApiRequest {
  readonly service: Service
  /** The API operation, as in the IAM action `codedeploy:OPERATION`. */
  readonly operation: string
  readonly region: string
  /** What it is about: `deployment d-…`, `deployment group …`. */
  readonly subject: string
}

/** What to do if nothing renews the credentials of a step. */
export const expiredHint =
  'The deployment itself continues. Set role-to-assume on this step, with permissions id-token: write in the ' +
  'job, and the action renews its credentials by itself. Or give the credentials step a longer session ' +
  '(role-duration-seconds, up to the maximum session duration of the role).'

/**
 * The error that ends the watch, for one that a retry would not change. It says what was asked, what came back and
 * what to do.
 */
export function explain(error: unknown, request: ApiRequest, redactor: Redactor): WatchError {
  return explained(error, explanation(error, request, redactor), redactor)
}

function explanation(error: unknown, request: ApiRequest, redactor: Redactor): Explanation {
  const { service, operation, subject, region } = request
  const code = nameOf(error)
  const asked = {
    endpoint: `${service.name} in ${region}`,
    request: `${operation} for ${subject} in ${region}`,
  }
  const onRunner = explainOnRunner(error, asked, redactor)
  if (onRunner !== undefined) return onRunner
  switch (classify(error)) {
    case 'denied':
      return [
        denial(redactor.messageOf(error), request),
        `Allow ${service.iamPrefix}:${operation} in the IAM policy of the role that this step uses.`,
      ]
    case 'expired':
      return [`The credentials expired while watching ${subject}.`, expiredHint]
    case 'skewed':
    case 'credentials':
      return [
        `AWS does not accept the credentials of this step (${describe(error, redactor)}).`,
        credentialsHint,
      ]
    case 'not-found':
      return [
        notFound(code, describe(error, redactor), request),
        'Check the ID or names, the region (aws-region) and the account that the credentials belong to.',
      ]
    default:
      return [
        `${service.name} rejected ${operation} for ${subject} in ${region} (${describe(error, redactor)}).`,
        hints.get(code) ?? unexpected,
      ]
  }
}

const hints: ReadonlyMap<string, string> = new Map([
  [
    'InvalidComputePlatformException',
    'The instances API supports only EC2/on-premises and Lambda deployments; set api: targets.',
  ],
  [
    'UnsupportedActionForDeploymentTypeException',
    'on-ready: continue works only for blue/green deployments.',
  ],
])

function notFound(code: string, description: string, { service, subject, region }: ApiRequest): string {
  switch (code) {
    case 'InvalidDeploymentIdException':
      return `CodeDeploy in ${region} does not accept the ID of ${subject}.`
    case 'DeploymentDoesNotExistException':
    case 'PipelineNotFoundException':
      return `There is no ${subject} in ${region}.`
    default:
      return `${service.name} in ${region} cannot find ${subject} (${description}).`
  }
}

/**
 * Names the IAM action, the resource and who was denied. The last two are only in AWS's message ("User: ARN is not
 * authorized to perform: ACTION on resource: ARN"), so they are read from there.
 */
function denial(text: string, request: ApiRequest): string {
  const who = /\bUser: (\S+) is not authorized/.exec(text)?.[1]
  const action =
    /to perform: ([\w-]+:\w+)/.exec(text)?.[1] ?? `${request.service.iamPrefix}:${request.operation}`
  const resource = /on resource: (\S+)/.exec(text)?.[1] ?? `${request.subject} in ${request.region}`
  const reason = / because (.{1,200})$/.exec(text)?.[1]
  const subject = who === undefined ? 'The credentials of this step are' : `${who} is`
  const because = reason === undefined ? '' : ` (${reason})`
  return `${subject} not allowed to perform ${action} on ${resource}${because}.`
}
