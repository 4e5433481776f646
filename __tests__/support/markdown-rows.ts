import type { Markdown } from '../../src/report/markdown.ts'

/** The cells of all rows of the tables in a section, without the headers. */
export function rows(section: Markdown | undefined): readonly (readonly string[])[] {
  const lines = section?.source.split('\n') ?? []
  return lines
    .filter(
      (line, index) =>
        line.startsWith('|') && !/^\| ---/.test(line) && !/^\| ---/.test(lines[index + 1] ?? ''),
    )
    .map(line => line.slice(2, -2).split(' | '))
}
