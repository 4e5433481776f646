import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capitalizedClause, clause, clauseText, outsideText } from '../../src/values/clause.ts'

const own = (text: string) => ({ text, isOwn: true })
const outside = (text: string) => ({ text, isOwn: false })

test('a clause has our own words, and between them what comes from outside', () => {
  assert.deepEqual(clause`it deploys revision ${'shop.zip'}, twice`, [
    own('it deploys revision '),
    outside('shop.zip'),
    own(', twice'),
  ])
})

test('numbers in a clause are our own words, and an empty text is no part of it', () => {
  assert.deepEqual(clause`${2} newer ones${''}`, [own('2'), own(' newer ones')])
})

test('a clause in another keeps its parts', () => {
  const inner = clause`created by ${'user'}`
  assert.deepEqual(clause`it is the newest (${inner})`, [
    own('it is the newest ('),
    own('created by '),
    outside('user'),
    own(')'),
  ])
})

test('the text of a clause is that of its parts', () => {
  assert.equal(clauseText(clause`${1} of ${'a'}${clause` and ${'b'}`}.`), '1 of a and b.')
})

test('the text of a text from outside is itself', () => {
  assert.equal(clauseText('*a*'), '*a*')
})

test('only our own words at its beginning get a capital', () => {
  assert.deepEqual(
    capitalizedClause(clause`the group ${'shop'} has more`),
    clause`The group ${'shop'} has more`,
  )
  assert.deepEqual(capitalizedClause(clause`${'shop'} has more`), clause`${'shop'} has more`)
  assert.deepEqual(capitalizedClause(clause``), [])
})

test('what comes from outside in a clause is apart, with a line break for our own words', () => {
  assert.equal(outsideText(clause`the hook ${'a'} is ${'b'}, exit code ${1}: ${'c'}`), '\na\nb\n\n\nc')
  assert.equal(outsideText(clause`${'a'} exited`), 'a\n')
  assert.equal(outsideText('*a* exited'), '*a* exited')
})
