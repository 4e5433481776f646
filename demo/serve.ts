/**
 * Serves AWS as one story has it, for a client that runs elsewhere, and prints what that client needs.
 * The story begins with the first request.
 */
import { parseArgs } from 'node:util'
import { clockFromFirstRequest } from '../lab/aws-protocol/server.ts'
import { clientEnvironment } from '../lab/codedeploy/client.ts'
import { startSimulator } from '../lab/codedeploy/server.ts'
import { stepInCi } from './ci.ts'
import { defaultStory, findStory } from './stories.ts'
import { deploymentsOf } from './story.ts'

const usage = `npm run simulator [-- STORY] [--port N] [--speed X]   serves a story (default: ${defaultStory})

  --port N     listen on this port of 127.0.0.1 (default: a free one)
  --speed X    play the story X times as fast (default: 1)
  --for-step   print NAME=value lines, as GITHUB_ENV takes them, and play the story as slowly as a step in CI needs

npm run demo -- --list names the stories.
`

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      speed: { type: 'string', default: '1' },
      'for-step': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  if (positionals.length > 1) throw new Error(`One story at a time, not ${positionals.join(' and ')}.`)
  const [port, speed] = [Number(values.port), Number(values.speed)]
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`)
  if (!(speed > 0 && Number.isFinite(speed)))
    throw new Error(`--speed takes a number above 0, not "${values.speed}".`)

  const story = findStory(positionals[0] ?? defaultStory)
  const pace = (values['for-step'] ? stepInCi(story).pace : 1) / speed
  const start = Date.now()
  const { deploymentId, ...staged } = deploymentsOf(story, start, pace)
  const simulator = await startSimulator({
    port,
    ...staged,
    faults: story.faults,
    now: clockFromFirstRequest(start),
  })
  const variables = Object.entries({ ...clientEnvironment(simulator.url), DEPLOYMENT_ID: deploymentId })
  const lines = values['for-step']
    ? variables.map(([name, value]) => `${name}=${value}`)
    : [
        `# ${story.name}: ${story.title}`,
        '# Paste these lines where the client runs. Interrupt this program to end the simulator.',
        ...variables.map(([name, value]) => `export ${name}=${value}`),
      ]
  process.stdout.write(`${lines.join('\n')}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.stop())
}
