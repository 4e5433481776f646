import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Failure, failureGroups, targetIds } from '../../src/deployment/failures.ts'
import type { Target } from '../../src/deployment/model.ts'
import { lifecycleErrorCodes } from '../../src/deployment/status.ts'
import { atOnce } from '../../src/time/turns.ts'
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

test('failure groups: every failed target is in exactly one, explained ones come first, then the largest, then the earliest', () => {
  fc.assert(
    fc.property(someFailures, given => {
      const targets = toTargets(given)
      const groups = atOnce(
        failureGroups(
          aSnapshot({ status: 'Failed', errorInformation: { code: 'HEALTH_CONSTRAINTS' } }, targets),
        ),
      )
      assert.deepEqual(
        groups.flatMap(targetIds).toSorted(),
        targets
          .filter(({ status }) => status === 'Failed')
          .map(({ id }) => id)
          .toSorted(),
      )
      for (const { failures } of groups) {
        for (const failure of failures) {
          assert.notEqual(failure.errorCode, 'Success')
          assert.equal(failure.isExplained, failures[0].isExplained)
          assert.ok(momentOf(failure) >= momentOf(failures[0]))
        }
      }
      for (const [index, group] of groups.slice(1).entries()) {
        const before = groups[index] ?? assert.fail()
        const [earlier, later] = [before.failures[0], group.failures[0]]
        if (earlier.isExplained !== later.isExplained) {
          assert.ok(earlier.isExplained)
        } else if (targetIds(before).length === targetIds(group).length) {
          assert.ok(momentOf(earlier) <= momentOf(later))
        } else {
          assert.ok(targetIds(before).length > targetIds(group).length)
        }
      }
    }),
  )
})

function momentOf({ at = Number.MAX_VALUE }: Failure): number {
  return at
}
