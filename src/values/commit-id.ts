const whole = /^[0-9a-f]{40}([0-9a-f]{24})?$/i
const abbreviated = /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i
const repositoryName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/

/** Whether a text is the full id of a Git commit: 40 hexadecimal digits, or 64 in a SHA-256 repository. */
export function isCommitId(text: string): boolean {
  return whole.test(text)
}

/** Whether a text may name a Git commit: its id, or 7 or more digits with which that begins. */
export function isCommitName(text: string): boolean {
  return abbreviated.test(text)
}

/** Whether GitHub surely has an address for a commit of a repository, `owner/name`. Any texts may be given. */
export function hasCommitPage(repository: string, commit: string): boolean {
  return repositoryName.test(repository) && isCommitName(commit)
}
