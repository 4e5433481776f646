import type { GroupNames } from './deployment/model.ts'
import type { FailOn } from './deployment/verdict.ts'
import { isCommitId } from './values/commit-id.ts'
import { oneLine } from './values/text.ts'

/** Which of CodeDeploy's two APIs reads the targets. */
export type ReadApi = 'auto' | 'targets' | 'instances'
export type OnReady = 'wait' | 'succeed' | 'continue'
export type Until = 'completion' | 'traffic-shifted'
const onEnds = ['leave', 'stop', 'rollback'] as const
export type OnEnd = (typeof onEnds)[number]
const whens = ['never', 'failure', 'always'] as const
export type When = (typeof whens)[number]

/** What the workflow asks for; `action.yml` lists the same inputs with their defaults. */
export interface Inputs {
  readonly deploymentId?: string
  /** Set if both names are given. */
  readonly group?: GroupNames
  /** The names that are given, to compare with the deployment that `deployment-id` names. */
  readonly names: Partial<GroupNames>
  /** The revision whose deployment is watched. */
  readonly revision?: string
  /** The pipeline whose execution starts the deployment. */
  readonly pipeline?: string
  readonly region?: string
  readonly roleToAssume?: string
  readonly api: ReadApi
  /** The longest pause between two polls, in milliseconds. */
  readonly pollInterval: number
  readonly until: Until
  /** How long to watch, in milliseconds. Absent: as long as `timeLimit` says. */
  readonly timeout?: number
  readonly failOn: FailOn
  readonly failFast: boolean
  readonly onReady: OnReady
  readonly onTimeout: OnEnd
  readonly onCancel: OnEnd
  readonly followRollback: boolean
  /** Whether other services are asked why a deployment failed. */
  readonly evidence: 'auto' | 'none'
  readonly summary: When
  readonly checkRun?: string
  readonly comment: When
  readonly workingDirectory: string
  readonly sha?: string
  readonly gitHubToken?: string
}

export interface ParsedInputs {
  /** Complete even if there are violations: an input that violates the contract has its default. */
  readonly inputs: Inputs
  /** One sentence each: the input, what was given and what is allowed. */
  readonly violations: readonly string[]
}

/** Every input of the action, by its name in `action.yml`. */
export const inputNames = [
  'deployment-id',
  'application-name',
  'deployment-group-name',
  'revision',
  'pipeline',
  'aws-region',
  'role-to-assume',
  'api',
  'poll-interval-seconds',
  'until',
  'timeout-minutes',
  'fail-on',
  'fail-fast',
  'on-ready',
  'on-timeout',
  'on-cancel',
  'follow-rollback',
  'evidence',
  'summary',
  'check-run',
  'comment',
  'working-directory',
  'sha',
  'github-token',
] as const

export type InputName = (typeof inputNames)[number]

/**
 * What holds if an input is not given, or is empty: the defaults of `action.yml`, which a test compares. An input that
 * is missing here has none. GitHub fills in that of `github-token`, which only it can.
 */
export const inputDefaults = {
  api: 'auto',
  'poll-interval-seconds': '15',
  until: 'completion',
  'fail-on': 'instance',
  'fail-fast': 'false',
  'on-ready': 'wait',
  'on-timeout': 'leave',
  'on-cancel': 'leave',
  'follow-rollback': 'true',
  evidence: 'auto',
  summary: 'always',
  comment: 'never',
} as const satisfies Partial<Readonly<Record<InputName, string>>>

type Defaults = typeof inputDefaults
type NameWithDefault = keyof Defaults

/** The booleans of YAML 1.2's core schema, as `core.getBooleanInput` takes them. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map(text => [text, true] as const),
  ...['false', 'False', 'FALSE'].map(text => [text, false] as const),
])

/**
 * Reads and checks all inputs at once.
 *
 * @param read returns the text of an input; empty if the workflow gave none and there is no default
 */
export function parseInputs(read: (name: InputName) => string): ParsedInputs {
  const reader = new InputReader(read)
  const inputs: Inputs = {
    deploymentId: reader.deploymentId(),
    group: reader.group(),
    names: {
      applicationName: reader.optional('application-name'),
      deploymentGroupName: reader.optional('deployment-group-name'),
    },
    revision: reader.matching(
      'revision',
      text => text.length <= 1_100 && !/\p{Cc}/u.test(text),
      'one line: a commit ID (7 to 40, or 64, hexadecimal digits), or the key, eTag or version of an S3 object',
    ),
    pipeline: reader.matching(
      'pipeline',
      text => /^[A-Za-z0-9.@_-]{1,100}$/.test(text),
      'the name of a pipeline: letters, digits and . @ _ - only',
    ),
    region:
      reader.matching(
        'aws-region',
        text => /^[a-z0-9-]{1,63}$/.test(text),
        'a region such as eu-central-1',
      ) ??
      // Kept although it is invalid, so that no report names the environment's region instead.
      reader.optional('aws-region'),
    roleToAssume: reader.matching(
      'role-to-assume',
      text => /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(text),
      'the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deployment-reader',
    ),
    api: reader.word('api', ['auto', 'targets', 'instances']),
    pollInterval:
      reader.positiveNumber('poll-interval-seconds', Number(inputDefaults['poll-interval-seconds'])) * 1_000,
    until: reader.word('until', ['completion', 'traffic-shifted']),
    timeout: reader.minutes('timeout-minutes'),
    failOn: reader.word('fail-on', ['instance', 'deployment']),
    failFast: reader.boolean('fail-fast'),
    onReady: reader.word('on-ready', ['wait', 'succeed', 'continue']),
    onTimeout: reader.word('on-timeout', onEnds),
    onCancel: reader.word('on-cancel', onEnds),
    followRollback: reader.boolean('follow-rollback'),
    evidence: reader.word('evidence', ['auto', 'none']),
    summary: reader.word('summary', whens),
    checkRun: reader.optional('check-run'),
    comment: reader.word('comment', whens),
    workingDirectory: reader.text('working-directory'),
    sha: reader.matching('sha', isCommitId, 'a full commit SHA of 40 (or 64) hexadecimal digits'),
    gitHubToken: reader.optional('github-token'),
  }
  return { inputs, violations: [...reader.violations, ...contradictions(inputs)] }
}

function contradictions(inputs: Inputs): readonly string[] {
  const { failFast, failOn, group, deploymentId, revision, pipeline } = inputs
  const searches = [
    ['revision', revision],
    ['pipeline', pipeline],
  ] as const
  const given = searches.flatMap(([name, text]) => (text === undefined ? [] : name))
  const needsNames = given.flatMap(name => {
    if (deploymentId !== undefined) {
      return `${name} is given together with deployment-id, but ${name} is for finding the deployment: leave one of them out.`
    }
    const needs = 'needs both application-name and deployment-group-name'
    return group === undefined ? `${name} is given, but ${needs}.` : []
  })
  return [
    ...(failFast && failOn === 'deployment'
      ? [
          'fail-fast is "true" and fail-on is "deployment", but fail-fast ends the step at the first failed ' +
            'target, which fail-on: deployment does not count: leave fail-fast out, or use fail-on: instance.',
        ]
      : []),
    ...needsNames,
    ...(given.length === 2 ? ['revision is given together with pipeline: leave one of them out.'] : []),
  ]
}

/** What programs print for a value that is missing: the AWS CLI, jq, and JavaScript. */
const missingValues: ReadonlySet<string> = new Set(['none', 'null', 'undefined'])

/** Reads inputs one by one and collects what violates the contract. */
class InputReader {
  readonly violations: string[] = []
  readonly #read: (name: InputName) => string

  constructor(read: (name: InputName) => string) {
    this.#read = read
  }

  /** An input that is empty or only white space counts as not given, no matter which expression made it so. */
  text(name: InputName): string {
    return this.#read(name).trim() || defaultOf(name)
  }

  optional(name: InputName): string | undefined {
    return this.text(name) || undefined
  }

  matching(name: InputName, isAllowed: (text: string) => boolean, allowed: string): string | undefined {
    const text = this.optional(name)
    return text === undefined || isAllowed(text) ? text : this.#reject(name, allowed, undefined)
  }

  deploymentId(): string | undefined {
    const text = this.optional('deployment-id')
    if (text !== undefined && missingValues.has(text.toLowerCase())) {
      this.violations.push(
        `deployment-id is "${text}", which is what programs print for a value that is missing (the AWS CLI ` +
          'prints None with --output text, jq null, JavaScript undefined): the step that should set the ID ' +
          'did not find one.',
      )
      return undefined
    }
    return this.matching(
      'deployment-id',
      id => /^[A-Za-z0-9-]+$/.test(id),
      'letters, digits and hyphens only',
    )
  }

  word<Name extends NameWithDefault, Word extends string>(
    name: Name,
    words: readonly (Word | Defaults[Name])[],
  ): Word | Defaults[Name] {
    const text = this.text(name)
    return (
      words.find(word => word === text) ??
      this.#reject(name, `one of ${words.join(', ')}`, inputDefaults[name])
    )
  }

  boolean(name: NameWithDefault): boolean {
    return (
      booleans.get(this.text(name)) ?? this.#reject(name, 'true or false', inputDefaults[name] === 'true')
    )
  }

  /** In milliseconds; undefined if the input is empty. */
  minutes(name: InputName): number | undefined {
    if (this.text(name) === '') return undefined
    const minutes = this.positiveNumber(name, undefined)
    return minutes === undefined ? undefined : minutes * 60_000
  }

  positiveNumber<Fallback>(name: InputName, fallback: Fallback): number | Fallback {
    const text = this.text(name)
    const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
    if (Number.isFinite(number) && number > 0) return number
    return this.#reject(
      name,
      'a number above zero in plain digits, decimals allowed, such as 15 or 0.5',
      fallback,
    )
  }

  /** The deployment group; without a deployment-id, both of its names are required. */
  group(): GroupNames | undefined {
    const names = ['application-name', 'deployment-group-name'] as const
    const [applicationName, deploymentGroupName] = [this.text(names[0]), this.text(names[1])]
    if (applicationName !== '' && deploymentGroupName !== '') return { applicationName, deploymentGroupName }
    if (this.text('deployment-id') === '') {
      const given = names.filter(name => this.text(name) !== '')
      const missing = names.filter(name => this.text(name) === '')
      const what =
        given.length === 0
          ? 'deployment-id is empty, and so are application-name and deployment-group-name'
          : `deployment-id is empty, and so is ${missing.join()}, but ${given.join()} is given`
      this.violations.push(
        `${what}: give either deployment-id, or both application-name and deployment-group-name.`,
      )
    }
    return undefined
  }

  #reject<Fallback>(name: InputName, allowed: string, fallback: Fallback): Fallback {
    this.violations.push(`${name} is "${oneLine(this.text(name), 300)}", but must be ${allowed}.`)
    return fallback
  }
}

function defaultOf(name: InputName): string {
  return name in inputDefaults ? inputDefaults[name as NameWithDefault] : ''
}
