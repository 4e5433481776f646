import { checkScripts } from './expectation.ts'

/*
 * Words that several causes share: what else on the line tells which one it is, and what must not be suspected then.
 */

// compose/cli/errors.py of version 1 prints the same whether the socket is missing or may not be used.
const compose1 = "Couldn't connect to Docker daemon at http+docker://localhost - is it running?"
checkScripts('docker-compose 1 says of a user who may not use Docker that it is not running', [
  [compose1, { id: 'docker-not-running', second: /not in the docker group/ }, { user: 'ubuntu' }],
  [compose1, { id: 'docker-not-running', not: /docker group/ }],
  [
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    { id: 'docker-not-running', not: /docker group/ },
    { user: 'ubuntu' },
  ],
])

checkScripts('containers without root: no ids, or no program that sets them', [
  [
    'cannot find newuidmap: exec: "newuidmap": executable file not found in $PATH',
    { id: 'command-not-found', not: /subuid/ },
    { user: 'app' },
  ],
  [
    'newuidmap: uid range [0-1) -> [1000-1001) not allowed',
    { id: 'rootless-ids', first: /add-subuids/, not: /missing/ },
    { user: 'app' },
  ],
])

const noIdentityPolicy = 'because no identity-based policy allows it'
checkScripts('Amazon ECR: who is denied what', [
  [
    `denied: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/app ${noIdentityPolicy}`,
    { id: 'ecr-not-authorized', first: /ReadOnly.*to pull/ },
  ],
  [
    `denied: User: arn:aws:sts::123456789012:assumed-role/web/i-1 is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:us-east-1:123456789012:repository/app ${noIdentityPolicy}`,
    { id: 'ecr-not-authorized', first: /PowerUser.*to push/ },
  ],
  [
    `denied: User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/app ${noIdentityPolicy}`,
    { id: 'aws-access-denied', first: /^Keys of the user/ },
  ],
  [
    'denied: User: arn:aws:sts::111111111111:assumed-role/web/i-1 is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:222222222222:repository/app because no resource-based policy allows the ecr:BatchGetImage action',
    { id: 'aws-access-denied', first: /^The policy/, not: /instance profile lacks/ },
  ],
])

checkScripts('401 of another registry than that of images', [
  [
    'error An unexpected error occurred: "https://registry.yarnpkg.com/@acme%2fui: Request failed \\"401 Unauthorized\\"".',
    { id: 'reason-login', not: /docker/ },
  ],
  [
    'Error response from daemon: Head "https://registry.example.com/v2/app/manifests/1": unexpected status: 401 Unauthorized',
    { id: 'docker-not-logged-in' },
  ],
])

// Amazon ECR Public user guide: an expired login is refused although nobody needs one to pull.
checkScripts('Amazon ECR Public refuses an expired login, and needs none', [
  [
    'Error response from daemon: pull access denied for public.ecr.aws/nginx/nginx, repository does not exist or may require docker login: denied: Your authorization token has expired. Reauthenticate and try again.',
    { id: 'ecr-public-login', first: /docker logout public\.ecr\.aws/ },
  ],
  [
    'Error response from daemon: pull access denied for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app, repository does not exist or may require docker login: denied: Your authorization token has expired.',
    { id: 'docker-not-logged-in', first: /get-login-password/, not: /logout/ },
  ],
])

// bitnami/containers#83267
checkScripts('an image that is missing: of your own, or of a publisher', [
  [
    'Error response from daemon: manifest for bitnami/redis:6.2 not found: manifest unknown: manifest unknown',
    { id: 'docker-image-not-found', first: /publisher.*bitnamilegacy/, not: /another region/ },
  ],
  [
    'Error response from daemon: manifest for 123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1 not found: manifest unknown',
    { id: 'docker-image-not-found', first: /was not pushed/, not: /publisher/ },
  ],
  ['Error: manifest unknown', { id: 'docker-image-not-found', first: /was not pushed/, not: /publisher/ }],
])

checkScripts('a program that keeps logins: not there, without a desktop, or without AWS credentials', [
  [
    'Error saving credentials: error storing credentials - err: exit status 1, out: `Cannot autolaunch D-Bus without X11 $DISPLAY`',
    {
      id: 'docker-credential-helper',
      first: /desktop.*golang-docker-credential-helpers/,
    },
  ],
  [
    'error getting credentials - err: exec: "docker-credential-ecr-login": executable file not found in $PATH, out: ``',
    { id: 'docker-credential-helper', first: /install the program/, not: /desktop:/ },
  ],
  [
    'Error response from daemon: error getting credentials - err: exit status 1, out: `credentials not found in native keychain`',
    {
      id: 'docker-credential-helper',
      first: /AWS credentials.*\.ecr\/log/,
    },
  ],
])

checkScripts('a compose file that version 2 of Compose refuses: version 1 is not there', [
  ...[
    'service "web" depends on undefined service "db": invalid compose project',
    'validating /srv/app/docker-compose.yml: services.web.ports must be a list',
  ].map(
    line => [line, { id: 'compose-invalid', first: /^The file has a mistake/, not: /version 1/ }] as const,
  ),
  [
    "validating /srv/app/docker-compose.yml: services.web additional properties 'restartt' not allowed",
    { id: 'compose-invalid', first: /^The file has a mistake/, not: /version 1/ },
  ],
  [
    "ERROR: The Compose file './docker-compose.yml' is invalid because: Unsupported config option for services.web: 'platform'",
    { id: 'compose-invalid', first: /version 1/ },
  ],
])

checkScripts('Docker misses a file: to be copied, or its own', [
  [
    'COPY failed: file not found in build context or excluded by .dockerignore: stat package.json: file does not exist',
    { id: 'docker-files-missing', first: /dockerignore.*COPY --from/, not: /hooks do not start there/ },
  ],
  [
    'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 3aa0::z1: "/app/dist": not found',
    { id: 'docker-files-missing', first: /dockerignore.*COPY --from/, not: /hooks do not start there/ },
  ],
  [
    'failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory',
    { id: 'docker-files-missing', first: /hooks do not start there/ },
  ],
])

checkScripts('iptables of Docker: rules that are gone, or a kernel without tables', [
  [
    `failed to start daemon: Error initializing network controller: failed to create NAT chain DOCKER: iptables failed: iptables -t nat -N DOCKER: iptables v1.8.7 (legacy): can't initialize iptables table 'nat': Table does not exist (do you need to insmod?)`,
    { id: 'docker-firewall', first: /kernel was updated.*restart the instance/ },
  ],
  [
    'docker: Error response from daemon: driver failed programming external connectivity on endpoint app: Unable to enable DNAT rule:  (iptables failed: iptables --wait -t nat -A DOCKER -p tcp: iptables: No chain/target/match by that name.',
    { id: 'docker-firewall', first: /firewalld/, not: /kernel/ },
  ],
])

checkScripts('Podman without root asks systemd, which is not a command that needs root', [
  [
    'Error: crun: sd-bus call: Interactive authentication required.: Permission denied: OCI permission denied',
    { id: 'podman-session', first: /enable-linger/ },
    { user: 'app' },
  ],
  [
    'Failed to start app.service: Interactive authentication required.',
    { id: 'needs-root' },
    { user: 'app' },
  ],
])

checkScripts('the kernel does not permit what a container does, whose program is in the image', [
  [
    'docker: Error response from daemon: OCI runtime create failed: container_linux.go:380: starting container process caused: operation not permitted: unknown.',
    { id: 'reason-forbidden', not: /chmod|does not contain/ },
  ],
  [
    'docker: Error response from daemon: OCI runtime create failed: runc create failed: unable to start container process: exec: "/run.sh": permission denied: unknown.',
    { id: 'container-program', first: /chmod/ },
  ],
])

// nginx logs "emerg" if it cannot write its pid file, and "error" if `nginx -s` does not find one (ngx_cycle.c).
checkScripts('nginx: no pid file to read, or no folder to write it to', [
  [
    'nginx: [emerg] open() "/run/nginx/nginx.pid" failed (2: No such file or directory)',
    { id: 'system-path-missing', says: /mkdir -p/, not: /reload-or-restart/ },
  ],
  [
    'nginx: [error] open() "/run/nginx.pid" failed (2: No such file or directory)',
    { id: 'nginx-pid-invalid', first: /reload-or-restart/ },
  ],
])

checkScripts('web servers: the certificate, or another setting of TLS', [
  [
    'nginx: [emerg] SSL_CTX_set_cipher_list("FOO") failed (SSL: error:0A0000B9:SSL routines::no cipher match)',
    { id: 'web-server-config', not: /PEM/ },
  ],
  [
    'nginx: [emerg] SSL_CTX_use_certificate("/etc/ssl/x.pem") failed (SSL: error:0A00018F:SSL routines::ee key too small)',
    { id: 'web-server-certificate', first: /too weak/, not: /not on this instance/ },
  ],
  [
    'AH02565: Certificate and private key www.example.com:443:0 from /etc/ssl/a.pem and /etc/ssl/b.key do not match',
    { id: 'web-server-certificate', first: /another certificate/, not: /not on this instance/ },
  ],
  [
    'nginx: [emerg] cannot load certificate "/etc/ssl/x.pem": BIO_new_file() failed (SSL: error:80000002:system library::No such file or directory)',
    { id: 'web-server-certificate', first: /not on this instance/ },
  ],
])

checkScripts(
  'IIS: an object that is not there, or is there already',
  [
    [
      'New-Item : Destination element already exists',
      { id: 'iis-stopped', first: /W3SVC/, second: /something that already exists/ },
    ],
    [
      'The World Wide Web Publishing Service (W3SVC) is not running.',
      { id: 'iis-stopped', first: /W3SVC/, not: /creates what is there/ },
    ],
    [
      "'msdeploy' is not recognized as an internal or external command,",
      { id: 'msdeploy-missing', first: /PATH.*Web Deploy V3/ },
    ],
  ],
  { script: 'deploy.ps1' },
)

// windows_util.rb of the agent: it calls hooks with `powershell.exe -ExecutionPolicy Bypass -File`.
const policy = 'File C:\\app\\stop.ps1 cannot be loaded because running scripts is disabled on this system.'
checkScripts(
  'PowerShell does not run scripts although the agent asks it to',
  [[policy, { id: 'powershell-execution-policy', says: /Group Policy.*Get-ExecutionPolicy -List/ }]],
  { script: 'stop.ps1' },
)

checkScripts(
  'the Windows Installer: what its code says',
  [
    ['msiexec exited with code 1618', { id: 'windows-installer', first: /msiexec to end/ }],
    [
      'msiexec exited with code 1619',
      { id: 'windows-installer', first: /cannot be opened \(1619\)/, not: /Another installation was/ },
    ],
    [
      'msiexec exited with code 1605',
      {
        id: 'windows-installer',
        first: /not installed/,
        not: /Another installation was/,
      },
    ],
    [
      'msiexec exited with code 1603',
      { id: 'windows-installer', first: /Return value 3/, not: /Another installation was/ },
    ],
  ],
  { script: 'deploy.ps1' },
)

checkScripts(
  'WinRM: not running, or it does not trust the other side',
  [
    [
      'New-PSSession : [10.0.0.5] Connecting to remote server 10.0.0.5 failed with the following error message : The WinRM client cannot process the request. Default authentication may be used with an IP address under the following conditions',
      { id: 'powershell-failed', not: /WinRM/ },
    ],
    [
      'The WinRM client cannot process the request because the server name cannot be resolved.',
      { id: 'script-failed', not: /Enable-PSRemoting/ },
    ],
    [
      'The client cannot connect to the destination specified in the request. Verify that the service on the destination is running.',
      { id: 'winrm-not-running' },
    ],
  ],
  { script: 'deploy.ps1' },
)

checkScripts('systemd: which bus is not there', [
  [
    "System has not been booted with systemd as init system (PID 1). Can't operate.",
    { id: 'systemd-not-reachable', first: /without systemd/, not: /systemctl --user/ },
  ],
  [
    'Failed to connect to bus: No medium found',
    { id: 'systemd-not-reachable', first: /systemctl --user/, second: /without systemd/ },
  ],
])

checkScripts('systemd: a watchdog is no slow start, and a limit on starts no crash', [
  ["app.service: Failed with result 'watchdog'.", { id: 'unit-failed', not: /Type=simple/ }],
  ["app.service: Failed with result 'timeout'.", { id: 'unit-timed-out' }],
  [
    'app.service: Start request repeated too quickly.',
    { id: 'unit-start-limit', first: /journalctl/, second: /five times in ten seconds/ },
  ],
  ['Failed to start docker.service: Unit docker.service is masked.', { id: 'unit-masked', says: /package/ }],
])

checkScripts('Ansible: a host that cannot be reached, or a folder that cannot be written', [
  [
    'localhost | UNREACHABLE! => {"changed": false, "msg": "Failed to create temporary directory. In some cases, you may have been able to authenticate and did not have permissions on the target directory.", "unreachable": true}',
    { id: 'ansible-unreachable', first: /ansible_remote_tmp/, not: /connection: local/ },
  ],
  [
    'web1 | UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: Permission denied (publickey).", "unreachable": true}',
    { id: 'ansible-unreachable', first: /connection: local/, not: /remote_tmp/ },
  ],
])

checkScripts('certbot: too many certificates, or a server that cannot be reached', [
  [
    'too many certificates (5) already issued for this exact set of domains in the last 168h0m0s: example.com',
    { id: 'certbot-failed', first: /^Too many were requested/, not: /port 80/ },
  ],
  ['Some challenges have failed.', { id: 'certbot-failed', first: /port 80/ }],
])

checkScripts("a container's port: in use, not allowed, or of an address that is not here", [
  [
    'docker: Error response from daemon: driver failed programming external connectivity on endpoint web (abc): failed to bind host port 10.0.0.9:80/tcp: cannot assign requested address',
    { id: 'docker-failed', not: /still holds/ },
  ],
  [
    'docker: Error response from daemon: driver failed programming external connectivity on endpoint web (abc): failed to bind host port 0.0.0.0:80/tcp: address already in use',
    { id: 'container-port-in-use' },
  ],
])

checkScripts('PHP-FPM runs already', [
  [
    'ERROR: Another FPM instance seems to already listen on /run/php-fpm/www.sock',
    { id: 'socket-in-use', first: /still running/ },
  ],
  ['ERROR: Another FPM instance seems to already listen on 127.0.0.1:9000', { id: 'port-in-use' }],
])

const download404 =
  "Errors during downloading metadata for repository 'docker-ce-stable':;;  - Status code: 404 for https://download.docker.com/linux/centos/2023/x86_64/stable/repodata/repomd.xml (IP: 192.0.2.7)"
const allTried =
  "Error: Failed to download metadata for repo 'docker-ce-stable': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried"
checkScripts('dnf: why all mirrors failed stands above', [
  [
    `${download404};;${allTried}`,
    {
      id: 'package-mirror-unreachable',
      first: /has nothing/,
      not: /NAT gateway|DNS/,
      errorLine: /Status code: 404/,
    },
  ],
  [
    `Errors during downloading metadata for repository 'amazonlinux':;;  - Curl error (28): Timeout was reached for https://cdn.example.com/repodata/repomd.xml [Connection timed out after 30000 milliseconds];;Error: Failed to download metadata for repo 'amazonlinux': Cannot download repomd.xml: Cannot download repodata/repomd.xml: All mirrors were tried`,
    { id: 'package-mirror-unreachable', first: /NAT gateway/, errorLine: /Curl error \(28\)/ },
  ],
  [
    `${download404};;Ignoring repositories: docker-ce-stable;;Error: Unable to find a match: docker-ce`,
    { id: 'package-not-found', errorLine: /Unable to find a match/ },
  ],
  [
    "Error: Failed to download metadata for repo 'x': repomd.xml GPG signature verification error: Bad GPG signature",
    { id: 'package-signing-key', not: /NAT gateway/ },
  ],
  [
    'Curl error (60): SSL peer certificate or SSH remote key was not OK for https://repo.example.com/repodata/repomd.xml [SSL certificate problem: certificate has expired]',
    { id: 'tls-certificate', not: /NAT gateway/ },
  ],
])

checkScripts(
  'TLS: a certificate that cannot be checked for revocation',
  [
    [
      'curl: (35) schannel: next InitializeSecurityContext failed: Unknown error (0x80092012) - The revocation function was unable to check revocation for the certificate.',
      { id: 'tls-revocation', first: /--ssl-revoke-best-effort/ },
    ],
  ],
  { script: 'deploy.ps1' },
)

checkScripts('an address of IPv6 without a route', [
  [
    'Error: connect ENETUNREACH 2606:4700::6810:1722:443 - Local (:::0)',
    { id: 'connection-timed-out', first: /IPv6.*ipv4first/ },
  ],
  [
    'dial tcp [2600:1f18:2148:bc01::1]:443: connect: network is unreachable',
    { id: 'connection-timed-out', first: /IPv6/ },
  ],
  ['Error: connect ENETUNREACH 10.0.0.5:443', { id: 'connection-timed-out', not: /IPv6/ }],
])

checkScripts('a working directory: deleted, or closed to the user', [
  [
    'shell-init: error retrieving current directory: getcwd: cannot access parent directories: Permission denied',
    { id: 'permission-denied', not: /has been deleted/ },
    { user: 'app' },
  ],
  [
    'shell-init: error retrieving current directory: getcwd: cannot access parent directories: No such file or directory',
    { id: 'working-directory-gone' },
    { user: 'app' },
  ],
])

// dash runs what the kernel cannot execute as a script of its own, so a program fails on its first line.
checkScripts('dash: a script for bash, or a program of another architecture', [
  [
    'scripts/run.sh: 12: ./app: 1: Syntax error: "(" unexpected',
    { id: 'wrong-architecture', first: /arm64/ },
  ],
  ['./app: 1: Syntax error: word unexpected (expecting ")")', { id: 'wrong-architecture', first: /arm64/ }],
  ['scripts/run.sh: 12: Syntax error: "(" unexpected', { id: 'bash-script-run-by-sh' }],
  ['scripts/run.sh: 1: Syntax error: "(" unexpected', { id: 'bash-script-run-by-sh' }],
  ['/bin/sh: 1: Syntax error: "(" unexpected', { id: 'bash-script-run-by-sh' }],
])

checkScripts('a 32-bit library on Windows, and an instruction that the processor lacks', [
  [
    "System.BadImageFormatException: Could not load file or assembly 'Foo'. An attempt was made to load a program with an incorrect format.",
    { id: 'wrong-architecture', first: /32 and 64 bit/, not: /INTERPRETER/ },
  ],
  [
    'scripts/run.sh: line 3:  1234 Illegal instruction     (core dumped) ./app',
    { id: 'wrong-architecture', first: /lscpu/, second: /arm64/ },
  ],
  ['./app: cannot execute binary file: Exec format error', { id: 'wrong-architecture', first: /arm64/ }],
])

// sudo-rs, the sudo of Ubuntu since 25.10: src/common/error.rs and src/pam/error.rs
checkScripts('sudo-rs says the same in other words', [
  ["sudo: 'npm': command not found", { id: 'sudo-resets-path' }, { user: 'ubuntu' }],
  ["sudo: 'yum': command not found", { id: 'package-manager-not-found' }, { user: 'ubuntu' }],
  ["sudo: '/srv/app/run.sh': command not found", { id: 'sudo-not-executable' }, { user: 'ubuntu' }],
  ...[
    'interactive authentication is required',
    'maximum 3 incorrect authentication attempts',
    'PAM error: A terminal is required to authenticate',
  ].map(
    words =>
      [`sudo: ${words}`, { id: 'sudo-needs-password', first: /NOPASSWD/ }, { user: 'ubuntu' }] as const,
  ),
])

checkScripts('sudo: a password, or a terminal', [
  [
    'sudo: sorry, you must have a tty to run sudo',
    { id: 'sudo-needs-password', first: /requiretty/ },
    { user: 'app' },
  ],
  [
    'sudo: a password is required',
    { id: 'sudo-needs-password', first: /NOPASSWD/, not: /requiretty/ },
    { user: 'app' },
  ],
])

checkScripts('a file of variables, or the variables of a process', [
  [
    'Error: could not find required value process.env.API_KEY',
    { id: 'reason-not-found', not: /Git ignores/ },
  ],
  ["Error: ENOENT: no such file or directory, open '/srv/app/.env'", { id: 'env-file-missing' }],
])

// Amazon Linux 2023 user guide, "/tmp (small temporary files)"
checkScripts('a disk that is full, or a file system in memory', [
  [
    'tar: /tmp/build/x.js: Cannot write: No space left on device',
    { id: 'disk-full', first: /in memory.*TMPDIR=\/var\/tmp/, second: /image prune/ },
  ],
  [
    'tar: app/x.js: Cannot write: No space left on device',
    { id: 'disk-full', first: /image prune/, not: /TMPDIR/ },
  ],
  ["cp: error writing '/srv/tmp/x': No space left on device", { id: 'disk-full', not: /TMPDIR/ }],
])

// moby/moby#42680
checkScripts('a thread that may not be started: too many, or a call that is not allowed', [
  [
    'runtime/cgo: pthread_create failed: Operation not permitted',
    { id: 'process-limit', first: /20\.10\.10/ },
  ],
  [
    'runtime/cgo: pthread_create failed: Resource temporarily unavailable',
    { id: 'process-limit', not: /20\.10/ },
  ],
  [
    'su: cannot set user id: Resource temporarily unavailable',
    { id: 'process-limit', not: /20\.10/ },
    { user: 'app' },
  ],
])

checkScripts('too many open files, or too many watches', [
  [
    'Failed to allocate directory watch: Too many open files',
    { id: 'file-watchers-exhausted', first: /max_user_instances/ },
  ],
  [
    'System.IO.IOException: The configured user limit (128) on the number of inotify instances has been reached, or the per-process limit on the number of open file descriptors has been reached.',
    { id: 'file-watchers-exhausted', first: /max_user_instances/ },
  ],
  ['Error: EMFILE: too many open files, open /srv/app/x.js', { id: 'too-many-open-files' }],
])

checkScripts('commands that a package brings', [
  [
    'sudo: add-apt-repository: command not found',
    { id: 'package-manager-not-found', first: /software-properties-common/ },
  ],
  [
    'sudo: apt-get: command not found',
    { id: 'package-manager-not-found', first: /another image/, not: /software-properties/ },
  ],
  // Node.js documentation, "Corepack"
  [
    'error This project\'s package.json defines "packageManager": "yarn@4.1.0". However the current global version of Yarn is 1.22.22.',
    { id: 'yarn-missing', says: /Node 25.*npm install -g corepack/ },
  ],
])

checkScripts('rm: a folder that fills again while it is deleted', [
  [
    "rm: cannot remove '/var/www/app/uploads': Directory not empty",
    { id: 'files-changed-meanwhile', first: /still writing.*stop the application/, not: /is empty/ },
  ],
  ["rmdir: failed to remove '/var/www/app': Directory not empty", { id: 'reason-kind-of-file' }],
])

checkScripts('AWS: a role that may not be assumed', [
  [
    'An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:sts::111111111111:assumed-role/web/i-1 is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/deploy',
    { id: 'aws-access-denied', second: /trust policy/ },
  ],
])

checkScripts('what systemd logs about a unit is no command of the script', [
  ...[
    "app.service: Failed with result 'exit-code'.",
    'app.service: Main process exited, code=exited, status=127/n/a',
    "app.service: Can't open PID file /run/app.pid (yet?) after start: Operation not permitted",
  ].map(line => [line, { id: 'unit-failed', not: /immutable/ }] as const),
  ["chown: changing ownership of '/srv/app': Operation not permitted", { id: 'changed-owner-denied' }],
])

checkScripts(
  'IIS: what needs an administrator',
  [
    [
      'Set-ItemProperty : Process should have elevated status to access IIS configuration data.',
      { id: 'windows-access-denied', first: /Local System/ },
    ],
  ],
  { script: 'x.ps1' },
)

checkScripts("AWS: a code is no word about a file's content", [
  [
    'An error occurred (InvalidTarget) when calling the RegisterTargets operation: The following targets are not in a running state and cannot be registered',
    { id: 'aws-command-failed', not: /placeholder/ },
  ],
  ['nginx: invalid number of arguments in x', { id: 'reason-invalid-content' }],
])

checkScripts('the shell may not start another process', [
  ['scripts/run.sh: fork: retry: No child processes', { id: 'process-limit' }],
])

// The AWS CLI since 2.31 begins its errors with "[ERROR]".
checkScripts('the AWS CLI says the same in other words', [
  [
    "aws: [ERROR]: An error occurred (ParamValidation): argument command: Found invalid choice 'get-login'",
    { id: 'aws-cli-old' },
  ],
  [
    'aws: [ERROR]: The config profile () could not be found',
    { id: 'aws-no-credentials', first: /--profile/ },
  ],
  [
    "aws: [ERROR]: An error occurred (ParamValidation): Error parsing parameter '--containers': Invalid JSON",
    { id: 'reason-invalid-content', says: /run the same command by hand/ },
  ],
])

// amazonlinux/amazon-linux-2023#186 and #1032, docker/docs#23398: only Docker's own repositories have docker-compose-plugin.
const plugins = /docker-compose-v2 \(Ubuntu\).*Amazon Linux.*cli-plugins\/docker-compose/
checkScripts('the plugins of Docker, which Amazon Linux and Ubuntu do not have under that name', [
  ['scripts/run.sh: line 3: docker-compose: command not found', { id: 'docker-not-found', says: plugins }],
  ["docker: 'compose' is not a docker command.", { id: 'compose-plugin-missing', says: plugins }],
  ["unknown shorthand flag: 'd' in -d", { id: 'compose-option-unknown', says: plugins }],
  ["KeyError: 'ContainerConfig'", { id: 'compose-outdated', says: plugins }],
  [
    'compose build requires buildx 0.17.0 or later',
    {
      id: 'docker-buildx-missing',
      says: /docker-buildx \(Ubuntu\).*Amazon Linux.*cli-plugins\/docker-buildx/,
    },
  ],
])

checkScripts('a device under another name, and a command that is called in a wrong way', [
  ['mount: /mnt: special device /dev/xvdf does not exist.', { id: 'reason-not-found', says: /nvme1n1/ }],
  ["cp: cannot stat '/dev/shm/x': No such file or directory", { id: 'system-path-missing' }],
  ['crontab: usage error: file name must be specified for replace', { id: 'reason-option' }],
])
