import type { ClientConfig, SdkClient } from '../aws/client.ts'
import type { Service } from '../aws/explain-error.ts'
import type { Reason } from '../deployment/evidence.ts'
import type { Deployment, Target } from '../deployment/model.ts'

/** What is asked about: a deployment that has failed, or that makes no headway. */
export interface Question {
  readonly deployment: Deployment
  readonly targets: readonly Target[]
  /** When it is asked, in milliseconds since the epoch. */
  readonly at: number
}

/** A service that is asked. */
export interface AskedService<Client extends SdkClient> extends Service {
  /** The SDK's client for it. */
  readonly Client: new (
    config: ClientConfig,
  ) => Client
}

/** How a source asks a service. */
export interface Access {
  /**
   * Sends one request, again if that may help. Each attempt counts towards the limit of all sources together.
   *
   * @param operation as in the IAM action
   * @param attempt sends it once, by a client with the credentials, the proxy and the limits of time of CodeDeploy's
   * @throws WatchError if it is denied or rejected, or too many were sent; the signal's reason when time is up
   */
  send<Client extends SdkClient, Answer>(
    service: AskedService<Client>,
    operation: string,
    attempt: (client: Client, options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
  ): Promise<Answer>
  /** Reads once what several sources need. */
  once<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer>
}

/** Takes what was found, as soon as it is: what comes later may fail, or take too long. */
export type Found<Item> = (items: readonly Item[]) => void

/**
 * Asks a service, and finds nothing if the service knows nothing.
 *
 * @throws why it could not find all
 */
export type ReadEvidence = (question: Question, access: Access, found: Found<Reason>) => Promise<void>
