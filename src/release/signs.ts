/** Forms of words as evidence. */

/**
 * A form, what it speaks for, and words in small letters of which a text must hold one to have it: to look for those is
 * far cheaper than to match.
 */
export type Sign = readonly [form: RegExp, evidence: string, words?: readonly string[]]

/** The evidence of the forms that a text has. */
export function signsIn(signs: readonly Sign[], text: string): string[] {
  const small = text.toLowerCase()
  return signs.filter(([form, , words]) => holdsOne(small, words) && form.test(text)).map(([, evidence]) => evidence)
}

/** Whether a text in small letters holds one of some words, if any are asked for. */
export function holdsOne(small: string, words: readonly string[] | undefined): boolean {
  return words === undefined || words.some((word) => small.includes(word))
}
