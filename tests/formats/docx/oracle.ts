/** What others make of a document: the Open XML SDK, and a parser of XML. */
import { DOMParser, type Element } from '@xmldom/xmldom'
import { docxDiffAcceptRevisions, docxDiffRejectRevisions, initialize, verifyDeliverable } from 'docxodus/core'
import { unzipSync } from 'fflate'
import { readDocx } from '../../../src/formats/docx.js'

/** The text when all revisions are accepted, and when all are rejected, by the Open XML SDK. */
export async function resolved(bytes: Uint8Array): Promise<{ accepted: string; rejected: string }> {
  await initialize()
  return {
    accepted: readDocx(await docxDiffAcceptRevisions(bytes))[0]?.text ?? '',
    rejected: readDocx(await docxDiffRejectRevisions(bytes))[0]?.text ?? '',
  }
}

/** What the Open XML SDK finds wrong in a document that it did not find in the original. */
export async function newFaults(bytes: Uint8Array, original: Uint8Array): Promise<string[]> {
  await initialize()
  const { findings } = await verifyDeliverable(bytes, original)
  return findings.filter(({ disposition }) => disposition === 'new').map(({ code, message }) => `${code} ${message}`)
}

/** What is wrong in the revisions and comments of a document that the SDK lets through. */
export function structuralFaults(bytes: Uint8Array): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.xml')) continue
    const parsed = new DOMParser({
      onError: (level, message) => void faults.push(`${name}: ${level} ${message}`),
    }).parseFromString(new TextDecoder(encodingOf(content)).decode(content), 'text/xml')
    for (const element of Array.from(parsed.getElementsByTagName('*'))) check(element, name, ids, faults)
  }
  return faults
}

function encodingOf([first]: Uint8Array): string {
  return first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8'
}

/** Elements whose `w:id` no other revision may have. */
const REVISIONS = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'])

function check(element: Element, part: string, ids: Set<string>, faults: string[]): void {
  const name = element.tagName
  const deleted = holds(element, 'w:del') || holds(element, 'w:moveFrom')
  if (name === 'w:t' && holds(element, 'w:del')) faults.push(`${part}: w:t inside w:del`)
  if (name === 'w:delText' && !deleted) faults.push(`${part}: w:delText outside w:del`)
  if ((name === 'w:ins' || name === 'w:del') && holds(element, name)) faults.push(`${part}: ${name} inside ${name}`)
  if (name === 'w:r' && element.parentNode?.nodeName === 'w:r') faults.push(`${part}: w:r inside w:r`)
  if (!REVISIONS.has(name)) return
  const id = element.getAttribute('w:id') ?? 'none'
  if (ids.has(id)) faults.push(`${part}: ${name} has the number ${id} of another revision`)
  ids.add(id)
  if (name.endsWith('Change')) return
  if (element.childNodes.length === 0 && element.parentNode?.nodeName !== 'w:rPr')
    faults.push(`${part}: ${name} is empty`)
}

function holds(element: Element, name: string): boolean {
  for (let one = element.parentNode; one; one = one.parentNode) {
    if (one.nodeName === name) return true
    // a text box is a text of its own
    if (one.nodeName === 'w:txbxContent') return false
  }
  return false
}
