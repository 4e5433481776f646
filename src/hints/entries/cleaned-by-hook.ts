/** Why a file that is not in the bundle, such as a key, is gone during a deployment, and what to do about it. */
export const cleanedByHook = [
  'Only the instance has it, and a hook before cleans the folder (`rm -rf`)',
  'keep it outside, such as in /etc, and copy it back in AfterInstall',
] as const
