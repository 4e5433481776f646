import type { Existing } from '../deployments.ts'
import { exception } from '../protocol/errors.ts'

/** Names have 1 to 100 characters: letters, digits and `. _ + = , @ -` (User Guide, "CodeDeploy limits"). */
const name = /^[A-Za-z0-9._+=,@-]{1,100}$/

/** @throws ApiError where the name is missing, malformed or nobody's. */
export function requireApplication(applicationName: string | undefined, all: readonly Existing[]): void {
  if (applicationName === undefined || applicationName === '') {
    throw exception('ApplicationNameRequiredException', 'The application name was not specified.')
  }
  if (!name.test(applicationName)) {
    throw exception('InvalidApplicationNameException', `${applicationName} is not an application name.`)
  }
  if (!all.some(({ state }) => state.timeline.facts.applicationName === applicationName)) {
    throw exception('ApplicationDoesNotExistException', `No application found for name: ${applicationName}`)
  }
}

/** The deployments of the group, the newest first. @throws ApiError like requireApplication */
export function requireGroup(
  applicationName: string | undefined,
  deploymentGroupName: string | undefined,
  all: readonly Existing[],
): readonly Existing[] {
  if (deploymentGroupName === undefined || deploymentGroupName === '') {
    throw exception('DeploymentGroupNameRequiredException', 'The deployment group name was not specified.')
  }
  if (!name.test(deploymentGroupName)) {
    throw exception(
      'InvalidDeploymentGroupNameException',
      `${deploymentGroupName} is not a deployment group name.`,
    )
  }
  const found = all.filter(({ state }) => {
    const { facts } = state.timeline
    return facts.applicationName === applicationName && facts.deploymentGroupName === deploymentGroupName
  })
  if (found.length === 0) {
    throw exception(
      'DeploymentGroupDoesNotExistException',
      `No Deployment Group found for name: ${deploymentGroupName}`,
    )
  }
  return found
}
