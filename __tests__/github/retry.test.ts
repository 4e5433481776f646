import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
import { createGitHubWorld, violations } from './support.ts'

const deployment = { applicationName: 'shop', deploymentGroupName: 'production' }
const targets = Array.from({ length: 60 }, (_, index) =>
  aFailedInstance(`i-${index}`, aFailedEvent('Install', index, scriptFailed({ scriptName: `${index}.sh` }))),
)
const outcome = anOutcome({ snapshot: aSnapshot({ ...deployment, status: 'Failed' }, targets) })
const look = {
  deploymentId: 'd-ABCDEF123',
  region: 'eu-central-1',
  startedAt: start,
  snapshot: aSnapshot(deployment),
}
const inputs = { checkRun: 'Deployment', comment: 'always' } as const

/** The first so many requests of each operation, or of one, go wrong. */
function firstOnes(fault: Fault, count = 1, operation?: string): Faults {
  return ({ operationId, index }) =>
    index < count && (operation === undefined || operation === operationId) ? fault : undefined
}

describe('trouble that passes', () => {
  const troubles: readonly [string, Fault][] = [
    ['a server error', badGateway()],
    ['a connection that is reset', 'reset'],
    ['an answer that is lost', 'lost-answer'],
    ['a request that is never answered', 'hang'],
    ['an answer that is no JSON', 'no-json'],
    ['a secondary rate limit', secondaryRateLimit(2)],
    ['the end of the hour’s requests', rateLimitExceeded(start / 1_000 + 3)],
  ]
  for (const [name, fault] of troubles) {
    it(`leaves one check run and one comment: ${name}`, async () => {
      const { github, startStep, wait } = createGitHubWorld({ faults: firstOnes(fault) })
      const { reporter, warnings } = startStep({ inputs })
      reporter.update(look)
      await wait(120)
      // GitHub is well again for the end, but for the requests that come for the first time.
      await reporter.finish(outcome)
      assert.deepEqual(
        github.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length]),
        [['failure', 60]],
      )
      if (fault !== 'hang') assert.deepEqual(warnings, [])
      assert.deepEqual(violations(github), [])
    })
  }

  it('while annotations are added leads to none twice', async () => {
    const faults: Faults = ({ operationId, index }) =>
      operationId === 'checks/update' && index < 2 ? 'lost-answer' : undefined
    const { github, runStep } = createGitHubWorld({ faults })
    await runStep(outcome, { inputs: { checkRun: 'Deployment' } })
    assert.equal(github.checkRuns.length, 1)
    assert.equal(github.checkRuns[0]?.annotations.length, 60)
  })

  it('is waited for as long as GitHub asks while the deployment runs', async () => {
    const faults = firstOnes(secondaryRateLimit(90), 1, 'checks/create')
    const { github, startStep, wait } = createGitHubWorld({ faults })
    const { reporter } = startStep({ inputs: { checkRun: 'Deployment' } })
    reporter.update(look)
    await wait(89)
    assert.deepEqual(github.checkRuns, [])
    await wait(2)
    assert.equal(github.checkRuns.length, 1)
    await reporter.finish(outcome)
  })
})

describe('trouble that stays', () => {
  it('takes no more than 20 s at the end, and leads to a warning', async () => {
    for (const fault of ['hang', 'reset', badGateway()] as const) {
      const { clock, runStep } = createGitHubWorld({ faults: () => fault })
      const { warnings } = await runStep(outcome, { inputs })
      assert.ok(clock.now() - start <= 20_000, `${clock.now() - start} ms`)
      assert.equal(warnings.length, 2)
    }
  })

  it('takes no time where GitHub asks for more than there is', async () => {
    const faults = () => rateLimitExceeded(start / 1_000 + 3_000)
    const { clock, runStep } = createGitHubWorld({ faults })
    const { warnings } = await runStep(outcome, { inputs })
    assert.equal(clock.now(), start)
    assert.match(warnings.join('\n'), /limits the requests of this token for now: API rate limit exceeded/)
  })

  it('ends 4.5 s after a cancellation, whenever that comes', async () => {
    for (const seconds of [0, 10]) {
      const { clock, startStep, wait } = createGitHubWorld({ faults: () => 'hang' })
      const { reporter, cancel } = startStep({ inputs })
      reporter.update(look)
      await wait(5)
      const finished = seconds === 0 ? undefined : reporter.finish(outcome)
      await wait(seconds)
      cancel()
      const cancelledAt = clock.now()
      await (finished ?? reporter.finish(outcome))
      assert.ok(clock.now() - cancelledAt <= 4_500, `${clock.now() - cancelledAt} ms`)
    }
  })

  it('never holds up a look', async () => {
    const { clock, startStep, wait } = createGitHubWorld({ faults: () => 'hang' })
    const { reporter, die } = startStep({ inputs })
    reporter.update(look)
    assert.equal(clock.now(), start)
    await wait(600)
    reporter.update(look)
    assert.equal(clock.now(), start + 600_000)
    die()
  })
})
