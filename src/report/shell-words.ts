/** What may be a part of a command that a person copies into a shell: nothing in it means anything to a shell. */

export function isDeploymentId(text: string | undefined): text is string {
  return text !== undefined && /^d-[A-Z0-9]{1,20}$/.test(text)
}

export function isRegion(text: string | undefined): text is string {
  return text !== undefined && /^[a-z]{2}[a-z0-9-]{1,30}$/.test(text)
}
