/** What is written to standard output meanwhile. Only for what prints at once: nothing else may run between. */
export function printedBy(print: () => void): string {
  const { write } = process.stdout
  const chunks: string[] = []
  process.stdout.write = (chunk: string | Uint8Array) => {
    chunks.push(String(chunk))
    return true
  }
  try {
    print()
  } finally {
    process.stdout.write = write
  }
  return chunks.join('')
}
