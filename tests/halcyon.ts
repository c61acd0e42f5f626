/** A house of one issuer, and releases of it. */
import { readFileSync } from 'node:fs'

/** The house file and the approved texts. */
export const HOUSE = {
  'presslint.yaml': `issuers:
  - name: Halcyon Plasma Corporation
    aliases: [Halcyon Plasma, Halcyon]
    tickers: [{ exchange: OTC Bulletin Board, symbol: HALC }]
    contacts: [{ name: Ruth Alder, phone: 877-555-0142, url: www.halcyon-plasma.example }]
    about: wording/about.txt
    safeHarbor: wording/safe-harbor.txt
`,
  'wording/about.txt': readFileSync('fixtures/wording/about-2.txt', 'utf8'),
  'wording/safe-harbor.txt': readFileSync('fixtures/wording/safe-harbor-2.txt', 'utf8'),
}

/** A release in which nothing is wrong. */
export const CLEAN = readFileSync('fixtures/releases/clean/release.txt', 'utf8')

/** The same release with a word of the safe harbor changed. */
export const DRIFTED = CLEAN.replace('prove to be sound', 'prove to have been sound')
