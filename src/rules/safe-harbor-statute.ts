/** The statutes of the safe harbor: section 27A is of the Securities Act of 1933, section 21E of the Exchange Act of 1934. */
import { read } from '../release/reading.js'
import { createRule } from './create-rule.js'

/** 15 U.S.C. 77z-2 (section 27A, Securities Act of 1933), 15 U.S.C. 78u-5 (section 21E, Securities Exchange Act of 1934), Pub. L. 104-67 (1995). */
const MISTAKES: readonly (readonly [RegExp, string])[] = [
  // "Section 27A of the Securities Exchange Act of 1934"
  [/section 27\(?A\)? of the securities exchange act(?: of 19\d\d)?/gi, 'Section 27A of the Securities Act of 1933'],
  // "Section 21E of the Securities Act of 1933"
  [/section 21\(?E\)? of the securities act(?: of 19\d\d)?/gi, 'Section 21E of the Securities Exchange Act of 1934'],
  // "Section 27E", "Section 21A of the"
  [/section 27[B-Z]\b/gi, 'Section 27A'],
  [/section 21[A-DF-Z](?= of the securities)/gi, 'Section 21E'],
  // "Securities Act of 1934"
  [/securities act of (?!1933)19\d\d/gi, 'Securities Act of 1933'],
  // "Securities Exchange Act of 1933", "Securities and Exchange Act of 1934"
  [/securities exchange act of (?!1934)19\d\d/gi, 'Securities Exchange Act of 1934'],
  [/securities and exchange act of 19\d\d/gi, 'Securities Exchange Act of 1934'],
  // "Private Securities Litigation Reform Act of 1996", "Private Securities Reform Act of 1995"
  [
    /private securities litigation reform act of (?!1995)(?:19|20)\d\d/gi,
    'Private Securities Litigation Reform Act of 1995',
  ],
  [
    /private (?:securities reform litigation|securities litigation|litigation reform|securities reform|litigation securities reform) act of 1995/gi,
    'Private Securities Litigation Reform Act of 1995',
  ],
]

export const safeHarborStatute = createRule<readonly [], 'wrong' | 'replace'>({
  name: 'safe-harbor-statute',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require each section of the safe harbor with its own Act and year',
      group: 'safe harbor',
      recommended: 'error',
    },
    messages: { wrong: '"{{actual}}" should read "{{expected}}"', replace: 'Write "{{expected}}"' },
    schema: [],
    hasSuggestions: true,
  },
  defaultOptions: [],
  create: ({ report }) => ({
    safeHarbor: (node) => {
      const reading = read(node.lines)
      let behind = 0
      const found = MISTAKES.flatMap(([pattern, expected]) =>
        [...reading.text.matchAll(pattern)].map((match) => ({ match, expected })),
      )
      for (const { match, expected } of found.sort(
        (a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length,
      )) {
        if (match.index < behind) continue
        behind = match.index + match[0].length
        const at = reading.range(match.index, behind)
        const suggest = [{ messageId: 'replace' as const, data: { expected }, fix: { ...at, text: expected } }]
        report({ messageId: 'wrong', at, data: { actual: match[0], expected }, actual: match[0], expected, suggest })
      }
    },
  }),
})
