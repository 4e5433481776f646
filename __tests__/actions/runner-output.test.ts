import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { parseKeyValueFile } from '../../lab/runner/files.ts'
import { createOutput } from '../../src/actions/runner-output.ts'
import { Redactor } from '../../src/redactor.ts'
import { printedBy } from './printed.ts'

/** The files of a step, which @actions/core finds in the environment of the process. */
async function step(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'output-'))
  const files = { output: path.join(folder, 'output'), summary: path.join(folder, 'summary') }
  await writeFile(files.output, '')
  await writeFile(files.summary, '')
  process.env.GITHUB_OUTPUT = files.output
  process.env.GITHUB_STEP_SUMMARY = files.summary
  t.after(async () => {
    delete process.env.GITHUB_OUTPUT
    delete process.env.GITHUB_STEP_SUMMARY
    await rm(folder, { recursive: true, force: true })
  })
  return { folder, ...files, stepOutput: createOutput({ RUNNER_TEMP: folder }, new Redactor()) }
}

test('outputs of any text are written to their file', async t => {
  const { stepOutput, output } = await step(t)
  stepOutput.setOutput('conclusion', 'failure')
  stepOutput.setOutput('error-message', 'one\ntwo=three\nghadelimiter_x\n')
  stepOutput.setOutput('rollback-status', '')
  assert.deepEqual(parseKeyValueFile(await readFile(output, 'utf8')), [
    ['conclusion', 'failure'],
    ['error-message', 'one\ntwo=three\nghadelimiter_x\n'],
    ['rollback-status', ''],
  ])
})

test('the summary is written to its file as it is', async t => {
  const { stepOutput, summary } = await step(t)
  await stepOutput.writeSummary('# One\n\n|a|\n')
  await stepOutput.writeSummary('two\n')
  assert.equal(await readFile(summary, 'utf8'), '# One\n\n|a|\ntwo\n')
})

test('a summary without a file is an error for the caller', async t => {
  const { stepOutput, summary } = await step(t)
  await rm(summary)
  await assert.rejects(stepOutput.writeSummary('text'))
})

test('each report has a folder of its own in the runner’s temporary folder', async t => {
  const { stepOutput, folder } = await step(t)
  const paths = [await stepOutput.writeReport(['{"a":', '1}\n']), await stepOutput.writeReport(['{"a":2}\n'])]
  assert.equal(new Set(paths).size, 2)
  assert.ok(paths.every(it => it.startsWith(folder + path.sep) && it.endsWith('report.json')))
  assert.equal(await readFile(paths[1] ?? '', 'utf8'), '{"a":2}\n')
})

test('NO_COLOR removes the colors', () => {
  const line = [{ text: 'red', style: 'red' }] as const
  assert.equal(
    printedBy(() => createOutput({ NO_COLOR: '1' }, new Redactor()).line(line)),
    'red\n',
  )
  assert.equal(
    printedBy(() => createOutput({}, new Redactor()).line(line)),
    '\u001b[31mred\u001b[39m\n',
  )
})
