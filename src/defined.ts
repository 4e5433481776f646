/**
 * The same object without the members that are undefined, so that "absent" has one form only.
 *
 * With `exactOptionalPropertyTypes` an optional member may be left out but not set to undefined.
 */
export function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
