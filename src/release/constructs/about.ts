/**
 * The standing description of a company.
 *
 *     About Halcyon Plasma Corporation
 *           ^subject
 *     Founded in 1978, Halcyon is a national provider of ...
 */
import {
  claimOf,
  countWords,
  endsAsTitle,
  isFurniture,
  isHeadingLike,
  isProse,
  sumOf,
  type Construct,
  type Draft,
  type Passage,
} from '../draft.js'
import { sectionOf } from '../section.js'

// "About Halcyon Plasma Corporation", "ABOUT HALCYON:", "About the Company", "About Us"
const HEADING = /^[-–—*#\s]*about (\S.{0,90}?)[:\s]*$/i
// "Company Profile", "Corporate Profile", "Company Background", "Who We Are"
const PROFILE =
  /^(?:(?:company|corporate|business) (?:profile|description|background|overview|information)|(?:company )?profile|who we are|background)\s?:?$/i
// "About Halcyon: Halcyon is", "ABOUT HALCYON - Halcyon is", "About Halcyon Plasma Halcyon Plasma is"
const RUN_IN = /^(?:About|ABOUT) (\p{Lu}[^:–—]{1,80}?)(?::|\s[-–—]+)\s\S/u

/** What a self-description says, in a paragraph without a heading. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:the )?\p{Lu}[\p{L}\p{N}.&'’®™-]*(?: [\p{Lu}(][^,]{0,60}?)?,? (?:is|are|provides?|develops?|operates?|owns?|designs?|manufactures?|offers?|markets?)\b/u,
    '+1.5 begins with what the company is',
  ],
  [
    /^(?:founded|established|headquartered|based|incorporated|since (?:its|\d{4})|with (?:over|more than|approximately|annual|operations))\b/i,
    '+2 begins with its founding or seat',
  ],
  [/\bis (?:a|an|one of|the (?:largest|leading|world|nation|only|premier))\b/i, '+1 "is a"'],
  [/\b(?:leading|largest|premier|leader|global|publicly traded|diversified|integrated)\b/i, '+1 praises its place'],
  [
    /\bheadquartered in\b|\bbased in\b|\bfounded in\b|\bestablished in\b|\bemploy(?:s|ees)\b/i,
    '+1 seat, founding or staff',
  ],
  [/\b(?:traded|listed|trades|quoted|stock|shares)\b[^.]{1,80}\bsymbols?\b/i, '+2 the symbol it trades under'],
  [
    /(?:visit|internet address|website|web site|on the web|world wide web|home ?page|found at|available at)[^.]{0,60}(?:www|http|\.com|\.net|\.org)/i,
    '+2 its web address',
  ],
]

/** How many paragraphs of a page's footer may stand below a description without a heading. */
const FOOTER = 3

/** Evidence that makes a paragraph without a heading the description. */
const DESCRIPTION = 4

export const about: Construct = {
  name: 'about',
  alone: (text) => HEADING.test(text) && isTitle(text),
  opens: (text) => RUN_IN.test(text),
  recognise: (draft) => [...headed(draft), ...unheaded(draft)],
}

function* headed(draft: Draft) {
  const { passages } = draft
  for (const [index, passage] of passages.entries()) {
    if (draft.ownerOf(index)) continue
    const runIn = RUN_IN.exec(passage.text)
    const heading =
      isHeadingLike(passage) && (HEADING.test(passage.text) || PROFILE.test(passage.text)) && isTitle(passage.text)
    if (!heading && !(runIn && isProse(passage))) continue
    const to = endOf(draft, index + 1)
    if (heading && to === index + 1) continue
    const subject = subjectOf(HEADING.exec(passage.text)?.[1] ?? runIn?.[1])
    yield claimOf(index, to, ['+7 a heading "About ..." or "Profile"'], () => [
      { ...sectionOf('about', draft, index, to), ...(subject && { subject }) },
    ])
  }
}

/** The last paragraph before the closing parts, if it describes the company. */
function* unheaded(draft: Draft) {
  const { passages } = draft
  if (passages.some((passage, index) => !draft.ownerOf(index) && HEADING.test(passage.text) && isTitle(passage.text)))
    return
  let found = false
  let passed = 0
  for (let index = passages.length - 1; index > draft.lead; index--) {
    const passage = passages[index]
    if (!passage || draft.ownerOf(index) || isFurniture(passage) || !isProse(passage)) continue
    const evidence = /^["“]/.test(passage.text)
      ? []
      : SIGNS.filter(([sign]) => sign.test(passage.text)).map(([, points]) => points)
    if (sumOf(evidence) < DESCRIPTION) {
      if (found || ++passed >= FOOTER) return
      continue
    }
    found = true
    yield claimOf(index, index + 1, evidence, () => [sectionOf('about', draft, index, index + 1)])
  }
}

/** Index behind the paragraphs that follow a heading. */
function endOf(draft: Draft, from: number): number {
  let to = from
  for (let index = from; index < draft.passages.length; index++) {
    const passage = draft.passages[index]
    if (!passage || draft.ownerOf(index)) break
    if (isFurniture(passage)) continue
    if (!isProse(passage) && !(passage.kind === 'listItem') && !isAddress(passage, index > from)) break
    to = index + 1
  }
  return to
}

/** "Visit www.halcyon.example." below a description belongs to it. */
function isAddress(passage: Passage, below: boolean): boolean {
  return (
    below &&
    countWords(passage.text, 16) <= 14 &&
    /\bwww\.|https?:\/\//i.test(passage.text) &&
    /^(?:for|visit|please|more|to learn|learn|additional)/i.test(passage.text)
  )
}

/** A heading is short and in title case or capitals; "About 40 people came" is none. */
function isTitle(text: string): boolean {
  return (
    (countWords(text, 16) <= 14 &&
      endsAsTitle(text) &&
      /^[-–—*#\s]*(?:ABOUT|About)\s+(?:[\p{Lu}"“]|the |our |us\b|\d+[A-Z]|[a-z]+[A-Z])/u.test(text)) ||
    PROFILE.test(text)
  )
}

function subjectOf(written: string | undefined): string | undefined {
  return written?.replace(/[\s:–—*-]{1,20}$/, '').trim()
}
