/** Sets a release in each format as its authors' tools do: tags, entities and splits of runs in the midst of the words. */
import { docx, p, r } from '../../tests/formats/docx/build.js'
import { randomSetting, render } from '../wording/render.js'
import type { Random } from '../wording/random.js'

/** Paragraphs as words. */
export type Paragraphs = readonly (readonly string[])[]

/** File name and bytes of a release, by format. */
export const FORMATS: Readonly<Record<string, (paragraphs: Paragraphs, random: Random) => Uint8Array>> = {
  txt: (paragraphs, random) =>
    Buffer.from(render(paragraphs, paragraphs.length - 1, { ...randomSetting(random), page: 0 }, random).text),
  html: asHtml,
  md: asMarkdown,
  docx: asDocx,
}

function asHtml(paragraphs: Paragraphs, random: Random): Uint8Array {
  const body = paragraphs.map((words) => {
    const [open, close] = random.pick([
      ['<p>', '</p>'],
      ['<div><font size="2">', '</font></div>'],
      ['<P ALIGN="JUSTIFY">', ''],
    ] as const)
    return open + spread(words, random, htmlWord, () => random.pick([' ', ' ', ' ', '\n', '&nbsp;', '&#160;'])) + close
  })
  return Buffer.from(`<html><body>\n${body.join('\n\n')}\n</body></html>\n`)
}

function htmlWord(word: string, random: Random): string {
  const spelled = word
    .replaceAll('&', '&amp;')
    .replaceAll('"', () => random.pick(['"', '&quot;', '&#34;']))
    .replaceAll("'", () => random.pick(["'", '&#39;', '&rsquo;']))
  const tag = random.pick(['b', 'i', 'span', 'font', 'u'])
  return random.chance(0.06) ? `<${tag}>${spelled}</${tag}>` : spelled
}

/** Lines of some length: one that says "more" alone is page furniture, here as in a text. */
function asMarkdown(paragraphs: Paragraphs, random: Random): Uint8Array {
  const text = paragraphs.map((words) => {
    let width = 0
    const gap = () => {
      width = width > 8 && random.chance(0.2) ? 0 : width + 1
      return width === 0 ? '\n' : random.pick([' ', ' ', ' ', '&nbsp;'])
    }
    return spread(words, random, markdownWord, gap)
  })
  return Buffer.from(`${text.join('\n\n')}\n`)
}

function markdownWord(word: string, random: Random): string {
  const spelled = word
    .replace(/[\\*_`[\]<>#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('"', () => random.pick(['"', '&quot;', '\\"']))
  // a word alone: emphasis beside punctuation follows rules of its own
  return /^\w+$/.test(word) && random.chance(0.06) ? `**${spelled}**` : spelled
}

/** Runs end anywhere, also within a word, as they do where somebody edited. */
function asDocx(paragraphs: Paragraphs, random: Random): Uint8Array {
  const body = paragraphs.map((words) => {
    const text = words.join(' ')
    const runs: string[] = []
    for (let at = 0; at < text.length;) {
      const end = at + 1 + random.below(60)
      runs.push(
        r(text.slice(at, end), random.pick(['', '', '<w:b/>', '<w:sz w:val="22"/>', '<w:lang w:val="en-US"/>'])),
      )
      at = end
    }
    return p(runs.join(random.chance(0.3) ? '<w:proofErr w:type="spellStart"/>' : ''))
  })
  return docx(body.join(p('')))
}

function spread(
  words: readonly string[],
  random: Random,
  spell: (word: string, random: Random) => string,
  space: () => string,
): string {
  return words.map((word) => spell(word, random)).reduce((text, word) => text + space() + word)
}
