/** The numbers that Word sets before paragraphs: a person sees them, and no run holds them. */
import type { Part } from './package.js'
import { valueOf, type Numbered } from './styles.js'
import { attribute, child, type Element } from './xml.js'

/** The number of the next paragraph of a list with a space behind it, such as "(a) "; empty for bullets. */
export type Numbering = (paragraph: Numbered) => string

/** A level of a list. */
interface Level {
  start: number
  /** Such as "lowerLetter". */
  format: string
  /** Such as "(%1)" or "%1.%2". */
  text: string
  /** What stands behind it. */
  gap: string
  /** It begins again behind a paragraph of a level above this one, counted from 0. */
  restart: number
  /** Whether all numbers in it are decimal. */
  legal: boolean
}

/** A list as paragraphs refer to it; lists of one definition go on counting where another one stopped. */
interface List {
  definition: string
  levels: (Level | undefined)[]
  /** The levels that begin again with the list's first paragraph. */
  anew: number[]
  begun: boolean
}

const DEEPEST = 8
/** No label is longer; hostile ones would be repeated before each paragraph. */
const MOST_LABEL = 60
/** Letters beyond "zz" and Roman numbers beyond this are written as decimals. */
const MOST_LETTERS = 52
const MOST_ROMAN = 3999

/** Begins to number a document's paragraphs, which come in reading order. */
export function numberingOf(part: Part | undefined): Numbering {
  const lists = part ? listsOf(part) : new Map<string, List>()
  const counted = new Map<string, (number | undefined)[]>()
  return ({ list: id, level }) => {
    const list = lists.get(id)
    const own = list?.levels[level]
    if (!list || !own || level > DEEPEST) return ''
    const counts = counted.get(list.definition) ?? []
    counted.set(list.definition, counts)
    if (!list.begun) for (const each of list.anew) counts[each] = undefined
    list.begun = true
    const before = counts[level]
    counts[level] = before === undefined ? own.start : before + 1
    for (const [deeper, other] of list.levels.entries()) {
      if (deeper > level && level < (other?.restart ?? 0)) counts[deeper] = undefined
    }
    return labelOf(list, own, counts)
  }
}

function labelOf({ levels }: List, { text, format, gap, legal }: Level, counts: (number | undefined)[]): string {
  if (format === 'bullet' || format === 'none') return ''
  // "%1.%2"
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levels[Number(digit) - 1]
    const count = (counts[Number(digit) - 1] ??= level?.start ?? 1)
    return written(count, legal ? 'decimal' : (level?.format ?? 'decimal'))
  })
  return label.trim() === '' ? '' : label.trimEnd() + gap
}

function written(count: number, format: string): string {
  const lower = format.startsWith('lower')
  if (format.endsWith('Letter') && count >= 1 && count <= MOST_LETTERS) {
    // behind "z" comes "aa", behind that "bb"
    const letter = String.fromCharCode(0x41 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
    return lower ? letter.toLowerCase() : letter
  }
  if (format.endsWith('Roman') && count >= 1 && count <= MOST_ROMAN)
    return lower ? roman(count).toLowerCase() : roman(count)
  return format === 'none' ? '' : String(count).padStart(format === 'decimalZero' ? 2 : 1, '0')
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(count: number): string {
  let [rest, letters] = [count, '']
  for (const [letter, value] of ROMAN) {
    for (; rest >= value; rest -= value) letters += letter
  }
  return letters
}

function listsOf(part: Part): Map<string, List> {
  const named = (name: string) => part.root.children.filter((one) => one.name === name)
  const definitions = definitionsOf(part, named('w:abstractNum'))
  const lists = new Map<string, List>()
  for (const one of named('w:num')) {
    const { id = '', element } = definitions.get(valueOf(part, child(one, 'w:abstractNumId'))) ?? {}
    const list: List = { definition: id, levels: [], anew: [], begun: false }
    readLevels(part, element, list)
    for (const override of one.children.filter(({ name }) => name === 'w:lvlOverride'))
      readOverride(part, override, list)
    lists.set(attribute(part.text, one, 'numId') ?? '', list)
  }
  return lists
}

interface Definition {
  id: string
  element: Element
}

/** Definitions by their numbers; one that only names a style is the definition of that style. */
function definitionsOf(part: Part, elements: readonly Element[]): Map<string | undefined, Definition> {
  const styles = new Map<string | undefined, Definition>()
  const definitions = elements.map((element) => {
    const definition = { id: attribute(part.text, element, 'abstractNumId') ?? '', element }
    const style = valueOf(part, child(element, 'w:styleLink'))
    if (style !== undefined) styles.set(style, definition)
    return definition
  })
  return new Map(
    definitions.map((own) => [own.id, styles.get(valueOf(part, child(own.element, 'w:numStyleLink'))) ?? own]),
  )
}

function readLevels(part: Part, holder: Element | undefined, { levels }: List): void {
  for (const one of holder?.children ?? []) {
    const index = levelOf(part, one)
    if (one.name !== 'w:lvl' || index === undefined) continue
    const value = (name: string) => valueOf(part, child(one, name))
    levels[index] = {
      start: Number(value('w:start') ?? 0) || 0,
      format: value('w:numFmt') ?? 'decimal',
      text: (value('w:lvlText') ?? '').slice(0, MOST_LABEL),
      gap: value('w:suff') === 'nothing' ? '' : ' ',
      restart: Number(value('w:lvlRestart') ?? index) || 0,
      legal: child(one, 'w:isLgl') !== undefined,
    }
  }
}

function readOverride(part: Part, override: Element, list: List): void {
  readLevels(part, override, list)
  const index = levelOf(part, override)
  const start = valueOf(part, child(override, 'w:startOverride'))
  const level = index === undefined ? undefined : list.levels[index]
  if (index === undefined || start === undefined || !level) return
  list.levels[index] = { ...level, start: Number(start) || 0 }
  list.anew.push(index)
}

function levelOf(part: Part, element: Element): number | undefined {
  const index = Number(attribute(part.text, element, 'ilvl') ?? -1)
  return Number.isInteger(index) && index >= 0 && index <= DEEPEST ? index : undefined
}
