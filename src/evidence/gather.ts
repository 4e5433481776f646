import { isDenied } from '../aws/classify-error.ts'
import {
  connection,
  createClient,
  type SdkClient,
  type ServiceOptions,
  usualTimeouts,
} from '../aws/client.ts'
import { type RetryEvents, RetryingSender } from '../aws/retry.ts'
import { renewCredentials } from '../credentials/renewal.ts'
import {
  type Gathered,
  gathered,
  type Reason,
  type SilentFailure,
  type Unasked,
} from '../deployment/evidence.ts'
import type { Target } from '../deployment/model.ts'
import { WatchError } from '../errors.ts'
import { whenAborted, withTimeout } from '../time/timeout.ts'
import { clauseText } from '../values/clause.ts'
import { sentence } from '../values/text.ts'
import { logTail, message, note } from '../values/wire.ts'
import type { Named } from './names.ts'
import type { Access, AskedService, Found, Question } from './source.ts'
import { nameSource, type Source, sources } from './sources.ts'

export interface EvidenceOptions extends ServiceOptions {
  /** CodeDeploy's. */
  readonly region: string
  readonly answered: RetryEvents['answered']
}

/** What the services said, and what they could not be asked. */
export interface Answer extends Gathered, Unasked {}

export interface NamesAnswer extends Unasked {
  /** By the ids of the instances. */
  readonly names: ReadonlyMap<string, string>
}

/** Asks other services than CodeDeploy. Never throws: what could not be asked is part of the answer. */
export interface EvidenceReader {
  /** @param about what failed, if CodeDeploy does not say itself why */
  ask(question: Question, about: SilentFailure | undefined, signal: AbortSignal): Promise<Answer>
  /** The `Name` tags of EC2 instances. */
  readNames(targets: readonly Target[], signal: AbortSignal): Promise<NamesAnswer>
}

/** How long all sources together may take, in milliseconds (contract.md). */
const longestTime = 10_000
/**
 * How many requests may be sent, each attempt counted, so that there are 40 at most after the end of a deployment
 * (contract.md). Names may still be asked for when a deployment to instances fails.
 */
const mostRequests = { aboutInstances: 15, aboutOthers: 40, forNames: 25 } as const

/** How many requests may still be sent. */
interface Budget {
  readonly most: number
  left: number
}

function budgetOf(most: number): Budget {
  return { most, left: most }
}

/** The room's only way in. It loads the SDK's clients of other services as they are needed. */
export function connectToEvidence(given: EvidenceOptions): EvidenceReader {
  const options = { ...given, connection: connection(given.environment, given.timeouts ?? usualTimeouts) }
  /** For the whole step: instances may be listed late. */
  const budgetForNames = budgetOf(mostRequests.forNames)
  return {
    async ask(question, about, signal) {
      const asked = sources.filter(source => source.about === undefined || source.about === about)
      const isServer = (question.deployment.computePlatform ?? 'Server') === 'Server'
      const { aboutInstances, aboutOthers } = mostRequests
      const access = new LimitedAccess(options, budgetOf(isServer ? aboutInstances : aboutOthers))
      const parts = await Promise.all(
        asked.map(source =>
          access.within<Reason>(signal, source, async found =>
            (await source.load())(question, access, found),
          ),
        ),
      )
      return {
        ...gathered(withWholeLog(parts.flat()).map(withinLimits)),
        ...access.unasked(signal),
      }
    },

    async readNames(targets, signal) {
      const access = new LimitedAccess(options, budgetForNames)
      const names = await access.within<Named>(signal, nameSource, async found =>
        (await nameSource.load())(targets, access, found),
      )
      return { names: new Map(names), ...access.unasked(signal) }
    },
  }
}

/** What was found, with the parts of a function's log, which come one by one, as one. */
function withWholeLog(items: readonly Reason[]): readonly Reason[] {
  const parts = items.filter(({ kind }) => kind === 'log')
  const [first] = parts
  if (first === undefined) return items
  const text = parts.map(part => clauseText(part.text)).join('\n')
  return [...items.filter(({ kind }) => kind !== 'log'), { ...first, text }]
}

/** Several texts of a service may have been joined. A clause that is too long is no better than a text from outside. */
function withinLimits(item: Reason): Reason {
  const toLength = item.kind === 'log' ? logTail : message
  const whole = clauseText(item.text)
  const kept = toLength(whole) ?? ''
  return typeof item.text === 'object' && kept === whole ? item : { ...item, text: kept }
}

/** How a sentence about trouble begins. */
const notKnown = 'Not known'
const partlyKnown = 'Known only in part'

type Extent = typeof notKnown | typeof partlyKnown

interface Trouble {
  readonly extent: Extent
  readonly reason: string
  /** What is not known, or known only in part. */
  readonly subjects: readonly string[]
}

/** The way to all services for one question: limited in time and requests. */
class LimitedAccess implements Access {
  readonly #options: EvidenceOptions
  readonly #budget: Budget
  /** By the names of the services. */
  readonly #connections = new Map<string, { readonly client: SdkClient; readonly sender: RetryingSender }>()
  readonly #answers = new Map<string, Promise<unknown>>()
  /** Ends every request of the question. */
  readonly #timeIsUp = new AbortController()
  /** The IAM actions of sources that were denied one. */
  readonly #denied = new Set<string>()
  /** The IAM actions of requests that were denied, of which the source may have found another way. */
  readonly #refused = new Set<string>()
  /** The IAM actions of requests that succeeded, and the one of every watch. */
  readonly #allowed = new Set(['codedeploy:GetDeployment'])
  /** What else went wrong, and what is not known for that reason. */
  readonly #troubles = new Map<string, Trouble>()

  constructor(options: EvidenceOptions, budget: Budget) {
    this.#options = options
    this.#budget = budget
  }

  /** What could not be asked; nothing once the question is cancelled. */
  unasked({ aborted }: AbortSignal): Unasked {
    if (aborted) return { denied: [], troubles: [] }
    // In the order of the documents, whichever denial came first.
    const all = new Set([...sources, nameSource].flatMap(({ actions }) => actions))
    return {
      denied: [...all].filter(
        action => this.#denied.has(action) && (this.#refused.has(action) || !this.#allowed.has(action)),
      ),
      troubles: [...this.#troubles.values()].map(
        ({ extent, reason, subjects }) => `${extent}: ${subjects.join('; ')} — ${sentence(reason)}`,
      ),
    }
  }

  /** What a source finds in time. Never throws: why that is not all is part of `unasked`. */
  async within<Item>(
    signal: AbortSignal,
    { actions, subject }: Pick<Source, 'actions' | 'subject'>,
    read: (found: Found<Item>) => Promise<void>,
  ): Promise<readonly Item[]> {
    let all: readonly Item[] = []
    const found: Found<Item> = items => {
      all = [...all, ...items]
    }
    try {
      await withTimeout(this.#options.clock, longestTime, signal, async limited => {
        limited.throwIfAborted()
        whenAborted(limited, () => this.#timeIsUp.abort(limited.reason))
        await read(found)
      })
    } catch (error) {
      if (signal.aborted) return all
      if (isDenied(error)) for (const action of actions) this.#denied.add(action)
      else this.#noteTrouble(error, all.length > 0 ? partlyKnown : notKnown, subject)
    }
    return all
  }

  #noteTrouble(error: unknown, extent: Extent, subject: string): void {
    // The service may have said it, at any length.
    const words = note(this.#options.redactor.messageOf(error)) ?? 'no reason is known'
    const reason = words.replaceAll(/\s+/g, ' ')
    const key = JSON.stringify([extent, reason])
    const before = this.#troubles.get(key)?.subjects ?? []
    this.#troubles.set(key, { extent, reason, subjects: [...before, subject] })
  }

  async send<Client extends SdkClient, Answer>(
    service: AskedService<Client>,
    operation: string,
    attempt: (client: Client, options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
  ): Promise<Answer> {
    const existing = this.#connections.get(service.name) ?? this.#connect(service)
    this.#connections.set(service.name, existing)
    const { sender } = existing
    const client = existing.client as Client
    const action = `${service.iamPrefix}:${operation}`
    try {
      const answer = await sender.send(operation, 'this deployment', this.#timeIsUp.signal, abortSignal =>
        attempt(client, { abortSignal }),
      )
      this.#allowed.add(action)
      return answer
    } catch (error) {
      if (isDenied(error)) this.#refused.add(action)
      throw error
    }
  }

  async once<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer> {
    const existing = this.#answers.get(key) ?? read()
    this.#answers.set(key, existing)
    return (await existing) as Answer
  }

  #connect(service: AskedService<SdkClient>) {
    const { answered } = this.#options
    const ignored = (): void => undefined
    const client = createClient(service.Client, this.#options)
    const sender = new RetryingSender({
      ...this.#options,
      service,
      renewCredentials: () => renewCredentials(client),
      events: {
        beforeAttempt: async () => {
          this.#budget.left -= 1
          if (this.#budget.left >= 0) return
          const { most } = this.#budget
          throw new WatchError('TooManyRequests', `It would take more than ${most} requests to ask.`)
        },
        answered,
        troubled: ignored,
        recovered: ignored,
      },
    })
    return { client, sender }
  }
}
