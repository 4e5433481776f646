import { homedir } from 'node:os'
import type { Environment } from '../environment.ts'

/** Debian's name for a home folder that does not exist. */
const noHome = '/nonexistent'

/**
 * A value for HOME, if there is no home folder: no variable names one, and the system does not know the user, as in a
 * container with `--user`. The AWS SDK looks for the AWS profile in it, and without one every request throws.
 */
export function missingHome(environment: Environment): {
  readonly HOME?: string
} {
  const { HOME, USERPROFILE, HOMEPATH } = environment
  if (HOME || USERPROFILE || HOMEPATH) return {}
  try {
    return homedir() ? {} : { HOME: noHome }
  } catch {
    return { HOME: noHome }
  }
}
