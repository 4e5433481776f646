import { output, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'
import { ownTables } from './database-words.ts'

/** Migrations of databases, by tool, and the errors of databases themselves. Narrower entries come first. */
export const migrations: readonly Entry[] = [
  output(
    'database-data-rejected',
    new RegExp(
      `violates unique constraint(?! "${ownTables})|Duplicate entry '(?!.{1,200}' for key '${ownTables})|${
        /violates (?:foreign key|not-null|check|exclusion) constraint|foreign key constraint (?:fails|"|failed)|E11000 duplicate key|Column '.{1,100}' cannot be null|contains null values|(?:NOT NULL|UNIQUE|FOREIGN KEY|CHECK) constraint failed|(?:value too long for type|Data too long for column)|Out of range value|Incorrect (?!string)\w{1,20} value: '|Data truncated for|invalid input syntax for|could not create unique index|conflicted with the (?:FOREIGN KEY|CHECK|REFERENCE)|SQLSTATE\[23\d{3}\]|Cannot insert (?:the value NULL|duplicate key)/
          .source
      }`,
    ),
    'The data in the database does not fit what the statement demands: a unique, required, related or shorter value.',
    [
      [
        'Rows that exist here, but not where the statement was tested, contradict the new rule',
        'find them with a query on the column in the line, correct them in a step before, then run the migration again',
      ],
      [
        'Seed data is inserted a second time',
        'insert it only if it is not there (`ON CONFLICT DO NOTHING`, `INSERT IGNORE`), or only once',
      ],
    ],
  ),
  output(
    'prisma-failed-migration',
    /\bP3009\b|found failed migrations in the target database/,
    'Prisma does not go on, since an earlier migration failed and is still marked as failed in the database.',
    [
      [
        'A migration ended partway, in this or an earlier deployment',
        'see which one (`npx prisma migrate status`), repair the tables, then mark it with `npx prisma migrate resolve --rolled-back NAME` (or `--applied NAME`), and deploy again',
      ],
    ],
  ),
  output(
    'migration-file-missing',
    /\bP3015\b|ReadMigrationScriptError|[Tt]he migration '.{1,150}' was not found|no migration found for version/,
    'The tool looks for a migration whose file was not deployed.',
    [
      [
        'The folder of the migration is there, but not its file (migration.sql)',
        'commit the file, or delete the folder on the instance',
        without(/P3015|ReadMigrationScript/),
      ],
      [
        'A newer version has already migrated the database, or the file was renamed, left out or misspelled',
        'compare the migrations table and the command with the files, and deploy a version that contains the migration',
      ],
    ],
  ),
  output(
    'migrate-dirty',
    /Dirty database version|database is dirty/i,
    'golang-migrate does not go on, since an earlier migration failed and left its version marked as dirty.',
    [
      [
        'A migration ended partway, or two instances migrated at once',
        'undo in the database what it did, correct it, then set the last whole version with `migrate -path FOLDER -database URL force VERSION`',
      ],
    ],
  ),
  output(
    'alembic-multiple-heads',
    /Multiple head revisions are present|has multiple heads/i,
    'Two Alembic migrations have the same parent, so "head" is not unique.',
    [
      [
        'Branches with a migration each were merged',
        'run `alembic heads`, then `alembic merge heads`, and commit the result',
      ],
    ],
  ),
  output(
    'alembic-overlap',
    /overlaps with other requested revisions/,
    'The table alembic_version has several rows, one of which follows from another.',
    [
      [
        'Migrations of two branches were applied or stamped separately',
        'delete the older row, or run `alembic stamp --purge REVISION`',
      ],
    ],
  ),
  output(
    'alembic-behind',
    /Target database is not up to date/,
    'Alembic does not create a new migration while the database lacks an existing one.',
    [
      [
        'The script creates migrations (`alembic revision`, `flask db migrate`) on the instance',
        'create them on your machine, and only run `alembic upgrade head` or `flask db upgrade` in the script',
      ],
    ],
  ),
  output(
    'alembic-revision-unknown',
    /Can't locate revision identified by|No such revision or branch/,
    'The database is at an Alembic revision that the deployed files do not contain.',
    [
      [
        'Another branch or a newer version migrated the database before, or its file was renamed or left out',
        'compare `alembic current` with the files in versions, and deploy a version that contains that revision',
      ],
      [
        'The file is gone for good',
        'after checking the tables, set the right revision: `alembic stamp --purge REVISION`',
      ],
    ],
  ),
  output(
    'django-inconsistent-history',
    /InconsistentMigrationHistory|is applied before its dependency/,
    'The database lacks a migration on which one that it has already applied depends.',
    [
      [
        'AUTH_USER_MODEL was changed after the first migration',
        'set up an empty database anew; in any other, create its tables and add the row to django_migrations',
        without(/Migration (?:admin|auth|account|socialaccount)\./),
      ],
      [
        'The dependency was renamed, squashed or added after the other one had been applied',
        'compare the table django_migrations with the files, and restore the former name or dependency, or correct its row',
      ],
      [
        'The dependency comes from a library, and is new in this version (as with `__latest__`)',
        'compare `pip show NAME` with where it works, and pin that version, or name the dependency explicitly',
      ],
    ],
  ),
  output(
    'migration-parent-missing',
    /NodeNotFoundError|nonexistent parent node|referenced from .{1,200} is not present/,
    'A migration builds on another one whose file is not there.',
    [
      [
        'It is not in the bundle (ignored by Git), or was renamed or squashed, while an old file still names it',
        'look for the name in the folder of migrations, and commit it, or delete what is not in the repository',
      ],
      [
        'It comes from a library with another version',
        'compare `pip show NAME` with where it works, and pin that version',
      ],
    ],
  ),
  output(
    'migration-version-twice',
    /Duplicate ?Migration|Multiple migrations have|had duplicate identifiers|more than one migration with version/,
    'Two migrations have the same version or name.',
    [
      [
        'Two branches were merged, or a file of an earlier revision is left in the folder',
        'delete what is not in the repository, or renumber the one that has not run anywhere',
      ],
    ],
  ),
  output(
    'django-conflicting-migrations',
    /Conflicting migrations detected|multiple leaf nodes in the migration graph/,
    "Django's migrations have no single end.",
    [
      [
        'Branches with a migration each were merged, or files of another revision are left in the folder',
        'run `python manage.py makemigrations --merge` on your machine, commit all migration files, and compare them with `python manage.py showmigrations`',
      ],
    ],
  ),
  output(
    'liquibase-lock',
    /Could not acquire change log lock|liquibase.{0,100}LockException|Migration table is already locked|MigrationLocked/,
    'Liquibase or Knex waits for the lock of another run of migrations.',
    [
      [
        'An earlier run was killed and left its lock in the database',
        'check that no other run is active, then run `liquibase release-locks` (`npx knex migrate:unlock`)',
      ],
      ['Several instances migrate at once', 'run migrations once, in the pipeline or on one instance'],
    ],
  ),
  output(
    'flyway-non-empty-schema',
    /Found non-empty schema|database schema is not empty/,
    'The migration tool finds tables in the schema, but no history of its own.',
    [
      [
        'The database was created without it',
        'record once what the tables already have: `flyway baseline`, or `npx prisma migrate resolve --applied NAME` for each migration',
      ],
      ['It is another schema or database than intended', 'check the URL, user and schema'],
    ],
  ),
  output(
    'flyway-validate-failed',
    /Detected (?:resolved|applied|failed) migration|contains a failed migration|Migration checksum mismatch|FlywayValidateException|Validate failed: .{0,40}[Mm]igration|Migrations have failed validation|[Ll]iquibase.{0,120}Validation ?Failed|[Cc]hange ?[Ss]ets? check ?sum|migration directory is corrupt|Migration class .{1,200} was not found/,
    'The migration files and the history in the database do not match.',
    [
      [
        'A file was changed, renamed or removed after it had run, or an older version is being deployed',
        'compare them with `flyway info`, and restore the files; add a new migration for a change',
        /failed migration/,
      ],
      [
        'A migration failed partway, or a new file has a lower version than one that already ran',
        'repair the tables, then run `flyway repair`; for the latter, renumber it or set outOfOrder',
      ],
    ],
  ),
  output(
    'ef-design-missing',
    /(?:Check that '|doesn't reference )Microsoft\.EntityFrameworkCore\.Design/,
    'The project lacks a package that the tool dotnet-ef needs.',
    [
      [
        'Microsoft.EntityFrameworkCore.Design is not referenced by the startup project, or has another version than the tool',
        'add it with `dotnet add package`, in the version of dotnet-ef; better, run a bundle built in the pipeline (`dotnet ef migrations bundle`)',
      ],
    ],
  ),
  output(
    'ef-model-changed',
    /PendingModelChangesWarning|AutomaticMigrationsDisabled/,
    'The model of Entity Framework has changed without a migration.',
    [
      [
        'The migration was not created or committed, or the model has values that differ at each start (`Guid.NewGuid()` in HasData)',
        'run `dotnet ef migrations add NAME` on your machine, and commit it',
      ],
    ],
  ),
  output(
    'dotnet-ef-missing',
    /dotnet-ef does not exist|does not exist: '[^']{1,200}\.dotnet[\\/]tools|No executable found matching command "dotnet-ef"/,
    'The tool dotnet-ef is not installed for the user that the script runs as.',
    [
      [
        'It was installed for another user, or is not on the PATH',
        'run migrations from a bundle built in the pipeline (`dotnet ef migrations bundle`), or install it: `dotnet tool install -g dotnet-ef`, with `$HOME/.dotnet/tools` on the PATH',
      ],
    ],
  ),
  output(
    'database-url-invalid',
    /Could not parse (?:rfc1738|SQLAlchemy) URL|bad URI ?\(is not URI|sqlalchemy\.dialects:postgres$/,
    'The address of a database or service is not valid.',
    [
      [
        'The address begins with postgres:, which SQLAlchemy 1.4 and later do not know',
        'change the beginning to postgresql:',
        without(/dialects/),
      ],
      [
        'The variable that holds it is empty or has quotes, or the password in it has characters such as @',
        'check the setting that the hook reads (.env, Parameter Store), and encode such characters (%40)',
      ],
    ],
  ),
  output(
    'database-environment-unknown',
    /Dialect needs to be explicitly supplied|The environment "[^"]{1,60}" does not exist|AdapterNot(?:Specified|Found)(?!: .{0,60}nonexistent)|\["config\/database\.yml"\]/,
    'The database configuration has no section for the environment of the script.',
    [
      [
        'NODE_ENV or RAILS_ENV is not set in the hook, or has a value that the configuration does not have',
        'export the right value in the script',
      ],
      [
        'The configuration file is not in the bundle, for example because Git ignores it',
        'create it in a hook',
      ],
    ],
  ),
  output(
    'mysql-collation-unknown',
    /Unknown (?:collation|character set): /,
    'The database server does not know a collation or character set in the file.',
    [
      [
        'The file is from a newer server, such as MySQL 8 with utf8mb4_0900_ai_ci, or is loaded into MariaDB',
        'use a server of that version, or replace the name in the file first (`sed -i s/utf8mb4_0900_ai_ci/utf8mb4_unicode_ci/g FILE`)',
      ],
    ],
  ),
  output(
    'mysql-key-too-long',
    /Specified key was to|ER_TOO_LONG_KEY/,
    'An index is longer than this version of MySQL allows.',
    [
      [
        'Characters in utf8mb4 take four bytes each, and older versions allow 767 bytes per index',
        'update MySQL, or index fewer characters (Laravel: `Schema::defaultStringLength(191)`)',
      ],
    ],
  ),
  output(
    'database-read-only',
    /MISCONF |READONLY You can't write|OOM command not allowed|in a read-only transaction|with the --read-only option|NotWritablePrimary/,
    'The database is running, but does not accept writes.',
    [
      ['The address belongs to a replica', 'use the primary or writer endpoint', /MISCONF|OOM/],
      [
        'The disk or memory of the database is full, or its folder belongs to another user',
        'check `df -h`, `free -m`, maxmemory and the log of the database',
      ],
    ],
  ),
  output(
    'database-tool-old',
    /because of server version mismatch|unsupported version \(\d.{1,10}\) in file header|server version: .{1,100}; pg_dump/,
    'The database tool is older than the server, or than the file that it reads.',
    [
      [
        'The tool comes from the distribution',
        'install postgresql-client in the version of the server, and put it first on the PATH',
      ],
    ],
  ),
  output(
    'database-already-running',
    /Unable to lock \.?\/?ibdata1|lock file "postmaster\.pid" already exists|DBPathInUse|Another mongod instance is already running/,
    'Another process uses the files of the database.',
    [
      [
        'The old server is still running or stopping, or left its lock file',
        'stop its service; if `pgrep -a mysqld` (postgres, mongod) finds nothing, delete the lock file (such as postmaster.pid), but never a data file such as ibdata1',
      ],
    ],
  ),
  output(
    'database-data-version',
    /featureCompatibilityVersion document|UPGRADE PROBLEM|was initialized by PostgreSQL|files are incompatible with server|Cannot boot server version|handle RDB format/,
    'The files of the database were written by another version than the one that starts.',
    [
      [
        'A package or an image (`latest`) brought another major version',
        'start the former version again, and convert the data as its manual says (pg_upgrade, or `setFeatureCompatibilityVersion` and one major version at a time)',
      ],
    ],
  ),
  output(
    'postgres-extension-missing',
    /could not open extension control file|extension "[^"]{1,60}" is not available|references loadable libraries that are missing/,
    'PostgreSQL does not have an extension that the database needs.',
    [
      [
        'Its package is not installed for this version of the server',
        'install postgresql-contrib, or the package of the extension, for that version (RDS has a list of what it supports); pg_upgrade lists what is missing in loadable_libraries.txt',
      ],
    ],
  ),
  output(
    'database-in-use',
    /is being accessed by other users|because it is currently in use|database is currently in use/,
    'The database cannot be changed or dropped while others are connected to it.',
    [
      [
        'The application, its workers or a person is connected',
        'stop them first, or end their connections: `dropdb --force` (PostgreSQL 13 and later), `ALTER DATABASE NAME SET SINGLE_USER WITH ROLLBACK IMMEDIATE` (SQL Server)',
      ],
    ],
  ),
  output(
    'database-windows-login',
    /Login failed for user '[^'\\]{1,60}\\|from an untrusted domain/,
    'The script logs in to SQL Server as its Windows account, which has no login there.',
    [
      [
        'Hooks run as SYSTEM, which other hosts see as the account of the instance (its name and `$`)',
        'use a SQL Server login instead of Trusted_Connection or Integrated Security, or create the one that the line names',
      ],
    ],
  ),
  output(
    'database-settings-not-loaded',
    /denied (?:for|to) user ''@|denied for user '(?:forge'@|root'@.{1,100}: NO\))|to database 'forge'|Login failed for user ''|role "" /,
    'The script logs in to the database with no user, or a default one.',
    [
      [
        'Its settings (.env, DATABASE_URL, DB_USERNAME) are not loaded in the hook',
        'print which names the hook has with `env | cut -d= -f1`, and set it there; in Laravel run `php artisan config:clear`',
      ],
      ['That user is meant', 'give it its password or rights'],
    ],
  ),
  output(
    'database-privilege',
    /permission denied (?:for|to) (?:database|schema|table|relation|sequence|create|function|view)|must be (?:owner of |superuser(?! to (?:use|un))|member of role)|Access denied for user .{1,150} to database|you need \(at least one of\) the|none of DETERMINISTIC, NO SQL|command denied to user|does not have (?:CONNECT|CREATE) privilege|Insufficient privilege: \d|ORA-01031|permission was denied on (?:the )?object|CREATE TABLE permission denied|do not have the \w{1,30} privilege/i,
    "The database user lacks a right for the script's statement.",
    [
      [
        'Since PostgreSQL 15, only the owner of the database may create tables in the schema public',
        'run `GRANT CREATE ON SCHEMA public TO NAME`, or make the user the owner of the database',
        without(/schema "?public/),
      ],
      [
        'Amazon RDS grants SUPER to nobody',
        'remove DEFINER from the dump, or set log_bin_trust_function_creators in the parameter group',
        without(/SUPER|DETERMINISTIC/),
      ],
      [
        'The script needs more rights than the application, for example to create a database, or the tables belong to another user',
        'run only what this user may (in Rails `db:migrate` rather than `db:setup`), grant the right, or make this user the owner',
      ],
    ],
  ),
  output(
    'sqlite-not-opened',
    /unable to open database file|SQLITE_(?:CANTOPEN|READONLY)|attempt to write a readonly database|^(?:.{0,100}: )?Database file at path/i,
    'SQLite cannot open its database file, or write to it.',
    [
      [
        'The folder, where SQLite also writes, does not belong to the user that the script or web server runs as',
        'run `sudo chown -R USER: FOLDER`, with a user such as `www-data`',
        /file at path/,
      ],
      [
        'The folder is not there, or the path is relative and leads to another folder',
        'write the full path in the settings, and create the folder first',
      ],
    ],
  ),
  output(
    'database-locked',
    /^(?!.{0,80}\b(?:rpm|dpkg|debconf|apk|pacman))(?!.{0,40}unable to lock).{0,900}(?:Lock wait timeout exceeded|deadlock detected|Deadlock found when|could not obtain lock on (?:row|relation|table)|canceling statement due to (?:lock|statement) timeout|database is locked|LockNotAvailable)/i,
    'A statement took too long in the database, mostly because it waited for a lock.',
    [
      [
        'The statement takes longer than statement_timeout, as an index on a large table does',
        'turn the limit off for migrations: `SET statement_timeout = 0`',
        without(/statement timeout/),
      ],
      [
        'Another migration, a backup or the running application holds the table',
        'run migrations on one instance only, and end long transactions first',
      ],
    ],
  ),
  output(
    'database-too-many-connections',
    /[Tt]oo many connections(?! (?:from|\())|sorry, too many clients|remaining connection slots are reserved|max_user_connections/,
    'The database has no connection left.',
    [
      [
        'All instances with their pools together open more than it allows',
        'use smaller pools or a proxy, deploy to fewer instances at a time, or raise max_connections',
      ],
    ],
  ),
  tool(
    'rails-migration-failed',
    null,
    /all later migrations canceled|ActiveRecord::\w{0,60}Migration\w{0,60}: /,
    'A Rails migration failed; the line after "canceled" is the reason.',
    [
      [
        'Its SQL or Ruby does not work with this database or this version of Rails',
        'correct the migration; see what has run with `bin/rails db:migrate:status`, since without transactions (MySQL) parts of it may have',
      ],
    ],
  ),
  tool(
    'django-migration-failed',
    null,
    /django\.db\.utils\.\w{1,40}|django\.db\.migrations\.\w|^\s{0,8}Applying \w{1,60}\.\d{4}_\w{1,100}\.{3}(?! OK)/,
    'Django failed in the database, usually in a migration.',
    [
      [
        'The database does not have the state that the migrations or the code expect',
        'compare it with `python manage.py showmigrations`; a query in code that is imported runs even before the first migration',
      ],
      [
        'Settings point to another database than intended, such as the SQLite file',
        'check DATABASES and the environment of the script',
      ],
    ],
  ),
  tool(
    'alembic-failed',
    null,
    /alembic\.util\.(?:exc|messaging)|alembic\.script\S{0,40}(?:Error|Exception)|^ {0,4}FAILED: (?:Can't (?:locate|find)|Target database|No (?:config|'script_location')|Path doesn't exist|Multiple head|.{1,100}\brevision)/,
    'Alembic failed.',
    [
      [
        'A migration does not match the database, or env.py cannot connect',
        'compare `alembic current` with `alembic heads` on the instance, with the environment of the script',
      ],
    ],
  ),
  output(
    'migrations-folder-missing',
    /Cannot find migrations? location|No migrations found\. Are your locations|Cannot find changelog location|liquibase\.exception\.ChangeLogParseException: .{0,200}(?:does not exist|not found)/,
    'Flyway or Liquibase does not find its migrations.',
    [
      [
        'The migrations are not in the jar or the bundle, or the setting for their folder names another folder',
        'look for them with `jar tf FILE`, and compare spring.flyway.locations (spring.liquibase.change-log) with where they are',
      ],
    ],
  ),
  tool(
    'flyway-failed',
    null,
    /org\.flywaydb|\bFlyway\w{0,40}Exception|^ERROR: (?:Migration (?:V\d|of schema|to version)|Unable to (?:obtain connection from database|instantiate (?:jdbc|class)|parse statement))|Migration (?:V|of schema).{1,200} failed/i,
    'Flyway failed.',
    [
      [
        'The SQL of a migration is wrong, or does not fit the database',
        'correct it; after a database without transactional DDL (MySQL) undo what ran, and run `flyway repair`',
      ],
      ['It cannot connect', 'check the URL, user and password that the script passes'],
    ],
  ),
  tool(
    'liquibase-failed',
    null,
    /liquibase\.exception|Unexpected error running Liquibase|Migration failed for change ?set/i,
    'Liquibase failed.',
    [
      [
        'Liquibase cannot connect, because the host, user or password is wrong',
        'check the URL, user and password that the script passes',
        without(/Connection could not be created/),
      ],
      [
        'A change set does not fit the database, or a changelog file is not found',
        'run the command there with `--log-level=info`; `liquibase status --verbose` lists what has not run',
      ],
    ],
  ),
  tool(
    'prisma-failed',
    'Prisma',
    /^(?:Error: )?(?:P[1-6]\d{3}\b|PrismaClient\w{0,40}Error|Prisma (?:schema|Client|Migrate) .{0,60}(?:error|failed|could not|not found))/,
    'Prisma failed; the code in its first line says why.',
    [
      [
        'The SQL of a migration failed; the text after "Database error" is the reason',
        'correct the SQL, run `npx prisma migrate resolve --rolled-back NAME`, and deploy again',
        without(/P3018|migration failed to apply/),
      ],
      [
        'Codes that begin with P1 are mostly about the connection, those with P3 about migrations',
        'check DATABASE_URL in the environment of the script, and `npx prisma migrate status`',
      ],
      ['The client was not generated here', 'run `npx prisma generate` after `npm ci`'],
    ],
  ),
  tool(
    'entity-framework-failed',
    null,
    /Microsoft\.EntityFrameworkCore|Microsoft\.Data\.SqlClient\.SqlException|System\.Data\.SqlClient\.SqlException|Unable to create (?:an object of type|a 'DbContext')/,
    'Entity Framework failed.',
    [
      [
        'It cannot connect, or a migration does not fit the database',
        'check the connection string in the environment of the script (ASPNETCORE_ENVIRONMENT selects the file), and the table __EFMigrationsHistory',
      ],
    ],
  ),
  tool(
    'laravel-query-failed',
    null,
    /Illuminate\\Database\\QueryException|PDOException|SQLSTATE\[\w{1,10}\]/,
    'A query of the PHP application failed; the text after SQLSTATE is the reason.',
    [
      [
        'The statement does not fit the tables, the version or the settings of this database',
        'compare `php artisan migrate:status` with the tables, and the version and sql_mode with a machine where it works',
      ],
      ['Settings of the database are wrong or cached', 'check .env, and run `php artisan config:clear`'],
    ],
  ),
  tool(
    'sql-failed',
    null,
    /^(?:psql:\S{1,200}:\d{1,7}: )?ERROR: {2}(?!Error inst|While exec|Could not find a valid gem|Possible|Loading command|Failed to build)\S|^ERROR \d{4} \(\w{5}\)|You have an error in your SQL syntax|syntax error at (?:or near|end of input)|identifier .{1,120} could not be bound|Incorrect syntax near|\bMsg \d{2,6}, Level|ORA-(?!12[15]|01017)\d{5}|SQLServerException/,
    'The database rejected a statement of the script.',
    [
      [
        'The SQL has a mistake, or does not fit the version, the settings or the tables of this database',
        'run it there by hand as the same user and in the same database; with several instances, run it once only',
      ],
    ],
  ),
]
