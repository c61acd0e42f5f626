/** Approved texts with placeholders, of three fictional issuers: some 40, 120 and 400 words long, and readings of them. */
import type { Random } from './random.js'

/** An issuer's template, with the names that it goes by and what its free text may be. */
export interface TemplateText {
  text: string
  names: readonly string[]
  free: readonly string[]
}

/** A reading: its chunks, and whether each belongs to free text. */
export interface Reading {
  chunks: string[]
  free: boolean[]
}

const SHORT = `{{issuer}} moves chilled and frozen goods by road and rail between {{any}}. The {{one of: company |
carrier}} was founded in 1962, {{optional: together with its subsidiaries,}} employs 2,400 drivers and mechanics, and
trades on the New York Stock Exchange under the symbol MLF.`

const MIDDLE = `{{one of: This press release | This announcement}} contains forward-looking information within the meaning
of the securities laws of British Columbia{{optional: , as amended}}. Such information concerns {{any}}, and it can be
told by words such as "plans," "expects," "budget" or "estimates." {{issuer}} has based it on assay results, on permits
granted to date and on the price of tin at the end of the last quarter. None of these is certain.
{{optional: A mineral resource that is not a mineral reserve does not have demonstrated economic viability.}} Actual
results may differ materially from those that {{issuer}} {{one of: foresees | has described}}. Readers should not place
undue reliance on this information, which speaks only as of its date, and {{issuer}}'s directors undertake no duty to
revise it unless a securities law so requires.`

const LONG = `Some of the statements that {{issuer}} makes in this release, in its webcasts and in its filings look forward.
They are "forward-looking statements" as that term is used in Section 27A of the Securities Act of 1933{{optional: , as
amended,}} and Section 21E of the Securities Exchange Act of 1934{{optional: , as amended}}. They can be told by words
such as "may," "will," "should" or "anticipates" or by the negative of these words, although not every such statement
uses one of them. {{one of: In this release | Here}} they concern {{any}}. Each of them rests on the judgment of our
officers, on plans that the board has approved and on assumptions that {{issuer}} considers reasonable today, but that
may prove to be wrong. No officer can give any assurance that the judgment will prove to be correct.

The risks include, without limitation, {{any}}, together with the price of collection kits and the time that regulators
take to license a new center. We also depend on long-term supply contracts, some of which end within 18 months and
{{one of: may not be renewed | might lapse}} on the same terms or at all. {{issuer}} carries debt of up to $45.5 million,
and its lenders could demand repayment if certain covenants were not met. {{optional: Two of our eleven centers operate
under provisional licenses, and {{one of: neither license | no such license}} can be extended more than once.}} A rise of
10% in freight costs would reduce gross margin by about 1.2 points; a strike at a port, a storm or a recall could do far
more harm. Exchange rates, interest rates and fuel prices move in ways that no company can foresee, and hedges cover only
a part of them. Past growth cannot be taken as a promise of future growth, and the results of one quarter are not
necessarily a guide to those of any later period.

Further information about these and other risks can be found in {{issuer}}'s annual report on Form {{one of: 10-K |
10-KSB}} and its quarterly reports on Form 10-Q, which the Securities and Exchange Commission keeps at no charge.
Investors must not place undue reliance on any forward-looking statement, which speaks only as of the date on which it
is made. {{one of: Except as required by law, | Unless a law of the United States requires it,}} {{issuer}} undertakes no
obligation to update or revise any of these statements, whether as a result of new information, future events or
otherwise. Interim figures are unaudited; they could change when the auditors complete their review at the end of the
fiscal year. All trademarks named herein belong to their respective owners, and their use implies no endorsement.`

export const TEMPLATES: readonly TemplateText[] = [
  {
    text: SHORT,
    names: ['Marlow Freight Holdings, Inc.', 'Marlow Freight'],
    free: ['Chicago, Denver and the Gulf ports', 'Joliet and Omaha', 'eleven hubs: Tulsa, Reno, and nine on the coast'],
  },
  {
    text: MIDDLE,
    names: ['Tern Island Mining Ltd.', 'Tern Island Mining', 'Tern Island'],
    free: [
      'the grade of the northern lode',
      'the date of first production at Cape Skerry, the cost of a mill, and the tonnage that it may treat in a year',
      'drilling',
    ],
  },
  {
    text: LONG,
    names: ['Halcyon Plasma Corporation', 'Halcyon Plasma', 'Halcyon'],
    free: [
      'the center in Spokane and the number of nurses whom we hope to hire there before the year is over',
      'shortages of qualified staff, floods and the loss of a customer; tighter rules for storage; and a strike',
      'demand for plasma',
    ],
  },
]

/** Stands before each word of free text. */
const FREE = '\u0001'
// sample: {{one of: may | might}}
const INNERMOST = /\{\{([^{}]*)\}\}/

/** A reading by chance. */
export function readingOf(template: TemplateText, random: Random): Reading {
  const text = fill(template.text, (name, parts) => {
    if (name === 'issuer') return random.pick(template.names)
    if (name === 'any') return random.pick(template.free).replace(/^|(?<=\s)/g, FREE)
    if (name === 'optional') return random.chance(0.5) ? (parts[0] ?? '') : ''
    return random.pick(parts)
  })
  const chunks = text.split(/\s+/).filter((chunk) => chunk !== '')
  return { chunks: chunks.map((chunk) => chunk.replace(FREE, '')), free: chunks.map((chunk) => chunk.includes(FREE)) }
}

function fill(text: string, write: (name: string, parts: string[]) => string): string {
  let filled = text
  for (let match = INNERMOST.exec(filled); match; match = INNERMOST.exec(filled)) {
    const [whole, inside = ''] = match
    const [name = '', ...rest] = inside.split(':')
    const parts = rest
      .join(':')
      .split('|')
      .map((part) => part.replace(/\s+/g, ' ').trim())
    filled = filled.replace(whole, () => write(name.trim(), parts))
  }
  return filled
}

/** Another way to tell what a template accepts, by a pattern over the chunks: what is planted must not be accepted. */
export function patternOf(template: TemplateText): RegExp {
  const marked = fill(template.text.replace(/[.*+?^$()[\]\\]/g, '\\$&'), (name, parts) => {
    if (name === 'issuer') return `(?:${template.names.map((each) => each.replaceAll('.', '\\.')).join('~')})`
    if (name === 'any') return '(?:.*)'
    return name === 'optional' ? `(?:${parts[0]})?` : `(?:${parts.join('~')})`
  })
  const spaced = marked.replaceAll('~', '|').replace(/\s+/g, ' ').replaceAll(' (?:', ' ?(?:').replaceAll(')? ', ')? ?')
  return new RegExp(`^${spaced.trim()}$`)
}
