import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTargets } from '../../src/deployment/counts.ts'
import { countsPhrase, countsTable, markedStatus } from '../../src/report/status-word.ts'
import { anInstance, aSnapshot } from '../support/deployments.ts'
import { rows } from '../support/markdown-rows.ts'

test('a status is a word with a mark, and code where AWS added it later', () => {
  const marked = [
    'Succeeded',
    'Failed',
    'Stopped',
    'InProgress',
    'Ready',
    'Queued',
    'Paused',
    'toString',
  ].map(status => markedStatus(status).source)
  assert.deepEqual(marked, [
    '✅ Succeeded',
    '❌ Failed',
    '🛑 Stopped',
    '🔵 InProgress',
    '🟦 Ready',
    '⚪ Queued',
    '⚪ `Paused`',
    '⚪ `toString`',
  ])
})

test('counts are a line and a table', () => {
  const counts = countTargets(
    aSnapshot({}, [anInstance('a'), anInstance('b', { status: 'Failed' }), anInstance('c', { status: 'x' })]),
  )
  assert.equal(countsPhrase(counts).source, '3 targets: 1 Failed, 1 Succeeded, 1 `x`')
  assert.deepEqual(rows(countsTable(counts)), [
    ['❌ Failed', '1'],
    ['✅ Succeeded', '1'],
    ['⚪ `x`', '1'],
    ['**Total**', '3'],
  ])
  const none = countTargets(aSnapshot())
  assert.equal(countsPhrase(none).source, '0 targets')
  assert.equal(countsTable(none), undefined)
})
