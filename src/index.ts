import * as core from '@actions/core'
import { locateFailures } from './checkout/locate.ts'
import { regionFrom } from './codedeploy/client.ts'
import { connect } from './codedeploy/connect.ts'
import { assumedRole } from './codedeploy/credentials.ts'
import { readEvent, workflowContext } from './github/event.ts'
import { fetchIdToken } from './github/id-token.ts'
import { createOutput } from './github/output.ts'
import { createGitHubReporter } from './github/reporter.ts'
import { run } from './run.ts'
import { systemClock } from './watch/clock.ts'

const environment = process.env
const cancellation = new AbortController()
const output = createOutput(environment)
const context = workflowContext(environment, readEvent(environment))

// The runner sends SIGINT, 7.5 s later SIGTERM (CTRL_C and CTRL_BREAK on Windows). The handlers stay, so that
// a second signal does not end the reports that the first one began.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const) {
  process.on(signal, () => cancellation.abort(new Error(`cancelled by ${signal}`)))
}

process.exitCode = await run({
  readInput: name => core.getInput(name),
  connect: (inputs, events) =>
    connect({
      region: regionFrom(inputs.region, environment),
      api: inputs.api,
      credentials:
        inputs.roleToAssume === undefined
          ? undefined
          : assumedRole({
              roleArn: inputs.roleToAssume,
              sessionName: `codedeploy-watch-${environment.GITHUB_RUN_ID ?? 'run'}`,
              region: regionFrom(inputs.region, environment),
              environment,
              fetchToken: () => fetchIdToken(environment),
            }),
      environment,
      clock: systemClock,
      random: Math.random,
      events,
    }),
  output,
  createReporter: inputs =>
    createGitHubReporter({
      inputs,
      environment,
      context,
      output,
      clock: systemClock,
      random: Math.random,
      cancelled: cancellation.signal,
    }),
  locate: (outcome, workingDirectory) => {
    const workspace = environment.GITHUB_WORKSPACE || process.cwd()
    return locateFailures(outcome, { workspace, workingDirectory, context, debug: output.debug })
  },
  clock: systemClock,
  random: Math.random,
  cancelled: cancellation.signal,
})
