import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const outside = existsSync(path.join(root, '.git')) ? false : 'this is no checkout of the repository'

describe('the files of the repository', { skip: outside }, () => {
  // Such as "i/lf    w/lf    attr/text=auto eol=lf \tREADME.md"; a binary file has i/-text.
  const files = execFileSync('git', ['ls-files', '--eol'], { cwd: root, encoding: 'utf8' }).trim().split('\n')

  test('are text, but for the pictures', () => {
    assert.ok(files.length > 400)
    const binary = files.filter(file => file.startsWith('i/-text')).map(file => file.split('\t')[1] ?? '')
    assert.ok(binary.length > 0)
    for (const file of binary) assert.match(file, /^docs\/pictures\/[\w-]+\.webp$/)
  })

  test('have the same line ends on every system, so that dist/ is the same on Windows', () => {
    for (const file of files.filter(candidate => !candidate.startsWith('i/-text'))) {
      assert.match(file, /^i\/(lf|none) /)
      assert.match(file, /attr\/text=auto eol=lf/)
    }
  })
})
