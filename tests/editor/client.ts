/** A client of the language server, on vscode-jsonrpc alone: it starts the built command and speaks to it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node'
import type { CodeAction, Diagnostic, PublishDiagnosticsParams, Range, TextEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** What a client that knows everything says of itself. */
export const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
}

/** How a client begins. */
export interface Beginning {
  /** Workspace folders. */
  folders: readonly string[]
  capabilities?: object
  /** What it answers when it is asked for its settings. */
  settings?: object
  /** The server's command; the built one if not said. */
  command?: readonly string[]
}

/** A running server with a client. */
export interface Client {
  process: ChildProcessWithoutNullStreams
  connection: MessageConnection
  /** What the server answered to "initialize". */
  server: { capabilities: Record<string, unknown>; serverInfo: { name: string; version: string } }
  /** Globs that the server asked to watch. */
  watched: string[]
  /** What the server logged. */
  logged: string[]
  /** Every diagnostics that came for a URI, oldest first. */
  published: PublishDiagnosticsParams[]
  /** The next diagnostics for a URI that fulfil a condition, or those that came last if they do. */
  diagnostics(uri: string, fits?: (found: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]>
  open(uri: string, text: string, languageId?: string): void
  /** Replaces a document, or a range of it. */
  change(uri: string, version: number, text: string, range?: Range): void
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>
  request<T>(method: string, params: object): Promise<T>
  /** Tells the server that files changed on the disk. */
  changedOnDisk(...uris: string[]): void
  /** Ends the session properly; the exit code. */
  end(): Promise<number | null>
}

/** Starts a server and a client. */
export async function connect({ folders, capabilities, settings, command }: Beginning): Promise<Client> {
  const [program = process.execPath, ...args] = command ?? [process.execPath, resolve('dist/cli.js'), 'lsp', '--stdio']
  const server = spawn(program, args, { stdio: 'pipe', cwd: folders[0] })
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const client = clientOf(server, connection)
  connection.onRequest('workspace/configuration', () => [settings ?? null])
  connection.onRequest('client/registerCapability', ({ registrations }: Registrations) => {
    for (const { registerOptions } of registrations)
      client.watched =
        registerOptions?.watchers?.map(({ globPattern }) => JSON.stringify(globPattern)) ?? client.watched
    return null
  })
  connection.onRequest('client/unregisterCapability', () => null)
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    client.logged.push(message)
  })
  connection.listen()
  client.server = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: capabilities ?? CAPABILITIES,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
  })
  void connection.sendNotification('initialized', {})
  return client
}

interface Registrations {
  registrations: { registerOptions?: { watchers?: { globPattern: unknown }[] } }[]
}

function clientOf(server: ChildProcessWithoutNullStreams, connection: MessageConnection): Client {
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<() => void>()
  connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    published.push(found)
    for (const wake of waiting) wake()
  })
  const notify = (method: string, params: object) => void connection.sendNotification(method, params)
  return {
    process: server,
    connection,
    server: { capabilities: {}, serverInfo: { name: '', version: '' } },
    watched: [],
    logged: [],
    published,
    diagnostics: (uri, fits = () => true) =>
      new Promise((found) => {
        const look = () => {
          const last = published.findLast((one) => one.uri === uri)
          if (!last || !fits(last)) return
          waiting.delete(look)
          found(last.diagnostics)
        }
        waiting.add(look)
        look()
      }),
    open: (uri, text, languageId = 'plaintext') =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text, range) =>
      notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text, ...(range && { range }) }],
      }),
    actions: async (uri, range, only) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      })) ?? [],
    request: (method, params) => connection.sendRequest(method, params),
    changedOnDisk: (...uris) =>
      notify('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) }),
    end: async () => {
      const exit = new Promise<number | null>((resolveExit) => server.once('exit', resolveExit))
      await connection.sendRequest('shutdown')
      notify('exit', {})
      return exit
    },
  }
}

/** The text after a code action for one document. */
export function applied(text: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as { edits: TextEdit[] }[]
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), change?.edits ?? [])
}

/** The words of a text in a range. */
export function wordsAt(text: string, { start, end }: Range): string {
  const document = TextDocument.create('', '', 1, text)
  return document.getText({ start, end }).replace(/\s+/g, ' ')
}
