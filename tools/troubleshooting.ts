/**
 * Generates docs/troubleshooting.md and the pages beside it from the hints: `npm run troubleshooting`. A test checks that
 * they are up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { agent } from '../src/hints/entries/agent.ts'
import { agentInGeneral, agentRecords } from '../src/hints/entries/agent-records.ts'
import { appSpec } from '../src/hints/entries/appspec.ts'
import { bundle } from '../src/hints/entries/bundle.ts'
import { alarms } from '../src/hints/entries/deployment-alarms.ts'
import { deploymentCodes } from '../src/hints/entries/deployment-codes.ts'
import { fleetCodes } from '../src/hints/entries/deployment-codes-fleet.ts'
import { serviceCodes } from '../src/hints/entries/deployment-codes-services.ts'
import { ecs } from '../src/hints/entries/ecs.ts'
import { evidenceAlarms } from '../src/hints/entries/evidence-alarms.ts'
import { evidenceAutoScaling } from '../src/hints/entries/evidence-auto-scaling.ts'
import { evidenceContainers } from '../src/hints/entries/evidence-containers.ts'
import { evidenceGeneral } from '../src/hints/entries/evidence-general.ts'
import { evidenceHealth } from '../src/hints/entries/evidence-health.ts'
import { evidenceHookFindings, evidenceHooks } from '../src/hints/entries/evidence-hooks.ts'
import { evidenceImages } from '../src/hints/entries/evidence-images.ts'
import { evidenceTasks } from '../src/hints/entries/evidence-tasks.ts'
import { exitCodes } from '../src/hints/entries/exit-codes.ts'
import { install } from '../src/hints/entries/install.ts'
import { events, lifecycleCodes, timeouts } from '../src/hints/entries/lifecycle-codes.ts'
import { loadBalancerScripts } from '../src/hints/entries/load-balancer-scripts.ts'
import { aws } from '../src/hints/entries/script-aws.ts'
import { builds } from '../src/hints/entries/script-builds.ts'
import { commands } from '../src/hints/entries/script-commands.ts'
import { compilers } from '../src/hints/entries/script-compilers.ts'
import { configuration } from '../src/hints/entries/script-configuration.ts'
import { databaseAndWeb } from '../src/hints/entries/script-database-web.ts'
import { docker } from '../src/hints/entries/script-docker.ts'
import { emptyValues } from '../src/hints/entries/script-empty-values.ts'
import { files } from '../src/hints/entries/script-files.ts'
import { javaAndDotnet } from '../src/hints/entries/script-java-dotnet.ts'
import { migrations } from '../src/hints/entries/script-migrations.ts'
import { network } from '../src/hints/entries/script-network.ts'
import { node } from '../src/hints/entries/script-node.ts'
import { packages } from '../src/hints/entries/script-packages.ts'
import { paths } from '../src/hints/entries/script-paths.ts'
import { python } from '../src/hints/entries/script-python.ts'
import { reasons } from '../src/hints/entries/script-reasons.ts'
import { resources } from '../src/hints/entries/script-resources.ts'
import { root } from '../src/hints/entries/script-root.ts'
import { rubyAndPhp } from '../src/hints/entries/script-ruby-php.ts'
import { servers } from '../src/hints/entries/script-servers.ts'
import { shell } from '../src/hints/entries/script-shell.ts'
import { systemd } from '../src/hints/entries/script-systemd.ts'
import { commandsInGeneral, faults, tools } from '../src/hints/entries/script-tools.ts'
import { users } from '../src/hints/entries/script-users.ts'
import { windows } from '../src/hints/entries/script-windows.ts'
import { service } from '../src/hints/entries/service.ts'
import { traffic } from '../src/hints/entries/traffic.ts'
import type { Entry, FailureFacts, PossibleCause } from '../src/hints/entry.ts'
import { hintFor } from '../src/hints/hint-for.ts'
import { causeText } from '../src/hints/hints.ts'
import { splitOutput } from '../src/hints/output-lines.ts'
import { onLinux, onWindows } from '../src/hints/rules-out.ts'
import { type OwnError, ownErrors } from './troubleshooting-errors.ts'

type Group = readonly [title: string, ...entries: (readonly Entry[])[]]

interface Page {
  readonly file: string
  readonly title: string
  readonly introduction: string
  readonly groups: readonly Group[]
}

const pages: readonly Page[] = [
  {
    file: 'deployments.md',
    title: 'What CodeDeploy says about a deployment',
    introduction: 'The `errorInformation` of a deployment, for every compute platform.',
    groups: [
      ['Roles, fleets, the AppSpec and hooks', service],
      ['CloudWatch alarms, by their names', alarms],
      ['Amazon ECS', ecs],
      ['Error codes: any platform', deploymentCodes],
      ['Error codes: instances and load balancers', fleetCodes],
      ['Error codes: ECS, Lambda and CloudFormation', serviceCodes],
    ],
  },
  {
    file: 'agent.md',
    title: 'EC2 and on-premises: the agent and lifecycle events',
    introduction:
      'The diagnostics of a lifecycle event outside scripts.\n\n' +
      'ApplicationStop, BeforeBlockTraffic and AfterBlockTraffic run the scripts of the last successful revision. If ' +
      'one of them fails, the hint also says how to recover.',
    groups: [
      ['The agent', agent, agentRecords, agentInGeneral],
      ['The AppSpec file', appSpec],
      ['Download and unpacking', bundle],
      ['Installing files', install],
      ['Load balancers: BlockTraffic and AllowTraffic', traffic],
      ['Lifecycle events', events],
      ['Error codes of a lifecycle event', [...timeouts, ...lifecycleCodes]],
    ],
  },
  {
    file: 'scripts.md',
    title: 'Inside scripts',
    introduction: "What a script's output says, by tool.",
    groups: [
      ['Docker and Kubernetes', docker],
      ['Node, npm and yarn', node],
      ['Python', python],
      ['Ruby and PHP', rubyAndPhp],
      ['Java and .NET', javaAndDotnet],
      ['Compilers and headers', compilers],
      ['Builds: Maven, Gradle, Bundler, Composer, NuGet', builds],
      ['Packages: apt, dpkg, yum and dnf', packages],
      ['systemd', systemd],
      ['Databases and web servers', databaseAndWeb, servers],
      ['Migrations', migrations],
      ['Ansible, Chef, Puppet, DSC, Supervisor and certbot', configuration],
      ['Network, git and health checks', network],
      ['The AWS CLI', aws],
      ["AWS's sample scripts for load balancers", loadBalancerScripts],
      ['Windows and PowerShell', windows],
      ['Disk, memory and limits', resources],
      ['Files', paths, files],
      ['Users and permissions', root, users],
      ['Commands and shells', emptyValues, shell, commands],
      ['What most commands say', reasons],
      ['When nothing but the tool is known', tools, faults, commandsInGeneral],
      ['Exit codes', exitCodes],
    ],
  },
  {
    file: 'services.md',
    title: 'What other services say',
    introduction:
      'CodeDeploy says little about ECS, Lambda, alarms and empty fleets. This is what ECS, Elastic Load Balancing, ' +
      'CloudWatch, EC2 Auto Scaling and the logs of hooks say.',
    groups: [
      ['ECS: images and containers', evidenceImages],
      ['ECS: tasks', evidenceTasks],
      ['ECS: programs in containers', evidenceContainers],
      ['Health checks of the load balancer', evidenceHealth],
      ['Hooks: Lambda functions', [...evidenceHookFindings, ...evidenceHooks]],
      ['CloudWatch alarms', evidenceAlarms],
      ['EC2 Auto Scaling', evidenceAutoScaling],
      ['In general', evidenceGeneral],
    ],
  },
]

/** All entries that are on a page. */
export const documented: readonly Entry[] = pages.flatMap(({ groups }) =>
  groups.flatMap(([, ...lists]) => lists.flat()),
)

const search =
  'https://github.com/search?type=code&q=repo%3Acodedeploy-watch%2Fcodedeploy-watch+path%3Adocs%2Ftroubleshooting+EADDRINUSE'

const introduction = `# Troubleshooting

Every failure that the action knows: the text it shows, what it means, its usual causes, and what to do first, the
likeliest cause first. Generated by \`npm run troubleshooting\` from \`src/hints/entries/\` and the examples of its tests; do
not edit it by hand.

## When a step is red

1. Read the lines \`Error:\` and \`Hint:\` at the end of the log, or the top of the job summary, which also has the end of
   the script's output. The hint is what these pages say, without the causes that the failure rules out.
2. If the conclusion is \`timed-out\`, \`cancelled\` or \`error\`, the deployment may still be running. In a clone of this
   repository, \`npm run watch -- --deployment-id ID --region REGION\` shows what becomes of it. A re-run of a job that
   creates the deployment would create another one.
3. \`aws deploy stop-deployment --deployment-id ID --auto-rollback-enabled\` stops the deployment and rolls it back.

## Find a failure

- **A message such as \`EADDRINUSE\`:** [search these pages](${search}). Or paste the output of the script into
  \`npm run --silent explain\` in a clone of this repository, and end it with Ctrl-D.
- **The step itself failed**, for lack of a permission, credentials, a network or time, or because of its inputs: see
  [below](#errors-of-the-action-itself).
- **By what failed:**
`

const precedence = `If several hints match, the action shows the most specific one. A message of the agent or CodeDeploy comes first, then
the script's output, its exit code, the lifecycle event, and last the error code. Of the causes, it leaves out those that
the failure rules out, such as what applies only to Windows.
`

const examples: readonly (FailureFacts & { readonly hint: string | undefined })[] = [
  ...['corpus', 'services', 'scripts-built-with', 'scripts-fresh', 'scripts-held-out'].flatMap(fixture),
  ...fixture('lines').map(({ line }) => ({
    where: 'lifecycle' as const,
    event: 'AfterInstall',
    errorCode: 'ScriptFailed',
    message: 'Script at specified location: scripts/run.sh failed with exit code 1',
    logTail: `[stderr]${line}\n`,
  })),
  ...fixture('messages').map(example => ({
    ...example,
    where: example.event === undefined ? ('deployment' as const) : ('lifecycle' as const),
  })),
].map(example => ({ ...example, hint: hintFor(example)?.id }))

function fixture(name: string): readonly (FailureFacts & { readonly line?: string })[] {
  return JSON.parse(
    readFileSync(new URL(`../__tests__/fixtures/failures/${name}.json`, import.meta.url), 'utf8'),
  )
}

/** The texts of the generated files, by their paths in `docs/`. */
export function troubleshooting(): ReadonlyMap<string, string> {
  return new Map([
    ['troubleshooting.md', overview()],
    ...pages.map(page => [`troubleshooting/${page.file}`, pageText(page)] as const),
  ])
}

function overview(): string {
  const contents = pages.map(({ file, title, groups }) => {
    const links = groups.map(([group]) => `[${group}](troubleshooting/${file}#${anchor(group)})`)
    return `  - **[${title}](troubleshooting/${file})**: ${links.join(' · ')}`
  })
  return text([
    `${introduction}${contents.join('\n')}`,
    precedence.trimEnd(),
    '## Errors of the action itself',
    ...ownErrors.map(ownError),
  ])
}

function ownError({ codes, text, meaning, causes }: OwnError): string {
  const shown = text.startsWith("'") ? [] : [text]
  return section(codes.join(', '), [prose(meaning), seen(shown), steps(causes)])
}

function pageText({ title, introduction, groups }: Page): string {
  return text([
    `# ${title}`,
    `${introduction} All pages: [Troubleshooting](../troubleshooting.md).`,
    groups.map(([group]) => `- [${group}](#${anchor(group)})`).join('\n'),
    ...groups.flatMap(([group, ...lists]) => [`## ${group}`, ...lists.flat().map(entryText)]),
  ])
}

function entryText(entry: Entry): string {
  const { id, when, meaning, causes, page } = entry
  const exitCodes = when.exitCodes && [`exit code ${when.exitCodes.join(', ')}`]
  const codes = entry.kind === 'code' ? when.codes?.join(', ') : undefined
  const link = page === undefined ? '' : ` · [AWS documentation](${page})`
  return section(codes ?? meaning.replace(/\.$/, ''), [
    codes && prose(meaning),
    seen(exitCodes ?? textsOf(entry)),
    steps(causes),
    `\`${id}\`${link}`,
  ])
}

function section(title: string, parts: readonly (string | undefined)[]): string {
  return [`### ${prose(title)}`, ...parts].filter(part => part !== undefined && part !== '').join('\n\n')
}

/** What a person reads and searches for, from up to three examples of the tests. */
function textsOf({ id, when: { message, line, events } }: Entry): readonly string[] {
  const texts = examples.flatMap(example => {
    if (example.hint !== id) return []
    const lines = splitOutput(example.logTail ?? '').map(({ text }) => text)
    const pattern = line ?? message
    const matching = (line === undefined ? [example.message ?? '', ...lines] : lines).find(text =>
      pattern?.test(text),
    )
    // A finding or an exit code is in no text that is matched; a message shows it.
    const found = matching ?? (example.where === 'evidence' ? example.message : undefined)
    return found === undefined ? [] : around(found, pattern)
  })
  const shown = [...new Set(texts)].filter(text => text !== '').slice(0, 3)
  return shown.length > 0 || events === undefined ? shown : events
}

/** The part of a text that a pattern matches, with a few words on both sides; its beginning, if none does. */
function around(found: string, pattern: RegExp | undefined): string {
  const words = found.replace(/\s+/g, ' ').trim()
  if (words.length <= 160) return words
  const match = pattern?.exec(words)
  const start = Math.max(0, (match?.index ?? 0) - 30)
  const end = Math.max(start + 160, Math.min((match?.index ?? 0) + (match?.[0].length ?? 0), start + 300))
  const before = start === 0 ? '' : '… '
  const cut = words.slice(start === 0 ? 0 : words.indexOf(' ', start) + 1, end)
  return end >= words.length ? `${before}${cut}` : `${before}${cut.slice(0, cut.lastIndexOf(' '))} …`
}

function seen(texts: readonly string[]): string {
  return texts.map(codeSpan).join('\\\n')
}

function steps(causes: readonly PossibleCause[]): string {
  return causes.map((cause, index) => `${index + 1}. ${systemOf(cause)}${prose(causeText(cause))}`).join('\n')
}

/** The only system on which a cause applies, if there is one. */
function systemOf({ unless }: PossibleCause): string {
  if (unless === onWindows) return 'On Linux: '
  return unless === onLinux ? 'On Windows: ' : ''
}

function codeSpan(text: string): string {
  const delimiter = text.includes('`') ? '``' : '`'
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${delimiter}${padding}${text}${padding}${delimiter}`
}

/** A text of ours in Markdown: what is between backticks stays a code span, links stay, the rest is escaped. */
function prose(text: string): string {
  return text
    .split(/(`[^`]*`|\[[^\]]*\]\([^)]*\))/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_<>|[\]`$~#]/g, '\\$&')))
    .join('')
}

/** The anchor that GitHub gives a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

function text(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

if (import.meta.main) {
  const docs = new URL('../docs/', import.meta.url)
  mkdirSync(new URL('troubleshooting/', docs), { recursive: true })
  for (const [path, content] of troubleshooting()) writeFileSync(new URL(path, docs), content)
}
