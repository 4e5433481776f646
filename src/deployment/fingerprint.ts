/** Text that differs from instance to instance although the cause is the same, and its placeholder. */
const placeholders: readonly (readonly [RegExp, string])[] = [
  // The agent's folder for one deployment group and deployment, on Linux and on Windows.
  [/[/\\]deployment-root[/\\][\w-]{1,64}[/\\]d-[A-Z0-9]{1,20}(?=[/\\\s]|$)/g, 'DEPLOYMENT-ROOT'],
  [/C:[/\\]ProgramData[/\\]Amazon[/\\]CodeDeploy[/\\][\w-]{1,64}[/\\]d-[A-Z0-9]{1,20}/gi, 'DEPLOYMENT-ROOT'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, 'UUID'],
  [/\b(?:i|mi)-[0-9a-f]{8,17}\b/g, 'INSTANCE'],
  [/\bip-\d{1,3}(?:-\d{1,3}){3}\b(?:\.[\w-]{1,63}){0,4}(?::\d{1,5}\b)?/g, 'HOST'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?/g, 'TIME'],
  [/\b\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, 'TIME'],
  [/\b1\d{9}(?:\d{3})?\b/g, 'TIME'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g, 'ADDRESS'],
  [/\[[0-9a-f:]{2,39}\](?::\d{1,5}\b)?/gi, 'ADDRESS'],
  [/(?:\blocalhost:|:{2,3}|\*:)\d{1,5}\b/g, 'ADDRESS'],
  [/(\bport[ =:#]{0,3})\d{1,5}\b/gi, '$1PORT'],
  [/(\b(?:pid|process(?: id)?)[ =:#]{0,3})\d{1,10}\b/gi, '$1PID'],
  [/\[\d{1,10}\]/g, '[PID]'],
  [/\b0x[0-9a-f]{4,16}\b/gi, 'POINTER'],
]

/**
 * A text with everything that differs between instances replaced by placeholders: instance ids, addresses, ports,
 * process ids, times, identifiers and the agent's folder of the deployment. Two messages with the same fingerprint
 * have the same cause. Exit codes, durations, line numbers and paths stay, since they distinguish causes.
 */
export function fingerprint(text: string): string {
  return placeholders.reduce(
    (replaced, [pattern, placeholder]) => replaced.replace(pattern, placeholder),
    text,
  )
}
