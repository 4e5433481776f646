/** Makes words safe for text and attributes of HTML. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
