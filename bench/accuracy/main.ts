/** Makes docs/accuracy.md: how well the parts of real releases are found, and how many findings on them are true. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLinter } from '../../src/engine/lint.js'
import { readSources } from '../../src/formats/index.js'
import { rules } from '../../src/rules/index.js'
import { FORM, hashOf, readVerdicts, rowOf, type Judged } from './verdicts.js'

const CORPUS = '../shared/corpus'
const PAGE = 'docs/accuracy.md'
const FORMATS = ['all', 'txt', 'html', 'md', 'docx', 'typeset']

if (!existsSync(join(CORPUS, 'score.mjs'))) {
  console.error(`Cannot measure: ${CORPUS}, the corpus of real releases, is not here; ${PAGE} stays as it is`)
  process.exit(2)
}

/** A rule's findings on the corpus. */
interface Tally {
  findings: number
  judged: number
  right: number
}

const findings = await findAll()
const verdicts = readVerdicts()
const tallies = new Map<string, Tally>(Object.keys(rules).map((id) => [id, { findings: 0, judged: 0, right: 0 }]))
const unjudged: Judged[] = []
for (const finding of findings) {
  const tally = tallies.get(finding.rule)
  const verdict = verdicts.of(finding)
  if (verdict === undefined) unjudged.push(finding)
  if (!tally) continue
  tally.findings++
  if (verdict !== undefined) tally.judged++
  if (verdict === true) tally.right++
}
const text = pageOf(partsTable(), rulesTable(tallies))
writeFileSync(PAGE, text)
console.log(`made: ${PAGE}`)
if (unjudged.length > 0) console.log(`${unjudged.length} findings without a verdict, for ${FORM}:`)
for (const finding of unjudged) console.log(rowOf(finding))
const unused = verdicts.unused()
if (unused.length > 0) console.log(`${unused.length} verdicts that fit no finding any more:\n${unused.join('\n')}`)

/** What every rule finds without a house; those that are off in `recommended` are asked too. */
async function findAll(): Promise<Judged[]> {
  const off = Object.entries(rules).filter(([, { meta }]) => meta.docs.recommended === 'off')
  const lint = createLinter({ rules: Object.fromEntries(off.map(([id]) => [id, 'warn' as const])) })
  const found: Judged[] = []
  for (const file of readdirSync(join(CORPUS, 'files')).sort()) {
    const path = resolve(CORPUS, 'files', file)
    for (const source of await readSources(readFileSync(path), path)) {
      for (const { ruleId, line, offset, endOffset } of lint(source, path).messages)
        found.push({ rule: ruleId, file, line, words: hashOf(source.text.slice(offset, endOffset)) })
    }
  }
  return found
}

/** What the corpus's own scorer says: a row a part, a column a format. */
function partsTable(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(CORPUS, 'score.mjs')], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (stderr) console.error(stderr.trim())
  const cells = new Map<string, string>()
  const files = new Map<string, string>()
  let format = ''
  for (const line of stdout.split('\n')) {
    // "html (36 files)"
    const head = /^(\w+) \((\d+) files\)$/.exec(line)
    // "release date    0.987      0.981   0.984"
    const row = /^([a-zA-Z ]+?) +(\d\.\d{3}) +(\d\.\d{3}) +(\d\.\d{3})$/.exec(line)
    if (head) format = head[1] ?? ''
    if (head) files.set(format, head[2] ?? '')
    if (row) cells.set(`${row[1]} ${format}`, `${row[2]} ${row[3]} **${row[4]}**`)
  }
  const parts = [...cells.keys()].filter((key) => key.endsWith(' all')).map((key) => key.slice(0, -' all'.length))
  return table(
    ['part', ...FORMATS.map((each) => `${each} (${files.get(each)})`)],
    parts.map((part) => [part, ...FORMATS.map((each) => cells.get(`${part} ${each}`) ?? '')]),
  )
}

function rulesTable(all: ReadonlyMap<string, Tally>): string {
  const rows = [...all]
    .filter(([, { findings }]) => findings > 0)
    .sort(([, a], [, b]) => b.findings - a.findings)
    .map(([id, tally]) => [`[\`${id}\`](rules/${id}.md)`, levelOf(id), ...figuresOf(tally)])
  const sum: Tally = { findings: 0, judged: 0, right: 0 }
  for (const [id, tally] of all) {
    if (levelOf(id) === 'off') continue
    sum.findings += tally.findings
    sum.judged += tally.judged
    sum.right += tally.right
  }
  const silent = [...all].filter(([, { findings }]) => findings === 0).map(([id]) => `\`${id}\``)
  const total = ['**all of `recommended`**', '', ...figuresOf(sum)]
  return `${table(['rule', 'level', 'findings', 'judged', 'true', 'share'], [...rows, total])}\n\nNo findings: ${silent.join(', ')}.`
}

function levelOf(id: string): string {
  return rules[id]?.meta.docs.recommended ?? ''
}

function figuresOf({ findings: count, judged, right }: Tally): string[] {
  const share = judged === 0 ? '' : `${((100 * right) / judged).toFixed(1)} %`
  return [String(count), String(judged), String(right), share]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function pageOf(parts: string, findingsTable: string): string {
  return `# Accuracy

Made by \`npm run accuracy\` from a corpus of real releases with hand-made labels, which is not part of this repository.

## Parts

Precision, recall and **F1** for each part and format, in words for the parts and in values for the rest; the number of
files stands behind the format. "typeset" are the same releases set as fixed-width text, some of them justified,
hyphenated and broken into pages.

${parts}

## Findings

What \`presslint --no-config\` says of the same files, and how much of it a careful reader would report: each finding
was judged by reading the release around it. Verdicts are kept in \`bench/accuracy/verdicts.csv\` by rule, file, line
and a hash of the words, without the words. A typeset file has the words of the one that it was set from, and so its
verdicts, unless it has one of its own. Rules that are "off" ran for this table only and are left out of the sum.

${findingsTable}
`
}
