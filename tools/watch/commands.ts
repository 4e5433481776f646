/**
 * A text in which no CI finds a command, made of any text. Azure Pipelines looks for `##vso[` anywhere in a line
 * (microsoft/azure-pipelines-agent, Command.cs), TeamCity for `##teamcity[`, and GitHub's runner, if this runs in a
 * container without the runner's variables, for `::` at the start of a line.
 */
export function withoutCommands(text: string): string {
  return text.replace(/##(?=\w{1,40}\[)/g, '## ').replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
}
