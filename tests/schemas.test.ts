/** The schemas that editors complete house files and waivers by, with a checker that is not our own. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const checkerOf = (file: string) => ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)
const isHouse = checkerOf('schema.json')
const isWaivers = checkerOf('waivers.schema.json')

describe('schema.json', () => {
  test("knows the fixtures' house", () => {
    expect(isHouse(parse(readFileSync('fixtures/presslint.yaml', 'utf8')))).toBe(true)
  })

  test.each([
    'rules: { end-mark: off, acme/no-superlatives: error }',
    'rules: { acme/no-superlatives: [warn, { words: [unrivalled] }] }',
    'overrides: [{ files: ["archive/**"], rules: { acme-ir/no-superlatives: off } }]',
    'unwaivable: [end-mark, acme/no-superlatives]',
  ])('allows rules of plugins: %s', (house) => {
    expect(isHouse(parse(house))).toBe(true)
  })

  test.each([
    'rules: { end-marc: off }',
    'rules: { presslint/end-mark: off }',
    'rules: { Acme/no-superlatives: off }',
    'rules: { acme/: off }',
    'rules: { acme/no-superlatives: loud }',
    'rules: { acme/no-superlatives: [] }',
    'overrides: [{ files: ["archive/**"], rules: { end-marc: off } }]',
    'unwaivable: [end-marc]',
    'unwaivable: [7]',
  ])('does not allow %s', (house) => {
    expect(isHouse(parse(house))).toBe(false)
  })
})

test.each([
  ['end-mark', true],
  ['acme/no-superlatives', true],
  ['end-marc', false],
  ['presslint/end-mark', false],
])('waivers.schema.json and the rule %s: %s', (rule, allowed) => {
  expect(isWaivers([{ rule, file: 'q3.txt', reason: 'as filed', approvedBy: 'Dana Okafor' }])).toBe(allowed)
})
