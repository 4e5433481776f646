/**
 * Writes docs/troubleshooting.md from the hints: `npm run troubleshooting`. A test compares the file with
 * what this would write.
 */
import { writeFileSync } from 'node:fs'
import { entries } from '../src/hints/catalogue.ts'
import { type Chapter, chapters, type Entry } from '../src/hints/entry.ts'

const titles: Readonly<Record<Chapter, string>> = {
  deployment: 'Error codes of a deployment',
  agent: 'The agent and lifecycle events',
  script: 'Inside scripts',
  ecs: 'Amazon ECS',
  lambda: 'AWS Lambda',
}

const introduction = `# Troubleshooting

What the action knows about failures, in the words of its hints. Generated from \`src/deployment/hints/\` by
\`npm run troubleshooting\`; do not edit it by hand.

Of several hints that fit, the most specific one is shown: what the agent or CodeDeploy says itself, then what the
script printed, its exit code, the lifecycle event, and last the error code alone.

Scripts of ApplicationStop, BeforeBlockTraffic and AfterBlockTraffic are those of the last successful revision. Where
one of them fails, the hint also says how to get out of that trap.
`

/** The whole file. */
export function troubleshooting(): string {
  const parts = chapters.map(chapter => {
    const own = entries.filter(entry => entry.chapter === chapter)
    const codesFirst = [...own.filter(isOfCode), ...own.filter(entry => !isOfCode(entry))]
    return [`## ${titles[chapter]}`, ...codesFirst.map(section)].join('\n\n')
  })
  return `${[introduction.trimEnd(), contents(), ...parts].join('\n\n')}\n`
}

function contents(): string {
  return chapters
    .map(chapter => `- [${titles[chapter]}](#${titles[chapter].toLowerCase().replaceAll(' ', '-')})`)
    .join('\n')
}

function isOfCode({ kind }: Entry): boolean {
  return kind === 'code'
}

function section(entry: Entry): string {
  const { id, when, meaning, causes, page } = entry
  const steps = causes.map(
    ({ cause, fix }, index) => `${index + 1}. ${inMarkdown(cause)}: ${inMarkdown(fix)}.`,
  )
  const heading = isOfCode(entry)
    ? `### ${inMarkdown(when.codes?.join(', ') ?? id)}\n\n${inMarkdown(meaning)}`
    : `### ${inMarkdown(meaning.replace(/\.$/, ''))}`
  return [heading, steps.join('\n'), `\`${id}\`, ${toldBy(entry)} ([AWS](${page}))`].join('\n\n')
}

function toldBy({ kind, when }: Entry): string {
  switch (kind) {
    case 'message':
      return 'told by the message'
    case 'output':
    case 'symptom':
      return 'told by the output'
    case 'exit':
      return `told by the exit code ${when.exitCodes?.join(', ')}`
    case 'event':
      return `told by the event ${when.events?.join(', ')}`
    case 'code':
      return 'told by the error code'
  }
}

function inMarkdown(text: string): string {
  return text.replace(/[\\*_<>|[\]`$~#]/g, '\\$&')
}

if (import.meta.main) {
  writeFileSync(new URL('../docs/troubleshooting.md', import.meta.url), troubleshooting())
}
