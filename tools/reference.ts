import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { withMarkedPart } from './marked-part.ts'

/** The README's tables of inputs and outputs, made from action.yml so that they cannot drift from it. */

const root = path.resolve(import.meta.dirname, '..')

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

/** The README with its tables as action.yml has them now. @throws Error if a table's place is missing */
export function withReference(readme: string, manifest: Manifest): string {
  const inputs = Object.entries(manifest.inputs).map(
    ([name, input]) => `| \`${name}\` | ${shownDefault(input.default)} | ${cell(input.description)} |`,
  )
  const outputs = Object.entries(manifest.outputs).map(
    ([name, output]) => `| \`${name}\` | ${cell(output.description)} |`,
  )
  const inputTable = ['| input | default | meaning |', '| --- | --- | --- |', ...inputs].join('\n')
  const outputTable = ['| output | meaning |', '| --- | --- |', ...outputs].join('\n')
  return withMarkedPart(withMarkedPart(readme, 'inputs', inputTable), 'outputs', outputTable)
}

/** action.yml, parsed. */
export function readManifest(): Manifest {
  return parse(readFileSync(path.join(root, 'action.yml'), 'utf8'))
}

function shownDefault(value: string | undefined): string {
  return value ? `\`${value}\`` : ''
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}

if (import.meta.main) {
  const file = path.join(root, 'README.md')
  writeFileSync(file, withReference(readFileSync(file, 'utf8'), readManifest()))
}
