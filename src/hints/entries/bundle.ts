import { message } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'

/** What the agent says while it downloads and unpacks the revision. Narrower entries stand first. */
export const bundle: readonly Entry[] = [
  message(
    'bundle-changed',
    /Expected deployment artifact bundle etag/,
    'The bundle in S3 is no longer the one that the deployment was created with.',
    [
      [
        'The object was overwritten in the meantime, often by another build',
        'deploy again with the current object; give each build its own key, or turn on versioning',
      ],
    ],
    { page: pages.push },
  ),
  message(
    'bundle-github-not-found',
    /Could not download bundle at .{0,300}40[134]\b/,
    'GitHub did not let the instance have the revision.',
    [
      [
        'The repository is private and the application is not connected to GitHub, or the token was revoked',
        'connect the application to GitHub again in the CodeDeploy console, and deploy again',
      ],
      [
        'The commit is not in that repository (not pushed, force-pushed away, or of a fork)',
        'deploy a commit that GitHub has',
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
        'GitHub was slow or down, or limited anonymous requests',
        'check githubstatus.com, connect the application to GitHub, and deploy again',
      ],
      [
        'The instance cannot reach api.github.com and codeload.github.com',
        'allow outbound port 443 to them, or deploy from S3',
      ],
    ],
    { page: pages.github },
  ),
  message(
    'bundle-unpack-conflict',
    /Destination '.{1,1000}' already exists/,
    'The agent met files of its own when it unpacked the bundle.',
    [
      [
        'A fault of agent 1.1.1, or a rest of an earlier try',
        'update the agent, delete the folder of the deployment that the message names, and deploy again',
      ],
    ],
    { page: pages.agentUpdate },
  ),
  message(
    'bundle-host-unknown',
    /getaddrinfo|Name or service not known|Temporary failure in name resolution|failed to lookup address|dns error|No such host is known/i,
    'The instance could not resolve the name of S3, GitHub or CodeDeploy.',
    [
      [
        'DNS does not work in the VPC',
        'turn on enableDnsSupport and enableDnsHostnames, and check /etc/resolv.conf',
      ],
      [
        'The region or endpoint in the configuration of the agent is wrong',
        'check it in codedeployagent.yml',
      ],
    ],
    { page: pages.vpcEndpoints },
  ),
  message(
    'bundle-certificate',
    /certificate verify failed|invalid peer certificate|unable to get local issuer|self.signed certificate/i,
    'The agent does not accept the certificate of S3, GitHub or a proxy.',
    [
      [
        'The root certificates of the instance are old, or the clock is wrong',
        'update ca-certificates, check date, and restart the agent',
      ],
      [
        'A proxy uses its own authority',
        'put its root certificate where AWS_SSL_CA_DIRECTORY of the agent points',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'bundle-connection-cut',
    /^\s{0,5}end of file reached|execution expired|Net::(?:Read|Open)Timeout|Connection reset by peer|dispatch failure|NetworkingError|Failed to open TCP connection|SSL_connect/i,
    'The connection broke, or was never made, while the agent worked on this event.',
    [
      [
        'A passing fault of the network, S3 or GitHub',
        'deploy again; where GitHub downloads keep breaking, deploy from S3',
      ],
      [
        'The instance cannot reach the service',
        'check outbound port 443, NAT gateway or VPC endpoint, and proxy_uri in codedeployagent.yml',
      ],
    ],
    { page: pages.agent },
  ),
  message(
    'bundle-kms-denied',
    /kms:Decrypt|KMS\.\w{1,40}Exception|ciphertext refers to a customer master key/i,
    'The bundle in S3 is encrypted with a KMS key that the instance may not use.',
    [
      [
        'The instance profile lacks kms:Decrypt, or the key policy does not allow the role',
        'allow kms:Decrypt on the key in both, also across accounts',
      ],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'bundle-wrong-region',
    /must be addressed using the specified endpoint|PermanentRedirect|AuthorizationHeaderMalformed|the region '.{0,30}' is wrong|bucket is in this region/,
    'The bucket with the bundle is in another region than the instance.',
    [
      [
        'The agent asks S3 in its own region only',
        'keep the revision in a bucket of the region that you deploy to',
      ],
    ],
    { page: pages.deployments, orOutput: true },
  ),
  message(
    'bundle-object-missing',
    /specified key does not exist|NoSuchKey|NoSuchBucket|specified bucket does not exist|NoSuchVersion|specified version does not exist/,
    'The bundle is not in S3 where the deployment looks for it.',
    [
      [
        'Bucket, key or version is misspelled, or the upload failed or came later',
        'check with aws s3 ls s3://BUCKET/KEY, upload the bundle, and deploy again',
      ],
      [
        'A lifecycle rule or a clean-up deleted it',
        'keep revisions as long as a rollback or a new instance may need them',
      ],
    ],
    { page: pages.push, orOutput: true },
  ),
  message(
    'bundle-access-denied',
    /S3::Errors::(?:AccessDenied|Forbidden)|GetObject failed for .{0,1200}(?:AccessDenied|Forbidden)|^\s{0,5}(?:Aws::S3::Errors::\w{1,30}: )?(?:Access Denied|Forbidden)\.?\s{0,5}$|not authorized to perform: s3:/,
    'The instance may not read the bundle in S3.',
    [
      [
        'The instance profile lacks the permission',
        'allow s3:GetObject, s3:GetObjectVersion and s3:ListBucket on the artifact bucket, and kms:Decrypt where it is encrypted with KMS',
      ],
      [
        'The policy of the bucket or of a VPC endpoint forbids it, or the object belongs to another account',
        'allow the instance role there too',
      ],
      ['The role was attached after the agent had started', 'run sudo service codedeploy-agent restart'],
    ],
    { page: pages.instanceProfile, orOutput: true },
  ),
  message(
    'bundle-not-opened-for-reading',
    /not opened for reading/,
    'The download from S3 failed; an old agent hides the reason behind this text.',
    [
      ['The instance profile may not read the object', 'allow s3:GetObject on it, and update the agent'],
      ['The bucket is in another region', 'keep it in the region that you deploy to'],
      [
        'A passing fault of S3',
        'deploy again; log_aws_wire: true in codedeployagent.yml shows the answer of S3',
      ],
    ],
    { page: pages.deployments },
  ),
  message(
    'agent-disk-full',
    /disk is \(or was\) full|No space left on device|ENOSPC|not enough space on the disk|os error (?:28|112)\b|Disk quota exceeded/,
    'The disk of the instance is full.',
    [
      [
        'Old revisions, logs or images fill it',
        'check df -h and df -i, free or enlarge the disk, and set max_revisions lower in codedeployagent.yml',
      ],
    ],
    { page: pages.agentConfiguration },
  ),
  message(
    'bundle-broken',
    /Error extracting (?:zip|tar|tgz) archive|(?:unzip|tar) failed \(exit|End of central directory|end-of-central-directory|not in gzip format|unexpected end of file|invalid (?:tar|zip)|zip end of central directory|Zlib::|Zip::\w{0,20}Error/i,
    'The agent could not unpack the bundle.',
    [
      [
        'The bundle is not of the type that the deployment names, or was uploaded incompletely',
        'check it with unzip -t or tar -tf, name the right bundleType, and upload it again',
      ],
      ['unzip or tar is missing, or the disk filled up', 'install unzip on the instance, and check df -h'],
    ],
    { page: pages.push },
  ),
]
