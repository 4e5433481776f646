import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'

const root = path.resolve(import.meta.dirname, '../..')
/** In bytes, as `gzip -9` makes it. */
const largest = 750_000

/** What a runner downloads of a release: git's archive of it, without what `export-ignore` keeps out. */
function archive(...parameters: readonly string[]): Buffer {
  return execFileSync('git', ['archive', ...parameters, 'HEAD'], { cwd: root, maxBuffer: 1 << 28 })
}

const outside = existsSync(path.join(root, '.git')) ? false : 'this is no checkout of the repository'

describe('what a runner downloads', { skip: outside }, () => {
  test('is the action itself, and nothing else', () => {
    const names = execFileSync('tar', ['-t'], { input: archive(), encoding: 'utf8' }).trim().split('\n')
    assert.deepEqual(
      names.filter(name => !name.startsWith('dist/')),
      ['LICENSE', 'README.md', 'action.yml'],
    )
    assert.ok(names.includes('dist/index.js'))
  })

  test(`is not larger than ${largest / 1_000} KB`, () => {
    const size = gzipSync(archive(), { level: 9 }).length
    assert.ok(size <= largest, `${size} bytes`)
  })
})
