import type { EcsTarget, LambdaTarget, Snapshot, Target } from '../deployment/model.ts'
import { plural } from '../text.ts'
import { code, joined, type Markdown, markdown, own, table } from './markdown.ts'
import { percent } from './transition-lines.ts'

/** More tables, or task sets in one, than this say no more than their number. */
const mostTables = 20
const mostTaskSets = 10
/** Names in these tables, in characters. */
const longestName = 200
/** A space that keeps a narrow column from breaking the line. */
const noBreak = '\u00a0'

/** For ECS, Lambda and CloudFormation: which version or task set receives how much of the traffic. */
export function trafficSection(snapshot: Snapshot): Markdown | undefined {
  const tables = snapshot.targets.flatMap(target => trafficTable(target) ?? [])
  if (tables.length === 0) return undefined
  const left = tables.length - mostTables
  const note =
    left > 0
      ? [own(`_${plural(left, 'target')} left out: they are in the report file (output \`report-path\`)._`)]
      : []
  return joined([own('### Traffic'), ...tables.slice(0, mostTables), ...note], '\n\n')
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
            [[name(target.id), name(target.resourceType), share(target.targetVersionWeight)]],
          )
    default:
      return undefined
  }
}

function lambdaTable(target: LambdaTarget): Markdown | undefined {
  if (target.targetVersion === undefined && target.targetVersionWeight === undefined) return undefined
  const alias = target.functionAlias === undefined ? [] : [markdown`alias ${name(target.functionAlias)}`]
  const functionName = joined([name(target.functionName ?? target.id), ...alias], ' ')
  const shifted = target.targetVersionWeight
  return table(
    ['Function', 'Version', 'Traffic'],
    [
      [
        functionName,
        markdown`${name(target.currentVersion)} (current)`,
        share(shifted === undefined ? undefined : 100 - shifted),
      ],
      [functionName, markdown`${name(target.targetVersion)} (target)`, share(shifted)],
    ],
  )
}

function ecsTable(target: EcsTarget): Markdown {
  return table(
    ['Task set', 'Status', 'Traffic', 'Tasks', 'Target group'],
    target.taskSets
      .slice(0, mostTaskSets)
      .map(taskSet => [
        joined([...(taskSet.label === undefined ? [] : [name(taskSet.label)]), name(taskSet.id)], ' '),
        name(taskSet.status),
        share(taskSet.trafficWeight),
        own(tasks(taskSet.runningCount, taskSet.desiredCount, taskSet.pendingCount)),
        name(taskSet.targetGroup),
      ]),
  )
}

/** `███░░░░░░░ 30 %`. @param weight from 0 to 100 */
function share(weight: number | undefined): Markdown {
  if (weight === undefined) return own('–')
  const full = Math.round(Math.min(Math.max(weight, 0), 100) / 10)
  return own(`${'█'.repeat(full)}${'░'.repeat(10 - full)} ${percent(weight)}`.replaceAll(' ', noBreak))
}

function name(text: string | undefined): Markdown {
  return code(text ?? '', longestName)
}

function tasks(
  running: number | undefined,
  desired: number | undefined,
  pending: number | undefined,
): string {
  const waiting = pending ? `, ${pending} pending` : ''
  return running === undefined ? '–' : `${running} of ${desired ?? '?'} running${waiting}`
}
