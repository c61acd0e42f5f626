/** Releases without end, of the fixtures' fictional issuers, about 4 KB each: the same ones on every machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf, type Random } from '../wording/random.js'

const FOLDER = 1000
const WIDTH = 72

const wordingOf = (name: string) => readFileSync(join('fixtures/wording', name), 'utf8').replace(/\s+/g, ' ').trim()
const ABOUT = wordingOf('about-2.txt')
const SAFE_HARBOR = wordingOf('safe-harbor-2.txt')

const TOWNS = ['Fresno', 'Bakersfield', 'Stockton', 'Modesto', 'Visalia', 'Reseda', 'Oxnard', 'Salinas', 'Chico']
const STREETS = ['Shaw Avenue', 'Cedar Street', 'Mission Road', 'Harbor Boulevard', 'Fourth Street', 'Orchard Lane']
const PEOPLE = ['Lena Ortiz', 'Samuel Hart', 'Priya Nair', 'Tomas Beck', 'Grace Lindqvist', 'Omar Haddad']
const MONTHS = ['July', 'August', 'September', 'October']
const VERBS = ['opened', 'enlarged', 'bought', 'leased', 'renovated', 'moved']
const THINGS = ['donor site', 'testing laboratory', 'cold store', 'training center', 'depot', 'blood bank']

type Sentence = (random: Random) => string

const money = (random: Random) => `$${1 + random.below(90)}.${random.below(10)} million`

const SENTENCES: readonly Sentence[] = [
  (r) =>
    `The ${r.pick(THINGS)} on ${r.pick(STREETS)} in ${r.pick(TOWNS)} can take in ${20 * (1 + r.below(20))} donors a day.`,
  (r) => `Revenue for the quarter rose to ${money(r)}, compared with ${money(r)} in the same quarter of last year.`,
  (r) =>
    `"Donors in ${r.pick(TOWNS)} have waited a long time for a site of their own," said ${r.pick(PEOPLE)}, President of Halcyon.`,
  (r) => `The company paid ${money(r)} in cash and took over ${2 + r.below(60)} employees.`,
  (r) =>
    `Hospitals in ${r.pick(TOWNS)}, ${r.pick(TOWNS)} and ${r.pick(TOWNS)} ordered ${r.below(90)} percent more units than a year ago.`,
  (r) => `Halcyon ${r.pick(VERBS)} a ${r.pick(THINGS)} in ${r.pick(TOWNS)} on ${r.pick(MONTHS)} ${1 + r.below(28)}.`,
  (r) => `Net income was ${money(r)}, or $0.${10 + r.below(80)} a share, on ${money(r)} of operating income.`,
  (r) => `"We hire where our donors live," ${r.pick(PEOPLE)} added, "and we train everybody ourselves."`,
  (r) =>
    `Costs of testing fell by ${1 + r.below(12)} percent after the laboratory in ${r.pick(TOWNS)} went to two shifts.`,
  (r) =>
    `The board set the annual meeting for 10:00 a.m. at ${100 + r.below(900)} ${r.pick(STREETS)}, ${r.pick(TOWNS)}, California.`,
]

/** What a careless hand does to a release; most are left as they are. */
const SLIPS: readonly ((text: string) => string)[] = [
  (text) => text.replace('prove to be sound', 'prove to have been sound'),
  (text) => text.replace('OTC Bulletin Board: HALC', 'OTC Bulletin Board: HLAC'),
  (text) => text.replace('founded in 1981', 'founded in 1918'),
  (text) => text.replace(/\n\s*###\n$/, '\n'),
  (text) => text.replace('877-555-0142', '877.555.0142'),
]
const SLIP_SHARE = 0.25

/** The release of a number. */
export function releaseOf(number: number): string {
  const random = randomOf(number)
  const town = random.pick(TOWNS)
  const date = `${random.pick(MONTHS)} ${1 + random.below(28)}, 2003`
  const thing = random.pick(THINGS)
  const lead = `Los Angeles, CA, ${date} - Halcyon Plasma Corporation (OTC Bulletin Board: HALC) announced today that it has ${random.pick(VERBS)} its ${thing} on ${random.pick(STREETS)} in ${town}.`
  const paragraphs = [lead, ...Array.from({ length: 8 }, () => paragraphOf(random))]
  const text = [
    'For Immediate Release',
    'Contact: Halcyon Plasma Corporation\n         Ruth Alder, Director of Investor Relations\n         877-555-0142\n         www.halcyon-plasma.example',
    centred(`HALCYON ANNOUNCES ${thing.toUpperCase()} IN ${town.toUpperCase()}`),
    ...paragraphs.map((paragraph) => wrapped(`     ${paragraph}`)),
    centred('About Halcyon Plasma Corporation'),
    wrapped(`     ${ABOUT}`),
    wrapped(SAFE_HARBOR),
    centred('###'),
  ].join('\n\n')
  return random.chance(SLIP_SHARE) ? random.pick(SLIPS)(`${text}\n`) : `${text}\n`
}

function paragraphOf(random: Random): string {
  return Array.from({ length: 3 + random.below(3) }, () => random.pick(SENTENCES)(random)).join(' ')
}

function centred(line: string): string {
  return ' '.repeat(Math.max(0, Math.floor((WIDTH - line.length) / 2))) + line
}

/** Lines of at most `WIDTH` characters; the indent of the first one stays. */
function wrapped(paragraph: string): string {
  const lines: string[] = []
  let line = paragraph.slice(0, paragraph.search(/\S/))
  for (const word of paragraph.trim().split(' ')) {
    if (line.trim() !== '' && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** Writes releases into a folder, a thousand to a folder in it; gives their bytes. */
export function writeReleases(folder: string, count: number): number {
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const below = join(folder, String(Math.floor(number / FOLDER)).padStart(3, '0'))
    if (number % FOLDER === 0) mkdirSync(below, { recursive: true })
    const text = releaseOf(number)
    bytes += Buffer.byteLength(text)
    writeFileSync(join(below, `release-${String(number).padStart(6, '0')}.txt`), text)
  }
  return bytes
}
