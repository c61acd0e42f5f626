/** Sets a release as its authors do: any width, ragged or justified, hyphenated, cut by pages, in any quotes. */
import type { Random } from './random.js'

/** How a release is set. */
export interface Setting {
  width: number
  indent: string
  first: string
  justified: boolean
  hyphenated: boolean
  curly: boolean
  dashes: boolean
  noBreak: number
  lineEnd: string
  /** Lines from one page break to the next, 0 for none. */
  page: number
}

/** Where each chunk of the watched paragraph stands. */
export interface Rendered {
  text: string
  starts: number[]
  ends: number[]
}

export function randomSetting(random: Random): Setting {
  return {
    width: 58 + random.below(31),
    indent: ' '.repeat(random.pick([0, 0, 0, 2, 5])),
    first: ' '.repeat(random.pick([0, 0, 3, 5])),
    justified: random.chance(0.4),
    hyphenated: random.chance(0.4),
    curly: random.chance(0.4),
    dashes: random.chance(0.5),
    noBreak: random.pick([0, 0, 0.05]),
    lineEnd: random.chance(0.3) ? '\r\n' : '\n',
    page: random.pick([0, 0, 7, 11, 17]),
  }
}

interface Press {
  text: string
  lines: number
  page: number
  setting: Setting
  random: Random
}

/** Sets paragraphs one below the other; `watched` is the one whose chunks are tracked. */
export function render(
  paragraphs: readonly (readonly string[])[],
  watched: number,
  setting: Setting,
  random: Random,
): Rendered {
  const press: Press = { text: '', lines: 0, page: 1, setting, random }
  const rendered: Rendered = { text: '', starts: [], ends: [] }
  paragraphs.forEach((chunks, index) => {
    const places = setParagraph(press, chunks)
    if (index === watched) Object.assign(rendered, places)
    press.text += setting.lineEnd
  })
  return { ...rendered, text: press.text + '###' + setting.lineEnd }
}

function setParagraph(press: Press, chunks: readonly string[]): Pick<Rendered, 'starts' | 'ends'> {
  const starts: number[] = []
  const ends: number[] = []
  const { setting } = press
  let line: { text: string; chunk: number; opens: boolean; closes: boolean }[] = []
  let length = setting.indent.length + setting.first.length
  let lead = setting.indent + setting.first
  const flush = (last: boolean): void => {
    const texts = line.map((piece) => piece.text)
    setLine(press, lead, texts, last).forEach(([start, end], index) => {
      const piece = line[index]
      if (piece?.opens) starts[piece.chunk] = start
      if (piece?.closes) ends[piece.chunk] = end
    })
    line = []
    lead = setting.indent
    length = lead.length
  }
  chunks.forEach((chunk, index) => {
    const text = typeset(chunk, setting)
    const gap = line.length > 0 ? 1 : 0
    if (length + gap + text.length <= setting.width) {
      line.push({ text, chunk: index, opens: true, closes: true })
      length += gap + text.length
      return
    }
    const at = setting.hyphenated ? breakPoint(text, setting.width - length - gap - 1, press.random) : 0
    const hyphen = text[at - 1] === '-' ? '' : '-'
    if (at > 0) line.push({ text: text.slice(0, at) + hyphen, chunk: index, opens: true, closes: false })
    if (line.length > 0) flush(false)
    const rest = text.slice(at)
    line.push({ text: rest, chunk: index, opens: at === 0, closes: true })
    length += rest.length
  })
  if (line.length > 0) flush(true)
  return { starts, ends }
}

// sample: forward-looking
const BREAKABLE = /^[A-Za-z]{3,}(?:-[A-Za-z]{3,})*[.,;:]?$/

/** Where a word may be broken to leave at most `room` characters in its line; 0 for nowhere. */
function breakPoint(text: string, room: number, random: Random): number {
  if (!BREAKABLE.test(text)) return 0
  const hyphen = text.lastIndexOf('-', room - 1) + 1
  if (hyphen > 2) return hyphen
  const letters = /^[A-Za-z]+/.exec(text)?.[0].length ?? 0
  const most = Math.min(room, letters - 3)
  return most < 3 ? 0 : 3 + random.below(most - 2)
}

/** Writes one line and tells where each of its pieces stands. */
function setLine(press: Press, lead: string, pieces: readonly string[], last: boolean): [number, number][] {
  const { setting, random } = press
  const spare = setting.width - lead.length - pieces.join(' ').length
  const gaps = pieces.map((_, index) => (index === 0 ? 0 : 1))
  const justify = setting.justified && !last && pieces.length > 2
  for (let left = justify ? spare : 0; left > 0; left--) gaps[1 + random.below(pieces.length - 1)]! += 1
  press.text += lead
  const places = pieces.map((piece, index): [number, number] => {
    const gap = gaps[index] ?? 0
    press.text += gap === 1 && random.chance(setting.noBreak) ? '\u00a0' : ' '.repeat(gap)
    const start = press.text.length
    press.text += piece
    return [start, press.text.length]
  })
  press.text += setting.lineEnd
  press.lines++
  if (setting.page > 0 && press.lines % setting.page === 0 && !last) turnPage(press)
  return places
}

function turnPage(press: Press): void {
  const { lineEnd } = press.setting
  press.page++
  press.text += `${lineEnd}                    - more -${lineEnd}${lineEnd}<PAGE> ${press.page}${lineEnd}${lineEnd}`
}

function typeset(chunk: string, setting: Setting): string {
  if (!setting.curly) return chunk
  return chunk
    .replace(/(^|[(\u2014])"/g, '$1\u201c')
    .replaceAll('"', '\u201d')
    .replaceAll("'", '\u2019')
}
