import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { failureGroups, targetIds } from '../../src/deployment/failures.ts'
import type { Target } from '../../src/deployment/model.ts'
import { lifecycleErrorCodes } from '../../src/deployment/status.ts'
import { after, anInstance, aSnapshot } from '../support/deployments.ts'

const someFailures = fc.array(
  fc.record({
    status: fc.constantFrom('Failed', 'Succeeded', 'Skipped', 'Paused'),
    events: fc.array(
      fc.record({
        name: fc.constantFrom('Install', 'ApplicationStart'),
        status: fc.constantFrom('Failed', 'Succeeded', 'Skipped'),
        seconds: fc.option(fc.nat(100), { nil: undefined }),
        errorCode: fc.option(fc.constantFrom(...lifecycleErrorCodes), { nil: undefined }),
        message: fc.option(fc.constantFrom('', 'one', 'two'), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 12 },
)

function toTargets(given: typeof someFailures extends fc.Arbitrary<infer Value> ? Value : never): Target[] {
  return given.map(({ status, events }, index) =>
    anInstance(`i-${index}`, {
      status,
      lifecycleEvents: events.map(({ name, status, seconds, errorCode, message }) => ({
        name,
        status,
        endTime: seconds === undefined ? undefined : after(seconds),
        diagnostics: { errorCode, message },
      })),
    }),
  )
}

test('failure groups: every failed target is in exactly one, the root cause is the earliest, the others are sorted by size', () => {
  fc.assert(
    fc.property(someFailures, given => {
      const targets = toTargets(given)
      const groups = failureGroups(
        aSnapshot({ status: 'Failed', errorInformation: { code: 'HEALTH_CONSTRAINTS' } }, targets),
      )
      assert.deepEqual(
        groups.flatMap(targetIds).toSorted(),
        targets
          .filter(({ status }) => status === 'Failed')
          .map(({ id }) => id)
          .toSorted(),
      )
      const [root, ...others] = groups
      if (root === undefined) return
      const [rootCause] = root.failures
      for (const failure of groups.flatMap(group => group.failures)) {
        assert.notEqual(failure.errorCode, 'Success')
        if (rootCause.isExplained === failure.isExplained) {
          assert.ok((rootCause.at ?? Number.MAX_VALUE) <= (failure.at ?? Number.MAX_VALUE))
        } else assert.ok(rootCause.isExplained)
      }
      const sizes = others.map(group => group.failures.length)
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      )
    }),
  )
})
