const tool =
  '(?:auto(?:re)?conf|automake|aclocal|autopoint|libtool(?:ize)?|pkg-config|cmake|bison|flex|m4|msgfmt|nasm)'

/**
 * A line that misses a program of a native build which the packages of compilers (build-essential, gcc, make) do not hold,
 * in the words of shells, make, autotools, pip and Cargo.
 */
export const buildTool = new RegExp(
  `(?:^|: ?|\\/)${tool}(?:: (?:[Cc]ommand )?not found|: No such file or directory)$|^Can't exec "(?:auto\\w{1,12}|aclocal|libtool\\w{0,3})"|no acceptable m4|pkg-config script could not be found|can't find Rust compiler|^Cargo, the Rust package manager, is not installed|^CMake must be installed|^(?:(?:\\/bin\\/)?sh: (?:\\d{1,4}: )?|make(?:\\[\\d{1,3}\\])?: )(?:go|cargo|rustc): (?:(?:[Cc]ommand )?not found|No such file)|(?:command|execute|exec:?) ['‘"]${tool}['’"](?: failed)?: .{0,20}(?:No such file|not found)`,
)
