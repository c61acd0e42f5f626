import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, run } from '../run.js'

const HOUSE = 'issuers: [{ name: Halcyon Plasma Corporation, aliases: [Halcyon Plasma, Halcyon] }]\n'
const unmarked = readFileSync('fixtures/releases/no-end-mark/release.txt', 'utf8')
const RULES = ['phone-format', 'contact-field', 'about-wording', 'safe-harbor-wording'].flatMap((id) => [
  '--rule',
  `${id}: off`,
])
const WAIVER = `# what we answer for
- rule: end-mark
  file: q3.txt
  reason: the wire adds its own
  approvedBy: Dana Okafor
`

function house(files: Record<string, string>): string {
  return folderWith({ 'presslint.yaml': HOUSE, 'q3.txt': unmarked, ...files })
}

describe('presslint with a waivers file beside the house file', () => {
  test('passes a release whose findings are waived, and says how many are', () => {
    const folder = house({ 'presslint.waivers.yaml': WAIVER })
    expect(run(folder, [...RULES, 'q3.txt'])).toMatchObject({ code: 0, stdout: '' })
    expect(run(folder, [...RULES, 'q3.txt']).stderr).toContain('1 finding waived\n')
    expect(run(folder, [...RULES, '--verbose', 'q3.txt']).stderr).toContain(
      'end-mark waived by Dana Okafor: the wire adds its own (presslint.waivers.yaml:2)',
    )
  })

  test('shows waived findings in JSON, apart from those that count', () => {
    const folder = house({ 'presslint.waivers.yaml': WAIVER })
    const [result] = JSON.parse(run(folder, [...RULES, '--format', 'json', 'q3.txt']).stdout) as object[]
    const waiver = {
      reason: 'the wire adds its own',
      approvedBy: 'Dana Okafor',
      file: join(folder, 'presslint.waivers.yaml'),
      line: 2,
    }
    expect(result).toMatchObject({ messages: [], waived: [{ ruleId: 'end-mark', waiver }], errorCount: 0 })
    expect(Object.keys(result ?? {})).not.toEqual(expect.arrayContaining(['waivers']))
  })

  test('fails on a waiver that is over, where the finding and the waiver are both reported', () => {
    const folder = house({ 'presslint.waivers.yaml': `${WAIVER}  until: 2003-01-31\n` })
    const { code, stdout } = run(folder, [...RULES, 'q3.txt'])
    expect(code).toBe(1)
    expect(stdout).toContain('End mark is missing')
    expect(stdout).toMatch(/^presslint\.waivers\.yaml\n6:3-6:20 +error Waiver of end-mark held until 2003-01-31/m)
    expect(run(folder, [...RULES, '--date', '2003-01-31', 'q3.txt']).code).toBe(0)
  })

  test('warns of a waiver that nothing needs', () => {
    const folder = house({ 'presslint.waivers.yaml': WAIVER, 'q3.txt': `${unmarked}\n###\n` })
    expect(run(folder, [...RULES, 'q3.txt'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^presslint\.waivers\.yaml\n2:3-2:17 +warning Waiver of end-mark waives no/,
      ) as string,
    })
    expect(run(folder, [...RULES, '--quiet', 'q3.txt']).stdout).toBe('')
  })

  test('says of one that names several releases that nothing needs it, once all of them were checked', () => {
    const needless = WAIVER.replace('q3.txt', '"releases/**"')
    const folder = house({
      'presslint.waivers.yaml': needless,
      'releases/q3.txt': unmarked,
      'releases/q4.txt': `${unmarked}\n###\n`,
      'releases/.keep': '',
    })
    const unused = 'waives no finding'
    expect(run(folder, [...RULES, 'releases/q4.txt']).stdout).toBe('')
    expect(run(folder, [...RULES, 'releases']).stdout).toBe('')
    writeFileSync(join(folder, 'releases/q3.txt'), `${unmarked}\n###\n`)
    expect(run(folder, [...RULES, 'releases/q4.txt']).stdout).toBe('')
    expect(run(folder, [...RULES, 'releases']).stdout).toContain(unused)
    for (const part of ['1', '2'])
      run(folder, [...RULES, '--shard', `${part}/2`, '--format', `blob:${part}.json`, 'releases'])
    expect(run(folder, ['merge', '1.json', '2.json']).stdout).toContain(unused)
    run(folder, [...RULES, '--format', 'blob:one.json', 'releases/q4.txt'])
    expect(run(folder, ['merge', 'one.json']).stdout).toBe('')
  })

  test('cannot check with a waivers file that cannot be read', () => {
    const folder = house({ 'presslint.waivers.yaml': '- rule: end-marc\n  file: q3.txt\n' })
    const { code, stdout, stderr } = run(folder, ['q3.txt'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(
      `Cannot use ${join(folder, 'presslint.waivers.yaml')}:1:3: "rule" is "end-marc", did you mean "end-mark"\n`,
    )
  })

  test('does not fix what is waived', () => {
    const folder = house({ 'presslint.waivers.yaml': WAIVER })
    run(folder, [...RULES, '--fix', 'q3.txt'])
    expect(readFileSync(join(folder, 'q3.txt'), 'utf8')).toBe(unmarked)
  })
})
