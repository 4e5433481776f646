/**
 * The line of a script that its own output names as the one that failed; of several the last, since shells and
 * runtimes name the innermost one last, or name one only. Undefined where it names none.
 *
 * Known are the forms of bash (`start.sh: line 12: …`), dash (`start.sh: 12: …`), Python (`"start.py", line 12`),
 * Perl and PHP (`start.pl line 12`), and those of PowerShell, Ruby and Node (`start.ps1:12`).
 *
 * @param path of the script, with slashes
 * @param output the log tail, hostile: only a number comes out of it
 */
export function failedLine(path: string, output: string): number | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const mentions = output.matchAll(
    new RegExp(`(?<![\\w.-])${name}(?:: line |: |", line |:| line | on line )(\\d{1,6})(?!\\d)`, 'g'),
  )
  const [, line] = [...mentions].at(-1) ?? []
  return line === undefined ? undefined : Number(line)
}
