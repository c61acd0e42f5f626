import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashOf } from '../bench/accuracy/verdicts.js'
import { rules } from '../src/rules/index.js'

const [head, ...rows] = readFileSync('bench/accuracy/verdicts.csv', 'utf8').trim().split('\n')

test('a verdict names a rule, a file by its id, a line and a hash, and no words', () => {
  expect(head).toBe('rule,file,line,words,true')
  for (const row of rows) {
    expect(row).toMatch(/^[a-z-]+,d\d{3}\.(?:html|docx|md|txt|typeset\.txt),\d+,[0-9a-f]{8},(?:yes|no)$/)
    expect(Object.keys(rules)).toContain(row.split(',')[0])
  }
})

test('no finding has two verdicts', () => {
  const keys = rows.map((row) => row.split(',').filter((_, index) => index !== 2 && index !== 4)).map(String)
  expect(new Set(keys).size).toBe(keys.length)
})

test('layout and markup do not change the hash of words', () => {
  expect(hashOf('forward-\n   looking <b>statements</b>')).toBe(hashOf('Forward-looking&nbsp;statements'))
  expect(hashOf('forward-looking')).not.toBe(hashOf('backward-looking'))
})
