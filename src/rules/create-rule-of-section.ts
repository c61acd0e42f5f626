/** The rules that hold a section of the release, About or safe harbor, against its approved wording. */
import { factsOf, type House, type Issuer } from '../house/house.js'
import type { About, BlockNode, SafeHarbor } from '../release/nodes.js'
import { textOf, type Range } from '../release/reading.js'
import { createRule } from './create-rule.js'
import {
  compareWith,
  ignoreSchema,
  reportComparison,
  wordingMessages,
  type WordingOptions,
} from './create-rule-of-wording.js'

/** The section, and how findings speak of it. */
export interface SectionRule {
  name: string
  /** "Safe harbor", as a sentence about it begins. */
  noun: string
  group: 'about' | 'safe harbor'
  description: string
  type: 'about' | 'safeHarbor'
}

/** Makes the rule for one section. */
export function createSectionRule({ name, noun, group, description, type }: SectionRule) {
  const messages = {
    ...wordingMessages(noun),
    noneApproved: `No wording of the ${noun.toLowerCase()} is approved for {{issuer}}, expected "${type}" in the house file`,
    other: `${noun} is not the approved wording, expected {{approved}}`,
  }
  return createRule<readonly [WordingOptions], keyof typeof messages>({
    name,
    meta: {
      type: 'problem',
      docs: { description, group, recommended: 'error' },
      messages,
      schema: [{ type: 'object', additionalProperties: false, properties: ignoreSchema }],
      fixable: 'code',
    },
    defaultOptions: [{ ignore: [] }],
    create: (context, [{ ignore = [] }]) => ({
      'release:exit': (root) => {
        const { release, report } = context
        const { issuer, house } = release
        if (!issuer) return
        const parts = root.children.filter((node): node is About | SafeHarbor => node.type === type)
        const part = ofIssuer(parts, issuer) ?? parts[0]
        const versions = issuer[type]
        if (versions.length === 0) {
          if (part) report({ messageId: 'noneApproved', at: headOf(part), data: { issuer: issuer.name } })
          return
        }
        const hint = part && { start: part.position.start.offset ?? 0, end: part.position.end.offset ?? 0 }
        const comparison = compareWith(release, issuer, {
          versions,
          rivals: rivalsOf(house, issuer, type, release.date),
          ...(hint && { hint }),
        })
        reportComparison(context, comparison, { versions, ignore, place: part ? headOf(part) : { start: 0, end: 0 } })
        // that the part is absent altogether is told by the rule for its presence
        if (comparison.verdict === 'missing' && part) {
          report({ messageId: 'other', at: headOf(part), data: { approved: comparison.approved ?? '' } })
        }
      },
    }),
  })
}

/** The same wording of the house's other issuers. */
function rivalsOf(house: House | undefined, issuer: Issuer, type: SectionRule['type'], date: string | undefined) {
  const others = house?.issuers.filter((other) => other !== issuer) ?? []
  return others.flatMap((other) => other[type].map((version) => ({ ...version, facts: factsOf(other, date) })))
}

/** Of several sections the one about the issuer. */
function ofIssuer(parts: readonly (About | SafeHarbor)[], { name, aliases }: Issuer): About | SafeHarbor | undefined {
  const known = [name, ...aliases].map((alias) => alias.toLowerCase())
  return parts.find((part) => known.some((alias) => textOf(part.lines).toLowerCase().includes(alias)))
}

function headOf({ lines, position }: BlockNode): Range {
  return { start: position.start.offset ?? 0, end: lines[0]?.end ?? position.end.offset ?? 0 }
}
