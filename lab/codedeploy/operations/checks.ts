import { ApiError } from '../../aws-protocol/errors.ts'
import type { Account, Existing } from '../account.ts'

/** Names have 1 to 100 characters: letters, digits and `. _ + = , @ -` (User Guide, "CodeDeploy limits"). */
const name = /^[A-Za-z0-9._+=,@-]{1,100}$/

/** The deployment that an input names. An empty id counts as none. @throws ApiError */
export function requireDeployment(id: string | undefined, account: Account): Existing {
  if (id === undefined || id === '') {
    throw new ApiError('DeploymentIdRequiredException', 'At least one deployment ID must be specified.')
  }
  requireWellFormed(id)
  const found = account.find(id)
  if (found === undefined) {
    throw new ApiError('DeploymentDoesNotExistException', `The deployment ${id} could not be found.`)
  }
  return found
}

/** @throws ApiError if no deployment can have this id */
export function requireWellFormed(id: string): void {
  if (/^d-[A-Z0-9]{9}$/.test(id)) return
  throw new ApiError('InvalidDeploymentIdException', `Deployment ID ${id} is in an invalid format.`)
}

/** CodeDeploy knows no targets before a deployment has left Created and Queued. @throws ApiError */
export function requireStarted({ id, state }: Existing): void {
  if (state.status === 'Created' || state.status === 'Queued') {
    throw new ApiError('DeploymentNotStartedException', `Deployment ${id} has not started.`)
  }
}

/** @throws ApiError if the deployment has completed */
export function requireOngoing({ id, state }: Existing): void {
  if (state.completedAt === undefined) return
  throw new ApiError(
    'DeploymentAlreadyCompletedException',
    `The deployment ${id} is already complete: ${state.status}`,
  )
}

/** The name of an application that exists. @throws ApiError if it is missing, malformed or unknown */
export function requireApplication(applicationName: string | undefined, account: Account): string {
  if (applicationName === undefined || applicationName === '') {
    throw new ApiError('ApplicationNameRequiredException', 'The application name was not specified.')
  }
  if (!name.test(applicationName)) {
    throw new ApiError('InvalidApplicationNameException', `${applicationName} is not an application name.`)
  }
  if (!account.groups().some(group => group.applicationName === applicationName)) {
    throw new ApiError(
      'ApplicationDoesNotExistException',
      `No application found for name: ${applicationName}`,
    )
  }
  return applicationName
}

/** The deployments of a group, in any order. @throws ApiError if a name is missing, malformed or unknown */
export function requireGroup(
  applicationName: string | undefined,
  groupName: string | undefined,
  account: Account,
): readonly Existing[] {
  const application = requireApplication(applicationName, account)
  const groups = account.groups().filter(group => group.applicationName === application)
  if (groupName === undefined || groupName === '') {
    throw new ApiError('DeploymentGroupNameRequiredException', 'The deployment group name was not specified.')
  }
  if (!name.test(groupName)) {
    throw new ApiError('InvalidDeploymentGroupNameException', `${groupName} is not a deployment group name.`)
  }
  if (!groups.some(group => group.deploymentGroupName === groupName)) {
    throw new ApiError(
      'DeploymentGroupDoesNotExistException',
      `No Deployment Group found for name: ${groupName}`,
    )
  }
  return account.all().filter(({ state }) => {
    const { facts } = state.timeline
    return facts.applicationName === application && facts.deploymentGroupName === groupName
  })
}

/** @throws ApiError of that name if one of the values is not known */
export function requireKnown(
  values: readonly string[] | undefined,
  known: readonly string[],
  exception: string,
): void {
  const unknown = values?.find(value => !known.includes(value))
  if (unknown !== undefined) throw new ApiError(exception, `${unknown} is not one of ${known.join(', ')}.`)
}
