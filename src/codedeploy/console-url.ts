/**
 * The deployment in the AWS console, or undefined for a partition whose console is not known.
 *
 * The hosts of aws-cn and aws-us-gov are AWS's; the path there is taken to be the same (unconfirmed).
 *
 * @param region as given or found by the SDK, for example `eu-central-1`
 */
export function consoleUrl(region: string, deploymentId: string): string | undefined {
  const host = consoleHost(region)
  if (host === undefined) return undefined
  const [id, query] = [encodeURIComponent(deploymentId), encodeURIComponent(region)]
  return `https://${region}.${host}/codesuite/codedeploy/deployments/${id}?region=${query}`
}

function consoleHost(region: string): string | undefined {
  if (!/^[a-z]{2}-[a-z-]+-\d+$/.test(region)) return undefined
  if (region.startsWith('cn-')) return 'console.amazonaws.cn'
  if (region.startsWith('us-gov-')) return 'console.amazonaws-us-gov.com'
  if (region.startsWith('us-iso')) return undefined
  return 'console.aws.amazon.com'
}
