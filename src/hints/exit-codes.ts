const noRuntime = 'no .NET runtime that the application accepts'
const noSdk = 'no .NET SDK that the project accepts'

const words: Readonly<Record<number, string>> = {
  124: 'stopped by the timeout command',
  125: 'docker run itself failed',
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
