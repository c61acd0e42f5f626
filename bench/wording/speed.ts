/** Times locating and aligning, against `diffWords` in the same run, and their growth with the text. */
import { diffWords } from 'diff'
import { readLines } from '../../tests/wording/release.js'
import { compareWording, parseTemplate, wordsOf, type ApprovedVersion, type Word } from '../../src/wording/index.js'
import { candidatesOf } from '../../src/wording/candidates.js'
import { compare, NO_FACTS, type Figure } from './check.js'
import { garble } from './plant.js'
import { randomOf } from './random.js'
import { randomSetting, render } from './render.js'
import { SHORT_TEXTS } from './short.js'
import { makeIssuers, NEWS } from './texts.js'

const words = makeIssuers().flatMap((issuer) => issuer.versions.at(-1)!.split(' '))
const ROUNDS = 200

export function measureSpeed(): Figure[] {
  const typical = time(400, 0.05, ROUNDS)
  const heavy = time(400, 0.4, ROUNDS)
  return [
    figure('locate and align 400 words, 5 % changed', typical.align, typical.diff, 3),
    figure('locate and align 400 words, 40 % changed', heavy.align, heavy.diff, 3),
    figure('whole comparison with fixes, 5 % changed', typical.whole, typical.diff, 20),
    ...manyWordings(),
    growth(),
    wholeRelease(),
  ]
}

function figure(name: string, own: number, diff: number, most: number): Figure {
  const value = `${own.toFixed(2)} ms, ${(own / diff).toFixed(2)} of diffWords`
  return { name, value, wanted: `<= ${most} ms`, ok: own <= most }
}

interface Times {
  align: number
  whole: number
  diff: number
}

/** Median times over several texts; the words of a release are read anew each time. */
function time(size: number, share: number, rounds: number): Times {
  const random = randomOf(size)
  const approved = textOfSize(size)
  const current: ApprovedVersion = { name: 'current', template: parseTemplate(approved.join(' ')) }
  const times: Times[] = []
  for (let round = 0; round < rounds; round++) {
    const chunks = garble(approved, share, random)
    const { text } = render([(NEWS[0] ?? '').split(' '), chunks], 1, randomSetting(random), random)
    times.push(timeOnce(text, current, [approved.join(' '), chunks.join(' ')]))
  }
  const middle = (key: keyof Times): number => median(times.map((each) => each[key]))
  return { align: middle('align'), whole: middle('whole'), diff: middle('diff') }
}

function timeOnce(text: string, current: ApprovedVersion, pair: readonly [string, string]): Times {
  const read = readLines(text)
  const query = { text, ...readLines(text), versions: [current], facts: NO_FACTS }
  const begun = performance.now()
  candidatesOf(current, wordsOf(read.lines), NO_STARTS, NO_FACTS)
  const aligned = performance.now()
  compareWording(query)
  const compared = performance.now()
  diffWords(...pair)
  return { align: aligned - begun, whole: compared - aligned, diff: performance.now() - compared }
}

const NO_STARTS = (): ReadonlySet<Word> => new Set()

function textOfSize(size: number): string[] {
  const text: string[] = []
  for (let copy = 0; text.length < size; copy++) {
    for (const word of words)
      text.push(copy === 0 ? word : word.replace(/^([a-z]{4,})/, `$1${'abcdefghij'[copy % 10]}`))
  }
  return text.slice(0, size)
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** What each further wording costs in a release of 9 KB whose words are read already: its lines are the same each time. */
function manyWordings(): Figure[] {
  const texts = makeIssuers().map((issuer) => issuer.versions.at(-1)!)
  const own = textOfSize(400)
  const held = texts[0]!
  const news = `${NEWS.join('\n\n')}\n\n`.repeat(9).slice(0, 9000 - held.length)
  const text = `${news}\n\n${held.replace(/(.{60}\S*) /g, '$1\n')}\n`
  const { lines, paragraphs } = readLines(text)
  const wordings = [own.join(' ').replaceAll('a', 'e'), ...SHORT_TEXTS].map((each) => ({
    name: 'other',
    template: parseTemplate(each),
  }))
  const exact = [{ name: 'held', template: parseTemplate(held) }]
  const absent: number[] = []
  const found: number[] = []
  const diffs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const versions of [...wordings.map((each) => [each]), exact]) {
      const begun = performance.now()
      compareWording({ text, lines: [...lines], paragraphs, versions, facts: NO_FACTS })
      const list = versions === exact ? found : absent
      list.push(performance.now() - begun)
    }
    const begun = performance.now()
    diffWords(held, texts[1]!)
    diffs.push(performance.now() - begun)
  }
  const diff = median(diffs)
  return [
    figure('one more wording that a release of 9 KB lacks', median(absent), diff, 1),
    figure('one more wording that stands there word for word', median(found), diff, 0.5),
  ]
}

/** Doubling the text must not cost more than fourfold, where four words in ten changed and nothing is long unchanged. */
function growth(): Figure {
  const sizes = [500, 1000, 2000, 4000, 8000]
  const times = sizes.map((size) => time(size, 0.4, 3).align)
  const power = Math.log((times.at(-1) ?? 1) / (times[0] ?? 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))
  const value = `size to the power of ${power.toFixed(2)}`
  const note = sizes.map((size, index) => `${size}: ${times[index]?.toFixed(1)} ms`).join(', ')
  return { name: 'growth, 500 to 8000 words, 40 % changed', value, wanted: '<= 2', ok: power <= 2, note }
}

/** A wording at the end of a release of 10 MB. */
function wholeRelease(): Figure {
  const approved = textOfSize(400)
  const versions: ApprovedVersion[] = [{ name: 'current', template: parseTemplate(approved.join(' ')) }]
  const long = `${NEWS.join('\n\n')}\n\n`.repeat(Math.ceil(10_000_000 / NEWS.join('\n\n').length))
  const begun = performance.now()
  const { verdict } = compare(`${long}${approved.join(' ')}\n`, versions)
  const spent = performance.now() - begun
  return {
    name: 'a release of 10 MB',
    value: `${(spent / 1000).toFixed(1)} s, ${verdict}`,
    wanted: '<= 10 s, exact',
    ok: spent < 10_000 && verdict === 'exact',
  }
}
