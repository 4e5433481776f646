import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const pages = globSync(['*.md', 'docs/**/*.md', 'lab/**/*.md'], { cwd: root }).toSorted()

function textOf(page: string): string {
  return readFileSync(path.join(root, page), 'utf8')
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): ReadonlySet<string> {
  const prose = textOf(page).replace(/^```[\s\S]*?^```/gm, '')
  const titles = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => title)
  return new Set(
    titles.map(title =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

/** Where a page's links and pictures lead, without those to other sites. */
function targetsOf(page: string): readonly string[] {
  const text = textOf(page).replace(/^```[\s\S]*?^```/gm, '')
  const links = [
    ...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g),
    ...text.matchAll(/(?:src|srcset)="([^"]+)"/g),
  ]
  return links.map(([, target = '']) => target)
}

describe('every link and picture leads somewhere', () => {
  for (const page of pages) {
    test(page, () => {
      for (const target of targetsOf(page)) {
        const [file = '', anchor] = target.split('#')
        const linked = file === '' ? page : path.join(path.dirname(page), file)
        assert.ok(existsSync(path.join(root, linked)), target)
        if (anchor !== undefined) assert.ok(anchorsOf(linked).has(anchor), target)
      }
    })
  }
})

test('docs/README.md links to every page of docs/', () => {
  const linked = new Set(targetsOf('docs/README.md'))
  const inDocs = pages.filter(
    page => path.dirname(page) === 'docs' && page !== path.join('docs', 'README.md'),
  )
  assert.ok(inDocs.length >= 9)
  for (const page of inDocs) assert.ok(linked.has(path.basename(page)), page)
})

test('the README links to every example', () => {
  const linked = new Set(targetsOf('README.md'))
  const examples = globSync('examples/*.yml', { cwd: root })
  assert.ok(examples.length >= 8)
  for (const example of examples) assert.ok(linked.has(example), example)
})
