import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detailSections } from '../../src/report/deployment-section.ts'
import { aLambdaTarget, aSnapshot } from '../support/deployments.ts'

const shifting = aSnapshot({}, [aLambdaTarget({ targetVersionWeight: 10 })])
const titles = (mostRows: number) =>
  [...detailSections(shifting, mostRows).source.matchAll(/^### (.*)$/gm)].map(([, title]) => title)

test('traffic, targets and deployment are told in this order', () => {
  assert.deepEqual(titles(1), ['Traffic', 'Targets', 'Deployment'])
})

test('where there is no room for a row there is no table of targets', () => {
  assert.deepEqual(titles(0), ['Traffic', 'Deployment'])
})

test('a deployment without targets has only its facts', () => {
  assert.match(detailSections(aSnapshot(), 100).source, /^### Deployment\n/)
})
