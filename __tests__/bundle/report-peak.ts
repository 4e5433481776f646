import { writeFileSync } from 'node:fs'

// Loaded into a step's process before the bundle, by NODE_OPTIONS: reports the most memory that it held, in megabytes.
process.on('exit', () => {
  const kilobytes = process.resourceUsage().maxRSS
  if (process.env.PEAK_FILE !== undefined) writeFileSync(process.env.PEAK_FILE, String(kilobytes / 1_024))
})
