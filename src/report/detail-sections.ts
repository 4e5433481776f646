import type { Snapshot } from '../deployment/model.ts'
import { deploymentSection } from './deployment-section.ts'
import type { Markdown } from './markdown.ts'
import { targetsSection } from './targets-section.ts'
import { trafficSection } from './traffic-section.ts'

/** What a reader may want to know besides the verdict: traffic, targets, the deployment's facts. */
export function detailSections(snapshot: Snapshot, mostRows: number): readonly Markdown[] {
  return [
    trafficSection(snapshot),
    mostRows === 0 ? undefined : targetsSection(snapshot, mostRows),
    deploymentSection(snapshot.deployment),
  ].filter(section => section !== undefined)
}
