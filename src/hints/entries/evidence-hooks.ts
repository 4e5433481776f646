import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { newerThanAmazonLinux } from './script-packages.ts'

/** What the name and the log group of a hook's function show. */
export const evidenceHookFindings: readonly Entry[] = [
  evidence(
    'evidence-hook-name',
    { finding: 'hook-not-invocable' },
    'CodeDeploy may invoke only functions whose names begin with `CodeDeployHook_`, unless its role allows more.',
    [
      [
        '`AWSCodeDeployRoleForLambda` and `AWSCodeDeployRoleForECS` cover only those names',
        'rename the function, or allow the service role `lambda:InvokeFunction` on it',
      ],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-not-found',
    { finding: 'hook-missing' },
    'The function that the AppSpec names for this hook does not exist.',
    [
      [
        'Its name in the AppSpec is wrong, or the function is not deployed yet',
        'correct the name under Hooks, or deploy the function first; its name must begin with `CodeDeployHook_`',
      ],
      [
        'The AppSpec has an ARN of another region or account, or one that ends in an alias or version that does not exist',
        'compare it with what `aws lambda get-function-configuration --function-name NAME` prints',
      ],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-no-log',
    { finding: 'hook-without-log' },
    'The function of the hook left no log: either it did not run, or it may not write one.',
    [
      [
        'CodeDeploy could not invoke it',
        'allow the service role of the deployment group `lambda:InvokeFunction` on it; `AWSCodeDeployRoleForLambda` and `AWSCodeDeployRoleForECS` cover names that begin with `CodeDeployHook_`',
      ],
      [
        'Its execution role may not write logs',
        'attach `AWSLambdaBasicExecutionRole` to that role, and deploy again to see what the function prints',
      ],
    ],
    pages.appSpecHooks,
  ),
]

/**
 * What the function of a hook logged, on ECS as on Lambda (user guide, "AppSpec 'hooks' section for an AWS Lambda
 * deployment"; Lambda's runtimes). Narrower entries come first.
 */
export const evidenceHooks: readonly Entry[] = [
  evidence(
    'evidence-hook-not-allowed-to-report',
    /PutLifecycleEventHookExecutionStatus.{0,400}(?:denied|not authorized)|(?:AccessDenied|not authorized).{0,400}PutLifecycleEventHookExecutionStatus/i,
    'The function of the hook is not allowed to report its result to CodeDeploy.',
    [
      [
        'Its execution role lacks the permission',
        "allow that role `codedeploy:PutLifecycleEventHookExecutionStatus` on the deployment group's ARN",
      ],
      [
        'The role was created in the same stack a moment ago, and IAM is not consistent yet',
        'deploy again, or let the function retry',
      ],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-old-sdk',
    /has no attribute '?put_lifecycle_event_hook_execution_status|putLifecycleEventHookExecutionStatus is not a function/i,
    'The SDK of the function is too old to report the result of a hook.',
    [
      [
        'The runtime is old, or the function brings an old copy of the SDK',
        'use a current runtime, or package a current `boto3` or `@aws-sdk/client-codedeploy`',
      ],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-sdk-missing',
    /Cannot find (?:module|package) '?aws-sdk\b/i,
    'The function uses version 2 of the SDK for JavaScript, which its runtime no longer has.',
    [
      [
        'Node 18 and later bring version 3 only',
        'use `CodeDeployClient` and `PutLifecycleEventHookExecutionStatusCommand` of `@aws-sdk/client-codedeploy`, or package aws-sdk',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-invalid-status',
    /InvalidLifecycleEventHookExecution(?:Status|Id)Exception|LifecycleEventAlreadyCompletedException|DeploymentDoesNotExistException/,
    'CodeDeploy did not accept what the function of the hook reported.',
    [
      [
        'The status is not Succeeded or Failed, or the id is not the one of the event',
        'pass `DeploymentId` and `LifecycleEventHookExecutionId` of the event as they are, once, with the status Succeeded or Failed',
      ],
      ['The event had already ended, by a timeout or an earlier report', 'report once, and within an hour'],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-timed-out',
    /Task timed out after|Status: timeout|Sandbox\.Timedout/i,
    'The function reached its timeout.',
    [
      [
        'Its work takes longer than its timeout, which is 3 seconds unless you set it',
        'raise it with `aws lambda update-function-configuration --function-name NAME --timeout SECONDS`',
      ],
      [
        'The function is in a VPC without a route to what it calls (a hook calls CodeDeploy, too)',
        'add a NAT gateway or the VPC endpoint `codedeploy`, or take the function out of the VPC',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-c-library',
    /\b(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,10}['"’]? not found/,
    'The function, or a library in it, needs a newer C library than its runtime has.',
    [
      [
        'It was built on a newer system',
        'build Go without C (`CGO_ENABLED=0 go build`), and others in the image of the runtime (`sam build --use-container`), statically, or for musl',
      ],
      [
        'The runtime is an old one, such as provided.al2 with glibc 2.26',
        'use one of Amazon Linux 2023, such as `provided.al2023`, which has glibc 2.34',
        newerThanAmazonLinux,
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-import',
    /Runtime\.(?:ImportModuleError|HandlerNotFound|NoSuchHandler|UserCodeSyntaxError|MalformedHandlerName|InvalidEntrypoint)|Unable to import module|ClassNotFoundException|Cannot find module/i,
    'Lambda could not load the function, so it never ran.',
    [
      [
        'A module or the handler is not in the package, or has another path in it',
        'list the package (`unzip -l FILE`), add what is missing, and correct Handler',
      ],
      [
        'A library was built for another system',
        'build the package for Amazon Linux (`sam build --use-container`)',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-out-of-memory',
    /Runtime exited with error: signal: killed|Runtime\.OutOfMemory|JavaScript heap out of memory/i,
    'The function ran out of memory.',
    [
      [
        'Its memory is too small',
        'raise it with `aws lambda update-function-configuration --function-name NAME --memory-size MIB`',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-function-missing',
    /Function not found: ?arn|ResourceNotFoundException.{0,200}function/i,
    'The function calls another function or version that does not exist.',
    [
      [
        'The name or version that it is given is wrong, or the version was not published yet',
        'print what it calls, and pass the new version to it, for example as a variable of the environment',
      ],
    ],
  ),
  evidence(
    'evidence-hook-no-route',
    /\bE(?:CONNREFUSED|CONNRESET|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN)\b|Connect(?:ion)?Timeout|EndpointConnectionError|getaddrinfo|connection (?:refused|timed out)|no such host/i,
    'The function could not connect to the host that the line names.',
    [
      [
        'It is in a VPC without a route there, or a security group blocks it',
        'add a NAT gateway, or for an AWS service its VPC endpoint (`codedeploy`), or take the function out of the VPC',
      ],
      [
        'The host does not answer yet, or its name or port is wrong',
        'correct it, and let the function retry',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-access-denied',
    /AccessDenied(?:Exception)?\b|is not authorized to perform/,
    'AWS denies a call: the role that the text names lacks a permission.',
    [
      [
        'The policies of that role do not allow the action that the text names',
        'add it; for the function of a hook that is often `lambda:InvokeFunction` on the version under test, and report Failed in case of an error',
      ],
    ],
    pages.appSpecHooks,
  ),
  evidence(
    'evidence-hook-test-failed',
    /\bAssertion(?:Failed)?Error\b|\bassertion failed\b|\b(?:smoke|integration|sanity|validation)(?: tests?| checks?)? failed\b|\bexpected .{1,200},? (?:but )?(?:got|was|received)\b/i,
    'A test or check in the function failed.',
    [
      ['The new version does not do what the check expects', 'fix what the line names, and deploy again'],
      [
        'The check is wrong, or depends on data or on a service that it does not control',
        'correct it (in a hook, publish that function before you deploy again)',
      ],
    ],
  ),
  evidence(
    'evidence-hook-crashed',
    /Runtime\.\w{1,40}|Unhandled(?:PromiseRejection| Promise)|Task\.UnhandledException|Runtime exited/,
    'The function ended with an error.',
    [
      [
        'An error in its code was not caught',
        'read the lines around it in the log of the function, and fix it; a hook must catch errors and report Failed to CodeDeploy',
      ],
    ],
    pages.lambdaInvocation,
  ),
  evidence(
    'evidence-hook-never-reported',
    /^(?![\s\S]{0,2048}(?:error|exception|fail|denied|timed out))[\s\S]{0,2000}REPORT RequestId/i,
    'The function of the hook ran to its end, but its log shows no report to CodeDeploy.',
    [
      [
        'It does not call PutLifecycleEventHookExecutionStatus, or does not wait for the answer',
        'call it with `DeploymentId` and `LifecycleEventHookExecutionId` of the event, and await it before the handler returns',
      ],
    ],
    pages.appSpecHooks,
  ),
]
