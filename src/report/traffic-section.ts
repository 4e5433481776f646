import type { EcsTarget, LambdaTarget, Snapshot, Target } from '../deployment/model.ts'
import { code, joined, type Markdown, markdown, own, table } from './markdown.ts'
import { percent } from './progress.ts'

/** For ECS and Lambda: which version or task set receives how much of the traffic. */
export function trafficSection(snapshot: Snapshot): Markdown | undefined {
  const tables = snapshot.targets.flatMap(target => trafficTable(target) ?? [])
  return tables.length === 0 ? undefined : joined([own('### Traffic'), ...tables], '\n\n')
}

function trafficTable(target: Target): Markdown | undefined {
  switch (target.type) {
    case 'lambda':
      return lambdaTable(target)
    case 'ecs':
      return target.taskSets.length === 0 ? undefined : ecsTable(target)
    case 'cloudformation':
      return target.targetVersionWeight === undefined
        ? undefined
        : table(
            ['Resource', 'Type', 'Traffic on the new version'],
            [[target.id, target.resourceType ?? '', own(percent(target.targetVersionWeight))]],
          )
    default:
      return undefined
  }
}

function lambdaTable(target: LambdaTarget): Markdown | undefined {
  if (target.targetVersion === undefined && target.targetVersionWeight === undefined) return undefined
  const alias = target.functionAlias === undefined ? [] : [markdown`alias ${target.functionAlias}`]
  const name = joined([code(target.functionName ?? target.id), ...alias], ' ')
  const shifted = target.targetVersionWeight
  const share = (value: number | undefined) => own(value === undefined ? '–' : percent(value))
  return table(
    ['Function', 'Version', 'Traffic'],
    [
      [
        name,
        markdown`${target.currentVersion ?? ''} (current)`,
        share(shifted === undefined ? undefined : 100 - shifted),
      ],
      [name, markdown`${target.targetVersion ?? ''} (target)`, share(shifted)],
    ],
  )
}

function ecsTable(target: EcsTarget): Markdown {
  return table(
    ['Task set', 'Status', 'Traffic', 'Tasks', 'Target group'],
    target.taskSets.map(taskSet => [
      joined([...(taskSet.label === undefined ? [] : [code(taskSet.label)]), code(taskSet.id ?? '')], ' '),
      taskSet.status ?? '',
      own(taskSet.trafficWeight === undefined ? '–' : percent(taskSet.trafficWeight)),
      own(tasks(taskSet.runningCount, taskSet.desiredCount, taskSet.pendingCount)),
      taskSet.targetGroup ?? '',
    ]),
  )
}

function tasks(
  running: number | undefined,
  desired: number | undefined,
  pending: number | undefined,
): string {
  const waiting = pending ? `, ${pending} pending` : ''
  return running === undefined ? '–' : `${running} of ${desired ?? '?'} running${waiting}`
}
