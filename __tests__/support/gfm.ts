import assert from 'node:assert/strict'
import { renderMarkdown } from '../../demo/page/markdown.ts'
import { markdownToHtml } from '../../lab/github/markdown.ts'

/**
 * What a Markdown text becomes on GitHub before it is sanitized: HTML, with any raw HTML and any address let through,
 * so that nothing dangerous hides from a test.
 */
export function toHtml(markdown: string): string {
  return markdownToHtml(markdown, { tagFilter: false }).replace(/\n$/, '')
}

/** A piece of HTML: a tag, or the text between two tags, with its character references resolved. */
export type Piece =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

/** The pieces of what `toHtml` returns: it escapes every `<` of a text, so a tag is a tag. */
export function pieces(html: string): readonly Piece[] {
  const found: Piece[] = []
  for (const [whole, slash, name, attributes] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)([^>]*)>|<!--|[^<]+|</g,
  )) {
    if (name === undefined) found.push({ type: 'text', text: resolved(whole) })
    else if (slash === '/') found.push({ type: 'close', name: name.toLowerCase() })
    else found.push({ type: 'open', name: name.toLowerCase(), attributes: attributes ?? '' })
  }
  return found
}

/** The names of all elements, in order. */
export function elementNames(html: string): readonly string[] {
  return pieces(html).flatMap(piece => (piece.type === 'open' ? [piece.name] : []))
}

/** The texts of all elements of a name, in order, without the tags in them. */
export function textsIn(html: string, name: string): readonly string[] {
  const texts: string[] = []
  let depth = 0
  for (const piece of pieces(html)) {
    if (piece.type === 'text') {
      if (depth > 0) texts.push((texts.pop() ?? '') + piece.text)
    } else if (piece.name === name) {
      if (piece.type === 'open' && depth === 0) texts.push('')
      depth += piece.type === 'open' ? 1 : -1
    }
  }
  return texts
}

/** All that is read as Markdown or HTML rather than as it is: every text outside of `<code>`, and every tag. */
export function outsideCode(html: string): string {
  let depth = 0
  const kept: string[] = []
  for (const piece of pieces(html)) {
    if (piece.type === 'text') {
      if (depth === 0) kept.push(piece.text)
    } else {
      if (piece.name === 'code') depth += piece.type === 'open' ? 1 : -1
      kept.push(piece.type === 'open' ? `<${piece.name}${piece.attributes}>` : `</${piece.name}>`)
    }
  }
  return kept.join('')
}

/** The addresses of all links. */
export function addresses(html: string): readonly string[] {
  return pieces(html).flatMap(piece => {
    const address = piece.type === 'open' && /\bhref="([^"]*)"/.exec(piece.attributes)?.[1]
    return typeof address === 'string' ? [resolved(address)] : []
  })
}

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function resolved(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => references[name] ?? whole)
}

/** All elements that a report is made of. GitHub adds none of its own if only code comes from outside. */
const ourElements = new Set(
  'h2 h3 h4 p br pre code table thead tbody tr th td samp sub strong em a details summary ol ul li'.split(
    ' ',
  ),
)
const ourAddress =
  /^https:\/\/(([\w-]+\.)?(console|docs)\.aws\.amazon\.com|github\.com\/(octo-org|example))\//

/**
 * Throws if anything in a report is alive that the action did not mean, before GitHub sanitizes the report or after:
 * an element, an address, or a text outside of code that comes from outside.
 *
 * @param hostile what is only in texts from outside
 */
export function assertHarmless(report: string, hostile: RegExp): void {
  for (const html of [toHtml(report), renderMarkdown(report).html]) {
    // Addresses, which may name a service or a function, are checked below.
    assert.doesNotMatch(outsideCode(html).replace(/ href="[^"]*"/g, ''), hostile)
    assert.deepEqual(
      elementNames(html).filter(name => !ourElements.has(name)),
      [],
    )
    assert.deepEqual(
      addresses(html).filter(address => !ourAddress.test(address)),
      [],
    )
  }
}

/** A text without the spaces between its backticks, which may be the action's: it breaks up long runs of them. */
export function withoutBreaks(text: string): string {
  return text.replace(/(?<=`) +(?=`)/g, '')
}
