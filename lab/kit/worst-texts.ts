/**
 * Texts of one repeated fragment, each the worst case of something that reads text: a terminal's escape sequences, a
 * parser of Markdown or HTML, a pattern with a quantifier, a comparison of words, an encoder.
 */
const fragments = {
  'control sequences without an end': '\u001b[',
  'control strings without an end': '\u001b]',
  'control sequences of one byte': '\u009b',
  'opening brackets': '[',
  'closing brackets': ']',
  'opening links': '![a](',
  'opening tags': '<',
  'opening comments': '<!--',
  ampersands: '&',
  emphasis: '*_',
  strikethrough: '~~',
  pipes: '|',
  colons: ':',
  backslashes: '\\',
  'spaces before the end': ' ',
  tabs: '\t',
  'line feeds': '\n',
  'carriage returns': '\r',
  'blank lines with spaces': ' \n',
  'backticks of every length': [1, 2, 3, 19, 20, 79, 80, 81, 82, 254, 255, 256, 257, 1_000]
    .map(length => `${'`'.repeat(length)} `)
    .join(''),
  'fences of every length': [3, 4, 80, 81, 254, 255, 256, 257]
    .map(length => `${'`'.repeat(length)}\n# h\n${'~'.repeat(length)}\n`)
    .join(''),
  backticks: '`',
  tildes: '~',
  entities: '&#64;&lt;&amp;\\&#x5b;',
  'markers of comments': '<!-- codedeploy-watch -->',
  'ends of folds': '</summary></details>\n\n',
  mentions: '@octocat ',
  images: '![x](https://evil.example/x.png)\n',
  'links without an end': 'https://evil.example/(',
  'mail addresses': 'a@b.',
  'zero-width characters': '\u200b\u200d\ufeff',
  'combining marks': 'e\u0301\u0323',
  'halves of characters': '\ud800x\udc00',
  'right-to-left marks': '\u202e\u2066\u200f',
  'sequences of emoji': '👩‍👩‍👧‍👦🏳️‍🌈',
  'characters of four bytes': '🚀',
  'commands of the runner': '##[error]::error::',
  'numbers, as of times and addresses': '10.0.0.1:2026-01-01T00:00:00.000Z-',
  digits: '1',
  'paths without spaces': '/opt/codedeploy-agent/',
} as const satisfies Readonly<Record<string, string>>

export type WorstText = keyof typeof fragments | 'letters without spaces'

export const worstTexts: readonly WorstText[] = [
  ...(Object.keys(fragments) as readonly (keyof typeof fragments)[]),
  'letters without spaces',
]

/**
 * A text of exactly `length` UTF-16 units (at least the mark's), that begins with the mark.
 *
 * @param mark makes the text differ from others of its kind. In letters without spaces, the letters differ, too: texts
 *   that are unlike from their first to their last word are the most expensive to compare
 */
export function worstText(kind: WorstText, length: number, mark = ''): string {
  const fragment = kind === 'letters without spaces' ? lettersOf(mark) : fragments[kind]
  const missing = Math.max(length - mark.length, 0)
  return mark + fragment.repeat(Math.ceil(missing / fragment.length)).slice(0, missing)
}

/** A word of 61 letters: prime, so that it does not repeat in step with anything. */
function lettersOf(seed: string): string {
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7)
  return Array.from({ length: 61 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCharCode(97 + ((state >>> 24) % 26))
  }).join('')
}
