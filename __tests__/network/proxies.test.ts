import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkProxies, withWholeProxies } from '../../src/network/proxies.ts'

const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

const good = [
  ['http://proxy.example:8080', 'http://proxy.example:8080'],
  ['https://proxy.example', 'https://proxy.example'],
  ['HTTP://proxy.example:8080', 'http://proxy.example:8080'],
  ['proxy.example:8080', 'http://proxy.example:8080'],
  ['user:pass@proxy.example:8080', 'http://user:pass@proxy.example:8080'],
  ['http://user:p%23%2F%25%40ss@proxy.example:8080/', 'http://user:p%23%2F%25%40ss@proxy.example:8080/'],
  ['http://user:p@ss!word@proxy.example:8080', 'http://user:p@ss!word@proxy.example:8080'],
  ['http://proxy.example:8080/path', 'http://proxy.example:8080/path'],
  ['[::1]:8080', 'http://[::1]:8080'],
  [' \thttp://proxy.example:8080\r\n', 'http://proxy.example:8080'],
  ['proxy.example:8080\n', 'http://proxy.example:8080'],
  ['', ''],
  [' \n', ''],
] as const
for (const [value, address] of good) {
  test(`proxy ${JSON.stringify(value)}: is taken as "${address}"`, () => {
    for (const name of names) {
      assert.deepEqual(checkProxies({ [name]: value }), [])
      assert.deepEqual(withWholeProxies({ [name]: value, OTHER: ' x ' }), { [name]: address, OTHER: ' x ' })
    }
  })
}

const unreadable = [
  'http://user:p4ss#word@proxy.example:8080',
  'http://user:p4ss/word@proxy.example:8080',
  'http://user:p4ss?word@proxy.example:8080',
  'http://user:p4ss\\word@proxy.example:8080',
  'http://user:p4ss%word@proxy.example:8080',
  'http://us%er:p4ss@proxy.example:8080',
  // The digits before the special character read as a port, and the user's name as a host.
  'http://user:4242#word@proxy.example:8080',
  'http://user:4242/word@proxy.example:8080',
  'http://user:4242?word@proxy.example:8080',
  'http://user:4242\\word@proxy.example:8080',
  'user:p4ss/word@proxy.example:8080',
  'user:p4ss://word@proxy.example:8080',
  'http://user:p4ss\nword@proxy.example:8080',
  'http://user:p4ss\tword@proxy.example:8080',
  'http://user:p4ss@',
  'http://proxy.example:p4ss',
  'http:/user:p4ss@proxy.example:8080',
  'http://',
] as const
for (const value of unreadable) {
  test(`proxy ${JSON.stringify(value)}: is a violation that says how to write it, and shows nothing of it`, () => {
    for (const name of names) {
      const [violation = '', ...others] = checkProxies({ [name]: value })
      assert.deepEqual(others, [])
      assert.match(
        violation,
        new RegExp(
          `^${name} is not the address of a proxy .*Percent-encode special characters in them: % as %25, #`,
        ),
      )
      assert.doesNotMatch(violation, /user:|p4ss|4242|word@/)
    }
  })
}

const kinds = ['socks5', 'socks5h', 'socks4', 'socks4a', 'socks', 'SOCKS5', 'ftp', 'quic'] as const
for (const kind of kinds) {
  test(`proxy ${kind}://: is a violation that says which kinds work`, () => {
    for (const name of names) {
      const [violation = '', ...others] = checkProxies({
        [name]: `${kind}://user:p4ss@proxy.example:1080`,
      })
      assert.deepEqual(others, [])
      assert.match(
        violation,
        new RegExp(`^${name} names a kind of proxy that is not supported .*http://.*https://`),
      )
      assert.doesNotMatch(violation, /p4ss|1080/)
    }
  })
}

test('proxies: both variables are checked, and of each the one that is used', () => {
  const bad = 'socks5://proxy.example'
  const namesOf = (environment: Readonly<Record<string, string>>) =>
    checkProxies(environment).map(text => text.split(' ')[0])
  const proxy = 'http://proxy.example'
  assert.deepEqual(namesOf({ HTTPS_PROXY: proxy, HTTP_PROXY: bad }), ['HTTP_PROXY'])
  assert.deepEqual(namesOf({ HTTPS_PROXY: bad, HTTP_PROXY: proxy }), ['HTTPS_PROXY'])
  assert.deepEqual(namesOf({ https_proxy: bad, http_proxy: bad }), ['https_proxy', 'http_proxy'])
  assert.deepEqual(namesOf({ https_proxy: proxy, HTTPS_PROXY: bad }), [])
  assert.deepEqual(namesOf({ https_proxy: ' ', HTTPS_PROXY: bad }), ['HTTPS_PROXY'])
  assert.deepEqual(namesOf({ HTTPS_PROXY: bad, NO_PROXY: '*' }), ['HTTPS_PROXY'])
  assert.deepEqual(namesOf({ ALL_PROXY: bad }), [])
})
