import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { actionFolder } from '../support/bundle.ts'

interface Update {
  readonly 'package-ecosystem': string
  readonly directory?: string
  readonly directories?: readonly string[]
  readonly cooldown?: { readonly 'default-days': number }
  readonly groups: Readonly<Record<string, Group>>
}

interface Group {
  readonly 'dependency-type'?: 'production' | 'development'
  readonly patterns?: readonly string[]
}

const { updates }: { readonly updates: readonly Update[] } = parse(
  readFileSync(path.join(actionFolder, '.github/dependabot.yml'), 'utf8'),
)
const manifest = JSON.parse(readFileSync(path.join(actionFolder, 'package.json'), 'utf8'))
const find = (ecosystem: string): Update =>
  updates.find(update => update['package-ecosystem'] === ecosystem) ?? assert.fail(ecosystem)

/** The first group that matches gets a dependency. */
function groupOf(name: string, type: 'production' | 'development'): string | undefined {
  const groups = Object.entries(find('npm').groups)
  const [found] =
    groups.find(
      ([, group]) =>
        (group['dependency-type'] ?? type) === type &&
        (group.patterns ?? ['*']).some(pattern => name.startsWith(pattern.replace('*', ''))),
    ) ?? []
  return found
}

test('packages, and the actions of workflows and examples, are updated a week after their release', () => {
  assert.equal(find('npm').directory, '/')
  // Dependabot takes "/" for .github/workflows, too.
  assert.deepEqual(find('github-actions').directories, ['/', '/examples'])
  for (const { cooldown } of updates) assert.ok((cooldown?.['default-days'] ?? 0) >= 7)
})

test('the packages of the AWS SDK are updated together, and so are those of GitHub', () => {
  for (const name of Object.keys(manifest.dependencies)) {
    const group = groupOf(name, 'production')
    if (/^@(aws-sdk|smithy)\//.test(name)) assert.equal(group, 'aws', name)
    if (/^@(actions|octokit)\//.test(name)) assert.equal(group, 'github', name)
  }
  for (const name of Object.keys(manifest.devDependencies))
    assert.equal(groupOf(name, 'development'), 'development', name)
})

test('every package of package.json is pinned to one version', () => {
  const versions = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies })
  assert.ok(versions.length > 20)
  for (const [name, version] of versions) assert.match(version, /^\d+\.\d+\.\d+$/, name)
})
