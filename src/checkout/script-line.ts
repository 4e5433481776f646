/**
 * The line of a script that its output names as the one that failed. If it names several, the last one counts, since
 * shells and runtimes name the innermost frame last. Undefined if it names none.
 *
 * Supported forms: bash (`start.sh: line 12: …`), dash (`start.sh: 12: …`), Python (`"start.py", line 12`),
 * Perl and PHP (`start.pl line 12`), PowerShell, Ruby and Node (`start.ps1:12`).
 *
 * @param path the script's path, with slashes
 * @param output the log tail; hostile, but only a number is taken from it
 */
export function failedLine(path: string, output: string): number | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const mentions = output.matchAll(
    new RegExp(`(?<![\\w.-])${name}(?:: line |: |", line |:| line | on line )(\\d{1,6})(?!\\d)`, 'g'),
  )
  const [, line] = [...mentions].at(-1) ?? []
  return line === undefined ? undefined : Number(line)
}
