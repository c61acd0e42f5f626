/** Visitors that several rules share. */
import type { Prose, ReleaseView, Visitor } from './create-rule.js'
import { visitProse } from './create-rule.js'

/** A visitor for every block of running words but those of a section that approved wording rules, word by word. */
export function visitUnapproved({ issuer }: ReleaseView, visit: (node: Prose) => void): Visitor {
  let approved = 0
  const section = (part: 'about' | 'safeHarbor') => {
    const step = issuer?.[part].length ? 1 : 0
    return { [part]: () => void (approved += step), [`${part}:exit`]: () => void (approved -= step) }
  }
  const outside = (node: Prose) => {
    if (approved === 0) visit(node)
  }
  return { ...visitProse(outside), ...section('about'), ...section('safeHarbor') }
}
