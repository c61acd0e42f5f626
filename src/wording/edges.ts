/** Words before and behind a passage that belong to it: added at the very start or end of its sentence. */
import type { Step } from './align.js'
import { characterClass, WORD } from './characters.js'
import { FIXED, type Graph } from './graph.js'
import { startsLower } from './sentences.js'
import type { Passage } from './passage.js'
import { isWord } from './vocabulary.js'
import type { Word } from './words.js'

/** Most words that count as added at an edge, beside those that are missing there. */
const MOST_BEFORE = 1
const MOST_BEHIND = 3

/** The steps of an alignment, with the words at its edges that a reader would count to the passage. */
export function addLeftovers(aligned: Step[], passage: Passage, starts: ReadonlySet<Word>, graph: Graph): Step[] {
  const steps = withoutForeignMark(withoutNeighbours(aligned, passage, starts), passage)
  const placed = steps.filter((step) => step.word >= 0)
  const first = placed[0]?.word ?? 0
  const last = placed[placed.length - 1]?.word ?? 0
  const droppedBefore = steps.findIndex((step) => step.kind !== 'dropped')
  const droppedBehind = steps.length - 1 - steps.findLastIndex((step) => step.kind !== 'dropped')
  const before = wordsBefore(passage, first, starts, droppedBefore)
  const behind = wordsBehind(passage, last, starts, droppedBehind, graph)
  const added = (word: number): Step => ({ kind: 'added', word, node: -1 })
  return rematch([...before.map(added), ...steps, ...behind.map(added)], before.length, droppedBefore, passage, graph)
}

/** Most words of a heading, or of the end of a paragraph above, that are taken for approved words by chance. */
const LONGEST_NEIGHBOUR = 14

/** Where the first approved words are missing, words of their kind in a heading or a paragraph above are none of them. */
function withoutNeighbours(steps: Step[], passage: Passage, starts: ReadonlySet<Word>): Step[] {
  const first = steps.find(({ word }) => word >= 0)?.word ?? -1
  const near = passage.words.slice(first + 1, first + 1 + LONGEST_NEIGHBOUR).findIndex((word) => starts.has(word))
  const to = steps.findIndex(({ word }) => word > first + near)
  if (first < 0 || near < 0 || to < 0) return steps
  const end = steps.slice(0, to).findLastIndex(({ word }) => word >= 0) + 1
  const above = steps.slice(0, end)
  const same = above.filter(({ kind }) => kind === 'same').length
  const approved = above.filter(({ node, kind }) => node >= 0 && kind !== 'free').length
  if (same * 2 > approved && beginsSentence(passage, first, starts)) return steps
  if (steps.every(({ kind }) => kind === 'same' || kind === 'free')) return steps
  const dropped = above.filter(({ kind }) => kind === 'same' || kind === 'dropped')
  const rest = steps.slice(end)
  return withoutNeighbours(
    [...dropped.map(({ node }): Step => ({ kind: 'dropped', word: -1, node })), ...rest],
    passage,
    starts,
  )
}

function beginsSentence({ words }: Passage, at: number, starts: ReadonlySet<Word>): boolean {
  const [word, before] = [words[at], words[at - 1]]
  return !word || !before || starts.has(word) || ENDS.has(before.text)
}

/** Where the first approved words are missing, a mark that touches the word before it ends the sentence above the passage. */
function withoutForeignMark(steps: Step[], { words }: Pick<Passage, 'words'>): Step[] {
  const index = steps.findIndex(({ kind }) => kind !== 'dropped')
  const first = steps[index]
  const word = words[first?.word ?? -1]
  if (index < 1 || first?.kind !== 'same' || !word?.glued || isWord(word.text)) return steps
  return withoutForeignMark(steps.with(index, { ...first, kind: 'dropped', word: -1 }), { words })
}

/** An approved first word that was counted as missing although it stands among the words before is no difference. */
function rematch(steps: Step[], words: number, nodes: number, passage: Passage, graph: Graph): Step[] {
  const first = steps[0]
  const approved = steps[words]
  if (words === 0 || nodes <= 0 || !first || !approved) return steps
  const id = graph.nodes[approved.node]?.id
  if (id === undefined || passage.ids[first.word] !== id) return steps
  const rest = [...steps.slice(1, words), ...steps.slice(words + 1)]
  return [
    { kind: 'same', word: first.word, node: approved.node },
    ...rematch(rest, words - 1, nodes - 1, passage, graph),
  ]
}

/** Words from the start of the sentence to the passage, if they are too few for a heading that runs in. */
function wordsBefore(passage: Passage, first: number, starts: ReadonlySet<Word>, dropped: number): number[] {
  const found: number[] = []
  let at = first
  for (; at > 0; at--) {
    const word = passage.words[at]
    const before = passage.words[at - 1]
    if (!word || !before || starts.has(word) || ENDS.has(before.text)) break
    if (found.length > dropped + MOST_BEFORE + 1) return []
    found.unshift(at - 1)
  }
  const words = found.filter((index) => isWord(passage.words[index]?.text ?? '')).length
  return words === 0 || words > dropped + MOST_BEFORE ? [] : found
}

/** What ends a sentence or a heading that runs in. */
const ENDS = new Set(['.', '!', '?', ':', '--', ')', ']', '"'])

/** Words from the passage to the end of its paragraph, if they are too few for a sentence of their own. */
function wordsBehind(
  passage: Passage,
  last: number,
  starts: ReadonlySet<Word>,
  dropped: number,
  graph: Graph,
): number[] {
  const found: number[] = []
  const final = finalWord(graph)
  const open = isWord(final) || dropped > 0
  for (let at = last + 1; at < passage.words.length; at++) {
    const word = passage.words[at]
    if (!word || starts.has(word) || '([#'.includes(word.text[0] ?? '')) break
    found.push(at)
    if (found.length > dropped + MOST_BEHIND) return open ? tailOf(passage, found, dropped) : []
    if (open && '.!?'.includes(word.text)) break
  }
  const text = passage.words[found[found.length - 1] ?? -1]?.text ?? ''
  if (found.length === 0 || (!open && '.!?'.includes(text))) return []
  return open || found.length <= MOST_BEHIND ? found : []
}

/** Where approved words are missing at the end, as many of the words that stand in their place. */
function tailOf(passage: Passage, found: readonly number[], dropped: number): number[] {
  const next = passage.words[found[0] ?? -1]?.text ?? ''
  return dropped > 0 && (startsLower(next) || characterClass(next.charCodeAt(0)) !== WORD)
    ? found.slice(0, dropped)
    : []
}

function finalWord(graph: Graph): string {
  const node = graph.nodes.findLast((step) => step.kind === FIXED)
  return node?.word.text ?? ''
}
