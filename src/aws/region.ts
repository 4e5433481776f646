import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { partition } from '@aws-sdk/core/client'
import type { Environment } from '../environment.ts'
import { InvalidInputError } from '../errors.ts'
import type { Redactor } from '../redactor.ts'

/** What to do in a step that has no region. */
export const regionHint =
  'Set aws-region, or AWS_REGION in the environment, as aws-actions/configure-aws-credentials does.'

const regionPattern = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/
/**
 * An availability zone (`eu-west-1a`), local zone (`us-west-2-lax-1a`) or Wavelength zone (`us-east-1-wl1-bos-wlz-1`).
 */
const zonePattern = /^([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})(?:[a-z]|-[a-z0-9-]{1,40})$/

/**
 * Why a name cannot be that of a region, as a clause for an error; undefined if it can be. AWS adds regions all the
 * time, so a name of the right form passes even if no list has it.
 */
function regionViolation(region: string): string | undefined {
  if (regionPattern.test(region)) return undefined
  const around = zonePattern.exec(region)?.[1]
  return around === undefined
    ? `${region} is not the name of a region, such as eu-central-1`
    : `${region} is a zone, not a region; its region is ${around}`
}

/** Whether the SDK's list of regions has this one. It may be older than a region. */
export function isKnownRegion(region: string): boolean {
  return 'description' in partition(region)
}

/** The region by input or environment; undefined leaves it to the SDK, which reads the AWS profile. */
export function regionFrom(input: string | undefined, environment: Environment): string | undefined {
  // AWS_DEFAULT_REGION is the CLI's name for it, which the SDK for JavaScript does not read.
  return input || environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined
}

/**
 * The region that the client uses, by input, environment or AWS profile.
 *
 * @throws InvalidInputError if none of them names one, or what they name is not a region
 */
export async function regionOf(client: CodeDeployClient, redactor: Redactor): Promise<string> {
  const region = await resolveRegion(client, redactor)
  const violation = regionViolation(region)
  // The region of a custom endpoint may have any name.
  if (violation === undefined || (await hasCustomEndpoint(client))) return region
  throw new InvalidInputError([
    `aws-region: ${violation}. Correct it where it is set: this input, AWS_REGION, AWS_DEFAULT_REGION or the AWS profile.`,
  ])
}

/** Whether AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CODEDEPLOY or the AWS profile names an endpoint. */
async function hasCustomEndpoint(client: CodeDeployClient): Promise<boolean> {
  try {
    return Boolean(await client.config.serviceConfiguredEndpoint?.())
  } catch {
    // Such as a profile that names a section which does not exist.
    return false
  }
}

async function resolveRegion(client: CodeDeployClient, redactor: Redactor): Promise<string> {
  try {
    return await client.config.region()
  } catch (error) {
    throw new InvalidInputError([
      'aws-region: no usable region was found in this input, AWS_REGION, AWS_DEFAULT_REGION or the AWS profile ' +
        `(${redactor.messageOf(error)}). ${regionHint}`,
    ])
  }
}
