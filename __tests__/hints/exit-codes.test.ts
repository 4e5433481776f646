import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exitCodeOf, explainExitCode } from '../../src/hints/exit-codes.ts'

const meanings: readonly (readonly [code: number, meaning: string | undefined])[] = [
  [0, undefined],
  [1, undefined],
  [124, 'stopped by the timeout command'],
  [127, 'command not found'],
  [128, undefined],
  [129, 'ended by signal 1'],
  [137, 'killed, often because memory ran out'],
  [143, 'terminated'],
  [159, 'ended by signal 31'],
  [160, undefined],
  [255, undefined],
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
