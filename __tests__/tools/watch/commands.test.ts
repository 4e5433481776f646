import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { withoutCommands } from '../../../tools/watch/commands.ts'

describe('what a CI takes for a command', () => {
  const commands = [
    ['of Azure Pipelines', '| ##vso[task.prependpath]/tmp', '| ## vso[task.prependpath]/tmp'],
    ['of Azure Pipelines, in capitals', '##VSO[task.debug]x', '## VSO[task.debug]x'],
    ['of TeamCity', "a ##teamcity[buildStop comment='x']", "a ## teamcity[buildStop comment='x']"],
    ['of GitHub, from a container', '::error::x', ': :error::x'],
    ['of GitHub, after white space', 'a\n    ::add-mask::x\n', 'a\n    : :add-mask::x\n'],
    ['twice', '##a##vso[x]##vso[y]', '##a## vso[x]## vso[y]'],
  ] as const
  for (const [what, text, plain] of commands) {
    test(`is broken up: ${what}`, () => assert.equal(withoutCommands(text), plain))
  }

  test('does not include anything that people write', () => {
    const text = '## Heading\n### vso [x]\nstd::vector, [a] #b[c] http://[::1]:80\n##[debug]x\n'
    assert.equal(withoutCommands(text), text)
  })
})
