import { evidence } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'
import { blockedOnTheWay } from './blocked-on-the-way.ts'

/** What ECR says, and not Docker Hub ("You have reached your pull rate limit"). */
const ofEcr = /\.dkr\.ecr\.|public\.ecr\.aws|Rate exceeded|Data limit exceeded/

/**
 * Why ECS could not pull or start an image: `stoppedReason` of a task and `reason` of its containers (ECS Developer
 * Guide, "CannotPullContainer task errors"; containerd's and Docker's own words). Narrower entries come first.
 */
export const evidenceImages: readonly Entry[] = [
  evidence(
    'evidence-image-platform',
    /does not contain descriptor matching platform|no matching manifest for|no match for platform in manifest/i,
    'The image was built for another processor or operating system than the one that the task runs on.',
    [
      [
        'It was built on a computer with another processor, such as a Mac with an Apple processor',
        'build it with `docker buildx build --platform linux/amd64 --push --tag IMAGE ./`',
        /linux\/arm64|windows/,
      ],
      [
        'The task runs, or is meant to run, on Graviton or Windows',
        'build it for that, such as with `--platform linux/arm64`, or correct `runtimePlatform` in the task definition (`cpuArchitecture`, `operatingSystemFamily`)',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-format',
    /unsupported media ?type|unsupported manifest/i,
    'What runs the containers does not know the format of the image.',
    [
      [
        'The image was pushed with attestations (provenance), or in a format that is newer than the container instance',
        'build it with `docker buildx build --provenance=false --push --tag IMAGE ./`, and use a current AMI for ECS',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-exec-format',
    /exec format error/i,
    'The container cannot run its program on this processor.',
    [
      [
        'The image was built for another processor',
        "build it for the task's (`docker buildx build --platform linux/amd64 --push --tag IMAGE ./`), or set `cpuArchitecture` in the task definition",
      ],
      [
        'The entry point is a script without a first line such as `#!/bin/sh`',
        'add that line, without Windows line endings',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-image-rate-limit',
    /toomanyrequests|429 Too Many Requests|pull rate limit|unexpected status code https:\/\/registry-1\.docker\.io/i,
    'The registry limits how many images are pulled, as Docker Hub does without a login.',
    [
      [
        'All tasks behind a NAT gateway share one limit',
        'copy the image to ECR, or use a pull-through cache, or set `repositoryCredentials` in the task definition',
        ofEcr,
      ],
      [
        'Too many tasks pull at once from ECR, or from ECR Public, whose limits are lower without a login',
        'deploy again, start fewer tasks at once, and copy images from ECR Public to a private repository',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-not-found-or-private',
    /pull access denied|repository does not exist or may require|insufficient_scope|denied: requested access/i,
    'The registry has no such image, or does not show it to this task.',
    [
      [
        'The name or tag of the image is misspelled, or it was never pushed',
        "compare the task definition's `image` with `aws ecr describe-images --repository-name NAME`",
      ],
      [
        'The repository is private',
        'for ECR attach `AmazonECSTaskExecutionRolePolicy` to the execution role; for another registry set `repositoryCredentials`',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-layers-denied',
    /CannotPull.{0,1000}starport-layer-bucket.{0,600}(?:403|Forbidden|AccessDenied)/i,
    'S3 does not let the task read the layers that ECR keeps there.',
    [
      [
        'The policy of the VPC endpoint for S3 does not allow it',
        'allow `s3:GetObject` on `arn:aws:s3:::prod-REGION-starport-layer-bucket/*` in that policy',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-denied',
    /CannotPull.{0,1000}(?:403 Forbidden|401 Unauthorized|AccessDenied|not authorized|no basic auth|unauthorized|denied)|not authorized to perform: ecr:/i,
    'The task is not allowed to pull its image.',
    [
      [
        'The image is in a private repository of a registry that is not ECR',
        'set `repositoryCredentials` in the task definition, or copy the image to ECR',
        without(/ghcr\.io|docker\.io|quay\.io|gitlab|anonymous token/),
      ],
      [
        'The execution role lacks the permissions for ECR',
        'set `executionRoleArn` in the task definition, and attach `AmazonECSTaskExecutionRolePolicy` to that role',
        /ghcr\.io|docker\.io|quay\.io|gitlab|anonymous token/,
      ],
      [
        'In ECR, the repository is in another account, or its policy or that of a VPC endpoint does not allow the role',
        'allow the role `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` there, too',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-no-space',
    /no space left on device|devicemapper|devmapper|Thin Pool|(?:extract|register) layer.{0,200}: write /i,
    'There is no disk space for the image or the container.',
    [
      [
        'On Fargate the storage of a task is 20 GiB by default',
        'raise `ephemeralStorage` in the task definition, or make the image smaller',
      ],
      [
        'The disk of the container instance is full of old images',
        'run `docker image prune -af` there, or use a larger volume',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-pull-canceled',
    /CannotPull.{0,600}context canceled/i,
    'The pull of the image was given up before it had finished.',
    [
      [
        'The subnet has no route to the registry, or a slow one',
        'check the NAT gateway, or the VPC endpoints `ecr.api`, `ecr.dkr` and `s3` with private DNS',
      ],
      [
        'The image is large, and the disk full or slow',
        'make the image smaller, or the volume or `ephemeralStorage` larger',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-host-unknown',
    /CannotPull.{0,1500}no such host/i,
    'The host name of the registry could not be resolved.',
    [
      [
        'The host name in `image` is misspelled, or has the wrong account or region',
        'write it as ACCOUNT.dkr.ecr.REGION.amazonaws.com',
      ],
      [
        'DNS does not work in the VPC',
        'turn on `enableDnsSupport` and `enableDnsHostnames`, and private DNS for the VPC endpoints',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-certificate',
    /CannotPull.{0,1500}(?:x509|certificate)/i,
    'The certificate of the registry, or of a proxy in front of it, is not accepted.',
    [
      [
        'It is from an authority of your own, or a firewall opens the connection',
        'use a registry with a public certificate, such as ECR, and exempt it from the inspection of TLS',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-no-route',
    /CannotPull.{0,1500}(?:timeout|timed out|request canceled|deadline exceeded|connection re(?:fused|set)|could not reach any registry|dial tcp|network is unreachable|\bEOF\b)/is,
    'The task could not reach the registry of its image.',
    [
      [
        'A private subnet has no NAT gateway, or a public one no public address',
        'add the route, set `assignPublicIp` to ENABLED in a public subnet, or add the VPC endpoints `ecr.api`, `ecr.dkr` and `s3`',
      ],
      blockedOnTheWay,
      ['The registry was down for a moment', 'deploy again'],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-image-not-found',
    /CannotPull.{0,1500}(?:not found|manifest unknown|does not exist|error \(404\)|404 Not Found|invalid reference format)/i,
    'There is no image with this name and tag in the registry, or the name is not valid.',
    [
      [
        'The build did not push it, pushed it later, or under another tag, or left a variable in the name empty',
        "compare the task definition's `image` with `aws ecr describe-images --repository-name NAME`, and push it before you deploy",
      ],
      [
        'A lifecycle policy of the repository deleted it, or it is in another region or account',
        'keep tags that task definitions use, and check the host name of the image',
      ],
    ],
    pages.ecsImagePull,
  ),
  evidence(
    'evidence-container-device',
    /gathering device information|could not select device driver|nvidia-container/i,
    'The container instance lacks a device that the task definition names.',
    [
      [
        'Its instance type or AMI is not the one that the task needs, such as one with a GPU',
        'run the task on instances that have the device, with a placement constraint or a capacity provider of their own',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-dependency',
    /dependent container|dependency .{0,200}(?:failed|exited|unhealthy)|dependsOn/i,
    'A container did not start because another one that it depends on failed.',
    [
      [
        'That container, such as one for migrations, ended with an error or never became healthy',
        "read that container's log, and check `dependsOn` in the task definition (SUCCESS needs exit code 0)",
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-volume-owner',
    /chown .{0,300}operation not permitted|failed to copy file info/i,
    'A volume of the container does not let its owner be changed.',
    [
      [
        'It is an EFS access point with a POSIX user, on a container instance (EC2 launch type)',
        "remove the POSIX user of the access point, or let the image's folder belong to that user",
      ],
    ],
  ),
  evidence(
    'evidence-container-user',
    /unable to find (?:user|group) |\/etc\/(?:passwd|group): no such file/i,
    'The user that the container is to run as does not exist in the image.',
    [
      [
        '`user` in the task definition, or USER in the Dockerfile, names one that the image does not have',
        'create it in the Dockerfile, or give its number instead of its name; an image made from scratch has no /etc/passwd to look names up in',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-container-mount',
    /CannotStart.{0,1000}(?:error mounting|not a directory|mount.{0,60}(?:denied|failed|no such file))/i,
    'A volume could not be mounted where the task definition wants it.',
    [
      [
        'A folder is mounted on a file of the image, or the reverse, or its source does not exist on the instance',
        'correct `mountPoints` and `volumes` in the task definition',
      ],
    ],
  ),
  evidence(
    'evidence-container-timeout',
    /(?:ContainerRuntime|Docker)TimeoutError|Could not transition to \w{1,20}; timed out/,
    'A container did not start in the time that ECS waits.',
    [
      [
        'The task cannot reach a service that it needs to start, such as CloudWatch Logs',
        'check the NAT gateway or the VPC endpoints, and that security groups allow port 443',
      ],
      [
        'The container instance has too little CPU, memory or disk throughput',
        'use larger instances, or fewer tasks on each',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-command-not-found',
    {
      exited: [127],
      message:
        /executable file not found|(?:exec|stat) .{1,300}: no such file or directory|^(?:env: |\S{0,100}sh: |\S{1,100}: line ).{1,200}(?:not found|(?<!: cannot open .{1,200}): No such file or directory)$/im,
    },
    'The container has no such program as the one that it is to start.',
    [
      [
        '`command` or `entryPoint` is one string with spaces, which is taken for the name of a program',
        'write each word as an element of its own: `["npm", "start"]`',
        without(/exec: \\?"[^" ]{1,200} [^"]{0,300}"/),
      ],
      [
        '`command` or `entryPoint` in the task definition names a program that is not in the image',
        'correct it, or install the program in the image',
      ],
      [
        'The entry point is a script with Windows line endings, or calls a program that is not in the image',
        'convert it with `dos2unix SCRIPT`, and run the image locally with `docker run --rm IMAGE`',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-command-not-executable',
    {
      exited: [126],
      message:
        /Cannot(?:Start|Create).{0,600}permission denied|(?:^\S{0,100}sh|exec): \S{1,200}: permission denied/i,
    },
    'The container is not allowed to run its program.',
    [
      [
        'The entry point has no executable bit, or the user of the image may not read it',
        'add `RUN chmod +x FILE` to the Dockerfile, and check its USER',
      ],
    ],
    pages.ecsStoppedTasks,
  ),
  evidence(
    'evidence-port-allocated',
    /port is already allocated|address already in use|EADDRINUSE|\bbind for .{1,80} failed|bind host port|external connectivity on endpoint(?!.{0,300}iptables)/i,
    'A port that the container needs is already in use.',
    [
      [
        'The network mode is bridge or host with a fixed host port, and the old task still uses it',
        'set `hostPort` to 0 with a load balancer, or use the network mode awsvpc',
      ],
      [
        'Two containers of the task listen on the same port',
        'give them different ports: with awsvpc they share one network interface',
      ],
    ],
  ),
]
