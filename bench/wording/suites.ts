/** The suites of the benchmark: what is planted, and what must be found. */
import { applyFixes, compare, furnitureOf, isOn, say, share, versionsOf, type Figure } from './check.js'
import { parseTemplate, type ApprovedVersion } from '../../src/wording/index.js'
import { garble, KINDS, plantAnywhere, plantMany } from './plant.js'
import { randomOf, type Random } from './random.js'
import { randomSetting, render, type Rendered } from './render.js'
import { SHORT_TEXTS } from './short.js'
import { measureTemplates } from './template-suites.js'
import { makeIssuers, NEWS } from './texts.js'

const issuers = makeIssuers()
const own = versionsOf(issuers[0]!)
const newest = own.slice(-1)
const rivals = issuers.slice(1).flatMap((issuer) => versionsOf(issuer).slice(-1))
const words = issuers[0]!.versions.at(-1)!.split(' ')

/** All suites over so many releases. */
export function measure(releases: number): Figure[] {
  const part = (share: number): number => Math.ceil(releases * share)
  return [
    ...unplanted(part(0.22)),
    ...planted(part(0.38)),
    ...measureTemplates(part(0.1), part(0.15)),
    ...crowded(part(0.05)),
    ...versions(part(0.05)),
    ...located(part(0.04)),
    ...shortTexts(part(0.01)),
  ]
}

/** A release around a wording, with or without another company's wording in it. */
function release(chunks: readonly string[], random: Random, other?: string): Rendered {
  const news = NEWS.slice(0, 1 + random.below(NEWS.length)).map((text) => text.split(' '))
  const paragraphs = [...news, ...(other ? [other.split(' ')] : []), chunks]
  if (other && random.chance(0.5)) paragraphs.splice(-2, 2, chunks as string[], other.split(' '))
  return render(paragraphs, paragraphs.indexOf(chunks as string[]), randomSetting(random), random)
}

function unplanted(count: number): Figure[] {
  const random = randomOf(11)
  const misses: string[] = []
  for (let index = 0; index < count; index++) {
    const { text } = release(words, random)
    const { verdict, differences, doubled } = compare(text, newest)
    if (verdict !== 'exact' || differences.length > 0 || doubled)
      misses.push(`${index}: ${verdict} ${say(differences)}`)
  }
  return [share('unplanted renderings without a finding', count - misses.length, count, 100, misses)]
}

function planted(count: number): Figure[] {
  const random = randomOf(23)
  const missed: string[] = []
  const several: string[] = []
  const unfixed: string[] = []
  for (let index = 0; index < count; index++) {
    const kind = KINDS[index % KINDS.length]!
    const one = plantAnywhere(words, kind, random)
    const rendered = release(one.chunks, random)
    const comparison = compare(rendered.text, newest)
    const { differences } = comparison
    const on = differences.some((each) => isOn(each, rendered.starts, rendered.ends, one.from, one.to))
    const what = `${index} ${kind} "${one.chunks.slice(Math.max(0, one.from - 2), one.to + 2).join(' ')}": ${say(differences)}`
    if (!on) missed.push(what)
    if (differences.length !== 1) several.push(what)
    if (!mends(rendered.text, comparison)) unfixed.push(what)
  }
  return [
    share('one planted difference found on the right words', count - missed.length, count, 100, missed),
    share('one finding for one planted difference', count - several.length, count, 99.5, several),
    share('exact after the fix, furniture untouched', count - unfixed.length, count, 100, unfixed),
  ]
}

/** Whether the fixes make the wording exact, once and for all, and leave the page furniture alone. */
function mends(text: string, comparison: ReturnType<typeof compare>): boolean {
  const fixed = applyFixes(text, comparison)
  const again = compare(fixed, newest)
  return again.verdict === 'exact' && again.differences.length === 0 && furnitureOf(fixed) === furnitureOf(text)
}

function crowded(count: number): Figure[] {
  const random = randomOf(37)
  let emitted = 0
  let all = 0
  const unfixed: string[] = []
  for (let index = 0; index < count; index++) {
    const { chunks, planted } = plantMany(words, 25, random)
    const { text } = release(chunks, random)
    const comparison = compare(text, newest)
    emitted += comparison.differences.length
    all += planted
    if (!mends(text, comparison)) unfixed.push(String(index))
  }
  const ratio = emitted / Math.max(1, all)
  const value = `${ratio.toFixed(4)} (${emitted} to ${all})`
  return [
    {
      name: 'findings to differences, 25 in a text',
      value,
      wanted: '0.98 to 1.01',
      ok: ratio <= 1.01 && ratio >= 0.98,
    },
    share('exact after the fix, 25 in a text', count - unfixed.length, count, 100, unfixed),
  ]
}

function versions(count: number): Figure[] {
  const random = randomOf(41)
  const misses: string[] = []
  for (let index = 0; index < count; index++) {
    const version = random.below(own.length)
    const chunks = garble(issuers[0]!.versions[version]!.split(' '), random.next() * 0.1, random)
    const { found, nearest, approved } = compare(release(chunks, random).text, own)
    const named = found ?? nearest ?? approved
    if (named !== own[version]!.name) misses.push(`${index}: ${named} for ${own[version]!.name}`)
  }
  return [share('right version named, up to 10 % changed', count - misses.length, count, 99, misses)]
}

function located(count: number): Figure[] {
  const random = randomOf(53)
  const misses: string[] = []
  let mistaken = 0
  for (let index = 0; index < count; index++) {
    const other = random.pick(issuers.slice(1)).versions.at(-1)!
    const chunks = garble(words, random.next() * 0.4, random)
    const { text, starts, ends } = release(chunks, random, other)
    const { range } = compare(text, newest, rivals)
    const [from, to] = [starts[0]!, ends[ends.length - 1]!]
    const shared = range ? Math.min(to, range.end) - Math.max(from, range.start) : 0
    const whole = range ? Math.max(to, range.end) - Math.min(from, range.start) : 1
    if (shared / whole < 0.9) misses.push(`${index}: ${(shared / whole).toFixed(2)}`)
    const alone = release(other.split(' '), random)
    if (compare(alone.text, newest, rivals).verdict !== 'missing') mistaken++
  }
  return [
    share('located, up to 40 % changed, others present', count - misses.length, count, 99, misses),
    share("another company's wording not taken for ours", count - mistaken, count, 99),
  ]
}

const short: ApprovedVersion[] = SHORT_TEXTS.map((text, index) => ({
  name: `short ${index + 1}`,
  template: parseTemplate(text),
}))

/** Short texts in everybody's language: found where they stand, and not where another one stands. */
function shortTexts(count: number): Figure[] {
  const random = randomOf(71)
  const lost: string[] = []
  const taken: string[] = []
  for (let index = 0; index < count; index++) {
    const at = index % short.length
    const chunks = garble(SHORT_TEXTS[at]!.split(' '), random.next() * 0.4, random)
    const { text, starts, ends } = release(chunks, random)
    const { range } = compare(text, [short[at]!])
    if (!range || range.start > (ends[2] ?? 0) + 60 || range.end < (starts.at(-3) ?? 0) - 60) lost.push(String(index))
    const other = random.pick(short.filter((each) => each !== short[at]))
    const { verdict } = compare(text, [other])
    if (verdict !== 'missing') taken.push(`${other.name} for ${short[at]!.name}`)
  }
  return [
    share('short texts located, up to 40 % changed', count - lost.length, count, 99, lost),
    share('short texts not taken for each other, no rivals', count - taken.length, count, 99, taken),
  ]
}
