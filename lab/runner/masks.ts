/** Hides registered secrets, as the runner does in everything that it writes. */
export interface Masker {
  readonly add: (value: string) => void
  readonly mask: (text: string) => string
  readonly values: () => readonly string[]
}

/**
 * `secrets` are hidden from the start. Unlike the runner's, this masker knows no encoded forms of a secret
 * (base64, URL escapes): it shows more than GitHub does, never less.
 */
export function createMasker(secrets: readonly string[] = []): Masker {
  const values = new Set(secrets.filter(value => value !== ''))
  let longestFirst: readonly string[] | undefined
  return {
    add(value) {
      if (value !== '') values.add(value)
      longestFirst = undefined
    },
    mask(text) {
      longestFirst ??= [...values].sort((one, other) => other.length - one.length)
      return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text)
    },
    values: () => [...values],
  }
}
