import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { onLinux, onWindows, without } from '../rules-out.ts'
import { databaseMissing, loginRefused, ownTables } from './database-words.ts'

/** Where PHP reads settings of the database that are not those of .env; only if PHP printed the error. */
const cachedByPhp = [
  'Another configuration was cached (bootstrap/cache, var/cache), so .env is not read',
  'run `php artisan config:clear` (Symfony: `bin/console cache:clear`) before it',
  without(/SQLSTATE/),
] as const

/** Databases that often run on the instance itself. */
const usuallyHere = /redis|6379|mongo|27017/i

const elsewhere = [
  'The database is on another host, but the hook does not load its settings',
  'set host and port where the hook reads them (.env, Parameter Store)',
] as const

/** A request to another host than this instance. */
const otherHost =
  /[Cc]onnect(?:ing)? to (?!the |\[?(?:https?:\/\/)?(?:localhost|127\.|0\.0\.0\.0|::1|10\.|172\.|192\.168\.))\S{1,100}(?: \(|:\d| port )/

/** Databases, web servers and health checks. Narrower entries come first. */
export const databaseAndWeb: readonly Entry[] = [
  output(
    'database-client-old',
    /authentication method unknown to the client|Client does not support authentication protocol|[Aa]uthentication plugin '.{1,80}' (?:cannot be loaded|reported)|'mysql_native_password' is not loaded|SCRAM authentication requires|authentication method 10 not supported/,
    'The client and the database have no common way to check passwords.',
    [
      [
        'MySQL 8.4 turns mysql_native_password off, and MySQL 9 no longer has it',
        "run `ALTER USER NAME IDENTIFIED WITH caching_sha2_password BY 'PASSWORD'`",
        without(/'mysql_native/),
      ],
      ['The connection is not encrypted', 'turn on TLS in the client', without(/secure connection/)],
      [
        'The client is too old for the way in which MySQL 8, PostgreSQL 14 and later check passwords',
        'update the client or driver on the instance, or let this user log in the old way',
      ],
    ],
  ),
  output(
    'database-login-by-user',
    /(?:Peer|Ident) authentication failed|(?<!ERROR: {1,2})role "(?:root|ubuntu|ec2-user|www-data|apache|nginx)" does not exist|ERROR 1698|database "(?:root|ubuntu|ec2-user)" does not exist/,
    'The database lets this user in only as the user of the system with the same name.',
    [
      [
        'The script names no other user or host, often since its settings (DATABASE_URL, .env) are not loaded',
        'run it as that user (`sudo -u postgres psql`), or give it user, password, host (`-h 127.0.0.1`) and database',
      ],
    ],
  ),
  output('database-login-failed', loginRefused, 'The database rejected the login.', [
    [
      "The user or password is wrong, or missing in the hook's environment",
      'check what the script reads (.env, Parameter Store), and whether the password was rotated or has expired',
      /no pg_hba\.conf/,
    ],
    cachedByPhp,
    [
      'The user is not allowed to connect from this host, or without TLS',
      'allow the host (GRANT or pg_hba.conf), and turn on TLS',
    ],
  ]),
  output(
    'database-missing',
    databaseMissing,
    'The database does not exist on that server, or the login may not open it.',
    [
      [
        'Its name is wrong, or it was never created',
        "check the name in the hook's environment, and create the database once",
      ],
      cachedByPhp,
    ],
  ),
  output(
    'database-not-here',
    /^(?!.{0,600}FATAL: )(?:.{0,600}?(?:server through socket '|server on socket "[^"]{1,200}" failed: No such file|ECONNREFUSED (?:127\.0\.0\.1|::1):(?:3306|5432|27017|6379)\b|server (?:running )?(?:on host|at) "(?:localhost|127\.)|server running locally|Redis (?:on|at|connection to) (?:localhost|127\.)|server on '(?:localhost|127\.)))/,
    'No database answers on this instance, where the script looks for it.',
    [
      [...elsewhere, usuallyHere],
      [
        'The database is not running here',
        'run `sudo systemctl enable --now NAME` first, and read `journalctl -u NAME -n 50`',
        onWindows,
      ],
      ['The database is not running here', 'run `Start-Service NAME` first, and read its log', onLinux],
      [...elsewhere, without(usuallyHere)],
    ],
  ),
  output(
    'database-unreachable',
    /ORA-12(?:170|5\d\d)|^(?!.{0,600}(?:certificate|fe_sendauth|SSL (?:error|routines)|FATAL: {1,3}(?!.{0,40}starting up)|No suitable driver|connection pool for))(?:.{0,600}?(?:(?:unable|failed|could not|cannot|can't) (?:to )?connect to (?:the |your )?(?:database|db|mysql|postgres\w{0,5}|redis|mongo\w{0,3})\b|Is the server running (?:on|locally)|ConnectionNotEstablished|Mysql2::Error::ConnectionError|could not connect to server|connection to server at .{1,200} failed|SQLSTATE\[HY000\] \[200[23]\]|Can't connect to (?:local )?MySQL server|reading initial communication packet|ECONNREFUSED .{0,80}:(?:3306|5432|27017|6379|1433|1521)\b|MongoNetworkError|MongoServerSelectionError|MongooseServerSelectionError|Communications link failure|server selection timed out|connect ENOENT \S{0,100}(?:mysql|PGSQL)|port (?:3306|5432|27017|6379|1433)\b.{0,40}(?:refused|timed out)|Connection to \S{1,200}:(?:5432|3306|1433) refused|Error connecting to Redis|Redis connection to .{1,200} failed|Can't reach database server|Error establishing a database|Failed to initialize pool|network-related or instance-specific error|Login timeout expired|SequelizeConnection\w{0,20}Error))/i,
    'The script cannot reach the database.',
    [
      [
        'The host or port is wrong, or still that of a local database',
        'check the setting that the hook reads (.env, Parameter Store)',
        /starting up|whitelisted/,
      ],
      cachedByPhp,
      [
        'Its security group or list of addresses does not let the instance in, or it is not running yet',
        "allow its port from the instance's security group, check its status, and let the script wait and retry",
      ],
    ],
  ),
  output(
    'database-migration-failed',
    new RegExp(
      `(?:violates unique constraint "|Duplicate entry '.{1,200}' for key ')${ownTables}|${
        /(?:relation|table|column) .{1,150} already exists|\b(?:type|constraint|function|trigger|schema) "[^"]{1,100}" already exists|Table '.{1,150}' already exists|There is already an object named|Duplicate (?:column|key) name|SQLSTATE\[42S01\]/
          .source
      }`,
    ),
    'A migration does not match the state of the database.',
    [
      [
        'It already ran, on this or another instance, or failed partway',
        'compare the list of migrations with the database, fix it, and deploy again',
      ],
      [
        'Two migrations of the code create the same thing',
        'see above which one ran, and remove it from the newer one',
      ],
      ['Several instances run migrations at once', 'run migrations once, in the pipeline or on one instance'],
    ],
  ),
  output(
    'database-object-missing',
    /^(?!.{0,300}ip6?tables)(?=.{0,900}(?:relation|table|column) .{1,150} does not exist)|Table '.{1,150}' doesn't exist|no such (?:table|column): |Unknown column '|Invalid (?:object|column) name '|SQLSTATE\[42S02\]|Schema-validation: missing |Base table or view not found|UndefinedTable|UndefinedColumn/,
    'A table or column that the script uses is not in the database.',
    [
      [
        'The migration that creates it has not run on this database, or ran on another one',
        'check which database the environment of the script names, and compare the list of migrations with it',
      ],
      [
        'Code that runs before the migrations already reads it, such as a query while a module is loaded',
        'move that query, so that the migrations can start without the table',
      ],
    ],
  ),
  output(
    'web-server-config',
    /nginx: \[emerg\] (?!bind\(\)|get(?:pw|gr)nam\(|still could|host not found in upstream|\w{3,10}\(\) "[^"]{1,300}(?:" failed \((?:13|28|2: [^)]{1,60}\)(?! in ))|(?:mime\.types|_params|ssl-nginx\.conf)"))|AH00(?:526|534|014)|failed to post process the configuration|AH0\d{4}: Syntax error|Syntax error on line \d{1,6} of \/|Invalid command '.{1,60}', perhaps misspelled|\[ALERT\].{0,60}parsing \[(?!.{0,300}(?:could not resolve|invalid address))|not reloading due to configuration syntax error/,
    "The web server's configuration is not valid.",
    [
      [
        'The line that the message names has a mistake, or a variable in its template was not filled in',
        'run `sudo nginx -t`, `apachectl configtest`, `php-fpm -t` or `haproxy -c -f FILE` on the instance: it shows the file and line',
      ],
      [
        'A certificate, folder, user, module or host in it is missing',
        'create or install it before the web server is reloaded',
      ],
    ],
  ),
  symptom(
    'health-check-error-status',
    /^curl: \(22\)(?!.{0,80} 40[134]\b)|remote server returned an error: \((?:400|5\d\d)\)|^\S{0,20} ?ERROR (?:5\d\d|400): |\bhealth.{0,80}(?:status|code|HTTP|returned|got|:).{0,20}(?<!port )\b[45]\d\d\b(?! ?(?:ms|s|sec|seconds|[MK]i?B)\b)/i,
    'The address that the script requests answered with an error status.',
    [
      [
        'It is your application, which is running, but with a broken configuration, database or migration',
        'read its own log on the instance',
      ],
      [
        'The address is wrong, or of another server, or a 502 or 503 comes from the web server while the application is still starting',
        'check the address, and let the script retry for a minute',
      ],
    ],
  ),
  symptom(
    'health-check-refused',
    /^curl: \(7\)|Unable to connect to the remote server|Failed to connect to \S{1,100} port \d|^wget: can't connect|Connecting to .{1,100} failed: Connection refused/,
    'Nothing answered on the address that the script requests.',
    [
      [
        'The application was not ready yet, or ended right after it started',
        'let the script retry (`curl --retry 20 --retry-delay 3 --retry-connrefused`), and read its log: `docker logs NAME`, `pm2 logs`, `journalctl -u NAME` (Windows: `Get-WinEvent Application -MaxEvents 20`)',
        otherHost,
      ],
      [
        'The instance has no route to that host, or a security group or proxy blocks it',
        'add a NAT gateway, and allow the port',
        new RegExp(`refused|${without(otherHost).source}`),
      ],
      [
        'It listens on another port or address, or is down',
        'check `sudo ss -ltnp` there (Windows: `netstat -ano`)',
      ],
    ],
  ),
  symptom(
    'health-check-timed-out',
    /^curl: \(28\)/,
    'The address that the script requests did not answer in time.',
    [
      [
        'The application hangs or is still starting',
        'read its log, and let the script wait longer',
        otherHost,
      ],
      [
        'A security group or firewall blocks the connection, or a host outside has no route',
        'check localhost on the instance instead of a public address, or add a NAT gateway',
      ],
    ],
  ),
  symptom(
    'health-check-empty-reply',
    /^curl: \((?:52|56|35)\)(?!.{0,100}(?:proxy|CONNECT|schannel|alert|unsupported))|Empty reply from server|(?:(?:localhost|127\.0\.0\.1)[:/]|health).{0,200}(?:[Cc]onnection reset by peer|ECONNRESET)|(?:[Cc]onnection reset by peer|ECONNRESET).{0,200}(?:(?:localhost|127\.0\.0\.1)[:/]|health)|socket hang up/,
    'The connection was cut without an answer.',
    [
      [
        'The application crashed on the request or is still starting, or a download broke off',
        'read its log, and let the script retry (`curl --retry 5`)',
        /^curl: \(35\)/m,
      ],
      [
        'http and https are mixed up, or a firewall or proxy is in between',
        'check the scheme and port of the address',
      ],
    ],
  ),
]
