import { output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot, without } from '../rules-out.ts'
import { installBuildx, installCompose } from './docker-plugins.ts'
import { wrongFolder } from './wrong-folder.ts'

/** The image that is refused has no host name in its name. */
const onDockerHub = /pull access denied for (?!localhost)[^\s./:]{1,100}(?:[/,: ]|$)/

/** The image that is missing has no host name in its name, or that of Docker Hub. */
const missingOnDockerHub = /manifest for (?!localhost)[^\s./:]{1,100}[/:@]|docker\.io\//

/** Only version 2 of Compose says this. */
const ofCompose2 = /invalid compose project|(?:^|\n)(?:validating |services\.)|[Aa]dditional propert/

/** The credential helper tried to open a window. */
const needsDesktop = /D-Bus|DISPLAY|secretservice/

/** Docker, ECR, Kubernetes. Narrower entries come first. */
export const docker: readonly Entry[] = [
  output(
    'docker-socket-denied',
    /permission denied while trying to connect to the Docker (?:daemon|API)|docker\.sock.{0,20}: permission denied|Permission denied.{0,40}docker\.sock|fetching server API version: .{0,80}Permission denied/i,
    'The user that the script runs as is not allowed to use Docker.',
    [
      [
        'The runas user is not in the docker group',
        'run `sudo usermod -aG docker USER`, use sudo, or remove runas',
        asRoot,
      ],
      [
        'The script switches to a user who is not in the docker group',
        'add that user to the group, or call docker before the switch',
      ],
    ],
  ),
  output(
    'rootless-ids',
    /(?:register|extract) layer.{0,300}lchown .{1,300}invalid argument|insufficient UIDs or GIDs|no sub[ug]id ranges|new[ug]idmap: (?!exec)/,
    'The user that runs containers without root has too few user ids for the image.',
    [
      [
        'That user has no range of 65,536 ids in `/etc/subuid` and `/etc/subgid`',
        'run `sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 USER`, and restart Docker (or `podman system migrate`)',
      ],
    ],
  ),
  output(
    'docker-daemon-file',
    /unable to configure the Docker daemon/,
    'Docker does not start, because it does not accept /etc/docker/daemon.json.',
    [
      [
        'A setting is in the file and is also an option of dockerd in its unit, such as hosts and `-H fd://`',
        'remove one of them: take it out of the file, or replace ExecStart with `sudo systemctl edit docker`',
        without(/both as a flag/),
      ],
      [
        'The file has a mistake, such as an extra comma, or a setting that this version does not know',
        'check it with `sudo dockerd --validate --config-file=/etc/docker/daemon.json`, or with `python3 -m json.tool`',
      ],
    ],
  ),
  output(
    'apparmor-profile',
    /apparmor_parser(?!: (?:command )?not found)|AppArmor (?:enabled on system|parser error)|apparmor failed to apply profile/i,
    'AppArmor, which confines programs on Ubuntu and Debian, could not load a profile.',
    [
      [
        'Its tools are missing or run inside a container, or Docker was installed or updated alongside a snap',
        'install apparmor, run `sudo aa-status`, and restart AppArmor and Docker (`sudo systemctl restart apparmor docker`)',
      ],
      [
        'A profile in /etc/apparmor.d has a mistake',
        'correct the line that the message names, and run `sudo systemctl reload apparmor`',
      ],
    ],
  ),
  output(
    'docker-cgroup',
    /cgroup mountpoint does not exist|[Dd]evices cgroup isn't mounted/,
    'Docker does not support the control groups (cgroups) of this system.',
    [
      [
        'The system has only cgroup v2, and Docker is older than 20.10',
        'update Docker and containerd, or start the kernel with systemd.unified_cgroup_hierarchy=0',
      ],
      ['The cgroups are not mounted', 'check `mount | grep cgroup`, and restart Docker or the instance'],
    ],
  ),
  output(
    'ecr-tag-immutable',
    /cannot be overwritten because the repository is immutable|ImageTagAlreadyExistsException|cannot be overwritten because the tag is immutable/,
    'The ECR repository does not allow tags to be overwritten, and this tag already exists.',
    [
      [
        'The build ran again for the same tag, or the tag is a fixed one, such as latest',
        'give each build a tag of its own, such as the commit, or skip the push if `aws ecr describe-images` shows the tag',
      ],
    ],
  ),
  output(
    'docker-not-running',
    /Cannot connect to the Docker daemon|docker\.sock: connect: no such file|Couldn't connect to Docker daemon|docker daemon is not running|Is the docker daemon running/i,
    'Docker is not running on the instance.',
    [
      [
        'The service is not installed, was not started, or does not start at boot, or DOCKER_HOST names another daemon',
        'run `sudo systemctl enable --now docker` (Windows: `Start-Service docker`) on the image or in BeforeInstall, and `unset DOCKER_HOST` in the script',
      ],
      [
        'The user is not in the docker group, for which docker-compose version 1 prints the same',
        'run `sudo usermod -aG docker USER`, or use sudo',
        new RegExp(`${asRoot.source}|${without(/Couldn't connect/).source}`),
      ],
    ],
  ),
  output(
    'docker-login-no-terminal',
    /Cannot perform an interactive login from a non.?TTY|^(?:Error: )?password is empty$|Must provide --username with --password-stdin|login attempt to .{1,200} 400 Bad Request/i,
    'docker login received no password or no user name, or only part of it.',
    [
      [
        'The command before the pipe failed, such as `aws ecr get-login-password`, or the variable with the user name or password is empty',
        'run it on its own: usually the instance role lacks ecr:GetAuthorizationToken, `--region` is missing or is not the region of the registry, or the AWS CLI is too old',
      ],
    ],
  ),
  output(
    'docker-login-email',
    /^unknown shorthand flag: 'e' in -e$|^unknown flag: --email$/,
    'Docker no longer knows the option -e (`--email`) of docker login.',
    [
      [
        'The script runs what `aws ecr get-login` prints, which has that option',
        'replace it with `aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com`',
      ],
      [
        'The AWS CLI is too old for `get-login-password`, or the script has the option itself',
        'install version 2, or remove the option (`aws ecr get-login --no-include-email` in version 1)',
      ],
    ],
  ),
  output(
    'ecr-not-authorized',
    // What other policies deny, or those of a user, is explained as for all AWS calls.
    /^(?!.{0,900}(?::user\/|explicit deny|because no (?!identity))).{0,900}not authorized to perform: ecr:\w{1,60}/,
    'The role is not allowed to use Amazon ECR.',
    [
      [
        'The instance profile lacks the permission',
        'attach AmazonEC2ContainerRegistryReadOnly (to pull) or AmazonEC2ContainerRegistryPowerUser (to push) to the instance role',
      ],
    ],
  ),
  output(
    'ecr-public-login',
    /public\.ecr\.aws.{0,300}(?:403 Forbidden|authorization token)/,
    "Amazon ECR Public rejected Docker's login, although no login is needed to pull from it.",
    [
      [
        'A login is stored on the instance, and expired after twelve hours',
        'run `docker logout public.ecr.aws` as the user of the script before the pull',
      ],
    ],
  ),
  output(
    'docker-not-logged-in',
    /no basic auth credentials|authorization token has expired|Your authorization token|pull access denied|denied: (?:requested access|Your)|login attempt to http|unauthorized: (?:authentication|incorrect)|(?:daemon|registry(?!\.(?:yarnpkg|npmjs))|pull|manifests|request to https).{0,300}401 Unauthorized/,
    'The registry rejected Docker: it is not logged in, or is not allowed to read the image.',
    [
      [
        "This script's user has not logged in within the last twelve hours",
        'log in before the pull, to ECR with `aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com`',
        onDockerHub,
      ],
      [
        'The name has no registry in it, so Docker looks on Docker Hub',
        'write the registry before it, build or load the image first, or log in to Docker Hub as this user',
        without(onDockerHub),
      ],
      [
        'The image does not exist under this name, or the instance role is not allowed to read from ECR',
        'check the registry, name and tag, and attach AmazonEC2ContainerRegistryReadOnly to the role',
      ],
    ],
  ),
  output(
    'docker-image-not-found',
    /manifest (?:for .{1,300} not found|unknown)|: not found: manifest|repository with name .{1,200} does not exist in the registry|ImageNotFoundException|failed to resolve reference .{1,300}: not found/,
    'The image or its tag does not exist in the registry.',
    [
      [
        'The publisher removed it from Docker Hub, as Bitnami did in 2025',
        'use a tag that hub.docker.com shows (Bitnami: `bitnamilegacy/NAME`)',
        without(missingOnDockerHub),
      ],
      [
        'The tag was not pushed, or the variable that holds it is empty or wrong',
        'look for it in the registry (ECR: `aws ecr describe-images --repository-name NAME`), and make sure that the build pushes before it deploys',
      ],
      [
        'It was pushed to another region or account, or a lifecycle policy deleted it',
        'correct the registry, or keep images that are in use',
        missingOnDockerHub,
      ],
    ],
  ),
  output(
    'docker-rate-limit',
    /toomanyrequests|pull rate limit/i,
    'The registry (Docker Hub, ECR Public) limits how many images can be pulled, above all without a login.',
    [
      [
        'Many instances pull at the same time through the same IP address',
        'log in to that registry, pull from your own ECR (a pull through cache), and let the script retry',
      ],
    ],
  ),
  output(
    'docker-credential-helper',
    /docker-credential-\w|error (?:getting|storing) credentials/,
    'The program that stores the logins of Docker (its credential helper) is missing, or failed.',
    [
      [
        'The program needs a desktop',
        'remove credsStore from ~/.docker/config.json, and the package golang-docker-credential-helpers',
        without(needsDesktop),
      ],
      [
        '~/.docker/config.json names a program that is not here, such as that of Docker Desktop, or that of ECR found no AWS credentials',
        'remove credsStore or credHelpers from that file, or install the program; for ECR, read ~/.ecr/log',
      ],
    ],
  ),
  output(
    'docker-name-conflict',
    /[Tt]he container name ".{1,200}" is (?:already )?in use|Conflict\. The container name|cannot remove (?:a running )?container .{1,200}(?:[Ss]top the container|is running)/,
    'A container with that name is still there.',
    [
      [
        'The old one was not removed, or still runs',
        'run `docker rm -f NAME || true` before `docker run` or `docker compose up`',
      ],
    ],
  ),
  output(
    'podman-short-name',
    /short-name .{1,200} did not resolve to an alias/,
    'Podman does not know which registry to pull from, because the image name does not say.',
    [
      [
        'Docker uses Docker Hub for such names, but Podman does not',
        'write the registry before the name, as in `docker.io/library/NAME`, or set unqualified-search-registries in /etc/containers/registries.conf',
      ],
    ],
  ),
  output('docker-invalid-reference', /invalid reference format/, 'The image name is not valid.', [
    [
      'A variable in it is empty in the hook, it has capitals, or a path with a space stands before it',
      'let the script print the command; set the variable there, or write it to a file in the bundle during the build',
    ],
  ]),
  output(
    'compose-invalid',
    /invalid compose project|The Compose file .{0,200}is invalid|Unsupported config option|^(?:validating \S{1,200}: )?services\.\S{1,80} (?:must|contains|value|[Aa]dditional|conflicts|depends|has neither)\b|refers to undefined (?:network|volume|config|secret|service)|\(root\) [Aa]dditional propert(?:y|ies) \S{1,80} (?:is|are) not allowed|Version in ".{1,200}" is unsupported|depends on (?:undefined service|service '.{1,80}' which is undefined)|invalid interpolation format/,
    'Docker Compose does not accept the compose file.',
    [
      [
        'docker-compose on the instance is an old version 1, which does not know what the file uses',
        'compare `docker compose version` (plugin) and `docker-compose --version`, and use the plugin',
        ofCompose2,
      ],
      [
        'The file has a mistake, or a variable in it is empty',
        'run `docker compose config` in its folder: it shows what is wrong',
      ],
    ],
  ),
  output(
    'docker-unhealthy',
    /dependency failed to start|[Cc]ontainer \S{1,200} is unhealthy|container .{1,100} exited \(\d{1,3}\)|didn't complete successfully: exit|is restarting, wait until/,
    'A container that must run first did not become healthy, or ended.',
    [
      [
        'Its program ended with an error, or is not ready in the time of its health check',
        'read `docker logs NAME`, and `docker inspect NAME` for the result of the check; raise start_period if it is only slow',
      ],
    ],
  ),
  output(
    'docker-files-missing',
    /^(?:COPY|ADD) failed: (?!forbidden)|failed to calculate checksum of ref .{1,300}not found|no configuration file provided: not found|Can't find a suitable configuration file|failed to read dockerfile|unable to prepare context|open \S{0,200}docker-compose\.ya?ml: no such file/i,
    'Docker cannot find the compose file, the Dockerfile, or a file that is to be copied.',
    [
      [wrongFolder[0], wrongFolder[1], /\b(?:COPY|ADD) failed|checksum of ref/],
      [
        'It is not in the bundle, .dockerignore leaves it out, or an earlier stage (`COPY --from`) did not create it',
        'add it to the artifacts of the build, or correct the path',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'docker-network-missing',
    /(?:: |^)network \S{1,100} (?:not found|declared as external)/,
    'A Docker network does not exist on the instance.',
    [
      [
        'It was never created there, or was removed while containers still refer to it',
        'run `docker network create NAME || true` before the start, and create the containers again (`docker compose up -d --force-recreate`)',
      ],
    ],
  ),
  output(
    'docker-shared-network',
    /namespace path: lstat \/proc\/|cannot join network (?:namespace )?of/,
    'The container uses the network of another container, which is not running.',
    [
      [
        'That container ended or was replaced by this deployment',
        'start it first, and create the others again (`docker compose up -d --force-recreate`)',
      ],
    ],
  ),
  output(
    'compose-outdated',
    /'ContainerConfig'|URL scheme http\+docker|unexpected keyword argument '(?:ssl_version|chunked)'/,
    'docker-compose version 1 does not work with this Docker.',
    [['Version 1 is no longer maintained', `call \`docker compose\`, with a space, and ${installCompose}`]],
  ),
  output(
    'docker-buildx-missing',
    /buildx component is missing|requires buildx/,
    'The Docker plugin buildx is missing or too old.',
    [['This Docker came without it, or with an old one', `build in the pipeline, or ${installBuildx}`]],
  ),
  output(
    'compose-other-project',
    /incorrect label com\.docker\.compose|(?:network|volume) (?:with name )?\S{1,100} (?:already )?exists but was /,
    'A network or volume with this name exists, but Compose did not create it for this project.',
    [
      [
        'It is left over from another compose file or project name',
        'stop its containers and remove it (`docker network rm NAME`)',
      ],
      [
        'It is shared, or a volume with data',
        'declare it with its `name` and `external: true`, or give the former project with `-p`',
      ],
    ],
  ),
  output(
    'docker-stale-state',
    /service endpoint with name \S{1,100} already exists|is marked for removal and cannot be started|endpoint with name \S{1,100} already exists in network/,
    'Docker still holds a container that was only partly removed.',
    [
      [
        'It was stopped or removed by force, or Docker was restarted, and traces of it are left',
        'run `docker rm -f NAME` (`docker network disconnect -f NETWORK NAME` for an endpoint), then start it again; if that does not help, `sudo systemctl restart docker`',
      ],
    ],
  ),
  output(
    'docker-address-taken',
    /^(?:docker: )?(?:Error response from daemon|ERROR: for .{1,200}): (?:.{0,200}: )?Address already in use$/,
    'The address that a container asks for in its network belongs to another container.',
    [
      [
        'The container has a fixed address (ipv4_address), but a container without one got that address first',
        'check `docker network inspect NETWORK`; give all containers fixed addresses, keep fixed addresses out of ip_range, or use names instead',
      ],
    ],
  ),
  output(
    'ecr-repository-missing',
    /\.dkr\.ecr\..{1,300}\/blobs\/uploads\/[^ ]{0,100}: EOF/,
    'Amazon ECR ended the upload of the image.',
    [
      [
        'The repository does not exist in this account and region, and ECR creates one on a push only if a repository creation template allows it',
        'check it with `aws ecr describe-repositories`, and create it (`aws ecr create-repository --repository-name NAME`)',
      ],
      [
        'The role is not allowed to push',
        'allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage',
      ],
    ],
  ),
  output(
    'podman-session',
    /\bsd-bus\b|there is no systemd user session/,
    'Podman without root cannot reach the systemd instance of its user.',
    [
      [
        'The user has no session, as in hooks and after `su`',
        'run `sudo loginctl enable-linger USER`, and set `XDG_RUNTIME_DIR=/run/user/UID` in the script, or run Podman with `--cgroup-manager=cgroupfs`',
      ],
    ],
  ),
  output(
    'docker-mount-missing',
    /bind source path does not exist|creating mount source path|error mounting ["'](?!cgroup|proc|sysfs|tmpfs|mqueue|devpts|overlay|shm)|not a directory: unknown: Are you trying to mount a directory/i,
    'A file or folder that the container mounts does not exist, or Docker cannot create it.',
    [
      [
        'The file or folder was not created on the instance before the start',
        'create it first, with its full path, and delete the folder that Docker made in place of a file',
      ],
      [
        'Docker was installed as a snap, which may not write outside of /home',
        'install Docker from its own repository (`snap list docker` shows a snap), or keep the folder below /home',
        /does not exist|[Nn]ot a directory|no such file/,
      ],
    ],
  ),
  output(
    'docker-network-range',
    /non-overlapping IPv4 address pool|Pool overlaps with|networks have overlapping IPv4|all predefined address pools have been/,
    'Docker has no free range of addresses for the network, or the one that is asked for is taken.',
    [
      [
        'Networks of earlier deployments are left over, or two ask for the same subnet',
        'remove those without containers (`docker network prune -f`), or set default-address-pools in /etc/docker/daemon.json',
      ],
    ],
  ),
  output(
    'docker-firewall',
    /iptables: No chain\/target\/match|DOCKER-ISOLATION|iptables failed: iptables/,
    "Docker's firewall rules are gone or cannot be written.",
    [
      [
        'The kernel was updated without a restart, so the modules of the running kernel are gone',
        'restart the instance, or run `sudo modprobe iptable_nat`',
        without(/insmod|modprobe/),
      ],
      [
        'iptables, firewalld or ufw was restarted after Docker',
        'run `sudo systemctl restart docker`, which writes them again',
      ],
    ],
  ),
  output(
    'container-program',
    /^(?!.{0,900}(?:exec format error|no space left|[Bb]ind for |address already|mounting|cgroup|memory|seccomp|rlimit|nvidia|running hook|AppArmor|keyring|sysctl|namespace|operation not permitted))(?:.{0,300}OCI runtime (?:create|exec) failed|.{0,300}crun: (?:open executable|executable file)|.{0,300}unable to start container process|.{0,300}starting container process caused)/,
    'The container could not start its program, which is looked for in the image and not on the instance.',
    [
      [
        'It is not executable in the image',
        'add `RUN chmod +x FILE` to the Dockerfile, or call it with sh',
        without(/permission denied/),
      ],
      [
        'The image does not contain it, a mounted folder hides it, or it has Windows line endings',
        'look inside with `docker run --rm --entrypoint ls IMAGE -l PATH`, and correct ENTRYPOINT, command or volumes',
      ],
    ],
  ),
  output(
    'kubernetes-unauthorized',
    /You must be logged in to the server|provide credentials\)|is forbidden: User ".{1,200}" cannot/,
    'The Kubernetes cluster refuses the role that the hook uses.',
    [
      [
        'The instance role is not mapped in the EKS cluster',
        'add it as an access entry (`aws eks create-access-entry`) or to the aws-auth ConfigMap, or assume a role that is mapped',
        /is forbidden: User/,
      ],
      [
        'It is mapped, but lacks the permission that the line names',
        'check it with `kubectl auth can-i VERB RESOURCE`, and add it to its Role',
      ],
    ],
  ),
  symptom(
    'docker-no-such-container',
    /No such (?:container|object|image): |no such service: |["']docker (?:container |image )?(?:stop|rm|rmi|kill)["'] requires at least 1 argument/,
    'Docker does not know the container, image or service in the script.',
    [
      [
        'There is nothing to stop or remove yet',
        'ignore that error: `docker stop NAME || true`',
        /No such image|no such service|location: \S{0,200}(?:valid|health|check|verify)/i,
      ],
      [
        'It has another name (compose puts that of the project first), was never pulled, built or defined here, or has ended (`--rm`)',
        'list what there is with `docker ps -a`, `docker images` or `docker compose config --services`',
      ],
    ],
  ),
  tool(
    'kubernetes-failed',
    'kubectl or Helm',
    /^Error from server|^The connection to the server \S{1,100} was refused|^error: (?:the server|deployment|timed out waiting|unable to (?:recognize|read|upgrade)|no objects|no matching resources)|^Error: (?:UPGRADE|INSTALLATION|ROLLBACK|Kubernetes cluster|release|chart)/,
    'kubectl or Helm failed; the text after "Error" is the reason.',
    [
      [
        'It talks to another cluster or namespace than intended, or what it names is not there',
        'run `kubectl config current-context`, `kubectl get events --sort-by=.lastTimestamp` and `helm history NAME` as the user of the script, with its KUBECONFIG',
      ],
    ],
  ),
]
