/** Texts that a converter or a web page gave without blank lines: each line is a paragraph. */
import { expect, it } from 'vitest'
import type { BlockNode } from '../../src/release/nodes.js'
import { treeOf, wordsOf } from './parts.js'

const LEAD =
  'FRESNO, Calif., July 8, 2003--(BUSINESS WIRE)--Halcyon Plasma Corporation (OTC Bulletin Board: HALC) filed a registration statement with the Securities and Exchange Commission today, so that holders may resell the shares that they bought in April.'
const OFFER =
  'This press release shall not constitute an offer to sell or the solicitation of an offer to buy, nor shall there be any sale of these securities in any state in which it would be unlawful.'
const SELF =
  'Halcyon Plasma Corporation, headquartered in Los Angeles, is a leading supplier of plasma and whole blood to hospitals. The company is organized in two segments.'
const STATEMENT =
  'This release contains forward-looking statements within the meaning of the Private Securities Litigation Reform Act of 1995. Actual results may differ materially. Halcyon undertakes no obligation to update them.'
const CALLER = 'Ruth Alder\n877-555-0142\nralder@halcyon.example'

async function partsOf(lines: readonly string[]): Promise<Record<string, string[]>> {
  const tree = await treeOf(`${lines.join('\n')}\n`)
  const types: BlockNode['type'][] = ['headline', 'about', 'safeHarbor', 'contactBlock']
  return Object.fromEntries(types.map((type) => [type, wordsOf(tree, type)]))
}

it('has its parts under their headings', async () => {
  const parts = await partsOf([
    'Halcyon Files Registration Statement',
    LEAD,
    OFFER,
    'About Halcyon Plasma',
    SELF,
    'Forward-Looking Statements',
    STATEMENT,
    'Contact:',
    CALLER,
  ])
  expect(parts).toEqual({
    headline: ['Halcyon Files Registration Statement'],
    about: [`About Halcyon Plasma ${SELF}`],
    safeHarbor: [`Forward-Looking Statements ${STATEMENT}`],
    contactBlock: [`Contact: ${CALLER.replaceAll('\n', ' ')}`],
  })
})

it('has its closing parts without headings', async () => {
  const parts = await partsOf(['Halcyon Files Registration Statement', LEAD, STATEMENT, SELF, '(Tables follow)'])
  expect([parts.about, parts.safeHarbor]).toEqual([[SELF], [STATEMENT]])
})

it('keeps the dateline of a lead above a notice', async () => {
  const tree = await treeOf(`${LEAD}\n${OFFER}\n`)
  expect(tree.date).toBe('2003-07-08')
})

it('has contacts that the issuer’s name heads', async () => {
  const { about, contactBlock } = await partsOf([
    'Halcyon Files Registration Statement',
    LEAD,
    'About Halcyon Plasma',
    SELF,
    'Halcyon Plasma Corporation Contact',
    CALLER,
  ])
  expect(about).toEqual([`About Halcyon Plasma ${SELF}`])
  expect(contactBlock).toEqual([`Halcyon Plasma Corporation Contact ${CALLER.replaceAll('\n', ' ')}`])
})

it('has its closing parts where no blank line parts wrapped paragraphs', async () => {
  const body = Array.from(
    { length: 18 },
    (_, row) => `The center of row ${row} has beds for forty donors and is open on every day of the week for`,
  )
  const parts = await partsOf([
    'Exhibit 99.1',
    'Halcyon Opens Donor Center',
    'FRESNO, Calif., July 8, 2003 -- Halcyon Plasma Corporation opened a donor center in',
    'Fresno today, its third in California. Halcyon pays each donor on the day of the gift.',
    ...body,
    'all who come, and Ruth Alder says that the valley has waited long for such a center here.',
    'Halcyon Plasma is the largest supplier of plasma and whole blood to the hospitals of the',
    'valley. To learn more, visit the Web site of Halcyon at http://www.halcyon.example.',
    'Any forward-looking statements contained in this release are made under the Private',
    'Securities Litigation Reform Act of 1995. Actual results may differ materially from them.',
  ])
  expect(parts.about?.[0]).toMatch(/^Halcyon Plasma is the largest .*example\.$/)
  expect(parts.safeHarbor?.[0]).toMatch(/^Any forward-looking statements .*from them\.$/)
})
