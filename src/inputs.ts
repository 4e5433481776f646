import type { ReadApi } from './codedeploy/connect.ts'
import type { FailOn } from './deployment/verdict.ts'
import { InvalidInputError } from './errors.ts'
import { oneLine } from './text.ts'

export type OnReady = 'wait' | 'succeed' | 'continue'
export type OnEnd = 'leave' | 'stop' | 'rollback'
export type When = 'never' | 'failure' | 'always'

/** Which deployment to watch. */
export type Subject =
  | { readonly by: 'id'; readonly deploymentId: string }
  | { readonly by: 'group'; readonly applicationName: string; readonly deploymentGroupName: string }

/** What the workflow asked for, parsed once; `action.yml` lists the same inputs with their defaults. */
export interface Inputs {
  readonly subject: Subject
  readonly region: string | undefined
  readonly roleToAssume: string | undefined
  readonly api: ReadApi
  /** The longest pause between two polls, in milliseconds. */
  readonly pollInterval: number
  /** How long to watch, in milliseconds. */
  readonly timeout: number
  readonly failOn: FailOn
  readonly failFast: boolean
  readonly onReady: OnReady
  readonly onTimeout: OnEnd
  readonly onCancel: OnEnd
  readonly followRollback: boolean
  readonly summary: When
  readonly checkRun: string | undefined
  readonly comment: When
  readonly workingDirectory: string
  readonly sha: string | undefined
  readonly gitHubToken: string | undefined
}

/** Where the watch is told besides the step's own log, summary and outputs. */
export type ReportInputs = Pick<
  Inputs,
  'checkRun' | 'comment' | 'sha' | 'gitHubToken' | 'workingDirectory'
> & {
  readonly deploymentId: string | undefined
  /** As it was given, empty where it was not. */
  readonly region: string
  /** As given by name; absent where the inputs name no group. */
  readonly group?: { readonly applicationName: string; readonly deploymentGroupName: string }
}

/** Every input of the action, by its name in `action.yml`. */
export const inputNames = [
  'deployment-id',
  'application-name',
  'deployment-group-name',
  'aws-region',
  'role-to-assume',
  'api',
  'poll-interval-seconds',
  'timeout-minutes',
  'fail-on',
  'fail-fast',
  'on-ready',
  'on-timeout',
  'on-cancel',
  'follow-rollback',
  'summary',
  'check-run',
  'comment',
  'working-directory',
  'sha',
  'github-token',
] as const

export type InputName = (typeof inputNames)[number]

const shaPattern = /^[0-9a-fA-F]{40}([0-9a-fA-F]{24})?$/
const deploymentIdPattern = /^[A-Za-z0-9-]+$/
const whens = ['never', 'failure', 'always'] as const
const onEnds = ['leave', 'stop', 'rollback'] as const

/**
 * Reads and checks all inputs at once.
 *
 * @param read gives an input's text; empty where the workflow gave none and there is no default
 * @throws InvalidInputError with every violation, each naming the input, what was given and what is allowed
 */
export function parseInputs(read: (name: InputName) => string): Inputs {
  const violations: string[] = []
  const given = (name: InputName): string => read(name).trim()
  const optional = (name: InputName): string | undefined => given(name) || undefined

  const reject = (name: InputName, allowed: string): void => {
    const value = given(name)
    const shown = value === '' ? 'is empty' : `is "${oneLine(value, 100)}"`
    violations.push(`${name} ${shown}, but must be ${allowed}.`)
  }

  const word = <Word extends string>(name: InputName, words: readonly [Word, ...Word[]]): Word => {
    const found = words.find(candidate => candidate === given(name))
    if (found === undefined) reject(name, `one of ${words.join(', ')}`)
    return found ?? words[0]
  }

  const positiveNumber = (name: InputName): number => {
    const value = given(name)
    const number = /^(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN
    if (Number.isFinite(number) && number > 0) return number
    reject(name, 'a number above zero, decimals allowed, such as 15 or 0.5')
    return 1
  }

  const matching = (name: InputName, pattern: RegExp, allowed: string): string | undefined => {
    const value = optional(name)
    if (value !== undefined && !pattern.test(value)) reject(name, allowed)
    return value
  }

  const parseSubject = (): Subject => {
    const deploymentId = matching('deployment-id', deploymentIdPattern, 'letters, digits and hyphens only')
    if (deploymentId !== undefined) return { by: 'id', deploymentId }
    const [applicationName, deploymentGroupName] = [given('application-name'), given('deployment-group-name')]
    if (applicationName === '' || deploymentGroupName === '') violations.push(missingSubject(given))
    return { by: 'group', applicationName, deploymentGroupName }
  }

  const inputs: Inputs = {
    subject: parseSubject(),
    region: matching('aws-region', /^[a-z0-9-]{1,63}$/, 'a region such as eu-central-1'),
    roleToAssume: matching(
      'role-to-assume',
      /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deployment-reader',
    ),
    api: word('api', ['auto', 'targets', 'instances']),
    pollInterval: positiveNumber('poll-interval-seconds') * 1_000,
    timeout: positiveNumber('timeout-minutes') * 60_000,
    failOn: word('fail-on', ['instance', 'deployment']),
    failFast: word('fail-fast', ['false', 'true']) === 'true',
    onReady: word('on-ready', ['wait', 'succeed', 'continue']),
    onTimeout: word('on-timeout', onEnds),
    onCancel: word('on-cancel', onEnds),
    followRollback: word('follow-rollback', ['true', 'false']) === 'true',
    summary: word('summary', whens),
    checkRun: optional('check-run'),
    comment: word('comment', whens),
    workingDirectory: given('working-directory'),
    sha: matching('sha', shaPattern, 'a full commit SHA of 40 (or 64) hexadecimal digits'),
    gitHubToken: optional('github-token'),
  }
  if (inputs.failFast && inputs.failOn === 'deployment') {
    violations.push(
      'fail-fast is "true" and fail-on is "deployment", but fail-fast ends the step at the first failed ' +
        'target, which fail-on: deployment does not count: leave fail-fast out, or use fail-on: instance.',
    )
  }
  if (violations.length > 0) throw new InvalidInputError(violations)
  return inputs
}

/**
 * What the reports need of the inputs, without complaints: one that breaks the contract counts as not given. So
 * it is known even where `parseInputs` throws, and what it throws is told in every report.
 */
export function readReportInputs(read: (name: InputName) => string): ReportInputs {
  const given = (name: InputName): string => read(name).trim()
  const [applicationName, deploymentGroupName] = [given('application-name'), given('deployment-group-name')]
  const [sha, deploymentId] = [given('sha'), given('deployment-id')]
  return {
    deploymentId: deploymentIdPattern.test(deploymentId) ? deploymentId : undefined,
    region: given('aws-region'),
    checkRun: given('check-run') || undefined,
    comment: whens.find(when => when === given('comment')) ?? 'never',
    sha: shaPattern.test(sha) ? sha : undefined,
    gitHubToken: given('github-token') || undefined,
    workingDirectory: given('working-directory'),
    ...(applicationName !== '' && deploymentGroupName !== ''
      ? { group: { applicationName, deploymentGroupName } }
      : {}),
  }
}

function missingSubject(given: (name: InputName) => string): string {
  const names = ['application-name', 'deployment-group-name'] as const
  const present = names.filter(name => given(name) !== '')
  const missing = names.filter(name => given(name) === '')
  const what =
    present.length === 0
      ? 'deployment-id is empty, and so are application-name and deployment-group-name'
      : `deployment-id is empty, and ${missing.join(' and ')} too while ${present.join(' and ')} is given`
  return `${what}: give either deployment-id, or both application-name and deployment-group-name.`
}
