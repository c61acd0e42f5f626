/** What a draft leaves behind: placeholders and notes to the editor. */
import { read } from '../release/reading.js'
import { createRule, visitProse } from './create-rule.js'

/** Marks, each with a sample. */
const MARKS: readonly RegExp[] = [
  // "DRAFT", "DRAFT 3", "DRAFT - CONFIDENTIAL", "CONFIDENTIAL DRAFT" alone
  /^\W*(?:(?:confidential|internal|working|preliminary|final|first|second|third) )*draft(?: (?:v(?:ersion)? ?)?\d{1,2}(?:\.\d+)?)?(?:\W+(?:confidential|not for release|do not distribute|for (?:internal )?review(?: only)?))*\W*$/gi,
  // "[insert name]", "[DATE]", "[TBD]", "[XX]", "[●]", "[  ]", "[NTD: check]", "[CITY, STATE]"
  /\[(?:insert|tbd|tba|tbc|tk|x+|●|•|\*|date|month|name|title|city|amount|number|quote|link|phone|email|company|note|ntd|to come|confirm|check|_+|\s+|\.{2,}|CITY, STATE)[^\]]{0,80}\]/gi,
  // "TBD", "TBA", "TKTK"
  /\b(?:TBD|TKTK|TK TK)\b/g,
  // "$XX million", "XX%", "20XX", "X.X%", "$X.XX"
  /\$X[X.,]*\b|\b(?:X+\.)?X+(?:\.X+)?%|\b20XX\b|\bXX+,XXX\b/g,
  // "<insert quote>", "<<NAME>>", "{{company}}"
  /<<?insert [^>]{1,60}>>?|<<[A-Za-z_ ]{2,40}>>|\{\{[\w .]{1,40}\}\}/gi,
  // "____ __, 2003", "$____"
  /(?:\$\s?_{2,}|_{3,}\s?_*,?\s?(?:19|20)\d\d|\b_{4,}\b)/g,
  // "Lorem ipsum"
  /\blorem ipsum\b/gi,
  // "NTD:", "Note to draft", "[sic - check]"
  /\bNTD\b|\bnote to draft\b/gi,
  // "???"
  /\?{3,}/g,
]

export const draftMarks = createRule<readonly [], 'mark'>({
  name: 'draft-marks',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow placeholders and notes that a draft left behind',
      group: 'hygiene',
      recommended: 'error',
    },
    messages: { mark: '"{{mark}}" is left of a draft, expected the final text' },
    schema: [],
  },
  defaultOptions: [],
  create: ({ report }) => {
    const check = (node: { lines: Parameters<typeof read>[0] }) => {
      const reading = read(node.lines)
      const seen = new Set<number>()
      for (const match of MARKS.flatMap((mark) => [...reading.text.matchAll(mark)])) {
        if (seen.has(match.index) || match[0].trim() === '') continue
        seen.add(match.index)
        report({
          messageId: 'mark',
          at: reading.range(match.index, match.index + match[0].length),
          data: { mark: match[0].trim() },
        })
      }
    }
    return { ...visitProse(check), contactField: check, releaseLine: check, legend: check }
  },
})
