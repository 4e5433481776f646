import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { summaryPage } from './page/page.ts'
import type { Played } from './play.ts'
import type { Scenario } from './scenario.ts'

/** What is left of a played story, as files that stay. */
export interface Kept {
  /** The job summary as the step wrote it, and the page that shows it as GitHub does. */
  readonly summary?: { readonly markdown: string; readonly page: string }
  /** What the step left at `report-path`. */
  readonly report?: string
}

/** Writes a story's job summary and report into a folder, and tells where. */
export async function keep({ name, title }: Scenario, played: Played, folder: string): Promise<Kept> {
  await mkdir(folder, { recursive: true })
  const write = async (extension: string, contents: string): Promise<string> => {
    const file = path.join(folder, `${name}.${extension}`)
    await writeFile(file, contents)
    return file
  }
  for (const extension of ['md', 'html', 'json'])
    await rm(path.join(folder, `${name}.${extension}`), { force: true })
  const { summary, report, outputs } = played
  return {
    ...(summary.type !== 'uploaded'
      ? {}
      : {
          summary: {
            markdown: await write('md', summary.markdown),
            page: await write(
              'html',
              await summaryPage({
                story: name,
                title,
                conclusion: outputs.conclusion ?? '',
                markdown: summary.markdown,
              }),
            ),
          },
        }),
    ...(report === undefined ? {} : { report: await write('json', report) }),
  }
}
