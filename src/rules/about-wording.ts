/** The About section in the words that the issuer approved. */
import { createSectionRule } from './create-rule-of-section.js'

export const aboutWording = createSectionRule({
  name: 'about-wording',
  noun: 'About section',
  group: 'about',
  description: 'Require the About section in the approved words',
  type: 'about',
})
