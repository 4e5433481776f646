import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Fault,
  type FaultyRequest,
  internalFailure,
  serviceUnavailable,
  throttled,
} from '../../lab/aws-protocol/faults.ts'
import { badGateway, type Faults as GitHubFaults, secondaryRateLimit } from '../../lab/github/faults.ts'
import { startGitHubServer } from '../../lab/github/server.ts'
import { type BundleOptions, type BundleRun, cancelAt, runBundle } from '../support/bundle.ts'

// What goes wrong here goes wrong to the end: the step must give up in time. What passes by itself is in faults.test.ts.
// Some networks of each kind, unless ATTACK_NETWORKS asks for all of them.

/** In milliseconds. */
const deadline = 600
const afterDeadline = 5_000

interface Network {
  readonly name: string
  readonly options?: BundleOptions
  readonly github?: GitHubFaults
}

const faults: Readonly<Record<string, Fault>> = {
  'requests are throttled': throttled,
  'the service fails': internalFailure,
  'the service is unavailable': serviceUnavailable,
  'connections are reset': { type: 'reset' },
  'requests are never answered': { type: 'hang' },
  'answers take four seconds': { type: 'delay', milliseconds: 4_000 },
  'answers are empty': { type: 'body', status: 200, body: '' },
  'answers are cut short': { type: 'body', status: 200, body: '{"deploymentInfo":{"deploymentId":"d-' },
  'answers are JSON of something else': { type: 'body', status: 200, body: '[null,{"__proto__":[]}]' },
  'answers are a page in HTML': { type: 'body', status: 502, body: '<html>::error::bad gateway</html>' },
  'a portal answers with a page in HTML': {
    type: 'body',
    status: 200,
    body: '<html>::error::sign in</html>',
  },
  'answers are 4 MiB of brackets': { type: 'body', status: 200, body: '['.repeat(4 * 1_048_576) },
  'answers are 4 MiB of an error': {
    type: 'body',
    status: 400,
    body: JSON.stringify({ __type: 'x'.repeat(1_024), message: '\u001b['.repeat(1_048_576) }),
  },
}
const operations: Readonly<Record<string, (request: FaultyRequest) => boolean>> = {
  'from the first request on': () => true,
  'for GetDeployment after the first': ({ operation, operationIndex }) =>
    operation === 'GetDeployment' && operationIndex > 0,
  'for targets': ({ operation }) => operation.endsWith('DeploymentTargets'),
}

/** Lasts for longer than the deadline. */
const lasting: BundleOptions = { story: 'rollback', pace: 1 }

const networks: readonly Network[] = [
  ...Object.entries(faults).flatMap(([what, fault]) =>
    Object.entries(operations).map(([when, isFaulty]): Network => {
      const simulator = { faults: (request: FaultyRequest) => (isFaulty(request) ? fault : undefined) }
      return { name: `${what}, ${when}`, options: { simulator } }
    }),
  ),
  ...Object.entries({
    'nobody listens': 'http://127.0.0.1:9',
    'the host does not exist': 'http://codedeploy.invalid',
    'the server speaks no TLS': 'https://127.0.0.1:9',
  }).map(([name, url]): Network => {
    return { name, options: { environment: { AWS_ENDPOINT_URL_CODEDEPLOY: url } } }
  }),
]

const githubFaults: Readonly<Record<string, GitHubFaults>> = {
  'GitHub never answers': () => 'hang',
  'GitHub resets connections': () => 'reset',
  'GitHub loses answers': () => 'lost-answer',
  'GitHub answers no JSON': () => 'no-json',
  'GitHub answers late': () => ({ delay: 3_000 }),
  'GitHub has bad gateways': badGateway,
  'GitHub limits the rate': () => secondaryRateLimit(60),
}

/** Some, evenly from all; or all. */
function chosen<Item>(items: readonly Item[], most: number): readonly Item[] {
  const count = Math.min(Number(process.env.ATTACK_NETWORKS ?? most), items.length)
  return items.filter((_, index) => (index * count) % items.length < count)
}

function assertReported({ outputs, summary, refused, signalsSent, log }: BundleRun): void {
  for (const name of ['conclusion', 'message', 'report-path']) assert.notEqual(outputs[name] ?? '', '', name)
  assert.equal(summary.type, 'uploaded')
  assert.equal(refused, false)
  assert.ok(signalsSent.length <= 1)
  assert.ok(log.length < 1_000_000, `the log has ${log.length} characters`)
}

describe('a broken network: outputs and summary are there in time', { concurrency: 8 }, () => {
  for (const { name, options } of chosen(networks, 6)) {
    test(`a step ends five seconds after its deadline at the latest: ${name}`, async () => {
      const inputs = { 'timeout-minutes': String(deadline / 60_000) }
      const run = await runBundle({ ...lasting, ...options, inputs })
      assertReported(run)
      // The deadline counts from when the step begins to watch, after Node has loaded it.
      const took = run.durations.total - (run.lines[0]?.time ?? 0)
      assert.ok(took <= deadline + afterDeadline, `it took ${took} ms`)
      assert.match(run.outputs.conclusion ?? '', /^(timed-out|error)$/)
    })
  }

  for (const [name, github] of chosen(Object.entries(githubFaults), 2)) {
    test(`a cancelled step ends within five seconds: ${name}`, async () => {
      await using server = await startGitHubServer({ faults: github })
      const run = await runBundle({
        ...lasting,
        inputs: { 'check-run': 'Deployment', 'on-cancel': 'stop' },
        environment: { GITHUB_API_URL: server.url },
        ...cancelAt(line => line.includes('application shop'), 500),
      })
      assertReported(run)
      const took = run.durations.fromCancellation ?? Number.POSITIVE_INFINITY
      assert.ok(took <= afterDeadline, `it took ${took} ms`)
      assert.equal(run.outputs.conclusion, 'cancelled')
      assert.ok(run.operations.includes('StopDeployment'))
    })
  }
})
