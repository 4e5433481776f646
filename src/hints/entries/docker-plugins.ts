/**
 * How to install Compose: Amazon Linux has no package of it (amazonlinux/amazon-linux-2023, issue 186), and that of Ubuntu
 * has another name than Docker's own.
 */
export const installCompose =
  'install docker-compose-v2 (Ubuntu), docker-compose-plugin (repository of Docker), or, on Amazon Linux, the file of github.com/docker/compose/releases as /usr/local/lib/docker/cli-plugins/docker-compose, executable'
