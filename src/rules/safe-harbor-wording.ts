/** The safe harbor in the words that counsel approved. */
import { createSectionRule } from './create-rule-of-section.js'

export const safeHarborWording = createSectionRule({
  name: 'safe-harbor-wording',
  noun: 'Safe harbor',
  group: 'safe harbor',
  description: 'Require the safe harbor in the approved words',
  type: 'safeHarbor',
})
