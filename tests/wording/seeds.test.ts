/** The five seed releases, where the folder with them stands beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareWording, parseTemplate, type ApprovedVersion, type Comparison } from '../../src/wording/index.js'
import { readLines } from './release.js'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const here = existsSync(folder)

interface Want {
  rule: string
  lines?: [number, number]
  actual?: string
  expected?: string
}

type Expected = Record<string, Record<string, { must?: Want[]; count?: Record<string, [number, number]> }>>

const dates: Record<string, string> = {
  '000': '2003-07-08',
  '001': '2003-06-02',
  '002': '2003-11-03',
  '003': '2003-05-15',
  '004': '2003-04-08',
}

function version(house: string, name: string, days: { from?: string; until?: string }): ApprovedVersion {
  return {
    name,
    template: parseTemplate(readFileSync(new URL(`${house}/wording/${name}.txt`, folder), 'utf8')),
    ...days,
  }
}

function versionsOf(house: string, wording: string): ApprovedVersion[] {
  if (house === 'house-current') return [version(house, `${wording}-2`, {})]
  return [
    version(house, `${wording}-1`, { until: '2003-05-31' }),
    version(house, `${wording}-2`, { from: '2003-06-01' }),
  ]
}

function compare(house: string, file: string, wording: string): { text: string; comparison: Comparison } {
  const text = readFileSync(new URL(file, folder), 'utf8')
  const date = dates[file.slice(0, 3)] ?? ''
  const versions = versionsOf(house, wording)
  return { text, comparison: compareWording({ text, ...readLines(text), versions, facts: {}, date }) }
}

describe.skipIf(!here)('the seed releases', () => {
  const expected: Expected = here ? JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) : {}
  for (const [house, files] of Object.entries(expected)) {
    for (const [file, { must = [], count = {} }] of Object.entries(files)) {
      for (const wording of ['safe-harbor', 'about']) {
        it(`${house}: ${file.slice(0, 3)} is judged by its ${wording} wording as a careful reviewer judges it`, () => {
          const { text, comparison } = compare(house, file, wording)
          const rule = `${wording}-wording`
          const [least, most] = count[rule] ?? [0, 0]
          expect(comparison.differences.length, JSON.stringify(comparison.differences, null, 1)).toBeGreaterThanOrEqual(
            least,
          )
          expect(comparison.differences.length, JSON.stringify(comparison.differences, null, 1)).toBeLessThanOrEqual(
            most,
          )
          const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
          for (const want of must.filter((each) => each.rule === rule)) {
            const found = comparison.differences.some(
              (difference) =>
                difference.actual.includes(want.actual ?? '') &&
                difference.expected.includes(want.expected ?? '') &&
                (!want.lines || (lineOf(difference.start) <= want.lines[1] && lineOf(difference.end) >= want.lines[0])),
            )
            expect(found, `${JSON.stringify(want)} in ${JSON.stringify(comparison.differences, null, 1)}`).toBe(true)
          }
        })
      }
    }
  }
})

it.skipIf(here)('says that the seed releases are not here', () => {
  console.warn('../shared/seeds is not here: the seed releases were not compared')
})

it.skipIf(!here)('finds a release for every file that is expected', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.txt'))).toHaveLength(5)
})
