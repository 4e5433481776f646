/** In milliseconds. */
export const aMinute = 60_000
export const aDay = 86_400_000
