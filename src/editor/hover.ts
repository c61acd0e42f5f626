/** What the editor shows over a finding: its rule's page and the approved sentence. */
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node'
import type { Message } from '../engine/findings.js'
import { formatRedline, type RedlinePart } from '../wording/index.js'
import { overlaps } from './actions.js'
import type { Checked } from './check.js'
import { rangeIn } from './diagnostics.js'
import type { Pages } from './pages.js'

/** What is to be shown at a position; nothing where there is no finding. */
export function hoverAt(
  checked: Checked,
  position: Position,
  { pages, markdown }: { pages: Pages; markdown: boolean },
): Hover | null {
  const at = { start: position, end: position }
  const found = checked.releases
    .flatMap(({ result }) => result.messages)
    .map((message) => ({ message, range: rangeIn(checked, message.offset, message.endOffset) }))
    .filter(({ range }) => overlaps(range, at))
  const [first] = found
  if (!first) return null
  const tell = markdown ? markdownOf : plainOf
  const value = found.map(({ message }) => tell(message, pages)).join(markdown ? '\n\n---\n\n' : '\n\n')
  return { range: first.range, contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } }
}

function markdownOf(message: Message, pages: Pages): string {
  const { ruleId, approved, redline } = message
  const page = pages.hrefOf(ruleId)
  const parts = [
    `**${page ? `[${ruleId}](${page})` : ruleId}**: ${escape(message.message)}`,
    redline &&
      `Approved${approved === undefined ? '' : ` (${escape(approved)})`}:\n\n> ${escape(approvedSentence(redline))}`,
    redline && `Changes:\n\n> ${redline.map(marked).join('').replaceAll('~~**', '~~ **')}`,
    pages.summaryOf(ruleId),
  ]
  return parts.filter((part) => part !== undefined).join('\n\n')
}

function plainOf(message: Message): string {
  const { ruleId, approved, redline } = message
  const parts = [
    `${ruleId}: ${message.message}`,
    redline && `Approved${approved === undefined ? '' : ` (${approved})`}: ${approvedSentence(redline)}`,
    redline && `Changes: ${formatRedline(redline, { color: false })}`,
  ]
  return parts.filter((part) => part !== undefined).join('\n')
}

/** The sentence as counsel approved it. */
function approvedSentence(redline: readonly RedlinePart[]): string {
  return redline
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ text }) => text)
    .join('')
}

function marked({ kind, text }: RedlinePart): string {
  if (kind === 'same' || text.trim() === '') return escape(text)
  const mark = kind === 'deleted' ? '~~' : '**'
  // marks stand at the words, spaces outside of them
  const before = text.slice(0, text.length - text.trimStart().length)
  const after = text.slice(text.trimEnd().length)
  return `${before}${mark}${escape(text.trim())}${mark}${after}`
}

/** Words of a release as Markdown shows them unchanged. */
function escape(words: string): string {
  return words.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replaceAll(/\s+/g, ' ')
}
