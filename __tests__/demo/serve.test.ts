import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'
import { ask } from '../lab/codedeploy/raw.ts'

const program = path.resolve(import.meta.dirname, '../../demo/serve.ts')

async function fail(...parameters: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...parameters])
  const [errors, [code]] = await Promise.all([
    child.stderr.toArray(),
    once(child, 'close') as Promise<[number]>,
  ])
  assert.equal(code, 1)
  return errors.join('')
}

for (const [what, parameters] of [
  ['export lines', ['success', '--speed', '1000']],
  ['lines for GITHUB_ENV', ['--for-step', 'success']],
] as const) {
  test(`npm run simulator prints ${what}, serves, and ends when it is interrupted`, async () => {
    const child = spawn(process.execPath, [program, ...parameters])
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    while (!printed.includes('DEPLOYMENT_ID')) await once(child.stdout, 'data')
    const prefix = parameters[0] === '--for-step' ? '' : 'export '
    const variables = new Map(
      [...printed.matchAll(new RegExp(`^${prefix}(\\w+)=(.*)$`, 'gm'))].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    const url = variables.get('AWS_ENDPOINT_URL_CODEDEPLOY') ?? ''
    assert.equal(variables.get('AWS_ENDPOINT_URL_STS'), url)
    const { status } = await ask({ url }, 'GetDeployment', { deploymentId: variables.get('DEPLOYMENT_ID') })
    assert.equal(status, 200)
    child.kill('SIGINT')
    assert.deepEqual(await once(child, 'exit'), [0, null])
  })
}

for (const [parameters, message] of [
  [['sucess'], /^There is no demo story "sucess"\. The stories are: failure, success, [^\n]*\n$/],
  [['success', 'ecs'], /^One story at a time, not success and ecs\.\n$/],
  [['--fast'], /^Unknown option '--fast'/],
  [['--port', '65536'], /^--port takes a number from 0 to 65535, not "65536"\.\n$/],
  [['--speed', '0'], /^--speed takes a number above 0, not "0"\.\n$/],
] as const) {
  test(`npm run simulator -- ${parameters.join(' ')} fails and says what is wrong`, async () => {
    assert.match(await fail(...parameters), message)
  })
}
