import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  badGateway,
  type Fault,
  type Faults,
  rateLimitExceeded,
  secondaryRateLimit,
} from '../../lab/github/faults.ts'
import {
  aFailedEvent,
  aFailedInstance,
  anOutcome,
  aSnapshot,
  scriptFailed,
  start,
} from '../support/deployments.ts'
import { aContext, createGitHubWorld, headSha, violations } from './support.ts'

const deployment = { applicationName: 'shop', deploymentGroupName: 'production' }
const targets = Array.from({ length: 60 }, (_, index) =>
  aFailedInstance(`i-${index}`, aFailedEvent('Install', index, scriptFailed({ scriptName: `${index}.sh` }))),
)
const outcome = anOutcome({ snapshot: aSnapshot({ ...deployment, status: 'Failed' }, targets) })
const progress = {
  deploymentId: 'd-ABCDEF123',
  region: 'eu-central-1',
  startedAt: start,
  snapshot: aSnapshot(deployment),
}
const checkRun = 'Deployment'
const inputs = { checkRun, comment: 'always' } as const

/** The first requests of each operation, or of one, go wrong. */
function firstOnes(fault: Fault, operation?: string): Faults {
  return ({ operationId, index }) =>
    index === 0 && (operation === undefined || operation === operationId) ? fault : undefined
}

const troubles: readonly [string, Fault][] = [
  ['a server error', badGateway()],
  ['a connection that is reset', 'reset'],
  ['an answer that is lost', 'lost-answer'],
  ['an answer that is no JSON', 'no-json'],
  ['a secondary rate limit', secondaryRateLimit(2)],
  ['the end of the hour’s requests', rateLimitExceeded(start / 1_000 + 3)],
]
for (const [name, fault] of troubles) {
  test(`${name} at the first request of each kind: there is one check run and one comment`, async () => {
    const { github, startStep, wait } = createGitHubWorld({ faults: firstOnes(fault) })
    const { publisher, warnings } = startStep({ inputs })
    publisher.update(progress)
    await wait(120)
    await publisher.finish(outcome)
    assert.deepEqual(
      github.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length]),
      [['failure', 60]],
    )
    assert.equal(github.comments.length, 1)
    assert.deepEqual(warnings, [])
    assert.deepEqual(violations(github), [])
  })
}

test('a request that is never answered is repeated after 10 s', async () => {
  for (const operation of ['checks/create', 'issues/create-comment']) {
    const { clock, github, runStep } = createGitHubWorld({ faults: firstOnes('hang', operation) })
    const { warnings } = await runStep(outcome, { inputs })
    assert.deepEqual([github.checkRuns.length, github.comments.length], [1, 1])
    assert.deepEqual(warnings, [])
    assert.ok(clock.now() - start >= 10_000)
  }
})

test('an answer that is lost while annotations are added: none is there twice', async () => {
  const faults: Faults = ({ operationId, index }) =>
    operationId === 'checks/update' && index < 2 ? 'lost-answer' : undefined
  const { github, runStep } = createGitHubWorld({ faults })
  await runStep(outcome, { inputs: { checkRun } })
  assert.equal(github.checkRuns.length, 1)
  assert.equal(github.checkRuns[0]?.annotations.length, 60)
})

test('an answer that is lost when a check run is completed at once: there is one check run, completed once more', async () => {
  for (const lost of ['checks/create', 'checks/update']) {
    const faults: Faults = ({ operationId, index }) =>
      operationId === lost && index < 1 ? 'lost-answer' : undefined
    const { github, runStep } = createGitHubWorld({ faults })
    const { warnings } = await runStep(outcome, { inputs: { checkRun } })
    assert.deepEqual(
      github.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length]),
      [['failure', 60]],
    )
    assert.deepEqual([warnings, violations(github)], [[], []])
  }
})

test('a rate limit is waited out while the deployment runs, however long it is', async () => {
  const faults = firstOnes(secondaryRateLimit(90), 'checks/create')
  const { github, startStep, wait } = createGitHubWorld({ faults })
  const { publisher } = startStep({ inputs: { checkRun } })
  publisher.update(progress)
  await wait(89)
  assert.deepEqual(github.checkRuns, [])
  await wait(3)
  assert.equal(github.checkRuns.length, 1)
  await publisher.finish(outcome)
})

test('the last requests take 20 s at most, and lead to a warning each', async () => {
  for (const fault of ['hang', 'reset', badGateway()] as const) {
    const { clock, runStep } = createGitHubWorld({ faults: () => fault })
    const { warnings } = await runStep(outcome, { inputs })
    assert.ok(clock.now() - start <= 20_000, `${clock.now() - start} ms`)
    assert.equal(warnings.length, 2)
  }
})

test('a rate limit that GitHub says lasts for years stops the updates for an hour at most', async () => {
  const faults: Faults = ({ index }) => (index === 0 ? secondaryRateLimit(1_000_000_000) : undefined)
  const { github, startStep, wait } = createGitHubWorld({ faults })
  const { publisher } = startStep({ inputs })
  publisher.update(progress)
  await wait(2 * 3_600)
  publisher.update(progress)
  await wait(120)
  assert.ok(github.requests.length > 1, `${github.requests.length} requests`)
  await publisher.finish(outcome)
})

test('a rate limit that lasts longer than the step takes no time', async () => {
  const faults = () => rateLimitExceeded(start / 1_000 + 3_000)
  const { clock, runStep } = createGitHubWorld({ faults })
  const { warnings } = await runStep(outcome, { inputs })
  assert.ok(clock.now() - start < 1_000)
  assert.match(warnings.join('\n'), /has reached GitHub's rate limit: API rate limit exceeded/)
})

test('requests end 3.5 s after a cancellation, before and after the outcome is known', async () => {
  for (const seconds of [0, 10]) {
    const { clock, startStep, wait } = createGitHubWorld({ faults: () => 'hang' })
    const { publisher, cancel } = startStep({ inputs })
    publisher.update(progress)
    await wait(5)
    const finished = seconds === 0 ? undefined : publisher.finish(outcome)
    await wait(seconds)
    cancel()
    const cancelledAt = clock.now()
    await (finished ?? publisher.finish(outcome))
    assert.ok(clock.now() - cancelledAt <= 3_500, `${clock.now() - cancelledAt} ms`)
  }
})

test('a rate limit that an update waits for ends 3.5 s after a cancellation, too', async () => {
  const { clock, startStep, wait } = createGitHubWorld({ faults: firstOnes(secondaryRateLimit(18)) })
  const { publisher, cancel, warnings } = startStep({ inputs })
  publisher.update(progress)
  await wait(1)
  cancel()
  const cancelledAt = clock.now()
  await publisher.finish(outcome)
  assert.ok(clock.now() - cancelledAt <= 3_500, `${clock.now() - cancelledAt} ms`)
  assert.match(warnings.join('\n'), /check run could not be written: GitHub did not respond in time/)
})

test('requests end 3.5 s after the step began if the workflow was cancelled before', async () => {
  const { clock, startStep } = createGitHubWorld({ faults: () => 'hang' })
  const { publisher } = startStep({ inputs, isCancelled: true })
  await publisher.finish(outcome)
  assert.ok(clock.now() - start <= 3_500, `${clock.now() - start} ms`)
})

test('an answer without end is not requested again, and leads to a warning that names request and limit', async () => {
  const { clock, github, runStep } = createGitHubWorld({ faults: () => 'endless' })
  const { warnings } = await runStep(outcome, { inputs })
  assert.equal(github.requests.length, 2)
  assert.match(
    warnings.join('\n'),
    /check run could not be written: the response is larger than 64 MB \(GET https:.*check-runs.*\)/,
  )
  assert.match(
    warnings.join('\n'),
    /comment could not be written: the response is larger than 64 MB \(GET https:.*comments.*\)/,
  )
  assert.ok(clock.now() - start < 1_000)
})

test('the longest legal answers are read: 100 check runs and 100 comments with the longest texts', async () => {
  const { github, runStep } = createGitHubWorld()
  const longest = '\u{1f680}'.repeat(65_535)
  for (let count = 0; count < 100; count += 1) {
    github.addCheckRun({
      headSha,
      name: checkRun,
      conclusion: 'success',
      title: null,
      summary: longest,
      text: longest,
    })
    github.addComment(7, { login: 'octocat', type: 'User' }, longest)
  }
  const { warnings } = await runStep(outcome, { inputs })
  assert.deepEqual([github.checkRuns.length, github.comments.length, warnings], [101, 101, []])
})

test('an update never waits for GitHub', async () => {
  const { clock, startStep, wait } = createGitHubWorld({ faults: () => 'hang' })
  const { publisher, die } = startStep({ inputs })
  publisher.update(progress)
  assert.equal(clock.now(), start)
  await wait(600)
  publisher.update(progress)
  assert.equal(clock.now(), start + 600_000)
  die()
})

for (const level of ['none', 'read'] as const) {
  test(`a token with checks: ${level} leads to one warning, and the comment is written`, async () => {
    const { github, runStep } = createGitHubWorld({ permissions: { checks: level } })
    const { warnings } = await runStep(outcome, { inputs, progress: [progress, progress] })
    assert.equal(warnings.length, 1)
    assert.match(
      warnings[0] ?? '',
      /check run could not be written.*not accessible by integration.*checks: write.*from a fork/,
    )
    assert.equal(github.comments.length, 1)
  })

  test(`a token with pull-requests: ${level} leads to one warning, and the check run is written`, async () => {
    const { github, runStep } = createGitHubWorld({ permissions: { 'pull-requests': level } })
    const { warnings } = await runStep(outcome, { inputs, progress: [progress] })
    assert.equal(warnings.length, 1)
    assert.match(warnings[0] ?? '', /comment could not be written.*not accessible.*pull-requests: write/)
    assert.equal(github.checkRuns[0]?.conclusion, 'failure')
  })
}

test('the permission pull-requests is named also if the pull request cannot be looked for', async () => {
  const { runStep } = createGitHubWorld({ permissions: { 'pull-requests': 'none' } })
  const workflow = aContext({}, { GITHUB_SHA: headSha })
  const { warnings } = await runStep(outcome, { inputs: { comment: 'always' }, workflow })
  assert.equal(warnings.length, 1)
  assert.match(warnings[0] ?? '', /pull-requests: write/)
})

test('requests that would be refused again are not sent', async () => {
  const { github, startStep, wait } = createGitHubWorld({ permissions: { checks: 'read' } })
  const { publisher } = startStep({ inputs: { checkRun } })
  publisher.update(progress)
  await wait(120)
  publisher.update(progress)
  await publisher.finish(outcome)
  assert.deepEqual(
    github.requests.map(({ operationId }) => operationId),
    ['checks/list-for-ref', 'checks/create'],
  )
})

test('a token that is not accepted is named in the warnings', async () => {
  const { runStep } = createGitHubWorld({ token: 'another' })
  const { warnings } = await runStep(outcome, { inputs })
  assert.equal(warnings.length, 2)
  for (const warning of warnings) assert.match(warning, /does not accept the github-token: Bad credentials/)
})

test('an empty token, or one that cannot be one, leads to a warning that does not repeat it', async () => {
  for (const [gitHubToken, problem] of [
    [undefined, 'is empty'],
    ['two\nlines', 'contains characters that no token contains'],
  ] as const) {
    const { github, runStep } = createGitHubWorld()
    const { warnings } = await runStep(outcome, { inputs: { ...inputs, gitHubToken } })
    assert.deepEqual(warnings, [`Neither check run nor comment can be written: github-token ${problem}.`])
    assert.deepEqual(github.requests, [])
  }
})

test('a proxy that the toolkit would pass over leads to a warning, and to no request', async () => {
  const { github, runStep } = createGitHubWorld()
  const proxyViolations = ['HTTPS_PROXY is not the address of a proxy.']
  const { warnings } = await runStep(outcome, { inputs, proxyViolations })
  assert.deepEqual(warnings, [`Neither check run nor comment can be written: ${proxyViolations[0]}`])
  assert.deepEqual(github.requests, [])
})

test('a token of another repository is answered as if this one did not exist', async () => {
  const { runStep } = createGitHubWorld({ repository: 'octo-org/other' })
  const { warnings } = await runStep(outcome, { inputs })
  assert.equal(warnings.length, 2)
  assert.match(warnings.join('\n'), /Not Found.*checks: write/)
  assert.match(warnings.join('\n'), /Not Found.*pull-requests: write/)
})

test('a step without check run and comment sends no request', async () => {
  const { github, runStep } = createGitHubWorld()
  const { warnings } = await runStep(outcome, { progress: [progress] })
  assert.deepEqual([github.requests, warnings], [[], []])
})
