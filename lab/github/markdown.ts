/** Markdown as GitHub reads it. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { convert, convertUnsafe, Option } from 'cmark-gfm-js'

interface Converter {
  readonly convert: typeof convert
  readonly convertUnsafe: typeof convertUnsafe
  readonly Option: typeof Option
}

let loaded: Converter | undefined

/**
 * The HTML that becomes of a text, before GitHub sanitizes it. By cmark-gfm itself, the parser that GitHub uses, made
 * into JavaScript: it has limits that other parsers do not have, such as 80 backticks around a code span.
 *
 * @param tagFilter GitHub escapes some tags, such as `<script>`. Without, every tag is let through, so that nothing
 *   dangerous hides from a test
 */
export function markdownToHtml(markdown: string, { tagFilter = true } = {}): string {
  loaded ??= load()
  const { convert, convertUnsafe, Option } = loaded
  // A half of a character cannot be sent to GitHub; an encoder replaces it.
  const text = markdown.toWellFormed()
  return tagFilter ? convert(text, Option.footnotes) : convertUnsafe(text, Option.footnotes)
}

/**
 * As published, it has 16 MiB of memory, in which a summary does not fit, and ends the process after a rejected promise
 * of anybody's. So its program is run with more memory, and without the process.
 */
function load(): Converter {
  const file = fileURLToPath(import.meta.resolve('cmark-gfm-js'))
  const program = readFileSync(file, 'utf8').replace('||16777216;', `||${256 * 1_048_576};`)
  const module: { exports?: Converter } = {}
  const process = { argv: [], on: () => undefined }
  const require = (name: string) => {
    throw new Error(`cmark-gfm-js asks for ${name}`)
  }
  new Function('module', 'process', 'require', program)(module, process, require)
  if (module.exports === undefined) throw new Error('cmark-gfm-js exports nothing')
  return module.exports
}
