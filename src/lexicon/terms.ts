/** Compounds that are written with a hyphen wherever they stand before a noun. */

/** One compound: the open form that is wrong, what must follow for it to be wrong, and the right form. */
export interface Term {
  /** As it should read. */
  term: string
  /** What it stands before; without it the open form is wrong everywhere. */
  before?: RegExp
  source: string
}

const PSLRA = 'Private Securities Litigation Reform Act of 1995, section 102: "forward-looking statement"'
const REG_G = 'SEC Regulation G, 17 CFR 244.101: "non-GAAP financial measure"'
const AP = 'The Associated Press Stylebook, "hyphen": compound modifiers'

export const TERMS: readonly Term[] = [
  {
    term: 'forward-looking',
    before: /^\s(?:statements?|information|projections?|assertions?|disclosures?)/i,
    source: PSLRA,
  },
  { term: 'non-GAAP', source: REG_G },
  {
    term: 'year-over-year',
    before: /^\s(?:growth|increase|decrease|decline|improvement|comparisons?|basis|change)/i,
    source: AP,
  },
  {
    term: 'state-of-the-art',
    // not "is state of the art and", "the state of the art in"
    before:
      /^\s(?!(?:and|or|but|in|of|for|at|to|with|is|was|are|were|has|as|by|on|that|which|when|since|through)\b)\p{L}/iu,
    source: AP,
  },
  {
    term: 'in-process',
    before: /^\sresearch and development/i,
    source: 'FASB ASC 805: "in-process research and development"',
  },
  { term: 'mark-to-market', before: /^\s(?:accounting|adjustments?|gains?|losses|loss)/i, source: AP },
]
