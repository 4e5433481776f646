const minutesOfTwoDays = 2 * 24 * 60
const hoursOfYear = 365 * 24

/** A duration for people: `0.4 s`, `12 s`, `3 min 20 s`, `1 h 5 min`, `6 d 3 h`. @param milliseconds negative counts as 0 */
export function inWords(milliseconds: number): string {
  const seconds = Math.max(milliseconds, 0) / 1_000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600)
    return [`${Math.floor(whole / 60)} min`, ...(whole % 60 ? [`${whole % 60} s`] : [])].join(' ')
  const minutes = Math.round(whole / 60)
  if (minutes >= minutesOfTwoDays) return days(Math.round(minutes / 60))
  return [`${Math.floor(minutes / 60)} h`, ...(minutes % 60 ? [`${minutes % 60} min`] : [])].join(' ')
}

/** A deployment ends within days, so nobody needs the digits of what is longer than a year. */
function days(hours: number): string {
  if (hours > hoursOfYear) return 'more than a year'
  return [`${Math.floor(hours / 24)} d`, ...(hours % 24 ? [`${hours % 24} h`] : [])].join(' ')
}

/** Elapsed time as a clock, for the start of a log line: `0:07`, `12:34`, `1:02:03`. */
export function asClock(milliseconds: number): string {
  const seconds = Math.floor(Math.max(milliseconds, 0) / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

/** A point of time for people: `2026-11-24 05:55:20 UTC`. @param milliseconds since the epoch */
export function asTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
