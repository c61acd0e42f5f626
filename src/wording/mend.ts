/** Puts approved words into the file's own layout. */
import type { Line } from '../formats/source.js'
import type { Candidate } from './candidates.js'
import type { FoundDifference } from './differences.js'

/** Gives each difference the edit that restores the approved words. */
export function mend(
  _text: string,
  _paragraphs: readonly (readonly Line[])[],
  _place: Candidate,
  _found: FoundDifference[],
): void {}
