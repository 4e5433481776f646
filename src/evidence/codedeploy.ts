import {
  CodeDeployClient,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  GetDeploymentGroupCommand,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import { codeDeployService } from '../codedeploy/explain-error.ts'
import { toDeployment, toGroup, toRevision } from '../codedeploy/to-model.ts'
import type { Deployment, DeploymentGroup } from '../deployment/model.ts'
import type { Access, AskedService } from './source.ts'

const codeDeploy: AskedService<CodeDeployClient> = { ...codeDeployService, Client: CodeDeployClient }

/** GetDeploymentGroup; undefined if the deployment names no group. */
export async function readGroup(
  { applicationName, deploymentGroupName }: Deployment,
  access: Access,
): Promise<DeploymentGroup | undefined> {
  if (applicationName === undefined || deploymentGroupName === undefined) return undefined
  return await access.once('group', async () => {
    const command = new GetDeploymentGroupCommand({ applicationName, deploymentGroupName })
    const answer = await access.send(codeDeploy, 'GetDeploymentGroup', (client, options) =>
      client.send(command, options),
    )
    return toGroup(answer.deploymentGroupInfo)
  })
}

export async function readDeployment(deploymentId: string, access: Access): Promise<Deployment> {
  const command = new GetDeploymentCommand({ deploymentId })
  const answer = await access.send(codeDeploy, 'GetDeployment', (client, options) =>
    client.send(command, options),
  )
  return toDeployment(answer.deploymentInfo)
}

/**
 * The AppSpec of a deployment's revision. GetDeployment gives only its hash in some responses, where
 * GetApplicationRevision knows more (facts.md). Undefined for one that lies in S3 or GitHub.
 */
export async function readAppSpec(
  { applicationName, revision }: Deployment,
  access: Access,
): Promise<string | undefined> {
  if (revision?.type !== 'AppSpecContent') return undefined
  const { content, sha256, isString } = revision
  if (content !== undefined || sha256 === undefined || applicationName === undefined) return content
  const location: RevisionLocation = isString
    ? { revisionType: 'String', string: { sha256 } }
    : { revisionType: 'AppSpecContent', appSpecContent: { sha256 } }
  const command = new GetApplicationRevisionCommand({ applicationName, revision: location })
  const answer = await access.send(codeDeploy, 'GetApplicationRevision', (client, options) =>
    client.send(command, options),
  )
  const found = toRevision(answer.revision)
  return found?.type === 'AppSpecContent' ? found.content : undefined
}
