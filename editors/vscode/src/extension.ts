/** The VS Code extension: starts presslint's language server for releases, and offers its commands. */
import { commands, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

/** The languages that releases are written in. */
const LANGUAGES = ['plaintext', 'markdown', 'html']

let client: LanguageClient | undefined

/** Called by VS Code when the first release or a folder with a house file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.stdio }
  client = new LanguageClient('presslint', 'presslint', server, {
    documentSelector: LANGUAGES.flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
  })
  context.subscriptions.push(
    commands.registerCommand('presslint.restart', () => client?.restart()),
    commands.registerCommand('presslint.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.presslint', apply: 'first' }),
    ),
  )
  await client.start()
}

/** Called by VS Code before it ends. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop()
}
