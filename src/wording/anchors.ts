/** Splits an alignment at long runs of words that stand unchanged and once only, so that little is left to compare. */
import { alignStretch, type Step, type Stretch } from './align.js'
import { FIXED, type Graph } from './graph.js'
import type { Hit, Window } from './locate.js'
import type { Passage } from './passage.js'

/** Matched words in a row: `word` and `node` are the first of `length`. */
interface Run {
  word: number
  node: number
  length: number
}

/** Words at either end of a run that stay open to comparison: a difference may begin or end within them. */
const MARGIN = 4
const SHORTEST_RUN = 3 * MARGIN

/** The steps from the first to the last word of a template, within a window of the release. */
export function alignWindow(graph: Graph, passage: Passage, window: Window): Step[] {
  const steps: Step[] = []
  const guides = longestChain(onceOnly(window.hits))
  const { from, to, start: likelyStart, end: likelyEnd } = window
  let stretch: Stretch = { first: 0, last: 0, from, to, likelyStart, guides }
  for (const run of findRuns(graph, passage, window, guides)) {
    stretch.last = run.node
    stretch.to = run.word + 1
    pushAll(steps, alignStretch(graph, passage, stretch))
    for (let step = 1; step < run.length; step++)
      steps.push({ kind: 'same', word: run.word + step, node: run.node + step })
    const end = run.length - 1
    stretch = { ...stretch, first: run.node + end, from: run.word + end + 1, to, likelyStart: undefined }
  }
  pushAll(steps, alignStretch(graph, passage, { ...stretch, last: graph.nodes.length - 1, likelyEnd }))
  return steps
}

function pushAll(steps: Step[], more: readonly Step[]): void {
  for (const step of more) steps.push(step)
}

/** Unchanged runs in the order of both texts, without their margins. */
function findRuns(graph: Graph, passage: Passage, window: Window, guides: readonly Hit[]): Run[] {
  const runs: Run[] = []
  let word = window.from
  let node = 0
  for (const hit of guides) {
    if (hit.word - 2 < word || hit.node - 2 < node) continue
    const run = extend(graph, passage, hit, { word, node, length: window.to })
    if (run.length < SHORTEST_RUN) continue
    word = run.word + run.length
    node = run.node + run.length
    const last = graph.nodes.length - 2
    const head = run.node === 1 ? 0 : MARGIN
    const tail = run.node + run.length - 1 === last ? 0 : MARGIN
    runs.push({ word: run.word + head, node: run.node + head, length: run.length - head - tail })
  }
  return runs
}

function onceOnly(hits: readonly Hit[]): Hit[] {
  const seen = new Map<number, number>()
  for (const hit of hits) seen.set(hit.node, (seen.get(hit.node) ?? 0) + 1)
  return hits.filter((hit) => hit.single && seen.get(hit.node) === 1)
}

/** The longest chain of hits that goes forward in both texts (patience sorting). */
function longestChain(hits: readonly Hit[]): Hit[] {
  const ends: number[] = []
  const before: number[] = []
  hits.forEach((hit, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((hits[ends[middle] ?? 0]?.node ?? 0) < hit.node) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const chain: Hit[] = []
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    const hit = hits[at]
    if (hit) chain.push(hit)
  }
  return chain.reverse()
}

/** The whole run of equal words around a hit, behind the run before it and within the window. */
function extend(graph: Graph, passage: Passage, hit: Hit, limit: Run): Run {
  let word = hit.word
  let node = hit.node
  while (word > limit.word && node > limit.node && matches(graph, passage, word - 1, node - 1)) {
    word--
    node--
  }
  let length = 0
  while (word + length < limit.length && matches(graph, passage, word + length, node + length)) length++
  return { word, node, length }
}

/** Whether a word is the fixed word of a node that every reading passes, and that follows the node before it. */
function matches(graph: Graph, passage: Passage, word: number, node: number): boolean {
  const step = graph.nodes[node]
  if (!step || step.kind !== FIXED || !step.spine || step.before !== node - 1) return false
  return passage.ids[word] === step.id || passage.others[word] === step.id
}
