import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { list, logTail, message, record, text, token } from '../codedeploy/wire.ts'
import type { Evidence } from '../deployment/evidence.ts'
import { lastFailedEvent } from '../deployment/failures.ts'
import type { LifecycleEvent } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { hookFunction } from './appspec-hooks.ts'
import { readAppSpec } from './codedeploy.ts'
import type { Access, AskedService, Question, ReadEvidence } from './source.ts'

const lambda: AskedService<LambdaClient> = { name: 'AWS Lambda', iamPrefix: 'lambda', Client: LambdaClient }
const logs: AskedService<CloudWatchLogsClient> = {
  name: 'Amazon CloudWatch Logs',
  iamPrefix: 'logs',
  Client: CloudWatchLogsClient,
}

/** A function runs for 15 minutes at most; its last lines may be written a little later. */
const longestRun = 16 * 60_000
/** The clocks of two services may differ a little. */
const clockDifference = 2_000
/** Pages come oldest first, and some are empty. */
const mostPages = 8

/**
 * The log of the function that failed as a hook of an ECS or Lambda deployment, between the event's start and end; and
 * that CodeDeploy may not invoke it, if its name shows that.
 */
export const readHookLog: ReadEvidence = async (question, access) => {
  const hooks = question.targets.flatMap(target => lastFailedEvent(target) ?? [])
  const [event] = hooks
  if (event === undefined) return []
  const content = await readAppSpec(question.deployment, access)
  const functionName = content === undefined ? undefined : hookFunction(content, event.name)
  if (functionName === undefined) return []
  const refused = refusedInvocation(functionName, event, question)
  if (refused !== undefined) return [refused]
  return await readLog(functionName, event, question, access)
}

/** The managed policy of CodeDeploy's role lets it invoke functions of such names only (facts.md). */
const invocable = /(?:^|:function:)CodeDeployHook_/

function refusedInvocation(
  name: string,
  event: LifecycleEvent,
  { deployment }: Question,
): Evidence | undefined {
  const words = [
    deployment.errorInformation?.code,
    deployment.errorInformation?.message,
    event.diagnostics?.message,
  ]
  const isDenied = words.some(word =>
    /IAM_ROLE_PERMISSIONS|permission|not authorized|access ?denied/i.test(word ?? ''),
  )
  if (invocable.test(name) || !isDenied) return undefined
  return {
    source: 'codedeploy',
    about: name,
    text: `the hook ${event.name} is the function ${name}, whose name does not begin with CodeDeployHook_`,
    kind: 'cause',
    count: 1,
    noun: 'hook',
  }
}

async function readLog(
  functionName: string,
  { startTime, endTime }: LifecycleEvent,
  { at, deployment }: Question,
  access: Access,
): Promise<readonly Evidence[]> {
  const began = startTime ?? deployment.createTime ?? at - longestRun
  const { logGroupName, denial } = await logGroupOf(functionName, access)
  const asked = {
    logGroupName,
    startTime: began - clockDifference,
    endTime: Math.min((endTime ?? at) + clockDifference, began + longestRun),
  }
  const log = await readEnd(asked, access).catch((error: unknown) => {
    if (!isMissing(error)) throw error
    // The function may have another log group than this one.
    if (denial !== undefined) throw denial
    return ''
  })
  if (log === '') return []
  return [
    { source: 'logs', about: functionName, at: startTime, text: log, kind: 'log', count: 1, noun: 'log' },
  ]
}

/** A function that has never run has no log group. */
function isMissing(error: unknown): boolean {
  return error instanceof WatchError && error.code === 'ResourceNotFoundException'
}

async function readEnd(
  asked: { readonly logGroupName: string; readonly startTime: number; readonly endTime: number },
  access: Access,
): Promise<string> {
  let kept = ''
  let nextToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await access.send(logs, 'FilterLogEvents', (client, options) =>
      client.send(new FilterLogEventsCommand({ ...asked, nextToken }), options),
    )
    const lines = list(answer.events).flatMap(event => message(record(event).message)?.trimEnd() ?? [])
    kept = logTail([kept, ...lines].filter(part => part !== '').join('\n')) ?? ''
    nextToken = token(answer.nextToken)
    if (nextToken === undefined) break
  }
  return kept
}

/**
 * The function's own log group; or else the one that Lambda gives it, if its configuration cannot be read for the reason
 * that comes with it.
 */
async function logGroupOf(
  functionName: string,
  access: Access,
): Promise<{ readonly logGroupName: string; readonly denial?: WatchError }> {
  const name = functionName.split(':function:').at(-1)?.split(':')[0] ?? functionName
  const usual = `/aws/lambda/${name}`
  try {
    const answer = await access.send(lambda, 'GetFunctionConfiguration', (client, options) =>
      client.send(new GetFunctionConfigurationCommand({ FunctionName: functionName }), options),
    )
    return { logGroupName: text(record(answer.LoggingConfig).LogGroup) ?? usual }
  } catch (error) {
    if (error instanceof WatchError) return { logGroupName: usual, denial: error }
    throw error
  }
}
