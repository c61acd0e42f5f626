/** What a draft leaves behind: placeholders and notes to the editor. */
import { read } from '../release/reading.js'
import { holdsOne } from '../release/signs.js'
import { createRule, visitProse } from './create-rule.js'

/** Marks, each with a sample, and signs in small letters of which a text must hold one to have it. */
const MARKS: readonly (readonly [form: RegExp, signs: readonly string[]])[] = [
  // "DRAFT", "DRAFT 3", "DRAFT - CONFIDENTIAL", "CONFIDENTIAL DRAFT" alone
  [
    /^\W*(?:(?:confidential|internal|working|preliminary|final|first|second|third) )*draft(?: (?:v(?:ersion)? ?|no\.? ?|# ?)?\d{1,2}(?:\.\d+)?)?(?:\W+(?:of |as of |dated )?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}))?(?:\W+(?:confidential|not for release|do not distribute|for (?:internal )?review(?: only)?))*\W*$/giu,
    ['draft'],
  ],
  // "[insert name]", "[TBD]", "[NTD: check]", "[To come]", "[confirm with counsel]"
  [/\[(?:insert|tbd|tba|tbc|tk|note to|ntd|to come|please|confirm|check)\b[^\]]{0,80}\]/gi, ['[']],
  // "[DATE]", "[Name]", "[City, State]", "[Company Name]", "[phone number]"
  [
    /\[(?:(?:date|day|month|year|time|name|title|city|state|location|amount|number|quote|headline|link|url|website|phone|email|e-mail|company|first|last|full|contact|address|ticker|exchange)(?:, ?| ?\/ ?| |(?=\])))+\]/gi,
    ['['],
  ],
  // "[XX]", "[●]", "[___]", "[  ]", "[...]"; "[X]" and "[ ]" are boxes that somebody ticked or not
  [/\[(?:x{2,}|[●•*]+|_[_ ]*| {2,}|\.{4,})\]/gi, ['[']],
  // "TBD", "TBA", "TKTK"
  [/\b(?:TBD|TKTK|TK TK)\b/g, ['tbd', 'tk']],
  // "$XX million", "XX%", "20XX", "X.X%", "$X.XX", "X.X million", "$X million"
  [
    /\$X[X.,]*X\b|\$X(?= [mb]illion)|\b(?:X+\.)?X+(?:\.X+)?%|\bX+\.X+(?= (?:[mb]illion|percent))|\b20XX\b|\bX{2,},XXX\b/g,
    ['$x', 'x%', 'x.x', 'xx'],
  ],
  // "<insert quote>", "<<NAME>>", "{{company}}"
  [/<<?insert [^>]{1,60}>>?|<<[a-z_ ]{2,40}>>|\{\{[\w .]{1,40}\}\}/gi, ['<', '{{']],
  // "____ __, 2003", "$____", "on July ___"
  [/\$ ?_{2,40}|_(?<=[\p{L}\p{N}] _)_{2,39}(?: _{2,40})?(?:,? (?:19|20)\d\d)?/gu, ['__']],
  // "Lorem ipsum"
  [/\blorem ipsum\b/gi, ['lorem']],
  // "NTD: check", "Note to draft"; NTD alone are diseases, or Taiwan's dollars
  [/\bNTD:|\bnote to draft\b/gi, ['ntd:', 'note to draft']],
  // "???"
  [/\?{3,}/g, ['???']],
  // "<<<<<<< HEAD", ">>>>>>> q3-counsel" around what git could not merge
  [/(?<!<)<{7}(?= \S)|(?<!>)>{7}(?= \S)/g, ['<<<<<<< ', '>>>>>>> ']],
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
      let behind = 0
      const small = reading.text.toLowerCase()
      const possible = MARKS.filter(([, signs]) => holdsOne(small, signs))
      const found = possible.flatMap(([form]) => [...reading.text.matchAll(form)])
      for (const { index, 0: mark } of found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)) {
        if (index < behind || mark.trim() === '') continue
        behind = index + mark.length
        report({ messageId: 'mark', at: reading.range(index, behind), data: { mark: mark.trim() } })
      }
    }
    return { ...visitProse(check), contactField: check, releaseLine: check, legend: check }
  },
})
