import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { worstDeployment } from '../../lab/codedeploy/builders/worst.ts'
import { startGitHubServer } from '../../lab/github/server.ts'
import { createRandom } from '../../lab/kit/random.ts'
import { type WorstText, worstTexts } from '../../lab/kit/worst-texts.ts'
import type { WorkflowEvent } from '../../lab/runner/environment.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'
import { assertHarmless } from '../support/gfm.ts'

// Signals at moments from the first request of a step to its end, while it watches the worst deployment that there can
// be, with everything on that takes time. ATTACK_SIGNALS asks for more of them, and for as many instances as a deployment
// can have. ATTACK_SEED asks for other moments.

const signals = Number(process.env.ATTACK_SIGNALS ?? 2)
const instances = process.env.ATTACK_SIGNALS === undefined ? 100 : 1_000
const random = createRandom(Number(process.env.ATTACK_SEED ?? 1))
/** The step must be done within five seconds (contract). */
const longest = 5_000
/** About how long a step lives here, in milliseconds from its first request: half of it after the deployment's end. */
const lifetime = instances === 100 ? 4_500 : 8_000

const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const event: WorkflowEvent = {
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: headSha, ref: 'faster' } } },
}

interface Signaled {
  readonly run: BundleRun
  /** Milliseconds from the first request to the end of the deployment, and to the signal, if the step heard one. */
  readonly deploymentEnds: number
  readonly signaled?: number
}

/** @param after milliseconds from the first request to the signal */
async function watchWorst(text: WorstText, after: number): Promise<Signaled> {
  const plan = worstDeployment({ seed: text, text, instances, takes: 2_000 })
  await using github = await startGitHubServer({
    pullRequests: [{ number: 7, state: 'open', headSha, headRef: 'faster', commits: [headSha] }],
  })
  const cancel = new AbortController()
  let firstRequest: number | undefined
  let signaled: number | undefined
  const sendSignal = () => {
    signaled = performance.now() - (firstRequest ?? 0)
    cancel.abort()
  }
  const run = await runBundle({
    plan,
    pace: 1,
    event,
    cancel: cancel.signal,
    inputs: {
      'poll-interval-seconds': '0.2',
      'on-cancel': 'stop',
      'check-run': 'Deployment',
      comment: 'always',
    },
    environment: { GITHUB_API_URL: github.url },
    simulator: {
      faults: () => {
        if (firstRequest === undefined) {
          firstRequest = performance.now()
          setTimeout(sendSignal, after)
        }
        return undefined
      },
    },
  })
  assert.deepEqual(
    github.requests.flatMap(({ violations }) => violations),
    [],
  )
  const published = [
    run.markdown,
    ...github.checkRuns.flatMap(({ summary, text }) => [summary ?? '', text ?? '']),
    ...github.comments.map(({ body }) => body),
  ]
  for (const markdown of published) assertHarmless(markdown, /evil\.example|octocat/)
  return { run, deploymentEnds: plan.phases.at(-1)?.at ?? 0, signaled }
}

function assertWhole({ run, deploymentEnds, signaled }: Signaled): void {
  const { outputs, summary, signalsSent, operations, durations } = run
  const took = durations.fromCancellation ?? 0
  const described = `signal at ${signaled} ms, the deployment ends at ${deploymentEnds} ms, took ${took} ms`
  assert.ok(took < longest, described)
  assert.ok(signalsSent.length <= 1, described)
  for (const name of ['conclusion', 'message', 'report-path']) assert.notEqual(outputs[name] ?? '', '', name)
  assert.equal(summary.type, 'uploaded', described)
  assert.equal(run.refused, false)
  if (signaled === undefined || signaled > deploymentEnds) {
    assert.match(outputs.conclusion ?? '', /^(failure|cancelled)$/, described)
  } else {
    assert.equal(outputs.conclusion, 'cancelled', described)
    assert.equal(operations.filter(it => it === 'StopDeployment').length, 1, described)
  }
}

describe('a signal while a step watches the worst deployment: it ends in time, with all reports', {
  concurrency: 2,
}, () => {
  for (let index = 0; index < signals; index += 1) {
    const text = random.pick(worstTexts as readonly [WorstText, ...WorstText[]])
    // One in each part of the step's life. A step that has ended before its signal must be as whole.
    const after = Math.round((lifetime * (index + random.next())) / signals)
    test(`${text}, a signal after ${after} ms`, async () => {
      assertWhole(await watchWorst(text, after))
    })
  }
})
