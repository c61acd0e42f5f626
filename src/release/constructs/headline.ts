/**
 * The title, and the decks below it: what stands between the head matter and the lead and nothing else has claimed.
 *
 *      HALCYON NAMES CHIEF FINANCIAL OFFICER
 *      ^headline
 *      Search Took Four Months
 *      ^subheadline
 *      Los Angeles, CA, July 8, 2003 - Halcyon ...
 *      ^lead
 */
import {
  claimOf,
  countWords,
  isCapitals,
  isFurniture,
  type Claim,
  type Construct,
  type Draft,
  type Passage,
} from '../draft.js'
import { inlineNodes } from '../inline.js'

export const headline: Construct = {
  name: 'headline',
  recognise: (draft) => {
    const free = titlesOf(draft)
    const [first] = free
    if (first === undefined) return []
    const behind = headlineEnd(draft, free)
    const head = claim(draft, first, behind, 'headline', ['+4 the first words above the lead'])
    const decks = free
      .filter((index) => index >= behind)
      .map((index) => claim(draft, index, index + 1, 'subheadline', ['+3 below the headline']))
    return [head, ...decks]
  },
}

/** Passages between head matter and lead that may be titles. */
function titlesOf({ passages, ownerOf, lead }: Draft): number[] {
  const titles: number[] = []
  for (let index = 0; index < lead; index++) {
    const passage = passages[index]
    if (passage && !ownerOf(index) && !isFurniture(passage) && isTitle(passage)) titles.push(index)
  }
  return titles
}

function isTitle(passage: Passage): boolean {
  return (
    passage.kind !== 'table' &&
    countWords(passage.text, 70) < 70 &&
    passage.text.toLowerCase() !== passage.text.toUpperCase()
  )
}

/** A headline goes on over a blank line where both parts are in capitals and it does not end. */
function headlineEnd({ passages }: Draft, free: readonly number[]): number {
  let end = (free[0] ?? 0) + 1
  for (const index of free.slice(1)) {
    const [before, after] = [passages[end - 1], passages[index]]
    if (index !== end || !before || !after) break
    const goesOn =
      after.gap <= 1 &&
      isCapitals(before.text) &&
      isCapitals(after.text) &&
      /[,;:–—-]$|\b(?:and|of|for|the|to|in|with|by|a)$/i.test(before.text)
    if (!goesOn) break
    end = index + 1
  }
  return end
}

function claim(draft: Draft, from: number, to: number, type: 'headline' | 'subheadline', evidence: string[]): Claim {
  const own = draft.passages.slice(from, to)
  const lines = own.flatMap((passage) => passage.lines)
  const children = () => own.flatMap((passage) => inlineNodes(passage, draft.at))
  return claimOf(from, to, evidence, () => [{ type, lines, position: draft.at.ofLines(lines), children: children() }])
}
