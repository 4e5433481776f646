import { WatchError } from '../errors.ts'
import { classify, describe, nameOf } from './errors.ts'

/** What a request asks, for error messages that name it. */
export interface ApiRequest {
  /** The API operation, as in the IAM action `codedeploy:OPERATION`. */
  readonly operation: string
  readonly region: string
  /** What it is about: `deployment d-…`, `deployment group …`. */
  readonly subject: string
}

const longerAccess =
  'The deployment itself goes on. Set role-to-assume on this step, with permissions id-token: write, and the ' +
  'action renews its credentials by itself; or give the credentials step a longer session ' +
  '(role-duration-seconds, and the maximum session duration of the role).'

/**
 * The error that ends the watch, for one that a retry would not change. It says what was asked, what came back and
 * what to do.
 */
export function explain(error: unknown, request: ApiRequest): WatchError {
  const code = nameOf(error)
  switch (classify(error)) {
    case 'denied':
      return new WatchError(code, denial(error, request), {
        hint: `Allow codedeploy:${request.operation} in the IAM policy of the role that this step uses.`,
        cause: error,
      })
    case 'expired':
      return new WatchError(code, `The credentials expired while watching ${request.subject}.`, {
        hint: longerAccess,
        cause: error,
      })
    case 'credentials':
      return new WatchError(code, credentialsProblem(code, error), {
        hint:
          'Put aws-actions/configure-aws-credentials before this step, or set role-to-assume on it; both need ' +
          'permissions id-token: write in the job.',
        cause: error,
      })
    case 'not-found':
      return new WatchError(code, notFound(code, error, request), {
        hint: 'Check the id or names, the region (aws-region) and the account that the credentials belong to.',
        cause: error,
      })
    default:
      return new WatchError(
        code,
        `CodeDeploy refused ${request.operation} for ${request.subject} in ${request.region} (${describe(error)}).`,
        { hint: hints.get(code) ?? unexpected, cause: error },
      )
  }
}

/**
 * Names the IAM action, the resource and who was denied. The last two are only in AWS's message ("User: ARN is not
 * authorized to perform: ACTION on resource: ARN"), so they are read from there.
 */
function denial(error: unknown, request: ApiRequest): string {
  const text = error instanceof Error ? error.message : ''
  const who = /\bUser: (\S+) is not authorized/.exec(text)?.[1]
  const action = /to perform: ([\w-]+:\w+)/.exec(text)?.[1] ?? `codedeploy:${request.operation}`
  const resource = /on resource: (\S+)/.exec(text)?.[1] ?? `${request.subject} in ${request.region}`
  const reason = / because (.{1,200})$/.exec(text)?.[1]
  const subject = who === undefined ? 'The credentials of this step are' : `${who} is`
  const because = reason === undefined ? '' : ` (${reason})`
  return `${subject} not allowed to perform ${action} on ${resource}${because}.`
}

function credentialsProblem(code: string, error: unknown): string {
  return code === 'CredentialsProviderError'
    ? `This step has no AWS credentials (${describe(error)}).`
    : `AWS does not accept the credentials of this step (${describe(error)}).`
}

function notFound(code: string, error: unknown, request: ApiRequest): string {
  if (code === 'InvalidDeploymentIdException') {
    return `CodeDeploy in ${request.region} does not take this for a deployment id: ${request.subject}.`
  }
  if (code === 'DeploymentDoesNotExistException') {
    return `There is no ${request.subject} in ${request.region}.`
  }
  return `CodeDeploy in ${request.region} does not know ${request.subject} (${describe(error)}).`
}

const unexpected =
  'The deployment itself goes on. The action does not expect this answer: please report it with the lines above.'

const hints: ReadonlyMap<string, string> = new Map([
  [
    'InvalidComputePlatformException',
    'The API for instances serves EC2/on-premises and Lambda deployments only: set api: targets.',
  ],
  [
    'UnsupportedActionForDeploymentTypeException',
    'Only a blue/green deployment can be continued by on-ready: continue.',
  ],
])
