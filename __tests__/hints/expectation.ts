import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import { exitCodeOf } from '../../src/hints/exit-codes.ts'
import { hintFor } from '../../src/hints/hint-for.ts'
import { type FailureFacts, hintText } from '../../src/hints/hints.ts'

/** What people must see of a failure. */
export interface Expectation {
  /** The id of its hint. */
  readonly id: string
  /** What the first and second cause say, each with its fix. */
  readonly first?: RegExp
  readonly second?: RegExp
  /** What the hint says anywhere. */
  readonly says?: RegExp
  /** What no part of the hint says. */
  readonly not?: RegExp
  readonly errorLine?: RegExp
}

export function assertHint(facts: FailureFacts, expected: Expectation): void {
  const { id, first, second, says, not, errorLine } = expected
  const hint = hintFor(facts) ?? assert.fail('no hint')
  assert.equal(hint.id, id)
  const [one = '', two = ''] = hint.causes.map(({ cause, fix }) => `${cause}: ${fix}`)
  if (first !== undefined) assert.match(one, first)
  if (second !== undefined) assert.match(two, second)
  if (says !== undefined) assert.match(hintText(hint), says)
  if (not !== undefined) assert.doesNotMatch(hintText(hint), not)
  if (errorLine === undefined) return
  const output = readOutput(facts.logTail ?? '', exitCodeOf(facts.message ?? ''))
  assert.match(output.errorLine ?? 'none', errorLine)
}

/** A log tail of these lines, with `;;` between them. Those that begin with `>` are of standard output. */
export function logTailOf(output: string): string {
  return output
    .split(';;')
    .map(line => (line.startsWith('>') ? `[stdout]${line.slice(1)}\n` : `[stderr]${line}\n`))
    .join('')
}

/** How a script ran, apart from what it printed. */
export interface Run {
  /** `null` if CodeDeploy names none. */
  readonly exitCode?: number | null
  readonly event?: string
  readonly user?: string
  readonly script?: string
}

/** A script that failed and printed these lines, which are written as for `logTailOf`. */
export function failedScript(output: string, run?: Run): FailureFacts {
  return failedScriptWith(logTailOf(output), run)
}

/** A script that failed. @param printed as the agent keeps it, each line with its stream and a line end */
export function failedScriptWith(printed: string, run: Run = {}): FailureFacts {
  const { exitCode = 1, event = 'AfterInstall', user = 'root', script = 'scripts/run.sh' } = run
  return {
    platform: 'Server',
    where: 'lifecycle',
    event,
    errorCode: 'ScriptFailed',
    scriptName: script,
    message: `Script at specified location: ${script} run as user ${user} failed with exit code ${exitCode ?? ''}`,
    logTail: `LifecycleEvent - ${event}\nScript - ${script}\n${printed}`,
  }
}

export type ScriptCase = readonly [output: string, expected: Expectation, run?: Run]

/** A test for each output of a script. */
export function checkScripts(name: string, cases: readonly ScriptCase[], shared: Run = {}): void {
  describe(name, () => {
    for (const [output, expected, run] of cases) {
      test([output, ...Object.values(run ?? {})].join(' · '), () =>
        assertHint(failedScript(output, { ...shared, ...run }), expected),
      )
    }
  })
}
