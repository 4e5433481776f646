import { ApiError } from '../aws-protocol/errors.ts'
import type { RestService } from '../aws-protocol/service.ts'
import { string, structure } from '../aws-protocol/shapes.ts'
import { arn, sha256, uuid } from '../codedeploy/plan/identifiers.ts'
import type { Json } from '../codedeploy/wire.ts'
import type { FunctionPlan } from './plan.ts'
import { type Scene, violation } from './scene.ts'

/** By the model: a name, or a part of an ARN that ends in one, with or without a version or alias. */
const namePattern =
  /^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d:)?(?:\d{12}:)?(?:function:)?([a-zA-Z0-9-_.]+)(?::(\$LATEST|[a-zA-Z0-9-_]+))?$/
const qualifierPattern = /^(?:\$LATEST|[a-zA-Z0-9-_$]+)$/

/** Lambda, as far as it tells where a function logs to. */
export function lambdaService(scene: Scene): RestService {
  return {
    protocol: 'rest-json',
    signingName: 'lambda',
    resourceOf: (_, input) => functionArn(referenceIn(input).name ?? ''),
    routes: [
      {
        operation: 'GetFunctionConfiguration',
        method: 'GET',
        path: /^\/2015-03-31\/functions\/(?<FunctionName>[^/]*)\/configuration$/,
      },
    ],
    operations: new Map([['GetFunctionConfiguration', (input: unknown) => getConfiguration(input, scene)]]),
  }
}

const configurationInput = structure({ FunctionName: string, Qualifier: string })

function referenceIn(input: unknown) {
  const { FunctionName = '', Qualifier } = configurationInput(input)
  const [, name, inName] = namePattern.exec(FunctionName) ?? []
  return { asked: FunctionName, name, qualifier: Qualifier ?? inName, explicit: Qualifier, inName }
}

function getConfiguration(input: unknown, scene: Scene): Json {
  const { asked, name, qualifier, explicit, inName } = referenceIn(input)
  if (name === undefined || asked.length > 256) {
    throw violation(
      'ValidationException',
      'functionName',
      asked,
      asked.length > 256
        ? 'have length less than or equal to 256'
        : `satisfy regular expression pattern: ${namePattern.source}`,
    )
  }
  if (explicit !== undefined && !qualifierPattern.test(explicit)) {
    throw violation(
      'ValidationException',
      'qualifier',
      explicit,
      `satisfy regular expression pattern: ${qualifierPattern.source}`,
    )
  }
  if (explicit !== undefined && inName !== undefined && explicit !== inName) {
    throw new ApiError(
      'InvalidParameterValueException',
      'The derived qualifier from the function name does not match the specified qualifier.',
    )
  }
  const found = scene.plan.functions?.find(it => it.name === name)
  const { qualifiers = [] } = found ?? {}
  const exists = qualifier === undefined || qualifier === '$LATEST' || qualifiers.includes(qualifier)
  if (found === undefined || !exists) {
    const suffix = qualifier === undefined ? '' : `:${qualifier}`
    throw new ApiError('ResourceNotFoundException', `Function not found: ${functionArn(name)}${suffix}`, 404)
  }
  return configurationOf(found, qualifier)
}

function functionArn(name: string): string {
  return arn('lambda', `function:${name}`)
}

function configurationOf(plan: FunctionPlan, qualifier: string | undefined): Json {
  const { name, logGroup = `/aws/lambda/${name}`, timeout = 30, environment } = plan
  return {
    FunctionName: name,
    FunctionArn: `${functionArn(name)}${qualifier === undefined ? '' : `:${qualifier}`}`,
    Runtime: 'nodejs24.x',
    Role: `arn:aws:iam::123456789012:role/service-role/${name}`,
    Handler: 'index.handler',
    CodeSize: 1_284,
    Description: '',
    Timeout: timeout,
    MemorySize: 128,
    LastModified: '2026-11-20T09:12:41.000+0000',
    CodeSha256: Buffer.from(sha256(`code of ${name}`), 'hex').toString('base64'),
    Version: '$LATEST',
    // The whole environment comes with it, secrets and all.
    Environment: environment === undefined ? undefined : { Variables: environment },
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: uuid(`revision of ${name}`),
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: logGroup },
  }
}
