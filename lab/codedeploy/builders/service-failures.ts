import type { EventFailure } from './lifecycle.ts'

/** What CodeDeploy itself reports of an instance whose agent does not answer. */
export const agentUnreachable: EventFailure = {
  event: 'ApplicationStop',
  takes: 3_000,
  diagnostics: {
    errorCode: 'UnknownError',
    scriptName: '',
    message:
      'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host' +
      ' and make sure the agent is running and can connect to the CodeDeploy server.',
    logTail: '',
  },
}

/** What an old agent reports where it may not read the bucket, or the bucket is in another region. */
export const bundleUnreadable: EventFailure = {
  event: 'DownloadBundle',
  diagnostics: { errorCode: 'UnknownError', scriptName: '', message: 'not opened for reading', logTail: '' },
}
