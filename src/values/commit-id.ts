const pattern = /^[0-9a-f]{40}([0-9a-f]{24})?$/i

/** Whether a text is the full id of a Git commit: 40 hexadecimal digits, or 64 in a SHA-256 repository. */
export function isCommitId(text: string): boolean {
  return pattern.test(text)
}
