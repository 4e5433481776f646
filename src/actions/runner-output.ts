import { closeSync, openSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as core from '@actions/core'
import type { Environment } from '../environment.ts'
import type { Redactor } from '../redactor.ts'
import type { StepOutput } from '../step/output.ts'
import { nextTurn } from '../time/turns.ts'
import { createLog } from './log.ts'

/** Everything that the step shows and leaves behind, on GitHub's runner. */
export function createOutput(environment: Environment, redactor: Redactor): StepOutput {
  return {
    ...createLog(!environment.NO_COLOR, redactor),
    setOutput: (name, value) => {
      refusePipe('GITHUB_OUTPUT')
      core.setOutput(name, value)
    },
    writeSummary: async markdown => {
      refusePipe('GITHUB_STEP_SUMMARY')
      await core.summary.addRaw(markdown).write()
    },
    writeReport: async json => {
      // Its own folder, so that two steps of one job do not overwrite each other's report.
      const folder = await mkdtemp(join(environment.RUNNER_TEMP || tmpdir(), 'codedeploy-watch-'))
      const path = join(folder, 'report.json')
      await writeParts(path, json)
      return path
    },
  }
}

/**
 * Opening a pipe waits until another process reads it. Nothing can end that wait, not even the end of this process.
 *
 * @param variable names the file, for the toolkit as well
 * @throws Error if the file is a pipe
 */
function refusePipe(variable: string): void {
  const file = process.env[variable]
  if (file && statSync(file, { throwIfNoEntry: false })?.isFIFO())
    throw new Error(`${variable} is a pipe, not a file`)
}

/** Writes synchronously: Node's queue of file operations takes long for thousands of small parts. */
async function writeParts(path: string, parts: Iterable<string>): Promise<void> {
  const file = openSync(path, 'w')
  try {
    for (const part of parts) {
      writeFileSync(file, part)
      await nextTurn()
    }
  } finally {
    closeSync(file)
  }
}
