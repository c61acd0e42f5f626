/** The rules' pages, as the package ships them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Pages by rule. */
export interface Pages {
  /** Where a rule's page is; nothing for what is no rule with a page. */
  hrefOf(ruleId: string): string | undefined
  /** What the rule does and why, as Markdown. */
  summaryOf(ruleId: string): string | undefined
}

/** Sections of a page that explain a finding; its examples are for who sets up a house. */
const SHOWN = ['What it does', 'Why', 'Fix']

/** The pages in a folder, one file a rule. */
export function pagesIn(folder: string): Pages {
  // a rule's name, not a path: "end-mark"
  const fileOf = (ruleId: string) => (/^[\w-]+$/.test(ruleId) ? join(folder, `${ruleId}.md`) : folder)
  const hasPage = (ruleId: string) => fileOf(ruleId) !== folder && existsSync(fileOf(ruleId))
  return {
    hrefOf: (ruleId) => (hasPage(ruleId) ? pathToFileURL(fileOf(ruleId)).href : undefined),
    summaryOf: (ruleId) => (hasPage(ruleId) ? summary(readFileSync(fileOf(ruleId), 'utf8'), folder) : undefined),
  }
}

function summary(page: string, folder: string): string {
  // "## Why\n\n..."
  const sections = page.split(/^## /m).slice(1)
  return sections
    .filter((section) => SHOWN.some((name) => section.startsWith(`${name}\n`)))
    .map((section) => `#### ${section.trim()}`)
    .join('\n\n')
    .replaceAll(/\]\(([\w-]+\.md)\)/g, (_, name: string) => `](${pathToFileURL(join(folder, name)).href})`)
}
