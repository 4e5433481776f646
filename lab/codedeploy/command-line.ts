import { parseArgs } from 'node:util'
import { findStory, stories } from './stories/stories.ts'
import type { Story } from './stories/story.ts'

export interface CommandLine {
  readonly story: Story
  /** 0: one that the system chooses. */
  readonly port: number
  /** 2 plays the story twice as fast. */
  readonly speed: number
}

const defaultStory = 'failure'

const options = { port: { type: 'string' }, speed: { type: 'string' }, help: { type: 'boolean' } } as const

export function usage(): string {
  const width = Math.max(...[...stories.keys()].map(name => name.length))
  return [
    'node simulator/main.ts [story] [--port N] [--speed X]',
    '',
    '  --port N    listen on this port of 127.0.0.1 (default: one that is free)',
    '  --speed X   play the story X times as fast (default: 1)',
    '',
    `The stories (default: ${defaultStory}):`,
    ...[...stories.values()].map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
    '',
  ].join('\n')
}

/**
 * Reads the arguments; `help` where they ask for it.
 *
 * @throws Error one line that says what is wrong and what there is
 */
export function readCommandLine(arguments_: readonly string[]): CommandLine | 'help' {
  const { values, positionals } = parse(arguments_)
  if (values.help) return 'help'
  const [name = defaultStory, ...more] = positionals
  if (more.length > 0) throw new Error(`One story at a time, not ${positionals.join(' and ')}.`)
  return {
    story: findStory(name),
    port: readPort(values.port ?? '0'),
    speed: readSpeed(values.speed ?? '1'),
  }
}

function parse(arguments_: readonly string[]) {
  try {
    return parseArgs({ args: [...arguments_], options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    const known = Object.keys(options).map(name => `--${name}`)
    throw new Error(`${reason}. The options are: ${known.join(', ')}.`)
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`)
}

function readSpeed(text: string): number {
  const speed = Number(text)
  if (text.trim() !== '' && speed > 0 && Number.isFinite(speed)) return speed
  throw new Error(`--speed takes a number above 0, not "${text}".`)
}
