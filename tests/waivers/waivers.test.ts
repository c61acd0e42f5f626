import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fullSchema } from '../../src/engine/config.js'
import { createLinter } from '../../src/engine/lint.js'
import { quoteOf } from '../../src/engine/quote.js'
import { ReleaseSourceCode } from '../../src/engine/source-code.js'
import { waiverResults } from '../../src/engine/waivers.js'
import { loadHouse } from '../../src/house/load.js'
import { parseWaivers } from '../../src/house/waivers.js'
import { rules } from '../../src/rules/index.js'
import { read } from '../formats/reading.js'

const house = loadHouse('fixtures/presslint.yaml', fullSchema)
const drifted = readFileSync('fixtures/releases/drifted-wording/release.txt', 'utf8')
const release = resolve('fixtures/releases/q3.txt')
const SENTENCE =
  'Donor turnout, hospital demand, the price of testing and the rulings of regulators may cause results to differ ' +
  'materially from those set out in, implied by or underlined these forward looking statements.'

/** A waiver of the drifted sentence, with other values or without some. */
function entry(values: Record<string, string | undefined> = {}): string {
  const whole = {
    rule: 'safe-harbor-wording',
    file: 'releases/q3.txt',
    quote: SENTENCE,
    reason: 'as filed',
    approvedBy: 'General Counsel',
    ...values,
  }
  return JSON.stringify([whole])
}

/** What a check of a release under some waivers says. */
async function check(waivers: string, content = drifted, settings: object = {}, path = release) {
  const list = parseWaivers(join(resolve('fixtures'), 'presslint.waivers.yaml'), waivers, Object.keys(rules))
  const lint = createLinter({ house, waivers: list, date: '2003-04-08', ...settings })
  const result = lint(await read(path, content), path)
  const said = waiverResults([result]).flatMap(({ messages }) => messages)
  return {
    found: result.messages.filter(({ ruleId }) => ruleId === 'safe-harbor-wording').length,
    waived: result.waived.map(({ waiver }) => waiver),
    said: said.map(({ severity, message }) => `${severity} ${message}`),
    errors: result.errorCount,
  }
}

describe('a waiver of a sentence', () => {
  test('takes its findings out of those that count, and says who answers for them and why', async () => {
    const { found, waived, said, errors } = await check(entry({ until: '2003-06-30' }))
    expect({ found, said, errors }).toEqual({ found: 0, said: [], errors: 1 })
    const file = join(resolve('fixtures'), 'presslint.waivers.yaml')
    const waiver = { reason: 'as filed', approvedBy: 'General Counsel', until: '2003-06-30', file, line: 1 }
    expect(waived).toEqual([waiver, waiver])
  })

  test('holds in any layout: other wraps, broken words, a page break, a passage above, another format', async () => {
    const above = `An added paragraph.\n\n${drifted}`
    const wrapped = drifted.replace(/Donor\nturnout/, 'Donor turnout').replace('regulators', 'regu-\nlators')
    const paged = drifted.replace('out\nin,', 'out\n\n- more -\n\n<PAGE> 2\n\nin,')
    for (const text of [above, wrapped, paged]) expect(await check(entry(), text)).toMatchObject({ found: 0, said: [] })
    const html = drifted
      .replace('forward-\nlooking', 'forward-looking')
      .split(/\n{2,}/)
      .map((block) => `<p>${block}</p>`)
      .join('\n')
    const path = resolve('fixtures/releases/q3.html')
    expect(await check(entry({ file: 'releases/q3.html' }), html, {}, path)).toMatchObject({ found: 0, said: [] })
  })

  test('is void once a word of the sentence changed, and says so', async () => {
    const changed = drifted.replace('hospital demand', 'clinical demand')
    const { found, said } = await check(entry(), changed)
    expect(found).toBeGreaterThan(1)
    expect(said).toEqual([expect.stringMatching(/^warning Waiver of safe-harbor-wording quotes words that/)])
  })

  test('leaves the findings of other sentences, rules and files', async () => {
    const twice = drifted.replace('has no duty', 'has no  legal duty')
    expect(await check(entry(), drifted.replace('nobody can', 'no one can'))).toMatchObject({ found: 1 })
    expect(await check(entry({ rule: 'end-mark' }), twice)).toMatchObject({ waived: [] })
    expect(await check(entry({ file: 'releases/q4.txt' }))).toMatchObject({ found: 2, said: [] })
  })
})

test('a waiver without words holds for every finding of its rule in the files that it names', async () => {
  for (const file of ['releases/q3.txt', 'releases/*.txt', '**/q3.txt'])
    expect(await check(entry({ file, quote: undefined }))).toMatchObject({ found: 0, said: [] })
})

describe('a waiver waives nothing and is an error', () => {
  test.each([
    ['has no reason', { reason: undefined }, 'has no reason, expected "reason"'],
    ['is approved by nobody', { approvedBy: undefined }, 'is approved by nobody, expected "approvedBy"'],
    ['has a blank approver', { approvedBy: ' ' }, 'is approved by nobody, expected "approvedBy"'],
    ['is over', { until: '2003-04-07' }, 'held until 2003-04-07, expected a later day or no waiver'],
  ])('if it %s', async (_, values, message) => {
    const { found, waived, said } = await check(entry(values))
    expect({ found, waived }).toEqual({ found: 2, waived: [] })
    expect(said).toEqual([`error Waiver of safe-harbor-wording ${message}`])
  })

  test('if the house lets nobody waive the rule, or somebody else', async () => {
    const barred = await check(entry(), drifted, { house: { ...house, unwaivable: ['safe-harbor-wording'] } })
    expect(barred).toMatchObject({ found: 2, said: [expect.stringContaining('which the house lets nobody waive')] })
    const other = await check(entry(), drifted, { house: { ...house, approvers: ['Ruth Alder', 'Dana Okafor'] } })
    expect(other).toMatchObject({ found: 2, said: [expect.stringContaining('expected "Ruth Alder" or "Dana Okafor"')] })
  })
})

test('a waiver holds on its last day, and without --date today counts', async () => {
  expect(await check(entry({ until: '2003-04-08' }))).toMatchObject({ found: 0, said: [] })
  expect(await check(entry({ until: '2003-04-08' }), drifted, { date: undefined })).toMatchObject({ found: 2 })
  expect(await check(entry({ until: '2999-12-31' }), drifted, { date: undefined })).toMatchObject({ found: 0 })
})

describe('an unused waiver', () => {
  const fixed = drifted.replace('underlined these  forward looking', 'underlying these forward-looking')

  test('is reported where the file was checked with its rule', async () => {
    expect((await check(entry({ quote: undefined }), fixed)).said).toEqual([
      'warning Waiver of safe-harbor-wording waives no finding, expected none where nothing is wrong',
    ])
  })

  test('is not where the rule was off', async () => {
    const off = { rules: { 'safe-harbor-wording': 'off' } }
    expect((await check(entry(), drifted, off)).said).toEqual([])
  })

  test('is used if any of the files that it names has use for it', async () => {
    const list = parseWaivers(resolve('fixtures/w.yaml'), entry({ file: 'releases/*' }), Object.keys(rules))
    const lint = createLinter({ house, waivers: list, date: '2003-04-08' })
    const results = [fixed, drifted].map(async (text) => lint(await read('q3.txt', text), release))
    expect(waiverResults(await Promise.all(results))).toEqual([])
  })
})

test('each finding has the sentence that it stands in for its words, and waives itself', async () => {
  const contact = drifted.replace('Ruth Alder', 'Robert Alder').replace('[LOGO]', '[TBD]')
  for (const text of [drifted, contact]) {
    const source = await read('q3.txt', text)
    const { messages } = createLinter({ house })(source, release)
    for (const message of messages) {
      const quote = quoteOf(message, new ReleaseSourceCode(source, { house }))
      const waivers = parseWaivers(
        resolve('fixtures/w.yaml'),
        entry({ rule: message.ruleId, quote }),
        Object.keys(rules),
      )
      const { waived } = createLinter({ house, waivers })(source, release)
      expect(waived.map(({ ruleId, offset }) => [ruleId, offset])).toContainEqual([message.ruleId, message.offset])
    }
    const [wording] = messages.filter(({ ruleId }) => ruleId === 'safe-harbor-wording')
    expect(wording && quoteOf(wording, new ReleaseSourceCode(source, {}))).toBe(SENTENCE)
  }
})

describe('a waivers file', () => {
  const refused = (text: string) => () => parseWaivers('/h/presslint.waivers.yaml', text, Object.keys(rules))

  test.each([
    ['- rule: end-marc\n  file: a.txt', '1:3: "rule" is "end-marc", did you mean "end-mark"'],
    ['- rule: no-such-rule\n  file: a.txt', '1:3: "rule" is "no-such-rule", which is unknown'],
    ['- file: a.txt', '1:3: the entry has no rule'],
    ['- rule: end-mark', '1:3: the entry has no file'],
    ['- rule: end-mark\n  file: a.txt\n  untill: 2003-01-01', '3:3: unknown key "untill", did you mean "until"'],
    ['- rule: end-mark\n  file: a.txt\n  until: 2003-02-30', '3:3: "until" is "2003-02-30", expected a day'],
    ['- rule: end-mark\n  file: ""', '2:3: "file" is ""'],
    ['waivers: []', '1:1: the file is {"waivers":[]}, expected a list'],
    ['- rule: [', '1:10: it is no YAML'],
  ])('that says %j is refused with line and column', (text, message) => {
    expect(refused(text)).toThrow(`Cannot use /h/presslint.waivers.yaml:${message}`)
  })

  test('may be empty', () => {
    for (const text of ['', '# none yet\n', '[]']) expect(refused(text)()).toMatchObject({ entries: [] })
  })
})
