import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const module = path.resolve(import.meta.dirname, '..', '..', 'src', 'actions', 'library-output.ts')

/** What a process prints that does this after its libraries' output was sent to a debug log of `debug: …` lines. */
function printedBy(script: string) {
  const source = `
    const { sendLibraryOutputTo } = await import(${JSON.stringify(module)})
    sendLibraryOutputTo(text => process.stdout.write('debug: ' + text + '\\n'))
    ${script}
    await new Promise(resolve => setTimeout(resolve, 20))
    process.stdout.write('end\\n')
  `
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    encoding: 'utf8',
  })
  return { lines: stdout.split('\n').slice(0, -1), stderr, status }
}

for (const [what, script, line] of [
  ['a warning by console', "console.warn('%s is set', 'AWS_PROFILE')", 'debug: AWS_PROFILE is set'],
  ['an object by console', 'console.error({ code: 1 })', 'debug: { code: 1 }'],
  ['a line by console', "console.log('line')", 'debug: line'],
  [
    'a warning of Node',
    "process.emitWarning('this version will not be supported', 'NodeVersionSupportWarning')",
    'debug: NodeVersionSupportWarning: this version will not be supported',
  ],
  [
    'a promise that fails in the background',
    "Promise.reject(new Error('no home'))",
    'debug: Failed in the background: Error: no home',
  ],
  [
    'an exception in the background',
    "setTimeout(() => { throw new Error('no home') })",
    'debug: Failed in the background: Error: no home',
  ],
] as const) {
  test(`output of libraries: ${what} goes to the debug log alone, and ends nothing`, () => {
    assert.deepEqual(printedBy(script), { lines: [line, 'end'], stderr: '', status: 0 })
  })
}
