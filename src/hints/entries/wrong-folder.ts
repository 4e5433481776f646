/** Why a tool does not find the file of the application that it begins with: a cause and what to do about it. */
export const wrongFolder = [
  'The script does not change to the application folder, and hooks do not start there',
  'cd to the destination of the files section first, or use the full path',
] as const
