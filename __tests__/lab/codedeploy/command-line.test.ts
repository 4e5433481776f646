import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readCommandLine, usage } from '../../../lab/codedeploy/command-line.ts'
import { stories } from '../../../lab/codedeploy/stories/stories.ts'
import { ask } from './raw.ts'

const main = fileURLToPath(new URL('../../../lab/codedeploy/main.ts', import.meta.url))

describe('arguments', () => {
  const good: readonly [arguments_: readonly string[], story: string, port: number, speed: number][] = [
    [[], 'failure', 0, 1],
    [['success'], 'success', 0, 1],
    [['--speed', '2.5', 'ecs', '--port=8080'], 'ecs', 8080, 2.5],
  ]
  for (const [arguments_, name, port, speed] of good) {
    test(arguments_.join(' ') || 'none', () => {
      const commandLine = readCommandLine(arguments_)
      assert.ok(commandLine !== 'help')
      assert.deepEqual({ ...commandLine, story: commandLine.story.name }, { story: name, port, speed })
    })
  }

  const bad: readonly [arguments_: readonly string[], message: RegExp][] = [
    [['sucess'], /^There is no story "sucess"\. The stories are: failure, success, .*thousand\.$/],
    [['success', 'ecs'], /^One story at a time, not success and ecs\.$/],
    [['--fast'], /^Unknown option '--fast'\. The options are: --port, --speed, --help\.$/],
    [['--port'], /^Option '--port <value>' argument missing\. The options are: /],
    [['--port', '65536'], /^--port takes a number from 0 to 65535, not "65536"\.$/],
    [['--port', 'http'], /^--port takes /],
    [['--speed', '0'], /^--speed takes a number above 0, not "0"\.$/],
    [['--speed', 'fast'], /^--speed takes /],
    [['--speed', ''], /^--speed takes /],
  ]
  for (const [arguments_, message] of bad) {
    test(`${arguments_.join(' ')}: an error of one line`, () => {
      assert.throws(() => readCommandLine(arguments_), { message })
    })
  }

  test('--help names every story', () => {
    assert.equal(readCommandLine(['--help']), 'help')
    for (const { name, title } of stories.values())
      assert.ok(usage().includes(name) && usage().includes(title))
  })
})

test('the program prints what to paste, serves, and ends when it is interrupted', async () => {
  const child = spawn(process.execPath, [main, 'success', '--speed', '1000'])
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  while (!printed.includes('DEPLOYMENT_ID')) await once(child.stdout, 'data')
  const url = /AWS_ENDPOINT_URL_CODEDEPLOY=(http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1] ?? ''
  const deploymentId = /DEPLOYMENT_ID=(d-[A-Z0-9]{9})/.exec(printed)?.[1]
  assert.match(printed, /AWS_ENDPOINT_URL_STS=/)
  assert.match(printed, /AWS_REGION=us-east-1/)
  const { status } = await ask({ url }, 'GetDeployment', { deploymentId })
  assert.equal(status, 200)
  child.kill('SIGINT')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('the program says in one line what is wrong, and fails', async () => {
  const child = spawn(process.execPath, [main, 'nonsense'])
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  assert.equal(code, 1)
  assert.match(said, /^There is no story "nonsense"\. The stories are: [^\n]*\n$/)
})
