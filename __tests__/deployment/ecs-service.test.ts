import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ecsServiceIn } from '../../src/deployment/ecs-service.ts'

test('the id of an ECS target names its cluster and its service', () => {
  assert.deepEqual(ecsServiceIn('production:checkout'), { cluster: 'production', service: 'checkout' })
})

for (const id of ['', 'production', 'production:', ':checkout', 'production:checkout:1']) {
  test(`the id "${id}" names no ECS service`, () => assert.equal(ecsServiceIn(id), undefined))
}
