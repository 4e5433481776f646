import type { Conditions, Entry, Kind, PossibleCause } from './entry.ts'

/** Likeliest cause first: what it is, the first thing to do about it, and which messages rule it out. */
export type Causes = readonly (readonly [cause: string, fix: string, unless?: RegExp])[]

interface Options extends Omit<Conditions, 'where' | 'message' | 'line'> {
  readonly page?: string
  readonly inRevision?: true
  readonly needsFiles?: true
  readonly tool?: string
}

function lifecycle(
  kind: Kind,
  id: string,
  when: Conditions,
  meaning: string,
  causes: Causes,
  { page, inRevision, needsFiles, tool, ...conditions }: Options,
): Entry {
  return {
    id,
    kind,
    when: { where: conditions.orOutput ? undefined : 'lifecycle', ...conditions, ...when },
    inRevision,
    needsFiles,
    meaning,
    causes: toCauses(causes),
    page,
    tool,
  }
}

function toCauses(causes: Causes): readonly PossibleCause[] {
  return causes.map(([cause, fix, unless]) => ({ cause, fix, unless }))
}

/**
 * A message of the agent, or of CodeDeploy about a target, in the diagnostics of an event. With `orOutput`, also a line of
 * the agent's own log, which people paste; that says as much about an instance of which CodeDeploy knows nothing.
 */
export function message(id: string, pattern: RegExp, meaning: string, causes: Causes, options: Options = {}) {
  // The log tail is the agent's own log only if no script ran; otherwise it is the script's output.
  const codes = options.orOutput ? ['UnknownError', 'HEALTH_CONSTRAINTS', 'AGENT_ISSUE'] : options.codes
  return lifecycle('message', id, { message: pattern, codes }, meaning, causes, options)
}

/** A message of CodeDeploy about a deployment as a whole, or about the target of an ECS or Lambda deployment. */
export function serviceMessage(
  id: string,
  pattern: RegExp,
  meaning: string,
  causes: Causes,
  page?: string,
): Entry {
  return { id, kind: 'message', when: { message: pattern }, meaning, causes: toCauses(causes), page }
}

/** A text of another service, read because CodeDeploy does not say why, or what its source has found out itself. */
export function evidence(
  id: string,
  sign: RegExp | Pick<Conditions, 'message' | 'finding' | 'exited'>,
  meaning: string,
  causes: Causes,
  page?: string,
): Entry {
  const when: Conditions = { where: 'evidence', ...(sign instanceof RegExp ? { message: sign } : sign) }
  return { id, kind: 'message', when, meaning, causes: toCauses(causes), page }
}

/** A line of a script's output that names a cause. */
export function output(id: string, line: RegExp, meaning: string, causes: Causes, options: Options = {}) {
  return lifecycle('output', id, { line }, meaning, causes, { ...inScript, ...options })
}

/** A line of a script's output that says what happened, but not why. */
export function symptom(id: string, line: RegExp, meaning: string, causes: Causes, options: Options = {}) {
  return lifecycle('symptom', id, { line }, meaning, causes, { ...inScript, ...options })
}

/**
 * A line that says which tool failed. Anything that says more comes first. With a name, hints about the usual words of
 * commands name the tool; without one, what the tool fails at is seldom in such words.
 */
export function tool(id: string, name: string | null, line: RegExp, meaning: string, causes: Causes) {
  return lifecycle('tool', id, { line }, meaning, causes, { ...inScript, tool: name ?? undefined })
}

/**
 * The words in which most commands say why they failed. `predicate` completes a sentence that begins with the name of the
 * tool, or with `anyTool`. A tool's own line need only match `words.tool`.
 */
export function reason(
  id: string,
  words: { readonly any: RegExp; readonly tool?: RegExp },
  predicate: string,
  causes: Causes,
) {
  const when: Conditions = { line: words.any, toolLine: words.tool }
  return lifecycle('reason', `reason-${id}`, when, `${anyTool} ${predicate}`, causes, inScript)
}

/** How a hint begins that is about a command of which nothing is known but its words. */
export const anyTool = 'A command of the script'

/** A line that explains the exit in the usual form of commands, if not even the event says more. */
export function anyCommand(id: string, line: RegExp, meaning: string, causes: Causes) {
  return lifecycle('event', id, { line }, meaning, causes, inScript)
}

/** A script without an exit code, since a signal ended it. */
export function signal(id: string, pattern: RegExp, meaning: string, causes: Causes) {
  return lifecycle('exit', id, { message: pattern, codes: ['ScriptFailed'] }, meaning, causes, inScript)
}

/** Exit codes that have a meaning. */
export function exit(id: string, exitCodes: readonly number[], meaning: string, causes: Causes) {
  return lifecycle('exit', id, { exitCodes }, meaning, causes, inScript)
}

/** Exit codes of commands, which say something only of a script that printed nothing. */
export function silentExit(id: string, exitCodes: readonly number[], meaning: string, causes: Causes) {
  return lifecycle('exit', id, { exitCodes, silent: true }, meaning, causes, inScript)
}

/** A lifecycle event together with an error code, if message and output match no entry. */
export function event(id: string, when: Conditions, meaning: string, causes: Causes, options: Options = {}) {
  return lifecycle('event', id, when, meaning, causes, options)
}

/** The general entry of a lifecycle error code. */
export function lifecycleCode(
  code: string,
  id: string,
  meaning: string,
  causes: Causes,
  options: Options = {},
) {
  return lifecycle('code', id, { codes: [code] }, meaning, causes, options)
}

const inScript: Options = { inRevision: true }

/** The general entry of a deployment's error code. */
export function deploymentCode(code: string, meaning: string, causes: Causes, page?: string): Entry {
  return {
    id: `deployment-${code.toLowerCase().replaceAll('_', '-')}`,
    kind: 'code',
    when: { where: 'deployment', codes: [code] },
    meaning,
    causes: toCauses(causes),
    page,
  }
}
