import * as core from '@actions/core'
import { regionFrom } from './codedeploy/client.ts'
import { connect } from './codedeploy/connect.ts'
import { assumedRole } from './codedeploy/credentials.ts'
import { fetchIdToken } from './github/id-token.ts'
import { createOutput } from './github/output.ts'
import { noReporter } from './reporter.ts'
import { run } from './run.ts'
import { systemClock } from './watch/clock.ts'

const environment = process.env
const cancellation = new AbortController()

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
  output: createOutput(environment),
  createReporter: () => noReporter,
  locate: async () => () => undefined,
  clock: systemClock,
  random: Math.random,
  cancelled: cancellation.signal,
})
