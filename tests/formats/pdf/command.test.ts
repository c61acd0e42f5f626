import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileResult } from '../../../src/engine/findings.js'
import { folderWith, run } from '../../run.js'
import { asPdf } from './build.js'

const house = `issuers:
  - name: Halcyon Plasma Corporation
    aliases: [Halcyon]
    tickers: [{ exchange: OTC Bulletin Board, symbol: HALC }]
    contacts: [{ name: Ruth Alder, phone: 877-555-0142, url: www.halcyon-plasma.example }]
    about: wording/about.txt
    safeHarbor: wording/safe-harbor.txt
`
const clean = readFileSync('fixtures/releases/clean/release.txt', 'utf8')
const folder = folderWith({
  'presslint.yaml': house,
  'wording/about.txt': readFileSync('fixtures/wording/about-2.txt', 'utf8'),
  'wording/safe-harbor.txt': readFileSync('fixtures/wording/safe-harbor-2.txt', 'utf8'),
  'release.pdf': asPdf(clean),
  'hyphen.pdf': asPdf(clean.replace('forward-looking', 'forward looking')),
  'word.pdf': asPdf(`\n${clean}`.replace('whole blood', 'full blood')),
  'word.txt': clean.replace('whole blood', 'full blood'),
})

const REFUSED = 'Cannot fix word.pdf: a PDF is read only, correct the document that it was made from\n'

test('a clean release is clean as PDF, also where a folder holds it', () => {
  expect(run(folder, ['release.pdf'])).toEqual({ code: 0, stdout: '', stderr: '1 release checked, no findings\n' })
  expect(run(folder, ['.']).stdout).toContain('word.pdf (page:line)')
})

test('a finding stands on a page and a line', () => {
  const { code, stdout } = run(folder, ['word.pdf'])
  expect(code).toBe(1)
  const printed = clean.split('\n').filter((line) => line.trim() !== '')
  const line = printed.findIndex((words) => words.includes('whole blood')) + 1
  expect(stdout).toMatch(new RegExp(`^1:${line} +error +"[^"]*full blood`, 'm'))
  const [result] = JSON.parse(run(folder, ['--format', 'json', 'word.pdf']).stdout) as FileResult[]
  expect(result?.messages[0]).toMatchObject({ page: 1, pageLine: line })
  expect(result?.messages[0]).not.toHaveProperty('fix')
})

test('a difference of a hyphen is a warning that says why', () => {
  const { code, stdout } = run(folder, ['hyphen.pdf'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/warning .*hyphens and spaces of a PDF are not certain/)
})

test.each(['--fix', '--fix-dry-run'])('%s is refused with one line', (option) => {
  const before = readFileSync(join(folder, 'word.pdf'))
  const { code, stderr } = run(folder, [option, 'word.pdf'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: REFUSED })
  expect(readFileSync(join(folder, 'word.pdf')).equals(before)).toBe(true)
})

test('a PDF is not reviewed', () => {
  const { code, stderr } = run(folder, ['review', 'word.pdf', '-o', 'reviewed.docx'])
  expect(code).toBe(2)
  expect(stderr).toBe('Cannot review word.pdf: "word.pdf" is no .docx\n')
})

test('the files beside it are fixed all the same', () => {
  const { code, stderr } = run(folder, ['--fix', 'word.txt', 'word.pdf'])
  expect(code).toBe(2)
  expect(stderr).toContain(REFUSED)
  expect(readFileSync(join(folder, 'word.txt'), 'utf8')).toBe(clean)
})
