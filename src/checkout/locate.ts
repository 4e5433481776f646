import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { WorkflowContext } from '../actions/event.ts'
import type { Deployment } from '../deployment/model.ts'
import { previousRevisionEvents } from '../hints/hints.ts'
import type { FailureCause, Location, Outcome } from '../report/outcome.ts'
import { orAborted } from '../time/timeout.ts'
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
  /** Ends the search, even if a file system hangs. */
  readonly signal: AbortSignal
}

/** Where a cause is, if it is anywhere in the checkout. */
type Locate = (cause: FailureCause) => Promise<Location | undefined>

/** More causes than this get no annotation. */
const mostCauses = 250

/**
 * The longest files that are read, in bytes. A script of 1 MB has tens of thousands of lines, an AppSpec of 64 KB more
 * than a thousand hooks.
 */
const longest = { script: 1_048_576, appspec: 65_536 } as const

const appspecNames = ['appspec.yml', 'appspec.yaml'] as const

/**
 * Finds for each cause of failure the script that failed, else its hook in the AppSpec, in the checkout of the
 * revision that was deployed: the outcome, with locations filled in. Finds nothing if the checkout holds another
 * repository or commit as far as its files show, nor for events that run the scripts of the previous revision.
 * Never throws: what cannot be read is skipped. If the signal is aborted, the result is what was found until then.
 */
export async function locateFailures(outcome: Outcome, options: LocateOptions): Promise<Outcome> {
  const { debug, signal } = options
  const locations = new Map<FailureCause, Location | undefined>()
  try {
    const locate = await orAborted(signal, openCheckout(outcome, options))
    if (locate === undefined) return outcome
    const causes = [...outcome.failures, ...outcome.warnings].filter(isOfThisRevision)
    for (const cause of causes.slice(0, mostCauses)) {
      locations.set(cause, await orAborted(signal, locate(cause)))
    }
  } catch (error) {
    debug(`The failed scripts cannot be looked for in the checkout: ${String(error)}`)
  }
  return withLocations(outcome, locations)
}

function withLocations(
  outcome: Outcome,
  locations: ReadonlyMap<FailureCause, Location | undefined>,
): Outcome {
  const fillIn = (cause: FailureCause): FailureCause => ({ ...cause, location: locations.get(cause) })
  return { ...outcome, failures: outcome.failures.map(fillIn), warnings: outcome.warnings.map(fillIn) }
}

function isOfThisRevision({ eventName }: FailureCause): boolean {
  return eventName !== undefined && !previousRevisionEvents.includes(eventName)
}

/** How to look for a cause; undefined if the checkout is not that of the deployed revision. */
async function openCheckout(
  { failures, warnings, snapshot }: Outcome,
  options: LocateOptions,
): Promise<Locate | undefined> {
  const deployment = snapshot?.deployment
  if (deployment === undefined || ![...failures, ...warnings].some(isOfThisRevision)) return undefined
  const workspace = await realpath(options.workspace)
  const folder = await realpath(resolve(workspace, options.workingDirectory))
  if (pathInside(workspace, folder) === undefined) return undefined
  const repository = await findRepository(folder, workspace)
  if (repository === undefined || !holds(repository, deployment, options.context)) return undefined
  const inAppspec = await readAppspec(folder, repository)
  const scripts = new Scripts(folder, repository)
  return async cause => (await scripts.locate(cause)) ?? inAppspec(cause)
}

/** Whether the checkout may hold what was deployed: only what surely differs is another revision. */
function holds(repository: Repository, deployment: Deployment, context: WorkflowContext): boolean {
  if (repository.origin !== undefined && !isSame(repository.origin, context.repository)) return false
  // A rollback deploys an older revision than the one that the workflow is about.
  if (deployment.rollbackInfo?.rollbackTriggeringDeploymentId !== undefined) return false
  if (deployment.revision?.type !== 'GitHub') return true
  const { repository: deployed, commitId } = deployment.revision
  if (deployed !== undefined && !isSame(deployed, context.repository)) return false
  const commit = repository.commit ?? context.checkoutSha
  const isMerge = isSame(commit, context.checkoutSha) && context.pullRequest?.headSha !== undefined
  const held = [commit, ...(isMerge ? [context.pullRequest?.headSha] : [])]
  return commitId === undefined || held.some(one => isSame(one, commitId))
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A script of the checkout. */
interface Script {
  /** From the repository's root, with slashes. */
  readonly file: string
  readonly lines: number
}

/** The scripts of a checkout. Each is read once, since many causes may name the same. */
class Scripts {
  readonly #folder: string
  readonly #root: string
  readonly #read = new Map<string, Promise<Script | undefined>>()

  constructor(folder: string, { root }: Repository) {
    this.#folder = folder
    this.#root = root
  }

  async locate({ scriptName, logTail = '' }: FailureCause): Promise<Location | undefined> {
    const path = scriptName === undefined ? undefined : scriptPath(scriptName)
    if (path === undefined) return undefined
    const reading = this.#read.get(path) ?? this.#readScript(path)
    this.#read.set(path, reading)
    const script = await reading
    if (script === undefined) return undefined
    const line = failedLine(path, logTail) ?? 1
    return { file: script.file, line: line >= 1 && line <= script.lines ? line : 1 }
  }

  async #readScript(path: string): Promise<Script | undefined> {
    const file = await readInside(this.#root, join(this.#folder, path), longest.script)
    return file && { file: file.path, lines: linesIn(file.bytes) }
  }
}

const lineFeed = 0x0a

function linesIn(bytes: Buffer): number {
  let lines = 1
  for (const byte of bytes) if (byte === lineFeed) lines += 1
  return lines
}

async function readAppspec(
  folder: string,
  { root }: Repository,
): Promise<(cause: FailureCause) => Location | undefined> {
  for (const name of appspecNames) {
    const file = await readInside(root, join(folder, name), longest.appspec)
    if (file === undefined) continue
    // A chunk of its own, as only a failure needs it.
    const { hooksIn } = await import('../deployment/appspec.ts')
    // Empty for a function.
    const hooks = hooksIn(file.bytes.toString('utf8')).map(({ type, eventName, name, line }) => ({
      eventName,
      script: type === 'function' ? '' : scriptPath(name),
      line,
    }))
    return cause => {
      const script = cause.scriptName === undefined ? '' : scriptPath(cause.scriptName)
      const hook = hooks.find(one => one.eventName === cause.eventName && one.script === script)
      return hook && script !== undefined ? { file: file.path, line: hook.line } : undefined
    }
  }
  return () => undefined
}
