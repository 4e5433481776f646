import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Target } from '../../src/deployment/model.ts'
import { trafficSection } from '../../src/report/traffic-section.ts'
import {
  aCloudFormationTarget,
  aLambdaTarget,
  anEcsTarget,
  anInstance,
  aSnapshot,
} from '../support/deployments.ts'
import { rows } from '../support/markdown-rows.ts'

const table: readonly (readonly [
  what: string,
  target: Target,
  rows: readonly (readonly string[])[] | undefined,
])[] = [
  ['an instance', anInstance('i-1'), undefined],
  ['a function whose versions are not known', aLambdaTarget(), undefined],
  ['a service without task sets', anEcsTarget(), undefined],
  ['a resource without a weight', aCloudFormationTarget(), undefined],
  [
    'a function',
    aLambdaTarget({
      functionName: 'f',
      functionAlias: 'live',
      currentVersion: '1',
      targetVersion: '2',
      targetVersionWeight: 12.5,
    }),
    [
      ['`f` alias `live`', '`1` (current)', '`█████████░`\u00a087.5\u00a0%'],
      ['`f` alias `live`', '`2` (target)', '`█░░░░░░░░░`\u00a012.5\u00a0%'],
    ],
  ],
  [
    'a function before its traffic moves',
    aLambdaTarget({ targetVersion: '2' }),
    [
      ['`checkout:live`', '– (current)'],
      ['`checkout:live`', '`2` (target)'],
    ],
  ],
  [
    'a function of which only the weight is known',
    aLambdaTarget({ targetVersionWeight: 100 }),
    [
      ['`checkout:live`', '– (current)', '`░░░░░░░░░░`\u00a00\u00a0%'],
      ['`checkout:live`', '– (target)', '`██████████`\u00a0100\u00a0%'],
    ],
  ],
  [
    'a service',
    anEcsTarget({
      taskSets: [
        {
          id: 'a',
          label: 'Blue',
          status: 'PRIMARY',
          trafficWeight: 90,
          runningCount: 2,
          desiredCount: 2,
          pendingCount: 0,
          targetGroup: 'g',
        },
        { id: 'b', trafficWeight: 10, runningCount: 0, pendingCount: 3 },
        { label: 'Green', status: 'ACTIVE' },
        {},
      ],
    }),
    [
      ['`Blue` `PRIMARY` <br> `a`', '`█████████░`\u00a090\u00a0%', '2 of 2', '`g`'],
      ['`b`', '`█░░░░░░░░░`\u00a010\u00a0%', '0 of ?, 3 pending', '–'],
      ['`Green` `ACTIVE`', '–', '–', '–'],
      ['–', '–', '–', '–'],
    ],
  ],
  [
    'a resource',
    aCloudFormationTarget({ resourceType: 'AWS::Lambda::Alias', targetVersionWeight: 40 }),
    [['`CheckoutAlias`', '`AWS::Lambda::Alias`', '`████░░░░░░`\u00a040\u00a0%']],
  ],
  [
    'a resource of unknown type',
    aCloudFormationTarget({ targetVersionWeight: 40 }),
    [['`CheckoutAlias`', '`████░░░░░░`\u00a040\u00a0%']],
  ],
]
for (const [what, target, expected] of table) {
  test(`the traffic of ${what}`, () => {
    const section = trafficSection(aSnapshot({}, [target]))
    assert.deepEqual(section === undefined ? undefined : rows(section), expected)
  })
}
