/** The suites of templates: readings of approved texts with placeholders, with and without a planted difference. */
import { parseTemplate, type ApprovedVersion, type Facts } from '../../src/wording/index.js'
import { applyFixes, compare, furnitureOf, isOn, say, share, type Figure } from './check.js'
import { KINDS, plant, type Kind, type Planted } from './plant.js'
import { randomOf, type Random } from './random.js'
import { randomSetting, render, type Rendered } from './render.js'
import { patternOf, readingOf, TEMPLATES, type Reading, type TemplateText } from './templates.js'
import { NEWS } from './texts.js'

interface Approved {
  template: TemplateText
  versions: ApprovedVersion[]
  facts: Facts
  pattern: RegExp
}

const approved: Approved[] = TEMPLATES.map((template) => ({
  template,
  versions: [{ name: template.names[0] ?? '', template: parseTemplate(template.text) }],
  facts: { issuer: template.names },
  pattern: patternOf(template),
}))

/** Both suites over so many releases. */
export function measureTemplates(unplanted: number, planted: number): Figure[] {
  return [...readings(unplanted), ...differences(planted)]
}

/** A release of the template's issuer: its name stands in the news as well. */
function release({ template }: Approved, chunks: readonly string[], random: Random): Rendered {
  const named = (text: string): string[] => text.replaceAll('Halcyon Plasma Corporation', template.names[0]!).split(' ')
  const news = NEWS.slice(0, 1 + random.below(NEWS.length)).map(named)
  const about = [`About ${template.names[0]!}`.split(' ')]
  const paragraphs = [...news, ...(random.chance(0.5) ? about : []), chunks]
  return render(paragraphs, paragraphs.length - 1, randomSetting(random), random)
}

function readings(count: number): Figure[] {
  const random = randomOf(61)
  const misses: string[] = []
  for (let index = 0; index < count; index++) {
    const one = approved[index % approved.length]!
    const { text, starts } = release(one, readingOf(one.template, random).chunks, random)
    const { verdict, differences, doubled, range } = compare(text, one.versions, [], one.facts)
    if (verdict !== 'exact' || doubled || range?.start !== starts[0])
      misses.push(`${index}: ${verdict} ${say(differences)}`)
  }
  return [share('templates: readings without a finding', count - misses.length, count, 100, misses)]
}

function differences(count: number): Figure[] {
  const random = randomOf(67)
  const missed: string[] = []
  const several: string[] = []
  const unfixed: string[] = []
  for (let index = 0; index < count; index++) {
    const one = approved[index % approved.length]!
    const kind = KINDS[Math.floor(index / approved.length) % KINDS.length]!
    const changed = plantFixed(one, kind, random)
    const rendered = release(one, changed.chunks, random)
    const comparison = compare(rendered.text, one.versions, [], one.facts)
    const found = comparison.differences
    const on = found.some((each) => isOn(each, rendered.starts, rendered.ends, changed.from, changed.to))
    const around = changed.chunks.slice(Math.max(0, changed.from - 2), changed.to + 2).join(' ')
    const what = `${index} ${kind} "${around}": ${say(found)}`
    if (!on) missed.push(what)
    if (found.length !== 1) several.push(what)
    const fixed = applyFixes(rendered.text, comparison)
    const again = compare(fixed, one.versions, [], one.facts)
    if (again.verdict !== 'exact' || furnitureOf(fixed) !== furnitureOf(rendered.text)) unfixed.push(what)
  }
  return [
    share('templates: difference found on the right words', count - missed.length, count, 100, missed),
    share('templates: one finding for one difference', count - several.length, count, 99.5, several),
    share('templates: exact after the fix', count - unfixed.length, count, 100, unfixed),
  ]
}

/** A reading with a difference among its fixed words, not beside free text, that is no other reading. */
function plantFixed({ template, pattern }: Approved, kind: Kind, random: Random): Planted {
  for (let attempt = 0; ; attempt++) {
    const reading = readingOf(template, random)
    const at = random.below(reading.chunks.length)
    // a short text may have no place for a kind: a modal, for one
    const planted = isFixed(reading, at) && plant(reading.chunks, at, attempt < 500 ? kind : 'replace', random)
    if (planted && !pattern.test(planted.chunks.join(' '))) return planted
  }
}

function isFixed({ free }: Reading, at: number): boolean {
  return !free.slice(Math.max(0, at - 1), at + 3).includes(true)
}
