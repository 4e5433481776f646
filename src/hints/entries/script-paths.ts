import { output } from '../define.ts'
import type { Entry } from '../entry.ts'

/** A variable or a home folder that nothing has replaced: part of a pattern. */
const unexpanded = '(?:\\$\\{?[A-Z_]\\w{0,40}\\}?|%[A-Z]\\w{0,30}%|~)\\/'

/** Folders of macOS, of WSL and of the machines of pipelines: part of a pattern. */
const elsewhere =
  '\\/(?:Users(?![\\w.-])|Volumes\\/|mnt\\/[a-z]\\/|home\\/(?:runner|circleci|travis|vsts)\\/|codebuild\\/(?:output|readonly)\\/|github\\/(?:workspace|home)\\/)'

const path = `(?:${unexpanded}|${elsewhere})`

/** As `path`, without homes: who may not write there has found a user of this instance. */
const refused = path.replace('|home\\/(?:runner|circleci|travis|vsts)\\/', '')

/** Paths that cannot be right on this instance. They come before all entries that look for what is at a path. */
export const paths: readonly Entry[] = [
  output(
    'path-implausible',
    new RegExp(
      `^(?!.{0,600}(?:bad interpreter|node_modules|venv\\/))(?:(?:.{0,400}[\\s'"‘“\`(=:])?(?:${path}[^\\s:'"’”]{0,300}['"’”\`)]{0,2}:? {0,2}(?:No such file|[Nn]ot found|does not exist|Cannot (?:open|stat))|${refused}[^\\s:'"’”]{0,300}['"’”\`)]{0,2}:? {0,2}(?:[Pp]ermission denied|Read-only))|.{0,300}(?:No such file or directory|ENOENT|not find)[^/~$%]{0,60}['"‘“\`( ]${path}|.{0,300}(?:EACCES|[Pp]ermission denied)[^/~$%]{0,60}['"‘“\`( ]${refused}|(?:\\S{1,200}: (?:line )?\\d{1,6}: )?(?:cp|mv|rm|mkdir|ls|cat|cd|chown|chmod|tar|find|sed|touch|ln): .{0,200}['‘" ][A-Za-z]:\\\\|.{0,200}(?:not find|does not exist).{0,60}[A-Z]:\\\\(?:var|home|etc|usr|root|srv)\\\\)`,
    ),
    'The script uses a path that cannot be right on this instance.',
    [
      [
        'A variable or `~` in it was not replaced, as in quotes or in a file that no shell reads',
        'write `"$HOME/FOLDER"` in double quotes in the script, and the full path in other files',
        new RegExp(`^(?![\\s\\S]{0,4000}?${unexpanded})`),
      ],
      [
        'It is a path of another computer or system, such as the one where the script, a file that it reads or a cached configuration (`bootstrap/cache/config.php`) was made',
        'search the script and the bundle for it with `grep -rnF PATH FOLDER`, and write the folder on this instance, or a variable that is set in the hook',
      ],
    ],
  ),
  output(
    'java-argument',
    /Unable to access jarfile (?:[-@&>|]|\S{0,200}(?:=|,(?:\s|$)|classpath:|\.properties|\.ya?ml))|Could not find or load main class (?:[-@,]|\S{0,200}(?:\.jar$|\.properties|\.ya?ml|classpath:|=))/,
    'Java takes a part of its command line for the jar or the class: the command is wrong, not the file.',
    [
      [
        'An option holds a space, as after a comma, which splits it',
        'write it without spaces, or the whole option in double quotes (`"-Dspring.config.location=FIRST,SECOND"`)',
        /(?:jarfile|main class) -|\.jar(?:\s|$)/,
      ],
      [
        'The variable with the name of the jar is empty, or `-jar` is missing or not right before it',
        'print the command before it runs, and keep the order `java OPTIONS -jar FILE ARGUMENTS`',
      ],
    ],
  ),
]
