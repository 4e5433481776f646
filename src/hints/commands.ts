/** What to run to see more of a failure, by the name with which the lines of a command begin. */
const checks: Readonly<Record<string, string>> = {
  // Web servers and processes
  nginx: 'run `sudo nginx -t`, which shows file and line',
  httpd: 'run `sudo apachectl configtest`, and read `/var/log/httpd/error_log`',
  apache2: 'run `sudo apachectl configtest`, and read `/var/log/apache2/error.log`',
  apachectl: 'run `sudo apachectl configtest`, and read the error log',
  apache2ctl: 'run `sudo apache2ctl configtest`, and read the error log',
  haproxy: 'run `haproxy -c -f /etc/haproxy/haproxy.cfg`',
  caddy: 'run `caddy validate --config FILE`',
  'php-fpm': 'run `sudo php-fpm -t`',
  supervisorctl: 'run `supervisorctl status` and `supervisorctl tail NAME stderr`',
  supervisord: 'run it in the foreground with `supervisord -n`',
  systemctl: 'run `systemctl status NAME` and `journalctl -u NAME -n 50`',
  service: 'run `systemctl status NAME` and `journalctl -u NAME -n 50`',
  initctl: 'run `initctl status NAME`, and read the log in `/var/log/upstart`',
  celery: 'run `celery -A APP status` in the same environment',
  // Languages and builds
  node: 'run it by hand with `node --version` and the same command',
  deno: 'compare `deno --version` in the script',
  bun: 'compare `bun --version` in the script',
  python: 'compare `python --version` in the script and in your shell',
  python3: 'compare `python3 --version` in the script and in your shell',
  ruby: 'compare `ruby --version` in the script and in your shell',
  perl: 'run `perl -c FILE` and `perl --version`',
  php: 'run `php -l FILE` and `php --ini`',
  java: 'compare `java -version` in the script and in your shell',
  javac: 'compare `javac -version` in the script and in your shell',
  keytool: 'list the store with `keytool -list -keystore FILE`',
  dotnet: 'run `dotnet --info`',
  go: 'run `go version` and `go env`',
  cargo: 'run `cargo --version`, and the same command with `--verbose`',
  make: 'run the same target by hand with `make -n TARGET`',
  cmake: 'read `CMakeFiles/CMakeError.log` in the build folder',
  // Files
  rsync: 'run it by hand with `rsync -nv SOURCE TARGET`',
  tar: 'list the archive with `tar -tf FILE`',
  unzip: 'list the archive with `unzip -l FILE`',
  zip: 'run `df -h`, and look at the files with `ls -l`',
  gzip: 'look at the file with `file FILE`',
  cp: 'look at both paths with `namei -l PATH`',
  mv: 'look at both paths with `namei -l PATH`',
  ln: 'look at both paths with `namei -l PATH`',
  rm: 'look at the path with `namei -l PATH`',
  mkdir: 'look at the path with `namei -l PATH`',
  rmdir: 'look at the folder with `ls -la PATH`',
  install: 'look at both paths with `namei -l PATH`',
  touch: 'look at the path with `namei -l PATH`',
  chmod: 'look at the path with `namei -l PATH`',
  chown: 'look at the path with `namei -l PATH`, and the user with `id USER`',
  chgrp: 'look at the path with `namei -l PATH`, and the group with `getent group NAME`',
  setfacl: 'look at the path with `getfacl PATH`',
  sed: 'run it by hand on a copy of the file; after `sed -i` see `ls -l FILE`',
  awk: 'run it by hand on a copy of the file, with `awk --lint`',
  grep: 'run it by hand, then `echo $?`, which prints 1 if nothing matches and 2 after an error',
  jq: 'check the input with `jq . FILE`',
  yq: 'check the input with `yq . FILE`',
  mount: 'run `dmesg | tail`, and look at `/etc/fstab`',
  umount: 'see who uses it with `sudo fuser -vm PATH`',
  swapon: 'run `swapon --show` and `df -h`',
  mkswap: 'run `swapon --show` and `df -h`',
  fallocate: 'run `df -h`, and use dd where the file system cannot do it',
  // Users, jobs and the system
  useradd: 'run `id USER`, so that the script creates only users that do not exist',
  adduser: 'run `id USER`, so that the script creates only users that do not exist',
  usermod: 'run `id USER`, and see its processes with `pgrep -u USER -a`',
  groupadd: 'run `getent group NAME`, so that the script creates only groups that do not exist',
  crontab: 'run `sudo crontab -l -u USER`, and check the file for a last line without line end',
  sysctl: 'run `sysctl -a`, since a name may need a kernel module',
  modprobe: 'run `uname -r` and `dmesg | tail`; a container or another kernel may lack the module',
  iptables: 'run `sudo iptables -S`',
  ufw: 'run `sudo ufw status verbose`',
  semanage: 'run `sestatus`; the tool is in policycoreutils-python-utils',
  hostnamectl: 'run `systemctl status systemd-hostnamed`',
  snap: 'run `snap changes`',
  apk: 'run `apk update`, and the same command by hand',
  zypper: 'run `sudo zypper refresh`, and the same command by hand',
  brew: 'run `brew doctor`',
  logrotate: 'run `sudo logrotate -d FILE`',
  // Databases and queues
  psql: 'run `psql -c "select 1"` with the same host, user and database',
  pg_dump: 'compare `pg_dump --version` with the version of the server',
  pg_restore: 'run `pg_restore -l FILE`, and compare its version with that of the server',
  mysql: 'run `mysql -e "select 1"` with the same host, user and database',
  mysqldump: 'compare `mysqldump --version` with the version of the server',
  'redis-cli': 'run `redis-cli -h HOST ping`',
  mongosh: 'run `mongosh URI --eval "db.runCommand({ping: 1})"`',
  sqlcmd: 'run `sqlcmd -S HOST -Q "select 1"` with the same user',
  rabbitmqctl: 'run `sudo rabbitmqctl status`',
  // Network and keys
  ssh: 'run it by hand with `ssh -v HOST` as the same user',
  scp: 'run `ssh -v HOST` as the same user',
  'ssh-keyscan': 'run `nc -vz HOST 22`',
  openssl: 'look at the file with `openssl x509 -noout -text -in FILE`',
  gpg: 'run `gpg --list-keys` as the same user, with the same HOME',
  nc: 'run `getent hosts HOST`, and try the port with `nc -vz HOST PORT`',
  // Cloud and clusters
  terraform: 'run `terraform validate` and `terraform plan` by hand',
  kubectl: 'run `kubectl config current-context` and `kubectl auth whoami`',
  helm: 'run `helm status NAME` and `helm history NAME`',
  eksctl: 'run `aws sts get-caller-identity`',
  vault: 'run `vault status` with the same VAULT_ADDR',
  consul: 'run `consul members`',
  wp: 'run `wp --info` in the folder of the site',
  drush: 'run `drush status` in the folder of the site',
  'amazon-cloudwatch-agent-ctl': 'read `/opt/aws/amazon-cloudwatch-agent/logs/amazon-cloudwatch-agent.log`',
}

/** `rsync: `, `rsync error: `, `tar (child): `, `/usr/bin/java: `, `start.sh: line 3: cp: `, `nginx[1234]: ` */
const start =
  /^(?:[^\s:]{1,200}: (?:line )?\d{1,6}: )?(?:sudo: )?(?:\/[^\s:]{0,200}\/)?([a-z][a-z0-9_.-]{1,30})(?:\[\d{1,8}\]| error| \(child\))?: /

/** A command of the system, and how to see more of its failure: the continuation of a sentence. */
export interface KnownCommand {
  readonly name: string
  readonly check: string
}

/** All commands that are known by the start of their lines. */
export const knownCommands: readonly KnownCommand[] = Object.entries(checks).map(([name, check]) => ({
  name,
  check,
}))

/** The known command that printed a line; `undefined` if the line is not that of one. */
export function commandOf(line: string): KnownCommand | undefined {
  const name = start.exec(line)?.[1]
  return knownCommands.find(command => command.name === name)
}
