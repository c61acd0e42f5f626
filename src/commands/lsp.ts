/** `presslint lsp`: serves an editor on standard input and output. */
import { Console } from 'node:console'
import { join } from 'node:path'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serve } from '../editor/server.js'
import { packageFolder, version } from './package.js'

/** Serves until the editor says "exit" or goes away; the connection then ends the process, with 1 if it had not shut down. */
export function lsp(): Promise<never> {
  // whatever is printed goes to standard error: standard output is the protocol's
  globalThis.console = new Console(process.stderr)
  if (process.stdin.isTTY) console.error('presslint lsp waits for an editor to speak to it; see docs/editors.md')
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection, { version: version(), pages: join(packageFolder(), 'docs', 'rules') })
  return new Promise(() => undefined)
}
