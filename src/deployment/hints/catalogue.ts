import { agent } from './agent.ts'
import { appSpec } from './appspec.ts'
import { bundle } from './bundle.ts'
import { deploymentCodes } from './deployment-codes.ts'
import type { Entry } from './entry.ts'
import { install } from './install.ts'
import { events, lifecycleCodes } from './lifecycle-codes.ts'
import { sortByKind } from './match.ts'

/** All that is known. Within a kind, the entry that stands first wins. */
export const entries: readonly Entry[] = [
  ...agent,
  ...appSpec,
  ...bundle,
  ...install,
  ...events,
  ...lifecycleCodes,
  ...deploymentCodes,
]

export const catalogue = sortByKind(entries)
