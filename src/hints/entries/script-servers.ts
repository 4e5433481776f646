import { output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'

/** The host has a dot in its name, so it is no container. */
const fullHostName = /(?:upstream|address|for) ["']?[\w-]{1,63}\.[\w-]/

/** A server whose configuration asks for a port twice says that the port is in use, too. */
export const listensTwice = [
  "The server's configuration listens there twice, such as in a default site, in a file that certbot added, or on one address and on all",
  'list the lines (`grep -rnE "listen|bind" /etc/nginx/ /etc/haproxy`; `grep -rni "^ *Listen" /etc/httpd /etc/apache2`), and keep one for each port',
] as const

/** nginx, Apache, Tomcat, gunicorn, uWSGI, pm2, IIS. Narrower entries come first. */
export const servers: readonly Entry[] = [
  output(
    'port-listened-twice',
    /Cannot define multiple Listeners on the same IP:port|ddress already in use: AH00072: make_sock: could not bind to address (?!0\.0\.0\.0:|\[::\]:)/,
    'The web server cannot listen on an address and port that are already in use.',
    [
      listensTwice,
      [
        'The old process, or another service, uses the port',
        'find it with `sudo ss -ltnp`, and stop it before the start',
        /multiple Listeners/,
      ],
    ],
  ),
  output(
    'nginx-duplicate',
    /nginx: \[emerg\] (?:a duplicate default server|duplicate (?:listen options|upstream|location)|"[\w]{1,60}" directive is duplicate)|duplicate default server/,
    'The nginx configuration defines the same thing twice.',
    [
      [
        'A default site of the package, or a file of an earlier deployment under another name, is still included, or a block has it twice, itself and by an include',
        'list the files with `sudo nginx -T | grep -n "configuration file"`, and delete the old one (such as `/etc/nginx/sites-enabled/default`) in BeforeInstall, or the line that the message names',
      ],
    ],
  ),
  output(
    'upstream-unknown',
    /host not found in upstream|\[ALERT\].{1,300}(?:could not resolve address|'server [^']{1,100}' : invalid address)/,
    'The web server does not start, because it does not find the host that it passes requests to.',
    [
      [
        'It is the name of a container, which ended, was not started first, or is in another network',
        'check `docker ps -a` and `docker logs NAME`, start it first, and put both into one network',
        fullHostName,
      ],
      ['The name is wrong, or not known to the DNS of this instance', 'check it with `getent hosts NAME`'],
    ],
  ),
  output(
    'nginx-pid-invalid',
    /^(?!.{0,60}\[emerg\]).{0,300}(?:invalid PID number|nginx\.pid" failed \(2: )/,
    'nginx is not running, so it cannot be reloaded.',
    [['It was never started, or was stopped', 'use `sudo systemctl reload-or-restart nginx` in the script']],
  ),
  output(
    'web-server-certificate',
    /nginx: \[emerg\] (?:cannot load certificate|SSL_CTX_(?!set_cipher)|BIO_new_file|PEM_read)|SSLCertificate(?:Key|Chain)?File: file|AH0(?:2565|2572|1903|2561)|no valid certificate file|unable to (?:stat|load) SSL certificate/,
    'The web server cannot use the certificate or key in its configuration.',
    [
      [
        'The file is not on this instance, is empty, or may be read only by root, unlike the user of the script',
        'look at it with `sudo ls -l FILE`, and put it there before the start, or remove what names it; call the web server as root',
        /mismatch|do not match|PEM_|password|no start line|too (?:small|weak)/,
      ],
      [
        'It is not valid PEM or has a password, the key belongs to another certificate, or either is too weak for the TLS library here',
        'check it with `openssl x509 -noout -in FILE` and `openssl pkey -noout -in KEY`; line breaks get lost when files are copied through variables',
      ],
    ],
  ),
  output(
    'web-server-module-missing',
    /Cannot load \S{1,200} into server|perhaps misspelled or defined by a module not included|nginx: \[emerg\] (?:dlopen\(\)|unknown directive "(?:more_set_headers|brotli|perl|js_|lua_|geoip|image_filter|auth_jwt|http[23]|quic))/,
    'The configuration of the web server uses a module that is not loaded, or a word that no module knows.',
    [
      [
        'The module is not part of this image, or the configuration is written for another version of the server',
        'install the package of the module, and switch it on (`a2enmod NAME` on Ubuntu), or remove what uses it from the configuration',
      ],
    ],
  ),
  symptom(
    'apache-site-missing',
    /^ERROR: (?:Site|Module|Conf) \S{1,100} does not exist!/,
    'Apache has no site, module or configuration with that name.',
    [
      [
        'The script disables something that is already gone',
        'ignore that: `sudo a2dissite NAME || true`',
        without(/default/),
      ],
      [
        'Its file is not in sites-available (mods-available, conf-available) yet, or its name does not end in .conf',
        'copy or install it before this command',
      ],
    ],
  ),
  output(
    'server-already-running',
    /^(?:httpd|apache2|nginx) \(pid \d{1,8}\) already running/,
    'The web server is already running, but was started outside systemd.',
    [
      [
        'A script started it directly (`apachectl start`, `httpd`), so systemd does not know that process',
        'stop it the same way (`sudo apachectl stop`), and from then on use only `systemctl`',
      ],
    ],
  ),
  output(
    'unit-not-active',
    /\.service is not active, cannot reload|Unit (?:\S{1,80} is not active|cannot be reloaded because it is inactive)|Job type reload is not applicable/,
    'The service is not running, or its unit has no ExecReload, so it cannot be reloaded.',
    [
      [
        'Its unit cannot be reloaded, or it stopped or was never started on this instance',
        'use `sudo systemctl reload-or-restart NAME` in the script, and see why it stopped: `journalctl -u NAME -n 50`',
      ],
    ],
  ),
  output(
    'tomcat-script-denied',
    /^Cannot find \S{0,200}\b(?:catalina|setclasspath)\.sh|does not have execute permission/,
    'A script of Tomcat is not there or cannot be executed.',
    [
      ['The scripts lost the executable bit when they were copied', 'run `chmod +x FOLDER/bin/*.sh`'],
      ['CATALINA_HOME names another folder', 'unset it in the script, or correct it'],
    ],
  ),
  symptom(
    'tomcat-still-running',
    /Tomcat did not stop in time|PID file was not removed|Tomcat (?:appears to still be|may already be) running/,
    'Tomcat is still running, or its pid file was left behind.',
    [
      [
        'A thread of the application does not end',
        'stop it with `catalina.sh stop 60 -force`, which needs CATALINA_PID',
        /Start aborted|already be/,
      ],
      [
        'The old Tomcat was not stopped, or left its pid file',
        'stop it in ApplicationStop and wait until it has exited; delete a pid file that was left behind',
      ],
    ],
  ),
  output(
    'server-not-running',
    /Could not contact \[?localhost.{0,30}Tomcat may not be running|Tomcat may not be running|PID file found but either no matching process|\$CATALINA_PID was set but the specified file does not exist|connect\(2\) for "?\/\S{0,200}puma|^(?:Status|State) file not found: |^Pidfile \S{1,200} does not exist|^No pid '\d{1,8}' found|Neither (?:pid|state|control url) .{0,60}available/,
    'The script stops or restarts a server (Tomcat, Puma) that is not running, or whose state file is gone.',
    [
      [
        'It was never started on this instance, or is already stopped',
        'ignore that in the script (`COMMAND || true`), or run it as a systemd service and call `sudo systemctl reload-or-restart NAME`',
      ],
      ['It ended by itself', 'read its log, such as logs/catalina.out'],
    ],
  ),
  output(
    'puma-restart-failed',
    /puma\S{0,200}:\d{1,7}:in .{0,60}Bad file descriptor|binder\.rb.{0,200}EBADF/,
    'Puma could not take over its sockets in the restart.',
    [
      [
        'Puma or its settings have changed since it was started',
        'stop it and start it again instead of a restart',
      ],
    ],
  ),
  output(
    'socket-missing',
    /^(?!.{0,200}(?:[Pp]ermission denied|already in use)).{0,300}connect\(2\) for "?\/|connect ENOENT \/(?!\S{0,100}(?:mysql|PGSQL))|dial unix (?!\S{0,100}docker\.sock)\S{1,200}: connect: no such file|connect\(\) to unix:\S{1,200} failed \(2: /,
    'The server behind a Unix socket is not running, or has its socket elsewhere.',
    [
      [
        'It was not started, or ended',
        'check its service (`systemctl status NAME`), and start it before this step',
      ],
      ['The path of the socket differs', 'compare the setting of the server with that of the script'],
    ],
  ),
  output(
    'python-home-wrong',
    /ImportError: No module named site$|No module named 'encodings'|Could not find platform independent libraries/,
    'Python does not find its own library, since its home is wrong.',
    [
      [
        'home or virtualenv in the configuration of the server (uWSGI, mod_wsgi), or PYTHONHOME, is not the folder of the environment',
        'write the full path of the environment there, and build the environment with the same Python',
      ],
    ],
  ),
  output(
    'pm2-ecosystem-invalid',
    /\bFile \S{1,200} malformated/,
    'pm2 cannot load its ecosystem file; the application was not started.',
    [
      [
        'The file has a mistake, such as a stray word, or is JSON or an ES module under a name that ends in .js',
        'see the line with `node -e "require(\'./ecosystem.config.js\')"` in its folder, and correct it (.json for JSON, .cjs beside `"type": "module"`)',
      ],
      [
        'It requires a module or reads a file that is not there on this instance',
        'install the modules before pm2 starts, or use none in it',
        without(/malformated[\s\S]{0,300}?(?:Cannot find|ENOENT)|malformated$/),
      ],
    ],
  ),
  output(
    'pm2-cannot-spawn',
    /\[PM2\]\[ERROR\] Process failed to launch spawn|is NOT AVAILABLE in PATH|PM2 error: Error: spawn \S{1,300} E[A-Z]{3,10}/,
    'pm2 could not start the program.',
    [
      [
        'cwd in ecosystem.config.js is not a folder (ENOTDIR), or does not exist (ENOENT)',
        'compare cwd and script in it with files.destination in the AppSpec',
        /EACCES|NOT AVAILABLE/,
      ],
      [
        'The interpreter or script cannot be run by this user (EACCES, ENOENT)',
        'check them with `ls -l`, and delete the old entry (`pm2 delete NAME`) so that pm2 forgets its old path',
      ],
    ],
  ),
  output(
    'msdeploy-missing',
    /Cannot find MsDeploy|msdeploy(?:\.exe)?'? is not recognized/i,
    'Web Deploy (msdeploy.exe) is not installed on the instance.',
    [
      [
        'It is not part of Windows or IIS, or is not on the PATH',
        'install Web Deploy on the image, and call it as `"C:\\Program Files\\IIS\\Microsoft Web Deploy V3\\msdeploy.exe"`, or copy the files with the files section of the AppSpec instead',
      ],
    ],
  ),
  symptom(
    'socket-not-permitted',
    /^(?:bind|listen)\(\): Operation not permitted/,
    'The server was not allowed to create its socket there.',
    [
      [
        'The folder is on a file system without Unix sockets, such as a shared or network folder',
        'put the socket into `/run/NAME` (RuntimeDirectory in the systemd unit), or use a port',
      ],
      ['The folder belongs to another user', 'give it to the user of the server'],
    ],
  ),
  output(
    'gunicorn-application-missing',
    /Failed to (?:find attribute '|find application object|parse '.{1,200} as an attribute)|Application object must be callable/,
    'gunicorn loaded the module, but does not find the application in it.',
    [
      [
        'The name after the colon is not the name of the application in the module',
        'call it with both names, as in `gunicorn MODULE:NAME`; for a function that creates the application, `gunicorn "MODULE:NAME()"`',
      ],
      [
        'Another module of the same name was loaded, from another folder or release',
        'run it with `--chdir FOLDER`, the folder of the application',
      ],
    ],
  ),
  tool(
    'gunicorn-failed',
    null,
    /unable to load app \d|no app loaded\. GAME|no python application found|HaltServer|Worker failed to boot|Error loading ASGI app|Unable to load celery application|class uri '.{1,100}' invalid|Failed to find (?:attribute|application) |gunicorn\.errors\.|App failed to load/,
    'The Python server (gunicorn, uWSGI, uvicorn, Celery) could not load the application.',
    [
      [
        'Importing it failed; the traceback is further up in the output or in the error log',
        'run it by hand in the same folder: `venv/bin/gunicorn --check-config MODULE:APP`',
      ],
      [
        'The folder, module name or environment of the unit is wrong',
        'check WorkingDirectory, ExecStart and EnvironmentFile',
      ],
    ],
  ),
  tool(
    'php-fpm-failed',
    null,
    /FPM initialization failed/,
    'PHP-FPM did not start; the line above "initialization failed" is the reason.',
    [
      [
        'A pool names a user, socket or value that does not fit this instance',
        'run `sudo php-fpm -t` (Ubuntu: `sudo php-fpm8.3 -t`), which shows file and line',
      ],
    ],
  ),
  tool(
    'uwsgi-failed',
    null,
    /\[core\/\w{1,40}\.c line \d{1,6}\]|^uwsgi: |\*{3} Starting uWSGI/,
    'uWSGI failed.',
    [['Its socket, user or paths are not usable here', 'run it by hand as its user with the same ini file']],
  ),
  tool(
    'tomcat-failed',
    null,
    /org\.apache\.catalina\.|LifecycleException|^SEVERE: .{0,100}(?:catalina|Catalina|web application)|Failed to start component \[/,
    'Tomcat reported an error.',
    [
      [
        'The web application did not start; its reason is in a log file',
        'read `logs/localhost.DATE.log` and the last "Caused by" in `logs/catalina.out`',
      ],
      ['Java does not suit this Tomcat or the war', 'check the versions, and JAVA_HOME'],
    ],
  ),
  tool(
    'pm2-failed',
    'pm2',
    /\[PM2\]\[ERROR\]|\[PM2\] \[ERROR\]|\bPM2 {1,10}(?:\| )?.{0,40}error: |│ errored /,
    'pm2 reported an error.',
    [
      [
        'The application or its entry in ecosystem.config.js is not right on this instance',
        'run `pm2 logs NAME --lines 50 --nostream` as the user of the script',
      ],
      ['The pm2 daemon is another version than pm2 itself', 'run `pm2 update`'],
    ],
  ),
  tool(
    'iis-command-failed',
    'A command for IIS',
    /ERROR \( (?:message|hresult):|appcmd(?:\.exe)?\b.{0,80}(?:failed|error)|Microsoft\.(?:IIs|Web\.Administration)\./i,
    'A command for IIS failed.',
    [
      [
        'The line says why; usually the site, app pool or path does not exist here, or already does',
        'list them with `%windir%\\system32\\inetsrv\\appcmd.exe list site` and `list apppool`, and check for them first in the script',
      ],
    ],
  ),
  tool(
    'msdeploy-failed',
    'Web Deploy',
    /^Error Code: ERROR_\w|Web Deploy |\bmsdeploy\b.{0,100}(?:error|failed)|Microsoft\.Web\.Deployment/i,
    'Web Deploy failed; its error code is the reason.',
    [
      [
        'The site, user or rights at the destination are not as the package expects',
        "look up the ERROR_ code in Microsoft's list of Web Deploy error codes, and run the command by hand with `-verbose`",
      ],
    ],
  ),
]
