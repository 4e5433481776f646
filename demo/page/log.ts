import { escaped } from './escape.ts'

/** How GitHub's log viewer shows the codes for color and weight, by their number. */
const styles: ReadonlyMap<number, string> = new Map([
  [1, 'font-weight: 600'],
  [2, 'opacity: 0.6'],
  [31, 'color: #ff7b72'],
  [32, 'color: #3fb950'],
  [33, 'color: #d29922'],
  [34, 'color: #58a6ff'],
  [35, 'color: #bc8cff'],
])

const pageStyle = `
  body { margin: 0; padding: 16px 20px; background: #0d1117; color: #e6edf3; }
  pre { margin: 0; font: 12px/20px ui-monospace, "Liberation Mono", monospace; counter-reset: line; }
  div { padding-left: 48px; white-space: pre-wrap; overflow-wrap: anywhere; }
  div::before {
    counter-increment: line; content: counter(line);
    float: left; width: 32px; margin-left: -48px; text-align: right; color: #6e7681;
  }
`

/** A page that shows the log of a step as GitHub does. @param text as the terminal shows it, with its colors */
export function logPage(text: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => `<div>${lineOf(line)}</div>`)
  return `<!doctype html>\n<meta charset="utf-8">\n<style>${pageStyle}</style>\n<pre>${lines.join('')}</pre>\n`
}

function lineOf(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes begin with one
  const [plain = '', ...styled] = line.split(/\x1b\[/)
  const spans = styled.map(part => {
    const [, number = '', words = ''] = /^(\d*)m(.*)$/.exec(part) ?? []
    const style = styles.get(Number(number))
    return style === undefined ? escaped(words) : `<span style="${style}">${escaped(words)}</span>`
  })
  return [escaped(plain), ...spans].join('') || '&nbsp;'
}
