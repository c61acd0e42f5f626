/** How a file with character references writes quotes, dashes and no-break spaces: as they are, by name or by number. */

/** Characters that may be written in several ways: their names, and their numbers in windows-1252. */
const TYPOGRAPHY: Readonly<Record<string, { name: string; number?: number }>> = {
  '“': { name: 'ldquo', number: 147 },
  '”': { name: 'rdquo', number: 148 },
  '‘': { name: 'lsquo', number: 145 },
  '’': { name: 'rsquo', number: 146 },
  '–': { name: 'ndash', number: 150 },
  '—': { name: 'mdash', number: 151 },
  '\u00a0': { name: 'nbsp' },
}

// “
const TYPOGRAPHIC = /[“”‘’–—\u00a0]/g
// "&ldquo;", "&#147;", "&#8220;", "&#x201C;"
const REFERENCES = /&(?:[lr][sd]quo|[nm]dash|nbsp|#\d{2,4}|#x[\da-f]{2,4});/gi

type Way = 'character' | 'name' | 'windows' | 'decimal' | 'hexadecimal'

/** Spells typographic characters in the way that a text uses most; the rest stays. */
export function spellerOf(text: string): (words: string) => string {
  let way: Way | undefined
  return (words) =>
    words.replace(TYPOGRAPHIC, (character) => {
      way ??= commonWay(text)
      return spelled(character, way)
    })
}

function commonWay(text: string): Way {
  const counts = new Map<Way, number>([['character', text.match(/[“”‘’–—]/g)?.length ?? 0]])
  for (const [reference] of text.matchAll(REFERENCES)) {
    const way = wayOf(reference)
    if (way) counts.set(way, (counts.get(way) ?? 0) + 1)
  }
  const [[most] = ['character' as const]] = [...counts].sort((a, b) => b[1] - a[1])
  return most
}

/** The way of a reference, where it is one of a quote or a dash; no-break spaces are references nearly everywhere. */
function wayOf(reference: string): Way | undefined {
  // "&ldquo;", "&mdash;"
  if (/quo|dash/i.test(reference)) return 'name'
  const hexadecimal = /^&#x/i.test(reference)
  const number = Number.parseInt(reference.slice(hexadecimal ? 3 : 2), hexadecimal ? 16 : 10)
  if (number >= 145 && number <= 151) return 'windows'
  if (number < 0x2013 || number > 0x201d) return undefined
  return hexadecimal ? 'hexadecimal' : 'decimal'
}

function spelled(character: string, way: Way): string {
  const { name, number } = TYPOGRAPHY[character] ?? {}
  const code = character.charCodeAt(0)
  if (character === '\u00a0' && way !== 'decimal' && way !== 'hexadecimal') return '&nbsp;'
  if (way === 'character') return character
  if (way === 'name') return `&${name};`
  if (way === 'hexadecimal') return `&#x${code.toString(16).toUpperCase()};`
  return `&#${way === 'windows' ? (number ?? code) : code};`
}
