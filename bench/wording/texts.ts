/** Wordings of fictional issuers, each put together from clauses of its own choice, as real ones are. */
import { randomOf } from './random.js'

/** Clauses of a safe-harbor statement, each in several hands. */
const CLAUSES: readonly (readonly string[])[] = [
  [
    'This press release may contain "forward-looking statements" within the meaning of Section 27A of the Securities Act of 1933 and Section 21E of the Securities Exchange Act of 1934.',
    'Certain statements in this release are "forward-looking statements" as that term is used in the Private Securities Litigation Reform Act of 1995.',
    'Some of what is said in this announcement, other than the historical facts, looks forward and falls under Section 21E of the Securities Exchange Act of 1934, as amended.',
  ],
  [
    'Words such as "expects," "plans," "intends" and "believes" are meant to mark such statements, but their absence does not mean that a statement is not forward-looking.',
    'They can be told by words such as "may," "will," "should" or "anticipates" or by the negative of these words.',
    'Readers will know them by terms like "estimate," "target" and "outlook," although not every such statement uses one of them.',
  ],
  [
    'These statements rest on the current plans of management and on assumptions that the Company considers reasonable today, but that may prove to be wrong.',
    'They reflect what the Company knows and assumes on the date of this release; actual results could differ materially.',
    "Each of them depends on the judgment of the Company's officers, and no officer can give any assurance that the judgment will prove to be correct.",
  ],
  [
    'The risks include, without limitation, the supply of donor plasma, the price of collection kits, and the time that regulators take to license a new center.',
    'Important factors are changes in the demand for plasma-derived therapies, shortages of qualified nurses, and the outcome of inspections by the authorities.',
    'Among the uncertainties are the loss of one or more of our five largest customers, the failure of a cold-storage facility, and new testing requirements.',
  ],
  [
    'We also depend on long-term supply contracts, some of which end within 18 months and may not be renewed on the same terms or at all.',
    'In addition, the Company carries debt of up to $45.5 million, and its lenders could demand repayment if certain covenants were not met.',
    'Furthermore, two of our eleven centers operate under provisional licenses, and neither license can be extended more than once.',
  ],
  [
    'A rise of 10% in freight costs would reduce gross margin by about 1.2 points; a strike at a port, a storm or a recall could do far more harm.',
    'Exchange rates, interest rates and fuel prices move in ways that no company can foresee, and hedges cover only a part of them.',
    'Should energy cost more than we have planned, or should a key supplier fail, our results for the quarter and for the year would suffer.',
  ],
  [
    "Further information about these and other risks can be found in the Company's annual report on Form 10-K and its quarterly reports on Form 10-Q.",
    'For a fuller discussion, investors should read the sections headed "Risk Factors" in the reports that the Company files with the Securities and Exchange Commission.',
    'Our filings with the Commission, which are available at no charge, describe these risks in more detail than a release can.',
  ],
  [
    'Investors must not place undue reliance on any forward-looking statement, which speaks only as of the date on which it is made.',
    'You should not rely too heavily on these statements, since they were true, if at all, on the day of this release only.',
    'No reader ought to buy or sell a share on the strength of such a statement alone.',
  ],
  [
    'Except as required by law, the Company undertakes no obligation to update or revise any of these statements, whether as a result of new information, future events or otherwise.',
    'The Company does not intend, and is under no duty, to bring these statements up to date after the date hereof.',
    'We will not publish a correction when events turn out otherwise than expected, unless the securities laws of the United States require us to do so.',
  ],
  [
    'Results of one quarter are not necessarily a guide to those of any later period, and past growth cannot be taken as a promise of future growth.',
    'Interim figures are unaudited; they could change when the auditors complete their review at the end of the fiscal year.',
    'Comparisons with earlier periods have their limits, because three centers were opened, one was sold and one was moved.',
  ],
  [
    'Any non-GAAP measure in this release is given in addition to, and not in place of, the measures that generally accepted accounting principles prescribe.',
    'Adjusted EBITDA excludes stock-based compensation and one-time charges, and other companies might well compute it in a different way.',
    'Pro-forma numbers show what might have been had the merger closed on January 1, 2002; they do not show what was.',
  ],
  [
    'All trademarks named herein belong to their respective owners, and their use implies no endorsement.',
    'This notice applies equally to written and oral statements made by the Company or by anyone who acts on its behalf.',
    'Nothing in this document is an offer to sell, or a solicitation of an offer to buy, any security in any jurisdiction.',
  ],
]

/** An issuer with its wording in three versions, the oldest first. */
export interface Issuer {
  name: string
  versions: readonly string[]
}

const NAMES = [
  'Halcyon Plasma Corporation',
  'Halcyon Therapeutics Inc.',
  'Merganser Biologics Ltd.',
  'Quillback Diagnostics Corp.',
  'Tamarack Cold Chain Group',
  'Osprey Hemostasis Holdings',
]

/** What a new version changes: one phrase for another, in the clauses of any issuer. */
const AMENDMENTS: readonly (readonly [string, string])[] = [
  ['the Company', 'the Corporation'],
  ['could differ materially', 'may differ substantially'],
  ['without limitation, ', ''],
  ['Investors must not', 'Investors should not'],
  ['investors should read', 'shareholders are urged to read'],
  ['undertakes no obligation', 'assumes no duty'],
  ['up to $45.5 million', 'of about $52 million'],
  ['within 18 months', 'within two years'],
  ['prove to be', 'turn out to have been'],
  ['may contain', 'contains'],
  ['are meant to mark', 'are used to identify'],
  ['two of our eleven', 'three of our twelve'],
  ['a storm or a recall', 'a flood, or a product recall'],
  ['of donor plasma', 'and quality of donor plasma'],
  ['quarterly reports', 'subsequent quarterly reports'],
  ['in more detail', 'at greater length'],
  ['are unaudited', 'have not been audited'],
  ['cannot be taken as', 'is no'],
  ['might well', 'may'],
  ['equally', ''],
]

/** The issuers; the first is the one whose releases are checked. */
export function makeIssuers(): Issuer[] {
  return NAMES.map((name, index) => {
    const random = randomOf(index + 7)
    const clauses = CLAUSES.map((hands) => (index === 0 ? (hands[0] ?? '') : random.pick(hands)))
    const newest = clauses.join(' ')
    const second = amend(
      newest,
      AMENDMENTS.filter((_, at) => at % 2 === 0),
    )
    return {
      name,
      versions: [
        amend(
          second,
          AMENDMENTS.filter((_, at) => at % 2 === 1),
        ),
        second,
        newest,
      ],
    }
  })
}

function amend(text: string, amendments: readonly (readonly [string, string])[]): string {
  let amended = text
  for (const [from, to] of amendments) amended = amended.replaceAll(from, to)
  return amended.replace(/ {2,}/g, ' ').replace(/ ,/g, ',')
}

/** News that stands before the wording. */
export const NEWS = [
  'Halcyon Plasma Corporation (OTC Bulletin Board: HALC) announced today that it has opened its twelfth collection center, in Spokane, and expects to hire forty nurses there before the end of the year.',
  'Revenue for the quarter rose 9% to $14.2 million, mainly because of higher prices and a larger share of repeat donors. The Company believes that this trend will continue through the winter.',
  '"We could not be more pleased with the way our teams have worked," said Ruth Alder, Director of Investor Relations. "Our customers will benefit from shorter delivery times, and our shareholders from steadier margins."',
  'A conference call will be held on Thursday at 4:30 p.m. Eastern time. Dial 877-555-0142 and ask for the Halcyon call; a recording will be kept at www.halcyonplasma.example for ninety days.',
  'The new center uses state-of-the-art apheresis equipment, short- and long-term storage, and a real-time record of every donation. It replaces an older site that was closed in March.',
]
