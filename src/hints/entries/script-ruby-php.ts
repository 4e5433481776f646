import { output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'
import { wrongFolder } from './wrong-folder.ts'

/** The application looks for its folders where they never were on this instance. */
const builtElsewhere =
  /no existing directory|\/(?:Users|builds|home\/runner|github\/workspace|codebuild\/\w{1,10})\//

const cached = [
  'The configuration was cached in another folder, such as the build folder',
  'run `php artisan config:clear` (Symfony: delete var/cache), and leave bootstrap/cache/*.php out of the bundle',
] as const

/** The runtime that ran belongs to a version manager, so it is not that of the system. */
const versionManager = /\.(?:rbenv|rvm|asdf|pyenv|nvm)\/|\/(?:rvm|rbenv|rubies)\//

/** Ruby, Rails, PHP, Composer and Laravel. Narrower entries come first. */
export const rubyAndPhp: readonly Entry[] = [
  output(
    'ruby-server-folder',
    /No such file or directory.{0,60}\/?(?:tmp|shared)\/(?:pids|sockets|\w{1,20}\/(?:pids|sockets))\//,
    'The folder for the socket or the process id of the server is not there.',
    [
      [
        'Git, and so the bundle, holds no empty folders',
        'run `mkdir -p tmp/pids tmp/sockets` (or in shared) in AfterInstall',
      ],
      ['The script runs in another folder', 'cd to the application folder'],
    ],
  ),
  symptom(
    'unicorn-failed',
    /^master failed to start, check stderr/,
    'Unicorn ended before it could serve requests.',
    [
      [
        'The application does not load',
        'on the instance, read the file that stderr_path in its configuration names, often log/unicorn.stderr.log',
      ],
    ],
  ),
  output(
    'ruby-yaml',
    /Psych::(?:BadAlias|AliasesNotEnabled|DisallowedClass)|Alias parsing was not enabled/,
    'Psych 4, which comes with Ruby 3.1, reads no aliases and few classes in YAML unless it is told to.',
    [
      [
        'Ruby is newer than Rails or a gem expects',
        'update Rails (6.1.7 or 7) or that gem, or pin `gem "psych", "< 4"`; your own code needs `YAML.load(TEXT, aliases: true)`',
      ],
    ],
  ),
  output('uglifier-es6', /Uglifier::Error/, 'Uglifier does not understand a script, usually one in ES6.', [
    [
      'It is called without the option for ES6, or a package brings newer JavaScript',
      'set `config.assets.js_compressor = Uglifier.new(harmony: true)` in config/environments/production.rb, or use the gem terser',
    ],
  ]),
  output(
    'rails-logger',
    /LoggerThreadSafeLevel/,
    'Rails 7.0 and older do not start with concurrent-ruby 1.3.5 and later.',
    [
      [
        'The gem no longer loads logger for them',
        'add `require "logger"` at the top of config/boot.rb, or `gem "concurrent-ruby", "1.3.4"` to the Gemfile',
      ],
    ],
  ),
  output(
    'ruby-version',
    /Your Ruby version is .{1,60}, but your Gemfile specified|required_ruby_version/,
    'The Gemfile asks for another version of Ruby than the one on the instance.',
    [
      [
        'The hook finds another Ruby than your login shell does, or the new version is not installed',
        'compare `command -v ruby; ruby --version` in the script, load rbenv or rvm there, and install that version (`rbenv install VERSION`); `sudo` resets PATH',
      ],
    ],
  ),
  output(
    'bundler-missing',
    /can't find gem bundler \(>= 0|Could not find '?bundler'? \(>= ?0|cannot load such file -- bundler|No such file or directory -- bundle \(LoadError\)/,
    'The Ruby that ran has no Bundler, or not the one that Gemfile.lock asks for.',
    [
      [
        'It is the Ruby of the system, as its path in the error shows, and that of the application is in rbenv, rvm or asdf, which hooks do not load',
        'load it in the script (`export PATH="$HOME/.rbenv/shims:$PATH"` or `source ~/.rvm/scripts/rvm`) as its user, without `sudo`, which resets PATH',
        versionManager,
      ],
      [
        'That Ruby has none, or an older one than the end of Gemfile.lock names',
        'run `gem install bundler -v VERSION` with the Ruby and the user of the script',
      ],
    ],
  ),
  output(
    'bundler-version',
    /Could not find '?bundler'? \(\d|You must use Bundler \d/,
    'The version of Bundler that Gemfile.lock asks for is not installed for the Ruby that ran.',
    [
      [
        'Gemfile.lock was written by another version',
        'run `gem install bundler -v VERSION` with that Ruby, with the version at the end of Gemfile.lock',
      ],
      [
        'It is the Ruby of the system, as its path in the error shows, and not that of rbenv or rvm',
        'load rbenv or rvm in the script, without `sudo`, which resets PATH',
        versionManager,
      ],
    ],
  ),
  output(
    'locked-version-gone',
    /^Your bundle is locked to .{1,300} (?:could not|can no longer) be found|has removed it|(?:was|been|is) yanked|retracted by module|invalid version: unknown revision/,
    'A version that the lock file names is no longer in the registry.',
    [
      [
        'Its author has withdrawn it',
        'choose another one (`bundle update NAME`, or the same with your tool), and commit the lock file',
      ],
    ],
  ),
  output(
    'ruby-system-data',
    /Could not find MIME type database|TZInfo::DataSourceNotFound/,
    'A gem needs data of the system: its time zones or file types.',
    [
      [
        'The package with this data is not installed, as on small images',
        'install `tzdata` or `shared-mime-info` in BeforeInstall, or add the gem `tzinfo-data`',
      ],
    ],
  ),
  output(
    'bundler-gem-missing',
    /^bundler: command not found: |can't find executable \S{1,60} for gem|Could not find .{1,200} in (?:any of the sources|locally installed gems|cached gems)|Bundler::GemNotFound|An error occurred while installing \S{1,100} \(|Gem::Ext::BuildError|Failed to build gem native extension/,
    'A gem is missing, or could not be built.',
    [
      [
        'Gems are not installed for the user, the folder or the Ruby that runs the application',
        'run `bundle config set --local deployment true` and `bundle install` in AfterInstall as that user',
        /installing|native|BuildError/,
      ],
      [
        'Headers for a native gem are missing',
        'install build-essential and, for pg or mysql2, libpq-dev or default-libmysqlclient-dev',
        /Could not find|GemNotFound|can't find|command not found|FetchError/,
      ],
      [
        'It could not be downloaded, or the Gemfile does not name it for this platform or environment',
        'read the lines above, and compare Gemfile and Gemfile.lock',
      ],
    ],
  ),
  output(
    'ruby-no-javascript',
    /ExecJS::RuntimeUnavailable|Could not find a JavaScript runtime/,
    'Rails needs a JavaScript runtime to build its assets.',
    [
      [
        'Node is not installed, or not on the PATH of the script',
        'install Node system-wide, or build the assets in the pipeline',
      ],
    ],
  ),
  output(
    'rails-pending-migrations',
    /PendingMigrationError|Migrations are pending/,
    'Database migrations have not been run.',
    [
      [
        'The migration step failed or is missing',
        'run `bin/rails db:migrate RAILS_ENV=production` once, on one instance, before the start',
      ],
    ],
  ),
  output(
    'rails-protected-environment',
    /ProtectedEnvironmentError|EnvironmentMismatchError|NoEnvironmentInSchemaError/,
    'Rails refuses to delete the data of a production database, or of one from another environment.',
    [
      [
        'The script runs what deletes data (`db:setup`, `db:schema:load`, `db:reset`)',
        'run only `bin/rails db:migrate`',
      ],
      [
        'The database was filled in another environment',
        'check RAILS_ENV and DATABASE_URL, then run `bin/rails db:environment:set`',
      ],
    ],
  ),
  output(
    'rails-secrets',
    /Missing `secret_key_base`|MessageEncryptor::InvalidMessage|Missing encryption key to decrypt|MissingKeyError|Couldn't decrypt config\/credentials|^(?!.{0,300}[Pp]ermission denied).{0,300}config\/master\.key/,
    'Rails has no key for its credentials, or the wrong one.',
    [
      [
        "RAILS_MASTER_KEY or SECRET_KEY_BASE is not set in the hook's environment",
        'export it in the script, or put config/master.key on the instance',
      ],
    ],
  ),
  output(
    'rails-spring-or-bootsnap',
    /\bbootsnap\b.{0,400}(?:Errno::|[Pp]ermission denied|No such file)|(?:Errno::|[Pp]ermission denied).{0,300}bootsnap|cannot load such file -- spring\b|Could not find spring-/,
    'Rails does not start through Spring or Bootsnap.',
    [
      [
        'Programs in bin load Spring, a gem for development only, or the Bootsnap cache belongs to another user or folder',
        'set `DISABLE_SPRING=1` in the script, delete `tmp/cache/bootsnap` in AfterInstall, and leave both out of the bundle',
      ],
    ],
  ),
  output(
    'bundler-group-missing',
    /Gem Load Error is: cannot load such file|is not yet checked out|cannot load such file -- (?:debug|byebug|pry|rspec|simplecov|factory_|listen|rubocop)|uninitialized constant RSpec/,
    'A gem is not installed, most often one for development or tests.',
    [
      [
        'The script runs in the environment development, the default, whose gems Bundler left out',
        'write `export RAILS_ENV=production` (or RACK_ENV) before it; `bundle config` shows what is left out',
      ],
      [
        'Gems are not installed for the user, the folder or the Ruby that runs the application',
        'run `bundle install` there, or move the gem out of its group',
      ],
    ],
  ),
  output(
    'ruby-native-version',
    /linked to incompatible|incompatible library version - /,
    'A gem was compiled for another Ruby than the one that runs.',
    [
      [
        'Ruby was updated, or gems come from another machine',
        'delete vendor/bundle (or shared/bundle), and run `bundle install` again with the Ruby of the script',
      ],
    ],
  ),
  output(
    'rails-asset-missing',
    /isn't precompiled$|AssetNotPrecompiled|declared to be precompiled|AssetFilteredError|present in the asset pipeline/,
    'Rails does not find an asset that a page or stylesheet names.',
    [
      [
        'The asset is not in the list of assets to build',
        'add it to app/assets/config/manifest.js or config.assets.precompile',
      ],
      [
        'Its file is not in the bundle, or `rails assets:precompile` did not run',
        'add the file, and run that command with RAILS_ENV=production',
      ],
    ],
  ),
  output(
    // NEWS of Ruby 3.0, 3.1 and 3.4
    'ruby-library-left-out',
    /such file -- (?:csv|base64|bigdecimal|mutex_m|drb|net\/(?:smtp|imap|pop|ftp)|webrick|rexml|matrix|openssl|zlib|readline|psych)(?![\w-])/,
    'This Ruby lacks a library that other versions or builds of Ruby have.',
    [
      [
        'It is a gem now (net-smtp since Ruby 3.1, csv and base64 since 3.4)',
        'add it to the Gemfile, or update the gem that uses it',
        / -- (?:openssl|zlib|readline|psych)/,
      ],
      [
        'Ruby was compiled without it',
        'install the headers, such as openssl-devel (Ubuntu: libssl-dev), and compile Ruby again',
      ],
    ],
  ),
  output(
    'ruby-load-error',
    /cannot load such file -- |\((?:Gem::)?LoadError\)/,
    'Ruby cannot find a library, or loaded another version of it.',
    [
      [
        'It is a file of the application, not in the bundle or not on the load path',
        'check its path on the instance, and use `require_relative`',
        /^(?![\s\S]{0,4000}?such file -- (?:\/(?!usr)|lib\/|config\/|app\/))/,
      ],
      [
        'The script does not run through Bundler, or runs with another Ruby',
        'use `bundle exec` in the application folder, with rbenv or rvm loaded',
      ],
    ],
  ),
  output(
    'php-file-missing',
    /Could not open input file: /,
    'PHP cannot find the script that it is told to run, such as artisan.',
    [
      [...wrongFolder, /file: \//],
      [
        'The file was not installed there',
        'check files.destination in the AppSpec, and the artifacts of the build',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'php-extension-missing',
    /requires? ext-\w{1,30}|PHP extension \w{1,30} is missing|could not find driver|Call to undefined function (?:mb_(?!str_pad|[lr]?trim|[lu]cfirst)|curl_|simplexml|gd_|imagecreate|json_(?!validate)|mysqli_|bcadd)|extension .{1,30} is missing from your system|Class "?'?(?:DOMDocument|ZipArchive|SoapClient|Redis|PDO|Imagick)'?"? not found/,
    'A PHP extension is not installed.',
    [
      [
        'PHP on the command line lacks it; it may be another PHP than that of the web server',
        'install it (`apt-get install php-xml php-mbstring php-mysql`, dnf install php-...), and check `php -m`',
      ],
    ],
  ),
  output(
    'console-confirmation',
    /(?:Do you (?:really )?(?:wish|want)|you sure you want) to run this command|Application (?:is )?[Ii]n [Pp]roduction|APPLICATION IN PRODUCTION|You have requested to collect static files|Type 'yes' to continue|WARNING! You are about to execute a (?:database )?migration/,
    'The command asks for confirmation, which it does outside development, and hooks cannot answer.',
    [
      [
        'It lacks its option for scripts',
        'add `--force` (Laravel), `--no-interaction` (Symfony, Doctrine) or `--noinput` (Django)',
      ],
    ],
  ),
  output(
    'php-function-disabled',
    /relies on proc_open, which is not available|The allow_url_fopen setting is incorrect|allow_url_fopen must be enabled|(?:proc_open|exec|shell_exec|putenv|symlink|proc_get_status)\(\) has been disabled for security|Call to undefined function (?:\w{1,40}\\){0,8}(?:proc_open|putenv|exec|symlink)\(\)/,
    'A PHP setting for the command line turns off something that the command needs.',
    [
      [
        'disable_functions names it, or allow_url_fopen is off, in the php.ini that `php --ini` shows',
        'correct it there, or for this call only (`php -d disable_functions= -d allow_url_fopen=1 FILE`)',
      ],
    ],
  ),
  output(
    'cms-database',
    /needs a higher bootstrap level to run|Drush was not able to start|Please upgrade your database: Run "bin\/magento/,
    'The Drupal or Magento command cannot work with the database as it is.',
    [
      [
        'The settings of this release do not name the database, for example because settings.php is not linked',
        'put settings.php (env.php) in place before the command, run it in the root of the application, and see `drush status`',
        /magento/,
      ],
      [
        'The database is not upgraded to this release yet, or not installed',
        'run `bin/magento setup:upgrade --keep-generated` or `drush updatedb` before the command, once and on one instance',
      ],
    ],
  ),
  output(
    'php-syntax',
    /PHP Parse error: |ParseError: syntax error|Parse error: syntax error|Call to undefined function (?:str_(?:contains|starts|ends)|array_(?:is_list|key_|find|a)|get_debug_type|json_validate|mb_|each|create_function|mysql_|split|ereg)/,
    'PHP could not read or run a source file: often its version does not fit the code.',
    [
      [
        'The PHP of the command line is older or newer than the code or a package needs',
        'check `php --version` in the script, and call the right one, such as `php8.2`',
      ],
      ['The file has a mistake, such as markers of a merge', 'run `php -l FILE` on it'],
    ],
  ),
  output(
    'php-vendor-missing',
    /vendor\/autoload\.php.{0,200}(?:[Ff]ailed|No such|not )|(?:[Ff]ailed|[Ii]nstall|not ).{0,200}vendor\/autoload\.php/,
    'The PHP dependencies are not installed.',
    [
      [
        'composer install did not run in the application folder',
        'run `composer install --no-dev --no-interaction` there in AfterInstall, or include vendor in the bundle',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'composer-advisory',
    /not loaded, because they are affected by|PKSA-/,
    'Composer rejects a version that is not secure.',
    [
      [
        'Composer 2.9 and later reject versions with a security advisory',
        'run `composer update NAME` on your machine, with a version that is not affected, and commit composer.json and composer.lock',
      ],
      ['composer.lock is not in the bundle', 'include it, and run `composer install`'],
    ],
  ),
  output(
    'composer-stability',
    /not match your minimum-stability|- .{1,200} requires .{1,200} -> no matching package found/,
    'Composer finds no version of a package that is stable enough for this project.',
    [
      [
        'It is there only as a development version, beta or RC, and stability flags (@dev, @beta) count only in the composer.json of the project itself',
        'require the package that the line says is missing there, too (`composer require NAME:VERSION@beta` on your machine), or set minimum-stability with prefer-stable; commit both files',
      ],
      [
        'The package does not exist under that name or in that version, or is private',
        'list its repository in composer.json, with an auth.json for the user',
        /minimum-stability/,
      ],
    ],
  ),
  output(
    'composer-requirements',
    /Your requirements could not be resolved|lock file (?:is not up to date|does not contain)|requires php [\^>=~\d]|Your Composer dependencies require a PHP version|Root composer\.json requires/,
    'Composer cannot install this set of packages here.',
    [
      [
        'The packages need another version of PHP than the one on the instance',
        'check `php --version`, install the right PHP, or set config.platform.php and update the lock file',
        /lock file is not up|^(?![\s\S]{0,4000}?(?:php [\^>=~\d]|PHP version))[\s\S]{0,4000}?- .{1,200} requires /,
      ],
      [
        'The package does not exist under that name, or is private',
        'list its repository in composer.json, with an auth.json for the user',
        /^(?![\s\S]{0,4000}?could not be found)/,
      ],
      [
        'composer.lock does not match composer.json, or packages conflict with each other',
        'run `composer update --lock` (or `composer why-not NAME`) on your machine, and commit both files',
      ],
    ],
  ),
  output(
    'console-command-unknown',
    /There are no commands defined in the "|Command ".{1,80}" is not defined/,
    'The console of the application does not know that command.',
    [
      [
        'It is misspelled, or its package is not installed here (only in require-dev, or not in this revision)',
        'compare `php artisan list` or `bin/console list` with composer.json, and run `composer install`',
      ],
    ],
  ),
  output(
    'laravel-not-cacheable',
    /configuration files (?:are not|could not be) serializ|Unable to prepare route \[/,
    'Laravel cannot cache its configuration or routes.',
    [
      [
        'Two routes have the same name',
        'find them with `php artisan route:list`, and rename one',
        without(/[Aa]nother route/),
      ],
      [
        'A file in config or routes, of the application or a package, holds a function or an object',
        'write plain values and controllers there, or update the package; scripts.log names the class',
      ],
    ],
  ),
  output(
    'laravel-no-key',
    /No application encryption key has been specified|Unsupported cipher or incorrect key length/,
    'Laravel has no APP_KEY.',
    [
      [
        '.env is missing on the instance, or an old configuration is cached',
        'set APP_KEY in .env, and run `php artisan config:clear`',
      ],
    ],
  ),
  output(
    'laravel-storage-missing',
    /Please provide a valid cache path|There is no existing directory at|(?:storage\/(?:logs|framework)|bootstrap\/cache).{0,200}No such file/,
    'Laravel looks for a folder of its own that is not there.',
    [
      [...cached, without(builtElsewhere)],
      [
        'Nothing created it, because the bundle does not contain empty folders of storage',
        'create it in AfterInstall (`mkdir -p storage/logs storage/framework/cache storage/framework/sessions storage/framework/views`), and give it to the user of the web server',
      ],
      [...cached, builtElsewhere],
    ],
  ),
  output(
    'php-cached-providers',
    /[Cc]lass ["'][\w\\]{1,200}(?:ServiceProvider|Bundle)["'] (?:not found|does not exist)|Attempted to load class "\w{1,80}Bundle"|In ProviderRepository\.php line/,
    'The PHP application loads a package that is not installed here, often one for development.',
    [
      [
        'The list of packages was cached with development packages',
        'delete `bootstrap/cache/*.php` before `composer install --no-dev`, and leave that folder out of the bundle',
        /Bundle|["']App\\/,
      ],
      [
        'The environment is dev or test, whose bundles `--no-dev` leaves out',
        'set `APP_ENV=prod` for the script, and delete var/cache',
        /Provider/,
      ],
      [
        'It belongs to a package that is only in require-dev, or its file is not in the bundle',
        'move the package to require in composer.json, or check the file',
      ],
    ],
  ),
  output(
    'wordpress-not-found',
    /does not seem to be a WordPress install|Strange wp-config\.php file|['"]?wp-config\.php['"]? (?:file )?(?:not found|does not exist)/,
    'WP-CLI does not find WordPress, or cannot read its wp-config.php.',
    [
      [
        'wp-config.php no longer loads wp-settings.php on a line of its own',
        'end it with a line that requires wp-settings.php from ABSPATH, and check that its template was filled in correctly',
        without(/Strange/),
      ],
      [
        'The script runs in another folder, or wp-config.php was not written there yet',
        'add `--path=FOLDER` with the folder of wp-load.php, and write wp-config.php before the first `wp`',
      ],
    ],
  ),
  output(
    'php-stale-cache',
    /Declaration of Container\w{4,12}\\|(?:must be compatible|Cannot (?:re)?declare class|Failed opening required|No such file).{0,400}\/(?:var\/cache|app\/cache|bootstrap\/cache)\/.{0,200}\.php/,
    'PHP loaded code that was generated for another version of the application.',
    [
      [
        'The cache of an earlier release, or of your machine, is still there or came with the bundle',
        'delete it before the command (`rm -rf var/cache/*`, `rm -f bootstrap/cache/*.php`), and leave it out of the bundle',
      ],
    ],
  ),
  output(
    'laravel-not-started',
    /(?:[Tt]arget class \[|Class "?)(?:config|cache|db|log|files|env|request|translator|view|hash|events|queue|session)(?:\]|"?) does not exist/,
    'Laravel failed so early that not even its own services were available.',
    [
      [
        'A file in config or a provider calls a facade or a helper too early, or has an error that this one hides, or .env cannot be read (an unquoted value with a space)',
        'delete `bootstrap/cache/*.php`, check .env and what changed in config and app/Providers, and read storage/logs/laravel.log',
      ],
    ],
  ),
  output(
    'php-class-missing',
    /[Tt]arget class \[.{1,200}\] does not exist|[Cc]lass ['"][\w\\]{1,200}['"] not found|Attempted to load class|Unable to locate a class or view for component/,
    'PHP does not find a class.',
    [
      [
        'Its file is not in the bundle, or its name differs in case, which matters on Linux',
        'compare them, and run `composer dump-autoload -o` on the instance',
      ],
      [
        'Its package is not installed, or only in require-dev',
        'run `composer install --no-dev` in the application folder, or move it to require',
      ],
    ],
  ),
  output(
    'laravel-storage',
    /^(?!.{0,600}No space)(?=.{0,600}(?:storage\/(?:logs|framework)|bootstrap\/cache).{0,200}(?:[Pp]ermission denied|must be present and writable|Failed to open|could not be opened))|var\/cache\/(?:prod|dev|test)\b.{0,300}(?:[Ff]ailed to open|not writable|denied)|Unable to (?:create|write in) the "?\S{0,20} ?cache"? directory|Failed to clear cache/,
    'The PHP application cannot write to its folders for caches and logs.',
    [
      [...cached, without(builtElsewhere)],
      [
        "The folders are not there, or do not belong to the web server's user",
        'in AfterInstall: `mkdir -p`, then `chown -R www-data:www-data storage bootstrap/cache` (`var` in Symfony; apache or nginx on Amazon Linux), `chmod -R ug+rwX`',
      ],
    ],
  ),
  tool(
    'php-console-failed',
    'A command of the PHP application',
    /^\[(?!Error\])(?:[A-Z]\w{0,60}\\){0,6}\w{0,60}(?:Exception|Error)\]|^In \w{1,60}\.php line \d{1,6}:/,
    'A command of the PHP application (artisan, bin/console, Composer) failed; the text after the name of the error is the reason.',
    [
      [
        'A file in config or a variable in .env is missing, empty or cached on this instance',
        'clear the caches (`php artisan optimize:clear`, `bin/console cache:clear`), and compare config and .env with a machine where it works',
      ],
      [
        'The PHP of the command line differs from the one of the web server',
        'check `php --version` and `php --ini` in the script',
      ],
    ],
  ),
]
