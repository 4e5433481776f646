import { output, symptom, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { onLinux, onWindows, without } from '../rules-out.ts'

/** Newer than glibc 2.34 and GCC 11, which Amazon Linux 2023 has (its user guide, "Improved toolchain"). */
export const newerThanAmazonLinux = /GLIBC_2\.(?:3[5-9]|4\d)|GLIBCXX_3\.4\.3\d|CXXABI_1\.3\.1[4-9]/

/** apt, dpkg, yum, dnf, archives and Git. Narrower entries come first. */
export const packages: readonly Entry[] = [
  output(
    'apt-lock',
    /(?<!^Waiting for cache lock: )Could not get lock \/var\/|Unable to (?:acquire|lock) the (?:dpkg|administration|list)|Unable to lock directory \/var\/lib\/apt|dpkg frontend lock|is another process using it\?|dpkg (?:status )?database is locked|(?:dpkg|debconf|config\.dat).{0,120}locked by another process/,
    'Another process holds the apt lock.',
    [
      [
        'Automatic updates are running, usually right after the instance started',
        'wait for the lock: `apt-get -o DPkg::Lock::Timeout=300 -y install NAME` (or `./FILE.deb`, in place of `dpkg -i`)',
      ],
      [
        'cloud-init is still installing packages',
        'run `cloud-init status --wait || true` at the start of the script',
      ],
      [
        'No process ends it, as an installation was interrupted, also in the image',
        'find the holder with `sudo fuser -v /var/lib/dpkg/lock*`, run `sudo dpkg --configure -a`, and build the image anew',
      ],
    ],
  ),
  output(
    'apt-lists-mismatch',
    /Hash Sum mismatch|File has unexpected size|Mirror sync in progress/,
    'The package lists do not match the server: they change while apt reads them, or a cache holds old ones.',
    [
      ['The mirror was just being updated', 'let the script try again after a minute'],
      [
        'Old lists or a proxy are in the way',
        'run `sudo rm -rf /var/lib/apt/lists/*` before `sudo apt-get update`, and bypass the cache of the proxy',
      ],
    ],
  ),
  output(
    'dpkg-interrupted',
    /dpkg was interrupted, you must manually run/,
    'An earlier package installation was interrupted.',
    [
      [
        'The instance or a script was stopped while dpkg was running',
        'run `sudo dpkg --configure -a` on the instance, and deploy again',
      ],
    ],
  ),
  output(
    'yum-lock',
    /^(?!.{0,900}denied).{0,300}?(?:yum\.pid is held|\/var\/cache\/(?:dnf|yum)\/.{1,200}\.rpm|rpmdb.{0,40}lock|can't create transaction lock|(?:unable to|could not) lock database(?:[:)]|$))/i,
    'Another process holds the lock of the package manager.',
    [
      [
        'Another installation is running, usually right after the instance started',
        'run `cloud-init status --wait || true` first, and retry after a while',
      ],
      ['Two hooks or Systems Manager install at the same time', 'let only one of them do it'],
    ],
  ),
  output(
    'repository-file-broken',
    /File contains no section headers|MissingSectionHeaderError|contains parsing errors: .{0,80}\.repo/,
    'A file in /etc/yum.repos.d is not a list of repositories.',
    [
      [
        'It is an error page that was downloaded instead',
        'look at the file that the next line names, delete it, and let the download fail on errors (`curl -fL`)',
      ],
    ],
  ),
  output(
    'rpmdb-broken',
    /DB_RUNRECOVERY|\bBDB(?:0113|1507)|rpmdb open failed|cannot open Packages (?:index|database)/,
    'The database of rpm is broken.',
    [
      [
        'An installation was killed',
        'run `sudo rm -f /var/lib/rpm/__db*` and `sudo rpm --rebuilddb` on the instance',
      ],
    ],
  ),
  output('snap-not-ready', /device not yet seeded/, 'snap is not ready to install packages.', [
    ['The instance has just started', 'run `sudo snap wait system seed.loaded` first'],
  ]),
  output('snap-classic', /using classic confinement/, 'The snap needs more rights than snaps usually get.', [
    ['The option for it is missing', 'add `--classic` to `snap install`'],
  ]),
  symptom(
    'rpm-installed',
    /^package \S{1,100} is already installed$/,
    'rpm does not install a package that is already installed.',
    [
      [
        'The script calls `rpm -i`',
        'call `rpm -U --replacepkgs FILE` or `dnf install -y ./FILE`, which accept that',
      ],
    ],
  ),
  output(
    'lock-waited-for',
    /^Waiting for (?:cache lock|process with pid|changelog lock)|holding the yum lock|^Existing lock \//,
    'The script still waited for the lock of another process.',
    [
      [
        'Another installation is running, usually right after the instance started',
        'run `cloud-init status --wait || true` first, and retry after a while',
        /changelog/,
      ],
      [
        'A run that was killed left the lock behind',
        'check that nothing runs any more, and release it (`liquibase release-locks`)',
      ],
    ],
    { withoutErrorLine: true },
  ),
  output(
    'library-mismatch',
    /^(?!.{0,400}\.node\b).{0,300}: symbol lookup error: |undefined symbol: \w{1,200}, version|^(?:dyld|Error relocating )/,
    'A program and a library that it loads have versions that do not match.',
    [
      [
        'One of them was updated without the other, or a module was built for another version of the program',
        'update both from the same source (`dnf update`, `apt-get upgrade`), or build the module again',
      ],
      [
        'Another copy of the library is found first',
        'find out which with `ldd PROGRAM`, and check LD_LIBRARY_PATH and /usr/local/lib',
      ],
    ],
  ),
  output(
    'glibc-too-old',
    /version [`'"‘]?(?:GLIBC|GLIBCXX|CXXABI)_[\d.]{1,10}['"’]? not found|Requires: (?:(?:glibc|libstdc\+\+) >=|libc\.so\.6\(GLIBC)|nothing provides (?:glibc|libc\.so)/,
    'The program needs a newer C library than the one on the instance.',
    [
      [
        'Node 18 or later, or a program built elsewhere, on Amazon Linux 2 or an old Ubuntu',
        'move to Amazon Linux 2023 or a current Ubuntu, or use a version for this system (Node 16)',
        newerThanAmazonLinux,
      ],
      [
        'It was built on a newer system, such as ubuntu-latest (Amazon Linux 2023 has glibc 2.34)',
        'build it in an image of this system, such as `amazonlinux:2023`',
      ],
    ],
  ),
  output(
    'curl-minimal',
    /conflicts with curl(?:-minimal)? provided by|package curl-minimal/,
    'Amazon Linux 2023 has curl-minimal, which conflicts with the package curl.',
    [
      [
        'The script installs curl, although the command curl is already there',
        'remove curl from the list of packages, or swap them: `sudo dnf swap -y curl-minimal curl-full`',
      ],
    ],
  ),
  output(
    'dnf-dependencies',
    /nothing provides .{1,200} needed by|conflicting requests|none of the providers can be installed|Could not depsolve transaction|^Error: Transaction (?:test|check) error|Modular dependency problems|Multilib version problems|^Requires: [\w.()/+:-]{2,120}(?: [<>=]{1,2} \S{1,60})?$|^error: Failed dependencies/,
    'The packages do not fit together: one needs or replaces what this release does not have.',
    [
      [
        'The package or its repository is for another distribution or release, such as EPEL or el7 packages on Amazon Linux 2023',
        'install the build for this release, or a package of the distribution itself (`dnf search NAME`)',
      ],
      [
        'An installed package is in the way',
        'update or remove it first; `--allowerasing` lets dnf replace it',
      ],
    ],
  ),
  output(
    'apt-unmet-dependencies',
    /[Uu]nmet dependencies|^Dependency is not satisfiable: |held broken packages|Depends: .{1,200} but it is not/,
    'apt cannot satisfy the dependencies of a package.',
    [
      [
        'Packages from different sources are not compatible, or an earlier installation failed',
        'run `sudo apt-get update` and `sudo apt-get -f install` on the instance, and pin the versions',
      ],
    ],
  ),
  output(
    'package-not-found',
    /Unable to locate package|has no installation candidate|No package \S{1,100} available|Unable to find a match: |No match for argument: |missing groups or modules: |^Topic \S{1,60} is not found|No package matching '|Couldn't find any package by|^E: Version .{1,100} was not found|Package .{1,80} is not available, but/,
    "The package is not in the instance's package repositories.",
    [
      [
        'The package lists are outdated or empty',
        'run `apt-get update` before apt-get install',
        /No package |No match|Unable to find a match|^(?:Error|Topic)\b/m,
      ],
      [
        'It has another name or repository in this distribution or version',
        'look it up there (apt-cache search, dnf search), and add its repository first',
      ],
      [
        'The package is newer than the release of Amazon Linux 2023 to which the image is locked',
        'run `sudo dnf --releasever=latest install -y NAME`',
        without(/No match|Unable to find a match/),
      ],
    ],
  ),
  output(
    'package-signature-invalid',
    /At least one invalid signature|\bBADSIG\b/,
    'apt cannot check the signature of a repository, although it has the key.',
    [
      [
        'The disk is full, or a proxy changes what apt reads',
        'check `df -h /var /tmp` and `date`, and run `sudo rm -rf /var/lib/apt/lists/*`',
      ],
    ],
  ),
  output(
    'key-not-downloaded',
    /no valid OpenPGP data found/,
    'The download of a signing key did not return a key.',
    [
      [
        'The address cannot be reached or answers with an error, which the pipe hides',
        'request it alone with `curl -fSL URL`',
      ],
    ],
  ),
  output(
    'package-signing-key',
    /NO_PUBKEY|KEYSIG|is not signed\.$|GPG (?:check FAILED|key retrieval failed|signature (?:verification error|is not available)|error)|^Public key for \S{1,150} is not installed|GPG keys listed for/,
    'The signature of a package or repository cannot be verified.',
    [
      [
        'apt does not have its key, or the vendor replaced it',
        'run `curl -fsSL URL | sudo gpg --dearmor --yes -o /etc/apt/keyrings/NAME.gpg`, with that file in signed-by of the source',
        /GPG (?:check|key|signature)|Public key for/,
      ],
      [
        'Its key is not imported, or the vendor replaced it',
        'run `sudo rpm --import URL` (gpgkey in its .repo file)',
        without(/GPG (?:check|key|signature)|Public key for/),
      ],
      ['The repository is no longer maintained', 'remove it'],
    ],
  ),
  output(
    'apt-release-file',
    /ha(?:ve|s) a Release file|404 {1,3}Not Found \[IP|Release file for .{1,200} is not valid yet|changed its '\w{1,20}' value from|Conflicting values set for option|Malformed (?:entry|line|stanza) \d/,
    'A package repository does not have what apt asks for, or its entry is not valid.',
    [
      [
        'Two files in /etc/apt/sources.list.d name the repository, or one is broken',
        'delete one',
        /^(?![\s\S]{0,4000}?(?:Conflicting|Malformed))/,
      ],
      [
        'The package lists are outdated',
        'run `apt-get update` right before the installation, with `--allow-releaseinfo-change` if the release was renamed',
        /Conflicting|Malformed|ha(?:ve|s) a Release|valid yet/,
      ],
      [
        'The release is too new for the repository or no longer supported, or the clock is behind ("not valid yet")',
        'correct the repository, move to a supported release, or set the clock',
      ],
    ],
  ),
  output(
    'package-unpack-failed',
    /^(?!.{0,900}(?:No space|[Rr]ead-only|Bad magic|[Dd]igest)).{0,300}(?:Error unpacking rpm|unpacking of archive failed on|\(--unpack\): (?:unable|error))/,
    'The package manager could not put a file of the package in its place.',
    [
      [
        'A folder or file of another kind is in the way, such as one of the files section',
        'look at the path in the line, or in scripts.log above it (`ls -ld PATH`), and move it away',
      ],
      [
        'The disk is full, or the path is a mount or immutable',
        'check `df -h`, `mount` and `lsattr -d PATH`',
      ],
    ],
  ),
  tool(
    'dpkg-failed',
    null,
    /conflicts with file from package|conflicts between attempted installs of|trying to overwrite \S{1,200} owned by|Sub-process \/usr\/bin\/dpkg returned an error code|^dpkg: error processing|^dpkg: dependency problems/,
    'A package could not be unpacked or configured.',
    [
      [
        'Two packages hold the same file',
        'remove the one that the line names (`sudo apt-get remove NAME`, `sudo dnf remove NAME`, `apk del NAME`)',
        without(/trying to overwrite|conflicts /),
      ],
      [
        'Its own installation script failed, usually because its service does not start',
        'read the lines above, fix that, then run `sudo dpkg --configure -a` on the instance',
        /trying to overwrite|conflicts /,
      ],
      ['Memory or disk ran out during the installation', 'check `df -h`, `free -m` and `dmesg | tail`'],
    ],
  ),
  output(
    'efs-not-mounted',
    /^(?!.{0,20}access denied|.{0,300}given by server)(?=.{0,300}\bfs-\w{1,40}\.efs\.)|^mount\.(?:nfs4?|efs): (?:Connection|No route)|unknown filesystem type '(?:efs|nfs)/,
    'A shared file system (EFS, NFS) could not be mounted.',
    [
      [
        'The security group of the mount target does not let the instance in, or there is none in its availability zone',
        'allow TCP 2049 from the security group of the instance, and create the mount target',
        /unknown filesystem|Failed to resolve|not known/,
      ],
      [
        'The helper is not installed (amazon-efs-utils, nfs-utils or nfs-common), or the name does not resolve',
        'install it on the image, and check enableDnsHostnames of the VPC',
      ],
    ],
  ),
  tool(
    'mount-failed',
    'mount',
    /^mount(?:\.\w{1,10})?: (?!\S{1,200} mounted on)\S/,
    'A file system could not be mounted.',
    [
      [
        'The device has another name here, as /dev/xvdf is /dev/nvme1n1 on Nitro, is new and empty, or the folder is missing',
        'compare `lsblk -f` with the command and /etc/fstab; a new volume needs `sudo mkfs -t xfs DEVICE` once',
      ],
      ['It is already mounted there', 'check with `mountpoint -q FOLDER` before'],
    ],
  ),
  output(
    'download-not-written',
    /^curl: \(23\)|^Cannot write to [‘'"]/,
    'The download cannot be written to its file, or to the command behind the pipe.',
    [
      [
        'The folder does not exist, belongs to another user, or is full',
        'check `ls -ld FOLDER` and `df -h`; for a folder of the system use `runas: root` or `sudo curl -o FILE URL`',
        /output to destination/,
      ],
      ['The command behind the pipe ended first, such as `tar`', 'read its error in the lines around'],
    ],
  ),
  output(
    'archive-broken',
    /End-of-central-directory signature not found|not in gzip format|cannot find zipfile directory|Unexpected end of file in archive|^(?:gzip|tar|unzip|bzip2|xz|zcat)\b.{0,60}unexpected end of file|This does not look like a tar archive|Invalid or corrupt jarfile|zip END header|ZipException(?!: duplicate)|zlib: incorrect/i,
    'An archive is broken, or not of the type that the command expects.',
    [
      [
        'The download or upload was incomplete, or the file is an error page',
        'check it with `file NAME` and `ls -l`; make curl fail on errors (`curl -fL`)',
      ],
      [
        'It is only the pointer of Git LFS, or was changed as if it were text',
        'let the build fetch it (`lfs: true` of actions/checkout, `git lfs pull`), and compare `sha256sum FILE` with the build',
      ],
    ],
  ),
  output(
    'git-dubious-ownership',
    /detected dubious ownership/,
    'Git rejects a repository whose owner is not the user that runs the script.',
    [
      [
        'The folder belongs to another user, and the hook runs as root or as the runas user',
        'run Git as the owner (`sudo -u USER git pull`), or `git config --global --add safe.directory FOLDER` with HOME set',
        onWindows,
      ],
      [
        'The folder belongs to another account than SYSTEM, as which the hook runs',
        'run `git config --system --add safe.directory FOLDER`',
        onLinux,
      ],
    ],
  ),
  output(
    'ssh-host-key',
    /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \w{1,20} host key is known for/,
    'SSH does not know, or no longer trusts, the host key of the server.',
    [
      [
        'It is not known to the user of the script',
        'add it: `ssh-keyscan HOST >> ~/.ssh/known_hosts` (github.com for GitHub), with HOME set',
      ],
      ['The server was replaced', 'check that it is the right one, and run `ssh-keygen -R HOST`'],
    ],
  ),
  output(
    'ssh-login-refused',
    /^(?!.{0,100}git@).{0,300}(?:Permission denied \((?:publickey|password|gssapi|keyboard)|Too many authentication failures)/,
    'The other host accepts none of the keys that SSH offers.',
    [
      [
        "The hook's user has no key for it, or the user name is that of another image",
        'try `ssh -v USER@HOST` as the user of the script, and pass the key with `-i KEY`',
      ],
    ],
  ),
  output(
    'git-no-access',
    /git@.{0,100}Permission denied \(publickey|could not read (?:Username|Password)|Authentication failed for 'http|Repository not found\.|^fatal: repository .{1,300} not found|terminal prompts disabled|fatal: unable to access .{1,200} error: 40[13]|Failed to clone the \S{1,200} repository|password authentication was removed|Invalid username or (?:password|token)/,
    'Git on the instance is not allowed to read the repository.',
    [
      [
        "The hook's user has no key or token (root has other keys than ubuntu or ec2-user)",
        'run it as the user that has the key (runas or `sudo -u`), or use a deploy key',
        onWindows,
      ],
      [
        'The agent runs as SYSTEM, which has no key or token of yours',
        'put a deploy key in `C:\\Windows\\System32\\config\\systemprofile\\.ssh`, or give the script a token',
        onLinux,
      ],
      ['The script does not need to fetch from Git at all', 'put the files into the bundle'],
    ],
  ),
  output(
    'git-diverged',
    /divergent branches|refusing to merge unrelated histories|Not possible to fast-forward/,
    'The checkout on the instance and the branch each have commits that the other lacks, so Git does not merge them by itself.',
    [
      [
        'The branch was rewritten (force push) or recreated, it is another branch, or someone committed on the instance',
        'run `git fetch` and `git reset --hard origin/BRANCH` in the script instead of `git pull`, or deploy files with the bundle',
      ],
    ],
  ),
  output(
    'git-local-changes',
    /local changes to the following files would be overwritten|unmerged files|unresolved conflict|untracked working tree files would be overwritten|CONFLICT \(|Please commit your changes or stash them/,
    'Git does not overwrite local changes on the instance.',
    [
      [
        'Files in the checkout were changed manually or by the application',
        'run `git fetch` and `git reset --hard origin/BRANCH` in the script, or deploy files with the bundle',
      ],
    ],
  ),
  output(
    'git-identity',
    /tell me who you are|auto-detect email|empty ident name/,
    'Git does not know who merges or commits.',
    [
      [
        'The user of the script has no user.name and user.email, or no HOME',
        'do not merge in a hook (`git fetch`, then `git reset --hard origin/BRANCH`), or set them: `git config --global user.email EMAIL`',
      ],
    ],
  ),
  output(
    'git-branch-missing',
    /couldn't find remote ref|did not match any file\(s\) known to git|unknown revision or path not in the working tree|Remote branch .{1,100} not found|invalid reference: |reference is not a tree|not our ref |Direct fetching of that commit failed|no tracking information for|not currently on a branch/i,
    'Git does not know the branch, tag or commit.',
    [
      [
        'The commit of a submodule was never pushed to the repository of the submodule, or was rewritten there',
        'push it there, or commit a submodule that exists (`git submodule update --remote`); then check `git submodule sync`',
        /^(?![\s\S]{0,4000}?(?:not our ref|Direct fetching of that commit))/,
      ],
      [
        'It was renamed (master, main), deleted or not pushed, or a shallow clone lacks it',
        'run `git ls-remote --heads --tags origin` on the instance, and `git fetch --all --tags` in the script first',
      ],
      [
        'The variable that holds it is empty, or it is not named',
        'print it before, and call `git pull origin BRANCH`',
      ],
    ],
  ),
  output(
    'ssh-agent-missing',
    /Could not open a connection to your authentication agent|Error connecting to agent: |SSH_AUTH_SOCK .{0,40}not set/,
    'The script uses an ssh-agent, but none is running for it.',
    [
      [
        'A hook has no session in which one was started',
        'start it in the same script (`eval "$(ssh-agent -s)"` before `ssh-add`), or name the key instead: `ssh -i KEY`, `GIT_SSH_COMMAND="ssh -i KEY" git pull`',
      ],
    ],
  ),
  output(
    'remote-shell-prints',
    /is your shell clean\?|^Received message too long \d/,
    'The other side of rsync, scp or sftp answered with text instead of its protocol.',
    [
      [
        "A start file of that user's shell (.bashrc, .profile) prints something, such as a greeting or an error",
        'see what `ssh USER@HOST /bin/true` prints, and let that file end early if the shell is not interactive',
      ],
      [
        'rsync is not installed there, or the other side allows only another command',
        'run `ssh USER@HOST rsync --version`',
      ],
    ],
  ),
  output(
    'ssh-key-unusable',
    /Load key ".{1,200}": |UNPROTECTED PRIVATE KEY|Permissions 0\d{3} for '.{1,200}' are too open|error in libcrypto|^Bad owner or permissions/,
    'SSH does not use the private key.',
    [
      [
        'Its file is readable by others',
        'run `chmod 600 KEY`, and give it to the user of the script',
        /libcrypto|invalid format/,
      ],
      [
        'Its line breaks were lost when it was copied through a variable',
        'check it with `ssh-keygen -y -f KEY`',
      ],
    ],
  ),
  symptom('git-not-a-repository', /not a git repository/, 'The script runs Git outside a repository.', [
    [
      'The bundle contains no .git folder',
      'avoid Git in hooks, and write the version and commit to a file during the build',
    ],
    ['The script runs in another folder', 'cd to the checkout first: hooks do not start there'],
  ]),
  output(
    'shared-library-missing',
    /^(?!.{0,200}(?:Authentication plugin|-engine-)).{0,900}(?:error while loading shared libraries|cannot open shared object file)|^Error loading shared library/,
    'A program needs a system library that is missing.',
    [
      [
        'The program was built for glibc, and the image is Alpine, which uses musl',
        'use a Debian image (slim) or the build of the program for musl, or try `apk add gcompat`',
        without(
          /Error loading shared library (?:ld-linux|libresolv|libc\.so|libpthread|librt|libdl|libm\.so)|__\w{1,40}: symbol not found/,
        ),
      ],
      [
        'The package that contains the library is not installed',
        'find it with `ldd PROGRAM`, and install it on the image or in BeforeInstall',
      ],
    ],
  ),
]
