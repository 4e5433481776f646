import type { ClientConfig, SdkClient } from '../codedeploy/client.ts'
import type { Service } from '../codedeploy/explain-error.ts'
import type { Evidence } from '../deployment/evidence.ts'
import type { Deployment, Target } from '../deployment/model.ts'

/** What is asked about: a deployment that has failed, or that makes no headway. */
export interface Question {
  readonly deployment: Deployment
  readonly targets: readonly Target[]
  /** When it is asked, in milliseconds since the epoch. */
  readonly at: number
}

/** How a source asks a service. */
export interface Access {
  /** A client of the SDK for a service, with the credentials, the proxy and the limits of time of CodeDeploy's. */
  client<Client extends SdkClient>(Client: new (config: ClientConfig) => Client): Client
  /**
   * Sends one request, again if that may help. Each attempt counts towards the limit of all sources together.
   *
   * @param operation as in the IAM action
   * @param attempt sends it once
   * @throws WatchError if it is denied or rejected, or too many were sent; the signal's reason when time is up
   */
  send<Answer>(
    service: Service,
    operation: string,
    attempt: (abortSignal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer>
  /** Reads once what several sources need. */
  once<Answer>(key: string, read: () => Promise<Answer>): Promise<Answer>
}

/** Asks a service. Returns nothing if the service knows nothing. */
export type ReadEvidence = (question: Question, access: Access) => Promise<readonly Evidence[]>
