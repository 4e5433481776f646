/**
 * What a failure rules out: patterns for causes that do not apply (`unless`). They are matched against its message and
 * the lines that explain it and identify it, one below the other.
 */

/** The script ran as root: nothing is wrong with runas, and root may do nearly everything. */
export const asRoot = /run as user root\b/

/** The path of a file that is missing is absolute, so the folder in which the script runs does not matter. */
export const absolutePath =
  /['"‘“`: (=]\/[^:'"\n]{1,300}?['"’”`:)]{0,3}:? {1,2}\(?(?:failed(?: \(2)?: |\[Errno 2\] |Cannot (?:open|stat): )?(?:[Nn]o such file|not found|does not exist)|No such file or directory[^:\n]{0,40}[:,@-] (?:\w{1,20} (?:- )?)?['"‘(]{0,2}\/\w|(?:jarfile|can't cd to|NoSuchFileException:|Could not find (?:file|a part of the path)) '?\/|\b(?:open|rename|copyfile|scandir|chdir|mkdir) ['"]?\/[^'"\n]{1,300}|(?:^|['"\n])[A-Za-z]{1,8}:\\/

const windows = '[A-Za-z]:\\\\\\w|\\.(?:ps1|bat|cmd)\\b|Only one usage of each socket address'

/** Rules a cause out of every failure whose texts do not have these words. */
export function without(words: RegExp): RegExp {
  return new RegExp(`^(?![\\s\\S]{0,4000}?(?:${words.source}))`)
}

/** A line of its own says with which code a container ended, as the consoles of ECS and Docker print it. */
export function endedWith(code: string): RegExp {
  return new RegExp(
    `^[^\\w\\n]{0,4}(?:Details: {0,3})?(?:exit ?code['"]?:? {0,3}|Exited \\()(?:${code})\\b`,
    'im',
  )
}

/** The script or a path in its error is one of Windows. */
export const onWindows = new RegExp(windows)

/** Nothing shows that the instance runs Windows. */
export const onLinux = without(onWindows)
