/**
 * How to install a plugin of Docker. Amazon Linux has no package of Compose (amazonlinux/amazon-linux-2023, issue 186), and
 * Ubuntu's packages have other names than Docker's own.
 */
function installPlugin(name: string, onUbuntu: string): string {
  return `install ${onUbuntu} (Ubuntu) or docker-${name}-plugin (repository of Docker); on Amazon Linux, save the file for its processor from github.com/docker/${name}/releases as /usr/local/lib/docker/cli-plugins/docker-${name}, and make it executable`
}

export const installCompose = installPlugin('compose', 'docker-compose-v2')
export const installBuildx = installPlugin('buildx', 'docker-buildx')
