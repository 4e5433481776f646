import { partition } from '@aws-sdk/core/client'

const regionPattern = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/
/**
 * An availability zone (`eu-west-1a`), local zone (`us-west-2-lax-1a`) or Wavelength zone (`us-east-1-wl1-bos-wlz-1`).
 */
const zonePattern = /^([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})(?:[a-z]|-[a-z0-9-]{1,40})$/

/**
 * Why a name cannot be that of a region, as a clause for an error; undefined if it can be. AWS adds regions all the
 * time, so a name of the right form passes even if no list has it.
 */
export function regionViolation(region: string): string | undefined {
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
