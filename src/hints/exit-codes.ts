const noRuntime = 'no .NET runtime that the application accepts'
const noSdk = 'no .NET SDK that the project accepts'

const words: Readonly<Record<number, string>> = {
  124: 'stopped by the timeout command',
  125: 'docker itself failed',
  126: 'the file to run is not executable',
  127: 'command not found',
  128: 'often a fatal error of Git',
  130: 'interrupted',
  132: 'an illegal instruction, often of another processor architecture',
  134: 'aborted, often by a failed assertion or a memory limit',
  137: 'killed, often because memory ran out',
  139: 'crashed with a segmentation fault',
  141: 'wrote to a closed pipe',
  143: 'terminated',
  // The last eight bits of the codes of the .NET host (dotnet/runtime, docs/design/features/host-error-codes.md)
  145: noSdk,
  147: 'an invalid runtimeconfig.json of a .NET application',
  150: noRuntime,
  155: noSdk,
  255: 'often of ssh, of PHP, or of a program that ended with -1',
  // Windows reports these as unsigned 32-bit numbers, some tools as signed ones.
  [-196608]: 'PowerShell could not load the script',
  4294770688: 'PowerShell could not load the script',
  [-1073741510]: 'interrupted',
  3221225786: 'interrupted',
  [-1073741819]: 'crashed with an access violation',
  3221225477: 'crashed with an access violation',
  [-2147450730]: noRuntime,
  2147516566: noRuntime,
  [-2147450725]: noSdk,
  2147516571: noSdk,
}

/** The signals of Linux that end processes in practice. Others stop or inform one, or are hardly ever sent. */
const endingSignals: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 31]

/**
 * What an exit code means by the conventions of shells (128 and a signal's number), of the tools that have their own above
 * that, and of Windows. `undefined` if its meaning is up to the script's author.
 */
export function explainExitCode(code: number): string | undefined {
  return words[code] ?? (endingSignals.includes(code - 128) ? `ended by signal ${code - 128}` : undefined)
}

/** The exit code in the agent's message: "… failed with exit code 127". */
export function exitCodeOf(message: string): number | undefined {
  const digits = /failed with exit code (-?\d{1,10})(?!\d)/.exec(message.slice(0, 4096))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The shell, or a program that only starts another one, reports on a command; not a built-in command of the shell. */
const starter =
  '^(?:[^\\s:][^:]{0,300}: (?:line )?\\d{1,7}: |(?:\\/\\S{0,100}\\/)?-?(?:(?:ba|da|z|k|a)?sh|env|nohup|timeout|nice|setsid): )(?!(?:cd|source|\\.|kill|export): )'

const notExecutable = new RegExp(
  `: bad (?:ELF )?interpreter: |${starter}.{1,600}(?:[Pp]ermission denied|[Tt]ext file busy|[Ii]s a directory|[Cc]annot execute.{0,100}|[Ee]xec format error)$`,
)
const notFound = new RegExp(
  `${starter}.{1,600}(?:not found|No such file or directory|cannot execute: required file.{0,20})$`,
)

const killed = /: line \d{1,7}: {1,4}\d{1,9} Killed(?: |$)/

/** All patterns, for the test that each takes linear time. */
export const proofs: readonly RegExp[] = [notExecutable, notFound, killed]

/**
 * Whether a line says what the exit code means: a command that could not be executed (126), that was not found (127), or
 * that was killed (137). A shell ends with that code only if this was its last command.
 */
export function provesExit(line: string, exitCode: number | undefined): boolean {
  if (exitCode === 126) return notExecutable.test(line)
  if (exitCode === 127) return notFound.test(line)
  return exitCode === 137 && killed.test(line)
}
