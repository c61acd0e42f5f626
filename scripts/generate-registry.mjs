// Writes src/rules/index.ts from the names of the rules' files; it has to stand before anything can be built.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** @param {string} id */
const variable = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const ids = readdirSync('src/rules')
  .filter((file) => !/^(?:index|create-rule.*)\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()
const text = `/** All rules by id. Made by \`npm run generate\` from the files of this folder. */
import type { Rule } from './create-rule.js'
${ids.map((id) => `import { ${variable(id)} } from './${id}.js'`).join('\n')}

export const rules: Readonly<Record<string, Rule>> = {
${ids.map((id) => (id === variable(id) ? `  ${id},` : `  '${id}': ${variable(id)},`)).join('\n')}
}
`
const file = 'src/rules/index.ts'
let before = ''
try {
  before = readFileSync(file, 'utf8')
} catch {
  // the first time there is none
}
if (before !== text) {
  if (process.argv.includes('--check')) {
    console.log(`out of date: ${file}; run "npm run generate"`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
  }
}
