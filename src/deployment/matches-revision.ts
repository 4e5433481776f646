import { isCommitName } from '../values/commit-id.ts'
import type { Revision } from './model.ts'

/**
 * Whether a revision is the one that the input `revision` names: by the first 7 or more digits of its commit, or by an
 * S3 object's key (`key`, `bucket/key` or `s3://bucket/key`), eTag or version.
 */
export function matchesRevision(revision: Revision, wanted: string): boolean {
  switch (revision.type) {
    case 'GitHub':
      return isCommitName(wanted) && (revision.commitId ?? '').toLowerCase().startsWith(wanted.toLowerCase())
    case 'S3': {
      const { bucket, key, version, eTag } = revision
      const location = key === undefined ? [] : [key, `${bucket}/${key}`, `s3://${bucket}/${key}`]
      return (
        [...location, version].includes(wanted) || (eTag !== undefined && unquoted(eTag) === unquoted(wanted))
      )
    }
    default:
      return false
  }
}

/** S3 itself writes an eTag in quotation marks. */
function unquoted(eTag: string): string {
  return eTag.replace(/^"(.*)"$/, '$1')
}
