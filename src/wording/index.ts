/** Exact wording: approved text against the words of a release. */
export type { Category } from './categories.js'
export { compareWording, type Comparison, type WordingQuery } from './compare.js'
export type { Difference, Edit } from './differences.js'
export type { Facts } from './graph.js'
export { formatRedline, type RedlinePart } from './redline.js'
export { factNames, isTemplateError, parseTemplate } from './template.js'
export { daysInForce, versionInForce, type ApprovedVersion } from './versions.js'
export { wordsOf, type Word } from './words.js'
