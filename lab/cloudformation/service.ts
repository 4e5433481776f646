import { ApiError } from '../aws-protocol/errors.ts'
import type { QueryService } from '../aws-protocol/service.ts'
import { asText, list, string, structure } from '../aws-protocol/shapes.ts'
import type { Account, GroupNames } from '../codedeploy/account.ts'
import { arn, uuid } from '../codedeploy/plan/identifiers.ts'

/** A stack with functions whose aliases CodeDeploy moves: what SAM makes of a DeploymentPreference. */
export interface StackPlan {
  readonly stackName: string
  readonly template: string
  /** The names that CloudFormation gave to resources, by their names in the template. */
  readonly physicalIds: Readonly<Record<string, string>>
  /** The group through which an update of the stack is deployed. It must plan a deployment (`newDeployment`). */
  readonly deploys: GroupNames
  /** Milliseconds from the update to its deployment. */
  readonly deploysAfter: number
}

/** CloudFormation, as far as a workflow needs it that updates such a stack and looks for the deployment. */
export function cloudFormationService(plan: StackPlan, account: Account): QueryService {
  const stack = new Stack(plan, account)
  return {
    protocol: 'query',
    signingName: 'cloudformation',
    version: '2010-05-15',
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    operations: new Map([
      ['DescribeStacks', (input: unknown) => stack.describe(input)],
      ['DescribeStackResource', (input: unknown) => stack.describeResource(input)],
      ['UpdateStack', (input: unknown) => stack.update(input)],
    ]),
  }
}

const stackInput = structure({ StackName: string })
const resourceInput = structure({ StackName: string, LogicalResourceId: string })
const updateInput = structure({
  StackName: string,
  TemplateBody: string,
  Capabilities: list(string),
  DisableRollback: asText.boolean,
})

class Stack {
  readonly #plan: StackPlan
  readonly #account: Account
  #template: string
  /** The deployment of the last update. */
  #deploymentId: string | undefined

  constructor(plan: StackPlan, account: Account) {
    this.#plan = plan
    this.#account = account
    this.#template = plan.template
  }

  describe(input: unknown): object {
    this.#requireStack(stackInput(input).StackName)
    return { Stacks: [{ StackId: this.#id, StackName: this.#plan.stackName, StackStatus: this.#status }] }
  }

  describeResource(input: unknown): object {
    const { StackName, LogicalResourceId = '' } = resourceInput(input)
    this.#requireStack(StackName)
    const { stackName, physicalIds } = this.#plan
    if (!Object.hasOwn(physicalIds, LogicalResourceId)) {
      throw invalid(`Resource ${LogicalResourceId} does not exist for stack ${stackName}`)
    }
    const PhysicalResourceId = physicalIds[LogicalResourceId]
    return { StackResourceDetail: { StackName: stackName, LogicalResourceId, PhysicalResourceId } }
  }

  update(input: unknown): object {
    const { StackName, TemplateBody = '', Capabilities = [] } = updateInput(input)
    this.#requireStack(StackName)
    if (this.#status === 'UPDATE_IN_PROGRESS') {
      throw invalid(`Stack:${this.#id} is in UPDATE_IN_PROGRESS state and can not be updated.`)
    }
    if (TemplateBody.trim() === '') throw invalid('Either Template URL or Template Body must be specified.')
    for (const capability of ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND']) {
      if (Capabilities.includes(capability)) continue
      throw new ApiError('InsufficientCapabilitiesException', `Requires capabilities : [${capability}]`)
    }
    if (TemplateBody === this.#template) throw invalid('No updates are to be performed.')
    const { deploys, deploysAfter } = this.#plan
    const planned = this.#account
      .groups()
      .find(
        it =>
          it.applicationName === deploys.applicationName &&
          it.deploymentGroupName === deploys.deploymentGroupName,
      )?.newDeployment
    if (planned === undefined) throw new ApiError('NotSimulated', 'The group plans no deployment.', 501)
    this.#template = TemplateBody
    this.#deploymentId = this.#account.create(
      planned,
      { ...deploys, creator: 'CloudFormation' },
      deploysAfter,
    )
    return { StackId: this.#id }
  }

  /** An update takes as long as its deployment. */
  get #status(): string {
    if (this.#deploymentId === undefined) return 'UPDATE_COMPLETE'
    const { completedAt, status } = this.#account.find(this.#deploymentId)?.state ?? {}
    if (completedAt === undefined) return 'UPDATE_IN_PROGRESS'
    return status === 'Succeeded' ? 'UPDATE_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE'
  }

  get #id(): string {
    const { stackName } = this.#plan
    return arn('cloudformation', `stack/${stackName}/${uuid(`stack ${stackName}`)}`)
  }

  #requireStack(name: string | undefined): void {
    if (name !== this.#plan.stackName && name !== this.#id) {
      throw invalid(`Stack with id ${name ?? ''} does not exist`)
    }
  }
}

function invalid(message: string): ApiError {
  return new ApiError('ValidationException', message)
}
