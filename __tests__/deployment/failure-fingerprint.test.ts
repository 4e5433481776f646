import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureGroups } from '../../src/deployment/failures.ts'
import { aFailedEvent, aFailedInstance, aSnapshot, scriptFailed } from '../support/deployments.ts'

test('500 instances that failed alike are one group, whatever differs by instance in the message', () => {
  const targets = Array.from({ length: 500 }, (_, index) => {
    const message = `listen EADDRINUSE 10.0.${index % 256}.7:${3_000 + index} (pid ${index}) on i-${String(index).padStart(17, '0')}`
    return aFailedInstance(`i-${index}`, aFailedEvent('ApplicationStart', index, scriptFailed({ message })))
  })
  const [group, ...others] = failureGroups(aSnapshot({}, targets))
  assert.ok(group)
  assert.deepEqual(others, [])
  assert.equal(group.failures.length, 500)
  assert.match(group.message ?? '', /10\.0\.0\.7:3000/, 'the earliest one speaks for all')
})

test('what differs in cause is not merged', () => {
  const codes = [1, 2, 126, 137]
  const targets = codes.map(code =>
    aFailedInstance(
      `i-${code}`,
      aFailedEvent('ApplicationStart', code, scriptFailed({ message: `failed with exit code ${code}` })),
    ),
  )
  assert.equal(failureGroups(aSnapshot({}, targets)).length, codes.length)
})
