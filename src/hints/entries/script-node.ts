import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** Node, npm, yarn, pnpm and pm2. Narrower entries stand first. */
export const node: readonly Entry[] = [
  output(
    'node-tool-missing',
    /\b(?:react-scripts|next|nuxt|vite|tsc|tsx|ts-node|nest|nodemon|webpack|ng|gulp|grunt|cross-env|dotenv|prisma|sequelize|knex|typeorm|rimraf|concurrently|vue-cli-service|craco|turbo|nx|babel-node|parcel|strapi|serve)(?:: command)?: (?:command )?not found/,
    'A tool that package.json uses is not in node_modules on the instance.',
    [
      [
        'Dependencies were not installed in the application folder, or without development dependencies',
        'run npm ci there before it (with --include=dev where the tool is one), or build in the pipeline and deploy the result',
      ],
    ],
  ),
  output(
    'npm-package-json-missing',
    /ENOENT.{0,60}package\.json|Couldn't find a package\.json|No package\.json (?:was )?found|ERR_PNPM_NO_IMPORTER_MANIFEST_FOUND|Could not read package\.json/,
    'npm ran in a folder without a package.json.',
    [
      [
        'The script does not change into the application folder, where hooks do not start',
        'cd to the destination of the files section first',
      ],
      [
        'package.json was not installed there',
        'check files.source and files.destination in the AppSpec, and the artifacts of the build',
      ],
    ],
    { page: pages.appSpecFiles },
  ),
  output(
    'npm-script-missing',
    /[Mm]issing script: |error Command ".{1,60}" not found|ERR_PNPM_NO_SCRIPT|Did you mean.{0,40}npm run/,
    'package.json has no such script.',
    [
      [
        'The name is misspelled, or an old package.json is on the instance',
        'see npm run in the application folder, and check that the new package.json was installed',
      ],
    ],
  ),
  output(
    'npm-lock-out-of-sync',
    /npm ci.{0,60}can only install|package\.json and package-lock\.json.{0,60}(?:are not|in sync)|lockfile needs to be updated|ERR_PNPM_OUTDATED_LOCKFILE|lockfile would have been modified|existing package-lock\.json/,
    'The lock file is missing or does not fit package.json.',
    [
      [
        'It was not committed or not put into the bundle',
        'run npm install, commit package-lock.json with package.json, and put both into the bundle',
      ],
    ],
  ),
  output(
    'npm-peer-dependencies',
    /\bERESOLVE\b/,
    'npm cannot resolve the dependencies: peer dependencies contradict each other.',
    [
      [
        'Versions in package.json do not fit together',
        'install from a lock file with npm ci, correct the versions, or use --legacy-peer-deps',
      ],
    ],
  ),
  output(
    'npm-registry-denied',
    /npm (?:ERR!|error) (?:code )?E40[134]\b|npm (?:ERR!|error) 40[134] |ERR_PNPM_FETCH_40[134]|Unable to authenticate, need: /,
    'The npm registry refused a package.',
    [
      [
        'It is private, and the user of the hook has no token',
        'give the instance an .npmrc with a token, or install in the build and deploy node_modules',
      ],
      ['Its name or version does not exist', 'check it with npm view NAME'],
    ],
  ),
  output(
    'npm-folder-not-empty',
    /^npm .{0,200}ENOTEMPTY|ENOTEMPTY.{0,200}node_modules/,
    'npm could not replace a folder in node_modules.',
    [
      [
        'node_modules of an earlier run is in the way, or still in use',
        'stop the application and delete node_modules in BeforeInstall',
      ],
    ],
  ),
  output(
    'node-native-build',
    /gyp ERR! (?:find Python|build error|stack Error: (?:not found: make|Could not find any Python))|node-gyp.{0,60}rebuild.{0,60}fail|gyp ERR! stack Error: `make` failed/,
    'A native module could not be compiled on the instance.',
    [
      [
        'Compiler, make or python3 is missing',
        'install build-essential (Ubuntu) or the Development Tools group (Amazon Linux) and python3, or build in the pipeline for the same system',
      ],
    ],
  ),
  output(
    'node-openssl-unsupported',
    /error:0308010C|digital envelope routines::unsupported|ERR_OSSL_EVP_UNSUPPORTED/,
    'An old build tool uses a hash that the OpenSSL of Node 17 and later refuses.',
    [
      [
        'webpack 4 or another old tool runs on a new Node',
        'update the tool, or set NODE_OPTIONS=--openssl-legacy-provider for the build',
      ],
    ],
  ),
  output(
    'node-build-missing',
    /Could not find a production build in the|Cannot find module .{0,200}\/(?:dist|build|out|\.next|\.output)\/|ENOENT: no such file or directory, \w{1,10} '.{0,200}\/(?:dist|build|\.next)\/|\[PM2\]\[ERROR\] Script not found/,
    'The built application is not on the instance.',
    [
      [
        'The build step did not run, or its output is not in the bundle',
        'build in the pipeline, and add the output folder to the artifacts',
      ],
      ['The path of the entry file is wrong', 'check it against files.destination in the AppSpec'],
    ],
    { page: pages.appSpecFiles },
  ),
  output(
    'node-module-missing',
    /Cannot find module|ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find package '/,
    'Node does not find a module.',
    [
      [
        'Dependencies are not installed where the application runs',
        'cd to the application folder and run npm ci there in AfterInstall, before the start',
      ],
      [
        'It is a development dependency, and the installation left those out',
        'move it to dependencies, or build before they are left out',
      ],
      [
        'The path of the file is wrong, or differs in case',
        'check it on the instance: Linux distinguishes case',
      ],
    ],
  ),
  output(
    'node-too-old',
    /EBADENGINE.{0,80}(?:required|Not compatible)|The engine "node" is incompatible|requires (?:a )?Node(?:\.js)? (?:version )?[>^~v\d]|SyntaxError: Unexpected token '?(?:\?|\.|\?\.|\?\?=|\|\|=)'?$|N\/A: version "[^"]{1,40}" is not yet installed|Node\.js version .{1,60} is required/,
    'The Node on the instance is not of the version that the application needs.',
    [
      [
        'An old Node is installed, or the hook finds another one than your login shell',
        'check node --version in the script, and install or select the right one for the whole system',
      ],
    ],
  ),
  output(
    'node-es-module',
    /Cannot use import statement outside a module|ERR_REQUIRE_ESM|require is not defined in ES module|ERR_UNKNOWN_FILE_EXTENSION/,
    'Node loads a file as the wrong kind of module.',
    [
      [
        'package.json with its type was not installed beside it',
        'check that package.json is in the application folder',
      ],
      [
        'The Node on the instance is older than the one you tested with',
        'check node --version in the script',
      ],
    ],
  ),
  symptom(
    'pm2-process-missing',
    /\[PM2\].{0,10}\[?ERROR\]?.{0,10}(?:Process or Namespace|process name).{0,100}not found|\[PM2\]\[ERROR\].{0,60}doesn't exist|forever cannot find process/i,
    'pm2 does not know the process that the script stops or restarts.',
    [
      [
        'It was never started on this instance, or under another name',
        'use pm2 startOrReload ecosystem.config.js, or pm2 delete NAME || true',
      ],
      [
        'The hook runs as another user, who has a pm2 of his own',
        'set runas to the user that started it, and HOME or PM2_HOME',
      ],
    ],
  ),
  symptom(
    'npm-script-failed',
    /\bELIFECYCLE\b|npm (?:ERR!|error) (?:Exit status|command failed|Lifecycle script)|Failed at the .{1,100} script|error Command failed with exit code/,
    'A script of package.json ended with an error.',
    [
      [
        'The lines above name it',
        'read them in scripts.log on the instance, and run that command there by hand',
      ],
    ],
    { page: pages.viewLogs },
  ),
]
