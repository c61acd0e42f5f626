/** The language server: what a client asks for, and what it is told unasked. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { actionsOf, FIX_ALL } from './actions.js'
import { hoverAt } from './hover.js'
import { createHouses } from './houses.js'
import { pagesIn } from './pages.js'
import { pathOf } from './places.js'
import { checkedNow, concerns, forget, recheck, recheckAll, schedule, type Session } from './session.js'
import { settingsIn } from './settings.js'
import { flatSymbolsOf, symbolsOf } from './symbols.js'
import { watchByClient, watchByFolder, type Watcher } from './watch.js'

/** How long a client may take to say its settings, in milliseconds. */
const PATIENCE = 2000

/** What the server is told of its own package. */
export interface ServerOptions {
  version: string
  /** Folder of the rules' pages. */
  pages: string
}

/** Serves a client until it ends the connection. */
export function serve(connection: Connection, { version, pages }: ServerOptions): void {
  const session: Session = {
    connection,
    documents: new TextDocuments(TextDocument),
    client: {},
    pages: pagesIn(pages),
    circumstances: { houses: createHouses(), settings: settingsIn({}), folders: [] },
    ready: Promise.resolve(),
    checks: new Map(),
    timers: new Map(),
    told: new Set(),
  }
  connection.onInitialize((params) => begin(session, params, version))
  connection.onInitialized(() => settle(session))
  connection.onShutdown(() => {
    for (const timer of session.timers.values()) clearTimeout(timer)
  })
  answer(session)
  follow(session)
  connection.listen()
}

/** Takes down who the client is, and says what the server can do. */
function begin(session: Session, params: InitializeParams, version: string): InitializeResult {
  const { capabilities, workspaceFolders, rootUri } = params
  session.client = capabilities
  session.circumstances.settings = settingsIn(params.initializationOptions)
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  session.circumstances.folders = pathsOf(folders)
  return {
    serverInfo: { name: 'presslint', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      documentSymbolProvider: { label: 'presslint' },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}

/** Asks the client for its settings and to watch files, as far as it can. */
async function settle(session: Session): Promise<void> {
  const { connection, client } = session
  if (client.workspace?.configuration) session.ready = Promise.race([readSettings(session), rest(PATIENCE)])
  await session.ready
  session.watcher = watcherOf(session)
  await recheckAll(session)
  if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'presslint' })
  if (client.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      const gone = new Set(pathsOf(removed.map(({ uri }) => uri)))
      const kept = session.circumstances.folders.filter((folder) => !gone.has(folder))
      session.circumstances.folders = [...kept, ...pathsOf(added.map(({ uri }) => uri))]
      await recheckAll(session)
    })
  }
}

async function readSettings({ connection, circumstances }: Session): Promise<void> {
  try {
    circumstances.settings = settingsIn(await connection.workspace.getConfiguration('presslint'))
  } catch (error) {
    connection.console.warn(`Cannot read the settings: ${String(error)}`)
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

function watcherOf(session: Session): Watcher {
  const { connection, client, circumstances } = session
  const { dynamicRegistration = false, relativePatternSupport = false } = client.workspace?.didChangeWatchedFiles ?? {}
  if (dynamicRegistration) return watchByClient(connection, { relative: relativePatternSupport })
  return watchByFolder(circumstances.folders, (paths) => void changed(session, paths))
}

/** Files have changed on the disk. */
async function changed(session: Session, paths: readonly string[]): Promise<void> {
  if (concerns(session, paths)) await recheckAll(session, paths)
}

/** Answers what is asked about a document; of one that has changed meanwhile nothing is said. */
function answer(session: Session): void {
  const { connection } = session
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const checked = await checkedNow(session, textDocument.uri)
    const { client, pages, documents } = session
    if (!checked) return []
    const versioned = client.workspace?.workspaceEdit?.documentChanges === true
    const only = context.only && { only: context.only }
    const actions = await actionsOf(checked, { range, versioned, ...only }, pages)
    return documents.get(textDocument.uri)?.version === checked.document.version ? actions : []
  })
  connection.onHover(async ({ textDocument, position }) => {
    const checked = await checkedNow(session, textDocument.uri)
    const formats = session.client.textDocument?.hover?.contentFormat ?? ['plaintext']
    return checked ? hoverAt(checked, position, { pages: session.pages, markdown: formats.includes('markdown') }) : null
  })
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const checked = await checkedNow(session, textDocument.uri)
    if (!checked) return []
    const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true
    return nested ? symbolsOf(checked) : flatSymbolsOf(checked)
  })
}

/** Follows what the user writes, saves and sets. */
function follow(session: Session): void {
  const { connection, documents } = session
  documents.onDidChangeContent(({ document }) => schedule(session, document.uri))
  documents.onDidSave(({ document }) => recheck(session, document.uri))
  documents.onDidClose(({ document }) => forget(session, document.uri))
  documents.listen(connection)
  connection.onDidChangeWatchedFiles(({ changes }) => changed(session, pathsOf(changes.map(({ uri }) => uri))))
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.client.workspace?.configuration) await readSettings(session)
    else session.circumstances.settings = settingsIn((settings as { presslint?: unknown } | null)?.presslint)
    await recheckAll(session)
  })
}

function pathsOf(uris: readonly string[]): string[] {
  return uris.map(pathOf).filter((path) => path !== undefined)
}
