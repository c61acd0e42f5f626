/** The parts of a release as the editor's outline. */
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver/node'
import type { ReleaseNode } from '../release/nodes.js'
import { parseRelease } from '../release/parse.js'
import { textOf } from '../release/reading.js'
import type { Checked } from './check.js'
import { rangeIn } from './diagnostics.js'

/** How many characters of a part's words the outline shows. */
const SHOWN = 64

/** Icons of the parts that are not plain text. */
const KINDS: Partial<Record<ReleaseNode['type'], SymbolKind>> = {
  release: SymbolKind.File,
  contactBlock: SymbolKind.Namespace,
  contact: SymbolKind.Object,
  contactField: SymbolKind.Field,
  dateline: SymbolKind.Event,
  ticker: SymbolKind.Constant,
  list: SymbolKind.Array,
  table: SymbolKind.Array,
  about: SymbolKind.Module,
  safeHarbor: SymbolKind.Module,
}

/** The parts of a document's release, nested; of several releases each under its own name. */
export function symbolsOf(checked: Checked): DocumentSymbol[] {
  const trees = checked.releases.map(({ source }) => symbolOf(parseRelease(source).tree, checked))
  if (trees.length === 1) return trees[0]?.children ?? []
  return trees.map((tree, index) => ({ ...tree, name: `Release ${index + 1}` }))
}

/** The same parts for clients that know no nesting. */
export function flatSymbolsOf(checked: Checked): SymbolInformation[] {
  const { uri } = checked.document
  const flatten = (symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] =>
    symbols.flatMap(({ name, detail, kind, range, children = [] }) => [
      {
        name: detail ? `${name}: ${detail}` : name,
        kind,
        location: { uri, range },
        ...(container !== undefined && { containerName: container }),
      },
      ...flatten(children, name),
    ])
  return flatten(symbolsOf(checked))
}

function symbolOf(node: ReleaseNode, checked: Checked): DocumentSymbol {
  const { start, end } = node.position
  const range = rangeIn(checked, start.offset ?? 0, end.offset ?? 0)
  const detail = wordsOf(node, checked)
  const children = 'children' in node ? node.children.map((child) => symbolOf(child, checked)) : []
  return {
    name: nameOf(node),
    kind: KINDS[node.type] ?? SymbolKind.String,
    range,
    selectionRange: range,
    ...(detail && { detail }),
    ...(children.length > 0 && { children }),
  }
}

/** "safeHarbor" as "Safe harbor", and a field of a contact by its kind, since VS Code's list of symbols shows no details. */
function nameOf(node: ReleaseNode): string {
  if (node.type === 'contactField' && node.kind === 'url') return 'Web page'
  const name = node.type === 'contactField' && node.kind !== 'other' ? node.kind : node.type
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The first words of a part, as the release has them. */
function wordsOf(node: ReleaseNode, { document, lead }: Checked): string {
  if (node.type === 'release') return ''
  const { start, end } = node.position
  const words =
    'lines' in node
      ? textOf(node.lines)
      : document
          .getText()
          .slice((start.offset ?? 0) + lead, (end.offset ?? 0) + lead)
          .replaceAll(/\s+/g, ' ')
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}...` : words
}
