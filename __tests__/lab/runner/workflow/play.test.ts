import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type ActionStandIn,
  type PlayOptions,
  playWorkflow,
  type UsedAction,
} from '../../../../lab/runner/workflow/play.ts'

const path = process.env.PATH ?? ''

function play(jobs: string, options: Partial<PlayOptions> = {}) {
  return playWorkflow(`on: push\npermissions: {}\njobs:\n${jobs}`, { actions: new Map(), path, ...options })
}

/** A stand-in that notes how it was used. */
function noting(used: UsedAction[], outcome = { isGood: true }): ActionStandIn {
  return async use => {
    used.push(use)
    return outcome
  }
}

test('outputs and the environment of a step reach the steps after it', async () => {
  const used: UsedAction[] = []
  const setting: ActionStandIn = async () => ({ isGood: true, environment: { REGION: 'eu-central-1' } })
  const [job] = await play(
    `  deploy:
    permissions: { id-token: write, contents: read }
    env: { GROUP: web }
    steps:
      - uses: example/set@1
      - id: one
        run: echo "id=d-$GROUP-$REGION" >> "$GITHUB_OUTPUT"
      - uses: example/use@1
        with: { id: '\${{ steps.one.outputs.id }}', count: 2 }
        env: { MORE: '\${{ env.GROUP }}s' }
`,
    {
      actions: new Map([
        ['example/set', setting],
        ['example/use', noting(used)],
      ]),
    },
  )
  assert.equal(job?.result, 'success')
  assert.deepEqual(used[0]?.inputs, { id: 'd-web-eu-central-1', count: '2' })
  assert.deepEqual(used[0]?.environment, { GROUP: 'web', REGION: 'eu-central-1', MORE: 'webs' })
  assert.deepEqual(used[0]?.writes, ['id-token'])
})

test('after a failed step, only those run whose condition allows it, and the job has failed', async () => {
  const [job] = await play(`  deploy:
    steps:
      - run: |
          false
          echo not reached
      - run: 'true'
      - if: failure()
        run: echo "after a failure"
`)
  assert.equal(job?.result, 'failure')
  assert.deepEqual(
    job?.steps.map(({ outcome, log }) => [outcome, log]),
    [
      ['failure', ''],
      ['skipped', ''],
      ['success', 'after a failure\n'],
    ],
  )
})

test('a script sees the variables of the runner, and nothing of this program', async () => {
  process.env.SECRET_OF_THIS_PROGRAM = 'x'
  const [job] = await play(`  deploy:
    steps:
      - run: echo "$GITHUB_REPOSITORY:$SECRET_OF_THIS_PROGRAM"
`)
  delete process.env.SECRET_OF_THIS_PROGRAM
  assert.equal(job?.steps[0]?.log, 'octo-org/octo-repo:\n')
})

test('a matrix is a job for each combination, and jobs wait for those that they need', async () => {
  const jobs = await play(`  last:
    needs: first
    if: always()
    steps: [{ run: 'test "$RESULT" = failure', env: { RESULT: '\${{ needs.first.result }}' } }]
  first:
    name: first in \${{ matrix.region }}
    strategy: { matrix: { include: [{ region: a, code: 1 }, { region: b, code: 0 }] } }
    steps: [{ run: exit $CODE, env: { CODE: '\${{ matrix.code }}' } }]
  never:
    needs: first
    steps: [{ run: 'true' }]
`)
  assert.deepEqual(
    jobs.map(({ name, result }) => [name, result]),
    [
      ['first in a', 'failure'],
      ['first in b', 'success'],
      ['last', 'success'],
      ['never', 'skipped'],
    ],
  )
})

describe('what would be played wrongly is refused', () => {
  for (const [what, jobs, message] of [
    [
      'an action without a stand-in',
      '  a: { steps: [{ uses: example/none@1 }] }',
      /no stand-in for the action example\/none/,
    ],
    ['a member of a step', '  a: { steps: [{ run: x, shell: pwsh }] }', /a step of job a has shell/],
    ['a member of a job', '  a: { services: {}, steps: [] }', /job a has services/],
    [
      'jobs that need each other',
      '  a: { needs: b, steps: [] }\n  b: { needs: a, steps: [] }',
      /need each other/,
    ],
  ] as const) {
    test(what, () => assert.rejects(play(jobs), message))
  }
})
