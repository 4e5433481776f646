import fc from 'fast-check'
import { worstText, worstTexts } from '../../lab/kit/worst-texts.ts'
import { withoutEscapeSequences } from '../../src/values/text.ts'

/** How many texts a property is tried with; CI asks for more with PROPERTY_RUNS. */
export function propertyRuns(usual: number): number {
  return Number(process.env.PROPERTY_RUNS ?? usual)
}

/** How many whole outcomes: each holds many texts, and takes long. */
export function outcomeRuns(usual: number): number {
  return process.env.PROPERTY_RUNS === undefined ? usual : Math.ceil(propertyRuns(usual) / 10)
}

/** What somebody may put into a script's name or output to leave their place in a log or a page. */
export const hostileFragments = [
  // Markdown
  '`',
  '``',
  '```',
  '`````',
  '~~~',
  '|',
  '\\|',
  '\\',
  '*',
  '**',
  '_',
  '~~',
  '# ',
  '## heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '===',
  '[link](https://evil.example)',
  '![image](https://evil.example/x.png)',
  '[reference]: https://evil.example',
  ']: https://evil.example',
  '](https://evil.example)',
  '[^1]',
  '[^1]: note',
  '<https://evil.example>',
  '[a]: <https://evil.example>',
  '![a][b]',
  '\\`',
  '\\<',
  '\\[',
  '&#96;',
  '&#x60;',
  '&grave;',
  '&lsqb;',
  '&#124;',
  '&NewLine;',
  '&#10;',
  '- [x] task',
  '| a | b |',
  '|---|---|',
  '$x$',
  '$$',
  '$`',
  '`$',
  ':tada:',
  '\t',
  '    ',
  '  ',
  // GitHub
  '@octocat',
  '&#64;octocat',
  '#1',
  'GH-1',
  'owner/repo@abcdef0',
  'https://evil.example',
  'www.evil.example',
  'mail@evil.example',
  // HTML
  '<',
  '>',
  '<!--',
  '-->',
  '</details>',
  '</details></details>',
  '<details open>',
  '</td></tr></table>',
  '<!-- codedeploy-watch',
  '<!-- codedeploy-watch -->',
  '<summary>',
  '</summary>',
  '</code></pre>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<h1>',
  '&lt;',
  '&amp;',
  '&copy;',
  '<![CDATA[',
  '<?php',
  // workflow commands
  '##[error]',
  '##[add-mask]x',
  '#\u200b#[error]',
  '##\u00ad[group]',
  '#\u0000#\ufe0f[error]',
  '::error::x',
  ' ::stop-commands::x',
  ':\u200b:error::x',
  '%0A',
  // line ends and control characters
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\r\r\n',
  '\v',
  '\f',
  '\u0000',
  '\u0007',
  '\u0008',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  // terminal sequences
  '\u001b[31m',
  '\u001b[0m',
  '\u001b[2J',
  '\u001b]8;;http://evil.example\u001b\\',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u001b',
  // invisible and half characters
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u00ad',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '🚀',
  'e\u0301',
  // members of every object
  'constructor',
  '__proto__',
  'toString',
] as const

/** Around 80 and 256 GitHub's parser has limits: of a code span's delimiter, and of a fence (cmark-gfm). */
const runLengths = [
  ...Array.from({ length: 20 }, (_, index) => index + 1),
  ...[79, 80, 81, 82, 254, 255, 256, 257, 1_000],
]

/** A run of one character, of which backticks and tildes are the ones that parsers count. */
const run: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...'````~~*_[]<>|:&#=-\\ '), fc.constantFrom(...runLengths))
  .map(([character, length]) => character.repeat(length))

/** Texts made of hostile fragments, ordinary words and any other characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...hostileFragments) },
      { weight: 4, arbitrary: fc.constantFrom('word', 'two words', 'x', ' ') },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      { weight: 2, arbitrary: run },
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

/** One fragment, over and over, for each fragment and each size in KiB: as long as a deployment may have texts, and longer. */
export function longTexts(
  sizes: readonly number[],
  mark: string,
): readonly (readonly [name: string, text: string])[] {
  return worstTexts.flatMap(kind =>
    sizes.map(size => [`${size} KiB of ${kind}`, worstText(kind, size * 1_024, mark)] as const),
  )
}

/** A word that stands in every text from outside, so that it is found wherever it comes through. */
export const sentinel = 'EVIL'

/** A hostile text that always shows the sentinel: none of it is taken for the end of a terminal's sequence. */
export const markedText: fc.Arbitrary<string> = fc
  .tuple(hostileText, hostileText)
  .map(([before, behind]) => `${before}${sentinel}${behind}`)
  .filter(text => withoutEscapeSequences(text).includes(sentinel))
