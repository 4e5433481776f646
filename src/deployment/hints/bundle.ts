import type { Entry } from './entry.ts'
import { pages } from './pages.ts'

/** What the agent says while it downloads and unpacks the revision. Narrower entries stand first. */
export const bundle: readonly Entry[] = [
  {
    id: 'bundle-changed',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Expected deployment artifact bundle etag/ },
    meaning: 'The bundle in S3 is no longer the one that the deployment was created with.',
    causes: [
      {
        cause: 'The object was overwritten in the meantime, often by another build',
        fix: 'deploy again with the current object; give each build its own key, or turn on versioning',
      },
    ],
    page: pages.push,
  },
  {
    id: 'bundle-github-not-found',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /Could not download bundle at .{0,300}40[134]\b/ },
    meaning: 'GitHub did not let the instance have the revision.',
    causes: [
      {
        cause:
          'The repository is private and the application is not connected to GitHub, or the token was revoked',
        fix: 'connect the application to GitHub again in the CodeDeploy console, and deploy again',
      },
      {
        cause: 'The commit is not in that repository (not pushed, force-pushed away, or of a fork)',
        fix: 'deploy a commit that GitHub has',
      },
    ],
    page: pages.githubConnect,
  },
  {
    id: 'bundle-github-unavailable',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /Could not download bundle at|GitHub download request failed|Failed to read response body/,
    },
    meaning: 'The instance could not download the revision from GitHub.',
    causes: [
      {
        cause: 'GitHub was slow or down, or limited anonymous requests',
        fix: 'check githubstatus.com, connect the application to GitHub, and deploy again',
      },
      {
        cause: 'The instance cannot reach api.github.com and codeload.github.com',
        fix: 'allow outbound port 443 to them, or deploy from S3',
      },
    ],
    page: pages.github,
  },
  {
    id: 'bundle-connection-cut',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /^\s{0,5}end of file reached|execution expired|Net::(?:Read|Open)Timeout|Connection reset by peer|dispatch failure|NetworkingError|Failed to open TCP connection|SSL_connect/i,
    },
    meaning: 'The connection broke, or was never made, while the agent worked on this event.',
    causes: [
      {
        cause: 'A passing fault of the network, S3 or GitHub',
        fix: 'deploy again; where GitHub downloads keep breaking, deploy from S3',
      },
      {
        cause: 'The instance cannot reach the service',
        fix: 'check outbound port 443, NAT gateway or VPC endpoint, and proxy_uri in codedeployagent.yml',
      },
    ],
    page: pages.agent,
  },
  {
    id: 'bundle-kms-denied',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message: /kms:Decrypt|KMS\.\w{1,40}Exception|ciphertext refers to a customer master key/i,
      orOutput: true,
    },
    meaning: 'The bundle in S3 is encrypted with a KMS key that the instance may not use.',
    causes: [
      {
        cause: 'The instance profile lacks kms:Decrypt, or the key policy does not allow the role',
        fix: 'allow kms:Decrypt on the key in both, also across accounts',
      },
    ],
    page: pages.instanceProfile,
  },
  {
    id: 'bundle-wrong-region',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /must be addressed using the specified endpoint|PermanentRedirect|AuthorizationHeaderMalformed|the region '.{0,30}' is wrong|bucket is in this region/,
      orOutput: true,
    },
    meaning: 'The bucket with the bundle is in another region than the instance.',
    causes: [
      {
        cause: 'The agent asks S3 in its own region only',
        fix: 'keep the revision in a bucket of the region that you deploy to',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'bundle-object-missing',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /specified key does not exist|NoSuchKey|NoSuchBucket|specified bucket does not exist|NoSuchVersion|specified version does not exist/,
      orOutput: true,
    },
    meaning: 'The bundle is not in S3 where the deployment looks for it.',
    causes: [
      {
        cause: 'Bucket, key or version is misspelled, or the upload failed or came later',
        fix: 'check with aws s3 ls s3://BUCKET/KEY, upload the bundle, and deploy again',
      },
      {
        cause: 'A lifecycle rule or a clean-up deleted it',
        fix: 'keep revisions as long as a rollback or a new instance may need them',
      },
    ],
    page: pages.push,
  },
  {
    id: 'bundle-access-denied',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /S3::Errors::(?:AccessDenied|Forbidden)|GetObject failed for .{0,1200}(?:AccessDenied|Forbidden)|^\s{0,5}(?:Aws::S3::Errors::\w{1,30}: )?(?:Access Denied|Forbidden)\.?\s{0,5}$|not authorized to perform: s3:/,
      orOutput: true,
    },
    meaning: 'The instance may not read the bundle in S3.',
    causes: [
      {
        cause: 'The instance profile lacks the permission',
        fix: 'allow s3:GetObject, s3:GetObjectVersion and s3:ListBucket on the artifact bucket, and kms:Decrypt where it is encrypted with KMS',
      },
      {
        cause:
          'The policy of the bucket or of a VPC endpoint forbids it, or the object belongs to another account',
        fix: 'allow the instance role there too',
      },
      {
        cause: 'The role was attached after the agent had started',
        fix: 'run sudo service codedeploy-agent restart',
      },
    ],
    page: pages.instanceProfile,
  },
  {
    id: 'bundle-not-opened-for-reading',
    kind: 'message',
    chapter: 'agent',
    when: { where: 'lifecycle', message: /not opened for reading/ },
    meaning: 'The download from S3 failed; an old agent hides the reason behind this text.',
    causes: [
      {
        cause: 'The instance profile may not read the object',
        fix: 'allow s3:GetObject on it, and update the agent',
      },
      { cause: 'The bucket is in another region', fix: 'keep it in the region that you deploy to' },
      {
        cause: 'A passing fault of S3',
        fix: 'deploy again; log_aws_wire: true in codedeployagent.yml shows the answer of S3',
      },
    ],
    page: pages.deployments,
  },
  {
    id: 'disk-full-agent',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /disk is \(or was\) full|No space left on device|ENOSPC|not enough space on the disk|os error (?:28|112)\b|Disk quota exceeded/,
    },
    meaning: 'The disk of the instance is full.',
    causes: [
      {
        cause: 'Old revisions, logs or images fill it',
        fix: 'check df -h and df -i, free or enlarge the disk, and set max_revisions lower in codedeployagent.yml',
      },
    ],
    page: pages.agentConfiguration,
  },
  {
    id: 'bundle-broken',
    kind: 'message',
    chapter: 'agent',
    when: {
      where: 'lifecycle',
      message:
        /Error extracting (?:zip|tar|tgz) archive|(?:unzip|tar) failed \(exit|End of central directory|end-of-central-directory|not in gzip format|unexpected end of file|invalid (?:tar|zip)|zip end of central directory|Zlib::|Zip::\w{0,20}Error/i,
    },
    meaning: 'The agent could not unpack the bundle.',
    causes: [
      {
        cause: 'The bundle is not of the type that the deployment names, or was uploaded incompletely',
        fix: 'check it with unzip -t or tar -tf, name the right bundleType, and upload it again',
      },
      {
        cause: 'unzip or tar is missing, or the disk filled up',
        fix: 'install unzip on the instance, and check df -h',
      },
    ],
    page: pages.push,
  },
]
