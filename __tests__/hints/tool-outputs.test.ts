import { test } from 'node:test'
import { assertHint, type Expectation, logTailOf } from './expectation.ts'

/** Outputs of tools as scripts log them, with what is around the reason. */
const outputs: readonly (readonly [output: string, expected: Expectation, exitCode?: number])[] = [
  // A consequence that is logged after its cause
  [
    '>May 01 10:00:00 web api[42]: Error: DATABASE_URL is not defined;;>May 01 10:00:00 web systemd[1]: api.service: Main process exited, code=exited, status=1/FAILURE;;>May 01 10:00:00 web systemd[1]: Failed to start API service.',
    { id: 'variable-not-set', errorLine: /^Error: DATABASE_URL is not defined$/ },
  ],
  [
    'Job for haproxy.service failed because the control process exited with error code.;;>Jun 28 20:09:05 ocp haproxy[27]: [ALERT]    (27) : parsing [/etc/haproxy/haproxy.cfg:92]: Missing LF on last line, file might have been truncated at position 38.;;>Jun 28 20:09:05 ocp haproxy[27]: [ALERT]    (27) : Error(s) found in configuration file : /etc/haproxy/haproxy.cfg;;>Jun 28 20:09:05 ocp haproxy[27]: [ALERT]    (27) : Fatal errors found in configuration.;;>Jun 28 20:09:05 ocp systemd[1]: Failed to start HAProxy Load Balancer.',
    { id: 'web-server-config', first: /haproxy -c/, errorLine: /Missing LF on last line/ },
  ],
  [
    "info  - Generating static pages (0/21);;Error: getaddrinfo ENOTFOUND hix-cms;;    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26) {;;  errno: -3008,;;  code: 'ENOTFOUND'",
    { id: 'dns-failure', errorLine: /ENOTFOUND hix-cms/ },
  ],
  [
    'Error: getaddrinfo ENOTFOUND hix-cms;;>info  - Generating static pages (21/21);;> Build error occurred;;Error: Export encountered errors on following paths:;;\t/blog',
    { id: 'dns-failure', errorLine: /ENOTFOUND hix-cms/ },
  ],
  [
    '0.530 sh: vite: not found;;ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127',
    { id: 'node-tool-missing', first: /not installed/, not: /npx/, errorLine: /sh: vite: not found$/ },
  ],
  [
    `>Aug 20 00:05:42 web dockerd[13]: unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character '"' after object key:value pair;;Job for docker.service failed because the control process exited with error code.`,
    { id: 'docker-daemon-file', errorLine: /invalid character/ },
  ],
  // A harmless line before the reason
  [
    "tar: Removing leading `/' from member names;;tar: /srv/backup/app.tar.gz: Cannot open: No such file or directory;;tar: Error is not recoverable: exiting now",
    {
      id: 'file-not-found',
      first: /never put there/,
      not: /relative/,
      errorLine: /Cannot open: No such file/,
    },
    2,
  ],
  [
    "2019-03-28 17:21:17.033 [main] ERROR o.s.b.d.LoggingFailureAnalysisReporter -;;***************************;;APPLICATION FAILED TO START;;***************************;;Description:;;;;Field a in b.C required a bean of type 'b.D' that could not be found.;;;;Action:;;;;Consider defining a bean of type 'b.D' in your configuration.",
    {
      id: 'spring-bean-missing',
      first: /SPRING_PROFILES_ACTIVE/,
      errorLine: /^Description: Field a in b\.C required a bean/,
    },
  ],
  [
    '   LogicException ;;;;  Your configuration files are not serializable.;;;;  at vendor/laravel/framework/src/Illuminate/Foundation/Console/ConfigCacheCommand.php:73;;     69▕             require $configPath;;;  1   bootstrap/cache/config.php:1718;;      Error::("Call to undefined method App\\Style::__set_state()");;      +29 vendor frames',
    {
      id: 'laravel-not-cacheable',
      first: /function or an object/,
      errorLine: /^LogicException Your configuration/,
    },
  ],
  [
    'In AbstractRouteCollection.php line 248:;;  Unable to prepare route [api/user] for serialization. Another route has alre;;  ady been assigned name [login].',
    { id: 'laravel-not-cacheable', first: /route:list/ },
  ],
  [
    "Error: The module '/srv/app/node_modules/bcrypt/lib/binding/bcrypt_lib.node';;was compiled against a different Node.js version using;;NODE_MODULE_VERSION 46. This version of Node.js requires",
    { id: 'node-native-version', errorLine: /bcrypt_lib\.node' was compiled against/ },
  ],
  // An exit code that another program chose
  [
    'An unhandled exception occurred: Could not find the implementation for builder @angular-devkit/build-angular:browser;;npm ERR! code ELIFECYCLE;;npm ERR! errno 127',
    { id: 'node-tool-missing', first: /npm ci/, not: /PATH/ },
    127,
  ],
  [
    'node: symbol lookup error: /srv/node_modules/bcrypt/lib/binding/bcrypt_lib.node: undefined symbol: _ZN4node19GetCurrentEventLoopEPN2v87IsolateE',
    { id: 'node-native-version' },
    127,
  ],
  [
    'ERROR: connection to the license server failed: Permission denied for seat 4',
    { id: 'permission-denied' },
    126,
  ],
  ['Starting the application', { id: 'exit-command-not-found' }, 127],
  ['line 3 of the settings is wrong', { id: 'exit-command-not-found' }, 127],
  // Words of several tools
  ['[PM2][ERROR] File ecosystem.config.js not found', { id: 'build-file-missing', first: /cd to/ }],
  [
    'Error: This command is not available when running the Angular CLI outside a workspace.',
    { id: 'build-file-missing', first: /cd to/ },
  ],
  [
    "ReferenceError: module is not defined in ES module scope;;This file is being treated as an ES module because it has a '.js' file extension and '/srv/package.json' contains \"type\": \"module\". To treat it as a CommonJS script, rename it to use the '.cjs' file extension.",
    { id: 'node-es-module', first: /rename it.*ecosystem\.config\.cjs/, not: /not installed next/ },
  ],
  [
    'SyntaxError: Cannot use import statement outside a module',
    { id: 'node-es-module', first: /package\.json that sets the type/, not: /\.cjs/ },
  ],
  [
    'Error: listen EADDRINUSE: address already in use /run/app/app.sock',
    { id: 'socket-in-use', first: /old process/, not: /PORT\/tcp/ },
  ],
  [
    'Error: listen EADDRINUSE: address already in use :::3000',
    { id: 'port-in-use', first: /fuser -k PORT\/tcp/, not: /socket file/ },
  ],
  ['Error: connect EACCES /home/ubuntu/.pm2/rpc.sock', { id: 'pm2-home-denied', first: /PM2_HOME/ }],
  [
    'Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to create new parent process: namespace path: lstat /proc/4209/ns/net: no such file or directory: unknown',
    { id: 'docker-shared-network', first: /force-recreate/, not: /bundle/ },
  ],
  [
    'Error response from daemon: cannot join network of a non running container: 4f5d0b6d',
    { id: 'docker-shared-network' },
  ],
  [
    'Error response from daemon: failed to set up container networking: network 3f1ab not found',
    { id: 'docker-network-missing' },
  ],
  [
    'ERROR: failed to solve: failed to push 123456789012.dkr.ecr.us-west-2.amazonaws.com/api:1: unexpected status from HEAD request to https://123456789012.dkr.ecr.us-west-2.amazonaws.com/v2/api/blobs/sha256:f4: 401 Unauthorized',
    { id: 'docker-not-logged-in', first: /log in before/ },
  ],
  [
    'ERROR: failed to solve: public.ecr.aws/docker/library/golang:1.24: failed to resolve source metadata for public.ecr.aws/docker/library/golang:1.24: unexpected status from HEAD request to https://public.ecr.aws/v2/docker/library/golang/manifests/1.24: 403 Forbidden',
    { id: 'ecr-public-login', first: /twelve hours.*docker logout/ },
  ],
  ["ERROR: for web  'ContainerConfig';;KeyError: 'ContainerConfig'", { id: 'compose-outdated' }],
  [
    "[ALERT] 083/124408 (309) : parsing [/etc/haproxy/haproxy.cfg:27] : 'bind *:443' : unable to stat SSL certificate from file '/etc/haproxy/certs/site.pem' : No such file or directory.;;[ALERT] 083/124408 (309) : Fatal errors found in configuration.",
    { id: 'web-server-certificate', first: /not on this instance/ },
  ],
  [
    "[ALERT]    (991) : parsing [/etc/haproxy/haproxy.cfg:41] : 'server app1' : could not resolve address 'app1.internal'.;;[ALERT]    (991) : Failed to initialize server(s) addr.",
    { id: 'upstream-unknown', errorLine: /could not resolve address/ },
  ],
  [
    'ERROR: Site app does not exist!',
    { id: 'apache-site-missing', first: /sites-available.*\.conf/, not: /variable/ },
  ],
  ['ERROR: Site 000-default does not exist!', { id: 'apache-site-missing', first: /a2dissite.*\|\| true/ }],
  [
    '/var/www/app/.env: line 4: Name: command not found',
    { id: 'shell-assignment', first: /no quotes/, not: /install it/ },
    127,
  ],
  [
    '/var/www/app/.env: line 12: syntax error near unexpected token `(',
    { id: 'script-syntax-error', first: /quotes/ },
    2,
  ],
  [
    '/srv/run.sh: line 12: syntax error near unexpected token `(',
    { id: 'script-syntax-error', first: /bash -n/, not: /file of settings/ },
    2,
  ],
  [
    "*** Please tell me who you are.;;fatal: unable to auto-detect email address (got 'root@ip-10-0-0-1.(none)')",
    { id: 'git-identity', first: /user\.name/, not: /Parameter Store/ },
    128,
  ],
  [
    "cp: cannot create regular file '/home/runner/app/config.json': Permission denied",
    { id: 'create-denied' },
  ],
  ["cp: cannot stat '/home/runner/work/app/dist': No such file or directory", { id: 'path-implausible' }],
  [
    'Error: Could not find or load main class org.gradle.wrapper.GradleWrapperMain;;Caused by: java.lang.ClassNotFoundException: org.gradle.wrapper.GradleWrapperMain',
    { id: 'java-class-missing', first: /\.gitignore/ },
  ],
  [
    'ERROR: Conf php8.3-fpm does not exist!;;dpkg-query: no packages found matching php8.1-fpm;;run.sh: line 440: /etc/php/8.1/fpm/pool.d/shop.conf: No such file or directory',
    { id: 'system-path-missing' },
  ],
  [
    "Error: Cannot find module 'node:util';;Require stack:;;- /srv/node_modules/commander/lib/command.js",
    { id: 'node-too-old', not: /Dependencies/ },
  ],
  ['ReferenceError: fetch is not defined', { id: 'node-too-old' }],
  [
    'npm ERR! code ENOENT;;npm ERR! syscall spawn git;;npm ERR! path git;;npm ERR! enoent An unknown git error occurred;;npm ERR! enoent This is related to npm not being able to find a file.',
    { id: 'node-spawn-missing', errorLine: /spawn git/ },
  ],
  [
    'npm ERR! code 128;;npm ERR! An unknown git error occurred;;npm ERR! command git ls-remote ssh://git@github.com/a/b.git;;npm ERR! git@github.com: Permission denied (publickey).',
    { id: 'git-no-access', errorLine: /Permission denied \(publickey\)/ },
    128,
  ],
  [
    'ubuntu@10.0.3.4: Permission denied (publickey).;;rsync: connection unexpectedly closed (0 bytes received so far) [sender];;rsync error: unexplained error (code 255) at io.c(235) [sender=3.1.3]',
    { id: 'ssh-login-refused', errorLine: /^ubuntu@10\.0\.3\.4/ },
    255,
  ],
  [
    'Received disconnect from 10.0.3.4 port 22:2: Too many authentication failures',
    { id: 'ssh-login-refused', first: /-i KEY/, not: /chmod/ },
    255,
  ],
  [
    "error: cannot lock ref 'refs/remotes/origin/a/b': 'refs/remotes/origin/a' exists; cannot create 'refs/remotes/origin/a/b'",
    { id: 'git-failed' },
  ],
  [
    "new crontab file is missing newline before EOF, can't install.",
    { id: 'reason-invalid-content', not: /empty in the hook/ },
  ],
  [
    "chown: cannot dereference '/srv/shop/storage/app/public': No such file or directory",
    { id: 'file-not-found' },
  ],
  [
    'PHP Fatal error:  Uncaught Error: Call to undefined function wc_get_order() in /srv/a.php:12;;Error: There has been a critical error on this website.',
    { id: 'code-error', errorLine: /wc_get_order/ },
    255,
  ],
  // What only the line itself explained
  [
    'Tomcat did not stop in time.;;PID file was not removed.',
    { id: 'tomcat-still-running', first: /-force/ },
  ],
  [
    '>Existing PID file found during start.;;>Tomcat appears to still be running with PID 42. Start aborted.',
    { id: 'tomcat-still-running', first: /ApplicationStop/, not: /-force/ },
  ],
  ['tar: ./logs/app.log: file changed as we read it', { id: 'files-changed-meanwhile', first: /--exclude/ }],
  [
    'file has vanished: "/srv/sessions/x1";;rsync warning: some files vanished before they could be transferred (code 24) at main.c(1189) [sender=3.1.3]',
    { id: 'files-changed-meanwhile' },
    24,
  ],
  [
    '>│ 0  │ api    │ default │ 1.0.0 │ fork │ 0 │ 0 │ 15 │ errored │',
    { id: 'pm2-failed', errorLine: /errored/ },
  ],
  [
    'kex_exchange_identification: Connection closed by remote host;;Connection closed by 10.0.3.4 port 22',
    { id: 'reason-connection', errorLine: /^kex_exchange/ },
    255,
  ],
]

for (const [output, expected, exitCode = 1] of outputs) {
  test(`output of a tool: ${output.slice(0, 100)}`, () => {
    assertHint(
      {
        platform: 'Server',
        where: 'lifecycle',
        event: 'AfterInstall',
        errorCode: 'ScriptFailed',
        message: `Script at specified location: scripts/run.sh run as user ubuntu failed with exit code ${exitCode}`,
        logTail: `LifecycleEvent - AfterInstall\nScript - scripts/run.sh\n${logTailOf(output)}`,
      },
      expected,
    )
  })
}
