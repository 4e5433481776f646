import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { WorkflowContext } from '../actions/event.ts'
import { defined } from '../defined.ts'
import { type FailureGroup, logTailOf } from '../deployment/failures.ts'
import type { Deployment } from '../deployment/model.ts'
import { previousRevisionEvents } from '../hints/hints.ts'
import type { Locate, Location } from '../report/annotations.ts'
import type { Outcome } from '../report/outcome.ts'
import { readHookLines } from './appspec.ts'
import { pathInside, readInside } from './files.ts'
import { findRepository, type Repository } from './repository.ts'
import { failedLine } from './script-line.ts'
import { scriptPath } from './script-path.ts'

export interface LocateOptions {
  /** GITHUB_WORKSPACE. */
  readonly workspace: string
  /** The folder in it where the AppSpec lies, as the input gives it. */
  readonly workingDirectory: string
  readonly context: WorkflowContext
  readonly debug: (text: string) => void
}

/** Nothing is in the checkout. */
const nowhere: Locate = () => undefined

/** More causes than this get no annotation. */
const mostGroups = 250

const appspecNames = ['appspec.yml', 'appspec.yaml'] as const

/**
 * Finds for each cause of failure the script that failed, else its hook in the AppSpec, in the checkout of the
 * revision that was deployed. Finds nothing where the checkout holds another repository or commit as far as
 * can be told, nor for events that run the scripts of the previous revision. Never throws: what cannot be read
 * holds nothing.
 */
export async function locateFailures(outcome: Outcome, options: LocateOptions): Promise<Locate> {
  try {
    return await lookInCheckout(outcome, options)
  } catch (error) {
    options.debug(`The failed scripts cannot be looked for in the checkout: ${String(error)}`)
    return nowhere
  }
}

async function lookInCheckout(outcome: Outcome, options: LocateOptions): Promise<Locate> {
  const { failures, warnings } = outcome.verdict
  const groups = [...failures, ...warnings].filter(isOfThisRevision)
  const deployment = outcome.snapshot?.deployment
  if (groups.length === 0 || deployment === undefined) return nowhere
  const workspace = await realpath(options.workspace)
  const folder = await realpath(resolve(workspace, options.workingDirectory))
  if (pathInside(workspace, folder) === undefined) return nowhere
  const repository = await findRepository(folder, workspace)
  if (repository === undefined || !holds(repository, deployment, options.context)) return nowhere

  const appspec = await readAppspec(folder, repository)
  const locations = new Map<FailureGroup, Location>()
  for (const group of groups.slice(0, mostGroups)) {
    const location = (await inScript(group, folder, repository)) ?? appspec(group)
    if (location !== undefined) locations.set(group, location)
  }
  return group => locations.get(group)
}

function isOfThisRevision({ eventName }: FailureGroup): boolean {
  return eventName !== undefined && !previousRevisionEvents.includes(eventName)
}

/** Whether the checkout may hold what was deployed: only what surely differs is another revision. */
function holds(repository: Repository, deployment: Deployment, context: WorkflowContext): boolean {
  if (repository.origin !== undefined && !isSame(repository.origin, context.repository)) return false
  // A rollback deploys an older revision than the one that the workflow is about.
  if (deployment.rollbackInfo?.rollbackTriggeringDeploymentId !== undefined) return false
  if (deployment.revision?.type !== 'GitHub') return true
  const { repository: deployed, commitId } = deployment.revision
  if (deployed !== undefined && !isSame(deployed, context.repository)) return false
  const commit = repository.commit ?? context.sha
  const isMerge = isSame(commit, context.sha) && context.pullRequest?.headSha !== undefined
  const held = [commit, ...(isMerge ? [context.pullRequest?.headSha] : [])]
  return commitId === undefined || held.some(one => isSame(one, commitId))
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

async function inScript(
  group: FailureGroup,
  folder: string,
  { root }: Repository,
): Promise<Location | undefined> {
  const path = group.scriptName === undefined ? undefined : scriptPath(group.scriptName)
  if (path === undefined) return undefined
  const file = await readInside(root, join(folder, path))
  if (file === undefined) return undefined
  const line = failedLine(path, logTailOf(group) ?? '') ?? 1
  const isInFile = line >= 1 && line <= file.text.split('\n').length
  return { file: file.path, line: isInFile ? line : 1 }
}

async function readAppspec(folder: string, { root }: Repository): Promise<Locate> {
  for (const name of appspecNames) {
    const file = await readInside(root, join(folder, name))
    if (file === undefined) continue
    const lineOf = await readHookLines(file.text)
    return ({ eventName, scriptName }) => {
      const line = eventName === undefined ? undefined : lineOf({ eventName, ...defined({ scriptName }) })
      return line === undefined ? undefined : { file: file.path, line }
    }
  }
  return nowhere
}
