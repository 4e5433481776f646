import type { EcsTarget, LambdaTarget, Snapshot, Target } from '../deployment/model.ts'
import { leftOut } from './fit.ts'
import { code, escaped, joined, type Markdown, markdown, none, sections, table } from './markdown.ts'
import { shortId } from './target-facts.ts'

/** More tables than this say no more than their number. */
const mostTables = 20

/** For ECS, Lambda and CloudFormation: which version or task set receives how much of the traffic. */
export function trafficSection(snapshot: Snapshot): Markdown | undefined {
  const tables = snapshot.targets.flatMap(target => trafficTable(target) ?? [])
  if (tables.length === 0) return undefined
  return sections([
    markdown`### Traffic`,
    ...tables.slice(0, mostTables),
    leftOut(tables.length - mostTables),
  ])
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
            [{ ids: 'Resource' }, 'Type', 'Traffic on the new version'],
            [[name(shortId(target.id)), name(target.resourceType), share(target.targetVersionWeight)]],
          )
    default:
      return undefined
  }
}

function lambdaTable(target: LambdaTarget): Markdown | undefined {
  const { functionName, functionAlias, currentVersion, targetVersion, targetVersionWeight: shifted } = target
  if (targetVersion === undefined && shifted === undefined) return undefined
  const alias = functionAlias === undefined ? undefined : markdown`alias ${name(functionAlias)}`
  const lambda = joined([name(functionName ?? target.id), alias], ' ')
  const unshifted = shifted === undefined ? undefined : 100 - shifted
  return table(
    [{ ids: 'Function' }, 'Version', 'Traffic'],
    [
      [lambda, markdown`${name(currentVersion)} (current)`, share(unshifted)],
      [lambda, markdown`${name(targetVersion)} (target)`, share(shifted)],
    ],
  )
}

function ecsTable(target: EcsTarget): Markdown {
  return table(
    [{ ids: 'Task set' }, 'Traffic', 'Tasks', { ids: 'Target group' }],
    target.taskSets.map(taskSet => [
      taskSetName(taskSet),
      share(taskSet.trafficWeight),
      tasks(taskSet),
      name(taskSet.targetGroup),
    ]),
  )
}

/** Label and status above the id: with a column for each, the table is wider than a summary on a small screen. */
function taskSetName({ label, status, id }: EcsTarget['taskSets'][number]): Markdown {
  const known = [label, status].filter(text => text !== undefined).map(name)
  if (known.length === 0) return name(id)
  const labels = joined(known, ' ')
  return id === undefined ? labels : markdown`${labels} <br> ${name(id)}`
}

/** `███░░░░░░░` 30 %, with spaces that keep a narrow column from breaking the line. @param weight from 0 to 100 */
function share(weight: number | undefined): Markdown {
  if (weight === undefined) return none
  const full = Math.round(Math.min(Math.max(weight, 0), 100) / 10)
  // A code span, whose font makes all of them as wide.
  const bar = '█'.repeat(full) + '░'.repeat(10 - full)
  return markdown`${bar}\u00a0${Number(weight.toFixed(1))}\u00a0%`
}

function name(text = ''): Markdown {
  return code(text, 200)
}

function tasks({ runningCount, desiredCount, pendingCount }: EcsTarget['taskSets'][number]): Markdown {
  if (runningCount === undefined) return none
  const waiting = pendingCount ? `, ${pendingCount} pending` : ''
  return escaped(`${runningCount} of ${desiredCount ?? '?'}${waiting}`)
}
