/** Corrections of findings as code actions: one by one, and all safe ones at once. */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { fixAll } from '../engine/fix.js'
import type { Fix, Message } from '../engine/findings.js'
import { FormatError, readUnsaved, type Source } from '../formats/index.js'
import type { Checked } from './check.js'
import { diagnosticOf } from './diagnostics.js'
import { editsBetween, textEditsOf } from './edits.js'
import type { Pages } from './pages.js'
import { formatOf } from './places.js'

/** The kind of the action that applies every safe fix, for "code actions on save". */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.presslint`

/** What is asked for. */
export interface ActionQuery {
  range: Range
  /** Kinds asked for, each with those below it; absent: quick fixes. */
  only?: readonly string[]
  /** Whether the client knows edits that hold for one version of a document only. */
  versioned: boolean
}

/** The actions for a range of a document. */
export async function actionsOf(checked: Checked, query: ActionQuery, pages: Pages): Promise<CodeAction[]> {
  const wanted = (kind: string) =>
    query.only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  const actions = (wanted(CodeActionKind.QuickFix) ?? true) ? quickFixes(checked, query, pages) : []
  if (!wanted(FIX_ALL)) return actions
  const edits = textEditsOf(checked, await fixAllEdits(checked))
  if (edits.length === 0) return actions
  return [
    ...actions,
    { title: 'Apply all safe fixes (presslint)', kind: FIX_ALL, edit: workspaceEdit(checked, edits, query) },
  ]
}

function quickFixes(checked: Checked, query: ActionQuery, pages: Pages): CodeAction[] {
  return checked.releases.flatMap(({ source, result }) =>
    result.messages.flatMap((message) => {
      const diagnostic = diagnosticOf(message, checked, pages)
      if (!overlaps(diagnostic.range, query.range)) return []
      return correctionsOf(message).flatMap(({ title, fix, safe }) => {
        const edits = correct(source, fix)
        if (!edits) return []
        return [action(title, safe, diagnostic, workspaceEdit(checked, textEditsOf(checked, edits), query))]
      })
    }),
  )
}

function action(title: string, isPreferred: boolean, diagnostic: Diagnostic, edit: WorkspaceEdit): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, ...(isPreferred && { isPreferred }) }
}

/** The fix and the suggestions of a finding, each with the words that name it. */
function correctionsOf({ ruleId, fix, expected, suggestions = [] }: Message) {
  const title = expected === undefined ? `Correct ${ruleId}` : `Write "${expected}"`
  return [
    ...(fix ? [{ title, fix, safe: true }] : []),
    ...suggestions.map((choice) => ({ title: choice.message, fix: choice.fix, safe: false })),
  ]
}

/** A correction as the format makes it, since Markdown may have to escape words; nothing where the format cannot hold it. */
function correct(source: Source, { range: [start, end], text }: Fix) {
  try {
    return editsBetween(source.text, source.edit([{ start, end, text }]).text)
  } catch (error) {
    if (error instanceof FormatError) return undefined
    throw error
  }
}

/** Every safe fix, until none is left: what `presslint --fix` would do. */
async function fixAllEdits(checked: Checked) {
  const { document, lead, releases, judge, path } = checked
  const format = formatOf(document)
  const before = document.getText().slice(lead)
  if (!judge || path === undefined || !format || !releases.some(isFixable)) return []
  let text = before
  for (const index of releases.keys()) {
    const source = (await readUnsaved(text, format))[index]
    if (source) text = fixAll(source, path, judge.lint).source.text
  }
  return editsBetween(before, text)
}

function isFixable({ result }: Checked['releases'][number]): boolean {
  return result.messages.some(({ fix }) => fix !== undefined)
}

function workspaceEdit({ document }: Checked, edits: TextEdit[], { versioned }: ActionQuery): WorkspaceEdit {
  const { uri, version } = document
  return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } }
}

/** Whether two ranges have a place in common; an empty one lies in what it touches. */
export function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
