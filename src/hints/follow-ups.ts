/** A command that may not, or cannot, write something. */
const refusal =
  /^(?!.{0,300}(?:remove|access|stat|reading)\b).{0,900}(?:Permission denied|Read-only file system|No space left)/
/** A user that does not exist, in the words of commands that act as a user or make files for one. */
const noUser =
  /^(?:sudo: unknown (?:user|group)|su: (?:user .{1,80} does not exist|unknown)|runuser: user|No passwd entry|install: invalid (?:user|group))/
const path = /(?<![^\s'"‘(])\/[^\s:'"’)]{1,300}/g

/**
 * The lines without those that only miss a file which an earlier line could not write: the same path, something in a
 * folder that was not made, or another name in the same folder, unless that is one at the root, such as `/etc`; or a file
 * that was not made because its user does not exist.
 */
export function withoutFollowUps<Line extends { readonly text: string }>(
  lines: readonly Line[],
): readonly Line[] {
  const notWritten = new Set<string>()
  let missesUser = false
  return lines.filter(({ text }) => {
    if (missesUser && /No such file/.test(text)) return false
    missesUser ||= noUser.test(text)
    const name = text.match(path)?.at(-1)
    if (name === undefined) return true
    const folder = name.replace(/\/[^/]{0,300}$/, '')
    if (/No such file|jarfile/.test(text)) return !notWritten.has(name) && !notWritten.has(folder)
    if (refusal.test(text)) notWritten.add(name).add(folder.lastIndexOf('/') > 0 ? folder : name)
    return true
  })
}

/** The lines without those of tasks whose failure a playbook of Ansible ignores, as it prints below them. */
export function withoutIgnored<Line extends { readonly text: string }>(
  lines: readonly Line[],
): readonly Line[] {
  let isIgnored = false
  const kept = lines.toReversed().filter(({ text }) => {
    isIgnored = text === '...ignoring' || (isIgnored && /^(?:fatal|failed): \[/.test(text))
    return !isIgnored
  })
  return kept.reverse()
}
