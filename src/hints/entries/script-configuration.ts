import { output, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { without } from '../rules-out.ts'

/** The certificate authority refuses more requests. */
const tooManyRequested = /too many|rate ?limit/

/** Ansible reached the host, but found no folder for its modules. */
const noTemporaryFolder = /temporary directory|permissions on the remote directory/

/** Ansible, Chef, Puppet, PowerShell DSC, Supervisor, certbot. Narrower entries come first. */
export const configuration: readonly Entry[] = [
  output(
    'ansible-unreachable',
    /UNREACHABLE! =>/,
    'Ansible cannot connect to a host, or cannot work on it.',
    [
      [
        'Ansible cannot create its folder `~/.ansible/tmp`, or the disk is full',
        'check HOME and `df -h`, or set `ansible_remote_tmp` to another folder',
        without(noTemporaryFolder),
      ],
      [
        'On the instance itself, SSH is not needed',
        'use `connection: local`, or `ansible-playbook -i localhost, -c local`',
        noTemporaryFolder,
      ],
      [
        "The user of the script has no key for that host, or the host's port 22 is closed to it",
        'try the same with `ssh` on the instance as that user',
      ],
    ],
  ),
  output(
    'ansible-undefined-variable',
    /The task includes an option with an undefined variable|AnsibleUndefinedVariable|FAILED! =>.{0,400}is undefined/,
    'A variable of the playbook is not set.',
    [
      [
        'The file with it is not in the bundle, or is for another group of hosts',
        'check group_vars and host_vars, or pass it with `-e`; the error names file and line',
      ],
      ['A task that should set it was skipped', 'give it a default: `{{ NAME | default(VALUE) }}`'],
    ],
  ),
  output(
    'ansible-module-missing',
    /no action detected in task|couldn't resolve module\/action|the role '.{1,100}' was not found|could not find or access '/i,
    'Ansible does not find a module, role or file of the playbook.',
    [
      [
        'The file is not in the bundle, or not in a folder that the error lists',
        'compare its path with them',
        /^(?![\s\S]{0,4000}?find or access)/i,
      ],
      [
        'Its collection or role is not installed on the instance, or the name is misspelled',
        'run `ansible-galaxy install -r requirements.yml` first (`ansible-galaxy collection install` for collections)',
        /find or access/i,
      ],
      ['Ansible on the instance is older than the playbook needs', 'check `ansible --version` in the script'],
    ],
  ),
  output(
    'ansible-python',
    /FAILED! =>.{0,600}?(?:Could not import python modules: |need to set the interpreter)/,
    'Ansible runs the task with a Python that is missing or lacks a library.',
    [
      [
        'Ansible found the Python of a virtual environment, or /usr/bin/python, which new releases do not have',
        'set `ansible_python_interpreter=/usr/bin/python3`',
      ],
    ],
  ),
  output(
    'ansible-command-not-run',
    /"cmd": .{1,600}"msg": "\[Errno (?:2|13)\]/,
    'Ansible cannot start the command of a task.',
    [
      [
        'The command is not installed, or not on the PATH of the user of the task',
        'install it first, or write its full path',
      ],
      [
        'The command is not executable, or its interpreter or the chdir folder is missing',
        'call it with its interpreter (`python manage.py`)',
      ],
    ],
  ),
  tool(
    'ansible-failed',
    'A task of Ansible',
    /FAILED! =>|^failed: \[|^ERROR! \S|fatal: \[.{1,100}\]: /,
    'A task of Ansible failed; its msg or stderr is the reason.',
    [
      [
        'What the task does is not possible on this instance',
        'read the line with "fatal" and the name of the task above it, and run that command by hand',
      ],
      [
        'The playbook expects another user, distribution or Python',
        'check become, and ansible_python_interpreter',
      ],
    ],
  ),
  output(
    'chef-license',
    /cannot execute without accepting the license|Chef License Acceptance/,
    'Chef does not run until somebody has accepted its license, and a hook has no terminal on which it could ask.',
    [
      [
        'Nobody has accepted it on this instance',
        'let the script set `CHEF_LICENSE=accept-silent`, or call Chef with `--chef-license accept-silent`',
      ],
    ],
  ),
  output(
    'chef-not-authenticated',
    /HTTP Request Returned 401|Net::HTTP\w{0,20}Exception: 401/,
    'The Chef server does not accept this node.',
    [
      [
        'The key, name or clock of the node is wrong, or the instance was replaced',
        'check `date`, and compare client.pem and node_name in /etc/chef with the server',
      ],
    ],
  ),
  tool(
    'chef-failed',
    'Chef',
    /Chef::Exceptions::|Mixlib::ShellOut::|^Error executing action |Chef (?:Infra )?Client failed|Recipe Compile Error|Stacktrace dumped to/i,
    'A Chef run failed.',
    [
      [
        'A resource of a recipe failed; a command that it ran prints its reason after STDERR',
        'run that command by hand on the instance; the file chef-stacktrace.out shows the recipe and line',
      ],
      [
        'A command without an exit code was killed, often because memory ran out',
        'check `dmesg | grep -i kill`',
      ],
    ],
  ),
  output(
    'puppet-module-missing',
    /^(?=.{0,900}(?:Evaluation Error|\.pp\b|on node |class \S{1,90} for \S))(?:.{0,900}(?:Unknown (?:resource type|function|data type)|Invalid resource type|Could not find (?:declared )?class|Resource type not found|Could not find template))|Could not retrieve information from environment .{1,60} source\(s\)|Could not autoload puppet/,
    'Puppet does not find a class, type or file of a module.',
    [
      [
        'The module is not installed on the instance, in another version, or elsewhere',
        'compare `puppet module list` with the Puppetfile, and pass `--modulepath`',
      ],
      ['The module does not support this distribution', 'check its list of supported systems'],
    ],
  ),
  output(
    'puppet-certificate',
    /Couldn't fetch certificate from CA|Server hostname '.{1,100}' did not match server cert|has not been signed yet/,
    "The Puppet server and this node do not accept each other's certificate.",
    [
      [
        'The certificate of the node is not signed',
        'run `puppetserver ca sign --certname NAME` on the server',
        /did not match/,
      ],
      [
        'The certificate of the server is for another name',
        'set `server` in puppet.conf to the name that the line expects',
      ],
    ],
  ),
  output(
    'puppet-module-version',
    /illegally access not yet evaluated|looks to be an? (?:Fixnum|Integer)|applicable to an Undef Value/,
    'A Puppet module does not work with this version of Puppet, or with the values that it gets.',
    [
      [
        'The module, or one that it uses, is too old or too new, or a value from Hiera is missing',
        'compare `puppet --version` and `puppet module list` with the Puppetfile, and update the module that the line names',
      ],
    ],
  ),
  tool(
    'puppet-failed',
    'Puppet',
    /^Error: (?:Evaluation Error|\/Stage\[|Could not (?:retrieve|run|apply|find (?:class|declared|dependency|resource|a suitable provider|data item|template|command)|prefetch|update|set|start|parse)|Failed to apply catalog|Execution of '.{1,200}' returned)|Puppet::\w/,
    'Puppet failed; its first line with Error is the reason.',
    [
      [
        'A resource could not be applied, or the manifest is not valid',
        'check it with `puppet parser validate FILE`, and run the same `puppet apply` there with `--debug`',
      ],
    ],
  ),
  output(
    'winrm-not-running',
    /The client cannot connect to the destination specified in the request|WinRM.{0,60}(?:not running|cannot complete)|HRESULT 0x80338012/,
    'WinRM, which PowerShell DSC needs even locally, is not running or not reachable.',
    [
      [
        'The service is stopped or not configured on this image',
        'run `Enable-PSRemoting -Force -SkipNetworkProfileCheck` on the image, and check `Get-Service WinRM`',
      ],
    ],
  ),
  tool(
    'dsc-failed',
    null,
    /PowerShell DSC resource |MSFT_\w{1,60}Resource|SendConfigurationApply|DSC Configuration '|Local Configuration Manager|Start-DscConfiguration/,
    'PowerShell DSC could not apply the configuration.',
    [
      [
        'The resource that the error names failed in its Set',
        'do by hand what it does (start or stop that service, say), and read the event log: `Get-WinEvent -LogName Microsoft-Windows-Dsc/Operational -MaxEvents 20`',
      ],
      [
        'An earlier configuration is still being applied',
        'use `Start-DscConfiguration -Path FOLDER -Force -Wait`',
      ],
    ],
  ),
  output(
    'supervisor-no-section',
    /does not include supervisorctl section|(?:config|\.ini) file .{1,200} does not include supervisord section/,
    'supervisorctl read a configuration file without its own section.',
    [
      [
        'It uses a supervisord.conf in the current folder before the one in /etc, or the file lacks [supervisorctl]',
        'name the right file: `supervisorctl -c /etc/supervisor/supervisord.conf` (Amazon Linux: /etc/supervisord.conf), with [supervisorctl] and [unix_http_server] in it',
      ],
    ],
  ),
  output(
    'supervisor-not-running',
    /unix:\/\/\S{1,100}supervisor\S{0,40} (?:no such file|refused connection)|supervisor.{0,40}refused connection|^error: <class '.{1,40}'>, \[Errno (?:2|111)\] .{1,200}(?:socket|xmlrpc)\.py/,
    'Supervisor is not running, so supervisorctl cannot reach it.',
    [
      [
        'Its service is not started, or uses another socket or configuration',
        'run `sudo systemctl enable --now supervisor` (`supervisord` on Amazon Linux), and pass the configuration with `-c`',
      ],
    ],
  ),
  output(
    'supervisor-program-unknown',
    /: ERROR \(no such (?:process|group)\)/,
    'Supervisor does not know the program.',
    [
      [
        'Its configuration is new or has changed',
        'run `supervisorctl reread` and `supervisorctl update` after it was installed, and see the names in `supervisorctl status`',
      ],
    ],
  ),
  output(
    'certbot-plugin-missing',
    /The requested \S{1,40} plugin does not appear to be installed|^certbot: error: (?:unrecognized|ambiguous) (?:arguments|option): --dns-|Could not choose appropriate plugin|The (?:nginx|apache) plugin is not working/,
    'certbot does not have the plugin that the script asks for, or the plugin does not find its web server.',
    [
      [
        'The plugin is a package of its own, or is for another certbot (snap, pip, system)',
        'check `certbot plugins` and `type -a certbot`, and install the plugin the same way as certbot (`python3-certbot-nginx`, `snap install certbot-dns-route53`)',
      ],
      ['nginx or Apache is not installed, or not on the PATH', 'install it first, and add /usr/sbin to PATH'],
    ],
  ),
  output(
    'supervisor-cannot-spawn',
    /^supervisor: couldn't (?:chdir|exec|setuid|setgid)|ERROR \((?:no such file|not executable|can't find command)|can't find command '/,
    'Supervisor could not start the program at all.',
    [
      [
        'The folder (directory), command or user in its section does not exist on this instance',
        'compare that section in /etc/supervisor/conf.d (supervisord.d) with the AppSpec; use full paths, and create what is missing before `supervisorctl update`',
      ],
    ],
  ),
  output(
    'supervisor-background',
    /\bexited: \S{1,100} \(exit status 0; not expected\)/,
    'The program ended without an error, but Supervisor expects it to keep running.',
    [
      [
        'It puts itself into the background, or its start script ends with `&`',
        'run it in the foreground (nginx with `daemon off`), and start it with `exec` at the end of a script',
      ],
      ['It is meant to end when its work is done', 'set `autorestart=unexpected` and `startsecs=0` for it'],
    ],
  ),
  tool(
    'supervisor-failed',
    'Supervisor',
    / (?:FATAL|BACKOFF) {2,12}\S|exited: \S{1,80} \(exit status \d{1,3}; not|entered FATAL state|: ERROR \((?:spawn error|abnormal termination|not running|already started)\)/,
    'Supervisor could not start or stop the program.',
    [
      [
        'Its command is not found (127) or not executable (126)',
        'write its full path in the configuration of the program',
        without(/exit status 12[67]/),
      ],
      [
        'The program ends right after it starts',
        'read `supervisorctl tail NAME stderr`, and run its command as its user',
      ],
      [
        'The program goes into the background (daemonize of uWSGI, `&`, `nohup`), so it seems to have ended',
        'keep it in the foreground',
      ],
    ],
  ),
  output(
    'certbot-challenge',
    /\/\.well-known\/acme-challenge\/|^Challenge failed for domain|DNS problem: \w{1,20} looking up/,
    'The certificate authority did not get the answer to its challenge, so certbot got no certificate.',
    [
      [
        'A web server answers, but without the challenge file, because another server block, root, redirect or instance handles that name',
        'put a file into WEBROOT/.well-known/acme-challenge and request it by that name from outside, with `curl -4` and, if there is an AAAA record, with `curl -6`',
        without(/Invalid response|unauthorized/),
      ],
      [
        'The certificate authority cannot reach this instance on port 80, or the name points elsewhere',
        'check DNS (A and AAAA), the security group and the load balancer, and that the web server is running; an instance in a group usually cannot get one: use an ACM certificate on the load balancer',
      ],
    ],
  ),
  tool(
    'certbot-failed',
    'certbot',
    /Some challenges have failed|urn:ietf:params:acme|acme-v0\d\.api\.letsencrypt|too many (?:certificates|failed authorizations)|^certbot: |Certbot failed/,
    'certbot did not get a certificate.',
    [
      [
        'The certificate authority cannot reach this instance on port 80, or the name points elsewhere',
        'check DNS, the security group and the load balancer in front; an instance in a group usually cannot get one: use an ACM certificate on the load balancer',
        tooManyRequested,
      ],
      ['Too many were requested', 'wait, and keep them when instances are replaced'],
    ],
  ),
]
