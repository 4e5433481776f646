/**
 * The path of a script relative to the revision's root, with slashes. `scripts\start.ps1`, `./scripts/start.ps1` and
 * `/scripts/start.ps1` are the same to the agent, which appends a location to that root. Undefined for a name that
 * could lead out of the root or into `.git`.
 *
 * @param name from the AppSpec or CodeDeploy's diagnostics; hostile
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

/** The longest name of a file or folder that file systems allow, in characters. */
const longestName = 255

/** No `..`, no drive or stream (`C:`, `file:stream`), no control characters, no `.git`. */
function isHarmless(part: string): boolean {
  return (
    part.length <= longestName && part !== '..' && part.toLowerCase() !== '.git' && !/[:\p{Cc}]/u.test(part)
  )
}
