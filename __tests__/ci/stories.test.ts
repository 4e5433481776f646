import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { isPlayedInCi, stepInCi } from '../../demo/ci.ts'
import { stories as allStories } from '../../demo/stories.ts'
import { readManifest } from '../../tools/reference.ts'
import { storyJobs } from '../../tools/stories.ts'
import { actionFolder } from '../support/bundle.ts'
import { playJob, type Step } from './job.ts'

interface Job {
  readonly needs?: string | readonly string[]
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: unknown }
  readonly steps: readonly Step[]
}

const stories = allStories.filter(isPlayedInCi)
const workflow = parse(readFileSync(path.join(actionFolder, '.github/workflows/ci.yml'), 'utf8'))
const jobs: Readonly<Record<string, Job>> = workflow.jobs
const { list, stories: storyJob } = jobs
assert.ok(list !== undefined && storyJob !== undefined)
const uses = storyJob.steps.find(step => step.uses === './')
assert.ok(uses !== undefined)

describe('the matrix', () => {
  const matrix = storyJobs()
  const { inputs: known } = readManifest()

  test('has every story of the demo that needs no stand-in for GitHub once, with its own inputs and the defaults of action.yml for the rest', () => {
    assert.deepEqual(
      matrix.map(({ story }) => story),
      stories.map(({ name }) => name),
    )
    for (const [index, { inputs = {} }] of stories.entries()) {
      const given = matrix[index]?.inputs ?? {}
      for (const name of Object.keys(inputs)) assert.ok(name in given, name)
      for (const [name, value] of Object.entries(given)) {
        assert.ok(name in known && name !== 'deployment-id', name)
        assert.equal(value, inputs[name] ?? known[name]?.default ?? '')
        // Only a workflow could evaluate an expression.
        assert.ok(!value.includes(`\${{`), value)
      }
    }
  })

  test('cancels a story when the demo does, after the whole minutes that a runner can count', () => {
    for (const [index, { name, cancelAfter }] of stories.entries()) {
      const minutes = matrix[index]?.['timeout-minutes'] ?? 0
      assert.ok(Number.isInteger(minutes) && minutes > 0)
      const { pace } = stepInCi({ cancelAfter })
      if (cancelAfter === undefined) assert.ok(minutes * 60_000 > 4 * 20_000 * pace, name)
      else assert.equal(minutes * 60_000, cancelAfter * pace)
    }
  })
})

describe('the workflow', () => {
  test('takes the matrix from the list, whose job prints it', async () => {
    assert.equal(list.outputs?.matrix, `\${{ steps.list.outputs.matrix }}`)
    assert.deepEqual(storyJob.strategy?.matrix, { include: `\${{ fromJSON(needs.list.outputs.matrix) }}` })
    const [listed] = await playJob(list.steps)
    assert.equal(listed?.outcome, 'success', listed?.printed)
    assert.deepEqual(JSON.parse(listed.outputs.matrix ?? ''), storyJobs())
  })

  test('passes every input that a story sets', () => {
    const names = Object.keys(storyJobs()[0]?.inputs ?? {})
    assert.deepEqual(uses.with, {
      'deployment-id': `\${{ env.DEPLOYMENT_ID }}`,
      ...Object.fromEntries(names.map(name => [name, `\${{ matrix.inputs.${name} }}`])),
    })
    assert.equal(uses['timeout-minutes'], `\${{ matrix.timeout-minutes }}`)
  })

  test('waits for every other job before it calls all checks done', () => {
    const { all, ...others } = jobs
    assert.deepEqual(all?.needs, Object.keys(others))
  })

  test('lets no expression into a shell', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    assert.ok(scripts.length >= 5)
    for (const script of scripts) assert.doesNotMatch(script, /\$\{\{/)
  })
})

/** What a job of the matrix finds in its expressions. */
function jobOf(name: string): Readonly<Record<string, string>> {
  const job = storyJobs().find(({ story }) => story === name)
  assert.ok(job !== undefined)
  return {
    'matrix.story': job.story,
    'matrix.timeout-minutes': String(job['timeout-minutes']),
    ...Object.fromEntries(
      Object.entries(job.inputs).map(([input, value]) => [`matrix.inputs.${input}`, value]),
    ),
  }
}

// __tests__/bundle/stories.test.ts plays every story in a hurry. Here it is the job's own steps, for three of them.
describe('the job of a story', { concurrency: 3 }, () => {
  for (const [name, outcome] of [
    ['ignored-stop-failure', 'success'],
    ['expired-credentials', 'failure'],
    ['bad-inputs', 'failure'],
  ] as const) {
    test(`finds that ${name} ended as it must`, async () => {
      const played = await playJob(storyJob.steps, jobOf(name))
      assert.deepEqual(
        played.map(({ outcome }) => outcome),
        ['success', outcome, 'success'],
        played.map(({ printed }) => printed).join('\n'),
      )
      assert.match(played.at(-1)?.printed ?? '', new RegExp(`The story ${name} ended as it must`))
    })
  }

  test('fails if the step ends in something else', async () => {
    const played = await playJob(storyJob.steps, { ...jobOf('success'), 'matrix.inputs.api': 'x' })
    assert.deepEqual(
      played.map(({ outcome }) => outcome),
      ['success', 'failure', 'failure'],
    )
    assert.match(played.at(-1)?.printed ?? '', /^conclusion is "error", but must be "success"\.$/m)
  })

  test('fails at once if there is nothing to simulate', async () => {
    const played = await playJob(storyJob.steps, { ...jobOf('success'), 'matrix.story': 'nonsense' })
    assert.deepEqual(
      played.map(({ outcome }) => outcome),
      ['failure'],
    )
    assert.match(played[0]?.printed ?? '', /^There is no demo story "nonsense"\./m)
  })
})
