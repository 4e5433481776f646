/** What may be a part of a command that a person copies into a shell: nothing in it means anything to a shell. */

export function isDeploymentId(text: string | undefined): text is string {
  return text !== undefined && /^d-[A-Z0-9]{1,20}$/.test(text)
}

export function isRegion(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]{2}[a-z0-9-]{1,30}$/.test(text)
}

/** The id of an EC2 instance, which the instances API gives as an ARN; undefined for an instance on premises. */
export function ec2InstanceId(id: string): string | undefined {
  return /^(?:arn:[\w-]{1,30}:ec2:[\w-]{1,60}:\d{12}:instance\/)?(i-[0-9a-f]{8,17})$/.exec(id)?.[1]
}
