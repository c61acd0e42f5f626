/** The parts of a release that a test writes down. */
import { Buffer } from 'node:buffer'
import { readSources } from '../../src/formats/index.js'
import type { BlockNode, Release } from '../../src/release/nodes.js'
import { parseRelease } from '../../src/release/parse.js'
import { textOf } from '../../src/release/reading.js'

/** The tree of a release in the format that a file's ending names. */
export async function treeOf(text: string, ending = '.txt'): Promise<Release> {
  const [source] = await readSources(Buffer.from(text), `release${ending}`)
  if (!source) throw new Error('the file holds no release')
  return parseRelease(source).tree
}

/** The words of all parts of some type. */
export function wordsOf({ children }: Release, type: BlockNode['type']): string[] {
  return children.filter((node) => node.type === type).map((node) => textOf(node.lines))
}
