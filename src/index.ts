import { cancelled } from './time/cancellation.ts'
// First, so that a signal is handled while the rest is loaded.

import * as core from '@actions/core'
import { readEvent, workflowCommit, workflowContext } from './actions/event.ts'
import { fetchIdToken } from './actions/id-token.ts'
import { sendLibraryOutputTo } from './actions/library-output.ts'
import { endProcess, surviveWithoutLog } from './actions/process.ts'
import { createOutput } from './actions/runner-output.ts'
import { regionFrom } from './aws/region.ts'
import { locateFailures } from './checkout/locate.ts'
import { checkWorkingDirectory } from './checkout/working-directory.ts'
import { connect } from './codedeploy/connect.ts'
import { assumedRole } from './credentials/assumed-role.ts'
import { defaultCredentials } from './credentials/default-credentials.ts'
import { missingHome, tidyAwsVariables } from './environment.ts'
import { createGitHubPublisher } from './github/github-publisher.ts'
import type { Inputs } from './inputs.ts'
import { checkProxies, withWholeProxies } from './network/proxies.ts'
import { createRedactor } from './redactor.ts'
import { run } from './step/run.ts'
import { systemClock } from './time/clock.ts'

const logStreams = [process.stdout, process.stderr]
surviveWithoutLog(logStreams)

tidyAwsVariables(process.env)
// GitHub's toolkit reads proxies from the environment of the process.
const environment = Object.assign(process.env, withWholeProxies(process.env), missingHome(process.env))
const proxyViolations = checkProxies(environment)
const redactor = createRedactor(environment)
/** What everything that the step does takes from outside. */
const outside = { clock: systemClock, random: Math.random, redactor } as const
const output = createOutput(environment, redactor)
sendLibraryOutputTo(output.debug)
const workspace = environment.GITHUB_WORKSPACE || process.cwd()
const workflow = workflowContext(environment, readEvent(environment))

function credentialsFor({ roleToAssume, region }: Inputs) {
  if (roleToAssume === undefined) return defaultCredentials({ environment, redactor })
  return assumedRole({
    roleArn: roleToAssume,
    sessionName: `codedeploy-watch-${environment.GITHUB_RUN_ID ?? 'run'}`,
    region: regionFrom(region, environment),
    environment,
    fetchToken: audience => fetchIdToken(environment, audience),
    redactor,
    mask: core.setSecret,
  })
}

redactor.hide(core.getInput('github-token'))

const status = await run({
  ...outside,
  readInput: name => core.getInput(name),
  connect: (inputs, events) =>
    connect({
      ...outside,
      region: regionFrom(inputs.region, environment),
      api: inputs.api,
      credentials: credentialsFor(inputs),
      environment,
      events,
    }),
  connectToPipeline: async ({ region, credentials }, events) => {
    // A chunk of its own: it holds another of the SDK's clients.
    const { connectToCodePipeline } = await import('./codepipeline/connect.ts')
    return connectToCodePipeline({ ...outside, region, credentials, environment, events })
  },
  connectToEvidence: async ({ region, credentials }, answered) => {
    // A chunk of its own, which loads the SDK's clients of other services.
    const { connectToEvidence } = await import('./evidence/gather.ts')
    return connectToEvidence({ ...outside, region, credentials, environment, answered })
  },
  commit: workflowCommit(workflow),
  proxyViolations,
  output,
  findRegion: input => regionFrom(input, environment),
  createPublisher: inputs =>
    createGitHubPublisher(
      { ...outside, inputs, apiUrl: environment.GITHUB_API_URL, proxyViolations, workflow, output },
      cancelled,
    ),
  checkWorkingDirectory: folder => checkWorkingDirectory(workspace, folder),
  locate: (outcome, workingDirectory, signal) => {
    const { debug } = output
    return locateFailures(outcome, { workspace, workingDirectory, context: workflow, debug, signal })
  },
  cancelled,
})

/**
 * How long printing the end of the log may take, in milliseconds: a cancelled step must end within 5 s (contract.md).
 */
const printingTime = cancelled.aborted ? 300 : 1_000
await endProcess(status, logStreams, printingTime)
