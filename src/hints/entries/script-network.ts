import { output, symptom } from '../define.ts'
import type { Entry } from '../entry.ts'
import { onLinux, onWindows, without } from '../rules-out.ts'
import { listensTwice } from './script-servers.ts'

/** A host without a domain, as containers have. */
const bareName =
  /(?:ENOTFOUND|EAI_AGAIN|host name|server host|getaddrinfo for|resolve host:?|lookup|connecting to|UnknownHostException:) ['"]?(?!localhost|undefined|null)[a-z][\w-]{1,40}['"]?(?=$|[\s:,)])/

/** The certificate itself, and not what the instance trusts, does not fit. */
const otherCertificate =
  /self[- ]signed|host ?name|alternative (?:certificate )?(?:subject )?name|is valid for|does not match/

/** An IPv6 address without a route to it. */
const unreachableIpv6 =
  /UNREACH [\da-f]{0,4}:[\da-f]{0,4}:|\[[\da-f]{1,4}:[\da-f:]{2,40}\]:\d{1,5}: connect: (?:network|no route)/

/** A server answered, so it can be reached. */
const answered = /Status code: \d|HTTPS? Error 4\d\d/

/** The server offers less than the instance accepts, and not the other way round. */
const oldServer = /unsupported[ _]protocol|too small|legacy/i

/** Ports, names, certificates and connections. Narrower entries come first. */
export const network: readonly Entry[] = [
  output(
    'container-port-in-use',
    /port is already allocated|Bind for .{1,60} failed|^(?!.{0,900}(?:permission denied|cannot assign)).{0,600}failed to bind (?:host )?port/,
    "The container's port is already in use on the instance.",
    [
      [
        'The old container, or a program outside Docker, still holds it',
        'stop and remove it first (`docker rm -f NAME`); find it with `docker ps` and `sudo ss -ltnp`',
      ],
    ],
  ),
  output(
    'port-permission',
    /listen EACCES(?!.{0,30} \/)|bind: permission denied|bind\(\) to .{1,60} failed \(13: Permission denied\)|make_sock: could not bind .{0,100}\(13\)|\(13\)Permission denied: AH00072|(?:Bind|Socket)Exception(?: \(13\))?: Permission denied|bind on address .{1,80}: permission denied|Permission denied - bind\(2\)/i,
    'The application is not allowed to listen on that port.',
    [
      [
        'Ports below 1024 need root, and the program runs as another user',
        'listen on a higher port behind a web server or load balancer, run `sudo setcap cap_net_bind_service=+ep PROGRAM`, or start it as root',
        new RegExp(`:(?:102[4-9]|10[3-9]\\d|1[1-9]\\d\\d|[2-9]\\d{3}|\\d{5})(?!\\d)|${onWindows.source}`),
      ],
      [
        'SELinux does not allow the port',
        'run `sudo semanage port -a -t http_port_t -p tcp PORT`',
        onWindows,
      ],
      [
        'Windows has reserved the port, or a service such as IIS holds it',
        'check `netsh int ipv4 show excludedportrange tcp` and `netstat -ano`, and use another port',
        onLinux,
      ],
    ],
  ),
  output(
    'tomcat-connector-failed',
    /configured to listen on port \d{1,5} failed to start|port may already be in use or the connector|Protocol handler (?:initialization|start) failed/i,
    'The web server in the application cannot use its port, most often because it is in use.',
    [
      [
        'The old process still runs, under a name that the script does not look for',
        'find it with `sudo ss -ltnp` (Windows: `netstat -ano`), and stop it in ApplicationStop',
      ],
      ['The connector is not right', 'read "Caused by" in its log, such as a missing keystore'],
    ],
  ),
  output(
    'socket-in-use',
    /(?:EADDRINUSE.{0,40}|in use:?|already listen on) '?\/[a-z]|bind\(\) to unix:\S{1,200} failed \(98/,
    'The socket file on which the application listens is already there.',
    [
      [
        'The old process is still running, or left the file',
        'stop it in ApplicationStop (`sudo ss -lxp` shows it), and delete the file before the start',
      ],
    ],
  ),
  output(
    'port-in-use',
    /^(?!.{0,300}(?:[Tt]rying (?:another|port|\d)|[Uu]sing (?:another|available|port)|instead|[Kk]illing|[Ss]topping (?:it|the|old)))(?:.{0,600}?(?:EADDRINUSE|[Aa]ddress already in use|Only one usage of each socket address|Port \d{1,5} (?:was|is) already in use|port \d{1,5} is (?:in use|occupied|not available)|(?:Connection|Address) in use: \(|[Aa]lready listen(?:ing)? on|conflicts with an existing registration|\b[Pp]orts? .{0,100}\balready (?:in use|taken|bound|being used)|[Pp]ort already in use: \d|[Cc]ould not bind(?: to IPv4 or IPv6|\(\)$)))/,
    'The port that the application listens on is already in use.',
    [
      [
        'The old process is still running',
        'stop it in ApplicationStop and wait until it has exited (find it with `sudo ss -ltnp`); on the instance now: `sudo fuser -k PORT/tcp`',
        onWindows,
      ],
      [
        'The old process is still running, or the new one was started twice',
        'stop it in ApplicationStop and wait until it has exited; find it with `netstat -ano`',
        onLinux,
      ],
      [...listensTwice, without(/nginx|AH00072|\[ALERT\]|[Ff]rontend /)],
      [
        'Another service uses the port, or the script starts the application twice',
        'change the port of one of them, and start the application in one place only, as a service',
      ],
    ],
  ),
  output(
    'pid-file-left',
    /^(?!.{0,300}(?:killing|stopping (?:it|the|old)|restarting))(?:.{0,300}?(?:[Ss]erver is already running|already running\?? {0,2}\(?pid|pid ?file .{0,200}already exists|Already running on PID))/i,
    'The application assumes that it is already running.',
    [
      ['The old process was not stopped', 'stop it in ApplicationStop'],
      ['A stale pid file was left behind', 'delete it before the start, such as tmp/pids/server.pid'],
    ],
  ),
  output(
    'database-host-empty',
    /php_network_getaddresses: getaddrinfo failed:? ?$|php_network_getaddresses: getaddrinfo (?:for {1,2}failed|failed: (?:No address|Name or service|Temporary failure|nodename))|could not translate host name ""|getaddrinfo E[A-Z_]{3,20} (?:undefined|null|\$\{)|Unknown (?:MySQL server )?host ''/,
    'The host name that the application connects to could not be resolved.',
    [
      [
        "The variable that holds the host is missing or wrong in .env or the script's environment",
        'set it on the instance, or fetch it in the hook, and deploy again',
      ],
      [
        'The host does not exist, or DNS does not work on the instance',
        'check with `getent hosts NAME` on the instance',
      ],
    ],
  ),
  output(
    'centos-end-of-life',
    /mirrorlist\.centos\.org|repo '(?:appstream|baseos|AppStream|BaseOS)'.{0,80}No URLs in mirrorlist/,
    'The package servers of this release of CentOS were switched off at its end of life.',
    [
      [
        'The instance runs CentOS 7 or 8',
        'move to a supported distribution; until then let the repositories point to vault.centos.org',
      ],
    ],
  ),
  output(
    'package-mirror-unreachable',
    /Temporary failure resolving|Could not connect to \S{1,100}:(?:80|443) .{0,100}timed out|Failed to fetch http.{0,300}(?:Could not|Connection|Unable)|Cannot find a valid baseurl for repo|Failed to download metadata for repo(?!.{0,200}GPG)|- Status code: \d{3} for http\S{1,300} \(IP: |Could not retrieve mirrorlist|Cannot download repomd\.xml|repomd\.xml: \[Errno 14\]|Curl error \((?!23\)|60\))\d{1,3}\).{0,200}repo/,
    'The instance does not get the list of packages from a server.',
    [
      [
        'It has no route to the internet',
        'add a NAT gateway, or a VPC endpoint for S3 (enough for Amazon Linux), and allow outbound ports 80 and 443',
        answered,
      ],
      [
        'The repository in the line has nothing (any more) for this release, or is down',
        'request its address with `curl -I`, and correct or remove it',
      ],
      ['DNS does not work in the VPC', 'turn on enableDnsSupport, and check /etc/resolv.conf', answered],
    ],
  ),
  output(
    'dns-failure',
    /getaddrinfo (?:ENOTFOUND|EAI_AGAIN)|Could not resolve (?:host|proxy|hostname)|Temporary failure in name resolution|Name or service not known|UnknownHostException|: no such host|could not translate host name|nodename nor servname|The remote name could not be resolved|No such host is known|unable to resolve host address|could not resolve address|Unknown MySQL server host|php_network_getaddresses/,
    'A host name could not be resolved.',
    [
      [
        'It is the name of a container, which only containers in the same network know',
        'run the command in a container (`docker compose exec SERVICE COMMAND`), or use localhost and a published port',
        without(bareName),
      ],
      [
        'The name is wrong, or the variable that holds it is empty',
        'check the setting, and look the name up on the instance: `getent hosts NAME` (Windows: `nslookup NAME`)',
      ],
      [
        'It is a private name, or the instance has no DNS',
        "check the private hosted zone, the VPC's enableDnsSupport, and the name servers of the instance",
      ],
    ],
  ),
  output(
    'tls-revocation',
    /check revocation|revocation server was offline/,
    'Windows could not find out whether the certificate of a server was revoked.',
    [
      [
        'The authority that issued it is not reachable from the instance',
        'allow outbound port 80 to the authority, or use `curl --ssl-revoke-best-effort`',
      ],
    ],
  ),
  output(
    'tls-certificate',
    /certificate verify failed|SSL certificate problem|x509: certificate|unable to get (?:local )?issuer certificate|self[- ]signed certificate|CERT_HAS_EXPIRED|(?:^|[:=(] ?)certificate has expired|PKIX path building failed|remote certificate is invalid|Could not establish trust relationship|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERTIFICATE_VERIFY_FAILED|certificate is not trusted|^curl: \((?:60|51|77)\)|cannot verify .{1,100}'s certificate|SSL connection error.{0,60}certificate|certificate verification failed|did not match server certificate|authority that is not trusted|peer certificate or SSH remote key/i,
    "A server's certificate was not accepted.",
    [
      [
        'The root certificates on the instance are outdated, or the clock is wrong',
        'update the package ca-certificates, and check `date`',
        new RegExp(`${onWindows.source}|${otherCertificate.source}`),
      ],
      [
        'The root certificates on the instance are outdated, or the clock is wrong',
        'install the updates of Windows, and check the date',
        onLinux,
      ],
      [
        'The certificate has expired, is for another host name, or is from an authority of your own or of a proxy in between',
        'renew it, use its name, or install that root certificate on the instance (for RDS and DocumentDB, give the client `global-bundle.pem`)',
      ],
    ],
  ),
  output(
    'proxy-refused',
    /CONNECT tunnel failed|HTTP code \d{3} from proxy|Tunnel connection failed|Proxy Authentication Required/,
    'A proxy does not let the request through.',
    [
      [
        'It does not allow the host, or wants a login (407)',
        'correct https_proxy in the script, or put the host in no_proxy',
      ],
    ],
  ),
  output(
    'tls-no-common-version',
    /(?:SSL|TLS|handshake).{0,200}(?:alert[ _](?:protocol|handshake)|unsupported[ _]protocol|key too small|unsafe[ _]legacy)|fatal alert: (?:protocol|handshake)/i,
    'The two sides of a connection have no version of TLS in common.',
    [
      [
        'curl, OpenSSL or the runtime on the instance is too old for the server',
        'update it, or move to a current release',
        oldServer,
      ],
      ['The server offers only what the newer OpenSSL on the instance rejects', 'update the server'],
    ],
  ),
  symptom(
    'download-forbidden',
    /\bERROR 403: Forbidden|^curl: \(22\) .{1,60} 403\b/,
    'The server refuses the request of the script (403).',
    [
      [
        'The file is private, its link (presigned URL) has expired, or it is not in the S3 bucket',
        'use `aws s3 cp` with the role of the instance, or a new link',
      ],
      [
        'A firewall, proxy or the web server refuses this instance or the host name',
        'try it on the instance with `curl -v URL`',
      ],
    ],
  ),
  symptom(
    'metadata-unreachable',
    /169\.254\.169\.254(?!.{0,100}\b40[134]\b)/,
    'The script does not reach the instance metadata service.',
    [
      [
        'It is disabled, or its hop limit is 1 and the request comes from a container',
        'run `aws ec2 modify-instance-metadata-options --instance-id INSTANCE --http-endpoint enabled --http-put-response-hop-limit 2`',
      ],
    ],
  ),
  symptom(
    'connection-refused',
    /ECONNREFUSED|[Cc]onnection refused|No connection could be made because the target machine actively refused/,
    'Nothing listens on the address that the script connects to.',
    [
      [
        'The service there is not running, or not ready yet',
        'check it there (`sudo ss -ltnp`, on Windows `netstat -ano`), and let the script wait and retry',
      ],
      [
        'The host or port is wrong',
        'compare them with the address the service listens on (127.0.0.1, 0.0.0.0 or ::1)',
      ],
    ],
  ),
  symptom(
    'connection-timed-out',
    /ETIMEDOUT|ESOCKETTIMEDOUT|TLS handshake timeout|Client\.Timeout exceeded|while waiting for connection|[Cc]onnection timed out|Operation timed out|connect timed out|i\/o timeout|Connect(?:ion)?Timeout|[Nn]o route to host|[Nn]etwork is unreachable|ENETUNREACH|EHOSTUNREACH/,
    'A host did not answer.',
    [
      [
        'The address is an IPv6 address, for which the instance has no route',
        'add a route, or use IPv4: `curl -4`, or in Node `export NODE_OPTIONS=--dns-result-order=ipv4first`',
        without(unreachableIpv6),
      ],
      [
        'A security group, network ACL or route blocks the connection',
        'allow the port from the instance, and check the NAT gateway or VPC endpoint',
      ],
      [
        'The service there is down or slow',
        'try it from the instance: `nc -vz HOST PORT` (Windows: `Test-NetConnection HOST -Port PORT`)',
      ],
    ],
  ),
]
