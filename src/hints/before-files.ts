import type { PossibleCause } from './entry.ts'
import { previousRevisionEvents } from './previous-revision.ts'

/** Paths of the system, of settings of a user, and of the bundle, which do not come with the files of a revision. */
const elsewhere =
  /['"‘“`: ]\/(?:etc|tmp|lib|usr\/(?:s?bin|lib|local\/s?bin)|var\/(?:lib|run|cache))\/|\/\.\w|deployment-archive/

const inBeforeInstall: PossibleCause = {
  cause:
    'BeforeInstall runs before the files of this revision are copied, so their folder holds those of the last deployment, or nothing on a new instance',
  fix: 'move what needs the new files to AfterInstall, or use the unpacked bundle (`cd "$(dirname "$0")/.."`)',
  unless: elsewhere,
}

const inPreviousRevision: PossibleCause = {
  cause:
    'This event runs with what the last deployment left, which is incomplete if that failed or someone deleted it',
  fix: 'let the script end with success if its folder or file is not there (`[ -e PATH ] || exit 0`)',
  unless: elsewhere,
}

/**
 * Why a file of the application is missing in an event that runs before the agent copies the files of the revision in
 * Install (user guide, "Run order of hooks in a deployment"); `undefined` for all other events.
 */
export function causeBeforeFiles(event: string | undefined): PossibleCause | undefined {
  if (event === 'BeforeInstall') return inBeforeInstall
  return previousRevisionEvents.includes(event ?? '') ? inPreviousRevision : undefined
}
