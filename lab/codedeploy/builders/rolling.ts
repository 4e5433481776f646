/** Something that is deployed to, for a fixed time, with a fixed outcome. */
export interface Turn {
  readonly takes: number
  readonly fails: boolean
}

export interface RollingResult {
  /** When each one gets its turn, in the order given; undefined if it never does. */
  readonly starts: readonly (number | undefined)[]
  readonly end: number
  readonly succeeded: boolean
}

/**
 * Deploys to many, keeping at least `minimumHealthy` of them healthy.
 *
 * An instance that is being deployed to, or that failed, is not healthy. No instance gets a turn if that would
 * leave too few; once none is being deployed to, the rest never get one and the deployment fails. It also fails
 * if not a single one succeeded. (AWS CodeDeploy User Guide, "About instance health".)
 */
export function roll(turns: readonly Turn[], minimumHealthy: number, start: number): RollingResult {
  const starts: (number | undefined)[] = turns.map(() => undefined)
  const running: { readonly index: number; readonly endsAt: number }[] = []
  let moment = start
  let next = 0
  let failures = 0
  for (;;) {
    while (next < turns.length && turns.length - failures - running.length > minimumHealthy) {
      starts[next] = moment
      running.push({ index: next, endsAt: moment + (turns[next]?.takes ?? 0) })
      next += 1
    }
    running.sort((a, b) => a.endsAt - b.endsAt)
    const done = running.shift()
    if (done === undefined) break
    moment = done.endsAt
    if (turns[done.index]?.fails) failures += 1
  }
  return { starts, end: moment, succeeded: next === turns.length && failures < turns.length }
}

/** A predefined deployment configuration, or one of the account's own. */
export type DeploymentConfig =
  | 'OneAtATime'
  | 'HalfAtATime'
  | 'AllAtOnce'
  | { readonly name: string; readonly minimumHealthyPercent: number }

/** The name that the API has for a configuration. */
export function configName(config: DeploymentConfig): string {
  return typeof config === 'string' ? `CodeDeployDefault.${config}` : config.name
}

/** How many of `total` a configuration keeps healthy; it always lets at least one be deployed to. */
export function minimumHealthyHosts(config: DeploymentConfig, total: number): number {
  if (typeof config !== 'string')
    return Math.min(Math.ceil((total * config.minimumHealthyPercent) / 100), total - 1)
  switch (config) {
    case 'OneAtATime':
      return Math.max(total - 1, 0)
    case 'HalfAtATime':
      return total - Math.max(Math.floor(total / 2), 1)
    case 'AllAtOnce':
      return 0
  }
}
