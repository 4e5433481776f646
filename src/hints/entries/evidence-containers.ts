import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'
import { databaseMissing, loginRefused } from './database-words.ts'

/** Words of a program in a container, unless the text is one of CodeDeploy about an ECS service. */
function inContainer(words: RegExp): RegExp {
  return new RegExp(
    `^(?!.{0,2000}?(?:ECS service|; Status Code: \\d))[\\s\\S]{0,2000}?(?:${words.source})`,
    words.flags,
  )
}

const ownHost = /localhost|127\.0\.0\.1|::1\b/

/**
 * What a program in an ECS container says about why it ended. The image contains the program, and the task definition says
 * how it starts. Narrower entries come first.
 */
export const evidenceContainers: readonly Entry[] = [
  evidence(
    'evidence-container-module-missing',
    inContainer(
      /Cannot find (?:module|package) ['"](?![./])|No module named|cannot load such file -- (?![./])|ClassNotFoundException|loading shared librar|GLIBC_|invalid ELF header|Error relocating/,
    ),
    'The image lacks a library that the program loads.',
    [
      [
        'It is not a dependency of the project, is only a development dependency, or is only in an earlier stage of the build',
        'install it in the last stage of the Dockerfile, and try the image with `docker run --rm IMAGE`',
      ],
      [
        'It was built in one base image and runs in another, such as Debian and Alpine',
        'use the same base image for both, and install system libraries in it',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-file-missing',
    inContainer(
      /Cannot find module ['"][./]|can't open file|Unable to access jarfile|Could not open input file|Could not find or load main class|cannot load such file|application was not found|ENOENT|cannot open .{1,200}: No such file|No such file or directory(?!\), client: )|[Ff]ile not found/,
    ),
    'The program does not find a file in the container.',
    [
      [
        'The start command or the working directory does not fit the image',
        'compare `command`, `entryPoint` and `workingDirectory` in the task definition (CMD and WORKDIR in the Dockerfile) with `docker run --rm --entrypoint ls IMAGE -la FOLDER`',
      ],
      [
        'The file is not in the image, because `COPY` or .dockerignore leaves it out, or a volume hides it',
        'copy it into the image, or mount the volume on another folder',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-migration-missing',
    inContainer(
      /\b(?:relation|column|table) .{1,100} (?:does not|doesn't) exist|Unknown column|no such (?:table|column)|Invalid (?:object|column) name|ORA-00942|(?<!\b(?:0|no) )(?:\bmigrations? (?:are|is) pending|(?:pending|unapplied) migration)/i,
    ),
    'The database lacks a table or column that the program needs.',
    [
      [
        'The migrations of this version have not run there',
        'run them before the deployment, for example in a task of their own: `aws ecs run-task --cluster CLUSTER --task-definition NAME --overrides JSON`',
      ],
      [
        'The program uses another, empty database or schema',
        'check its address and name in the variables or the secret',
      ],
    ],
  ),
  evidence(
    'evidence-container-login-refused',
    inContainer(new RegExp(`${loginRefused.source}|${databaseMissing.source}`)),
    'The database does not let the program in.',
    [
      [
        'The user, password or database name in the variable or secret is wrong',
        'check them with `aws secretsmanager get-secret-value --secret-id NAME`; running tasks keep the values with which they started',
      ],
      [
        'The database accepts only encrypted connections ("no encryption")',
        'turn on TLS in the program, for example with `sslmode=require`',
      ],
    ],
  ),
  evidence(
    'evidence-container-variable-missing',
    inContainer(
      /[Ee]nv(?:ironment)? ?[Vv]ar(?:iable)?s?\b.{0,100}(?:missing|required|not (?:set|found|defined))|[Mm]issing .{0,20}env(?:ironment)?\b|[A-Z]{2,30}_[A-Z_]{1,40}"?'? (?:must be|(?:is|are|was) (?:not (?:set|defined|found)|un|required|missing|empty))|KeyError: '[A-Z][A-Z\d_]{1,40}'/,
    ),
    'The program lacks an environment variable.',
    [
      [
        'The container has no such variable in `environment` or `secrets` of the task definition that was deployed',
        'see it with `aws ecs describe-task-definition --task-definition NAME`, add the variable, and deploy the new revision',
      ],
      ['It is set in a .env file, which is not in the image', 'set it in the task definition'],
    ],
  ),
  evidence(
    'evidence-container-port-denied',
    inContainer(/(?:listen|bind).{0,60}(?:EACCES|ermission denied)/),
    'The user of the program is not allowed to listen on a port below 1024.',
    [
      [
        'That user is not root',
        'let the program listen on another port, such as 8080, and change `containerPort` and the target group',
      ],
    ],
  ),
  evidence(
    'evidence-container-denied',
    inContainer(/\bEACCES\b|nio\.file\.AccessDenied|Permission denied|Read-only file system|EROFS/i),
    'The program is not allowed to read or write a file in the container.',
    [
      [
        "The file belongs to another user than the image's USER",
        'copy it with `COPY --chown=USER`, or change its owner with `RUN chown USER FILE`',
        /read-only|EROFS/i,
      ],
      [
        'The file system is read-only (`readonlyRootFilesystem`), or is a volume of another user',
        'where the program writes, mount a volume that the user may write to',
      ],
    ],
  ),
  evidence(
    'evidence-container-role',
    inContainer(
      /(?<!\.)\bAccessDenied(?:Exception)?\b|is not authorized to perform: \w{1,40}:|Unable to locate credentials|Access Denied \(Service: |load (?:AWS )?credentials from|CredentialsProviderError/,
    ),
    'AWS denies a call that the program makes.',
    [
      [
        'The role in `taskRoleArn` is missing, or lacks a permission',
        'allow that role the action that the text names; the program does not get the permissions of `executionRoleArn`',
      ],
    ],
    pages.ecsTaskRole,
  ),
  evidence(
    'evidence-container-no-connection',
    inContainer(
      /\bE(?:CONNREFUSED|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN)\b|[Cc]onnection (?:refused|timed out)|getaddrinfo|could not translate host|Name or service not known|no such host|Communications link failure|[Cc]an't connect to|[Cc]ould not connect/,
    ),
    'The program could not connect to the host that the text names.',
    [
      [
        'That host is the task itself, where no database runs',
        "set the variable to the database's own host name",
        without(ownHost),
      ],
      [
        "The database's security group does not let the tasks in, or their subnets have no route",
        "allow its port, inbound from the tasks' security group",
        ownHost,
      ],
      [
        'The name or port is wrong, for example a name from docker compose',
        'compare it with the endpoint that AWS shows',
      ],
    ],
  ),
]
