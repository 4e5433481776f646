import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRequestBudget } from '../../src/watch/request-budget.ts'

test('saves what is not spent, in whole requests', () => {
  const budget = createRequestBudget()
  assert.equal(budget.affordable(), 0)
  budget.earn(0.75)
  assert.equal(budget.affordable(), 0)
  budget.earn(0.75)
  assert.deepEqual([budget.affordable(), budget.canAfford(1), budget.canAfford(2)], [1, true, false])
  budget.spend(1)
  assert.deepEqual([budget.affordable(), budget.canAfford(1)], [0, false])
})

test('saves no more than 12, which is then enough for more', () => {
  const budget = createRequestBudget()
  for (let poll = 0; poll < 100; poll += 1) budget.earn(1)
  assert.deepEqual([budget.affordable(), budget.canAfford(50)], [12, true])
  budget.spend(1)
  assert.deepEqual([budget.affordable(), budget.canAfford(12)], [11, false])
})

test('may be overdrawn, by 12 at most', () => {
  const budget = createRequestBudget()
  budget.spend(5)
  budget.earn(5)
  assert.equal(budget.affordable(), 0)
  budget.earn(1)
  assert.equal(budget.affordable(), 1)
  budget.spend(1_000)
  budget.earn(12)
  assert.equal(budget.affordable(), 0)
  budget.earn(1)
  assert.equal(budget.affordable(), 1)
})

test('pays what it owes first, and spends on it deepens nothing', () => {
  const budget = createRequestBudget()
  budget.earn(10)
  budget.owe(48)
  budget.spend(5)
  budget.earn(48)
  assert.equal(budget.affordable(), 0)
  budget.earn(2)
  assert.equal(budget.affordable(), 2)
})
