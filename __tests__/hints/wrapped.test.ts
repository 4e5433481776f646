import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readOutput } from '../../src/hints/error-line.ts'

function errorLineOf(...lines: readonly string[]): string | undefined {
  return readOutput(lines.map(line => `[stderr]${line}\n`).join('')).errorLine
}

describe('an error line that was broken at the width of a terminal is read whole', () => {
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
  const full = (error: string, length: number) => error.replace('@', 'x'.repeat(length + 1 - error.length))
  for (const [what, first, next] of [
    ['npm', full('npm error Cannot find module @', 78), 'npm error code MODULE_NOT_FOUND'],
    [
      'Yarn',
      full('error An unexpected error occurred: "@: Not found"', 79),
      'info If you think this is a bug',
    ],
    ['rake', full("Mysql2::Error: Can't connect to MySQL server on '@'", 77), 'rake aborted!'],
    ['a script, of 80 columns', full('Error: cannot reach the host @ at all today', 80), 'cleaning up'],
    [
      'a script, of 120 columns',
      full('Error: cannot reach the host @ at all today', 120),
      'rolling back now',
    ],
    ['a table', full('failed   shop-worker-1   Exited (1)   @', 77), 'running  shop-web-1  Up'],
  ] as const) {
    test(what, () => assert.equal(errorLineOf(first, next), first))
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

  test('a message of PowerShell below the identifier of another one', () => {
    const identifier =
      '    + FullyQualifiedErrorId : NoServiceFoundForGivenName,Microsoft.PowerShell.Commands.RestartServiceCommand'
    assert.equal(
      errorLineOf(identifier, 'Remove-Item : Cannot find path', 'At C:\\bundle\\scripts\\stop.ps1:4 char:1'),
      'Remove-Item : Cannot find path',
    )
  })

  const place = '[stderr]At C:\\bundle\\scripts\\stop.ps1:4 char:1\n'

  test('a line of standard output above a message of PowerShell', () => {
    const progress = full('Deploying shop to @', 79)
    assert.equal(
      readOutput(`[stdout]${progress}\n[stderr]Remove-Item : Cannot find path\n${place}`).errorLine,
      'Remove-Item : Cannot find path',
    )
  })

  test('lines that have room for the next word', () => {
    const [first] = readOutput(`[stderr]Stop-Service : Cannot find\n[stderr]any service\n${place}`).errorLines
    assert.equal(first, 'Stop-Service : Cannot find')
  })

  test('lines that are longer than any terminal', () => {
    const error = full('Stop-Service : Cannot find @', 121)
    assert.equal(readOutput(`[stderr]${error}\n[stderr]any service\n${place}`).errorLines[0], error)
  })

  test('a message of more than six lines', () => {
    const lines = Array.from({ length: 9 }, () => `[stderr]because ${'x'.repeat(70)}\n`).join('')
    const error = `Stop-Service : Cannot find ${'x'.repeat(50)}`
    assert.equal(readOutput(`[stderr]${error}\n${lines}${place}`).errorLines[0], error)
  })
})
