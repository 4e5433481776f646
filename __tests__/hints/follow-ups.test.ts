import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'
import { hintFor } from '../../src/hints/hint-for.ts'

/** Logs in which a write was refused, and what then missed the file. */
const refused: readonly (readonly [output: string, errorLine: RegExp])[] = [
  [
    "[stdout]> Copy;;[stderr]cp: cannot create regular file '/srv/app/step3/a.jar': Permission denied;;[stdout]> Deploy;;[stderr]ls: cannot access /srv/app/step3/*.jar: No such file or directory;;[stdout]> JAR Name :;;[stdout]> end",
    /^cp: cannot create regular file .*denied$/,
  ],
  [
    "[stderr]mkdir: cannot create directory '/srv/app/logs': Permission denied;;[stdout]start;;[stderr]scripts/run.sh: line 9: /srv/app/logs/app.log: No such file or directory",
    /^mkdir: .*denied$/,
  ],
  [
    "[stderr]cp: cannot create regular file '/srv/app/a.jar': Read-only file system;;[stdout]start;;[stderr]Error: Unable to access jarfile /srv/app/a.jar",
    /^cp: .*Read-only file system$/,
  ],
  [
    "[stderr]rm: cannot remove '/srv/app/old.jar': Permission denied;;[stdout]start;;[stderr]ls: cannot access /srv/app/new.jar: No such file or directory",
    /^ls: /,
  ],
  [
    "[stderr]mkdir: cannot create directory '/srv/other': Permission denied;;[stdout]start;;[stderr]ls: cannot access /srv/app/new.jar: No such file or directory",
    /^ls: /,
  ],
]

for (const [output, expected] of refused) {
  test(`follow-up: "${output}" is explained by ${expected}`, () => {
    assert.match(errorLineOf(output.replaceAll(';;', '\n')) ?? '', expected)
  })
}

test('follow-up: what a script prints after an error on standard error is no part of it', () => {
  const output = '[stderr]ls: cannot access /srv/a.jar: No such file or directory\n[stdout]> JAR Name :'
  assert.equal(errorLineOf(output), 'ls: cannot access /srv/a.jar: No such file or directory')
})

test('follow-up: a refused copy is the cause, not the jar that is then missing', () => {
  const facts = {
    platform: 'Server',
    where: 'lifecycle',
    event: 'ApplicationStart',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: start.sh run as user deploy failed with exit code 1',
    logTail:
      "[stderr]cp: cannot create regular file '/srv/app/a.jar': Permission denied\n[stdout]start\n[stderr]Error: Unable to access jarfile /srv/app/a.jar",
  } as const
  assert.equal(hintFor(facts)?.id, 'create-denied')
})

function errorLineOf(output: string): string | undefined {
  return readOutput(`LifecycleEvent - ApplicationStart\nScript - start.sh\n${output}`).errorLine
}
