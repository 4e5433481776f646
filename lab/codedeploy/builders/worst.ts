import { type WorstText, worstText } from '../../kit/worst-texts.ts'
import { instanceArn } from '../plan/identifiers.ts'
import type { Diagnostics, InstanceTargetPlan, Plan } from '../plan/plan.ts'
import {
  allowTrafficEvents,
  blockTrafficEvents,
  inPlaceEvents,
  lifecyclePhases,
  runLifecycle,
} from './lifecycle.ts'
import { commonFacts, healthConstraints, startPhases, usualStart } from './subject.ts'

export interface WorstOptions {
  readonly seed: string
  readonly text: WorstText
  /** Default: as many as a deployment can have. */
  readonly instances?: number
  /** Of the message and of the log tail of the event that each instance ends with, in UTF-16 units. Default: 16 KiB. */
  readonly textLength?: number
  /** Milliseconds from the creation to the failure of the last instance. Default: 8 s. */
  readonly takes?: number
}

/** Both traffic phases and everything between: the longest lifecycle of an instance. */
const events = [...blockTrafficEvents, ...inPlaceEvents, ...allowTrafficEvents]
/** The one event whose failure a deployment can ignore (`ignoreApplicationStopFailures`). */
const ignoredEvent = 'ApplicationStop'
const failedEvents = [ignoredEvent, events.at(-1) ?? ignoredEvent]
const longestName = 100
const longestKey = 1_024
const longestScriptName = 1_000
const kibibyte = 1_024

/**
 * The worst deployment that an account can have, or that hostile instances can make of it: an in-place deployment to
 * 1,000 instances behind a load balancer, on each of which as many lifecycle events fail as can, with long and nasty texts
 * of their own, so that no two failures have the same cause. Names, ids and keys are as long as they may be.
 *
 * The agent sends 2 KiB of a log tail, but nothing keeps an instance from sending more: what CodeDeploy then keeps is
 * not known, so the texts here are longer.
 */
export function worstDeployment(options: WorstOptions): Plan {
  const { seed, text, instances = 1_000, textLength = 16 * kibibyte, takes = 8_000 } = options
  const { startedAt } = usualStart
  const failures = (mark: string) =>
    failedEvents.map(event => {
      const ignored = event === ignoredEvent
      return { event, ignored, diagnostics: worstDiagnostics(text, textLength, `${event} ${mark} `) }
    })
  const targets = Array.from({ length: instances }, (_, index): InstanceTargetPlan => {
    // Letters alone: digits may be taken for what differs between instances that fail for the same cause.
    const mark = inLetters(index)
    const id = `web,=+_.--@octocat-${mark}-`.padEnd(longestName, 'x')
    // From one instance to the next, the events end a little later: something changes in every poll.
    const share = (takes - startedAt) / events.length
    const eventTakes = share * (0.5 + (0.4 * index) / instances)
    const lifecycle = runLifecycle({
      seed: `${seed} ${index}`,
      names: events,
      start: startedAt,
      failures: failures(mark),
      takes: Object.fromEntries(events.map(name => [name, eventTakes])),
    })
    const phases = lifecyclePhases(0, startedAt, lifecycle)
    return { type: 'instance', id, arn: instanceArn(id), phases, events: lifecycle.events }
  })
  const end = Math.max(startedAt, ...targets.map(({ phases }) => phases.at(-1)?.at ?? 0)) + 100
  return {
    facts: {
      ...commonFacts({
        seed,
        applicationName: '@octocat,shop--__proto__'.padEnd(longestName, '-'),
        deploymentGroupName: 'constructor+=@here'.padEnd(longestName, '='),
        description: worstText(text, textLength, 'description '),
        revision: {
          revisionType: 'S3',
          s3Location: {
            bucket: 'example-releases-us-east-1'.padEnd(63, 'x'),
            key: worstText(text, longestKey, 'key '),
            bundleType: 'zip',
            version: worstText(text, longestKey, 'version '),
            eTag: worstText(text, longestKey, 'tag '),
          },
        },
      }),
      deploymentConfigName: 'config.@octocat'.padEnd(longestName, '_'),
      computePlatform: 'Server',
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    },
    phases: [...startPhases(usualStart), { at: end, status: 'Failed' }],
    overviewFrom: usualStart.queuedAt,
    waits: [],
    targets,
    errorInformation: { code: healthConstraints.code, message: worstText(text, textLength, 'error ') },
  }
}

function worstDiagnostics(text: WorstText, length: number, mark: string): Diagnostics {
  return {
    errorCode: 'ScriptFailed',
    scriptName: worstText(text, Math.min(length, longestScriptName), `scripts/${mark}`),
    message: worstText(text, length, `message ${mark}`),
    logTail: worstText(text, length, `[stderr]tail ${mark}`),
  }
}

/** 0 is `aaaa`, 1 is `aaab`, 26 is `aaba`. */
function inLetters(index: number): string {
  return [17_576, 676, 26, 1]
    .map(place => String.fromCharCode(97 + (Math.floor(index / place) % 26)))
    .join('')
}
