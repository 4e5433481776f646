import { clientEnvironment } from './client-environment.ts'
import { readCommandLine, usage } from './command-line.ts'
import { stretchDeployment } from './plan/scale.ts'
import { startSimulator } from './server.ts'

async function main(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2))
  if (commandLine === 'help') {
    process.stdout.write(usage())
    return
  }
  const { story, port, speed } = commandLine
  const { watch, deployments } = story.build(Date.now())
  const simulator = await startSimulator({
    port,
    deployments: deployments.map(deployment => stretchDeployment(deployment, 1 / speed)),
  })
  const lines = [
    `# ${story.name}: ${story.title}`,
    `# Paste these lines where the client runs; interrupt this program to end the simulator.`,
    ...Object.entries({ ...clientEnvironment(simulator.url), DEPLOYMENT_ID: watch }).map(
      ([name, value]) => `export ${name}=${value}`,
    ),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const stop = () => void simulator.stop()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
