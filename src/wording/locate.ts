/** Finds where in a release a wording may stand: the windows with the most of its runs of three words. */
import { FIXED, JOIN, type Graph } from './graph.js'
import type { Passage } from './passage.js'

/** Three words in a row that release and template share. */
export interface Hit {
  /** Index of the third word in the release. */
  word: number
  /** The template's node of the third word. */
  node: number
  /** Whether the template has this run once only. */
  single: boolean
}

/** A stretch of words, `from` up to `to`, with what speaks for it. */
export interface Window {
  from: number
  to: number
  /** Where the passage is likely to begin and end. */
  start: number
  end: number
  /** Runs of three words found in it, of all that the template has. */
  score: number
  hits: readonly Hit[]
}

interface Grams {
  ends: Map<number, number[]>
  count: number
  /** For each node the number of fixed words before it, by the longest reading. */
  depth: number[]
}

/** Most windows that are worth a comparison. */
const MOST_WINDOWS = 6
/** Share of a template's runs that a window needs: at half of the words changed, one run in eight is left. */
const LEAST_SHARE = 0.05
const FREE_TEXT = 150

const gramsOfGraph = new WeakMap<Graph, Grams>()

/** The windows where a template may stand, the best one first; time grows with the length of the release. */
export function locate(passage: Passage, graph: Graph): Window[] {
  const grams = gramsOf(graph)
  const hits = findHits(passage, graph, grams)
  const width = Math.ceil(graph.longest * 1.5) + 20 + graph.free * FREE_TEXT
  const windows: Window[] = []
  let rest: readonly Hit[] = hits
  while (windows.length < MOST_WINDOWS) {
    const best = densest(rest, width, graph.nodes.length)
    if (!best || best.score < Math.max(1, grams.count * LEAST_SHARE)) break
    const window = fit(best.hits, graph, grams, passage.ids.length)
    windows.push({ ...window, score: best.score / grams.count })
    rest = rest.filter((hit) => hit.word < window.first || hit.word > window.last)
  }
  return windows
}

function gramsOf(graph: Graph): Grams {
  let grams = gramsOfGraph.get(graph)
  if (!grams) gramsOfGraph.set(graph, (grams = buildGrams(graph)))
  return grams
}

function buildGrams(graph: Graph): Grams {
  const ends = new Map<number, number[]>()
  const depth: number[] = []
  const base = graph.ids.size + 1
  const long = graph.shortest >= 3
  let count = 0
  graph.nodes.forEach((node, index) => {
    depth.push(Math.max(depth[node.before] ?? 0, depth[node.other] ?? 0) + (node.kind === FIXED ? 1 : 0))
    if (node.kind !== FIXED) return
    const keys = new Set<number>()
    for (const middle of long ? wordsBefore(graph, index) : [-1]) {
      for (const first of long ? wordsBefore(graph, middle) : [-1]) {
        keys.add(((graph.nodes[first]?.id ?? 0) * base + (graph.nodes[middle]?.id ?? 0)) * base + node.id)
      }
    }
    if (keys.size > 0) count++
    for (const key of keys) ends.set(key, [...(ends.get(key) ?? []), index])
  })
  return { ends, count, depth }
}

const MOST_BEFORE = 8

/** Nodes of the fixed words that may stand right before a node. */
function wordsBefore(graph: Graph, index: number): number[] {
  const found: number[] = []
  const open = [graph.nodes[index]?.before ?? -1]
  while (open.length > 0 && found.length < MOST_BEFORE) {
    const at = open.pop() ?? -1
    const node = graph.nodes[at]
    if (node?.kind === FIXED) found.push(at)
    if (node?.kind === JOIN) open.push(node.other, node.before)
  }
  return found
}

function findHits(passage: Passage, graph: Graph, grams: Grams): Hit[] {
  const { ids, others } = passage
  const base = graph.ids.size + 1
  const long = graph.shortest >= 3
  const hits: Hit[] = []
  for (let word = long ? 2 : 0; word < ids.length; word++) {
    const third = ids[word] ?? 0
    const second = long ? (ids[word - 1] ?? 0) : 0
    const first = long ? (ids[word - 2] ?? 0) : 0
    if (third === 0 || (long && (first === 0 || second === 0))) continue
    addHits(hits, grams.ends.get((first * base + second) * base + third), word)
    const other = others[word] ?? 0
    if (other !== 0) addHits(hits, grams.ends.get((first * base + second) * base + other), word)
  }
  return hits
}

function addHits(hits: Hit[], nodes: readonly number[] | undefined, word: number): void {
  if (nodes) for (const node of nodes) hits.push({ word, node, single: nodes.length === 1 })
}

/** The window of a width that holds the most different runs. */
function densest(hits: readonly Hit[], width: number, size: number): { score: number; hits: Hit[] } | undefined {
  const counts = new Int32Array(size)
  let different = 0
  let left = 0
  let best = { score: 0, from: 0, to: 0 }
  for (let right = 0; right < hits.length; right++) {
    const hit = hits[right]
    if (!hit) continue
    if (counts[hit.node] === 0) different++
    counts[hit.node]!++
    for (let old = hits[left]; old && old.word < hit.word - width; old = hits[++left]) {
      counts[old.node]!--
      if (counts[old.node] === 0) different--
    }
    if (different > best.score) best = { score: different, from: left, to: right + 1 }
  }
  return best.score > 0 ? { score: best.score, hits: hits.slice(best.from, best.to) } : undefined
}

interface Fitted {
  from: number
  to: number
  start: number
  end: number
  first: number
  last: number
  hits: Hit[]
}

/** The stretch of words that the hits of a window stand for, with room on both sides. */
function fit(hits: readonly Hit[], graph: Graph, grams: Grams, size: number): Fitted {
  const shift = (hit: Hit): number => hit.word + 1 - (grams.depth[hit.node] ?? 0)
  const median = middle(hits.map(shift))
  const slack = 12 + Math.ceil(graph.longest / 3) + graph.free * FREE_TEXT
  const near = hits.filter((hit) => Math.abs(shift(hit) - median) <= slack)
  const first = near[0]?.word ?? 0
  const last = near[near.length - 1]?.word ?? 0
  const room = 12 + Math.ceil(graph.longest / 8)
  const sure = near.filter((hit) => hit.single)
  const telling = sure.length >= 5 ? sure : near
  const start = middle(telling.slice(0, 5).map(shift))
  const end = middle(telling.slice(-5).map((hit) => hit.word + 1 + graph.longest - (grams.depth[hit.node] ?? 0)))
  return {
    from: Math.max(0, Math.min(start, first - 2) - room),
    to: Math.min(size, Math.max(end, last + 1) + room),
    start: Math.max(0, start),
    end: Math.min(size, end),
    first,
    last,
    hits: near,
  }
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}
