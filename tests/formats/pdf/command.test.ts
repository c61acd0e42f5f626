import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileResult } from '../../../src/engine/findings.js'
import { CLEAN as clean, HOUSE } from '../../halcyon.js'
import { folderWith, run } from '../../run.js'
import { asPdf } from './build.js'

const folder = folderWith({
  ...HOUSE,
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

test('is recorded with its page, and verified', () => {
  expect(run(folder, ['--record', 'record.json', 'word.pdf']).code).toBe(1)
  const record = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as {
    files: { releases: { format: string; findings: object[] }[] }[]
  }
  const [release] = record.files[0]?.releases ?? []
  expect(release).toMatchObject({
    format: 'pdf',
    findings: [{ rule: 'about-wording', page: 1, pageLine: expect.any(Number) }],
  })
  expect(run(folder, ['verify', 'record.json'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('same     word.pdf'),
  })
})

test('is checked in parts as it is whole', () => {
  const args = ['--format', 'json', 'release.pdf', 'word.pdf', 'word.txt']
  for (const part of ['1', '2'])
    run(folder, ['--shard', `${part}/2`, '--format', `blob:part-${part}.json`, ...args.slice(2)])
  expect(run(folder, ['merge', ...args.slice(0, 2), 'part-1.json', 'part-2.json'])).toEqual(run(folder, args))
})
