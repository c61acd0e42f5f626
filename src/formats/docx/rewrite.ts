/** Rewrites the runs that edits and comments touch; what they do not touch keeps its bytes. */
import type { Edit } from '../source.js'
import { isOwn, type Change, type Cut } from './plan.js'
import type { Run } from './paragraph.js'
import { contentOf } from './runs.js'
import { child, escape, type Element } from './xml.js'

/** Whose changes they are, and when they were made. */
export interface Pen {
  author: string
  /** ISO 8601. */
  date: string
  /** The next number that no revision, comment or bookmark of the document has. */
  nextId(): number
}

/** XML that comes at an offset inside a run; of several at one offset new words come first, then ends, then starts. */
export interface Point {
  run: Run
  at: number
  order: 0 | 1 | 2
  xml(): string
}

/** What befalls one run. */
interface Work {
  run: Run
  deleted: Cut[]
  points: Point[]
}

/** The replacements that make some changes of one part, in the order of its XML. */
export function rewriteRuns(changes: readonly Change[], points: readonly Point[], pen: Pen): Edit[] {
  const works = new Map<Element, Work>()
  const workOf = (run: Run) => {
    const work = works.get(run.element) ?? { run, deleted: [], points: [] }
    works.set(run.element, work)
    return work
  }
  for (const { deleted, inserted } of changes) {
    for (const cut of deleted) workOf(cut.run).deleted.push(cut)
    if (inserted) workOf(inserted.run).points.push(insertionOf(inserted, pen))
  }
  for (const point of points) workOf(point.run).points.push(point)
  return [...works.values()]
    .sort((a, b) => a.run.element.start - b.run.element.start)
    .map((work) => withoutEmpty(work.run, rewriteRun(work, pen), pen))
}

/** A run's new XML in its place, without leaving an empty insertion around, before or behind it. */
function withoutEmpty(run: Run, text: string, { author }: Pen): Edit {
  const { element, part } = run
  const edit = { start: element.start, end: element.end, text }
  const parent = element.parent
  if (parent?.name !== 'w:ins') return edit
  if (isOwn(run, parent, author)) {
    return text === '' && parent.children.length === 1 ? { start: parent.start, end: parent.end, text } : edit
  }
  const closing = `</${part.prefix}ins>`
  if (text.startsWith(closing) && parent.inner === element.start) {
    edit.start = parent.start
    edit.text = edit.text.slice(closing.length)
  }
  const opening = edit.text.lastIndexOf('<')
  if (parent.close === element.end && edit.text.startsWith(`<${part.prefix}ins `, opening)) {
    edit.end = parent.end
    edit.text = edit.text.slice(0, opening)
  }
  return edit
}

/** New words as a point in a run: inside an own insertion as they are, inside another's by parting that. */
function insertionOf({ text, run, at, look }: NonNullable<Change['inserted']>, pen: Pen): Point {
  const { prefix: w, text: source } = run.part
  const properties = child(look.element, 'w:rPr')
  const xml = () => {
    const own = run.element.parent && isOwn(run, run.element.parent, pen.author)
    const inserted = `<${w}r>${properties ? withoutHistory(source, properties) : ''}${wordsOf(text, w)}</${w}r>`
    if (own) return inserted
    const tracked = `${openRevision(`${w}ins`, w, pen)}${inserted}</${w}ins>`
    const other = run.element.parent?.name === 'w:ins' ? run.element.parent : undefined
    if (!other) return tracked
    return `</${w}ins>${tracked}${withNewId(source.slice(other.start, other.inner), pen)}`
  }
  return { run, at, order: 0, xml }
}

/** Words as the content of a run: a tab and a line break are elements. */
export function wordsOf(text: string, w: string): string {
  return text
    .split(/([\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return `<${w}tab/>`
      return piece === '\n' ? `<${w}br/>` : `<${w}t xml:space="preserve">${escape(piece)}</${w}t>`
    })
    .join('')
}

function openRevision(name: string, w: string, { author, date, nextId }: Pen): string {
  return `<${name} ${w}id="${nextId()}" ${w}author="${escape(author)}" ${w}date="${date}">`
}

function rewriteRun({ run, deleted, points }: Work, pen: Pen): string {
  const { text: xml, prefix: w } = run.part
  const properties = child(run.element, 'w:rPr')
  const open = xml.slice(run.element.start, properties?.end ?? run.element.inner)
  const own = run.element.parent !== undefined && isOwn(run, run.element.parent, pen.author)
  const pieces: string[] = []
  let content = ''
  let gone = false
  const flush = () => {
    const opened = pieces.length > 0 && open.includes('Change') ? withNewId(open, pen) : open
    const piece = `${opened}${content}</${w}r>`
    if (content !== '' && !gone) pieces.push(piece)
    if (content !== '' && gone && !own) pieces.push(`${openRevision(`${w}del`, w, pen)}${piece}</${w}del>`)
    content = ''
  }
  const ahead = points.toSorted((a, b) => a.at - b.at || a.order - b.order)
  const put = (until: number) => {
    for (let next = ahead[0]; next && next.at <= until; next = ahead[0]) {
      flush()
      pieces.push(next.xml())
      ahead.shift()
    }
  }
  for (const fragment of fragmentsOf(run, deleted, points)) {
    put(fragment.from)
    const goes = deleted.some(({ from, to }) => from <= fragment.from && fragment.to <= to)
    if (goes !== gone) flush()
    gone = goes
    content += fragment.write(goes)
  }
  put(Number.POSITIVE_INFINITY)
  flush()
  return pieces.join('')
}

/** A piece of a run that is kept or deleted whole. */
interface Fragment {
  from: number
  to: number
  write(deleted: boolean): string
}

/** A run's content, its words cut at each offset where something begins or ends. */
function fragmentsOf(run: Run, deleted: readonly Cut[], points: readonly Point[]): Fragment[] {
  const { text: xml, prefix: w } = run.part
  const offsets = [...deleted.flatMap(({ from, to }) => [from, to]), ...points.map(({ at }) => at)].sort(
    (a, b) => a - b,
  )
  return run.element.children.flatMap((one): Fragment[] => {
    const raw = xml.slice(one.start, one.end)
    if (one.name === 'w:rPr') return []
    if (one.name !== 'w:t') return [{ from: one.start, to: one.end, write: () => raw }]
    const [start, end] = contentOf(xml, one)
    const inner = offsets.filter((offset) => offset > start && offset < end)
    const bounds = [...new Set([start, ...inner, end])]
    return bounds.slice(0, -1).map((from, index) => {
      const to = bounds[index + 1] ?? end
      const write = (gone: boolean) => {
        if (!gone && bounds.length === 2) return raw
        const name = gone ? 'delText' : 't'
        return `<${w}${name} xml:space="preserve">${xml.slice(from, to)}</${w}${name}>`
      }
      return { from, to, write }
    })
  })
}

/** Properties without what they were before: new words have no history. */
function withoutHistory(xml: string, properties: Element): string {
  const change = child(properties, 'w:rPrChange')
  if (!change) return xml.slice(properties.start, properties.end)
  return xml.slice(properties.start, change.start) + xml.slice(change.end, properties.end)
}

/** A copied revision under a number of its own. */
function withNewId(xml: string, pen: Pen): string {
  // ' w:id="12"'
  return xml.replace(/(\s[\w.-]+:id\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, name: string) => `${name}"${pen.nextId()}"`)
}

/** The numbers that revisions, bookmarks, comments and notes of some XML have. */
export function* idsIn(xml: string): Generator<number> {
  // ' w:id="12"'
  for (const [, id] of xml.matchAll(/\s[\w.-]+:id\s*=\s*["'](\d{1,10})["']/g)) yield Number(id)
}
