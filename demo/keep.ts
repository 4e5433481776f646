import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { summaryPage } from './page/page.ts'
import type { Played } from './play.ts'
import type { Story } from './story.ts'

/** What is left of a played story, as files that stay. */
export interface Kept {
  /** The job summary as the step wrote it, and the page that shows it as GitHub does. */
  readonly summary?: { readonly markdown: string; readonly page: string }
  /** What the step left at `report-path`. */
  readonly report?: string
}

/** Writes a story's job summary and report into a folder, and returns where they are. */
export async function keep({ name, title }: Story, played: Played, folder: string): Promise<Kept> {
  const { summary, report, outputs } = played
  const file = path.join(folder, name)
  const [markdownFile, page, reportFile] = [`${file}.md`, `${file}.html`, `${file}.json`] as const
  await mkdir(folder, { recursive: true })
  for (const before of [markdownFile, page, reportFile]) await rm(before, { force: true })
  if (report !== undefined) await writeFile(reportFile, report)
  const kept = { report: report === undefined ? undefined : reportFile }
  if (summary.type !== 'uploaded') return kept
  const { markdown } = summary
  const conclusion = outputs.conclusion ?? ''
  await writeFile(markdownFile, markdown)
  await writeFile(page, await summaryPage({ story: name, title, conclusion, markdown }))
  return { ...kept, summary: { markdown: markdownFile, page } }
}
