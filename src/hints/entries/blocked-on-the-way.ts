/** Why a task does not reach a service of AWS although its subnet has a route: a cause and what to do about it. */
export const blockedOnTheWay = [
  'A security group, a firewall, a network ACL or the policy of the VPC endpoint blocks it',
  'allow outbound port 443 from the tasks, inbound port 443 to the VPC endpoints, and in a network ACL the answers (ports 1024 to 65535)',
] as const
