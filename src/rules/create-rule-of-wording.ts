/** The rules that compare a part of a release with the wording that its issuer approved. */
import { factsOf, type Issuer } from '../house/house.js'
import type { About, BlockNode, Release, SafeHarbor } from '../release/nodes.js'
import { textOf } from '../release/reading.js'
import { compareWording, daysInForce, type Category, type Comparison, type Difference } from '../wording/index.js'
import { createRule, type ReleaseView } from './create-rule.js'

const CATEGORIES = ['substantive', 'wording', 'typographic'] as const

/** The part, and where the house keeps what is approved for it. */
export interface WordingPart {
  name: string
  /** "Safe harbor", as a sentence about it begins. */
  noun: string
  group: 'about' | 'safe harbor'
  description: string
  type: 'about' | 'safeHarbor'
}

type Options = readonly [{ ignore?: readonly Category[] }]

/** Makes the rule for one part. */
export function createWordingRule({ name, noun, group, description, type }: WordingPart) {
  return createRule<Options, 'differs' | 'moved' | 'superseded' | 'noneInForce' | 'noneApproved' | 'doubled' | 'other'>(
    {
      name,
      meta: {
        type: 'problem',
        docs: { description, group, recommended: 'error' },
        messages: {
          differs: '"{{actual}}" should read "{{expected}}" ({{category}}, {{approved}})',
          moved: '"{{actual}}" stands in another place than in {{approved}}',
          superseded: `${noun} is {{found}}, approved {{term}}`,
          noneInForce: `No wording of the ${noun.toLowerCase()} is in force on {{date}}, expected one of {{versions}}`,
          noneApproved: `No wording of the ${noun.toLowerCase()} is approved for {{issuer}}, expected "{{key}}" in the house file`,
          doubled: `${noun} stands a second time`,
          other: `${noun} is not the approved wording, expected {{approved}}`,
        },
        schema: [
          {
            type: 'object',
            additionalProperties: false,
            properties: {
              ignore: {
                type: 'array',
                items: { enum: CATEGORIES },
                uniqueItems: true,
                description: 'Categories of differences that are not reported',
              },
            },
          },
        ],
        fixable: 'code',
      },
      defaultOptions: [{ ignore: [] }],
      create: ({ release, report }, [{ ignore = [] }]) => ({
        'release:exit': (root) => {
          const { issuer } = release
          if (!issuer) return
          const parts = root.children.filter((node): node is About | SafeHarbor => node.type === type)
          const part = ofIssuer(parts, issuer) ?? parts[0]
          if (issuer[type].length === 0) {
            if (part) report({ messageId: 'noneApproved', at: headOf(part), data: { issuer: issuer.name, key: type } })
            return
          }
          const comparison = compare(release, issuer, type, part)
          const approved = comparison.approved ?? ''
          const whole = comparison.range ?? (part && headOf(part)) ?? { start: 0, end: 0 }
          for (const copy of comparison.doubled ?? []) report({ messageId: 'doubled', at: copy })
          switch (comparison.verdict) {
            case 'exact':
              return
            case 'superseded':
              return report({
                messageId: 'superseded',
                at: whole,
                data: { found: comparison.found ?? '', term: termOf(issuer, type, comparison), approved },
                approved,
              })
            case 'none-in-force': {
              const versions = issuer[type].map((version) => `${version.name} (${daysInForce(version)})`).join(', ')
              return report({
                messageId: 'noneInForce',
                at: whole,
                data: { date: release.date ?? 'any day', versions },
              })
            }
            case 'missing':
              // that the part is absent is told by the rule for its presence
              return part && report({ messageId: 'other', at: headOf(part), data: { approved }, approved })
            case 'drifted':
              for (const difference of comparison.differences) {
                if (!ignore.includes(difference.category)) report(findingOf(difference, approved))
              }
          }
        },
      }),
    },
  )
}

function compare(
  release: ReleaseView,
  issuer: Issuer,
  type: WordingPart['type'],
  part: BlockNode | undefined,
): Comparison {
  const { text, ast, date, house } = release
  const paragraphs = paragraphsOf(ast)
  const rivals = (house?.issuers ?? [])
    .filter((other) => other !== issuer)
    .flatMap((other) => other[type].map((version) => ({ ...version, facts: factsOf(other, date) })))
  const hint = part && { start: part.position.start.offset ?? 0, end: part.position.end.offset ?? 0 }
  return compareWording({
    text,
    lines: paragraphs.flat(),
    paragraphs,
    versions: issuer[type],
    rivals,
    facts: factsOf(issuer, date),
    ...(date && { date }),
    ...(hint && { hint }),
  })
}

/** The readable lines of a release, by paragraph, page furniture left out. */
function paragraphsOf({ children }: Release) {
  return children.flatMap((node) => {
    if (node.type === 'continuation' || node.type === 'pageBreak') return []
    const parts = node.type === 'about' || node.type === 'safeHarbor' ? node.children : [node]
    return parts.filter(({ type }) => type !== 'continuation' && type !== 'pageBreak').map(({ lines }) => lines)
  })
}

/** Of several sections the one about the issuer. */
function ofIssuer(parts: readonly (About | SafeHarbor)[], { name, aliases }: Issuer): About | SafeHarbor | undefined {
  const known = [name, ...aliases].map((alias) => alias.toLowerCase())
  return parts.find((part) => known.some((alias) => textOf(part.lines).toLowerCase().includes(alias)))
}

function headOf({ lines, position }: BlockNode) {
  const [first] = lines
  return { start: position.start.offset ?? 0, end: first?.end ?? position.end.offset ?? 0 }
}

function termOf(issuer: Issuer, type: WordingPart['type'], { found, approved }: Comparison): string {
  const old = issuer[type].find(({ name }) => name === found)
  const now = issuer[type].find(({ name }) => name === approved)
  const replaced = now?.from ? `, replaced by ${now.name} on ${now.from}` : ''
  return `${old ? daysInForce(old).replace('in force ', '') : ''}${replaced}`
}

function findingOf({ kind, category, start, end, actual, expected, fix, redline }: Difference, approved: string) {
  return {
    messageId: kind === 'moved' ? ('moved' as const) : ('differs' as const),
    at: { start, end },
    data: { actual: nested(actual), expected: nested(expected), category, approved },
    actual,
    expected,
    category,
    approved,
    redline,
    fix,
  }
}

/** Quotation marks inside a quoted phrase are single. */
function nested(phrase: string): string {
  return phrase.replace(/"/g, "'").replace(/“/g, '‘').replace(/”/g, '’')
}
