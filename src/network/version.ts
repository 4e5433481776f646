/** The action's version, as in package.json, for the user agent of its requests. */
export const version = '0.1.0'
