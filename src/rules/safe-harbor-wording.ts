/** The safe harbor in the words that counsel approved. */
import { createWordingRule } from './create-rule-of-wording.js'

export const safeHarborWording = createWordingRule({
  name: 'safe-harbor-wording',
  noun: 'Safe harbor',
  group: 'safe harbor',
  description: 'Require the safe harbor in the approved words',
  type: 'safeHarbor',
})
