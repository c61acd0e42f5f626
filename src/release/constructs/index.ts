/** The constructs of a release in the order in which they are looked for; a later one sees what earlier ones hold. */
import type { Construct } from '../draft.js'
import { about } from './about.js'
import { list } from './body.js'
import { contactBlock } from './contact-block.js'
import { endMark } from './end-mark.js'
import { filingHead } from './filing-head.js'
import { headline } from './headline.js'
import { lead } from './lead.js'
import { legend } from './legend.js'
import { letterhead } from './letterhead.js'
import { releaseLine } from './release-line.js'
import { safeHarbor } from './safe-harbor.js'
import { table } from './table.js'
import { webPage } from './web-page.js'

export const CONSTRUCTS: readonly Construct[] = [
  table,
  filingHead,
  webPage,
  endMark,
  letterhead,
  releaseLine,
  legend,
  safeHarbor,
  contactBlock,
  about,
  headline,
  lead,
  list,
]
