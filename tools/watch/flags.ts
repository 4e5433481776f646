import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type InputName, inputDefaults, inputNames } from '../../src/inputs.ts'

/** What the command line asks for. */
export type Request =
  | { readonly type: 'help' }
  | { readonly type: 'watch'; readonly inputs: ReadonlyMap<InputName, string>; readonly debug: boolean }

/** A flag for an input whose name repeats what everything here is about. */
const shorter: Readonly<Record<string, InputName>> = { region: 'aws-region' }

const names: ReadonlySet<string> = new Set([...inputNames, ...Object.keys(shorter)])
const defaults: Readonly<Record<string, string>> = inputDefaults

const command = 'npm run watch --'
const usage = `${command} --deployment-id ID --region REGION [--FLAG VALUE ...]`
const seeHelp = `${command} --help lists all flags.`
const helpFlags = '--help, -h'
const debugFlag = '--debug'

const options: ParseArgsOptionsConfig = {
  ...Object.fromEntries([...names].map(name => [name, { type: 'string' }])),
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}

/**
 * Reads the flags: one for each input of the action, under the same name.
 *
 * @throws Error that says what was given, what is allowed and what to do
 */
export function readFlags(parameters: readonly string[]): Request {
  if (parameters.length === 0) throw new Error(`No flags are given.\n\n${usage}\n\n${seeHelp}`)
  // The strict mode of Node's parser speaks of options and positionals, and to programmers.
  const { tokens } = parseArgs({ args: [...parameters], options, strict: false, tokens: true })
  const given = new Map<string, string>()
  const withoutValue = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') {
      const what = parameters[token.index]
      throw new Error(
        `"${what}" belongs to no flag: write --FLAG VALUE, with quotes around white space. ${seeHelp}`,
      )
    }
    const { name, value } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) throw new Error(`There is no flag ${parameters[token.index]}. ${seeHelp}`)
    if (option.type === 'boolean') {
      if (value !== undefined)
        throw new Error(`--${name} takes no value, but "${value}" is given: leave it out.`)
      withoutValue.add(name)
    } else {
      if (given.has(name))
        throw new Error(`--${name} is given more than once: leave all but one of them out.`)
      given.set(name, givenValue(name, value, token.inlineValue === true))
    }
  }
  if (withoutValue.has('help')) return { type: 'help' }
  return { type: 'watch', inputs: inputsFrom(given), debug: withoutValue.has('debug') }
}

/** @param value what follows the flag: it may begin with one hyphen, but not be another flag, unless it follows a `=` */
function givenValue(name: string, value: string | undefined, isInline: boolean): string {
  if (value !== undefined && (isInline || !(value.startsWith('--') || value === '-h'))) return value
  const what = value === undefined ? 'nothing follows it' : `${value} follows it`
  const isBoolean = ['true', 'false'].includes(defaults[name] ?? '')
  const advice = isBoolean
    ? `write --${name} true or --${name} false.`
    : `write --${name} VALUE. If the value is that of a variable, the variable is empty.`
  throw new Error(`--${name} needs a value, but ${what}: ${advice}`)
}

function inputsFrom(given: ReadonlyMap<string, string>): ReadonlyMap<InputName, string> {
  const inputs = new Map<InputName, string>()
  for (const [flag, value] of given) {
    const name = shorter[flag] ?? (flag as InputName)
    if (inputs.has(name)) {
      const others = Object.keys(shorter).filter(short => shorter[short] === name)
      throw new Error(`--${others.join()} and --${name} are the same flag: give one of them.`)
    }
    inputs.set(name, value)
  }
  return inputs
}

export interface DescribedInput {
  readonly description: string
  readonly default?: string
}

/** The text of `--help`. @param described the inputs as action.yml describes them */
export function helpText(described: Readonly<Record<string, DescribedInput>>): string {
  const flags = inputNames.map(name => {
    const { description = '', default: text = '' } = described[name] ?? {}
    const alias = Object.keys(shorter).find(flag => shorter[flag] === name)
    // Only GitHub can evaluate an expression.
    const note = text === '' || text.includes('${{') ? '' : ` Default: ${text}.`
    return flagHelp(alias === undefined ? `--${name}` : `--${name}, --${alias}`, `${description}${note}`)
  })
  return [
    usage,
    '',
    'Watches a deployment as the action does, from a terminal or any CI, with the credentials that the AWS SDK finds.',
    'The exit status is 0 for success, ready and shifted, 1 for every other conclusion, 2 for wrong flags.',
    '',
    ...flags,
    flagHelp(debugFlag, 'Also show each request.'),
    flagHelp(helpFlags, 'Show this text.'),
    '',
  ].join('\n')
}

const width = 100

/** A flag, and what it means in lines below it. */
function flagHelp(flag: string, meaning: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of meaning.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [`  ${flag}`, ...[...lines, line].map(text => `      ${text}`)].join('\n')
}
