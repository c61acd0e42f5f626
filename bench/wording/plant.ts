/** Plants differences of every kind into a text, and remembers where. */
import type { Random } from './random.js'

export const KINDS = [
  'drop',
  'add',
  'replace',
  'swap',
  'capital',
  'hyphen',
  'comma',
  'digit',
  'negation',
  'modal',
] as const
export type Kind = (typeof KINDS)[number]

/** A text's chunks with a difference in it; the changed chunks are `from` up to `to`, none where words are gone. */
export interface Planted {
  chunks: string[]
  from: number
  to: number
}

const WORDS =
  'material prompt seasonal regional further certain likely annual direct former steady gross prior joint'.split(' ')
const MODALS = ['may', 'will', 'could', 'should', 'might', 'must']
// sample: "forward-looking,
const PARTS = /^([^A-Za-z0-9]*)(.*?)([^A-Za-z0-9]*)$/s

/** Plants a difference near a chunk, or gives nothing where that kind has no place there. */
export function plant(chunks: readonly string[], at: number, kind: Kind, random: Random): Planted | undefined {
  const chunk = chunks[at] ?? ''
  const [, head = '', core = '', tail = ''] = PARTS.exec(chunk) ?? []
  if (core === '') return undefined
  if (kind === 'drop') return head + tail === '' ? put(chunks, at, 1, []) : undefined
  if (kind === 'add') return tail === '' ? put(chunks, at + 1, 0, [random.pick(WORDS)]) : undefined
  if (kind === 'replace') return put(chunks, at, 1, [head + random.pick(WORDS) + tail], chunk)
  if (kind === 'swap') return swap(chunks, at)
  if (kind === 'capital') return put(chunks, at, 1, [head + flip(core) + tail], chunk)
  if (kind === 'hyphen') return hyphenate(chunks, at, core)
  if (kind === 'comma')
    return tail.includes(',')
      ? put(chunks, at, 1, [chunk.replace(',', '')])
      : tail === ''
        ? put(chunks, at, 1, [`${chunk},`])
        : undefined
  if (kind === 'digit')
    return put(chunks, at, 1, [chunk.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))], chunk)
  if (kind === 'negation') return negate(chunks, at)
  return MODALS.includes(chunk)
    ? put(chunks, at, 1, [random.pick(MODALS.filter((modal) => modal !== chunk))])
    : undefined
}

function put(
  chunks: readonly string[],
  at: number,
  gone: number,
  fresh: readonly string[],
  old?: string,
): Planted | undefined {
  if (old !== undefined && fresh[0] === old) return undefined
  return { chunks: [...chunks.slice(0, at), ...fresh, ...chunks.slice(at + gone)], from: at, to: at + fresh.length }
}

function flip(core: string): string {
  const first = core[0] ?? ''
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + core.slice(1)
}

// sample: plasma
const PLAIN = /^[A-Za-z]+$/

function swap(chunks: readonly string[], at: number): Planted | undefined {
  const [first = '', second = ''] = chunks.slice(at, at + 2)
  if (!PLAIN.test(first) || !PLAIN.test(second) || first.toLowerCase() === second.toLowerCase()) return undefined
  return put(chunks, at, 2, [second, first])
}

function hyphenate(chunks: readonly string[], at: number, core: string): Planted | undefined {
  const chunk = chunks[at] ?? ''
  const next = chunks[at + 1] ?? ''
  if (/[A-Za-z]-[A-Za-z]/.test(core))
    return put(chunks, at, 1, chunk.replace(/([A-Za-z])-([A-Za-z])/, '$1 $2').split(' '))
  return PLAIN.test(chunk) && PLAIN.test(next) ? put(chunks, at, 2, [`${chunk}-${next}`]) : undefined
}

function negate(chunks: readonly string[], at: number): Planted | undefined {
  const chunk = chunks[at] ?? ''
  if (chunk === 'not') return put(chunks, at, 1, [])
  return MODALS.includes(chunk) && chunks[at + 1] !== 'not' ? put(chunks, at + 1, 0, ['not']) : undefined
}

/** Plants one difference of a kind at a random place. */
export function plantAnywhere(chunks: readonly string[], kind: Kind, random: Random): Planted {
  for (;;) {
    const planted = plant(chunks, random.below(chunks.length), kind, random)
    if (planted) return planted
  }
}

/** Plants so many differences, none within three chunks of another. */
export function plantMany(
  chunks: readonly string[],
  count: number,
  random: Random,
): { chunks: string[]; planted: number } {
  const size = Math.floor(chunks.length / count)
  let changed = [...chunks]
  let planted = 0
  for (let at = count - 1; at >= 0; at--) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const place = at * size + random.below(Math.max(1, size - 4))
      const one = plant(changed, place, random.pick(KINDS), random)
      if (!one) continue
      changed = one.chunks
      planted++
      break
    }
  }
  return { chunks: changed, planted }
}

/** Changes a share of the words, by chance replaced, dropped or added to. */
export function garble(chunks: readonly string[], share: number, random: Random): string[] {
  return chunks.flatMap((chunk) => {
    if (!random.chance(share)) return [chunk]
    const way = random.below(4)
    if (way === 0) return []
    return way === 1 ? [chunk, random.pick(WORDS)] : [random.pick(WORDS)]
  })
}
