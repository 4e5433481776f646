import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { ownPlaceholder, unsafeParts } from '../../tools/workflow-rules.ts'

interface Step {
  readonly id?: string
  readonly if?: string
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
const texts: ReadonlyMap<string, string> = new Map(
  readdirSync(path.join(root, 'examples')).map(file => [
    file,
    readFileSync(path.join(root, 'examples', file), 'utf8'),
  ]),
)
const examples: ReadonlyMap<string, Workflow> = new Map([...texts].map(([file, text]) => [file, parse(text)]))

for (const [file, { permissions, jobs }] of examples) {
  const text = texts.get(file) ?? ''

  test(`${file} grants nothing beyond its jobs, and watches a deployment`, () => {
    assert.deepEqual(permissions, {})
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.map(step => step.uses ?? ''))
    assert.ok(uses.some(action => action.startsWith('codedeploy-watch/codedeploy-watch@')))
  })

  test(`${file} is as safe as a workflow can be, and says what to replace`, () => {
    assert.deepEqual(unsafeParts(text), [])
    const header = text.slice(0, text.indexOf('\nname: '))
    assert.equal(header.includes('COMMIT_OF_A_RELEASE'), text.includes(ownPlaceholder))
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

describe('the deployment of functions with SAM', () => {
  const steps = examples.get('lambda-sam.yml')?.jobs.deploy?.steps ?? []
  const step = steps.find(({ id }) => id === 'deployment') ?? assert.fail()

  /** Plays the step with a stand-in for the AWS CLI. `update` and `list` are its shell code for these commands. */
  function play({ update = '', list = '', status = 'UPDATE_IN_PROGRESS' }): {
    readonly exitCode: number | null
    readonly outputs: string
  } {
    const folder = mkdtempSync(path.join(tmpdir(), 'sam-'))
    try {
      const cli = [
        '#!/bin/bash',
        'case "$1 $2" in',
        '  "cloudformation describe-stack-resource") echo "id-of-$6" ;;',
        `  "cloudformation update-stack") touch updated; ${update || ':'} ;;`,
        `  "cloudformation describe-stacks") touch asked; echo ${status} ;;`,
        `  "deploy list-deployments") [ -e updated ] || exit 9; ${list || 'echo None'} ;;`,
        '  *) exit 8 ;;',
        'esac',
      ]
      writeFileSync(path.join(folder, 'aws'), cli.join('\n'), { mode: 0o755 })
      // The pauses of the step.
      writeFileSync(path.join(folder, 'sleep'), '#!/bin/bash\n', { mode: 0o755 })
      writeFileSync(path.join(folder, 'outputs'), '')
      const { status: exitCode } = spawnSync('bash', ['-e', '-c', step.run ?? ''], {
        cwd: folder,
        env: {
          PATH: `${folder}:${process.env.PATH}`,
          GITHUB_OUTPUT: path.join(folder, 'outputs'),
          STACK: 'shop',
          GROUP: 'Group',
        },
        timeout: 20_000,
      })
      return { exitCode, outputs: readFileSync(path.join(folder, 'outputs'), 'utf8') }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  const refusing = (message: string) =>
    `echo "An error occurred (ValidationError) when calling the UpdateStack operation: ${message}" >&2; exit 254`

  test('finds the deployment once CloudFormation has created it', () => {
    const list = 'if [ -e listed ]; then echo d-EXAMPLE01; else touch listed; echo None; fi'
    assert.deepEqual(play({ list }), { exitCode: 0, outputs: 'is-updating=true\nid=d-EXAMPLE01\n' })
  })

  test('finds a deployment that appeared just before the update ended', () => {
    const list = 'if [ -e asked ]; then echo d-EXAMPLE01; else echo None; fi'
    const played = play({ list, status: 'UPDATE_COMPLETE' })
    assert.deepEqual(played, { exitCode: 0, outputs: 'is-updating=true\nid=d-EXAMPLE01\n' })
  })

  test('finds none if the update ends without one', () => {
    assert.deepEqual(play({ status: 'UPDATE_COMPLETE' }), { exitCode: 0, outputs: 'is-updating=true\n' })
  })

  test('succeeds without an update if nothing has changed', () => {
    assert.deepEqual(play({ update: refusing('No updates are to be performed.') }), {
      exitCode: 0,
      outputs: '',
    })
  })

  test('fails if the stack cannot be updated', () => {
    const update = refusing('Stack:shop is in UPDATE_ROLLBACK_FAILED state and can not be updated.')
    assert.deepEqual(play({ update }), { exitCode: 1, outputs: '' })
  })

  test('fails if the deployments cannot be listed', () => {
    assert.deepEqual(play({ list: 'exit 254' }), { exitCode: 254, outputs: 'is-updating=true\n' })
  })

  test('watches and waits only for what there is', () => {
    const [watch, wait] = steps.slice(-2)
    assert.equal(watch?.if, "steps.deployment.outputs.id != ''")
    assert.equal(wait?.if, `\${{ !cancelled() && steps.deployment.outputs.is-updating == 'true' }}`)
  })
})
