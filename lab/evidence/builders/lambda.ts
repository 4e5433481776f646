import { type LambdaOptions, lambda } from '../../codedeploy/builders/lambda.ts'
import { sha256, uuid } from '../../codedeploy/plan/identifiers.ts'
import type { Plan } from '../../codedeploy/plan/plan.ts'
import type { DeploymentWithEvidence, EvidencePlan, LogEventPlan } from '../plan.ts'
import { aDay, aMinute } from './times.ts'

/** The Lambda function that is deployed. */
export type LambdaSubject = Omit<LambdaOptions, 'shift' | 'failsIn' | 'failsAfter' | 'failure' | 'revision'>

export interface HookOptions {
  /** Default: `CodeDeployHook_` and the function's name. */
  readonly hook?: string
  /** Default: `/aws/lambda/` and the hook's name. */
  readonly logGroup?: string
  /** What the hook's function logs. Default: `failedCheck`. */
  readonly log?: (hook: string, seed: string) => readonly HookLine[]
}

/** A line of a function's log. Moments are milliseconds since it was invoked. */
export type HookLine = readonly [at: number, message: string]

/** The function that validates the new version finds it wanting, and its log says why. */
export function lambdaHookFails(subject: LambdaSubject, options: HookOptions = {}): DeploymentWithEvidence {
  const { hook = `CodeDeployHook_${subject.functionName}` } = options
  const appSpec = appSpecOf(subject, hook)
  const plan = lambda({
    ...subject,
    revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256: sha256(appSpec) } },
    shift: { type: 'allAtOnce' },
    failsIn: 'BeforeAllowTraffic',
    failsAfter: 6_000,
    rollbackOn: ['DEPLOYMENT_FAILURE'],
  })
  return {
    plan,
    evidence: { appSpecs: [appSpec], ...hookThatRan(plan, 'BeforeAllowTraffic', { ...options, hook }) },
  }
}

/** The function that was invoked as the hook of an event, and what it has logged. */
export function hookThatRan(
  { targets, facts: { deploymentId } }: Plan,
  eventName: string,
  options: HookOptions & { readonly hook: string },
): EvidencePlan {
  const { hook, logGroup = `/aws/lambda/${hook}`, log = failedCheck } = options
  const event = targets[0]?.events.find(({ name }) => name === eventName)
  const start = event?.type === 'runs' ? event.start : 0
  // Several functions may share a log group of another name: there, a stream bears the function's.
  const stream = logGroup === `/aws/lambda/${hook}` ? undefined : `2026/11/24/${hook}[$LATEST]${uuid(hook)}`
  const at = (invokedAt: number, seed: string): readonly LogEventPlan[] =>
    log(hook, seed).map(([after, message]) => ({ at: invokedAt + after, message, stream }))
  // What it logged at an earlier deployment is no cause of this one.
  const events = [...at(-aDay, `${deploymentId} earlier`), ...at(start + 200, deploymentId)]
  const environment = { TARGET_VERSION_ALIAS: 'live', API_TOKEN: 'not-a-real-token' }
  return { logGroups: [{ name: logGroup, events }], functions: [{ name: hook, logGroup, environment }] }
}

function appSpecOf(
  { functionName, functionAlias, currentVersion, targetVersion }: LambdaSubject,
  hook: string,
) {
  return `version: 0.0
Resources:
  - ${functionName}:
      Type: AWS::Lambda::Function
      Properties:
        Name: "${functionName}"
        Alias: "${functionAlias}"
        CurrentVersion: "${currentVersion}"
        TargetVersion: "${targetVersion}"
Hooks:
  - BeforeAllowTraffic: "${hook}"
`
}

/** A check that fails, and is reported as failed. */
export function failedCheck(_: string, seed: string): readonly HookLine[] {
  const id = uuid(`${seed} request`)
  return invocation(seed, [
    [400, `{time}\t${id}\tINFO\tInvoking orders:42 with a test order`],
    [
      2_300,
      `{time}\t${id}\tERROR\tAssertionError [ERR_ASSERTION]: the order's total is 0, expected 42.5\n` +
        '    at check (file:///var/task/index.mjs:31:10)\n' +
        '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)\n' +
        '    at async Runtime.handler (file:///var/task/index.mjs:12:5) {\n' +
        "  code: 'ERR_ASSERTION',\n  actual: 0,\n  expected: 42.5,\n  operator: 'strictEqual'\n}",
    ],
    [2_400, `{time}\t${id}\tINFO\tReporting Failed to CodeDeploy`],
  ])
}

/** The function may not report what it found, so that CodeDeploy waits for an hour. */
export function deniedReport(hook: string, seed: string): readonly HookLine[] {
  const action = 'codedeploy:PutLifecycleEventHookExecutionStatus'
  const message =
    `User: arn:aws:sts::123456789012:assumed-role/${hook}-role/${hook} is not authorized to perform: ${action} on` +
    ' resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:orders/orders-live because no' +
    ` identity-based policy allows the ${action} action`
  const error = JSON.stringify({ errorType: 'AccessDeniedException', errorMessage: message })
  return invocation(seed, [[900, `{time}\t${uuid(`${seed} request`)}\tERROR\tInvoke Error \t${error}`]])
}

/** What Lambda logs around the lines of a function. */
export function invocation(seed: string, lines: readonly HookLine[]): readonly HookLine[] {
  const id = uuid(`${seed} request`)
  const end = (lines.at(-1)?.[0] ?? 0) + 100
  return [
    [
      0,
      'INIT_START Runtime Version: nodejs:24.v11\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0a1b2c\n',
    ],
    [300, `START RequestId: ${id} Version: $LATEST\n`],
    ...lines,
    [end, `END RequestId: ${id}\n`],
    [
      end,
      `REPORT RequestId: ${id}\tDuration: ${end - 300}.41 ms\tBilled Duration: ${end - 299} ms\tMemory Size: 128 MB` +
        '\tMax Memory Used: 84 MB\tInit Duration: 287.12 ms\t\n',
    ],
  ]
}

/**
 * An alarm that was active before the deployment stops it within a second of its start. The data points are old;
 * the alarm's `StateUpdatedTimestamp` is not, as after a change of its settings.
 */
export function alarmBefore(subject: LambdaSubject): DeploymentWithEvidence {
  const { functionName } = subject
  const [errors, health] = [`${functionName}-errors`, `${functionName}-health`]
  return {
    plan: lambda({
      ...subject,
      shift: { type: 'canary', percentage: 10, interval: 9_000 },
      rollbackOn: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'],
    }),
    actions: [{ type: 'alarm', at: 950, alarms: [errors, health] }],
    evidence: {
      group: { alarms: [errors, health] },
      alarms: [
        {
          type: 'metric',
          name: errors,
          description: `Errors of ${functionName}`,
          namespace: 'AWS/Lambda',
          metricName: 'Errors',
          dimensions: { FunctionName: functionName },
          statistic: 'Sum',
          period: 60,
          threshold: 1,
          comparisonOperator: 'GreaterThanThreshold',
          states: [
            { at: -aDay, value: 'OK', dataPoints: [{ at: -aDay - aMinute, value: 0 }] },
            { at: 100, value: 'ALARM', dataPoints: [{ at: -12 * aMinute, value: 5 }] },
          ],
        },
        {
          type: 'composite',
          name: health,
          rule: `ALARM("${errors}") OR ALARM("${functionName}-latency")`,
          states: [
            { at: -aDay, value: 'OK' },
            { at: -11 * aMinute, value: 'ALARM', triggeredBy: errors },
          ],
        },
      ],
    },
  }
}
