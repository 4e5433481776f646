import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { escaped } from './escape.ts'
import { renderMarkdown } from './markdown.ts'

/** A job summary, and what its frame shows. All of it may be hostile. */
export interface SummaryPage {
  readonly story: string
  /** What happens in the story, in one line. */
  readonly title: string
  /** The step's output `conclusion`. */
  readonly conclusion: string
  /** As the step wrote it. */
  readonly markdown: string
}

/**
 * A page that shows a job summary as GitHub does, light or dark as the person prefers. It is one file that asks
 * the network for nothing, and only its own two scripts may run in it.
 */
export async function summaryPage({ story, title, conclusion, markdown }: SummaryPage): Promise<string> {
  const { html, hasDiagrams } = renderMarkdown(markdown)
  const styles = [
    await text(import.meta.resolve('github-markdown-css')),
    await text(import.meta.resolve('./page.css')),
  ]
  const scripts = hasDiagrams
    ? [
        await text(import.meta.resolve('@mermaid-js/tiny')),
        `(async () => {\n${await text(import.meta.resolve('./draw.js'))}})()`,
      ]
    : []
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(story)}: ${escaped(conclusion)}</title>
${styles.map(style => `<style>\n${style}</style>`).join('\n')}
</head>
<body>
<div class="frame">
<header>
<span>Job summary of the demo story <strong>${escaped(story)}</strong></span>
<span>conclusion <strong>${escaped(conclusion)}</strong></span>
<span>${escaped(title)}</span>
</header>
<main class="summary markdown-body">
${html}
</main>
</div>
${scripts.map(script => `<script>${script}</script>`).join('\n')}
</body>
</html>
`
}

/** Mermaid brings its own styles into the drawing, so styles are allowed; scripts are those of known content. */
function contentSecurityPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ') || "'none'"}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

async function text(address: string): Promise<string> {
  return (await readFile(new URL(address), 'utf8')).replaceAll('\r\n', '\n')
}
