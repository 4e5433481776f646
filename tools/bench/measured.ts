/** One watch of one deployment, by whatever way. */
export interface Measured {
  readonly requests: number
  /** How long it watched. */
  readonly minutes: number
  /** Milliseconds between the deployment's true end and the verdict; absent where it gave up before. */
  readonly lag?: number
  /** Milliseconds between the first instance's failure and the poll that has its diagnostic, if there is one. */
  readonly failureLag?: number
}
