/**
 * What a text must have for one of the default plugins of retext to find anything in it.
 *
 *     The site opened in a historic building.
 *                        ^^^ "historic" may take "an"
 *
 * To look for it costs a hundredth of what the plugin costs; tests/rules/create-rule-prose-signs.test.ts holds it against the plugins' own lists.
 */

/** All acronyms that retext-redundant-acronyms knows; "IBM+C" for "IBM corporation", whose initial is not of its letters. */
const ACRONYMS =
  'ABM ABS AC ACT ADD ADSL AFC AIDS AM APL ARM ATC ATM BASIC BBS CAD CD CGA CNN COBOL CPI CPU CSS DAT DC DMZ DOS EBCDIC EGA FM GIF GOB GOP GPS GRE GUI HIV+D HTML IBM+C IP IRA IRC ISBN ISDN KFC LAN LCD LED LEM LPG MASH MIDI NATO NFC NPR OPEC+OT PC PDF PIF PIN RAM RAS RF RIP RISC ROM RPN SALT SAM+T SAT START TWA UHF UL UN UNIVAC UPC UPI USGS VAT VHF VIN'.split(
    ' ',
  )

/** By the name of a plugin; a text without it need not be parsed for that plugin. */
export const SIGNS: Readonly<Record<string, RegExp>> = {
  // "the the"
  'retext-repeated-words': /(?<![\p{L}\p{N}])([\p{L}\p{N}]\S{0,60})\s+\W?\1(?![\p{L}\p{N}])/iu,
  // "a hour", "a 8", "a FDA", not "a donor"; "an union", not "an agency"
  'retext-indefinite-article':
    /\ba\s+\W?(?!(?:[bcdfgj-nptwyz][aeiouy]|[bcdfgkptw][rlhw])[a-z]|[rs][aceh-uwy][a-z]{2})|\ban\s+\W?(?![ai])/i,
  // "PIN number", "ATM machine": an acronym, and a word that it may stand for
  'retext-redundant-acronyms': new RegExp(
    `\\b(?:${ACRONYMS.map((acronym) => acronym.split('+'))
      .map(([name = '', initial = '']) => `${name}\\W+[${name.slice(1)}${initial}]`)
      .join('|')})`,
    'i',
  ),
}
