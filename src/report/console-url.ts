/**
 * The deployment in the AWS console; undefined for a region whose console is not known (facts.md, Console).
 *
 * @param region as given or found by the SDK, for example `eu-central-1`
 */
export function consoleUrl(region: string, deploymentId: string): string | undefined {
  const host = consoleHost(region)
  if (host === undefined) return undefined
  const [id, query] = [encodeURIComponent(deploymentId), encodeURIComponent(region)]
  return `https://${host}/codesuite/codedeploy/deployments/${id}?region=${query}`
}

/**
 * Another page of the AWS console; undefined for a region whose console is not known.
 *
 * @param path its parts encoded: `ecs/v2/clusters/…`
 * @param fragment encoded as well: `#/functions/…`
 */
export function consolePage(region: string, path: string, fragment = ''): string | undefined {
  const host = consoleHost(region)
  return host && `https://${host}/${path}?region=${encodeURIComponent(region)}${fragment}`
}

function consoleHost(region: string): string | undefined {
  if (!/^[a-z]{2}-[a-z-]+-\d+$/.test(region)) return undefined
  if (/^[a-z]{2}-iso/.test(region)) return undefined
  if (region.startsWith('us-gov-')) return 'console.amazonaws-us-gov.com'
  if (region.startsWith('cn-')) return `${region}.console.amazonaws.cn`
  return `${region}.console.aws.amazon.com`
}
