import { fromHtml } from 'hast-util-from-html'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { markdownToHtml } from '../../lab/github/markdown.ts'

/** The class of the `pre` that holds a diagram's source until `draw.js` has drawn it. */
const diagramClass = 'diagram'

/** HTML that is safe to put into a page. */
export interface RenderedMarkdown {
  readonly html: string
  readonly hasDiagrams: boolean
}

/**
 * Renders Markdown as GitHub does: by its own parser, raw HTML included, and then sanitized.
 *
 * `hast-util-sanitize` by default allows what GitHub's own sanitizer does (html-pipeline's allow-list). It works
 * on the tree that a browser's parser would make of the HTML, not on its text, so that nothing gets past it.
 */
export function renderMarkdown(markdown: string): RenderedMarkdown {
  const safe = sanitize(fromHtml(markdownToHtml(markdown), { fragment: true }), defaultSchema)
  const diagrams = (safe.type === 'root' ? safe.children : []).filter(isDiagram)
  for (const diagram of diagrams) diagram.properties.className = [diagramClass]
  return { html: toHtml(safe), hasDiagrams: diagrams.length > 0 }
}

type Node = ReturnType<typeof fromHtml>['children'][number]
type Element = Extract<Node, { type: 'element' }>

function isDiagram(node: Node): node is Element {
  if (node.type !== 'element' || node.tagName !== 'pre') return false
  const [code] = node.children
  const classes = code?.type === 'element' ? code.properties.className : undefined
  return Array.isArray(classes) && classes.includes('language-mermaid')
}
