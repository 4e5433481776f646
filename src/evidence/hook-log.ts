import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { hookFunction } from '../deployment/appspec.ts'
import type { Finding, Reason } from '../deployment/evidence.ts'
import { lastFailedEvent } from '../deployment/failures.ts'
import { functionNameIn } from '../deployment/function-name.ts'
import type { LifecycleEvent } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { type Clause, clause } from '../values/clause.ts'
import { list, logTail, message, record, text, token } from '../values/wire.ts'
import { readAppSpec } from './codedeploy.ts'
import type { Access, AskedService, Found, Question, ReadEvidence } from './source.ts'

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
 * The log of the function that failed as a hook of an ECS or Lambda deployment, between the event's start and end; or that
 * it does not exist, has no log, or may not be invoked by CodeDeploy, if its name shows that.
 */
export const readHookLog: ReadEvidence = async (question, access, found) => {
  const [event] = question.targets.flatMap(target => lastFailedEvent(target) ?? [])
  if (event === undefined) return
  const functionName = hookFunction(await readAppSpec(question.deployment, access), event.name)
  if (functionName === undefined)
    throw new WatchError('NoHook', `no function for ${event.name} was found in the AppSpec`)
  const refused = refusedInvocation(functionName, event, question)
  if (refused !== undefined) found([refused])
  else await readLog({ functionName, event, question, access, found })
}

/** The managed policy of CodeDeploy's role lets it invoke functions of such names only (facts.md). */
const invocable = /(?:^|:function:)CodeDeployHook_/

function refusedInvocation(
  name: string,
  event: LifecycleEvent,
  { deployment }: Question,
): Reason | undefined {
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
    text: clause`the hook ${event.name} is the function ${name}, whose name does not begin with CodeDeployHook_`,
    finding: 'hook-not-invocable',
    kind: 'cause',
    noun: 'hook',
  }
}

interface HookLog {
  readonly functionName: string
  readonly event: LifecycleEvent
  readonly question: Question
  readonly access: Access
  readonly found: Found<Reason>
}

async function readLog(hook: HookLog): Promise<void> {
  const { functionName, event, question, found } = hook
  const logGroup = await logGroupOf(hook)
  if (logGroup === undefined) {
    const missing = clause`the hook ${event.name} is the function ${functionName}, which does not exist`
    found([aboutFunction(hook, 'cause', missing, 'hook-missing')])
    return
  }
  const began = event.startTime ?? question.deployment.createTime ?? question.at - longestRun
  const asked = {
    logGroupName: logGroup.name,
    startTime: began - clockDifference,
    endTime: Math.min((event.endTime ?? question.at) + clockDifference, began + longestRun),
  }
  const log = await readEvents(hook, asked, logGroup.stream)
  if (log === 'found') return
  // The function may have another log group than this one.
  if (logGroup.denial !== undefined) throw logGroup.denial
  const silence =
    log === 'no group'
      ? clause`no log group ${logGroup.name}`
      : clause`logged nothing in ${logGroup.name} since ${event.name} began`
  const silent = clause`the function ${functionName} has ${silence}`
  found([aboutFunction(hook, 'sign', silent, 'hook-without-log')])
}

/** Finds the function's lines of each page, of which the end of the log is kept. @param inStream what its streams bear */
async function readEvents(
  hook: HookLog,
  asked: { readonly logGroupName: string; readonly startTime: number; readonly endTime: number },
  inStream = '',
): Promise<'found' | 'nothing' | 'no group'> {
  let isEmpty = true
  let nextToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await hook.access
      .send(logs, 'FilterLogEvents', (client, options) =>
        client.send(new FilterLogEventsCommand({ ...asked, nextToken }), options),
      )
      .catch(undefinedIfMissing)
    if (answer === undefined) return 'no group'
    const lines = list(answer.events)
      .map(record)
      .filter(({ logStreamName }) => text(logStreamName)?.includes(inStream) ?? true)
      .flatMap(event => lineOf(event.message) || [])
    if (lines.length > 0) hook.found([aboutFunction(hook, 'log', logTail(lines.join('\n')) ?? '')])
    // A response without a list says nothing, not even that.
    isEmpty &&= Array.isArray(answer.events) && lines.length === 0
    nextToken = token(answer.nextToken)
    if (nextToken === undefined) return isEmpty ? 'nothing' : 'found'
  }
  throw new WatchError('TooMany', `the log goes on after ${mostPages} pages`)
}

/** What Lambda puts before each line of Node and Python: the time, and the id of the request, which START shows. */
const prefix = /^(\[[A-Z]{1,10}\]\t)?\d{4}-\d\d-\d\dT[\d:.]{8,16}Z\t[0-9a-f-]{36}\t/

/** The error line of a log is short, and must have room for more than a prefix. */
function lineOf(words: unknown): string | undefined {
  return message(words)?.trimEnd().replace(prefix, '$1')
}

/** For a log group or a function that does not exist. */
function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof WatchError && error.code === 'ResourceNotFoundException') return undefined
  throw error
}

function aboutFunction(
  { functionName, event }: HookLog,
  kind: Reason['kind'],
  words: string | Clause,
  finding?: Finding,
): Reason {
  const isLog = kind === 'log'
  return {
    source: isLog ? 'logs' : 'lambda',
    about: functionName,
    at: event.startTime,
    text: words,
    finding,
    kind,
    noun: isLog ? 'log' : 'hook',
  }
}

/** Where a function logs to. */
interface LogGroup {
  readonly name: string
  /** A part of the names of its streams. Absent: no other function logs there. */
  readonly stream?: string
  /** Why the function's configuration could not be read, so that this is only the name that Lambda gives a log group. */
  readonly denial?: WatchError
}

/** Undefined if the function does not exist. */
async function logGroupOf({ functionName, access }: HookLog): Promise<LogGroup | undefined> {
  const name = functionNameIn(functionName)
  const usual = `/aws/lambda/${name}`
  try {
    const answer = await access
      .send(lambda, 'GetFunctionConfiguration', (client, options) =>
        client.send(new GetFunctionConfigurationCommand({ FunctionName: functionName }), options),
      )
      .catch(undefinedIfMissing)
    if (answer === undefined) return undefined
    const configured = text(record(answer.LoggingConfig).LogGroup) ?? usual
    // Several functions may share another group: YYYY/MM/DD/NAME[VERSION]… is a stream of this one (facts.md).
    return configured === usual ? { name: usual } : { name: configured, stream: `/${name}[` }
  } catch (error) {
    if (error instanceof WatchError) return { name: usual, denial: error }
    throw error
  }
}
