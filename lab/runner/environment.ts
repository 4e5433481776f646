/** What a job on a hosted Linux runner looks like to a step: its folders and its environment. */

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The event that started the workflow. */
export interface WorkflowEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string
  /** What the file at GITHUB_EVENT_PATH holds, as JSON. */
  readonly payload: unknown
}

/** GITHUB_SHA. */
export const pushedCommit = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c'

export const PUSH_EVENT: WorkflowEvent = {
  name: 'push',
  payload: {
    ref: 'refs/heads/main',
    after: pushedCommit,
    repository: {
      name: 'octo-repo',
      full_name: 'octo-org/octo-repo',
      default_branch: 'main',
      owner: { login: 'octo-org' },
    },
    sender: { login: 'octocat' },
  },
}

/** The files of one step. All of them exist, and are empty, before it starts (`FileCommandManager.cs`). */
interface StepFiles {
  readonly output: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly stepSummary: string
}

export interface JobFolders {
  /** Holds all the others. */
  readonly root: string
  readonly home: string
  readonly workspace: string
  readonly temp: string
  /** Empty: the only folder on PATH, so that nothing is found there by accident. */
  readonly emptyPath: string
  readonly event: string
  readonly files: StepFiles
}

/** Makes the folders of a job in a temporary folder of its own. `workspace`: an existing one to use instead. */
export async function createJobFolders(event: WorkflowEvent, workspace?: string): Promise<JobFolders> {
  const root = await mkdtemp(path.join(tmpdir(), 'runner-'))
  const work = path.join(root, 'work')
  const temp = path.join(work, '_temp')
  const fileCommands = path.join(temp, '_runner_file_commands')
  const folders: JobFolders = {
    root,
    home: path.join(root, 'home'),
    workspace: workspace ?? path.join(work, 'octo-repo', 'octo-repo'),
    temp,
    emptyPath: path.join(root, 'bin'),
    event: path.join(temp, '_github_workflow', 'event.json'),
    files: {
      output: path.join(fileCommands, 'set_output_1'),
      state: path.join(fileCommands, 'save_state_1'),
      env: path.join(fileCommands, 'set_env_1'),
      path: path.join(fileCommands, 'add_path_1'),
      stepSummary: path.join(fileCommands, 'step_summary_1'),
    },
  }
  const { home, emptyPath, event: eventFile } = folders
  for (const folder of [home, folders.workspace, emptyPath, fileCommands, path.dirname(eventFile)])
    await mkdir(folder, { recursive: true })
  for (const file of Object.values(folders.files)) await writeFile(file, '')
  await writeFile(eventFile, JSON.stringify(event.payload, undefined, 2))
  return folders
}

/** The variables of `GitHubContext.cs` and `RunnerContext.cs` that say something, and the few of the image that matter to Node. */
export function hostedEnvironment(folders: JobFolders, event: WorkflowEvent): Record<string, string> {
  return {
    CI: 'true',
    HOME: folders.home,
    LANG: 'C.UTF-8',
    PATH: folders.emptyPath,
    // The image's clock is UTC; this machine's may not be.
    TZ: 'UTC',
    GITHUB_ACTION: '__self',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: '',
    GITHUB_ENV: folders.files.env,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: folders.event,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'deploy',
    GITHUB_OUTPUT: folders.files.output,
    GITHUB_PATH: folders.files.path,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: pushedCommit,
    GITHUB_STATE: folders.files.state,
    GITHUB_STEP_SUMMARY: folders.files.stepSummary,
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
  }
}
