import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'

function errorLineOf(...lines: readonly string[]): string | undefined {
  return readOutput(lines.map(line => `[stderr]${line}\n`).join('')).errorLine
}

describe('an error line that was broken at the width of the terminal is read whole', () => {
  test('a message of PowerShell, down to its place', () => {
    assert.equal(
      errorLineOf(
        'File D:\\home\\site\\repository\\deploy.ps1 cannot be loaded because running',
        'scripts is disabled on this system. For more information, see',
        'about_Execution_Policies at http://go.microsoft.com/fwlink/?LinkID=135170.',
        '    + CategoryInfo          : SecurityError: (:) [], ParentContainsErrorRecord',
        '   Exception',
        '    + FullyQualifiedErrorId : UnauthorizedAccess',
      ),
      'File D:\\home\\site\\repository\\deploy.ps1 cannot be loaded because running scripts is disabled on this system. For more information, see about_Execution_Policies at http://go.microsoft.com/fwlink/?LinkID=135170.',
    )
  })

  test('a message of PowerShell that is as long as one hundred and twenty columns', () => {
    assert.equal(
      errorLineOf(
        "Set-Content : Access to the path 'C:\\inetpub\\wwwroot\\configuration\\production\\settings.json' is denied because somebody",
        'Else has it open.',
        'At C:\\bundle\\scripts\\after-install.ps1:3 char:1',
        '+ Set-Content -Path $path',
      ),
      "Set-Content : Access to the path 'C:\\inetpub\\wwwroot\\configuration\\production\\settings.json' is denied because somebody Else has it open.",
    )
  })

  test('an error of Ruby at eighty columns', () => {
    assert.equal(
      errorLineOf(
        "/usr/lib/ruby/1.9.1/rubygems/custom_require.rb:36:in `require': cannot load such",
        'file -- mkmf (LoadError)',
        "        from extconf.rb:1:in `<main>'",
      ),
      "/usr/lib/ruby/1.9.1/rubygems/custom_require.rb:36:in `require': cannot load such file -- mkmf (LoadError)",
    )
  })
})

describe('a line below an error that is not the rest of it stays apart', () => {
  const error = "cp: cannot stat '/srv/shop/releases/2026-01-05/public/index.html': No such file or"
  for (const [what, first, next] of [
    [
      'the first one had room for the next word',
      "cp: cannot stat 'a': No such file or directory",
      'copied all files',
    ],
    ['the first one is a sentence', `${error.slice(0, 76)}.`, 'copied all files'],
    ['the next begins a sentence', error, 'Copying all files'],
    ['the next is a field', error, 'code: ENOENT'],
    ['the next is noise', error, 'warning: nothing was copied'],
    [
      'the first is longer than lines of a terminal',
      `${error} directory${' and others'.repeat(8)}`,
      'copied all files',
    ],
    ['the first is a table', `✘ Network shop  Error${' '.repeat(40)}0.0s and 20 more`, 'failed to create it'],
    ['the next is indented', error, '  copied all files'],
  ] as const) {
    test(what, () => assert.equal(errorLineOf(first, next, 'Error: the end'), 'Error: the end'))
  }

  test('two messages of PowerShell', () => {
    assert.equal(
      errorLineOf(
        'Stop-Service : Cannot find any service with service name shop-orders-api-v2',
        'At C:\\bundle\\scripts\\stop.ps1:3 char:1',
        '+ Stop-Service shop-orders-api-v2',
        'Remove-Item : Cannot find path',
        'At C:\\bundle\\scripts\\stop.ps1:4 char:1',
      ),
      'Remove-Item : Cannot find path',
    )
  })

  test('a line of standard output below one of standard error', () => {
    assert.equal(readOutput(`[stderr]${error}\n[stdout]directory was copied\n`).errorLine, error)
  })

  test('no more than six lines are put together', () => {
    const part = `because ${'x'.repeat(70)}`
    assert.equal(
      readOutput(`[stderr]Error: ${'x'.repeat(70)}\n${`[stderr]${part} \n`.repeat(9)}`).errorLines[0]?.length,
      77 + 5 * 79,
    )
  })
})
