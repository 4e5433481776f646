import { spawnSync } from 'node:child_process'

/** The AWS CLI. `.ci/run` installs it if a machine lacks it. */
export const awsCli = process.env.AWS_CLI ?? 'aws'

/** For `describe`: false if this machine has all of the programs. */
export function skipWithout(...programs: readonly string[]): string | false {
  const missing = programs.filter(program => spawnSync(program, ['--version']).status !== 0)
  return missing.length === 0 ? false : `not installed: ${missing.join(', ')}`
}
