/** What the server keeps between requests: open documents, what was found in them, and what the client was told. */
import { dirname } from 'node:path'
import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { findHouseFile } from '../house/find.js'
import { check, type Checked, type Circumstances } from './check.js'
import { diagnosticsOf, houseDiagnostics } from './diagnostics.js'
import type { Pages } from './pages.js'
import { isHouseFile, type Watcher } from './watch.js'

/** How long a text has to rest before it is checked again, in milliseconds. */
const REST = 200

/** The state of a session with one client. */
export interface Session {
  connection: Connection
  documents: TextDocuments<TextDocument>
  client: ClientCapabilities
  pages: Pages
  circumstances: Circumstances
  /** When the client's settings are known. */
  ready: Promise<void>
  watcher?: Watcher
  /** The last check of each document, and what it found once it is done. */
  checks: Map<string, { version: number; checked: Promise<Checked>; done?: Checked }>
  timers: Map<string, NodeJS.Timeout>
  /** House files, approved texts and waivers that the client shows errors on, by URI. */
  told: Set<string>
}

/** An open document as it is now, checked; nothing for one that is not open, or that changed meanwhile. */
export async function checkedNow(session: Session, uri: string): Promise<Checked | undefined> {
  const { documents, checks, circumstances, ready } = session
  await ready
  const document = documents.get(uri)
  if (!document) return undefined
  const { version } = document
  const known = checks.get(uri)
  const last = known?.version === version ? known : { version, checked: check(document, circumstances) }
  checks.set(uri, last)
  const done = await last.checked
  Object.assign(last, { done })
  return documents.get(uri)?.version === version ? done : undefined
}

/** Checks a document when its text has rested, at once when it was opened. */
export function schedule(session: Session, uri: string): void {
  const { timers, checks } = session
  clearTimeout(timers.get(uri))
  timers.set(
    uri,
    setTimeout(() => void publish(session, uri), checks.has(uri) ? REST : 0),
  )
}

/** Tells the client what is wrong with a document, unless it has changed meanwhile. */
async function publish(session: Session, uri: string): Promise<void> {
  const { connection, pages } = session
  try {
    const checked = await checkedNow(session, uri)
    if (!checked) return
    const { document, problem } = checked
    if (problem) connection.console.warn(`${uri}: ${problem.message}`)
    const diagnostics = diagnosticsOf(checked, pages)
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics })
    await tellProblems(session)
  } catch (error) {
    connection.console.error(String(error))
  }
}

/** Tells what is wrong with house files, approved texts and waivers, and withdraws what was mended. */
async function tellProblems({ connection, circumstances: { houses }, checks, told, watcher }: Session): Promise<void> {
  const checked = [...checks.values()].flatMap(({ done }) => done ?? [])
  const problems = houseDiagnostics(houses.problems(), checked)
  for (const uri of told) if (!problems.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
  told.clear()
  for (const [uri, diagnostics] of problems) {
    told.add(uri)
    await connection.sendDiagnostics({ uri, diagnostics })
  }
  await watcher?.files(houses.files())
}

/** Forgets a document that was closed. */
export function forget({ connection, timers, checks }: Session, uri: string): void {
  clearTimeout(timers.get(uri))
  timers.delete(uri)
  checks.delete(uri)
  void connection.sendDiagnostics({ uri, diagnostics: [] })
}

/** Checks a document again although it has not changed. */
export function recheck(session: Session, uri: string): void {
  session.checks.delete(uri)
  schedule(session, uri)
}

/** Reads the houses again and checks every open document; `changed` are paths of files that may be houses now. */
export async function recheckAll(session: Session, changed: readonly string[] = []): Promise<void> {
  const { circumstances, documents, connection } = session
  const roots = circumstances.folders.map((folder) => findHouseFile(folder)).filter((file) => file !== undefined)
  const named = changed.filter((path) => isHouseFile(path)).map((path) => findHouseFile(dirname(path)) ?? path)
  for (const error of circumstances.houses.refresh([...roots, ...named])) connection.console.error(error.message)
  for (const uri of documents.keys()) recheck(session, uri)
  await tellProblems(session)
}

/** Whether a change of files may change what is found. */
export function concerns({ circumstances: { houses } }: Session, paths: readonly string[]): boolean {
  const files = new Set(houses.files())
  return houses.problems().length > 0 || paths.some((path) => isHouseFile(path) || files.has(path))
}
