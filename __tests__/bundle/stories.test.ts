import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CheckRunOfStory, startGitHubOf } from '../../demo/github.ts'
import { stories } from '../../demo/stories.ts'
import type { Story } from '../../demo/story.ts'
import { nameSource, sources } from '../../src/evidence/sources.ts'
import type { Report } from '../../src/report/report.ts'
import { essence } from '../../tools/watch/essence.ts'
import { type BundleRun, runBundle } from '../support/bundle.ts'
import { assertHarmless } from '../support/gfm.ts'
import { assertWhole, plainLines } from './whole.ts'

const reading = new Set([
  'GetDeployment',
  'ListDeploymentTargets',
  'BatchGetDeploymentTargets',
  'ListDeploymentInstances',
  'BatchGetDeploymentInstances',
])
/** What finds a deployment, in a story that gives no id. */
const finding = new Set([
  'ListDeployments',
  'BatchGetDeployments',
  'ListPipelineExecutions',
  'ListActionExecutions',
])

interface PlayedStory extends BundleRun {
  readonly checkRuns: readonly CheckRunOfStory[]
}

async function play(story: Story): Promise<PlayedStory> {
  const { name, inputs = {}, faults, cancelAfter, isLong = false } = story
  await using github = await startGitHubOf(story)
  const isTimed = cancelAfter !== undefined || 'timeout-minutes' in inputs || isLong
  const run = await runBundle({
    story: name,
    inputs,
    environment: github.environment,
    pace: isTimed ? 1 : undefined,
    cancel: cancelAfter === undefined ? undefined : AbortSignal.timeout(cancelAfter),
    simulator: { faults },
  })
  return { ...run, checkRuns: github.checkRuns() }
}

/** What evidence asks. */
const asking: ReadonlySet<string> = new Set(
  [...sources, nameSource]
    .flatMap(({ actions }) => actions.map(action => action.split(':')[1] ?? ''))
    .filter(operation => operation !== 'GetDeployment'),
)

/** Log and summary of a step that has seen its deployment. */
function assertReported(run: BundleRun, { findsIt = false }: Story): void {
  const lines = plainLines(run)
  const first = lines.findIndex(line =>
    line.endsWith(`  Watching deployment ${run.deploymentId} in us-east-1`),
  )
  assert.ok(findsIt ? first >= 0 : first === 0, lines.join('\n'))
  assert.match(
    lines[first + 1] ?? '',
    /^ *\d+:\d\d {2}Console: https:\/\/us-east-1\.console\.aws\.amazon\.com\//,
  )
  // A request in progress when the workflow is cancelled has no result.
  const open = run.outputs.conclusion === 'cancelled' ? 2 : 0
  assert.ok(run.debug.length + open >= run.requests.length, 'every request is in the debug log')
  assert.match(run.markdown, /^#+ /)
  assertHarmless(run.markdown, /evil\.example|octocat|alert\(/)
  const { 'console-url': consoleUrl = '', 'error-code': errorCode = '', conclusion = '' } = run.outputs
  // That the step itself ended the watch is in the heading, in words.
  const code = ['cancelled', 'timed-out'].includes(conclusion) ? '' : errorCode
  for (const part of [run.deploymentId, consoleUrl, code]) assert.ok(run.markdown.includes(part), part)
}

/** It only reads, unless it was asked to do more, and reads only this deployment and its rollback. */
function assertRequests({ operations, requests, deploymentId, outputs, log }: BundleRun, story: Story): void {
  const { 'on-ready': onReady, 'on-cancel': onCancel } = story.inputs ?? {}
  const writes = [
    ...(onReady === 'continue' ? ['ContinueDeployment'] : []),
    ...(onCancel === 'rollback' ? ['StopDeployment'] : []),
  ]
  const isFinding = (operation: string) => story.findsIt === true && finding.has(operation)
  assert.deepEqual(
    operations.filter(
      operation => !reading.has(operation) && !asking.has(operation) && !isFinding(operation),
    ),
    writes,
  )
  const others = requests.filter(({ operation }) => !isFinding(operation) && !asking.has(operation))
  const ids = new Set(others.map(({ input }) => (input as { deploymentId: string }).deploymentId))
  ids.delete(outputs['rollback-deployment-id'] ?? '')
  ids.delete(/The last successful deployment of this group was (d-[A-Z0-9]+)/.exec(log)?.[1] ?? '')
  assert.deepEqual([...ids], [deploymentId])
}

/** What `npm run watch` prints in place of the summary has the verdict, the causes and the hints of the log. */
function assertEssence(run: BundleRun): void {
  const report = run.report as unknown as Report
  const text = essence(report, 'report.json')
  assert.ok(
    plainLines(run).some(line => line.includes(`  ${report.verdict}`)),
    report.verdict,
  )
  // That the watch itself ended, the verdict says.
  const isSaidByVerdict = ['cancelled', 'timed-out'].includes(report.conclusion)
  const errors = run.annotations.filter(({ level }) => level === 'error' && !isSaidByVerdict)
  for (const part of [
    report.verdict,
    ...errors.flatMap(({ title = '', message }) => [title, ...partsOf(message)]),
  ]) {
    assert.ok(text.includes(part), `${part}\nin\n${text}`)
  }
}

/** Of a failing message its last reason, and each of the other lines, which are hints or violations of inputs. */
function partsOf(message: string): readonly string[] {
  const [first = '', ...others] = message.replace(/\n\d+ more causes? in the job summary\.$/, '').split('\n')
  const reason = first
    .replace(/ \(\d+ other causes? on [\d,]+ targets?\)$/, '')
    .split(/ — |: /)
    .at(-1)
  return [reason ?? '', ...others]
}

describe('the bundle makes of a story what its record says', { concurrency: 6 }, () => {
  for (const story of stories) {
    test(story.name, async () => {
      const run = await play(story)
      assertWhole(run, story.ending)
      assertEssence(run)
      if (story.ending.errorCode !== 'InvalidInput') {
        assertReported(run, story)
        assertRequests(run, story)
      }
      const lines = plainLines(run)
      for (const pattern of story.log ?? [])
        assert.ok(
          lines.some(line => pattern.test(line)),
          `${pattern} in\n${lines.join('\n')}`,
        )
      for (const pattern of story.summary ?? []) assert.match(run.markdown, pattern)
      assert.deepEqual(
        run.checkRuns.map(({ conclusion }) => conclusion),
        story.checkRuns ?? [],
      )
    })
  }
})

test('the bundle finds the latest deployment of a group', async () => {
  const inputs = { 'deployment-id': '', 'application-name': 'shop', 'deployment-group-name': 'production' }
  const run = await runBundle({ story: 'success', inputs })
  assertWhole(run, { conclusion: 'success' })
  assert.equal(run.outputs['deployment-id'], run.deploymentId)
  assert.deepEqual(run.operations.slice(0, 3), ['ListDeployments', 'BatchGetDeployments', 'GetDeployment'])
})

test('the bundle runs on the Node that the action asks for', () => {
  assert.match(process.version, /^v24\./)
})
