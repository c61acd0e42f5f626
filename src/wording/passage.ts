/** The words of a release as one template sees them: known words as numbers, broken words read its way. */
import type { Graph } from './graph.js'
import { looseForm } from './vocabulary.js'
import type { Word } from './words.js'

/** Words with their numbers in a graph; 0 is a word that the template does not know. */
export interface Passage {
  readonly words: readonly Word[]
  readonly ids: Int32Array
  /** The second reading of a broken word, where the template knows both. */
  readonly others: Int32Array
  readonly loose: Int32Array
  readonly weights: Int32Array
  /** What a difference costs that begins before a word: less behind a comma, least behind a sentence. */
  readonly opens: Int32Array
}

const OPEN = 80
const OPEN_BEHIND_COMMA = 68
const OPEN_BEHIND_SENTENCE = 56

/** Reads the words of a release with the words of a graph; the approved text chooses how a broken word reads. */
export function readWords(words: readonly Word[], graph: Graph): Passage {
  const read = words.some((word) => word.joined) ? words.flatMap((word) => chooseReading(word, graph)) : words
  const size = read.length
  const passage: Passage = {
    words: read,
    ids: new Int32Array(size),
    others: new Int32Array(size),
    loose: new Int32Array(size),
    weights: new Int32Array(size),
    opens: new Int32Array(size + 1).fill(OPEN),
  }
  passage.opens[0] = OPEN_BEHIND_SENTENCE
  for (let index = 0; index < size; index++) {
    const word = read[index]
    if (word) number(passage, word, index, graph)
  }
  return passage
}

function number(passage: Passage, word: Word, index: number, graph: Graph): void {
  const id = graph.ids.get(word.text) ?? 0
  passage.ids[index] = id
  const other = word.joined?.find((reading) => reading !== word.text)
  if (other !== undefined) passage.others[index] = graph.ids.get(other) ?? 0
  passage.weights[index] = word.weight
  if (',;:'.includes(word.text)) passage.opens[index + 1] = OPEN_BEHIND_COMMA
  else if ('.!?'.includes(word.text)) passage.opens[index + 1] = OPEN_BEHIND_SENTENCE
}

/** Numbers the loose forms of some words: of use only where words are compared. */
export function readLoosely(passage: Passage, graph: Graph, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const id = passage.ids[index] ?? 0
    const text = passage.words[index]?.text ?? ''
    passage.loose[index] = id > 0 ? (graph.looseOf[id] ?? 0) : (graph.looseIds.get(looseForm(text)) ?? 0)
  }
}

function chooseReading(word: Word, graph: Graph): Word[] {
  if (!word.joined || !word.halves) return [word]
  const known = word.joined.find((reading) => graph.ids.has(reading))
  if (known !== undefined) return [{ ...word, text: known }]
  const [head, tail] = word.halves
  if (graph.ids.has(head.text) && graph.ids.has(tail.text)) return [head, tail]
  const loosely = word.joined.find((reading) => graph.looseIds.has(looseForm(reading)))
  return [loosely === undefined ? word : { ...word, text: loosely }]
}
