import {
  CodeDeployClient,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  GetDeploymentGroupCommand,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import { codeDeployService } from '../codedeploy/connect.ts'
import { toDeployment, toGroup, toRevision } from '../codedeploy/to-model.ts'
import type { Deployment, DeploymentGroup, Revision } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
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
 * GetApplicationRevision knows more (facts.md).
 *
 * @throws WatchError if CodeDeploy does not show it, as one in S3 or GitHub
 */
export async function readAppSpec(
  { applicationName, revision }: Deployment,
  access: Access,
): Promise<string> {
  if (revision?.type === 'S3' || revision?.type === 'GitHub')
    throw new WatchError('NoAppSpec', `the AppSpec is in ${revision.type}`)
  const appSpec =
    revision?.type === 'AppSpecContent' ? await readContent(applicationName, revision, access) : undefined
  if (appSpec === undefined) throw new WatchError('NoAppSpec', 'CodeDeploy does not show the AppSpec')
  return appSpec
}

async function readContent(
  applicationName: string | undefined,
  { content, sha256, isString }: Extract<Revision, { readonly type: 'AppSpecContent' }>,
  access: Access,
): Promise<string | undefined> {
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
