/** What a stand-in says about itself, in any protocol. */
interface ServiceBase {
  /** Its name in a request's signature, such as `codedeploy`. */
  readonly signingName: string
  /** What precedes the action in IAM policies. Default: the signing name. */
  readonly iamPrefix?: string
  /** The ARN that a denial names. Absent, or undefined: it names none. */
  readonly resourceOf?: (operation: string, input: unknown) => string | undefined
  /** By name: each takes the input as it was read and gives the answer, or throws an ApiError. */
  readonly operations: ReadonlyMap<string, (input: unknown) => object>
}

/** A service that speaks AWS JSON: the operation is in a header, the input in the body. */
export interface JsonService extends ServiceBase {
  readonly protocol: 'json'
  /** Default: 1.1. */
  readonly jsonVersion?: '1.0' | '1.1'
  /** What precedes the operation in `X-Amz-Target`, such as `CodeDeploy_20141006`. */
  readonly target: string
  /** Namespace of its exceptions, such as `com.amazonaws.codedeploy`. Absent: it sends their names alone. */
  readonly namespace?: string
  /** The member that holds an exception's message. Default: `message`. */
  readonly messageMember?: 'message' | 'Message'
  /** It spoke the Query protocol before, and a header tells the name that an error has there. */
  readonly queryCompatible?: boolean
}

/** A service that speaks the Query protocol: a form with `Action` and `Version` in, XML out. */
export interface QueryService extends ServiceBase {
  readonly protocol: 'query'
  /** The version of its API, which is what tells services apart here: in reality, hosts do. */
  readonly version: string
  /** The namespace of its XML. */
  readonly namespace: string
}

/** A service that speaks REST: method and path name the operation, and JSON comes out. */
export interface RestService extends ServiceBase {
  readonly protocol: 'rest-json'
  readonly routes: readonly RestRoute[]
}

export interface RestRoute {
  readonly operation: string
  readonly method: string
  /** Of the whole path, with a named group for each member of the input in it; they are decoded. */
  readonly path: RegExp
}

export type AwsService = JsonService | QueryService | RestService
