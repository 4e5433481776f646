import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { logPage } from '../../demo/page/log.ts'
import { summaryPage } from '../../demo/page/page.ts'
import { findStory } from '../../demo/stories.ts'
import { deploymentsOf } from '../../demo/story.ts'
import { clientEnvironment } from '../../lab/codedeploy/client.ts'
import { startSimulator } from '../../lab/codedeploy/server.ts'
import { createVirtualClock } from '../../lab/kit/virtual-clock.ts'
import { Terminal } from '../../lab/runner/terminal.ts'
import { printable } from '../../src/actions/log.ts'
import { connect } from '../../src/codedeploy/connect.ts'
import { connectToEvidence } from '../../src/evidence/gather.ts'
import { type InputName, inputDefaults } from '../../src/inputs.ts'
import { Redactor } from '../../src/redactor.ts'
import type { StepOutput } from '../../src/step/output.ts'
import { noPublisher } from '../../src/step/publisher.ts'
import { run } from '../../src/step/run.ts'

/** What a picture is drawn from: a story as a step shows it, which is always the same for the same code. */
export interface Drawn {
  readonly story: string
  readonly title: string
  readonly conclusion: string
  /** The job summary. */
  readonly markdown: string
  /** The log as a terminal shows it, with its colors, and log tails folded. */
  readonly log: string
}

/** When each story begins: 2026-03-02T09:00:00Z. */
const start = Date.UTC(2026, 2, 2, 9)
const region = 'us-east-1'

/**
 * Plays a story of the demo under a virtual clock: the whole step from `src/`, against the simulator over HTTP. Its times
 * and polls are the same on every machine, unlike those of the demo, which plays in real time.
 */
export async function drawnFrom(name: string): Promise<Drawn> {
  const story = findStory(name)
  let callsInProgress = 0
  const clock = createVirtualClock(start, () => callsInProgress > 0)
  const { deploymentId, watch: _, ...staged } = deploymentsOf(story, start)
  await using simulator = await startSimulator({ ...staged, faults: story.faults, now: clock.now })
  const environment = clientEnvironment(simulator.url)
  // The SDK finds its endpoints in the environment of the process.
  Object.assign(process.env, environment)

  /** The clock stands still while a call of the port waits for the simulator. */
  const holdingTime = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, member) => {
        const value: unknown = Reflect.get(target, member)
        if (typeof value !== 'function') return value
        return (...call: unknown[]) => {
          const result: unknown = Reflect.apply(value, target, call)
          if (!(result instanceof Promise)) return result
          callsInProgress += 1
          return result.finally(() => {
            callsInProgress -= 1
          })
        }
      },
    })

  /** The clock of what calls do: one that pauses before it is sent again waits for no answer. */
  const clockOfCalls = {
    ...clock,
    sleep: (milliseconds: number, signal: AbortSignal): Promise<void> => {
      callsInProgress -= 1
      return clock.sleep(milliseconds, signal).finally(() => {
        callsInProgress += 1
      })
    },
  }

  const inputs: Readonly<Partial<Record<string, string>>> = {
    ...inputDefaults,
    'deployment-id': deploymentId,
    ...story.inputs,
  }
  const common = {
    region,
    credentials: async () => ({ accessKeyId: 'simulator', secretAccessKey: 'simulator' }),
    environment,
    clock: clockOfCalls,
    random: () => 0.5,
    redactor: new Redactor(),
  }
  const shown = createCollector()
  await run({
    readInput: (input: InputName) => inputs[input] ?? '',
    proxyViolations: [],
    output: shown.output,
    createPublisher: () => noPublisher,
    findRegion: () => region,
    checkWorkingDirectory: async () => [],
    locate: async outcome => outcome,
    connect: async ({ api }, events) => holdingTime(await connect({ ...common, api, events })),
    connectToPipeline: async () => {
      throw new Error('Stories with a pipeline are not drawn.')
    },
    connectToEvidence: async (_, answered) => holdingTime(connectToEvidence({ ...common, answered })),
    commit: '',
    redactor: common.redactor,
    clock,
    random: common.random,
    cancelled: new AbortController().signal,
  })
  return { story: name, title: story.title, conclusion: shown.conclusion(), ...shown.texts() }
}

/** Keeps what a step shows. The log goes through the stand-in for GitHub's viewer as the runner's lines. */
function createCollector() {
  const terminal = new Terminal({ colors: true, folded: true })
  let [log, markdown, conclusion] = ['', '', '']
  const write = (line: string) => {
    log += terminal.write(line)
  }
  const group = (title: string, lines: Iterable<string>) => {
    write(`::group::${title}`)
    for (const line of lines) write(line)
    write('::endgroup::')
  }
  const output: StepOutput = {
    line: line => write(printable(line, true)),
    debug: () => undefined,
    group: async ({ title, lines }) =>
      group(
        title,
        [...lines].map(line => printable(line, true)),
      ),
    logTail: ({ title, lines }) => group(title, lines),
    annotate: ({ level, message }) =>
      write(`::${level}::${message.replaceAll('%', '%25').replaceAll('\n', '%0A')}`),
    setOutput: (name, value) => {
      if (name === 'conclusion') conclusion = value
    },
    writeSummary: async text => {
      markdown += text
    },
    writeReport: async () => '',
  }
  return {
    output,
    conclusion: () => conclusion,
    texts: () => {
      log += terminal.end()
      return { log, markdown }
    },
  }
}

/** The pictures of docs/pictures/, by what they show, and the stories that they are drawn from. */
export const pictures = { summary: 'rollback', log: 'one-at-a-time' } as const

/** The page that a picture is taken of, whole: with its styles, and what draws its diagrams. */
export async function pageOf(name: keyof typeof pictures): Promise<string> {
  const drawn = await drawnFrom(pictures[name])
  return name === 'summary' ? await summaryPage(drawn) : logPage(drawn.log)
}

const root = new URL('../../', import.meta.url)
/** What takes pictures of the pages: in which width, which part, by which browser. */
const drawingFiles = ['tools/pictures.ts', 'demo/page/chromium.ts'] as const
/** Without `.webp`. */
export const pictureNames = ['summary-light', 'summary-dark', 'log'] as const

/** What pictures were made of, and the pictures, each as SHA-256. */
export interface Digests {
  readonly pages: Readonly<Record<keyof typeof pictures, string>>
  readonly drawing: string
  readonly pictures: Readonly<Record<string, string>>
}

/**
 * The digests of what the pictures would be made of now, and of the pictures that there are. They differ from those that
 * `npm run pictures` has left if a picture may be stale, or is another one.
 */
export async function digests(): Promise<Digests> {
  const sources = drawingFiles.map(async file => textOf(await readFile(new URL(file, root), 'utf8')))
  const files = pictureNames.map(
    async name =>
      [`${name}.webp`, sha256(await readFile(new URL(`docs/pictures/${name}.webp`, root)))] as const,
  )
  return {
    pages: { summary: sha256(await pageOf('summary')), log: sha256(await pageOf('log')) },
    drawing: sha256((await Promise.all(sources)).join('')),
    pictures: Object.fromEntries(await Promise.all(files)),
  }
}

/** A text is the same, no matter how Git has checked it out. */
function textOf(file: string): string {
  return file.replaceAll('\r\n', '\n')
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
