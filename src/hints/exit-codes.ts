const words: Readonly<Record<number, string>> = {
  124: 'stopped by the timeout command',
  125: 'docker run itself failed',
  126: 'the file to run is not executable',
  127: 'command not found',
  130: 'interrupted',
  134: 'aborted, often by a failed assertion or a memory limit',
  137: 'killed, often because memory ran out',
  139: 'crashed with a segmentation fault',
  141: 'wrote to a closed pipe',
  143: 'terminated',
  // Windows reports these as unsigned 32-bit numbers, some tools as signed ones.
  [-196608]: 'PowerShell could not load the script',
  4294770688: 'PowerShell could not load the script',
  [-1073741510]: 'interrupted',
  3221225786: 'interrupted',
  [-1073741819]: 'crashed with an access violation',
  3221225477: 'crashed with an access violation',
}

/**
 * What an exit code means by the conventions of shells (128 and a signal's number), Docker and Windows.
 * `undefined` if its meaning is up to the script's author.
 */
export function explainExitCode(code: number): string | undefined {
  const known = words[code]
  if (known !== undefined) return known
  return code > 128 && code <= 128 + 31 ? `ended by signal ${code - 128}` : undefined
}

/** The exit code in the agent's message: "… failed with exit code 127". */
export function exitCodeOf(message: string): number | undefined {
  const digits = /failed with exit code (-?\d{1,10})(?!\d)/.exec(message.slice(0, 4096))?.[1]
  return digits === undefined ? undefined : Number(digits)
}
