/** Contacts against the house's roster, as of the release's day. */
import { inForce, type House, type RosterEntry } from '../house/house.js'
import type { ContactField } from '../release/nodes.js'
import { createRule } from './create-rule.js'
import { issuersInText } from './create-rule-text.js'

const CHECKED = ['name', 'phone', 'email', 'url'] as const
type Checked = (typeof CHECKED)[number]

export const contactApproved = createRule<readonly [], 'unknown' | 'lapsed' | 'replace'>({
  name: 'contact-approved',
  meta: {
    type: 'problem',
    docs: {
      description: "Require contacts that are on the house's roster on the release's day",
      group: 'contact',
      recommended: 'error',
    },
    messages: {
      unknown: '"{{value}}" is not on the roster of {{issuer}}, expected {{expected}}',
      lapsed: '"{{value}}" was on the roster of {{issuer}} {{term}}, expected {{expected}}',
      replace: 'Write "{{value}}"',
    },
    schema: [],
    hasSuggestions: true,
  },
  defaultOptions: [],
  needs: ['contactField'],
  create: ({ release, report, notApplicable }) => {
    const { issuer, house, date } = release
    if (!issuer || issuer.contacts.length === 0) {
      notApplicable('the house has no roster of contacts for this release')
      return {}
    }
    const current = issuer.contacts.filter((entry) => inForce(entry, date))
    const check = (node: ContactField, kind: Checked) => {
      const listed = issuer.contacts.filter((entry) => entry[kind] !== undefined)
      if (listed.length === 0 || current.some((entry) => same(kind, entry[kind], node.value))) return
      const known = listed.find((entry) => same(kind, entry[kind], node.value))
      const values = [...new Set(current.flatMap((entry) => entry[kind] ?? []))]
      const expected = values.length > 0 ? values.map((value) => `"${value}"`).join(' or ') : `no ${kind}`
      const fix = { start: node.position.start.offset ?? 0, end: node.position.end.offset ?? 0 }
      report({
        messageId: known ? 'lapsed' : 'unknown',
        at: node,
        data: { value: node.value, issuer: issuer.name, expected, term: known ? termOf(known) : '' },
        actual: node.value,
        ...(values.length > 0 && { expected: values.join(' or ') }),
        suggest: values.map((value) => ({ messageId: 'replace', data: { value }, fix: { ...fix, text: value } })),
      })
    }
    const fields: { node: ContactField; kind: Checked }[] = []
    const isOn = (roster: readonly RosterEntry[], { node, kind }: (typeof fields)[number]) =>
      roster.some((entry) => same(kind, entry[kind], node.value))
    return {
      contactField: (node) => {
        const kind = CHECKED.find((checked) => checked === node.kind)
        // the roster has no fax numbers
        if (!kind || /^f(?:ax|acsimile)?$|telefax/i.test(node.label ?? '')) return
        if (kind !== 'name' || !isCompanys(node.value, house)) fields.push({ node, kind })
      },
      'release:exit': (root) => {
        // who announces together with the issuer gives contacts beside the issuer's own
        const partners = fields.some((field) => isOn(current, field)) ? issuersInText(root, house) : []
        const rosters = partners.flatMap(({ contacts }) => contacts.filter((entry) => inForce(entry, date)))
        for (const field of fields) if (!isOn(rosters, field)) check(field.node, field.kind)
      },
    }
  },
})

/** Whether a name is that of an issuer of the house, whole or its first words: "Halcyon Plasma" above a person's. */
function isCompanys(value: string, house: House | undefined): boolean {
  const written = value.toLowerCase()
  return (house?.issuers ?? []).some(({ name, aliases }) =>
    [name, ...aliases].some(
      (known) => known.toLowerCase() === written || known.toLowerCase().startsWith(`${written} `),
    ),
  )
}

/** "until 2003-10-31", "from 2003-11-01" */
function termOf({ from, until }: RosterEntry): string {
  return [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')
}

/** The same fact in another layout: "877.555.0142" and "877-555-0142", "www.halcyon.example" and "http://www.halcyon.example/". */
function same(kind: Checked, listed: string | undefined, written: string): boolean {
  if (listed === undefined) return false
  if (kind === 'phone') return isSameNumber(digits(listed), digits(written))
  if (kind === 'name') return person(listed) === person(written)
  const address = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/$/, '')
  return address(listed) === address(written)
}

/** "ruth alder" for "Ms. Ruth Alder", "RUTH  ALDER" and "Ruth Alder, CFA". */
function person(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:mr|ms|mrs|dr)\.?\s/, '')
    .replace(/\s+/g, ' ')
    .split(',', 1)
    .join('')
}

/** "442079460142" and "02079460142": the number from abroad and from within its country are one. */
function isSameNumber(a: string, b: string): boolean {
  if (a === b) return true
  const [abroad, within] = a.startsWith('0') ? [b, a] : [a, b]
  return within.startsWith('0') && abroad.endsWith(within.slice(1)) && abroad.length - within.length <= 2
}

/** The digits of a number without its extension, country code 1 and the "(0)" that is dialled only within a country. */
function digits(phone: string): string {
  return phone
    .split(/,?\s?(?:x|ext)/i, 1)
    .join('')
    .replace('(0)', '')
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '')
}
