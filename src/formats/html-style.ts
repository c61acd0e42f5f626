/** What an element's attributes say of how it looks: hidden, bold, set apart, on a new page. */
import type { Element } from 'hast'

// "display: none", "visibility:hidden"
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
// "font-weight:bold", "font: bold 10pt Times", "font-weight: 700"
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)|font\s*:[^;]*\bbold\b/i
// "font-weight: normal", "font-weight:400"
const LIGHT = /font-weight\s*:\s*(?:normal|[1-5]00)/i
// "page-break-before: always", "break-after:page"
const PAGE_BREAK = /break-(before|after)\s*:\s*(?:always|page)/gi

// "margin: 0 0 12pt", "margin-top:6px", "padding-bottom: 1em"
const SPACE = /(margin|padding)(?:-(top|bottom))?\s*:\s*([^;]+)/gi
/** Elements that browsers set apart unless a style says otherwise. */
const SET_APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'hr'])

/** Whether a reader sees nothing of an element. */
export function isHidden({ properties }: Element): boolean {
  return (properties.hidden !== undefined && properties.hidden !== false) || HIDDEN.test(styleOf(properties))
}

/** Whether the words of an element are bold, in a place whose words are or are not. */
export function isBold({ tagName, properties }: Element, around: boolean): boolean {
  const style = styleOf(properties)
  if (style !== '' && BOLD.test(style)) return true
  if (style !== '' && LIGHT.test(style)) return false
  return around || tagName === 'b' || tagName === 'strong'
}

/** Whether there is space above and below an element. */
export function spaceAround({ tagName, properties }: Element): { above: boolean; below: boolean } {
  const apart = SET_APART.has(tagName)
  const margin = { above: apart, below: apart }
  const padding = { above: false, below: false }
  for (const [, name, side, value = ''] of styleOf(properties).matchAll(SPACE)) {
    const space = name?.toLowerCase() === 'margin' ? margin : padding
    const [top, , bottom = top] = value.trim().split(/\s+/).map(isSpace)
    if (side?.toLowerCase() !== 'bottom') space.above = top ?? false
    if (side?.toLowerCase() !== 'top') space.below = (side ? top : bottom) ?? false
  }
  return { above: margin.above || padding.above, below: margin.below || padding.below }
}

/** A line apart is at least a third of its height; less is leading: "0", "1px". */
function isSpace(value: string): boolean {
  const size = Number.parseFloat(value)
  return size >= (/em|%/.test(value) ? 0.3 : 4)
}

/** On which sides of an element a new page begins. */
export function pageBreakOf({ properties }: Element): { before: boolean; after: boolean } {
  const sides = [...styleOf(properties).matchAll(PAGE_BREAK)].map(([, side]) => side?.toLowerCase())
  return { before: sides.includes('before'), after: sides.includes('after') }
}

function styleOf({ style }: Element['properties']): string {
  return typeof style === 'string' ? style : ''
}
