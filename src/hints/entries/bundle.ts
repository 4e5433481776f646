import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { without } from '../rules-out.ts'

/** The two sides reached each other, but did not agree on a version of TLS. */
const noCommonTls = /SSL_connect.{0,200}(?:version|protocol$|key too small|handshake failure)/

/** Nobody may use a KMS key in this state (AWS KMS Developer Guide, "Key states of AWS KMS keys"). */
const unusable = /DisabledException|InvalidState|is (?:disabled|pending)/

/** Messages of the agent while it downloads and unpacks the revision. Narrower entries come first. */
export const bundle: readonly Entry[] = [
  message(
    'bundle-changed',
    /Expected deployment artifact bundle etag/,
    'The bundle in S3 has changed since the deployment was created.',
    [
      [
        'The object was overwritten, often by another build',
        'deploy again with the current object; give each build its own key, or turn on versioning',
      ],
    ],
    { page: pages.push },
  ),
  message(
    'bundle-github-not-found',
    /Could not download bundle at (?!.{0,400}rate limit).{0,300} codes?:? .{0,60}40[134]\b|^\s{0,5}40[134] (?:Unauthorized|Forbidden|Not Found)\s{0,5}$/,
    'GitHub refused to give the instance the revision.',
    [
      [
        'The repository is private and the application is not connected to GitHub, or the token was revoked',
        'connect the application to GitHub again in the CodeDeploy console, and deploy again',
      ],
      [
        'The commit is not in that repository (not pushed, removed by a force push, or from a fork)',
        'deploy a commit that exists on GitHub',
      ],
    ],
    { page: pages.githubConnect },
  ),
  message(
    'bundle-github-unavailable',
    /Could not download bundle at|GitHub download request failed|Failed to read response body/,
    'The instance could not download the revision from GitHub.',
    [
      [
        'GitHub was slow or unavailable, or limited anonymous requests',
        'check `githubstatus.com`, connect the application to GitHub, and deploy again',
      ],
      [
        'The instance cannot reach `api.github.com` and `codeload.github.com`',
        'allow outbound port 443 to them, or deploy from S3',
      ],
    ],
    { page: pages.github },
  ),
  message(
    'bundle-unpacked-twice',
    /conflicting chdir during another chdir block/,
    'The agent unpacked two bundles at once, which it cannot do for tar and tgz.',
    [
      [
        'Several deployments ran on the instance at the same time',
        'use one deployment group for each instance, run deployments one after the other, or use zip bundles',
      ],
    ],
  ),
  message(
    'bundle-unpack-tool-missing',
    /^\s{0,5}No such file or directory \(os error 2\)\s{0,5}$/,
    'The agent did not find the program that unpacks the bundle.',
    [['unzip or tar is not installed', 'install it on the instance, and deploy again']],
    { events: ['DownloadBundle'] },
  ),
  message(
    'bundle-unpack-conflict',
    /Destination '.{1,1000}' already exists/,
    'The agent found existing files when it unpacked the bundle.',
    [
      [
        'A bug in agents before 1.1.2, or files left over from an earlier attempt',
        "update the agent, delete the deployment's folder that the message names, and deploy again",
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'bundle-host-unknown',
    /getaddrinfo|Name or service not known|Temporary failure in name resolution|failed to lookup address|dns error|No such host is known/i,
    'The instance could not resolve the host name of S3, GitHub or CodeDeploy.',
    [
      [
        'DNS does not work in the VPC',
        'turn on `enableDnsSupport` and `enableDnsHostnames`, and check `/etc/resolv.conf`',
      ],
      ['The region or endpoint in the agent configuration is wrong', 'check it in `codedeployagent.yml`'],
    ],
    { page: pages.vpcEndpoints },
  ),
  message(
    'bundle-certificate',
    /certificate verif(?:y failed|ication on)|SSL validation error|invalid peer certificate|unable to get local issuer|self.signed certificate/i,
    'The agent does not accept the certificate of S3, GitHub or a proxy.',
    [
      [
        'The root certificates are outdated',
        'on Linux update the package `ca-certificates` and restart the agent; on Windows update the agent, whose 1.x releases bring their own `ca-bundle.crt`',
      ],
      [
        'A proxy uses its own certificate authority',
        'on Linux put its certificate into `/etc/pki/ca-trust/source/anchors` and run `sudo update-ca-trust` (Ubuntu: as a .crt file into `/usr/local/share/ca-certificates`, and run `sudo update-ca-certificates`), and restart the agent; on Windows, agent 1.x, add it to `C:\\ProgramData\\Amazon\\CodeDeploy\\certs\\ca-bundle.crt`',
      ],
      [
        "The instance's clock is wrong",
        'correct the time (`sudo timedatectl set-ntp true`; Windows: `w32tm /resync`)',
      ],
    ],
    { page: pages.agentConfiguration, orOutput: true },
  ),
  message(
    'bundle-proxy',
    /from proxy|Proxy Authentication Required|via proxy|^\s{0,5}[45]\d\d "/i,
    'The proxy between the agent and AWS or GitHub refuses its requests.',
    [
      [
        '`proxy_uri` in the agent configuration is wrong, or the proxy asks for a login or does not allow that host',
        'correct it in `codedeployagent.yml` (Windows: `conf.yml`), allow S3, GitHub and CodeDeploy in the proxy, and restart the agent',
      ],
    ],
    { page: pages.agentConfiguration, orOutput: true },
  ),
  message(
    'bundle-unreachable',
    /Net::OpenTimeout|Failed to open TCP connection|unable to connect to|Network is unreachable|Connection timed out|No route to host|Connection refused|error trying to connect|Check that Fips exists/i,
    'The instance cannot connect to S3 or GitHub.',
    [
      [
        'It has no route there',
        'add a NAT gateway, or for S3 a gateway endpoint in the route table of its subnet, and allow outbound port 443 in the security group and the network ACL',
        /[Rr]efused/,
      ],
      [
        'The endpoint or proxy in the agent configuration does not exist, or refuses it',
        'correct `proxy_uri`, `s3_endpoint_override` and `use_fips_mode` in `codedeployagent.yml`, and restart the agent',
      ],
    ],
    { page: pages.vpcEndpoints },
  ),
  message(
    'bundle-connection-cut',
    /^\s{0,5}end of file reached|execution expired|Net::(?:Read|Open)Timeout|Connection reset by peer|^\s{0,5}Broken pipe|reduce your request rate|SlowDown|^\s{0,5}(?:We encountered an internal error|Service ?Unavailable)|dispatch failure|NetworkingError|Failed to open TCP connection|SSL_connect/i,
    'The connection failed or was cut during this event, or the service on the other side was in trouble.',
    [
      [
        'The two sides have no version of TLS in common, or `proxy_uri` says https for a proxy without TLS',
        'update the agent and the OpenSSL of the system, and check `proxy_uri` in `codedeployagent.yml`',
        without(noCommonTls),
      ],
      [
        'A temporary problem with the network, S3 or GitHub',
        'deploy again; if downloads from GitHub keep failing, deploy from S3',
        noCommonTls,
      ],
      [
        'The instance cannot reach the service',
        'check outbound port 443, NAT gateway or VPC endpoint, and `proxy_uri` in `codedeployagent.yml`',
      ],
    ],
    { page: pages.agent },
  ),
  message(
    'bundle-kms-denied',
    /kms:Decrypt|KMS\.?\w{1,40}Exception|ciphertext refers to a customer master key|:kms:\S{1,200} is (?:disabled|pending)/i,
    'The bundle in S3 is encrypted with a KMS key that the instance is not allowed to use.',
    [
      [
        'The instance profile lacks `kms:Decrypt`, or the key policy does not allow the role',
        'allow `kms:Decrypt` on the key in both, also if the key is in another account',
        unusable,
      ],
      [
        'The key is disabled or will be deleted',
        'check `aws kms describe-key --key-id KEY`, cancel the deletion (`aws kms cancel-key-deletion --key-id KEY`), and enable it (`aws kms enable-key --key-id KEY`); or build the revision again with another key',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'bundle-wrong-region',
    /must be addressed using the specified endpoint|PermanentRedirect|AuthorizationHeaderMalformed|the region '.{0,30}' is wrong|bucket is in this region/,
    'The bucket with the bundle and the instance are in different regions.',
    [
      [
        'The agent accesses S3 only in its own region',
        'keep the revision in a bucket in the region that you deploy to',
      ],
    ],
    { page: pages.deployments, orOutput: true },
  ),
  message(
    'bundle-object-missing',
    /specified key does not|NoSuchKey|NoSuchBucket|specified bucket does not exist|NoSuchVersion|specified version does not exist/,
    'The bundle is not at the S3 location that the deployment names.',
    [
      [
        'The bucket, key or version is misspelled, or the upload failed or came later',
        'check with `aws s3 ls s3://BUCKET/KEY`, upload the bundle, and deploy again',
      ],
      [
        'A lifecycle rule or a cleanup deleted it',
        'keep revisions as long as a rollback or a new instance may need them',
      ],
    ],
    { page: pages.push, orOutput: true },
  ),
  message(
    'bundle-archived',
    /operation is not valid for the object|InvalidObjectState/,
    'The bundle in S3 has been archived, so it cannot be downloaded.',
    [
      [
        'A lifecycle rule moved it to Glacier',
        'restore it (`aws s3api restore-object --bucket BUCKET --key KEY --restore-request Days=1`) or upload it again, and exclude revisions from that rule',
      ],
    ],
    { page: pages.push },
  ),
  message(
    'bundle-explicit-deny',
    /(?:s3|kms):\w{1,40} on resource.{0,400}(?:explicit deny in an? |because no (?:resource-based|VPC endpoint|session|service control|permissions boundary))/,
    'A policy other than that of the instance role denies the instance the bundle in S3.',
    [
      [
        'It is that of the bucket (resource-based), of a VPC endpoint, of the organization (service control), or a permissions boundary, as the end of the message says',
        'allow the role of the instance, which the message names after assumed-role, in that policy',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'bundle-access-denied',
    /S3::Errors::(?:AccessDenied|Forbidden)|GetObject failed for .{0,1200}(?:AccessDenied|Forbidden)|^\s{0,5}(?:Aws::S3::Errors::\w{1,30}: )?(?:Access Denied|Forbidden)\.?\s{0,5}$|not authorized to perform: s3:|All access to this object has been disabled/,
    'The instance is not allowed to read the bundle in S3.',
    [
      [
        'The instance profile lacks the permission',
        'allow `s3:GetObject`, `s3:GetObjectVersion` and `s3:ListBucket` (without which a missing object looks the same) on the artifact bucket, and `kms:Decrypt` if it is encrypted with KMS',
      ],
      [
        'The policy of the bucket or of a VPC endpoint denies it, or the object belongs to another account',
        'allow the instance role there too',
      ],
      ['The role was attached after the agent had started', 'run `sudo service codedeploy-agent restart`'],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'bundle-not-opened-for-reading',
    /not opened for reading/,
    'The download from S3 failed; an old agent hides the reason behind this message.',
    [
      [
        'The instance profile is not allowed to read the object',
        'allow `s3:GetObject` on it, and update the agent',
      ],
      ['The bucket is in another region', 'keep it in the region that you deploy to'],
      [
        'A temporary problem with S3',
        'deploy again; `log_aws_wire: true` in `codedeployagent.yml` shows the response from S3',
      ],
    ],
    { page: pages.deployments },
  ),
  message(
    'agent-disk-full',
    /disk is \(or was\) full|No space left on device|ENOSPC|not enough space on the disk|os error (?:28|112)\b|Disk quota exceeded/,
    "The instance's disk is full.",
    [
      [
        'Old revisions, logs or images take up the space',
        'check `df -h` and `df -i` (Windows: `Get-PSDrive C`), free up or enlarge the disk, and lower `max_revisions` in the agent configuration',
      ],
    ],
    { page: pages.agentConfiguration, orOutput: true },
  ),
  message(
    'bundle-broken',
    /Error extracting (?:zip|tar|tgz) archive|(?:unzip|tar) failed \(exit|End of central directory|end-of-central-directory|not in gzip format|unexpected end of file|invalid (?:tar|zip)|zip end of central directory|Zlib::|invalid (?:stored block|block type|distance|code lengths)|incorrect (?:header|data) check|Zip::\w{0,20}Error/i,
    'The agent could not unpack the bundle.',
    [
      [
        'unzip or tar is not installed, or not on the PATH of the agent (code 127)',
        'install it, and restart the agent; if tar is installed, update the agent: old releases use `pushd`, which `sh` on Ubuntu does not have',
        without(/archive: 127/),
      ],
      [
        'The zip has backslashes in its paths, as some tools for Windows write them (code 1)',
        'list it with `unzip -l FILE`, and build it with another tool',
        without(/archive: 1(?!\d)/),
      ],
      [
        "The bundle's type is not the one that the deployment names, or the bundle is incomplete, or the disk is full",
        'check it with `unzip -t FILE` or `tar -tf FILE`, and the instance with `df -h`; set the right bundleType, and build the revision again',
      ],
    ],
    { page: pages.push },
  ),
]
