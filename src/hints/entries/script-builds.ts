import { output, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { asRoot, without } from '../rules-out.ts'
import { wrongFolder } from './wrong-folder.ts'

/** Bundler, gem, Composer, Maven, Gradle, NuGet, MSBuild. Narrower entries come first. */
export const builds: readonly Entry[] = [
  output(
    'build-file-missing',
    /Could not locate Gemfile|go\.mod file not found|Could not open requirements file(?!.{0,20}Errno 13)|Composer could not find a composer\.json|No config file 'alembic\.ini' found|not found in the configured search path|Have you run "sequelize init"|Please provide a file named |not seem to be a WordPress installation|there is no POM in this directory|does not contain a Gradle build|MSB100[39]|No targets specified and no makefile found|cannot find main module|Couldn't find (?:a `pages`|any `pages`)|Poetry could not find a pyproject|No such file or directory: 'pyproject\.toml'|No rule to make target|No build file found|Could not find a `package\.json`|No Cargo\.toml|could not find `Cargo\.toml`|Couldn't find a project to run|outside a workspace\.|\[PM2\]\[ERROR\] File \S{1,200} not found/,
    'The tool does not find the project, its file, or what it is to build in the folder where it runs.',
    [
      [...wrongFolder, /No rule to make target|file or directory: '\//],
      [
        'The project file is not in the bundle, or has no such target',
        'add it to the artifacts of the build, and compare it with the command',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'bundler-lock-file',
    /Your bundle only supports platforms|lockfile does not have all gems needed for the current platform|install in deployment mode after changing|The (?:gemspecs for path gems|dependencies in your gemfile) changed|frozen mode.{0,200}lockfile|deployment.{0,20} requires a |Gemfile\.lock.{0,100}(?:frozen|can't be updated)/i,
    'Gemfile.lock does not fit this server or the Gemfile.',
    [
      [
        'It was written on another platform, such as a Mac',
        'run `bundle lock --add-platform x86_64-linux` (`aarch64-linux` on Graviton), and commit Gemfile.lock',
        /after changing|changed|requires a /,
      ],
      [
        'The Gemfile was changed without it, or it was not committed',
        'run `bundle install` on your machine, and commit both',
      ],
    ],
  ),
  output(
    'gem-ruby-version',
    /requires [Rr]uby version |requires RubyGems version |conflicting requirements for the Ruby|no versions of \S{1,80} (?:\(.{1,40}\) )?compatible with your Ruby/,
    'A gem does not support the version of Ruby on the instance.',
    [
      [
        'Ruby is older or newer than the gem supports, or the script finds another Ruby than your login shell',
        'check `ruby --version` in the script; install that Ruby, or pin an older gem: `gem install NAME -v VERSION`',
      ],
    ],
  ),
  output(
    'gem-not-found',
    /Could not find a valid gem '|Could not find gem '(?!.{1,200} in (?:locally installed|cached) gems)/,
    'RubyGems does not find the gem or its version.',
    [
      [
        'The name or version does not exist, or is private or has been removed',
        'check it with `gem search -r -a NAME`, and correct the Gemfile or the script',
        /Unable to download/,
      ],
      ['The instance cannot reach rubygems.org', 'request https to it from the instance with curl'],
    ],
  ),
  output(
    'nuget-package-missing',
    /error NU110[0-3]: |Unable to find package (?!provider|source)[\w.]{1,100}[. ]|Unable to load the service index for source/,
    'NuGet does not find a package in the sources that this machine uses.',
    [
      [
        'Sources differ from your machine, since NuGet.config belongs to a user or is not in the bundle',
        'list them with `dotnet nuget list source`, and put a NuGet.config with all of them into the repository',
        /service index/,
      ],
      [
        'The source is private or cannot be reached',
        'give it credentials, or build in the pipeline and deploy the result',
      ],
    ],
  ),
  output(
    'maven-dependencies',
    /^(?!.{0,900}PKIX path).{0,900}(?:Could not (?:resolve dependencies|find artifact|transfer artifact)|Failed to (?:collect dependencies|read artifact descriptor)|Non-resolvable parent POM|PluginResolutionException)/,
    'Maven cannot get an artifact.',
    [
      [
        'A repository cannot be reached, asks for credentials, or uses http, which Maven 3.8.1 and later block (the end of the line shows which)',
        'check the repository in pom.xml, and settings.xml in `~/.m2` of the user that the script runs as',
      ],
      [
        'The artifact is not published, or is a module of this project that was not built',
        'run Maven from the root of the project, or run `mvn install` for that module first',
      ],
      ['An earlier failed attempt is cached', 'run it once with `mvn -U`'],
    ],
  ),
  output(
    'gradle-daemon-killed',
    /Gradle build daemon (?:disappeared|has been stopped(?!: stop command))|Daemon (?:disappeared|will expire) .{0,60}(?:memory|killed)/i,
    'The process in which Gradle builds was killed or crashed.',
    [
      [
        'The instance ran out of memory',
        'build in the pipeline, add swap or memory, or lower `org.gradle.jvmargs`; `dmesg | grep -i kill` shows it',
      ],
    ],
  ),
  output(
    'gradle-java-version',
    /Could not determine java version|Unsupported class file major version|ExceptionInInitializerError \(no error message\)|Could not initialize class org\.codehaus\.groovy|Gradle requires (?:JVM|Java)|(?:current|running) .{0,40}(?:JVM|Java) .{0,60}(?:incompatible|not supported)|Could not target platform|not supported by the current version of Byte Buddy/,
    'This version of Gradle, or of a library that reads classes, does not work with the Java on the instance.',
    [
      [
        'Java is newer than it supports, or older than it needs',
        'compare `java -version` with Gradle, then update the wrapper (`./gradlew wrapper --gradle-version VERSION`) or the library, or set JAVA_HOME to another Java',
      ],
    ],
  ),
  output(
    'gradle-toolchain',
    /Cannot find a Java installation on your machine|No matching toolchains? (?:could be )?found|No locally installed toolchains match|toolchain .{0,60}does not provide the required capabilities/,
    'The build asks for a certain version of the JDK, and Gradle does not find it on this machine.',
    [
      [
        'This machine has only another version, or only a JRE',
        'install the JDK that languageVersion in the message names (`dnf install java-21-amazon-corretto-devel`), and check `./gradlew -q javaToolchains`',
      ],
      [
        'Gradle is not set up to download one',
        'add the plugin org.gradle.toolchains.foojay-resolver-convention, or build in the pipeline',
      ],
    ],
  ),
  output(
    'gradle-dependencies',
    /Could not resolve all (?:files|artifacts|dependencies)|Could not (?:GET|HEAD) 'https?:|Plugin \[id: .{1,100}\] was not found/,
    'Gradle cannot get a dependency or a plugin.',
    [
      [
        'The repository cannot be reached from the instance, or asks for credentials',
        'check the repositories in the build file, and credentials in `~/.gradle/gradle.properties` of the user',
      ],
      ['Its name or version does not exist', 'check it in the repository'],
    ],
  ),
  output(
    'go-version',
    /go\.mod (?:requires go|file indicates go)|: toolchain not available|^note: module requires Go|go:build comment without|^\S{0,300} ?package (?:slices|maps|cmp|iter|log\/slog|io\/fs|embed)\b.{0,60} is not in |^go: errors parsing go\.mod/,
    'The Go on the instance is too old for the module.',
    [
      [
        'go.mod names a Go release without its last number, which newer releases have',
        'write `go 1.22.0` in place of `go 1.22`',
        without(/toolchain not/),
      ],
      [
        'Go comes from the distribution, or an old Go comes first on the PATH',
        'compare `go version` in the script with go.mod, and install the release that go.mod names from go.dev; better, build in the pipeline, and deploy the program',
      ],
    ],
  ),
  output(
    'go-modules',
    /missing go\.sum entry|no required module provides package|updates to go\.(?:mod|sum) needed|inconsistent vendoring/,
    'go.mod and go.sum do not name all modules that the code uses.',
    [
      [
        'They were not updated and committed with the code',
        'run `go mod tidy` on your machine, and commit both',
      ],
    ],
  ),
  output(
    'java-source-level',
    /(?:Source|Target) option (?:1\.)?\d is no longer supported|release version (?:1\.)?[1-7] not supported/,
    'The build asks for a version of the Java language that the JDK on this machine no longer compiles.',
    [
      [
        'The project names an old version, or none, so that an old Maven plugin uses its own default',
        'set maven.compiler.release (Gradle: sourceCompatibility) to at least 8 in the build file',
      ],
      [
        'The JDK here is newer than the one you build with',
        'compare `java -version` and `mvn -version`, and set JAVA_HOME to the JDK of the project',
      ],
    ],
  ),
  output(
    'java-library-newer',
    /class file has wrong version/,
    'A library that the build uses was compiled for a newer Java than the JDK of the build.',
    [
      [
        'The build uses another JDK than the project needs',
        'compare `mvn -version` (or `./gradlew --version`) with a machine where the build works, and set JAVA_HOME; class file version 52 is Java 8, 55 is 11, 61 is 17, 65 is 21',
      ],
      [
        'The library was updated to a release for a newer Java',
        'use the last release for your Java, or update the JDK',
      ],
    ],
  ),
  output(
    'maven-plugin-version',
    /A required class was missing while executing|An API incompatibility was encountered|requires Maven version|The plugin .{1,200} requires Maven/,
    'A plugin of the build does not work with this Maven or this Java.',
    [
      [
        'Maven or the JDK here has another version than where the build works, and the plugin is too old or too new for it',
        'compare `mvn -version`, use the wrapper of the project (`./mvnw`), or set a suitable release of the plugin in pom.xml',
      ],
    ],
  ),
  output(
    'gradle-lock',
    /Timeout waiting to lock .{1,300}in use by another Gradle|Timeout waiting to lock .{1,200}\.gradle/,
    'Gradle waits for its cache, which another Gradle process has locked.',
    [
      [
        'A build or daemon of an earlier attempt is still running',
        'run `./gradlew --stop` first, check `ps aux | grep -i gradle`, and end the process that the line "Owner PID" names',
      ],
      [
        'Two builds share one folder, or its file system does not support locks (NFS, EFS)',
        'give each build its own GRADLE_USER_HOME on a local disk',
      ],
    ],
  ),
  output(
    'name-case',
    /differs from (?:already included )?file name .{1,300} only in casing/,
    'Two names of one file differ in upper and lower case, so Linux treats them as two files.',
    [
      [
        'The file was renamed in case only on Windows or macOS, where Git did not notice, or an old copy was left on the instance',
        'rename it with `git mv -f OLD NEW` and import it under that name; delete the old copy on the instance',
      ],
    ],
  ),
  output(
    'typescript-root',
    /error TS6059: /,
    'The TypeScript compiler found a source file outside the source folder (rootDir).',
    [
      [
        'A second copy of the project, such as one from an earlier deployment or from git clone, is inside the project folder',
        'compare the path in the line with where the project should be, and delete the copy',
      ],
      [
        'tsconfig.json includes more than rootDir, or another tsconfig.json is used here',
        'set `include` to the source folder, and check `npx tsc --showConfig`',
      ],
    ],
  ),
  output(
    'compilation-failed',
    /^\[ERROR\] COMPILATION ERROR|Compilation failure|Compilation failed; see the compiler|\berror TS\d{3,5}: |\.java:\d{1,6}: error: |\.(?:c|cc|cpp|cxx|h|hpp):\d{1,6}:\d{1,6}: (?:fatal )?error: (?!.{1,200}\.h: No such)|^e: (?:file:)?\/\S{1,300}\.kts?:\d|Module parse failed: |^error\[E\d{4}\]: |^error: could not compile |^\S{1,200}\.go:\d{1,6}:\d{1,6}: /,
    'The source code does not compile.',
    [
      [
        'It has a mistake, or the compiler or a library has another version here than where it works',
        'build the same commit elsewhere; better, build in the pipeline, and deploy the result',
      ],
    ],
  ),
  output(
    'tests-failed',
    /^Test(?:s| Suites): {1,10}\d{1,5} failed|^FAILED \S{1,200}::|^FAILURES!|^\d{1,5} examples?, [1-9]\d{0,4} failures?|Tests run: .{1,80}(?:Failures|Errors): [1-9]|^\s{0,8}--- FAIL: |^Failed asserting that|^test result: FAILED|^\s{0,8}\d{1,5} failing$|There are test failures/,
    'Tests or checks of the code that the script runs failed.',
    [
      [
        'The code does not pass them, or they need settings, data or services that this instance does not have',
        'run them in the pipeline before the deployment, and let the hook only check that the application answers',
      ],
    ],
  ),
  tool(
    'maven-failed',
    'Maven',
    /^\[ERROR\] (?:Failed to (?:execute goal|parse plugin)|COMPILATION|The (?:project|goal)|Plugin |Unknown lifecycle|No (?:plugin|goals|compiler)|Some problems|.{1,400}\[Help \d)|BUILD FAILURE|org\.apache\.maven/,
    'Maven failed; its first line with [ERROR] is the reason.',
    [
      [
        'A plugin, a test or a dependency of the build failed',
        'run the same `mvn` command there with `-e`; better, build in the pipeline and deploy the jar',
      ],
      [
        'Java or Maven differ from where it works, or run as another user',
        'compare `mvn -version`, which also shows the Java, and `~/.m2` of the user in the script',
      ],
    ],
  ),
  tool(
    'gradle-failed',
    'Gradle',
    /^\* What went wrong:|^> Task .{1,100} FAILED|^FAILURE: Build failed|Execution failed for task/,
    'Gradle failed; what is below "What went wrong" is the reason.',
    [
      [
        'A task of the build failed',
        'run that task there with `--stacktrace`; better, build in the pipeline and deploy the jar',
      ],
      ['Java differs from where it works', 'compare `./gradlew --version` in the script'],
    ],
  ),
  tool(
    'composer-script-failed',
    null,
    /^Script .{1,200} returned with error code|handling the \S{1,60} event returned/,
    'Composer installed the packages, but a command that it starts afterwards failed.',
    [
      [
        'The application cannot start here, for example because .env or a setting in config is missing or cached',
        'read the lines above, or run that command alone on the instance, such as `php artisan package:discover`',
      ],
      [
        'A development package is expected, or installed in production',
        'check APP_ENV and `composer install --no-dev`',
      ],
    ],
  ),
  output(
    'composer-version',
    /non-existent script @php|requires composer-(?:plugin|runtime)-api|PackageManifest\.php line \d{1,4}: {1,40}Undefined (?:index|array key):? "?name/,
    'This release of Composer does not work with the project.',
    [
      [
        'Composer 2 wrote a list of packages that an old Laravel cannot read',
        'update laravel/framework within its release',
        without(/PackageManifest/),
      ],
      [
        'Composer is older than the project needs, as the Composer of a distribution often is',
        'check `composer --version`, and run `composer self-update`, or install the current one from getcomposer.org',
      ],
    ],
  ),
  output(
    'composer-as-root',
    /Aborting as no plugin should be loaded|Symfony Runtime is missing/,
    'Composer did not load its plugins, for example because it ran as root.',
    [
      [
        'Nothing tells Composer that running as root is intended',
        'write `export COMPOSER_ALLOW_SUPERUSER=1` before the command, or run it with `sudo -u USER`',
        /run as user (?!root\b)/,
      ],
      [
        'symfony/runtime is not installed, or not in config.allow-plugins',
        'run `composer require symfony/runtime` on your machine, and commit the result',
      ],
    ],
  ),
  tool(
    'composer-failed',
    'Composer',
    /\[Composer\\|^Composer (?:could not|detected)|^In (?:\w{1,60}(?:Installer|Downloader|Loader|Solver)|PluginManager|RemoteFilesystem|ProcessExecutor)\.php line|^ {0,4}Problem \d{1,3}$|^Failed to download [\w.-]{1,60}\/[\w.-]{1,60} from|Could not authenticate against github\.com|^The ".{1,200}" file could not be downloaded|contains a Composer plugin which is blocked/,
    'Composer failed.',
    [
      [
        'The plugins that may run are not listed',
        'list them under config.allow-plugins in composer.json',
        /^(?![\s\S]{0,4000}?allow-plugins)/,
      ],
      [
        'A package cannot be downloaded or installed with the PHP of this machine',
        'run `composer diagnose` and `composer check-platform-reqs` in the application folder, as the same user',
      ],
      ['Private packages need credentials', 'put auth.json into the COMPOSER_HOME of that user'],
    ],
  ),
  tool(
    'gem-failed',
    'The gem command',
    /^ERROR: {1,4}(?:Error installing|While executing gem|Loading command|Failed to build)|Gem::(?:Install|Remote|Package|File)\w{1,60}(?:Error|Exception)?: /,
    'The gem command failed.',
    [
      [
        'It builds a native extension or documentation, and what it needs for that is missing',
        'install the compiler and headers, and use `gem install --no-document`',
      ],
      [
        'It may not write to the folder of the gems',
        'run it as root, or as the user that owns the Ruby',
        asRoot,
      ],
      [
        'Ruby or RubyGems are too old for the gem',
        'check `ruby --version` and `gem --version` in the script',
      ],
    ],
  ),
  tool(
    'bundler-failed',
    'Bundler',
    /^bundler: |^Bundler::\w|^Bundler (?:could not|cannot)|and Bundler cannot continue|Gem::Exception: /,
    'Bundler failed.',
    [
      [
        'The gems on the instance do not match Gemfile.lock',
        'run `bundle check` in the application folder as the user of the script, then `bundle install`',
      ],
      [
        'Another Ruby or Bundler runs than in your login shell',
        'compare `ruby --version` and `bundle --version` in the script',
      ],
    ],
  ),
  tool(
    'dotnet-build-failed',
    null,
    /error (?:CS|MSB|NETSDK|NU|FS|BC)\d{3,5}: |^Build FAILED\.|MSBUILD : error/,
    'The .NET build failed.',
    [
      [
        'The code of the error stands before its text, and the project at the end of the line',
        'run the same `dotnet` command for that project there; better, publish in the pipeline and deploy the output',
      ],
      ['The SDK is not the one that global.json asks for', 'compare it with `dotnet --list-sdks`'],
    ],
  ),
]
