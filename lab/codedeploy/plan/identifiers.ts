import { createHash } from 'node:crypto'

/** Everything that looks random here is drawn from a seed, so that a story is the same each time. */
const account = '123456789012'
const region = 'us-east-1'

/** In hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function digest(seed: string): string {
  return sha256(seed)
}

/** A deployment id as CodeDeploy makes them: `d-` and nine capital letters or digits. */
export function deploymentId(seed: string): string {
  const letters = BigInt(`0x${digest(`deployment ${seed}`)}`)
    .toString(36)
    .toUpperCase()
  return `d-${letters.slice(-9)}`
}

/** An EC2 instance id: `i-` and 17 hexadecimal digits. */
export function instanceId(seed: string): string {
  return `i-0${digest(`instance ${seed}`).slice(0, 16)}`
}

/** The ARN of an EC2 instance, or of an on-premises instance if the id is not one of EC2's. */
export function instanceArn(id: string): string {
  return arn(/^i-[0-9a-f]+$/.test(id) ? 'ec2' : 'codedeploy', `instance/${id}`)
}

/** The service is the part after `arn:aws:`, the resource everything after the account. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`
}

/** The id of an ECS task set: `ecs-svc/` and 19 digits. */
export function taskSetId(seed: string): string {
  return `ecs-svc/${(BigInt(`0x${digest(`task set ${seed}`).slice(0, 15)}`) + 10n ** 18n).toString().slice(0, 19)}`
}

/** The ARN of a target group of a load balancer. Its last part is drawn from the name. */
export function targetGroupArn(name: string): string {
  return arn('elasticloadbalancing', `targetgroup/${name}/${digest(`target group ${name}`).slice(0, 16)}`)
}

export function commitId(seed: string): string {
  return digest(`commit ${seed}`).slice(0, 40)
}

export function uuid(seed: string): string {
  const hex = digest(`uuid ${seed}`)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

export function hexadecimal(seed: string, length: number): string {
  return digest(seed).slice(0, length)
}

/** A whole number between `from` and `to`, both included. */
export function between(seed: string, from: number, to: number): number {
  const share = Number.parseInt(digest(`between ${seed}`).slice(0, 12), 16) / 16 ** 12
  return from + Math.floor(share * (to - from + 1))
}
