import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly if?: string
  readonly needs?: string
  readonly name?: string
  readonly concurrency?: unknown
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const root = path.resolve(import.meta.dirname, '../..')
const examples: ReadonlyMap<string, Workflow> = new Map(
  readdirSync(path.join(root, 'examples')).map(file => [
    file,
    parse(readFileSync(path.join(root, 'examples', file), 'utf8')),
  ]),
)

for (const [file, { permissions, jobs }] of examples) {
  test(`${file} grants nothing beyond its jobs, and watches a deployment`, () => {
    assert.deepEqual(permissions, {})
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.map(step => step.uses ?? ''))
    assert.ok(uses.some(action => action.startsWith('codedeploy-watch/codedeploy-watch@')))
  })
}

describe('the gate of a pull request', () => {
  const { on, jobs } = examples.get('gate-pull-request.yml') ?? assert.fail()
  const { preview, gate } = jobs
  assert.ok(preview && gate)

  test('runs for pull requests and in a merge queue', () => {
    assert.deepEqual(Object.keys(on), ['pull_request', 'merge_group'])
  })

  test('deploys one pull request after the other, and cancels none that waits', () => {
    assert.deepEqual(preview.concurrency, { group: 'codedeploy-shop-preview', queue: 'max' })
  })

  test('always reports, since GitHub takes a skipped job for a good one', () => {
    assert.equal(gate.if, 'always()')
    assert.equal(gate.needs, 'preview')
    assert.equal(gate.concurrency, undefined)
  })

  const results: readonly (readonly [result: string, isFork: string, isGood: boolean])[] = [
    ['success', 'false', true],
    ['success', 'true', true],
    ['skipped', 'true', true],
    ['skipped', 'false', false],
    ['failure', 'false', false],
    ['failure', 'true', false],
    ['cancelled', 'false', false],
    ['', 'false', false],
  ]
  for (const [result, isFork, isGood] of results) {
    test(`is ${isGood ? 'green' : 'red'} if the preview is "${result}"${isFork === 'true' ? ' for a fork' : ''}`, () => {
      const [step] = gate.steps
      const { status } = spawnSync('bash', ['-e', '-c', step?.run ?? ''], {
        env: { ...process.env, RESULT: result, IS_FORK: isFork },
      })
      assert.equal(status === 0, isGood)
    })
  }
})
