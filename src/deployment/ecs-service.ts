/** The cluster and the service that name an ECS target: `CLUSTER:SERVICE` (facts.md). Undefined if its id is another one. */
export function ecsServiceIn(
  targetId: string,
): { readonly cluster: string; readonly service: string } | undefined {
  const [cluster, service, ...more] = targetId.split(':')
  return cluster && service && more.length === 0 ? { cluster, service } : undefined
}
