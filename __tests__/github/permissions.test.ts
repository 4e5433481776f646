import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anOutcome, aSnapshot, start } from '../support/deployments.ts'
import { aContext, createGitHubWorld, headSha } from './support.ts'

const deployment = { applicationName: 'shop', deploymentGroupName: 'production' }
const outcome = anOutcome({ snapshot: aSnapshot({ ...deployment, status: 'Succeeded' }) })
const looks = [
  { deploymentId: 'd-ABCDEF123', region: 'eu-central-1', startedAt: start, snapshot: aSnapshot(deployment) },
]
const inputs = { checkRun: 'Deployment', comment: 'always' } as const

describe('a token without a permission', () => {
  for (const level of ['none', 'read'] as const) {
    it(`leads to one warning that names checks: write (${level})`, async () => {
      const { github, runStep } = createGitHubWorld({ permissions: { checks: level } })
      const { warnings } = await runStep(outcome, { inputs, looks: [...looks, ...looks] })
      assert.equal(warnings.length, 1)
      assert.match(
        warnings[0] ?? '',
        /check run could not be written.*not accessible by integration.*checks: write/,
      )
      assert.equal(github.comments.length, 1)
    })

    it(`leads to one warning that names pull-requests: write (${level})`, async () => {
      const { github, runStep } = createGitHubWorld({ permissions: { 'pull-requests': level } })
      const { warnings } = await runStep(outcome, { inputs, looks })
      assert.equal(warnings.length, 1)
      assert.match(warnings[0] ?? '', /comment could not be written.*not accessible.*pull-requests: write/)
      assert.equal(github.checkRuns[0]?.conclusion, 'success')
    })
  }

  it('names pull-requests: write also where the pull request cannot be looked for', async () => {
    const { runStep } = createGitHubWorld({ permissions: { 'pull-requests': 'none' } })
    const context = aContext({}, { GITHUB_SHA: headSha })
    const { warnings } = await runStep(outcome, { inputs: { comment: 'always' }, context })
    assert.equal(warnings.length, 1)
    assert.match(warnings[0] ?? '', /pull-requests: write/)
  })

  it('stops the requests that would be refused again', async () => {
    const { github, startStep, wait } = createGitHubWorld({ permissions: { checks: 'read' } })
    const { reporter } = startStep({ inputs: { checkRun: 'Deployment' } })
    for (const look of looks) reporter.update(look)
    await wait(120)
    for (const look of looks) reporter.update(look)
    await reporter.finish(outcome)
    assert.deepEqual(
      github.requests.map(({ operationId }) => operationId),
      ['checks/list-for-ref', 'checks/create'],
    )
  })
})

describe('a token that is no good', () => {
  it('is said not to be accepted', async () => {
    const { runStep } = createGitHubWorld({ token: 'another' })
    const { warnings } = await runStep(outcome, { inputs })
    assert.equal(warnings.length, 2)
    for (const warning of warnings) assert.match(warning, /does not accept the github-token: Bad credentials/)
  })

  it('is asked for where it is empty, without a request', async () => {
    const { github, runStep } = createGitHubWorld()
    const { warnings } = await runStep(outcome, { inputs: { ...inputs, gitHubToken: undefined } })
    assert.deepEqual(warnings, ['Neither check run nor comment can be written: github-token is empty.'])
    assert.deepEqual(github.requests, [])
  })

  it('of another repository is answered as if there were none', async () => {
    const { runStep } = createGitHubWorld({ repository: 'octo-org/other' })
    const { warnings } = await runStep(outcome, { inputs })
    assert.equal(warnings.length, 2)
    assert.match(warnings.join('\n'), /Not Found.*checks: write/)
    assert.match(warnings.join('\n'), /Not Found.*pull-requests: write/)
  })
})

describe('what is not asked for', () => {
  it('makes no request', async () => {
    const { github, runStep } = createGitHubWorld()
    const { warnings } = await runStep(outcome, { looks })
    assert.deepEqual([github.requests, warnings], [[], []])
  })

  it('needs an address where it is asked for', async () => {
    const { runStep } = createGitHubWorld()
    const { warnings } = await runStep(outcome, { inputs, apiUrl: 'nowhere' })
    assert.deepEqual(warnings, [
      'Neither check run nor comment can be written: GITHUB_API_URL is no address.',
    ])
  })
})
