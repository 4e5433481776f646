import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { version } from '../../src/network/version.ts'
import { actionFolder } from '../support/bundle.ts'
import type { Step } from './job.ts'

interface Job {
  readonly uses?: string
  readonly needs?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly steps?: readonly Step[]
}

const workflow = parse(readFileSync(path.join(actionFolder, '.github/workflows/release.yml'), 'utf8'))
const jobs: Readonly<Record<string, Job>> = workflow.jobs
const { check, attest, release } = jobs
assert.ok(check !== undefined && attest !== undefined && release !== undefined)

describe('a release', () => {
  test('is made only after every job of CI has passed for the tag, and its files are signed', () => {
    assert.equal(check.uses, './.github/workflows/ci.yml')
    assert.deepEqual([attest.needs, release.needs], ['check', 'attest'])
    const ci = parse(readFileSync(path.join(actionFolder, '.github/workflows/ci.yml'), 'utf8'))
    assert.ok('workflow_call' in ci.on)
  })

  test('is checked without permission to write, and each job has no more than it needs', () => {
    assert.deepEqual(workflow.permissions, {})
    assert.deepEqual(
      Object.values(jobs).map(({ permissions }) => permissions),
      [
        { contents: 'read' },
        { contents: 'read', 'id-token': 'write', attestations: 'write' },
        { contents: 'write' },
      ],
    )
  })

  test('is signed and made without any code of the project or of a registry', () => {
    const steps = [attest, release].flatMap(job => job.steps ?? [])
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    assert.deepEqual(
      actions.map(action => action.replace(/@[0-9a-f]{40}$/, '')),
      ['actions/checkout', 'actions/attest'],
    )
    const programs = steps.flatMap(({ run }) => run?.match(/(?<=^|\$\(|[;&|]\s*)\w+/gm) ?? [])
    assert.deepEqual([...new Set(programs)].toSorted(), ['gh', 'grep', 'test'])
  })

  test('has signed what a runner runs', () => {
    const signing = attest.steps?.find(({ uses }) => uses?.startsWith('actions/attest@'))
    assert.deepEqual(signing?.with, { 'subject-path': 'action.yml\ndist/*\n' })
  })
})

/** The exit code of the one step of a job whose name says so, for a tag and what GitHub answers about it. */
function exitCodeOf(job: Job, name: string, tag: string, answer = ''): number | null {
  const step = job.steps?.find(candidate => candidate.name === name) ?? assert.fail()
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  try {
    const gh = `#!/bin/bash\n[ "$*" = 'api repos/o/r/commits/tags/${tag} --jq .sha' ] && ${answer}\n`
    writeFileSync(path.join(folder, 'gh'), gh, { mode: 0o755 })
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_REF_NAME: tag,
      GITHUB_SHA: 'checked',
    }
    return spawnSync('bash', ['-e', '-c', step.run ?? ''], { cwd: actionFolder, env }).status
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('a tag', () => {
  const isVersion = 'The tag is the version of package.json'
  const isUnmoved = 'The tag still names the commit that was checked'

  test('must be the version of package.json', () => {
    assert.equal(exitCodeOf(attest, isVersion, `v${version}`), 0)
    for (const tag of [`v${version}0`, `v1${version}`, 'v9.9.9', version.replaceAll('.', '-')])
      assert.equal(exitCodeOf(attest, isVersion, tag), 1, tag)
  })

  test('is released if it still names the commit that was checked', () => {
    assert.equal(exitCodeOf(release, isUnmoved, 'v1.2.3', 'echo checked'), 0)
  })

  test('is not released if it has moved, or if GitHub does not answer', () => {
    assert.equal(exitCodeOf(release, isUnmoved, 'v1.2.3', 'echo another'), 1)
    assert.equal(exitCodeOf(release, isUnmoved, 'v1.2.3', 'exit 1'), 1)
  })
})
