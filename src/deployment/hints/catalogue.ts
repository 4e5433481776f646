import { agent } from './agent.ts'
import { appSpec } from './appspec.ts'
import { bundle } from './bundle.ts'
import { deploymentCodes } from './deployment-codes.ts'
import { ecs } from './ecs.ts'
import type { Entry } from './entry.ts'
import { install } from './install.ts'
import { events, lifecycleCodes } from './lifecycle-codes.ts'
import { sortByKind } from './match.ts'
import { aws } from './script-aws.ts'
import { databaseAndWeb } from './script-database-web.ts'
import { docker } from './script-docker.ts'
import { javaAndDotnet } from './script-java-dotnet.ts'
import { node } from './script-node.ts'
import { packages } from './script-packages.ts'
import { python } from './script-python.ts'
import { rubyAndPhp } from './script-ruby-php.ts'
import { shell } from './script-shell.ts'
import { system } from './script-system.ts'
import { windows } from './script-windows.ts'
import { service } from './service.ts'

/** All that is known. Within a kind, the entry that stands first wins, so that what is narrower stands first. */
export const entries: readonly Entry[] = [
  ...agent,
  ...appSpec,
  ...bundle,
  ...install,
  ...service,
  ...ecs,
  ...docker,
  ...aws,
  ...packages,
  ...node,
  ...python,
  ...rubyAndPhp,
  ...javaAndDotnet,
  ...windows,
  ...databaseAndWeb,
  ...system,
  ...shell,
  ...events,
  ...lifecycleCodes,
  ...deploymentCodes,
]

export const catalogue = sortByKind(entries)
