import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Compilation } from '@vercel/ncc'
import { filesIn } from './bundled-files.ts'

/** The licences of all packages of which something is in the bundle, each text once. */
export function licensesOf(compilation: Compilation): string {
  const files = [...compilation.chunks].flatMap(chunk => filesIn(chunk, compilation))
  const packages = new Set(files.flatMap(file => packageFolder(file) ?? []))
  const licensed = [...packages].map(licenseOf).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const byLicense = Map.groupBy(licensed, ({ license, text }) => `${license}\n\n${text}`)
  return [...byLicense]
    .map(([license, users]) => `${[...new Set(users.map(user => user.name))].join(', ')}\n${license}`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]
}

function licenseOf(folder: string): {
  readonly name: string
  readonly license: string
  readonly text: string
} {
  const { name, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`${name} is in the bundle, but names no licence`)
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').replaceAll('\r', '')
  return { name, license, text: text.trim() === '' ? '' : `${text.trim()}\n` }
}
