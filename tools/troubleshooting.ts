/**
 * Generates docs/troubleshooting.md from the hints: `npm run troubleshooting`. A test checks that the file is up to date.
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
  evidence: 'What other services say',
}

const introduction = `# Troubleshooting

Every hint of the action: what a failure means, its usual causes, and what to do first. Generated from
\`src/hints/entries/\` by \`npm run troubleshooting\`; do not edit it by hand.

If several hints match, the action shows the most specific one. A message of the agent or CodeDeploy comes first, then
the script's output, its exit code, the lifecycle event, and last the error code.

ApplicationStop, BeforeBlockTraffic and AfterBlockTraffic run the scripts of the last successful revision. If one of them
fails, the hint also says how to recover.
`

/** The text of docs/troubleshooting.md. */
export function troubleshooting(): string {
  const parts = chapters.map(chapter => {
    const ofChapter = entries.filter(entry => entry.chapter === chapter)
    const codesFirst = [...ofChapter.filter(isOfCode), ...ofChapter.filter(entry => !isOfCode(entry))]
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
  return [
    heading,
    steps.join('\n'),
    `\`${id}\`, ${recognizedBy(entry)}${page === undefined ? '' : ` ([AWS](${page}))`}`,
  ].join('\n\n')
}

function recognizedBy({ kind, when }: Entry): string {
  switch (kind) {
    case 'message':
      return 'recognized by the message'
    case 'output':
    case 'symptom':
      return 'recognized by the output'
    case 'exit':
      return `recognized by exit code ${when.exitCodes?.join(', ')}`
    case 'event':
      return when.events === undefined
        ? 'recognized by the output'
        : `recognized by the event ${when.events.join(', ')}`
    case 'code':
      return 'recognized by the error code'
  }
}

function inMarkdown(text: string): string {
  return text.replace(/[\\*_<>|[\]`$~#]/g, '\\$&')
}

if (import.meta.main) {
  writeFileSync(new URL('../docs/troubleshooting.md', import.meta.url), troubleshooting())
}
