/** The About section in the words that the issuer approved. */
import { createWordingRule } from './create-rule-of-wording.js'

export const aboutWording = createWordingRule({
  name: 'about-wording',
  noun: 'About section',
  group: 'about',
  description: 'Require the About section in the approved words',
  type: 'about',
})
