import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCodeOf, explainExitCode } from '../../src/hints/exit-codes.ts'

const meanings: readonly (readonly [code: number, meaning: string | undefined])[] = [
  [0, undefined],
  [1, undefined],
  [124, 'stopped by the timeout command'],
  [127, 'command not found'],
  [128, 'often a fatal error of Git'],
  [129, 'ended by signal 1'],
  [132, 'an illegal instruction, often of another processor architecture'],
  [136, 'ended by signal 8'],
  [137, 'killed, often because memory ran out'],
  [143, 'terminated'],
  // Signals 17 to 23, 28 and others neither end a process by themselves nor are sent to end one.
  [145, 'no .NET SDK that the project accepts'],
  [147, 'an invalid runtimeconfig.json of a .NET application'],
  [150, 'no .NET runtime that the application accepts'],
  [-2147450730, 'no .NET runtime that the application accepts'],
  [2147516566, 'no .NET runtime that the application accepts'],
  [155, 'no .NET SDK that the project accepts'],
  [146, undefined],
  [151, undefined],
  [152, 'ended by signal 24'],
  [153, 'ended by signal 25'],
  [156, undefined],
  [159, 'ended by signal 31'],
  [160, undefined],
  [200, undefined],
  [255, 'often of ssh, of PHP, or of a program that ended with -1'],
  [-196608, 'PowerShell could not load the script'],
  [4294770688, 'PowerShell could not load the script'],
]
for (const [code, meaning] of meanings) {
  test(`exit code: ${code} means ${meaning}`, () => assert.equal(explainExitCode(code), meaning))
}

const messages: readonly (readonly [message: string, code: number | undefined])[] = [
  ['Script at specified location: scripts/start.sh failed with exit code 127', 127],
  ['Script at specified location: scripts/start.sh run as user web failed with exit code 1', 1],
  ['Script at specified location: start.bat failed with exit code -196608', -196608],
  ['Script at specified location: start.bat failed with exit code 4294770688', 4294770688],
  ['Script at specified location: scripts/start.sh failed to complete in 60 seconds', undefined],
  ['failed with exit code 99999999999', undefined],
  ['failed with exit code one', undefined],
  ['', undefined],
]
for (const [message, code] of messages) {
  test(`exit code: ${code} in "${message}"`, () => assert.equal(exitCodeOf(message), code))
}
