import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ownPlaceholder, unsafeParts } from '../../tools/workflow-rules.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const checkout = `actions/checkout@${commit} # v7.0.1`

/** A workflow that keeps every rule. */
const safe = `
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      id-token: write
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${ownPlaceholder}
        with:
          role-to-assume: arn:aws:iam::123456789012:role/deployer
      - uses: ./
      - run: echo "$TEXT"
        env:
          TEXT: \${{ github.ref }}
  others:
    uses: ./.github/workflows/others.yml
`

/** The safe workflow with one part replaced, which must be there. */
function changed(part: string, replacement: string): string {
  assert.ok(safe.includes(part), part)
  return safe.replace(part, replacement)
}

test('a safe workflow has no unsafe part', () => {
  assert.deepEqual(unsafeParts(safe), [])
})

for (const [scope, input] of [
  ['checks', 'check-run'],
  ['pull-requests', 'comment'],
] as const) {
  test(`${input} may need to write ${scope}`, () => {
    const workflow = changed('id-token: write', `${scope}: write`).replace('role-to-assume', input)
    assert.deepEqual(unsafeParts(workflow), [])
  })
}

describe('an unsafe workflow is refused:', () => {
  const cases: readonly (readonly [what: string, workflow: string, problem: RegExp])[] = [
    ['an action by its tag', changed(checkout, 'actions/checkout@v7'), /^actions\/checkout@v7 is not pinned/],
    ['an action by a short commit', changed(checkout, 'actions/checkout@0123456 # v7'), /is not pinned/],
    [
      'a commit without a version',
      changed(checkout, `actions/checkout@${commit}`),
      /has no comment with its/,
    ],
    [
      'a commit with another comment',
      changed(checkout, `actions/checkout@${commit} # newest`),
      /has no comment/,
    ],
    [
      'an image by its tag',
      changed('uses: ./\n', 'uses: docker://alpine:3\n'),
      /^docker:\/\/alpine:3 is not/,
    ],
    [
      'this action by its major tag',
      changed(ownPlaceholder, 'codedeploy-watch/codedeploy-watch@v1'),
      /is not pinned/,
    ],
    [
      'a workflow by its branch',
      changed('./.github/workflows/others.yml', 'a/b/.github/workflows/c.yml@main'),
      /is not/,
    ],
    ['no permissions at the top', changed('permissions: {}\n', ''), /^there are no permissions at the top$/],
    [
      'permissions by a word',
      changed('permissions: {}', 'permissions: read-all'),
      /^permissions: read-all does not list scopes$/,
    ],
    [
      'permission to write for every job',
      changed('permissions: {}', 'permissions: { contents: write, checks: read }'),
      /^contents: write is given to every job$/,
    ],
    [
      'every permission for a job',
      changed('permissions:\n      id-token: write', 'permissions: write-all'),
      /^job deploy: permissions: write-all does not list scopes$/,
    ],
    ...(
      [
        ['id-token', 'role-session-name'],
        ['checks', 'comment'],
        ['pull-requests', 'check-run'],
        ['contents', 'summary'],
        ['statuses', 'summary'],
      ] as const
    ).map(
      ([scope, other]) =>
        [
          `a job that may write ${scope}, for which no step has a use`,
          changed('id-token: write', `${scope}: write`).replace('role-to-assume', other),
          new RegExp(`^job deploy: ${scope}: write is given, but no step needs it$`),
        ] as const,
    ),
    [
      'a job without a time limit',
      changed('    timeout-minutes: 5\n', ''),
      /^job deploy: no timeout-minutes$/,
    ],
    [
      'an expression in a script',
      changed('"$TEXT"', `\${{ github.ref }}`),
      /^job deploy: an expression in run/,
    ],
    [
      'a checkout that keeps its token',
      changed('        with:\n          persist-credentials: false\n', ''),
      /^job deploy: a checkout keeps its token \(persist-credentials\)$/,
    ],
    [
      'a checkout that keeps its token by a text',
      changed('persist-credentials: false', "persist-credentials: 'no'"),
      /a checkout keeps its token/,
    ],
    ...[
      'on: pull_request_target',
      'on: [push, workflow_run]',
      'on: { issue_comment: { types: [created] } }',
    ].map(
      events =>
        [
          `a checkout of a foreign commit after ${events}`,
          changed('on: push', events).replace(
            'persist-credentials: false',
            `persist-credentials: false\n          ref: \${{ github.event.pull_request.head.sha }}`,
          ),
          /^job deploy: a checkout of someone else's commit in a workflow that has secrets$/,
        ] as const,
    ),
  ]
  for (const [what, workflow, problem] of cases) {
    test(what, () => {
      const [found = '', ...others] = unsafeParts(workflow)
      assert.match(found, problem)
      assert.deepEqual(others, [])
    })
  }
})
