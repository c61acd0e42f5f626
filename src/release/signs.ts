/** Forms of words as evidence. */

/**
 * A form, what it speaks for, and words in small letters of which a text must hold one to have it: to look for those is
 * far cheaper than to match.
 */
export type Sign = readonly [form: RegExp, evidence: string, words?: readonly string[]]

/** Words to be known by; in their lines they are as written. */
export interface Words {
  /** With single spaces; a word hyphenated at a line's end keeps its hyphen: "forward-looking", "state-ment". */
  text: string
  /** The same without the hyphens at lines' ends, where it has such: "forwardlooking", "statement". */
  whole?: string
}

/** The evidence of the forms that a text has, in one reading or the other. */
export function signsIn(signs: readonly Sign[], words: Words): string[] {
  const readings = readingsOf(words)
  return signs.filter(([form, , known]) => hasForm(readings, form, known)).map(([, evidence]) => evidence)
}

/** A reading, and the same in small letters. */
type Spelling = readonly [text: string, small: string]

/** How a text reads, one way or two. */
export function readingsOf({ text, whole }: Words): readonly Spelling[] {
  return [text, ...(whole === undefined ? [] : [whole])].map((reading) => [reading, reading.toLowerCase()])
}

/** Whether one of a text's readings has a form. */
export function hasForm(readings: readonly Spelling[], form: RegExp, known?: readonly string[]): boolean {
  return readings.some(([text, small]) => holdsOne(small, known) && form.test(text))
}

/** Whether a text holds one of some words, if any are asked for. */
export function holdsOne(text: string, words: readonly string[] | undefined): boolean {
  return words === undefined || words.some((word) => text.includes(word))
}
