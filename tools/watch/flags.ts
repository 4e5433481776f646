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
const helpFlags = ['--help', '-h']
const debugFlag = '--debug'
const withoutValue: readonly string[] = [...helpFlags, debugFlag]

/**
 * Reads the flags: one for each input of the action, under the same name.
 *
 * @throws Error that says what was given, what is allowed and what to do
 */
export function readFlags(parameters: readonly string[]): Request {
  if (parameters.length === 0) throw new Error(`No flags are given.\n\n${usage}\n\n${seeHelp}`)
  const given = new Map<string, string>()
  let [debug, help] = [false, false]
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] ?? ''
    const [flag = '', ...rest] = parameter.split('=')
    const value = parameter === flag ? undefined : rest.join('=')
    if (withoutValue.includes(flag)) {
      if (value !== undefined)
        throw new Error(`${flag} takes no value, but "${value}" is given: leave it out.`)
      help ||= helpFlags.includes(flag)
      debug ||= flag === debugFlag
      continue
    }
    const name = nameIn(flag)
    if (given.has(name)) throw new Error(`--${name} is given more than once: leave all but one of them out.`)
    given.set(name, value ?? valueAfter(name, parameters[index + 1]))
    if (value === undefined) index += 1
  }
  return help ? { type: 'help' } : { type: 'watch', inputs: inputsFrom(given), debug }
}

/** The name of a flag that takes a value. */
function nameIn(flag: string): string {
  if (!flag.startsWith('-')) {
    throw new Error(
      `"${flag}" belongs to no flag: write --FLAG VALUE, with quotes around white space. ${seeHelp}`,
    )
  }
  const name = flag.replace(/^--/, '')
  if (!names.has(name)) throw new Error(`There is no flag ${flag}. ${seeHelp}`)
  return name
}

/** @param next what follows the flag: a value may begin with one hyphen, but not be another flag */
function valueAfter(name: string, next: string | undefined): string {
  if (next !== undefined && !next.startsWith('--') && next !== '-h') return next
  const what = next === undefined ? 'nothing follows it' : `${next} follows it`
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
    flagHelp(helpFlags.join(', '), 'Show this text.'),
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
