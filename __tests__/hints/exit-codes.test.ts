import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { exitCodeOf, explainExitCode } from '../../src/hints/exit-codes.ts'

suite('exit codes in words', () => {
  const cases: readonly (readonly [code: number, words: string | undefined])[] = [
    [0, undefined],
    [1, undefined],
    [2, undefined],
    [124, 'stopped by the timeout command'],
    [126, 'the file to run is not executable'],
    [127, 'command not found'],
    [128, undefined],
    [129, 'ended by signal 1'],
    [137, 'killed, often because memory ran out'],
    [139, 'crashed with a segmentation fault'],
    [143, 'terminated'],
    [159, 'ended by signal 31'],
    [160, undefined],
    [255, undefined],
    [-196608, 'PowerShell could not load the script'],
    [4294770688, 'PowerShell could not load the script'],
  ]
  for (const [code, words] of cases)
    test(`${code}`, () => {
      assert.equal(explainExitCode(code), words)
    })
})

suite("the exit code in the agent's message", () => {
  const cases: readonly (readonly [message: string, code: number | undefined])[] = [
    ['Script at specified location: scripts/start.sh failed with exit code 127', 127],
    ['Script at specified location: scripts/start.sh run as user web failed with exit code 1', 1],
    ['Script at specified location: start.bat failed with exit code -196608', -196608],
    ['Script at specified location: start.bat failed with exit code 4294770688', 4294770688],
    ['Script at specified location: scripts/start.sh failed to complete in 60 seconds', undefined],
    ['failed with exit code 99999999999', undefined],
    ['failed with exit code one', undefined],
    ['', undefined],
  ]
  for (const [message, code] of cases)
    test(message === '' ? 'an empty message' : message, () => {
      assert.equal(exitCodeOf(message), code)
    })
})
