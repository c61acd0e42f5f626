/**
 * A release that a converter or a feed set on one line, cut where its parts meet.
 *
 *     Halcyon Opens Donor Center FRESNO, Calif., July 8, 2003 -- Halcyon Plasma ... About Halcyon Halcyon Plasma is ...
 *                                ^                                                  ^
 */
import { sliceLine, type Block, type Line } from '../formats/source.js'
import { CAPITALS, isGlued, runInOf } from './about-heading.js'
import { findDateline, SURE } from './dateline.js'
import { isCapitals } from './draft.js'
import { squeeze } from './reading.js'
import { holdsOne } from './signs.js'

/** A text of so many lines with one so long has lost its line ends. */
const MOST_LINES = 2
const LONG = 600
/** How far into the line the dateline may begin. */
const TITLE = 400

// "1 EXHIBIT 99.1 HALCYON", "FOR IMMEDIATE RELEASE HALCYON": what stands above a title
const HEAD = /^(?:\d{1,2} )?(?:EX(?:HIBIT)?[- ]\d{1,2}(?:\.\d{1,2})?|FOR IMMEDIATE RELEASE) (?=\S)/i
// "FRESNO" behind a word that is not in capitals, "Fresno" behind one that is
const OTHER_CASE = /(?<=\p{Ll}\S* )\p{Lu}{2}|(?<=\p{Lu}{2}\S* )\p{Lu}\p{Ll}/gu
// "For media inquiries, please contact: Ruth Alder Email: ruth@halcyon.example"
const CALL =
  /(?<=[.!?)”"]\s{1,9})For\s{1,9}(?:(?:more|further|additional|media|press|investor)\s|[a-z]+\s{1,9}[ei]nquiries\b)[^.]{3,150}\bcontact\b(?=[^.]{1,120}(?:@|\d{3}))/g
// "Media inquiries: Ruth Alder: ruth@halcyon.example"
const DESK =
  /(?<=[.!?)”"]\s{1,9})(?:Media|Press|Investor)\s{1,9}(?:[Ii]nquiries|[Ee]nquiries|[Rr]elations)\s?:(?=[^!?]{1,120}(?:@|\d{3}[-. ]\d{4}))/g
/** What goes on behind those whom to call. */
const CALL_ENDS: readonly RegExp[] = [
  // "at ruth@halcyon.example. Halcyon is", "at 877-555-0142. Halcyon is"
  /(?<=(?:@[\w-]{1,40}\.[a-z]{2,8}|\d{3}\)?[-. ]\d{3}[-. ]\d{4})\.\s{1,9})\p{Lu}/gu,
  // "Websites: halcyon.example and tern.example Halcyon is"
  /(?<=Web ?sites?:\s{1,9}(?:\S{3,60}\s{1,9}and\s{1,9})?[\w./:-]{3,60}\.[a-z]{2,8}\/?\s{1,9})\p{Lu}[\p{L}-]+\s(?!\S{0,20}:)/gu,
]
/** A wrapped paragraph of so many lines may be a whole release. */
const MANY_LINES = 12
/** Characters that a sentence on whom to call has at most, with its numbers and addresses. */
const MOST_CALLED = 500

// "About Halcyon Halcyon Plasma is"
const ABOUT = /(?<=\S )About (\p{Lu}[^:]{1,60}?) \1(?=[\s,’'(])/gu

/** What begins a part behind a sentence's end. */
const PARTS: readonly RegExp[] = [
  ABOUT,
  // "Safe Harbor Statement This release", "Forward-Looking Statements Statements in"
  /(?<=[.!?)”"] )(?:Safe Harbor|Forward[- ]Looking|Cautionary)\b(?! statements? (?:are|is|in)\b)/g,
  // "Halcyon Plasma Inc. Investor Contacts: Ruth Alder", "CONTACT: Ruth Alder"
  /(?<=[.!?)”"] )(?:\p{Lu}[\p{L}.,&’'-]* ){0,6}(?:CONTACTS?|Contacts?)\s?:/gu,
  new RegExp(`(?<=[.!?)”"] {1,4})${CAPITALS}`, 'gu'),
  CALL,
  DESK,
  ...CALL_ENDS,
  // "SOURCE Halcyon Plasma", "Logo - http://", "View source version on"
  /(?<=\S )(?:SOURCE:? \p{Lu}|Logo - https?:|View (?:source|original)|To view the original)/gu,
]

/** How a web address ends. */
const TLD = '(?:com|net|org|io|co|de|ch|at|eu|fr|ca|uk|ai|app|biz|info|gold|example)'
/** A sentence's end. */
const STOP = String.raw`[\p{Ll}\d)][.!?]["”)]?`
/** Where a sentence or an address ends, and no space is behind it since a converter lost the line's end. */
const END = String.raw`(?<=${STOP}|\.${TLD})`
/** The same, but not behind an e-mail address: a contact may go on below it. */
const WEB_END = String.raw`(?<=${STOP}|(?:^|[\s/(])[^\s@]{1,80}\.${TLD})`
/** Where a sentence ends, a space behind it. */
const SPACE = String.raw`(?<=[\p{Ll}\d/)][.!?]["”)]?\s{1,9})(?<!\b(?:Inc|Corp|Ltd|Co)\.\s{1,9})`
/** Somebody can be reached further on in the line. */
const REACHED = String.raw`(?=.{1,140}(?:@|\d{3}[-. ]?\d{4}|\+\d{1,3}[ (.-]?\d))`
const DESK_NAME =
  '(?:Media|MEDIA|Press|PRESS|Investors?|INVESTORS?|Public|Relations|RELATIONS|Company|COMPANY|Corporate|CORPORATE|IR|PR|and|AND|&|/)'
const CONTACTS = '(?:[Cc]ontacts?|CONTACTS?)(?: (?:[Ii]nformation|INFORMATION|[Dd]etails|[Uu]s))?'
const INQUIRIES = '(?:[Ii]nvestor|[Mm]edia|[Pp]ress) (?:[Rr]elations|[Ii]nquiries|[Ee]nquiries)'
/** The heading of a safe harbor. */
const CAUTION = [
  '(?:(?:Cautionary (?:Note|Statements?|Language)|Safe Harbou?r|CAUTIONARY (?:NOTE|STATEMENTS?)|SAFE HARBOU?R)',
  '(?: (?:[Rr]egarding|[Cc]oncerning|[Aa]bout|[Oo]n|REGARDING|CONCERNING) (?:Forward[- ][Ll]ooking|FORWARD[- ]LOOKING))?',
  '(?: (?:Statements?|Information|STATEMENTS?|INFORMATION))?',
  '|(?:(?:Not(?:e|ice)|Caution|Information) (?:[Rr]egarding|[Cc]oncerning|[Aa]bout|[Oo]n) )?',
  '(?:Forward[- ][Ll]ooking|FORWARD[- ]LOOKING) (?:Statements?|Information|STATEMENTS?|INFORMATION))',
].join('')

/** What the heading of a safe harbor has. */
const CAUTIONS = ['autionary', 'AUTIONARY', 'Safe Harbo', 'SAFE HARBO', 'Looking', 'looking', 'LOOKING']

/** A form behind some end; a page that is set to its width has more than one space. */
function behind(end: string, form: string): RegExp {
  return new RegExp(end + form.replaceAll(' ', String.raw`\s{1,9}`), 'gu')
}

/** How a part opens, and words of which a line must hold one for it. */
type Opening = readonly [form: RegExp, words: readonly string[]]

/** What begins a part right behind a sentence's end or a web address, where a converter lost the line's end. */
const RUN_ON: readonly Opening[] = [
  // "closed on time.Contact:Ruth Alder", "on www.halcyon.example.Company contact:", "time.Halcyon, Inc. Media Contact Information:"
  [
    behind(WEB_END, String.raw`(?:\p{Lu}[\p{L}.,&-]* ){0,5}${CONTACTS}\s?:(?:${REACHED}|\s{0,9}$)`),
    ['ontact', 'ONTACT'],
  ],
  // "closed on time.ContactRuth Alder877-555-0142"
  [behind(WEB_END, String.raw`(?:${DESK_NAME} )?Contacts?(?=\p{Lu}\p{Ll})${REACHED}`), ['ontact']],
  // "closed on time.Contact Investor Relations", "time.Media Contact", at the end of its line
  [behind(WEB_END, `(?:${DESK_NAME} ){0,4}Contact(?:s| (?:Investor|Media) Relations| Information)?$`), ['ontact']],
  // "closed on time.Halcyon Plasma Investor Relations:Ruth Alder", "time.For media inquiries:Ruth Alder", "time.Investors:Ruth Alder"
  [
    behind(WEB_END, String.raw`(?:For )?(?:\p{Lu}[\p{L}.,&-]* ){0,4}${INQUIRIES}\s?:${REACHED}`),
    ['elations', 'nquiries'],
  ],
  [
    behind(WEB_END, String.raw`(?:Investors|Media|Press)(?: (?:and|&) (?:Investors|Media|Press))?\s?:${REACHED}`),
    ['Investors', 'Media', 'Press'],
  ],
  // "closed on time.Press ContactRuth Alder", "closed on time.Investor Relations:Ruth Alder", "closed on time.MEDIA CONTACT: Ruth Alder"
  [
    behind(
      `(?<=${STOP})`,
      String.raw`(?:(?:(?:Media|Press|Investors?|Company|Corporate|Public|General)(?: (?:and|&) (?:Media|Press|Investors?))? )?(?:Contacts?(?: Information)?|Inquiries|Enquiries|Relations)|(?:(?:MEDIA|PRESS|INVESTORS?|COMPANY|CORPORATE) )?CONTACTS?(?: INFORMATION)?)(?:\s?:|(?=\p{Lu}\p{Ll}))`,
    ),
    ['ontact', 'CONTACT', 'nquiries', 'Relations'],
  ],
  // "closed on time.For more information, contact Ruth Alder at 877-555-0142"
  [
    behind(
      `(?<=${STOP})`,
      String.raw`For (?:more|further|additional|media|press|investor)\b[^.]{3,120}\b[Cc]ontact\b(?=[^.]{0,120}(?:@|\d{3}|:))`,
    ),
    ['ontact'],
  ],
  // "is closed.Any questions, please contact Ruth Alder at 877-555-0142.", "time.For further information, please contact:Ruth Alder"
  [
    behind(
      String.raw`(?<=\S[.!?]["”)]?|\.${TLD})`,
      String.raw`(?:Any|If you have(?: any)?|For any|For (?:more|further|additional)) (?:questions|information|details)\b,?\s{0,9}(?:please )?(?:contact|call)\b(?:${REACHED}|:$)`,
    ),
    ['ontact', 'call'],
  ],
  // "visit www.halcyon.example. Contact: Ruth Alder 877-555-0142", "as required by law. INVESTOR RELATIONS CONTACT: Ruth Alder"
  [
    behind(
      SPACE,
      String.raw`(?:${DESK_NAME} ){0,5}C(?:ontacts?|ONTACTS?)(?: (?:Information|INFORMATION))?\s?:${REACHED}`,
    ),
    ['ontact', 'ONTACT'],
  ],
  // "closed on time. Investor Relations: Ruth Alder, ir@halcyon.example"
  [
    behind(SPACE, String.raw`(?:Media|Press|Investor) (?:Relations|Inquiries|Enquiries)\s?:${REACHED}`),
    ['Relations', 'Inquiries', 'Enquiries'],
  ],
  // "closed on time. For further information, please contact:", at the end of its line, "time. For more information:Ruth Alder"
  [
    behind(
      String.raw`(?<=[\p{Ll}\d/)][.!?]["”)]?\s{0,9})`,
      String.raw`For (?:more|further|additional) information(?:,? (?:please )?contact)?:(?:$|(?=\p{Lu})${REACHED})`,
    ),
    ['information'],
  ],
  // "visit www.halcyon.example Contact: Ruth Alder"
  [behind(String.raw`(?<=\.${TLD}\s{1,9})`, '[Cc]ontacts?:'), ['ontact']],
  // "www.halcyon.example.Ruth Alder", "ir@halcyon.example.Forward-Looking Statements"
  [behind(String.raw`(?<=\.${TLD}\.)`, String.raw`\p{Lu}(?=\p{Ll})`), ['.']],
  // "visit www.halcyon.example. This release contains"
  [behind(String.raw`(?<=\.${TLD}\.\s{1,9})`, String.raw`This (?:press |news )?release\b`), ['This']],
  // "in each state.Forward-Looking StatementsThis release", "state.Cautionary Note Regarding Forward-Looking Statements: This"
  [behind(String.raw`(?<=${STOP}|\d{4}|\.${TLD})`, String.raw`${CAUTION}(?:\s{0,9}(?=\p{Lu}\p{Ll})|\s?:|$)`), CAUTIONS],
  // "in each state. Forward-Looking Statements This release"
  [behind(SPACE, String.raw`${CAUTION}:? (?=(?:This|Certain|The|Some|Any|Statements)\s)`), CAUTIONS],
  // "closed on time.About the Halcyon Group:", or at the end of its line; "visit halcyon.exampleAbout Halcyon"
  [behind(END, String.raw`About (?:the )?\p{Lu}[^.:]{1,60}(?::|$)`), ['About']],
  // "closed on time.Ruth AlderHalcyon PlasmaPhone: 877-555-0142", "visit halcyon.exampleRuth AlderEmail: ruth@halcyon.example"
  [
    /(?<=(?<!\b(?:Inc|Corp|Ltd|Co))[.!?]["”)]?|\.(?:com|net|org|io|co|example))(?<!@[\w.-]{1,60})\p{Lu}\p{Ll}+\s{1,4}\p{Lu}[\p{L}.'’-]+(?=(?:(?!\. )[^@:]){0,80}(?:Phone|PHONE|Tel|TEL|E-?mail|EMAIL)\s?:)/gu,
    ['hone', 'PHONE', 'Tel', 'TEL', 'mail', 'MAIL'],
  ],
  // "closed on time.The Halcyon Group:The Halcyon Group is"
  [behind(String.raw`(?<=[a-z\d)][.!?]["”)]?)`, String.raw`(\p{Lu}[^\s.:]*) [^.:]{1,60}:\1 `), [':']],
  // "and Hamburg.www.halcyon.exampleDisclaimer:Statements that"
  [
    behind(
      String.raw`(?<=${STOP}|\.${TLD}|(?:https?:\/\/|www\.)\S{3,80}\/)`,
      String.raw`(?:Legal )?Disclaimer:?\s{0,9}(?=\p{Lu})`,
    ),
    ['Disclaimer'],
  ],
  // "ruth@halcyon.example SOURCE: Halcyon Plasma", at the end of its line
  [behind(String.raw`(?<=\S {1,9}|\.${TLD})`, String.raw`SOURCE: (?=\p{Lu}.{1,60}$)`), ['SOURCE']],
]

/** What each of them has, and few other lines. */
const SIGN =
  /[Cc]ontact|CONTACT|About\b|ABOUT\b|SOURCE: |(?:Relations|[Ii]nquiries|information|Statements?) ?:|[Ll]ooking\s+Statement|Cautionary|Disclaimer|Safe Harbo|[a-z)\d]\.[A-Z]|\.[a-z]{2,7}[A-Z]|\d[A-Z][a-z]{3}|\.[a-z]{2,7}\. +This |\b(?:Looking|For\s+more)$/
// "time.C", "July 8, 2003C", "halcyon.exampleR"
const ENDED = /[.!?\d]["”)]?\s{0,9}[^\s\d.,]|\sSOURCE: /
// "closed on time.About Halcyon PlasmaHalcyon Plasma is", "time. About Halcyon PlasmaHalcyon Plasma is"
const ABOUT_BEHIND = behind(END, String.raw`\s{0,9}A(?:bout|BOUT) (?=\p{Lu}|the )`)
/** How much of the next line tells a heading that is broken: its rest, and its echo. */
const HEADING = 80

/** Blocks of a text, of which a release on one line is one for each part. */
export function partsApart(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.reduce((count, block) => count + block.lines.length, 0)
  if (lines > MOST_LINES) return blocks.flatMap(runOnApart)
  return blocks.flatMap((block) => {
    const [line] = block.lines
    if (block.kind !== 'text' || !line || block.lines.length > 1 || line.text.length < LONG) return [block]
    return cutAt(line, seamsOf(line.text)).map((part) => ({ kind: block.kind, lines: [part], gap: 1 }))
  })
}

/** A block, cut where a part is run on to a sentence or an address. */
function runOnApart(block: Block): Block[] {
  if (block.kind === 'table' || !block.lines.some(({ text }) => SIGN.test(text))) return [block]
  const blocks: Line[][] = [[]]
  const wrapped = block.lines.length < MANY_LINES ? [] : wrappedSeams(block.lines.map(({ text }) => text).join(' '))
  let begin = 0
  for (const [index, line] of block.lines.entries()) {
    const from = begin
    begin += line.text.length + 1
    const held = wrapped.filter((seam) => seam >= from && seam < begin).map((seam) => seam - from)
    const [own, ...parts] = cutAt(line, runOnSeams(line, block.lines[index + 1], held))
    if (own) blocks.at(-1)?.push(own)
    blocks.push(...parts.map((part) => [part]))
  }
  return blocks.map((lines, index) => ({ ...block, lines, gap: index === 0 ? block.gap : 0 }))
}

/** Where parts are run on to what is before them in a line; a heading may end on the next line. */
function runOnSeams({ text }: Line, next: Line | undefined, held: readonly number[]): number[] {
  if (!SIGN.test(text)) return [...held]
  const own = text.trimEnd()
  const below = next?.text.trimStart().slice(0, HEADING) ?? ''
  const whole = `${own} ${below}`
  const seams = below === '' ? [] : seamsAt(whole, openingsIn(whole))
  return seamsAt(text, openingsIn(text), [...held, ...seams, ...aboutSeams(whole)]).filter((seam) => seam < own.length)
}

/** The forms that a line may have: their words stand behind where something ends, and not at its head. */
function openingsIn(text: string): RegExp[] {
  const from = text.search(ENDED)
  if (from < 0) return []
  const rest = text.slice(from)
  return RUN_ON.filter(([, words]) => holdsOne(rest, words)).map(([form]) => form)
}

/** Where a description with its heading is run on to a sentence; behind a space its heading is run on, too. */
function aboutSeams(text: string): number[] {
  if (!holdsOne(text, ['About', 'ABOUT'])) return []
  return [...text.matchAll(ABOUT_BEHIND)].flatMap(({ 0: gap, index }) => {
    const seam = index + gap.search(/A/)
    const words = squeeze(text.slice(seam, seam + ABOUT_WORDS))
    return runInOf(words) && (seam === index || isGlued(words)) ? [seam] : []
  })
}

/** How much of a text tells that a heading is run on. */
const ABOUT_WORDS = 300

/** Where a wrapped paragraph goes over to a company's description or says whom to call, and where it goes on behind that. */
function wrappedSeams(text: string): number[] {
  const abouts = seamsAt(text, [ABOUT])
  const [call] = seamsAt(text, [CALL, DESK])
  if (call === undefined) return abouts
  return [...abouts, call, ...seamsAt(text.slice(call, call + MOST_CALLED), CALL_ENDS).map((seam) => call + seam)]
}

function cutAt(line: Line, seams: readonly number[]): Line[] {
  const starts = [0, ...seams]
  return starts.map((start, index) => sliceLine(line, start, starts[index + 1] ?? line.text.length))
}

/** Where the parts of a release begin, the first aside. */
function seamsOf(text: string): number[] {
  const head = HEAD.exec(text)?.[0].length ?? 0
  return seamsAt(text, PARTS, [head, datelineIn(text, head)])
}

function seamsAt(text: string, forms: readonly RegExp[], others: readonly number[] = []): number[] {
  // most lines have none, and matchAll copies each form
  const held = forms.filter((form) => text.search(form) >= 0)
  const parts = held.flatMap((form) => [...text.matchAll(form)].map(({ index }) => index))
  return [...new Set([...others, ...parts])].filter((seam) => seam > 0).sort((a, b) => a - b)
}

/** Where the dateline begins behind a title; 0 if there is none. */
function datelineIn(text: string, from: number): number {
  for (const { index } of text.slice(0, from + TITLE).matchAll(OTHER_CASE)) {
    if (index <= from) continue
    const words = text.slice(index, index + TITLE)
    const { city = '', score = 0, date, wire } = findDateline(words) ?? {}
    // a city is set in one case
    const isCity = isCapitals(words.slice(0, 2)) ? isCapitals(city) : !/\p{Lu}{2}/u.test(city)
    if (isCity && city !== '' && score >= SURE && (date ?? wire)) return index
  }
  return 0
}
