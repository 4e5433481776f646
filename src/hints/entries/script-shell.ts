import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

/** Slips in the script that the shell reports, often as a command that is not found. Narrower entries come first. */
export const shell: readonly Entry[] = [
  output(
    'windows-line-ends',
    /\^M['’]?: |(?:: -?\d{1,5}|^): numeric argument required|\\r[''’]?(?::|$)|\$'\\r'|\$'.{0,40}\\r'/,
    'The script has Windows line endings (CR LF), which Linux treats as part of names.',
    [
      [
        'It was saved or checked out on Windows',
        'convert it with `dos2unix` or `sed -i "s/\\r$//"`, and add `*.sh text eol=lf` to .gitattributes',
      ],
    ],
    { page: pages.general },
  ),
  output(
    'script-line-broken',
    /: (?:line )?\d{1,7}: (?:[^:]{0,300}[/ ])?[^:\s/]{0,100}\.(?:json|ya?ml|conf|cfg|ini|env(?:\.\w{1,20})?|properties|toml|txt|xml|csv|md|html?|css|pem|crt|service): (?!No such file)[^:]{1,60}$/,
    'The shell takes a file of data or configuration for a command, so it tries to run it.',
    [
      [
        'The line is broken before the name of the file, with a missing backslash, a space after the backslash or an open quote on the line above',
        'correct the script at the line number that the message names, and check it with `bash -n SCRIPT` and `shellcheck SCRIPT`',
      ],
      [
        'The file is to be read, not run, or a variable before its name is empty',
        'write the command before it (`cat FILE`, or `. FILE` to load variables), and print the line with `set -x`',
      ],
    ],
    { exitCodes: [126, 127] },
  ),
  output(
    'not-run-by-shell',
    /\.(?:m?js|cjs|ts|py|rb|php|pl): (?:line )?\d{1,6}: /,
    'The shell runs a file that is written in another language.',
    [
      [
        'The file is called by its path or with sh, and its first line names no program',
        'call it with its program (`node FILE`, `python3 FILE`), or begin it with `#!/usr/bin/env node`',
      ],
    ],
  ),
  output(
    'script-byte-order-mark',
    /: (?:line )?1: (?:\$'[^:]{0,30})?#!/,
    'The script has invisible characters before `#!`, usually a byte order mark, so its first line is not recognized.',
    [
      [
        'It was saved as UTF-8 with a byte order mark, as editors on Windows do',
        'save it as UTF-8 without one, or remove it: `sed -i "1s/^\\xEF\\xBB\\xBF//" SCRIPT`',
      ],
    ],
  ),
  output(
    'not-a-shell-script',
    /: (?:line )?\d{1,6}: (?:`?<(?:!DOCTYPE|!doctype|html|HTML|\?xml|\?php|Error|head)\b|PK.{0,20}: |\{"|\?(?:xml|php): |[a-z][\w-]{0,40}:: (?:command )?not found)|: line 1: (?:syntax error near unexpected token [`'](?:newline|<)'|(?:Not|404:?|Found|Access|Moved|Forbidden|AccessDenied): command not found)/,
    'What the shell runs is not a shell script, but a page, XML, YAML, PHP or an archive.',
    [
      [
        'A download got an error page in its place, or the file is for another program',
        'look at `head -3 FILE`, let downloads fail on errors (`curl -fsSL URL -o FILE`), and call the file with its program',
      ],
    ],
  ),
  output(
    'bash-script-run-by-sh',
    /\[\[(?:-\w)?: not found|: (?:source|declare|pushd|popd|function|shopt|let): not found|(?<!\/(?!(?:da|ba)?sh:)[\w-]{1,60}: 1: (?:\S{1,100}: )?)Syntax error: (?:"\("|"}"|redirection) unexpected|Bad substitution|set: Illegal option -o pipefail|read: Illegal option|: (?:mapfile|readarray): not found|\[: .{0,60}unexpected operator/,
    'The script is written for bash, but sh (dash) ran it.',
    [
      [
        'Its first line is #!/bin/sh, or it is called as sh SCRIPT',
        'start it with #!/bin/bash and call it by its path or with bash',
      ],
    ],
  ),
  output(
    'bash-too-old',
    /declare: -[AnlugI]: invalid option|\$\{\w{1,60}(?:\^|,|@)[^}]{0,20}\}: bad substitution|: (?:mapfile|readarray): command not found/,
    'The script is written for a newer bash than the one that runs it.',
    [
      [
        'That bash is older than version 4, such as the one of macOS, or another program calls itself bash',
        'print `echo "$BASH_VERSION"` in the script, and run the script with a newer bash, or avoid what the line uses',
      ],
    ],
  ),
  output(
    'shell-assignment',
    /^(?!ERROR|FATAL|WARN|INFO|DEBUG|CRITICAL|EO[FLT]:)[A-Z][A-Z0-9_]{1,40}: command not found$|^(?:[^:]{1,200}: (?:line )?\d{1,6}: |-?(?:ba|da|z)?sh: )(?:(?!EO[FLT]:)(?:[A-Z][A-Z0-9_]{1,40}:?|[Pp]id|True|[\w.-]{0,60}\+?=[^:]{0,100}|\d{1,12}|[\da-f]{12}|(?:if|elif|while|until)?(?:!?\[|\()[^\s:]{0,60}): (?:command )?not found$|(?:export|declare|local|readonly|typeset): .{1,100}(?:bad variable name|not a valid identifier)|[A-Z][A-Z0-9_]{2,40}\/[^:]{1,200}: (?:No such file|not found)|\[: missing )|^[^:]{0,200}(?:\.(?:env|conf|properties)[\w.]{0,20}|\/environment): line \d{1,6}: [^:]{1,100}: command not found$/,
    'The shell takes a variable, a value or a bracket for a command: a slip in the script, and nothing is missing on the PATH.',
    [
      [
        'There are spaces around `=`, none around `[` or `]`, or a value with spaces has no quotes',
        'write `NAME="value"` without spaces, and `if [ -f "$FILE" ]; then` with them',
      ],
      [
        'A `$` is missing or is one too many, or backquotes or `$( )` run a value as a command',
        'write `"$NAME"` for the value, `NAME=` to set it, and `NAME=$(COMMAND)` for an output; `bash -n SCRIPT` and shellcheck help',
      ],
    ],
  ),
  output(
    'shell-readonly-variable',
    /: (?:readonly variable|is read[- ]only)$/,
    'The script sets a variable that cannot be set.',
    [
      [
        'UID, EUID, PPID and such are variables of bash itself, and a restricted shell does not allow PATH',
        'use another name, also in files with variables (.env) that the script loads',
      ],
      [
        'The script makes it readonly, and is loaded twice',
        'leave readonly out, or set it only if it is empty: `[ -n "$NAME" ] || readonly NAME=VALUE`',
      ],
    ],
  ),
  output(
    'shell-stray-text',
    /^(?:[^:]{1,200}: (?:line )?\d{1,6}: |-?(?:ba|da|z)?sh: )(?:(?:[“”„‘’«»–—{}<>)|&;%@-][^:]{0,100}|\$'[^:]{0,120}'|then|fi|do|done|else|elif|elseif|esac|EO[FLT]|\$\{?\w{1,60}\}?): (?:command )?not found$|(?!can)[a-z][\w.+-]{0,30} [^:]{1,150}: (?:command not found|not found|No such file or directory)$)/,
    'The shell takes a stray piece of text for a command: a slip in the script, and nothing is missing on the PATH.',
    [
      [
        'Quotes, dashes or spaces were copied from a page and are not the plain ones, a whole command is in quotes, or a placeholder or mark of a merge is left',
        'type that line again; `grep -nP "[^\\x00-\\x7F]" SCRIPT` shows characters outside ASCII',
        /: -{1,2}\w[\w-]{0,30}: (?:command )?not found/,
      ],
      [
        'The line above lacks a backslash at its end, a variable that holds the command is empty, or a keyword or the EOF of a here-document is misplaced',
        'check it with `bash -n SCRIPT` and shellcheck',
      ],
    ],
  ),
  output(
    'shell-empty-variable',
    /it is dangerous to operate recursively on|: refusing to remove ['‘"]?\.|Cowardly refusing to create an empty|^ch(?:own|grp): invalid (?:user|group): ['‘"]:?['’"]$|numeric argument required|ambiguous redirect|Illegal number: |operand expected|: cd: : |: line \d{1,6}: : (?:command not found|No such file or directory)$|: \d{1,6}: : (?:not found|Permission denied)$|cannot (?:create|open) : /,
    'A variable in the script is empty, or holds something else than the line expects.',
    [
      [
        'A path is the root or the current folder without it',
        'end the script if it is empty: `[ -n "$NAME" ] || exit 1`',
        /^(?![\s\S]{0,4000}?(?:dangerous to operate|refusing to remove))/,
      ],
      [
        'It is not set in the hook, or the command whose output it holds failed',
        'print it before that line; `set -u` at the start names the first one that is missing',
      ],
      ['It holds spaces or several lines', 'write it in double quotes: `[ "$NAME" = value ]`'],
    ],
  ),
  // A condition that fails in this way is false, and the script goes on.
  symptom(
    'shell-condition-error',
    /(?:\[|test): .{0,80}(?:unary|binary) operator expected|: (?:test|\[): too many arguments|: integer (?:expression )?expected/,
    'A condition of the script could not be evaluated, and so counts as false.',
    [
      [
        'A variable in it is empty, since it is not set in the hook or the command whose output it holds failed',
        'print it before that line; `set -u` at the start names the first one that is missing',
      ],
      ['It holds spaces or several lines', 'write it in double quotes: `[ "$NAME" = value ]`'],
    ],
  ),
  output(
    'script-syntax-error',
    /: line \d{1,6}: (?:syntax error|unexpected EOF|conditional binary operator expected|.{1,100}: bad substitution|(?:local|return|break|continue): can only|.{0,60}(?:division by 0|syntax error))|: \d{1,6}: (?<!\/(?!(?:da|ba)?sh:)[\w-]{1,60}: 1: (?:\S{1,100}: )?)Syntax error: /,
    'The shell could not parse the script.',
    [
      [
        'The file holds settings, and a value in it contains a bracket, a space, & or ;',
        "write that value in single quotes (`NAME='VALUE'`)",
        without(/\.env\b|\/environment: /),
      ],
      [
        'There is a mistake on the line in the message',
        'check it with `bash -n SCRIPT`, and with shellcheck',
      ],
      ['It has Windows line endings', 'convert it with `dos2unix`'],
    ],
  ),
  output(
    'shell-function-missing',
    /: line \d{1,6}: (?!(?:pg|mysql|php|python|ruby|docker|apt|node|update)_)[a-z]{1,30}(?:_[a-z]{1,30}){1,5}: command not found$/,
    'The shell does not know a function that the script calls.',
    [
      [
        'The file that defines it was not loaded, since it is not in the bundle, or its path is relative and hooks start elsewhere',
        'load it by its full path, `. "$(dirname "$0")/FILE"`, and check that it is in the bundle',
      ],
      [
        'That file has Windows line endings or a mistake, so loading it failed',
        'run `dos2unix` and `bash -n` on it',
      ],
    ],
  ),
]
