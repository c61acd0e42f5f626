import { readFileSync } from 'node:fs'

/** The named blocks of a page, "```js eslint.config.js", as files: what the docs show is what the tests run. */
export function filesOf(page: string): Record<string, string> {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)
  return Object.fromEntries([...blocks].map(([, name, text]) => [name, text]))
}

/** The commands of a page's shell blocks, one a line. */
export function commandsOf(page: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)
  return [...blocks].flatMap(([, text = '']) => text.trim().split('\n'))
}
