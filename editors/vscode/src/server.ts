/** The server that the extension brings: the same as `presslint lsp`. */
import { lsp } from '../../../src/commands/lsp.js'

void lsp()
