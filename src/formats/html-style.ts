/** What an element's attributes say of how it looks: hidden, bold, on a new page. */
import type { Element } from 'hast'

// "display: none", "visibility:hidden"
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
// "font-weight:bold", "font: bold 10pt Times", "font-weight: 700"
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)|font\s*:[^;]*\bbold\b/i
// "font-weight: normal", "font-weight:400"
const LIGHT = /font-weight\s*:\s*(?:normal|[1-5]00)/i
// "page-break-before: always", "break-after:page"
const PAGE_BREAK = /break-(before|after)\s*:\s*(?:always|page)/gi

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

/** On which sides of an element a new page begins. */
export function pageBreakOf({ properties }: Element): { before: boolean; after: boolean } {
  const sides = [...styleOf(properties).matchAll(PAGE_BREAK)].map(([, side]) => side?.toLowerCase())
  return { before: sides.includes('before'), after: sides.includes('after') }
}

function styleOf({ style }: Element['properties']): string {
  return typeof style === 'string' ? style : ''
}
