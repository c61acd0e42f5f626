/** What a reader found of findings: a file of verdicts by rule, file, line and a hash of the finding's words, without the words. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const FILE = 'bench/accuracy/verdicts.csv'
const HEADER = 'rule,file,line,words,true'

/** A finding as a verdict knows it. */
export interface Judged {
  rule: string
  /** Id and ending of the corpus's file: `d044.docx`. */
  file: string
  line: number
  /** Hash of the words that the finding is about. */
  words: string
}

/** Verdicts of a reader. */
export interface Verdicts {
  /** Whether a finding is one that a careful reader would report; nothing where nobody has judged it. */
  of(finding: Judged): boolean | undefined
  /** Verdicts that no finding has asked for. */
  unused(): string[]
}

/** Reads the verdicts. */
export function readVerdicts(): Verdicts {
  const rows = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n').slice(1) : []
  const known = new Map<string, { row: string; answer: boolean }>()
  for (const row of rows) {
    const [rule = '', file = '', , words = '', answer] = row.split(',')
    known.set(keyOf({ rule, file, words }), { row, answer: answer === 'yes' })
  }
  const used = new Set<string>()
  return {
    of(finding) {
      // a release typeset anew has the same words, and so the same verdict, unless it has one of its own
      const key = [finding.file, original(finding.file, known, finding)].map((file) => keyOf({ ...finding, file }))
      const found = key.find((each) => known.has(each))
      if (found !== undefined) used.add(found)
      return found === undefined ? undefined : known.get(found)?.answer
    },
    unused: () => [...known].filter(([key]) => !used.has(key)).map(([, { row }]) => row),
  }
}

/** The row that a reader completes: the last field is "yes" or "no". */
export function rowOf({ rule, file, line, words }: Judged): string {
  return [rule, file, line, words, '?'].join(',')
}

export const FORM = `${FILE} (${HEADER})`

function keyOf({ rule, file, words }: Omit<Judged, 'line'>): string {
  return [rule, file, words].join(',')
}

/** "d044.docx" for "d044.typeset.txt", by the verdicts that there are. */
function original(file: string, known: ReadonlyMap<string, unknown>, { rule, words }: Judged): string {
  const [id] = file.split('.')
  const endings = ['html', 'docx', 'md', 'txt']
  const names = endings.map((ending) => `${id}.${ending}`)
  return names.find((name) => known.has(keyOf({ rule, file: name, words }))) ?? file
}

/** Letters and figures of some words, hashed: markup, wraps and typography do not count. */
export function hashOf(words: string): string {
  const bare = words
    .replace(/<[^>]*>|&#?\w+;/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return createHash('sha1').update(bare).digest('hex').slice(0, 8)
}
