import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  code,
  details,
  escaped,
  fenced,
  inCode,
  joined,
  link,
  type Markdown,
  markdown,
  sections,
  table,
  withCode,
} from '../../src/report/markdown.ts'
import { visibleLine, visibleLines } from '../../src/values/text.ts'
import {
  addresses,
  elementNames,
  outsideCode,
  pieces,
  textsIn,
  toHtml,
  withoutBreaks,
} from '../support/gfm.ts'
import { hostileText, longTexts, propertyRuns } from '../support/hostile-texts.ts'

// GitHub's parser reads what the functions make of hostile texts: the page must have the shape that was meant, and show
// each text as it is, no more and no less, but for long runs of backticks, which are broken up.

const texts = fc.array(hostileText, { minLength: 1, maxLength: 4 })

/** What a code span shows: the text on one line, or a dash where nothing of it is left. */
const shown = (text: string, longest?: number): string => withoutBreaks(visibleLine(text, longest) || '–')

/** As `shown`, with a `…` for each word with a bar. */
function shownInCell(text: string): string {
  const line = visibleLine(text).replace(/`{15}(?=`)/g, '$& ')
  return withoutBreaks(line.replaceAll(/\S*\|\S*/g, '…') || '–')
}

/** What GitHub makes a link, a mention or an emoji of. */
const interpreted = /@|#\d|GH-\d|:\/\/|www\.|:(?!\d\d:)[\w+-]+:|\b[0-9a-f]{7,}\b/i

function plainText(html: string): string {
  return withoutBreaks(
    pieces(html)
      .flatMap(piece => (piece.type === 'text' ? [piece.text] : []))
      .join(''),
  )
}

test('nothing leaves a code span, wherever it stands in a paragraph, heading or emphasis', () => {
  const around: readonly ((text: string) => Markdown)[] = [
    text => code(text),
    text => markdown`before ${text} behind`,
    text => markdown`**${text}**`,
    text => markdown`#### ${text}: ${'x'}`,
    text => joined([text, markdown`x`, text], ', '),
    text => joined([code(text), code(text)], '\\\n'),
  ]
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...around), (text, place) => {
      const harmless = toHtml(place('word').source)
      const html = toHtml(place(text).source)
      const isEmpty = visibleLine(text) === ''
      const expected = elementNames(harmless).filter(name => name !== 'code' || !isEmpty)
      if (!isEmpty) {
        assert.deepEqual(elementNames(html), expected)
        assert.ok(textsIn(html, 'code').map(withoutBreaks).includes(shown(text)))
      }
      assert.equal(
        plainText(html),
        plainText(harmless).replaceAll('word', () => shown(text)),
      )
    }),
    { numRuns: propertyRuns(3_000) },
  )
})

test('nothing leaves a fence, alone or in a fold', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, isFolded) => {
      const fence = fenced(text)
      const body = isFolded ? details('Log tail', fence) : fence
      const html = toHtml(sections([markdown`before`, body, markdown`behind`]).source)
      assert.deepEqual(
        elementNames(html),
        isFolded ? ['p', 'details', 'summary', 'pre', 'code', 'p'] : ['p', 'pre', 'code', 'p'],
      )
      const lines = visibleLines(text)
      assert.deepEqual(textsIn(html, 'pre').map(withoutBreaks), [
        lines.map(line => withoutBreaks(`${line}\n`)).join(''),
      ])
    }),
    { numRuns: propertyRuns(2_000) },
  )
})

test('nothing leaves a table cell', () => {
  const rows = fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(rows, texts => {
      // A column of empty texts would be left out.
      const rows = [['a', 'b'], ...texts]
      const html = toHtml(sections([markdown`before`, table(['A', 'B'], rows), markdown`behind`]).source)
      const others = elementNames(html).filter(name => name !== 'code')
      const row = ['tr', 'td', 'td']
      assert.deepEqual(others, [
        'p',
        'table',
        'thead',
        'tr',
        'th',
        'th',
        'tbody',
        ...rows.flatMap(() => row),
        'p',
      ])
      assert.deepEqual(textsIn(html, 'td').map(withoutBreaks), rows.flat().map(shownInCell))
    }),
    { numRuns: propertyRuns(2_000) },
  )
})

test('nothing leaves the text of a link, at the start of a line or in its middle', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('', 'before '), (text, before) => {
      const start = before === '' ? markdown`` : markdown`before `
      const html = toHtml(markdown`${start}${link(text, 'https://aws.amazon.com/x')} behind`.source)
      const label = shown(text)
      assert.deepEqual(addresses(html), ['https://aws.amazon.com/x'])
      assert.deepEqual(textsIn(html, 'a').map(withoutBreaks), [label])
      // A space that GitHub does not show keeps the label from defining a reference.
      const space = label.includes(']:') ? ' ' : ''
      assert.equal(plainText(html), `${before}${space}${label} behind`)
    }),
    { numRuns: propertyRuns(2_000) },
  )
})

test('nothing leaves the address of a link, in a sentence or a table, and no other scheme comes through', () => {
  const address = fc.oneof(
    hostileText,
    hostileText.map(text => `https://aws.amazon.com/${text}`),
    hostileText.map(text => `https://aws.amazon.com/?x=${text}`),
    hostileText.map(text => `https://${text}`),
    hostileText.map(text => `javascript:${text}`),
  )
  fc.assert(
    fc.property(address, address => {
      const url = URL.parse(address)
      const isLink = url?.protocol === 'https:'
      const cell = toHtml(table(['A', 'B'], [[link(markdown`x`, address), 'y']]).source)
      assert.deepEqual(textsIn(cell, 'td'), ['x', 'y'])
      const html = toHtml(markdown`before ${link(markdown`x`, address)} behind`.source)
      assert.equal(plainText(html), 'before x behind')
      assert.deepEqual(elementNames(html), isLink ? ['p', 'a'] : ['p'])
      for (const found of [...addresses(html), ...addresses(cell)]) {
        // Percent encoding apart, it leads where it was meant to lead.
        assert.equal(decoded(new URL(found).href), decoded(url?.href ?? ''))
      }
    }),
    { numRuns: propertyRuns(3_000) },
  )
})

function decoded(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, encoded =>
    Buffer.from(encoded.replaceAll('%', ''), 'hex').toString(),
  )
}

test('a text that reads as prose is shown as it is, and nothing in it is Markdown, a link or a mention', () => {
  const around: readonly ((text: string) => Markdown)[] = [
    text => escaped(text),
    text => markdown`before ${escaped(text)} behind`,
    text => markdown`**${escaped(text)}** behind`,
    text => markdown`1. ${escaped(text)}`,
    text => joined([markdown`before`, escaped(text)], '\n'),
    text => link(escaped(text), 'https://aws.amazon.com'),
  ]
  const punctuation = fc.string({ unit: fc.constantFrom(...'ab1 .,:;!?()[]{}<>*_~`#|&$%"\'+-=/\\^@') })
  fc.assert(
    fc.property(fc.oneof(hostileText, punctuation), fc.constantFrom(...around), (text, place) => {
      const html = toHtml(place(text).source)
      const harmless = toHtml(place('word').source)
      assert.deepEqual(
        elementNames(html).filter(name => name !== 'code'),
        elementNames(harmless),
      )
      const expected = plainText(harmless).replaceAll('word', () => shown(text, 4_000))
      // Before the text of a link there may be a space, which GitHub does not show.
      assert.equal(plainText(html).trimStart(), expected.trimStart())
      const read = outsideCode(html).replaceAll('https://aws.amazon.com', '')
      assert.doesNotMatch(read, interpreted)
    }),
    { numRuns: propertyRuns(4_000) },
  )
})

test('a text with commands between backticks becomes code spans and prose, and nothing in it is interpreted', () => {
  const around: readonly ((text: string) => Markdown)[] = [
    text => withCode(text),
    text => markdown`**Hint:** ${withCode(text)} behind`,
    text => markdown`1. ${withCode(text)}`,
    text => joined([markdown`before`, withCode(text)], '\n'),
  ]
  const punctuation = fc.string({ unit: fc.constantFrom(...'ab1 ``.,:;!?()[]{}<>*_~#|&$"\'+-=/\\^@') })
  fc.assert(
    fc.property(fc.oneof(hostileText, punctuation), fc.constantFrom(...around), (text, place) => {
      const html = toHtml(place(text).source)
      assert.deepEqual(
        elementNames(html).filter(name => name !== 'code'),
        elementNames(toHtml(place('word').source)),
      )
      assert.doesNotMatch(outsideCode(html), interpreted)
      const letters = (shown: string) => shown.replace(/[^ab1]/g, '')
      assert.equal(letters(plainText(toHtml(withCode(text).source))), letters(visibleLine(text, 4_000)))
    }),
    { numRuns: propertyRuns(4_000) },
  )
})

test('nothing in the prose of a table cell leaves it or is interpreted, and it loses nothing but words with a bar', () => {
  const around: readonly ((text: string) => Markdown)[] = [
    text => escaped(text),
    text => withCode(text),
    text => markdown`${text} ${escaped(text)}`,
    text => joined([escaped(text), text], ', '),
  ]
  const bars = fc.string({ unit: fc.constantFrom(...'ab1 ``||@\\') })
  fc.assert(
    fc.property(fc.oneof(hostileText, bars), fc.constantFrom(...around), (text, place) => {
      const cellOf = (text: string) => toHtml(table(['A', 'B'], [[place(text), 'y']]).source)
      const html = cellOf(text)
      assert.deepEqual(
        elementNames(html).filter(name => name !== 'code'),
        elementNames(cellOf('word')).filter(name => name !== 'code'),
      )
      assert.doesNotMatch(outsideCode(html), interpreted)
      const words = plainText(toHtml(place(text).source)).split(' ')
      const unchanged = words.filter(word => !word.includes('|')).filter(word => !/[`\\]/.test(word))
      for (const word of unchanged) assert.ok(plainText(html).includes(word), word)
    }),
    { numRuns: propertyRuns(3_000) },
  )
})

test('nothing leaves a clause in code, whatever parts it has, and none of its texts is lost', () => {
  const own = fc.constantFrom(
    'a deployment ',
    ' of ',
    ', ',
    ' (',
    ')',
    ' `id` ',
    ': ',
    '. See https://evil.example/ ',
    '',
  )
  const part = fc.oneof(
    own.map(text => ({ text, isOwn: true })),
    hostileText.filter(text => visibleLine(text) !== '').map(text => ({ text, isOwn: false })),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), parts => {
      const html = toHtml(markdown`Chosen because ${inCode(parts)}.`.source)
      const names = elementNames(html).filter(name => name !== 'code' && name !== 'br')
      assert.deepEqual(names, ['p'])
      assert.doesNotMatch(outsideCode(html), interpreted)
      const spans = textsIn(html, 'code').map(withoutBreaks)
      for (const { text } of parts.filter(({ isOwn }) => !isOwn)) assert.ok(spans.includes(shown(text)), text)
    }),
    { numRuns: propertyRuns(2_000) },
  )
})

test('the title of a fold cannot leave it', () => {
  fc.assert(
    fc.property(hostileText, title => {
      const html = toHtml(details(title, markdown`body`).source)
      assert.deepEqual(elementNames(html), ['details', 'summary', 'p'])
    }),
  )
})

const places: Readonly<Record<string, (text: string) => Markdown>> = {
  'a code span': text => markdown`before ${text} behind`,
  'a long code span': text => code(text, 100_000),
  'an escaped text': text => escaped(text),
  'a fence': text => details('Log tail', fenced(text)),
  'a table': text => table(['A', 'B'], [[text, escaped(text)]]),
  'a link': text => link(text, `https://aws.amazon.com/${text}`),
}
for (const [name, place] of Object.entries(places)) {
  test(`a text of 16 or 64 KiB of one fragment stays in ${name}`, () => {
    const harmless = elementNames(toHtml(place('word').source)).filter(name => name !== 'code')
    const left = longTexts([16, 64], 'x ').filter(([, text]) => {
      const names = elementNames(toHtml(sections([place(text), markdown`behind`]).source))
      return `${names.filter(name => name !== 'code')}` !== `${[...harmless, 'p']}`
    })
    assert.deepEqual(
      left.map(([kind]) => kind),
      [],
    )
  })
}

test('any parts together keep their shape', () => {
  const part = fc.constantFrom('code', 'fenced', 'table', 'link')
  const made = fc.tuple(part, texts)
  fc.assert(
    fc.property(fc.array(made, { maxLength: 6 }), parts => {
      const build = (pick: (text: string) => string) =>
        joined(
          parts.map(([kind, [first = '', ...others]]) => {
            const text = pick(`x${first}`)
            if (kind === 'code') return markdown`${text} end`
            if (kind === 'fenced') return fenced(text)
            if (kind === 'link') return link(text, 'https://aws.amazon.com')
            return table(
              ['A', 'B'],
              [text, ...others].map(each => [pick(`x${each}`), 'y']),
            )
          }),
          '\n\n',
        )
      const [hostile, harmless] = [build(text => text), build(() => 'word')]
      assert.deepEqual(elementNames(toHtml(hostile.source)), elementNames(toHtml(harmless.source)))
    }),
    { numRuns: propertyRuns(1_000) },
  )
})
