import { output } from '../define.ts'
import type { Entry } from '../entry.ts'

/** An empty variable of the script makes a command take its next option for the value. */
export const emptyValues: readonly Entry[] = [
  output(
    'option-as-value',
    /\bpm2--[\w-]{0,20}\.service|systemctl \w{4,7} pm2--|^(?:chown|chgrp|install): invalid (?:user|group):? ['‘"]--?[a-zA-Z]|^(?:su|runuser|useradd|usermod): (?:user|group|invalid user name|user name) ['‘"]?--?\w|: cd: -\w{1,2}: invalid option|Could not resolve hostname (?::|-|port:|user:)|^(?:\S{1,30}: )?(?:\[ERROR\]: )?(?:error: )?argument -\S{1,40}: expected (?:at least )?one argument|region_name ['"](?:['"]|-)/,
    'A command took an option in place of the value that was to stand before it, or got no value.',
    [
      [
        'The variable before that option is empty',
        'add `set -u` at the start of the script, which names a variable that is not set, set it there, and write it in double quotes',
      ],
    ],
  ),
]
