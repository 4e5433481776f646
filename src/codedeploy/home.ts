import { homedir } from 'node:os'
import type { Environment } from '../environment.ts'

/** Debian's name for a home that does not exist. */
const noHome = '/nonexistent'

/**
 * HOME, if the machine knows of none: no variable names it, and the user is not in the list of users, as in a container
 * with `--user`. The AWS SDK looks for the AWS profile there, and throws for every request if it cannot tell where that
 * is.
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
