/** Characters of Word's symbol fonts as the characters of Unicode that they show. */

/**
 * Codes of the fonts "Symbol" and "Wingdings" that stand in releases: marks, bullets, check boxes.
 * Source: Adobe's Symbol encoding (unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt) and Microsoft's Wingdings chart.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xe2: '®',
  0xe3: '©',
  0xe4: '™',
}
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xfc: '✓',
}

/** The character of `<w:sym w:font="Symbol" w:char="F0D2"/>`; one that is not known stays as it is. */
export function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16)
  if (!(code > 0 && code <= 0xffff)) return ''
  // fonts of symbols stand in the private use area, from F000
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = font === 'Symbol' ? SYMBOL[place] : font === 'Wingdings' ? WINGDINGS[place] : undefined
  return known ?? String.fromCharCode(code)
}
