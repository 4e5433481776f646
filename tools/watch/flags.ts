import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type InputName, inputNames } from '../../src/inputs.ts'

/** What the command line asks for. */
export type Request =
  | { readonly type: 'help' }
  | { readonly type: 'watch'; readonly inputs: ReadonlyMap<InputName, string>; readonly debug: boolean }

/** A flag for an input whose name repeats what everything here is about. */
const shorter: Readonly<Record<string, InputName>> = { region: 'aws-region' }

const command = 'npm run watch --'

/**
 * Reads the flags: one for each input of the action, under the same name.
 *
 * @throws Error in one line that says what is wrong with them
 */
export function readFlags(parameters: readonly string[]): Request {
  const texts = [...inputNames, ...Object.keys(shorter)]
  const values = parse(parameters, {
    ...Object.fromEntries(texts.map(name => [name, { type: 'string', multiple: true } as const])),
    debug: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  })
  if (values.help === true) return { type: 'help' }
  const inputs = new Map<InputName, string>()
  for (const flag of texts) {
    const given = values[flag]
    const name = shorter[flag] ?? (flag as InputName)
    const [value, ...others] = Array.isArray(given) ? given.map(String) : []
    if (value === undefined) continue
    if (others.length > 0) throw new Error(`--${flag} is given ${others.length + 1} times.`)
    if (inputs.has(name)) throw new Error(`--${flag} and --${name} are the same flag: give one of them.`)
    inputs.set(name, value)
  }
  return { type: 'watch', inputs, debug: values.debug === true }
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Readonly<Record<string, unknown>>

/** The values of `parseArgs`, whose errors have further sentences about what else one could have meant. */
function parse(parameters: readonly string[], options: Options): Values {
  try {
    return parseArgs({ args: [...parameters], options }).values
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const unknown = /^Unknown option '([^']*)'/.exec(message)?.[1]
    const what = unknown === undefined ? message.split(/\. |\.?\n/)[0] : `There is no flag ${unknown}`
    throw new Error(`${what}. ${command} --help lists all flags.`)
  }
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
    `${command} --deployment-id ID --region REGION [--FLAG VALUE ...]`,
    '',
    'Watches a deployment as the action does, from a terminal or any CI, with the credentials that the AWS SDK finds.',
    'The exit status is 0 for success, ready and shifted, 1 for every other conclusion, 2 for wrong flags.',
    '',
    ...flags,
    flagHelp('--debug', 'Also show each request.'),
    flagHelp('--help, -h', 'Show this text.'),
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
