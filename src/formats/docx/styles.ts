/** What styles say of a run or a paragraph: hidden, bold, a heading, a list item. */
import type { Part } from './package.js'
import { attribute, child, type Element } from './xml.js'

/** A paragraph's list, and the level in it from 0. */
export interface Numbered {
  list: string
  level: number
}

/** What of a style matters here. */
export interface Look {
  hidden: boolean
  bold: boolean
  heading: boolean
  listed: boolean
  /** Absent where it is in no list. */
  numbered?: Numbered
  /** The space above and below it, in twentieths of a point. */
  above: number
  below: number
}

/** Asks the styles. */
export interface Styles {
  /** The look of a paragraph's style and of its own properties. */
  paragraph(part: Part, properties: Element | undefined): Look
  /** Whether a run is hidden or bold, by its own properties, its style and its paragraph's. */
  run(part: Part, properties: Element | undefined, paragraph: Look): Pick<Look, 'hidden' | 'bold'>
}

const PLAIN: Look = { hidden: false, bold: false, heading: false, listed: false, above: 0, below: 0 }
/** What Word takes for automatic space. */
const AUTOMATIC = 280
// "heading 1", "Title", "Subtitle"
const HEADING_NAME = /^(?:heading \d|title|subtitle)$/i

/** The styles of a document. */
export function stylesOf(part: Part | undefined): Styles {
  const byId = new Map<string, Element>()
  const standard = new Map<string, string>()
  for (const style of part?.root.children ?? []) {
    if (!part || style.name !== 'w:style') continue
    const id = attribute(part.text, style, 'styleId') ?? ''
    byId.set(id, style)
    if (isOn(attribute(part.text, style, 'default') ?? '0')) {
      standard.set(attribute(part.text, style, 'type') ?? '', id)
    }
  }
  const looks = new Map<string, Look>()
  const plain = defaultsOf(part)
  const lookOf = (id: string | undefined, depth = 0): Look => {
    const style = byId.get(id ?? '')
    if (!part || !style || id === undefined || depth > 20) return plain
    let look = looks.get(id)
    if (!look) {
      const base = lookOf(valueOf(part, child(style, 'w:basedOn')), depth + 1)
      looks.set(id, (look = styleLook(part, style, base)))
    }
    return look
  }
  return {
    paragraph(of, properties) {
      const style = lookOf(valueOf(of, child(properties, 'w:pStyle')) ?? standard.get('paragraph'))
      return { ...style, ...paragraphLook(of, properties, style) }
    },
    run(of, properties, paragraph) {
      const style = lookOf(valueOf(of, child(properties, 'w:rStyle')))
      return {
        hidden: toggle(of, properties, 'w:vanish') ?? paragraph.hidden !== style.hidden,
        bold: toggle(of, properties, 'w:b') ?? paragraph.bold !== style.bold,
      }
    },
  }
}

function defaultsOf(part: Part | undefined): Look {
  const defaults = child(child(part?.root, 'w:docDefaults'), 'w:pPrDefault')
  return part ? { ...PLAIN, ...paragraphLook(part, child(defaults, 'w:pPr'), PLAIN) } : PLAIN
}

function styleLook(part: Part, style: Element, base: Look): Look {
  const run = child(style, 'w:rPr')
  const own = paragraphLook(part, child(style, 'w:pPr'), base)
  return {
    ...own,
    hidden: toggle(part, run, 'w:vanish') ?? base.hidden,
    bold: toggle(part, run, 'w:b') ?? base.bold,
    heading: own.heading || HEADING_NAME.test(valueOf(part, child(style, 'w:name')) ?? ''),
  }
}

function paragraphLook(part: Part, properties: Element | undefined, base: Look): Omit<Look, 'hidden' | 'bold'> {
  const outline = valueOf(part, child(properties, 'w:outlineLvl'))
  const numbering = child(properties, 'w:numPr')
  const number = valueOf(part, child(numbering, 'w:numId'))
  const list = number ?? base.numbered?.list
  const level = Number(valueOf(part, child(numbering, 'w:ilvl')) ?? base.numbered?.level ?? 0)
  return {
    ...(list !== undefined && { numbered: { list, level } }),
    // level 9 is body text
    heading: outline === undefined ? base.heading : Number(outline) < 9,
    listed: number === undefined ? base.listed : number !== '0',
    above: spaceOf(part, properties, 'before') ?? base.above,
    below: spaceOf(part, properties, 'after') ?? base.below,
  }
}

function spaceOf(part: Part, properties: Element | undefined, side: 'before' | 'after'): number | undefined {
  const spacing = child(properties, 'w:spacing')
  if (!spacing) return undefined
  if (isOn(attribute(part.text, spacing, `${side}Autospacing`) ?? '0')) return AUTOMATIC
  const space = attribute(part.text, spacing, side)
  return space === undefined ? undefined : Number(space)
}

/** The value of `<w:x w:val="...">`. */
export function valueOf(part: Part, element: Element | undefined): string | undefined {
  return element && attribute(part.text, element, 'val')
}

/** A property that is on, off, or not said. */
function toggle(part: Part, properties: Element | undefined, name: string): boolean | undefined {
  const element = child(properties, name)
  return element && isOn(valueOf(part, element) ?? '1')
}

/** "1", "true" and "on" are on. */
function isOn(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
