import type { ComputePlatform } from '../deployment/model.ts'
import { agent } from './entries/agent.ts'
import { agentInGeneral, agentRecords } from './entries/agent-records.ts'
import { appSpec } from './entries/appspec.ts'
import { bundle } from './entries/bundle.ts'
import { alarms } from './entries/deployment-alarms.ts'
import { deploymentCodes } from './entries/deployment-codes.ts'
import { fleetCodes } from './entries/deployment-codes-fleet.ts'
import { serviceCodes } from './entries/deployment-codes-services.ts'
import { ecs } from './entries/ecs.ts'
import { evidenceAlarms } from './entries/evidence-alarms.ts'
import { evidenceAutoScaling } from './entries/evidence-auto-scaling.ts'
import { evidenceContainers } from './entries/evidence-containers.ts'
import { evidenceGeneral } from './entries/evidence-general.ts'
import { evidenceHealth } from './entries/evidence-health.ts'
import { evidenceHookFindings, evidenceHooks } from './entries/evidence-hooks.ts'
import { evidenceImages } from './entries/evidence-images.ts'
import { evidenceTasks } from './entries/evidence-tasks.ts'
import { exitCodes } from './entries/exit-codes.ts'
import { install } from './entries/install.ts'
import { events, lifecycleCodes, timeouts } from './entries/lifecycle-codes.ts'
import { loadBalancerScripts } from './entries/load-balancer-scripts.ts'
import { aws } from './entries/script-aws.ts'
import { builds } from './entries/script-builds.ts'
import { commands } from './entries/script-commands.ts'
import { compilers } from './entries/script-compilers.ts'
import { configuration } from './entries/script-configuration.ts'
import { databaseAndWeb } from './entries/script-database-web.ts'
import { docker } from './entries/script-docker.ts'
import { emptyValues } from './entries/script-empty-values.ts'
import { files } from './entries/script-files.ts'
import { javaAndDotnet } from './entries/script-java-dotnet.ts'
import { migrations } from './entries/script-migrations.ts'
import { network } from './entries/script-network.ts'
import { node } from './entries/script-node.ts'
import { packages } from './entries/script-packages.ts'
import { paths } from './entries/script-paths.ts'
import { python } from './entries/script-python.ts'
import { reasons } from './entries/script-reasons.ts'
import { resources } from './entries/script-resources.ts'
import { root } from './entries/script-root.ts'
import { rubyAndPhp } from './entries/script-ruby-php.ts'
import { servers } from './entries/script-servers.ts'
import { shell } from './entries/script-shell.ts'
import { systemd } from './entries/script-systemd.ts'
import { commandsInGeneral, faults, tools } from './entries/script-tools.ts'
import { users } from './entries/script-users.ts'
import { windows } from './entries/script-windows.ts'
import { service } from './entries/service.ts'
import { traffic } from './entries/traffic.ts'
import type { Entry } from './entry.ts'
import { sortByKind } from './match.ts'

/** What other services say only about deployments to these platforms, so that words which they share mean one thing. */
function on(platforms: readonly ComputePlatform[], evidence: readonly Entry[]): readonly Entry[] {
  return evidence.map(entry => ({ ...entry, when: { ...entry.when, platforms } }))
}

/** All entries. Within a kind, the first entry that matches wins, so narrower entries come first. */
export const entries: readonly Entry[] = [
  ...evidenceAlarms,
  ...on(['ECS'], [...evidenceImages, ...evidenceTasks]),
  ...on(['ECS', 'Server'], [...evidenceHealth, ...evidenceAutoScaling]),
  ...on(['ECS'], evidenceContainers),
  ...on(['ECS', 'Lambda'], evidenceHookFindings),
  ...on(['Lambda'], evidenceHooks),
  ...evidenceGeneral,
  ...traffic,
  ...agentRecords,
  ...agent,
  ...appSpec,
  ...bundle,
  ...install,
  ...agentInGeneral,
  ...service,
  ...alarms,
  ...ecs,
  ...emptyValues,
  ...paths,
  ...root,
  ...configuration,
  ...servers,
  ...migrations,
  ...loadBalancerScripts,
  ...docker,
  ...aws,
  ...packages,
  ...node,
  ...compilers,
  ...python,
  ...builds,
  ...rubyAndPhp,
  ...javaAndDotnet,
  ...windows,
  ...databaseAndWeb,
  ...resources,
  ...network,
  ...systemd,
  ...shell,
  ...commands,
  ...users,
  ...files,
  ...reasons,
  ...tools,
  ...exitCodes,
  ...faults,
  ...timeouts,
  ...events,
  ...commandsInGeneral,
  ...lifecycleCodes,
  ...fleetCodes,
  ...serviceCodes,
  ...deploymentCodes,
]

export const catalogue = sortByKind(entries)
