// Makes the three files of a new rule: npm run new-rule <id>
import { existsSync, writeFileSync } from 'node:fs'

const [id] = process.argv.slice(2)
const fail = (/** @type {string} */ reason) => {
  console.error(`Cannot make a rule: ${reason}`)
  process.exit(2)
}
if (!id || !/^[a-z]+(?:-[a-z]+)*$/.test(id)) fail(`"${id ?? ''}" is no id, expected kebab-case such as "end-mark"`)
const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const files = {
  [`src/rules/${id}.ts`]: `/** Say in one sentence what this rule guards. */
import { createRule } from './create-rule.js'

export const ${name} = createRule<readonly [], 'found'>({
  name: '${id}',
  meta: {
    type: 'problem',
    docs: { description: 'Say what it requires or disallows', group: 'hygiene', recommended: 'warn' },
    messages: { found: '"{{words}}" is wrong, expected "{{expected}}"' },
    schema: [],
  },
  defaultOptions: [],
  create: ({ report }) => ({
    headline: (node) => report({ messageId: 'found', at: node, data: { words: 'what is there', expected: 'what was expected' } }),
  }),
})
`,
  [`docs/rules/${id}.md`]: `# ${id}

<!-- header -->
<!-- /header -->

## What it does

## Why

## Examples

\`\`\`release
                 HALCYON OPENS DONOR SITE IN FRESNO
\`\`\`

## Options

<!-- options -->
<!-- /options -->

## Fix

## When not to use it
`,
  [`tests/rules/${id}.test.ts`]: `import { expect, test } from 'vitest'
import { messagesOf } from './messages.js'

test('a release without the part has no finding', () => {
  expect(messagesOf('${id}', 'Halcyon Plasma Corporation announced today that it has opened a site.')).toEqual([])
})
`,
}
for (const file of Object.keys(files)) if (existsSync(file)) fail(`${file} exists already`)
for (const [file, text] of Object.entries(files)) {
  writeFileSync(file, text)
  console.log(`made: ${file}`)
}
console.log("Write the page's example, then the rule, then its edge cases; then npm run generate and npm run check.")
