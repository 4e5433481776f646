/**
 * Serves CodeDeploy as one story of the demo has it, for a step that runs elsewhere, and prints what this step
 * needs as lines of `NAME=value`, which is what GITHUB_ENV takes. The story begins with the first request.
 * `node demo/serve.ts STORY`
 */
import { clientEnvironment } from '../lab/codedeploy/client-environment.ts'
import { fromFirstRequest } from '../lab/codedeploy/first-request.ts'
import { stretchDeployment } from '../lab/codedeploy/plan/scale.ts'
import { startSimulator } from '../lab/codedeploy/server.ts'
import { findScenario } from './scenario.ts'
import { storyStep } from './step.ts'

try {
  const scenario = findScenario(process.argv[2] ?? '')
  const { pace } = storyStep(scenario)
  const start = Date.now()
  const { watch, deployments } = scenario.story.build(start)
  const { url } = await startSimulator({
    ...fromFirstRequest(start, scenario.faults),
    deployments: deployments.map(deployment => stretchDeployment(deployment, pace)),
  })
  const environment = { ...clientEnvironment(url), DEPLOYMENT_ID: watch }
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`)
  process.stdout.write(lines.join(''))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
