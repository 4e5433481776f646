/** What messages, and the lines of an error, rule out: patterns for causes that do not apply (`unless`). */

/** The script ran as root: nothing is wrong with runas, and root may do nearly everything. */
export const asRoot = /run as user root\b/

/** The path of a file that is missing is absolute, so the folder in which the script runs does not matter. */
export const absolutePath =
  /['"‘“`: (=]\/[^:'"]{1,300}?['"’”`:)]{0,3}:? {1,2}(?:No such file|not found|does not exist)|No such file or directory[^:]{0,40}[:,@] .{0,20}['"‘(]?\/\w|open ['"]?\/[^'"]{1,300}|^[A-Za-z]:\\|['"][A-Za-z]:\\/

/** The script or the path in its error is one of Windows. */
export const onWindows = /(?:^|[\s"'(])[A-Za-z]:\\\w|\.(?:ps1|bat|cmd)\b/

/** The path shows that the script ran on Linux. */
export const onLinux = /\.sh\b|run as user \w|(?:^|[\s"'(])\/(?:opt|usr|var|home|srv|etc|tmp)\//
