import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type EventPayload, readEvent, workflowContext } from '../../src/actions/event.ts'

const repository = 'octo-org/octo-repo'
const sha = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'
const headSha = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334'
const head = { sha: headSha }
const into = (name: string) => ({ repo: { url: `https://api.github.com/repos/${name}` } })
const elsewhere = { number: 9, head, base: into('upstream/octo-repo') }
const here = { number: 7, head, base: into('Octo-Org/Octo-Repo') }

const events: readonly [string, EventPayload, string, object | undefined][] = [
  ['pull_request', { pull_request: { number: 7, head } }, '', { number: 7, headSha }],
  ['push', {}, 'refs/heads/main', undefined],
  ['issue_comment on a pull request', { issue: { number: 7, pull_request: {} } }, '', { number: 7 }],
  ['issue_comment on an issue', { issue: { number: 7 } }, '', undefined],
  ['merge_group', {}, `refs/heads/gh-readonly-queue/main/pr-12-${sha}`, { number: 12 }],
  ['a push to a branch that looks like a queue’s', {}, 'refs/heads/pr-12-abc', undefined],
  ['workflow_run', { workflow_run: { pull_requests: [elsewhere, here] } }, '', { number: 7, headSha }],
  ['workflow_run of a fork', { workflow_run: { pull_requests: [] } }, '', undefined],
]
for (const [name, payload, ref, expected] of events) {
  test(`the pull request of ${name} is ${JSON.stringify(expected)}`, () => {
    const environment = { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha, GITHUB_REF: ref }
    const context = workflowContext(environment, payload)
    assert.deepEqual([context.repository, context.sha], [repository, sha])
    assert.deepEqual(context.pullRequest, expected)
  })
}

test('a runner that sets none of the variables still gives a context', () => {
  assert.deepEqual(workflowContext({}, {}), { repository: '', sha: '', pullRequest: undefined })
})

test('the event is read from the file that the runner names, if there is one', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  t.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'event.json')
  await writeFile(path, '{"action":"opened"}')
  assert.deepEqual(readEvent({ GITHUB_EVENT_PATH: path }), { action: 'opened' })
  await writeFile(path, '{')
  for (const missing of [path, join(folder, 'nothing'), '', undefined]) {
    assert.deepEqual(readEvent({ GITHUB_EVENT_PATH: missing }), {})
  }
})
