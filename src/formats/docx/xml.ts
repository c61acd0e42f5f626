/** XML as elements that know where they stand, so that an edit touches nothing else; namespaces told by their names. */
import { FormatError } from '../encoding.js'

/** An element and its offsets in the XML. */
export interface Element {
  /** Its name with the customary prefix, whatever prefix the file uses: "w:p". */
  readonly name: string
  readonly parent: Element | undefined
  readonly children: Element[]
  /** Where its tag begins. */
  readonly start: number
  /** Where its content begins. */
  readonly inner: number
  /** Where its closing tag begins; equal to `end` where it has none. */
  close: number
  /** Behind its closing tag. */
  end: number
}

/** A parsed XML text. */
export interface Xml {
  readonly text: string
  readonly root: Element
  /** The prefix that the file uses for WordprocessingML, with its colon. */
  readonly prefix: string
  /** The namespace of WordprocessingML that the file uses: the transitional or the strict one. */
  readonly namespace: string
}

/** The customary prefixes of the namespaces that are read (ECMA-376 parts 1 and 3; their strict forms in part 4's stead). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** A document of 300 pages has some 200,000 elements, and fewer entities. */
const MOST_ELEMENTS = 1_500_000
const MOST_DEPTH = 400

interface Scan {
  text: string
  path: string
  names: Map<string, string>
  prefixes: Map<string, string>
  top: Element | undefined
  root: Element | undefined
  depth: number
  count: number
}

/**
 * Parses an XML text.
 * @throws FormatError if it is not well-formed, declares a document type, or is too large or too deep to be a document
 */
export function parseXml(text: string, path: string): Xml {
  const scan: Scan = {
    text,
    path,
    names: new Map(),
    prefixes: new Map(),
    top: undefined,
    root: undefined,
    depth: 0,
    count: 0,
  }
  checkEntities(text, path)
  let at = text.indexOf('<')
  while (at >= 0) at = text.indexOf('<', step(scan, at))
  if (!scan.root || scan.top) throw malformed(scan, text.length)
  const [name, namespace] = [...scan.prefixes].find(([, uri]) => PREFIXES[uri] === 'w') ?? ['w', '']
  return { text, root: scan.root, prefix: name === '' ? '' : `${name}:`, namespace }
}

function checkEntities(text: string, path: string): void {
  let count = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    if (++count > MOST_ELEMENTS) throw new FormatError(`${path} has more than ${MOST_ELEMENTS} entities`)
  }
}

/** Takes one tag, comment or declaration; the offset behind it. */
function step(scan: Scan, at: number): number {
  const { text } = scan
  switch (text[at + 1]) {
    case '/':
      return closeElement(scan, at)
    case '?':
      return behind(scan, '?>', at)
    case '!':
      if (text.startsWith('<!--', at)) return behind(scan, '-->', at)
      if (text.startsWith('<![CDATA[', at)) return behind(scan, ']]>', at)
      throw new FormatError(`${scan.path} declares a document type, which no Word document has`)
    default:
      return openElement(scan, at)
  }
}

function behind(scan: Scan, what: string, at: number): number {
  const found = scan.text.indexOf(what, at)
  if (found < 0) throw malformed(scan, at)
  return found + what.length
}

function openElement(scan: Scan, start: number): number {
  const inner = tagEnd(scan, start)
  const empty = scan.text.charCodeAt(inner - 2) === 0x2f
  if (!scan.root) readPrefixes(scan, scan.text.slice(start, inner))
  if (++scan.count > MOST_ELEMENTS) throw new FormatError(`${scan.path} has more than ${MOST_ELEMENTS} elements`)
  const parent = scan.top
  const element: Element = {
    name: nameAt(scan, start + 1),
    parent,
    children: [],
    start,
    inner,
    close: inner,
    end: inner,
  }
  if (!parent && scan.root) throw malformed(scan, start)
  scan.root ??= element
  parent?.children.push(element)
  if (!empty) {
    scan.top = element
    if (++scan.depth > MOST_DEPTH) throw new FormatError(`${scan.path} is nested more than ${MOST_DEPTH} deep`)
  }
  return inner
}

function closeElement(scan: Scan, at: number): number {
  const end = behind(scan, '>', at)
  const { top } = scan
  if (!top || nameAt(scan, at + 2) !== top.name) throw malformed(scan, at)
  top.close = at
  top.end = end
  scan.top = top.parent
  scan.depth--
  return end
}

/** Behind the ">" of a tag; one inside quotes does not count. */
function tagEnd(scan: Scan, at: number): number {
  const { text } = scan
  let quote = 0
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (quote) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return index + 1
    else if (code === 0x3c) break
  }
  throw malformed(scan, at)
}

function nameAt(scan: Scan, at: number): string {
  const { text, names } = scan
  let end = at
  // a name ends at white space, "/", or ">"
  for (let code = text.charCodeAt(end); code > 0x20 && code !== 0x2f && code !== 0x3e;) code = text.charCodeAt(++end)
  const written = text.slice(at, end)
  let name = names.get(written)
  if (name === undefined) {
    if (written === '') throw malformed(scan, at)
    names.set(written, (name = customary(scan, written)))
  }
  return name
}

function customary({ prefixes }: Scan, written: string): string {
  const colon = written.indexOf(':')
  const prefix = PREFIXES[prefixes.get(written.slice(0, Math.max(0, colon))) ?? '']
  return prefix ? `${prefix}:${written.slice(colon + 1)}` : written
}

function readPrefixes(scan: Scan, tag: string): void {
  // 'xmlns:w="http://..."', "xmlns='http://...'"
  for (const [, prefix = '', uri = ''] of tag.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    scan.prefixes.set(prefix, uri)
  }
}

function malformed({ path }: Scan, at: number): FormatError {
  return new FormatError(`${path} is no well-formed XML at character ${at}`)
}

/** An attribute's value, found by its name without a prefix. */
export function attribute(xml: string, element: Element, name: string): string | undefined {
  const tag = xml.slice(element.start, element.inner)
  // ' w:val="0"', " val = '0'"
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value?.includes('&') ? unescape(value) : value
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name)
}

/** All elements inside one, itself included, in the file's order. */
export function* within(element: Element): Generator<Element> {
  const ahead = [element]
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    yield one
    for (let index = one.children.length - 1; index >= 0; index--) {
      const next = one.children[index]
      if (next) ahead.push(next)
    }
  }
}

/** Text with its entities as the characters that they stand for. @throws FormatError for one that XML does not know */
export function unescape(text: string): string {
  // "&amp;", "&#8217;", "&#x2019;"
  return text.replace(/&([^;&]{0,12});?/g, (written, name: string) => {
    const character = NAMED[name] ?? numbered(name)
    if (character === undefined || !written.endsWith(';')) throw new FormatError(`"${written}" is no entity of XML`)
    return character
  })
}

/** "#8217", "#x2019" */
function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name)
  if (!digits) return undefined
  const code = digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2])
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** Text as the content of an element or an attribute. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
