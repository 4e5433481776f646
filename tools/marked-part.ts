/**
 * A document with the part between its marks `<!-- name -->` and `<!-- /name -->` replaced.
 *
 * @throws Error if the marks are missing
 */
export function withMarkedPart(document: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(start), document.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`the document has no place for ${start} … ${end}`)
  return `${document.slice(0, from + start.length)}\n${part}\n${document.slice(to)}`
}
