/** What to run to see more of a failure, for the names with which the lines of commands begin. */
const checks: readonly (readonly [names: string, check: string])[] = [
  ['nginx', 'run `sudo nginx -t`, which shows file and line'],
  ['httpd apache2', 'run `sudo apachectl configtest`, and read the error log of the server'],
  ['systemctl service initctl', 'run `systemctl status NAME` and `journalctl -u NAME -n 50`'],
  [
    'node python python3 ruby php java go cargo dotnet',
    'compare its version in the script and in your shell, with `command -v NAME`',
  ],
  ['rsync', 'run it by hand with `rsync -nv SOURCE TARGET`'],
  ['tar unzip', 'list the archive with `tar -tf FILE` or `unzip -l FILE`'],
  ['cp mv ln rm mkdir rmdir chmod chown chgrp touch install', 'look at the paths with `namei -l PATH`'],
  [
    'sed grep awk find xargs jq yq make keytool openssl modprobe sysctl iptables ufw semanage certbot supervisorctl haproxy php-fpm redis-cli terraform wp',
    'run it by hand as the same user and in the same folder, and see its exit code with `echo $?`',
  ],
  [
    'mount umount swapon',
    'look at `dmesg | tail` and `mount`, and see who uses it with `sudo fuser -vm PATH`',
  ],
  [
    'useradd usermod groupadd',
    'look up the names with `id USER` and `getent group NAME`, and create only what does not exist',
  ],
  ['crontab', 'check the file, whose last line needs a line end, with `crontab FILE` by hand'],
  ['psql pg_dump pg_restore', 'run `psql -c "select version()"` with the same host, user and database'],
  ['mysql mysqldump', 'run `mysql -e "select version()"` with the same host, user and database'],
  ['ssh scp sftp', 'run `ssh -v HOST` as the same user'],
  ['gpg', 'run `gpg --list-keys` as the same user, with the same HOME'],
]

/** `rsync: `, `rsync error: `, `tar (child): `, `/usr/bin/java: `, `start.sh: line 3: cp: `, `nginx[1234]: ` */
const start =
  /^(?:[^\s:]{1,200}: (?:line )?\d{1,6}: )?(?:sudo: )?(?:\/[^\s:]{0,200}\/)?([a-z][a-z0-9_.-]{1,30})(?:\[\d{1,8}\]| error| \(child\))?: /

/** A command of the system, and how to see more of its failure: the continuation of a sentence. */
export interface KnownCommand {
  readonly name: string
  readonly check: string
}

/** All commands that are known by the start of their lines. */
export const knownCommands: readonly KnownCommand[] = checks.flatMap(([names, check]) =>
  names.split(' ').map(name => ({ name, check })),
)

/** The known command that printed a line; `undefined` if the line is not that of one. */
export function commandOf(line: string): KnownCommand | undefined {
  const name = start.exec(line)?.[1]
  return knownCommands.find(command => command.name === name)
}
