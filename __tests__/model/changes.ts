import type { Answer } from './in-process.ts'

/** One change as the log must show it: `d-… deployment InProgress`, `i-… Install Succeeded`. */
export type Change = string

interface WireEvent {
  readonly lifecycleEventName: string
  readonly status: string
}

interface WireTarget {
  readonly targetId: string
  readonly status: string
  readonly lifecycleEvents?: readonly WireEvent[]
}

/**
 * Every change that the answers show, worked out from the answers alone: of each target's status, of each of
 * its lifecycle events and of each deployment, in no particular order. What is Pending when it is first read has not
 * changed.
 */
export function changesIn(answers: readonly Answer[]): readonly Change[] {
  const last = new Map<string, string>()
  const changes: Change[] = []
  const note = (subject: string, status: string): void => {
    const before = last.get(subject)
    last.set(subject, status)
    const isChange = before === undefined ? status !== 'Pending' : before !== status
    if (isChange) changes.push(`${subject} ${status}`)
  }
  for (const { operation, input, output } of answers) {
    const deployment = String(input.deploymentId)
    if (operation === 'GetDeployment') {
      const { status } = output.deploymentInfo as { readonly status: string }
      note(`${deployment} deployment`, status)
    }
    if (operation !== 'BatchGetDeploymentTargets') continue
    for (const target of targetsOf(output)) {
      const kind = 'instanceTarget' in target.entry ? 'instance' : 'target'
      note(`${deployment} ${target.targetId} ${kind}`, target.status)
      for (const event of target.lifecycleEvents ?? []) {
        note(`${deployment} ${target.targetId} ${event.lifecycleEventName}`, event.status)
      }
    }
  }
  return changes
}

function targetsOf(output: Answer['output']): readonly (WireTarget & { readonly entry: object })[] {
  return (output.deploymentTargets as readonly Record<string, unknown>[]).map(entry => {
    const target = ['instanceTarget', 'lambdaTarget', 'ecsTarget', 'cloudFormationTarget'].find(
      it => it in entry,
    )
    return { ...(entry[target ?? ''] as WireTarget), entry }
  })
}

/** The changes that the log shows, as `changesIn` words them. */
export function changesLoggedIn(lines: readonly string[], watched: string): readonly Change[] {
  return lines.flatMap(line => {
    const [, time, prefix = watched, rest = ''] =
      /^ *(\d+:\d\d(?::\d\d)?) {2}(?:(d-\w+) {2})?(.*)$/.exec(line) ?? []
    if (time === undefined) return []
    const [subject = '', what = '', status = ''] = rest.split(/ {2,}/)
    if (subject === 'deployment') return [`${prefix} deployment ${what}`]
    // Targets that were skipped alike share a line, which names up to 20 of them.
    const alike = /^\d+ (instance|target)s {2,}(Skipped)(?: {2}with ([^:]*))?: (.*)$/.exec(rest)
    if (alike !== null) {
      const [, word, status, names = '', ids = ''] = alike
      const skipped = names.split(', ').filter(name => name !== '')
      return ids
        .split(', ')
        .flatMap(id => [word, ...skipped].map(each => `${prefix} ${id} ${each} ${status}`))
    }
    const id = subject.replace(/ (Blue|Green) *$/, '')
    if (status === '' || what === 'traffic') return []
    const [, skipped = ''] = / {2}(?:Skipped:|with) (.*)$/.exec(rest) ?? []
    return [
      ...what.split(', ').map(each => `${prefix} ${id} ${each} ${status}`),
      ...skipped.split(', ').flatMap(each => (each === '' ? [] : [`${prefix} ${id} ${each} Skipped`])),
    ]
  })
}
