import { homedir } from 'node:os'

/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** White space in these is refused, by name (`default-credentials.ts`): it is part of a secret that was stored wrongly. */
const secrets: ReadonlySet<string> = new Set([
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
])

/**
 * Drops white space around the values of the AWS SDK's variables, and removes the empty ones. A workflow's expression is
 * easily empty or ends in a line break. The SDK takes an empty AWS_REGION for the name of a region, so that it does not
 * look into the AWS profile, and throws for an empty AWS_USE_FIPS_ENDPOINT.
 *
 * @param environment that of the process, which the SDK reads by itself. It is changed
 */
export function tidyAwsVariables(environment: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || !name.startsWith('AWS_')) continue
    const tidy = secrets.has(name) ? value : value.trim()
    if (tidy === '') delete environment[name]
    else environment[name] = tidy
  }
}

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
