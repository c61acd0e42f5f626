/** Measures that a changed word is found, and restored, in every format alike; fails where a figure is missed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fullSchema } from '../../src/engine/config.js'
import { fixAll } from '../../src/engine/fix.js'
import { createLinter } from '../../src/engine/lint.js'
import { readSources, type Source } from '../../src/formats/index.js'
import { loadHouse } from '../../src/house/load.js'
import { rules } from '../../src/rules/index.js'
import { printFigures, share, type Figure } from '../wording/check.js'
import { KINDS, plantAnywhere } from '../wording/plant.js'
import { randomOf, type Random } from '../wording/random.js'
import { makeIssuers, NEWS } from '../wording/texts.js'
import { FORMATS, type Paragraphs } from './render.js'

const option = process.argv.indexOf('--releases')
const releases = option > 0 ? Number(process.argv[option + 1]) : 300
const begun = Date.now()

const RULE = 'safe-harbor-wording'
const issuer = makeIssuers()[0]!
const approved = issuer.versions.at(-1)!
const folder = mkdtempSync(join(tmpdir(), 'presslint-bench-'))
const lint = createLinter({
  house: houseOf(),
  rules: Object.fromEntries(Object.keys(rules).map((id) => [id, id === RULE ? 'error' : 'off'])),
})

/** A house of one issuer with one approved wording. */
function houseOf() {
  writeFileSync(join(folder, 'wording.txt'), approved)
  writeFileSync(
    join(folder, 'presslint.yaml'),
    `issuers: [{ name: ${issuer.name}, files: ["**"], safeHarbor: wording.txt }]\n`,
  )
  return loadHouse(join(folder, 'presslint.yaml'), fullSchema)
}

function paragraphsOf(wording: readonly string[], random: Random): Paragraphs {
  const news = NEWS.slice(0, 1 + random.below(NEWS.length)).map((text) => text.split(' '))
  return [...news, wording]
}

async function sourceOf(format: string, paragraphs: Paragraphs, random: Random): Promise<Source> {
  const [source] = await readSources(FORMATS[format]!(paragraphs, random), `release.${format}`)
  if (!source) throw new Error(`no release was read as ${format}`)
  return source
}

const messagesOf = (source: Source, format: string) => lint(source, join(folder, `release.${format}`)).messages

async function measure(format: string): Promise<Figure[]> {
  const random = randomOf(97)
  const [falsely, missed, several, unfixed]: [string[], string[], string[], string[]] = [[], [], [], []]
  let offered = 0
  for (let index = 0; index < releases; index++) {
    const clean = await sourceOf(format, paragraphsOf(approved.split(' '), random), random)
    const said = messagesOf(clean, format)
    if (said.length > 0) falsely.push(`${index}: ${said[0]!.message}`)
    const kind = KINDS[index % KINDS.length]!
    const { chunks, from, to } = plantAnywhere(approved.split(' '), kind, random)
    const source = await sourceOf(format, paragraphsOf(chunks, random), random)
    const found = messagesOf(source, format)
    const what = `${index} ${kind} "${chunks.slice(Math.max(0, from - 2), to + 2).join(' ')}": ${found
      .map(({ message }) => message)
      .join('; ')
      .slice(0, 120)}`
    if (!found.some(({ actual = '' }) => isOn(actual, chunks, from, to))) missed.push(what)
    if (found.length !== 1) several.push(what)
    if (found.length === 0 || !found.every(({ fix }) => fix)) continue
    offered++
    if (fixAll(source, join(folder, `release.${format}`), lint).result.messages.length > 0) unfixed.push(what)
  }
  return [
    share(`${format}: unplanted without a finding`, releases - falsely.length, releases, 100, falsely),
    share(`${format}: one planted difference found, its words quoted`, releases - missed.length, releases, 100, missed),
    share(`${format}: one finding for it`, releases - several.length, releases, 99.5, several),
    share(`${format}: a fix is offered, no markup in its way`, offered, releases, 85),
    share(`${format}: clean after the fix`, offered - unfixed.length, offered, 100, unfixed),
  ]
}

/** Whether a phrase that a message quotes is of the words around the planted ones. */
function isOn(actual: string, chunks: readonly string[], from: number, to: number): boolean {
  const near = bare(chunks.slice(Math.max(0, from - 8), to + 8).join(' '))
  const quoted = bare(actual)
  // a message quotes a word without the full stop behind it
  const planted = bare(chunks.slice(from, to).join(' ')).replace(/[,.;]+$/, '')
  return quoted !== '' && near.includes(quoted) && quoted.includes(planted)
}

/** Letters, digits and hyphens; typography is a format's own. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N},.;-]+/gu, ' ').trim()
}

const figures: Figure[] = []
for (const format of Object.keys(FORMATS)) figures.push(...(await measure(format)))
rmSync(folder, { recursive: true })
printFigures(figures)
console.log(`${releases} releases in each format, ${((Date.now() - begun) / 1000).toFixed(0)} s`)
