import { buildTool } from '../build-tools.ts'
import { output } from '../define.ts'
import type { Entry } from '../entry.ts'

const program =
  '(?:\\w{1,20}-\\w{1,20}-\\w{1,20}-)?(?:g?cc|[gc]\\+\\+|clang(?:\\+\\+)?|g?make|cmake|ninja|pkg-config|auto(?:re)?conf|automake)'

/** Only C was compiled. */
const withoutCpp = /^(?![\s\S]{0,4000}?(?:cc1plus|\+\+|CXX))/

/** Compilers and their headers, which packages with native code need on the instance. Narrower entries come first. */
export const compilers: readonly Entry[] = [
  output(
    'build-tool-missing',
    buildTool,
    'A build on the instance calls a program that is not installed, and that does not come with the compiler.',
    [
      [
        'The image does not have the program that the line names',
        'install it: `sudo dnf install -y /usr/bin/NAME` (`sudo yum`); on Ubuntu and Debian autoconf, automake and libtool for autotools, gettext for msgfmt, golang-go for go, otherwise the package of its name',
      ],
      ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ],
  ),
  output(
    'compiler-missing',
    new RegExp(
      `(?:error trying to exec|cannot execute) ['‘"\`]?cc1|(?:execute|exec:?|command|linker|compiler) ['‘"“\`]${program}['’"”\`](?: failed)?(?:: | )(?:No such file|not found|.{0,20}executable file not found)|(?:^|[:/] ?)${program}: (?:(?:[Cc]ommand )?not found|No such file)|no acceptable C compiler|No CMAKE_\\w{1,10}_COMPILER could be found|CMAKE_\\w{1,10}_COMPILER not set|C(?:\\+\\+)? compiler cannot create executables|(?:CMake|compiler|make) must be installed`,
    ),
    'A compiler, or a program that builds with it, is not installed on the instance.',
    [
      [
        'The compiler of C++ is a package of its own, since gcc alone compiles only C',
        'install it: `sudo dnf install -y gcc-c++` (`sudo yum`; on Ubuntu and Debian `sudo apt-get install -y g++`)',
        withoutCpp,
      ],
      [
        'The image has no tools for building',
        'install them in BeforeInstall: `sudo dnf install -y gcc gcc-c++ make` (Ubuntu, Debian: build-essential), and cmake, autoconf or pkg-config, if the line names one',
      ],
      ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ],
  ),
  output(
    'language-headers-missing',
    /such file -- mkmf|(?<![\w-])(?:ruby|php|perl|EXTERN|node|v8|node_api|zend)\.h\b.{0,20}(?:No such|not found)|can't find header files for ruby|phpize: .{0,20}not found|Cannot find (?:php-config|config\.m4)|locate ExtUtils\/|common\.gypi not found/,
    'A native extension cannot be built, because the development package of the language itself is missing.',
    [
      [
        'Only the runtime of the language is installed, or the development package of another version',
        'install the one for the version that runs: ruby-dev (Amazon Linux: ruby-devel), php-dev (php-devel), libperl-dev (perl-devel, perl-ExtUtils-MakeMaker), libnode-dev (nodejs-devel), and a compiler',
      ],
      ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ],
  ),
  output(
    'headers-missing',
    /fatal error: (?!Python\.h)['‘"]?[\w./+-]{1,100}\.h(?:pp)?['’"]?(?:: No such file|\S{0,2} file not found)|\bld: cannot find -l|undefined reference to|library not found for -l|Package '?[\w.+-]{1,60}'?(?:, required by '.{1,60}',)? (?:was )?not found(?: in the pkg-config|$)|No package '.{1,60}' found$|Package requirements \(|Could NOT find [A-Z]\w{1,30}\b.{0,200}\(missing: /,
    'The build lacks the headers of a library, or the library itself.',
    [
      [
        'The development package of the library, whose name ends in -devel or -dev, is not installed',
        'find the package of the file in the line with `dnf provides "*/NAME.h"` (Ubuntu, Debian: `apt-file search NAME.h`), and install it in BeforeInstall',
      ],
      ['It need not be built here', 'build in the pipeline on the same system, or use a prebuilt package'],
    ],
  ),
]
