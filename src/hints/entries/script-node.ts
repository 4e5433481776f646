import { type Causes, output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'
import { wrongFolder } from './wrong-folder.ts'

const developmentDependency = [
  'It is a development dependency, which the installation left out (NODE_ENV=production)',
  'move it to dependencies, or build with `npm ci --include=dev` before development dependencies are removed',
] as const

const notInstalled = [
  'Dependencies are not installed in the folder that the application runs in',
  'cd to the application folder and run `npm ci` there in AfterInstall, before the start',
] as const

/** Who may not write to the folder of npm. */
const folderDenied: Causes = [
  [
    'npm 6 and older, run by root, runs install scripts as another user',
    'call `npm ci --unsafe-perm`, install as the user of the application, or use a newer npm',
    /run as user (?!root\b)|Missing write access/,
  ],
  [
    'It installs globally, which only root may',
    'call `sudo npm install -g NAME`, or set a folder of the user: `npm config set prefix ~/.local`, with `~/.local/bin` in PATH',
    /run as user root\b|(?<!lib\/)node_modules\/[^'\n]|node-gyp/,
  ],
  [
    'An earlier run as another user, such as root, made node_modules',
    'remove the folder in BeforeInstall as root, or run `sudo chown -R USER: FOLDER`',
  ],
]

/** Node, npm, yarn, pnpm and pm2. Narrower entries come first. */
export const node: readonly Entry[] = [
  output(
    'node-tool-missing',
    /(?<![\w-])(?:react-scripts|next|nuxt|vite|tsc|tsx|ts-node|nest|nodemon|webpack|ng|gulp|grunt|cross-env|dotenv|prisma|sequelize|knex|typeorm|rimraf|concurrently|vue-cli-service|craco|turbo|nx|babel-node|parcel|strapi|serve|husky|patch-package|ts-node-dev|npm-run-all|run-[sp]|wait-on|esbuild|rollup|astro|gatsby|svelte-kit|remix|lerna|eslint|jest|vitest|bower|drizzle-kit|encore)(?:: command)?: (?:command )?not found|^sh: (?:1: )?mix: |Could not find the implementation for builder |builder's node package/,
    'A tool of the application is not in node_modules, or the script does not look there.',
    [
      [
        'The script calls it by its name, and the PATH of a hook has neither node_modules/.bin nor nvm',
        'call it with `npx NAME` in the application folder',
        /(?:^|\n)(?:[\d.]{1,8} )?(?:\/bin\/)?sh: |npm |builder/,
      ],
      [
        'Dependencies were not installed in the application folder, or only without development dependencies',
        'run `npm ci` there first (with `--include=dev` if the tool is one), or build in the pipeline and deploy the result',
      ],
    ],
  ),
  output(
    'npm-broken',
    /Cannot find module .{0,150}(?:node_modules\/npm\/|npm-(?:cli|prefix)\.js|\/corepack\/)|npm .{0,40}does not support Node\.js v\d|npm .{0,40}known not to run on Node/,
    'npm itself does not run: its files are missing, or are for another version of Node.',
    [
      [
        'npm is too new for this Node',
        'update Node, or install this Node again with the npm that belongs to it',
        without(/npm .{0,40}(?:does not support|known not to run)/),
      ],
      [
        'Node was updated, removed or installed twice, such as with nvm and as a package',
        'list them with `type -a node npm`, remove one, and install Node again',
      ],
    ],
  ),
  output(
    'npm-crashed',
    /cb\(\) never called|Exit handler never called/,
    'npm ended in the middle of its work.',
    [
      [
        'Its cache or node_modules is broken, this version of npm has a bug, or memory ran out',
        'delete node_modules, run `npm cache clean --force`, and install again with a newer npm',
      ],
    ],
  ),
  output(
    'npm-package-json-missing',
    /ENOENT(?!.{0,250}node_modules).{0,250}\bpackage\.json|Couldn't find a package\.json|No package\.json (?:was )?found|ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND|Could not read package\.json|Tracker "idealTree" already exists/,
    'npm ran in a folder without a package.json.',
    [
      wrongFolder,
      [
        'package.json was not installed there',
        'check files.source and files.destination in the AppSpec, and the artifacts of the build',
      ],
    ],
    { page: pages.appSpecFiles, needsFiles: true },
  ),
  output(
    'npm-script-missing',
    /[Mm]issing script: |(?:error|EXEC_FIRST_FAIL) {1,2}Command ".{1,60}" not found|find a script named "|ERR_PNPM_NO_SCRIPT|Did you mean.{0,40}npm run/,
    'package.json does not define that script.',
    [
      [
        'It is a command of a package that is not installed',
        'run `yarn install` (or `pnpm install`) in the application folder first',
        without(/Command "|script named/),
      ],
      [
        'The name is misspelled, or an old package.json is on the instance',
        'run `npm run` in the application folder to list the scripts, and check that the new package.json was installed',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'npm-lock-out-of-sync',
    /npm ci.{0,60}can only install|package\.json and package-lock\.json.{0,60}(?:are not|in sync)|lockfile (?:at .{1,40} )?needs to be updated|lockfile is frozen|ERR_PNPM_OUTDATED_LOCKFILE|lockfile would have been modified|existing package-lock\.json|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_(?:NO_LOCKFILE|LOCKFILE_BREAKING_CHANGE)|"frozen-lockfile" because/,
    'The lock file is missing or does not match package.json.',
    [
      [
        'It was not committed or not included in the bundle',
        'run `npm install` (or that of yarn, pnpm, bun or uv) with the version of the instance, commit the lock file with package.json, and include both in the bundle',
      ],
    ],
  ),
  output(
    'npm-version-missing',
    /\bETARGET\b|No matching version found for|Couldn't find any versions for|ERR_PNPM_NO_MATCHING_VERSION/,
    'The registry does not have that version of a package.',
    [
      [
        'It was never published, was removed, or is only in another (private) registry',
        'check it with `npm view NAME versions`, and the registry in .npmrc of the user that the script runs as',
      ],
    ],
  ),
  output(
    'npm-cache-denied',
    /EACCES.{0,200}\.npm(?![\w-])|Try again with the --unsafe-perm|root-owned files/,
    'npm may not write to its cache or home folder.',
    [
      [
        'The cache belongs to another user, or HOME belongs to another user',
        'set HOME in the script, or run `sudo chown -R USER ~USER/.npm`',
      ],
      [
        'npm 6 and older, run by root, runs install scripts as another user',
        'set `unsafe-perm=true` in .npmrc, install as the user of the application, or use a newer npm',
        /run as user (?!root\b)/,
      ],
    ],
  ),
  output(
    'npm-folder-denied',
    /Missing write access to |EACCES: permission denied, (?!access|scandir|s?pawn|exec)\w{4,9} '(?!\/usr\/\S{0,30}lib\/node_modules\/[^/']{1,80}')[^']{0,300}\/(?:node_modules\/|\.?node-gyp\b)/,
    'npm, or a package that it installs, may not write to a folder.',
    folderDenied,
  ),
  symptom(
    'npm-denied',
    /^npm (?:ERR!|error) code (?:EACCES|EPERM)$/,
    'npm may not read or write a file; its output ends before it says which.',
    folderDenied,
  ),
  output(
    'browser-missing',
    /Failed to (?:set up|download) (?!.{0,200}retrying)(?:Chrome|Chromium|chrome|Firefox)|Could not find (?:Chrome|Chromium|expected browser|browser revision)|browserType\.launch: Executable doesn't exist|Browser was not found at the configured|Failed to launch (?:the browser process|chrome)/,
    'The browser that Puppeteer or Playwright uses is not there, could not be downloaded, or does not start.',
    [
      [
        'System libraries that it needs are missing, or it runs as root with its sandbox on',
        'find what is missing with `ldd PATH_OF_CHROME | grep "not found"`, and install it; as root the browser needs `--no-sandbox`',
        without(/Failed to launch(?!.{0,300}ENOENT)/),
      ],
      [
        'The network blocked its download when the package was installed, it is in the cache of another user, or executablePath is wrong',
        'set `PUPPETEER_SKIP_DOWNLOAD=true` if the server needs no browser; otherwise run `npx puppeteer browsers install chrome` as the user of the application (Playwright: `npx playwright install`), or correct executablePath',
      ],
    ],
  ),
  output(
    'npm-network',
    /^npm (?:ERR!|error) (?:network |code (?:ECONNRESET|ETIMEDOUT|ENETUNREACH|EAI_AGAIN|ERR_SOCKET_TIMEOUT))|ERR_PNPM_META_FETCH_FAIL|There appears to be trouble with your network connection|^error (?:An unexpected error occurred: ")?https?:.{1,300}(?:Request failed \\"0|unexpected end of file|TIMEDOUT|ECONNRESET|EAI_AGAIN)/,
    'The npm registry could not be reached, or the connection broke.',
    [
      [
        'The instance has no route to it, or needs a proxy',
        'request https to the registry from the instance with `curl -I`, and check the proxy with `npm config get proxy`',
      ],
      ['It was a short disturbance', 'deploy again; installing in the pipeline avoids this'],
    ],
  ),
  output(
    'npm-integrity',
    /\bEINTEGRITY\b|Integrity check failed for (?:"|tarball)|integrity checksum failed when using|ERR_PNPM_TARBALL_INTEGRITY/i,
    'A package from the registry does not match its checksum in the lock file.',
    [
      [
        'The cache is broken, or a mirror delivers another file',
        'run `npm cache clean --force`, and install again with the registry that wrote the lock file',
      ],
    ],
  ),
  output(
    'node-native-version',
    /was compiled against a different Node\.js version|-engine-\S{1,60}: error while loading|\bEBADPLATFORM\b|^error \S{1,100}: The (?:platform|CPU architecture) "|notsup (?:Unsupported platform|Not compatible with your (?:operating|platform|arch)|Valid)|Unsupported platform for|NODE_MODULE_VERSION|[Cc]annot find module .{0,60}(?:linux|darwin|win32)-(?:x64|arm64)|\.(?:linux|darwin|win32)-[\w-]{2,30}(?:\.node|')|\.node: invalid ELF header|Missing binding \S{1,300}\.node|Could not load the "?sharp"? module|Prisma Client could not locate the Query Engine|Query engine library for current platform|for another platform than the one|symbol lookup error: .{0,300}\.node\b|Failed to load SWC binary/,
    'A package in node_modules is for another version of Node or another system.',
    [
      [
        'node_modules was built elsewhere and deployed, or Node was updated since',
        'run `npm ci` (or `npm rebuild`) with the Node of the instance in AfterInstall, or build on the same system and architecture',
      ],
      [
        'A package of one platform is a dependency itself, or optional ones were left out',
        'remove such a package (fsevents, esbuild for a Mac) from package.json, use `npm ci --include=optional`, and for Prisma set binaryTargets',
      ],
    ],
  ),
  output(
    'npm-peer-dependencies',
    /\bERESOLVE\b/,
    'npm cannot resolve the dependencies: peer dependencies conflict with each other.',
    [
      [
        'Versions in package.json are not compatible',
        'install from a lock file with `npm ci`, correct the versions, or use `--legacy-peer-deps`',
      ],
    ],
  ),
  output(
    'npm-registry-denied',
    /npm (?:ERR!|error) (?:code )?E40[134]\b|npm (?:ERR!|error) 40[134] |ERR_PNPM_FETCH_40[134]|Unable to authenticate, need: /,
    'The npm registry does not give out a package: access is denied, or it does not exist.',
    [
      [
        "It is private, and the hook's user has no token, or one that has expired",
        'give the instance an .npmrc with a token, or install during the build and deploy node_modules',
      ],
      ['Its name or version does not exist', 'check it with `npm view NAME`', /E?40[13]\b/],
    ],
  ),
  output(
    'npm-folder-not-empty',
    /^npm .{0,200}ENOTEMPTY|ENOTEMPTY.{0,200}node_modules/,
    'npm could not replace a folder in node_modules.',
    [
      [
        'node_modules from an earlier run is in the way, or still in use',
        'stop the application and delete node_modules in BeforeInstall',
      ],
    ],
  ),
  output(
    'node-native-build',
    /gyp ERR! (?:find Python|stack Error: (?:not found: make|Could not find any Python|Can't find Python))|node-gyp.{0,60}rebuild.{0,60}fail|gyp ERR! stack Error: `make` failed/,
    'A native module could not be compiled on the instance.',
    [
      [
        'The package is too old for this Node, or the compiler is too old for the package',
        'update the package or the compiler, or use a Node that the package supports',
        without(/`make` failed/),
      ],
      [
        'The compiler, make or python3 is missing',
        'install build-essential (Ubuntu) or the Development Tools group (Amazon Linux) and python3, or build in the pipeline for the same system',
      ],
    ],
  ),
  output(
    'node-openssl-unsupported',
    /error:0308010C(?!.{0,60}inner_evp)|digital envelope routines::unsupported|ERR_OSSL_EVP_UNSUPPORTED/,
    'An old build tool uses a hash that OpenSSL in Node 17 and later rejects.',
    [
      [
        'webpack 4 or another old tool runs on a new Node',
        'update the tool, or set `NODE_OPTIONS=--openssl-legacy-provider` for the build',
      ],
    ],
  ),
  output(
    'pm2-command-as-file',
    /\[PM2\]\[ERROR\] (?:Error: )?Script not found: .{0,200}[/\\](?:(?:npm|yarn|pnpm|npx|node|bun|python3?) [^/\\]{1,100}|start|run|npm|yarn|pnpm)$/,
    'pm2 treats a command as the name of a file.',
    [
      [
        'The command is in quotes, or the `--` before its arguments is missing',
        'write `pm2 start npm --name NAME -- run start`, or name the script and its arguments in ecosystem.config.js',
      ],
      [
        'The program is not on the PATH of the hook',
        'set PATH at the start of the script, or use the full path of npm or yarn',
      ],
    ],
  ),
  output(
    'rails-assets-packages',
    /ViteRuby::MissingExecutableError|The vite binary is not available|Sprockets::FileNotFound: couldn't find file/,
    'A package that the Rails assets need is missing.',
    [
      [
        'No step installs the packages before assets:precompile, or the step leaves out development dependencies',
        'run `npm ci` (or `yarn install --frozen-lockfile`) there first, or build the assets in the pipeline and deploy the result',
      ],
      [
        'The file that the line names comes from a gem or folder that is missing, or has another name',
        'compare Gemfile.lock and config.assets.paths with a machine where it works',
        /MissingExecutableError|vite binary/,
      ],
    ],
  ),
  output(
    'node-build-missing',
    /\[PM2\]\[ERROR\] (?:Error: )?Script not found|Could not find a (?:production|valid) build in the|@prisma\/client did not initialize|Webpacker can't find|AssetNotFound|(?:Mix|Vite) manifest (?:not found|does not exist)|Unknown Vite entrypoint|Unable to locate file in Vite manifest|Cannot find module (?!.{0,200}node_modules).{0,200}\/(?:dist|build|out|\.next|\.output)\/|ENOENT: no such file or directory, \w{1,10} '.{0,200}\/(?:dist|build|\.next)\//,
    'The application, or its build, is not where the script expects it.',
    [
      ['The Prisma client was not generated', 'run `npx prisma generate` after `npm ci`', without(/@prisma/)],
      [
        'The build did not run, failed or ran out of memory unnoticed, or its output is not in the bundle',
        'build in the pipeline, and add the output folder to the artifacts',
      ],
      ['The path of the entry file is wrong', 'compare it with files.destination in the AppSpec'],
    ],
    { page: pages.appSpecFiles, needsFiles: true },
  ),
  output(
    'node-development-dependency',
    /Cannot find (?:module|package) '(?:typescript|webpack|vite|ts-node|jest|nodemon|tailwind|postcss|autoprefixer|sass|gulp|@babel|@types)/,
    'Node cannot find a module.',
    [developmentDependency, notInstalled],
    { needsFiles: true },
  ),
  output(
    'node-module-missing',
    /Cannot find module(?! 'node:)|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find package '/,
    'Node cannot find a module.',
    [
      [
        'The path of the file is wrong, or differs in case, or it is not in the bundle',
        'check it on the instance, since Linux paths are case-sensitive',
        /^(?![\s\S]{0,4000}?module ['"](?:\.|\/(?!.{0,200}node_modules)))/,
      ],
      [...notInstalled, /module ['"](?:\.|\/(?!.{0,200}node_modules))/],
      developmentDependency,
    ],
    { needsFiles: true },
  ),
  output(
    'node-too-old',
    /(?:EBADENGINE|notsup).{0,80}(?:[Rr]equired|Unsupported engine)|The engine "node" is incompatible|requires (?:a )?Node(?:\.js)? (?:version )?[>^~v\d]|SyntaxError: Unexpected (?:reserved word$|token '?(?:\?|\.{1,3}|\?\.|\?\?=|\|\|=|[={(*]|function|of)'?$)|Node\.js version .{1,60} is required|Not compatible with your version of node|doesn['’]t support Node v\d|requires a minimum Node\.js version|is not allowed in NODE_OPTIONS|^node: bad option|Cannot find module 'node:|ReferenceError: (?:fetch|structuredClone|File|Headers|FormData|WebSocket) is not|Unsupported environment \(bad pnpm and\/or Node/,
    'The application, or one of its packages, needs another version of Node or npm than the one on the instance.',
    [
      [
        'An old Node is installed, or the hook finds another one than your login shell does',
        'check `node --version` in the script, and install or select the right one system-wide',
      ],
      [
        'The newest version of a package no longer supports this Node',
        'name one that does (`npm install -g NAME@VERSION`), or install from the lock file (`npm ci`)',
      ],
      [
        'The file has a mistake, or was not compiled',
        'run `node --check FILE` elsewhere',
        /^(?![\s\S]{0,4000}?SyntaxError)/,
      ],
    ],
  ),
  output(
    'node-es-module',
    /Cannot use import statement outside a module|ERR_REQUIRE_ESM|is not defined in ES module|ERR_UNKNOWN_FILE_EXTENSION/,
    'Node loads a file as the wrong module type.',
    [
      [
        'The file uses require or module.exports, but package.json sets the type module',
        'rename it to .cjs (`ecosystem.config.cjs` for pm2), or rewrite it with import and export',
        without(/\.cjs|not defined in ES module|ES Module \S{0,300}\.config\.js/),
      ],
      [
        'The package.json that sets the type is not next to the file, or Node runs TypeScript instead of the build',
        'check that package.json is in the application folder, and start the built file',
        /ES Module \S{0,300}(?:node_modules|\.config\.js)|\.cjs|not defined in ES module/,
      ],
      [
        'The Node on the instance is older than the one you tested with, or a newer version of a package is an ES module only',
        'check `node --version` in the script, and install from the lock file (`npm ci`)',
      ],
    ],
  ),
  output(
    'pm2-home-denied',
    /\bEACCES\b.{0,200}\.pm2\b/,
    'pm2 is not allowed to use its folder or daemon, which belongs to another user.',
    [
      [
        'The hook runs as another user than the one who started pm2, or with the HOME of another user',
        'always run pm2 as the same user, who owns PM2_HOME (`sudo chown -R USER: ~USER/.pm2`)',
      ],
    ],
  ),
  symptom(
    'pm2-process-missing',
    /\[PM2\].{0,10}\[?ERROR\]?.{0,10}(?:Process or Namespace|process name).{0,100}not found|\[PM2\]\[ERROR\].{0,60}doesn't exist|cannot find forever process/i,
    'pm2 does not know the process that the script stops or restarts.',
    [
      [
        'It was never started on this instance, or runs under another name',
        'use `pm2 startOrReload ecosystem.config.js`, or `pm2 delete NAME || true`',
      ],
      [
        'The hook runs as another user, who has their own pm2 daemon',
        'set runas to the user that started it, and HOME or PM2_HOME',
      ],
    ],
  ),
  output(
    'node-spawn-missing',
    /\bspawn \S{1,200} ENOENT|^npm .{1,10} syscall spawn git/,
    'The Node program starts another program that is not there.',
    [
      [
        'That program is not installed on this instance, or not on the PATH of the script',
        'install it, or give its full path; "spawn NAME" in the error is what it looked for',
        /spawn \/bin\/sh /,
      ],
      ['Its working directory (cwd) does not exist', 'create it, or correct the setting'],
    ],
  ),
  output(
    'corepack-keys',
    /Cannot find matching keyid/,
    'The Corepack on the instance is too old to verify the package manager that it downloads.',
    [
      [
        'The keys of the npm registry have changed since this version of Node came out',
        'run `npm install -g corepack@latest` before `corepack enable`, or update Node',
      ],
    ],
  ),
  output(
    'frontend-warnings',
    /^Treating warnings as errors because process\.env\.CI/,
    'The build counts warnings as errors, because CI is set.',
    [['The code has warnings', 'correct those below the line, or build with `CI=false npm run build`']],
  ),
  symptom(
    'next-prerender',
    /should be wrapped in a suspense boundary|couldn't be rendered statically because/,
    'Next.js could not generate a page during the build.',
    [
      [
        'A page uses what exists only in a request (useSearchParams, cookies)',
        'wrap the part that uses it in Suspense, or make the page dynamic (`export const dynamic = "force-dynamic"`)',
      ],
    ],
  ),
  tool(
    'frontend-build-failed',
    null,
    /^(?!.{0,500}Command failed: )(?:.{0,300}?(?:\bRollup failed to resolve|Module not found: (?:Error: )?Can't resolve|RollupError|> Build failed because of webpack errors|Build failed with \d{1,4} error|exceeded maximum budget)|Failed to compile|error during build:|\[vite[\w:-]{0,30}\]|✘ \[ERROR\]|ERROR in \S)/,
    'The build of the frontend failed.',
    [
      [
        'The code does not pass the types, rules or budgets that the build checks (`CI=true` makes warnings errors)',
        'correct it, and build in the pipeline',
        /^(?![\s\S]{0,4000}?(?:Type error|TS\d{4}|eslint|Syntax ?[Ee]rror|parse failed|budget))/,
      ],
      [
        'A module is missing, often because development dependencies were not installed, or a name differs in upper and lower case',
        'run `npm ci --include=dev` before the build; paths are case-sensitive on Linux',
        /Type error|TS\d{4}|eslint|Syntax ?[Ee]rror|parse failed|budget/,
      ],
      [
        'Variables that the build reads are not set in the script',
        'build in the pipeline, and deploy the result',
      ],
    ],
  ),
  tool(
    'npm-script-failed',
    null,
    /\bELIFECYCLE\b|npm (?:ERR!|error) (?:Exit status|command failed|Lifecycle script|[\w@/.-]{1,100} \w{1,30}: `)|Failed at the .{1,100} script|error Command failed with exit code/,
    'A script in package.json ended with an error.',
    [
      [
        'The lines above show the cause',
        'read them in scripts.log on the instance, and run that command there manually',
      ],
    ],
  ),
]
