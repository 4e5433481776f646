/**
 * The path of a script below the revision's root, with slashes: `scripts\start.ps1`, `./scripts/start.ps1` and
 * `/scripts/start.ps1` are the same to the agent, which joins a location to that root. Undefined for a name
 * that could lead out of the root, or into Git's own folder.
 *
 * @param name from the AppSpec or CodeDeploy's diagnostics, and hostile
 */
export function scriptPath(name: string): string | undefined {
  const parts = name
    .trim()
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.')
  if (parts.length === 0 || !parts.every(isHarmless)) return undefined
  return parts.join('/')
}

/** No way up, no drive or stream (`C:`, `file:stream`), no control characters, nothing of Git's own. */
function isHarmless(part: string): boolean {
  return part !== '..' && part.toLowerCase() !== '.git' && !/[:\p{Cc}]/u.test(part)
}
