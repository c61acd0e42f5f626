/**
 * What stands above a title in one passage with it, as the paper's own.
 *
 *     HALCYON PLASMA PLC
 *     ^^^^^^^^^^^^^^^^^^
 *     Title: Final Results
 *     ^^^^^^
 */
import { sliceLine, type Line } from '../formats/source.js'
import { isNewsVerb, isPluralNewsVerb } from '../lexicon/news-verbs.js'
import { isOrganization } from './contact.js'
import { countWords } from './draft.js'
import { squeeze } from './reading.js'
import { isCompany } from './company.js'
import { goesOn, NO_TITLE, tellsNews, withoutDefinition } from './title.js'

// "Title: Halcyon Opens", "Headline: ", "Release – Halcyon Opens", "News Release: "
const TITLE_LABEL = /^\s*(?:title|headline|(?:(?:press|news|media) )?release)(?:\s?:\s|\s[-–—]\s)\s{0,20}(?=\S)/i

/** The lines of a title without its label, and those above it that show the issuer's name as the paper's. */
export function underPaper(lines: readonly Line[]): { paper: readonly Line[]; lines: readonly Line[] } {
  const [first, second] = lines
  const label = first && TITLE_LABEL.exec(first.text.slice(0, 60))?.[0].length
  if (first && label) return { paper: [], lines: [sliceLine(first, label), ...lines.slice(1)] }
  const name = squeeze(first?.text ?? '')
  const below = squeeze(second?.text ?? '')
  // 'Halcyon Plasma plc' above '("Halcyon" or the "Company")'
  if (lines.length > 2 && NO_TITLE.test(below) && isFullName(name))
    return { paper: lines.slice(0, 2), lines: lines.slice(2) }
  return second && isPaperName(name, below) ? { paper: lines.slice(0, 1), lines: lines.slice(1) } : { paper: [], lines }
}

function isFullName(name: string): boolean {
  const bare = withoutDefinition(name)
  return isCompany(bare) && isOrganization(bare) && !tellsNews(name)
}

/** Whether a company's full name stands above a title, and does not begin it: "HALCYON PLASMA PLC" above "FINAL RESULTS". */
function isPaperName(name: string, below: string): boolean {
  const [verb = '', behind = ''] = below.split(' ', 2)
  return (
    isFullName(name) &&
    countWords(below, 3) >= 2 &&
    /^\p{Lu}.*[^.]$/u.test(below) &&
    !goesOn(name.replace(/\.$/, ''), below) &&
    ![verb, behind].some((word) => isNewsVerb(word) || isPluralNewsVerb(word))
  )
}
