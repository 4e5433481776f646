/** What is written to standard output during `print`, which must not wait for anything. */
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
