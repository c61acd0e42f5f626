/** Navigation of a web page: the parts most of whose words lead to other pages, which no release says. */
import type { Element, Root } from 'hast'
import { isHidden } from './html-style.js'

/** The letters of some part of a page, and those of its links to other pages. */
interface Count {
  letters: number
  linked: number
  links: number
}

/** Fewer links than this are some of a text. */
const FEWEST_LINKS = 3

// "www.halcyon.example", "ir@halcyon.example": a link that shows its address is one for a reader to keep
const ADDRESS = /^(?:https?:|www\.)|\S@\S|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/?$/i

/**
 * The elements that are navigation: of three links or more that lead elsewhere and have half of the letters.
 * A page as a whole is none, whatever is on it.
 */
export function navigationOf(tree: Root): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (const child of tree.children) if (child.type === 'element') count(child, found)
  return found
}

/** Counts an element's letters, and marks it or what is in it. */
function count(element: Element, found: Set<Element>): Count {
  const sum: Count = { letters: 0, linked: 0, links: 0 }
  for (const child of element.children) {
    if (child.type === 'text') sum.letters += lettersIn(child.value)
    if (child.type !== 'element' || isHidden(child) || UNSEEN.has(child.tagName)) continue
    const { letters, linked, links } = count(child, found)
    sum.letters += letters
    sum.linked += linked
    sum.links += links
  }
  if (leadsElsewhere(element)) return { letters: sum.letters, linked: sum.letters, links: sum.letters > 0 ? 1 : 0 }
  if (element.tagName === 'html' || element.tagName === 'body') return sum
  if (isNavigation(element) || (sum.links >= FEWEST_LINKS && sum.linked * 2 >= sum.letters)) mark(element, found)
  return sum
}

/** Marks an element; of rows of a table each cell, since cells are read by themselves. */
function mark(element: Element, found: Set<Element>): void {
  found.add(element)
  if (!ROWS.has(element.tagName)) return
  for (const child of element.children) if (child.type === 'element') mark(child, found)
}

const ROWS = new Set(['tr', 'tbody', 'thead', 'tfoot'])

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'title', 'head'])

function isNavigation({ tagName, properties }: Element): boolean {
  return tagName === 'nav' || properties.role === 'navigation'
}

function leadsElsewhere({ tagName, properties, children }: Element): boolean {
  const { href } = properties
  if (tagName !== 'a' || typeof href !== 'string' || /^(?:mailto|tel|#)/i.test(href)) return false
  const [only, another] = children
  return another !== undefined || only?.type !== 'text' || !ADDRESS.test(only.value.trim())
}

/** Letters and digits; marks between links are drawn. */
function lettersIn(text: string): number {
  // ">>", " | "
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length
}
