import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { describe, expect, test } from 'vitest'
import { recordSchema } from '../src/commands/record-schema.js'
import { folderWith, run } from './run.js'

const drifted = readFileSync('fixtures/releases/drifted-wording/release.txt', 'utf8')
const safeHarbor = readFileSync('fixtures/wording/safe-harbor-1.txt', 'utf8')
const HOUSE = `issuers:
  - name: Halcyon Plasma Corporation
    safeHarbor: [{ text: wording/safe-harbor.txt, from: 2001-01-01, approvedBy: General Counsel }]
rules: { contact-field: off }
`
const WAIVERS = `- rule: safe-harbor-wording
  file: q3.txt
  reason: as filed
  approvedBy: General Counsel
  until: 2999-12-31
`
const FILES = {
  'presslint.yaml': HOUSE,
  'presslint.waivers.yaml': WAIVERS,
  'wording/safe-harbor.txt': safeHarbor,
  'q3.txt': drifted,
}

interface Recorded {
  houses: { sha256: string; waivers: object; wording: object[] }[]
  files: {
    sha256: string | null
    failures: string[]
    releases: {
      rules: { rule: string; status: string; reason?: string; waivers?: object[] }[]
      findings: object[]
      waived: object[]
    }[]
  }[]
}

function recorded(files: Record<string, string> = {}, args: string[] = ['q3.txt']) {
  const folder = folderWith({ ...FILES, ...files })
  const { code, stderr } = run(folder, ['--record', 'out.json', ...args])
  const text = readFileSync(join(folder, 'out.json'), 'utf8')
  return { folder, code, stderr, text, record: JSON.parse(text) as Recorded }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('--record', () => {
  const { code, text, record } = recorded()

  test('says of a text that is no release that no other rule was checked', () => {
    const report = readFileSync('fixtures/releases/annual-report/release.txt', 'utf8')
    const rules = recorded({ 'q3.txt': report }).record.files[0]?.releases[0]?.rules ?? []
    expect(rules.filter(({ status }) => status === 'checked').map(({ rule }) => rule)).toEqual(['not-a-release'])
    expect(rules.find(({ rule }) => rule === 'end-mark')).toMatchObject({
      status: 'not applicable',
      reason: 'the text is no press release',
    })
  })

  test('says what was checked against what, by SHA-256', () => {
    const [house] = record.houses
    expect(house).toMatchObject({
      sha256: sha256(HOUSE),
      waivers: { file: 'presslint.waivers.yaml', sha256: sha256(WAIVERS) },
      wording: [
        {
          issuer: 'Halcyon Plasma Corporation',
          wording: 'safeHarbor',
          name: 'safe-harbor',
          file: 'wording/safe-harbor.txt',
          sha256: sha256(safeHarbor),
          from: '2001-01-01',
          until: null,
          approvedBy: 'General Counsel',
        },
      ],
    })
    expect(record.files[0]?.sha256).toBe(sha256(drifted))
    expect(record).toMatchObject({ exitCode: code })
  })

  test('says of every rule whether it was checked, had nothing to check, was waived or is off', () => {
    const rules = new Map(record.files[0]?.releases[0]?.rules.map((rule) => [rule.rule, rule]))
    expect(rules.get('headline')).toMatchObject({ status: 'checked' })
    expect(rules.get('contact-field')).toMatchObject({ status: 'off' })
    expect(rules.get('docx-residue')).toMatchObject({ status: 'not applicable', reason: expect.any(String) as string })
    expect(rules.get('about-wording')).toMatchObject({ status: 'checked' })
    expect(rules.get('dateline-form')).toMatchObject({ status: 'not applicable' })
    expect(rules.get('safe-harbor-wording')).toMatchObject({
      status: 'waived',
      waivers: [{ reason: 'as filed', approvedBy: 'General Counsel', until: '2999-12-31', line: 1 }],
    })
    expect(record.files[0]?.releases[0]?.waived.length).toBeGreaterThan(0)
  })

  test('is as its schema says, and never speaks of compliance', () => {
    const { valid, errors } = new Validator(recordSchema, '2020-12').validate(record)
    expect({ valid, errors }).toEqual({ valid: true, errors: [] })
    expect(recordSchema).toEqual(JSON.parse(readFileSync('record.schema.json', 'utf8')))
    expect(text).not.toMatch(/complian/i)
  })

  test('has its keys in one order', () => {
    const times = (all: string) => all.replace(/"checkedAt": .*|"digest": .*/g, '')
    expect(times(recorded().text)).toBe(times(text))
  })

  test('is written when a file could not be read, and says so', () => {
    const { code, record } = recorded({ 'bad.docx': 'no document' }, ['q3.txt', 'bad.docx'])
    expect(code).toBe(2)
    expect(record.files[1]).toMatchObject({ releases: [], failures: [expect.stringContaining('Cannot read bad.docx')] })
  })

  test('is of the file as --fix left it', () => {
    const { folder, record } = recorded({ 'presslint.waivers.yaml': '' }, ['--fix', 'q3.txt'])
    const fixed = readFileSync(join(folder, 'q3.txt'), 'utf8')
    expect(fixed).not.toBe(drifted)
    expect(record.files[0]?.sha256).toBe(sha256(fixed))
  })

  test('never replaces a file that is no record', () => {
    for (const name of ['q3.txt', 'wording/safe-harbor.txt', 'presslint.yaml']) {
      const folder = folderWith(FILES)
      const { code, stderr } = run(folder, ['--record', name, 'q3.txt'])
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 })
      expect(stderr).toMatch(/^Cannot write the re(?:cord|port) to /)
    }
  })
})

describe('presslint verify', () => {
  const { folder, text } = recorded()
  const verify = (name = 'out.json') => run(folder, ['verify', name])

  test('passes while every file is as it was checked, wherever it is called', () => {
    const { code, stdout } = verify()
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^same {5}q3\.txt\nsame {5}presslint\.yaml\nsame {5}wording\/safe-harbor\.txt\nsame .*waivers/,
    )
    expect(stdout).toMatch(/\n4 files, all as checked on \d{4}-.* by presslint .*\n$/)
    expect(run(join(folder, 'wording'), ['verify', '../out.json']).code).toBe(0)
  })

  test('refuses a record that was changed, cut off, or is none', () => {
    const broken = {
      'changed.json': text.replace('"exitCode": 1', '"exitCode": 0'),
      'cut.json': text.slice(0, 900),
      'other.json': '{"name": "presslint"}',
      'list.json': '[]',
      'null.json': 'null',
    }
    for (const [name, content] of Object.entries(broken)) {
      writeFileSync(join(folder, name), content)
      const { code, stdout, stderr } = verify(name)
      expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' })
      expect(stderr).toMatch(new RegExp(`^Cannot verify ${name}: [^\n]+\n$`))
    }
    expect(verify('absent.json')).toMatchObject({
      code: 2,
      stderr: 'Cannot verify absent.json: there is no such file\n',
    })
  })

  test('does not mind how the record is indented', () => {
    writeFileSync(join(folder, 'flat.json'), JSON.stringify(JSON.parse(text)))
    expect(verify('flat.json').code).toBe(0)
  })

  test('says which file changed, is gone, or is new', () => {
    appendFileSync(join(folder, 'wording/safe-harbor.txt'), ' ')
    rmSync(join(folder, 'presslint.waivers.yaml'))
    const { code, stdout } = verify()
    expect(code).toBe(1)
    expect(stdout).toContain('changed  wording/safe-harbor.txt\nmissing  presslint.waivers.yaml\n2 of 4 files not as')
    const { folder: other } = recorded({ 'presslint.yaml': '{}\n', 'presslint.waivers.yaml': '' })
    expect(run(other, ['verify', 'out.json']).code).toBe(0)
    const bare = folderWith({ 'presslint.yaml': '{}\n', 'q3.txt': drifted })
    run(bare, ['--record', 'out.json', 'q3.txt'])
    writeFileSync(join(bare, 'presslint.waivers.yaml'), WAIVERS)
    expect(run(bare, ['verify', 'out.json'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('new      presslint.waivers.yaml\n') as string,
    })
  })
})

describe('presslint merge --record', () => {
  const folder = folderWith({
    ...FILES,
    'q1.txt': drifted.replace('underlined', 'underlying'),
    'q2.docx': 'no document',
    'parts/.keep': '',
    'q4.txt': readFileSync('fixtures/releases/clean/release.txt', 'utf8'),
  })
  const args = ['--rule', 'end-mark: warn', '--date', '2003-09-01', 'q1.txt', 'q2.docx', 'q3.txt', 'q4.txt']
  const parts = ['1', '2'].map((part) => {
    run(folder, ['--shard', `${part}/2`, '--format', `blob:parts/${part}.json`, ...args])
    return `parts/${part}.json`
  })
  const merge = (cwd: string, ...more: string[]) => run(cwd, ['merge', '--format', 'json', ...more, ...parts])
  const timeless = (text: string) => text.replace(/"checkedAt": .*|"digest": .*/g, '')

  test('writes the record that one run over everything writes', () => {
    const whole = run(folder, ['--format', 'json', '--record', 'whole.json', ...args])
    expect(merge(folder, '--record', 'merged.json')).toEqual(whole)
    const record = readFileSync(join(folder, 'merged.json'), 'utf8')
    expect(timeless(record)).toBe(timeless(readFileSync(join(folder, 'whole.json'), 'utf8')))
    expect(record).toContain('"status": "waived"')
    expect(record).toContain('Cannot read q2.docx')
  })

  test('writes one that verify knows, wherever it stands', () => {
    mkdirSync(join(folder, 'records'), { recursive: true })
    merge(folder, '--record', 'records/out.json')
    expect(run(folder, ['verify', 'records/out.json']).stdout).toMatch(
      /^same {5}q1\.txt\n(?:same .*\n)+7 files, all as/m,
    )
    appendFileSync(join(folder, 'q4.txt'), ' ')
    expect(run(folder, ['verify', 'records/out.json']).stdout).toContain('changed  q4.txt\n')
  })

  test('replaces neither a part, a release, an approved text nor what is no record', () => {
    for (const name of [parts[0]!, 'q3.txt', 'wording/safe-harbor.txt', 'presslint.waivers.yaml', 'q2.docx']) {
      const before = readFileSync(join(folder, name), 'utf8')
      expect(merge(folder, '--record', name)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^Cannot write the record to .+\n$/) as string,
      })
      expect(readFileSync(join(folder, name), 'utf8')).toBe(before)
    }
    expect(run(folder, ['--record', 'out.json', '--shard', '1/2', 'q3.txt']).stderr).toBe(
      'Cannot use --record together with --shard: a record is of a whole run, "presslint merge --record" writes it\n',
    )
  })
})
