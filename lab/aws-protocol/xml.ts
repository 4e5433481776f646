/** What an XML element of AWS holds. A list has a `member` for each of its items; what is undefined is left out. */
export type XmlContent = string | number | boolean | Date | readonly XmlContent[] | XmlElements | undefined

export interface XmlElements {
  readonly [name: string]: XmlContent
}

/** A document of one root element in a namespace. */
export function xmlDocument(root: string, namespace: string, elements: XmlElements): string {
  return `<${root} xmlns="${namespace}">${contentOf(elements)}</${root}>`
}

function contentOf(content: XmlContent): string {
  if (content === undefined) return ''
  if (content instanceof Date) return content.toISOString()
  if (typeof content !== 'object') return escaped(String(content))
  if (isList(content)) return content.map(item => `<member>${contentOf(item)}</member>`).join('')
  return Object.entries(content)
    .map(([name, inner]) => (inner === undefined ? '' : `<${name}>${contentOf(inner)}</${name}>`))
    .join('')
}

function isList(content: readonly XmlContent[] | XmlElements): content is readonly XmlContent[] {
  return Array.isArray(content)
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;')
}
