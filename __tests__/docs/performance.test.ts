import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { withFigures } from '../../tools/bench/figures.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/performance.md'), 'utf8')

test('docs/performance.md begins with three figures that follow from its tables', () => {
  assert.equal(page, withFigures(page))
  const [, figures = ''] = page.split(/<!-- \/?figures -->/)
  assert.equal(figures.trim().split('\n').length, 3)
  assert.doesNotMatch(figures, /NaN|Infinity/)
  assert.ok(page.indexOf('<!-- figures -->') < page.indexOf('\n## '))
})

test('the figures of docs/performance.md change with its tables', () => {
  const slower = withFigures(page.replace('| 1, 2 min | 2.2 / 4.2 |', '| 1, 2 min | 2.2 / 99.5 |'))
  assert.match(slower, /to the verdict, 99\.5 s at worst/)
})

test('a table without a column that the figures need is refused', () => {
  assert.throws(() => withFigures(page.replace('| instances | this action |', '| instances | we |')), {
    message: 'the table lag has no column this action',
  })
})
