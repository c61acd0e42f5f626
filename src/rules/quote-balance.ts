/** Quotation marks: what is opened is closed. */
import { read } from '../release/reading.js'
import { createRule, visitProse, type Prose } from './create-rule.js'

export const quoteBalance = createRule<readonly [], 'open' | 'close'>({
  name: 'quote-balance',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require a closing quotation mark for each opening one',
      group: 'hygiene',
      recommended: 'warn',
    },
    messages: {
      open: 'Quotation is opened and not closed, expected {{mark}}',
      close: 'Quotation is closed and was not opened, expected {{mark}} before it',
    },
    schema: [],
  },
  defaultOptions: [],
  create: ({ report }) => {
    /** An open quotation waits for the next paragraph: one that opens again goes on with it. */
    let waiting: { at: { start: number; end: number }; mark: string } | undefined
    const settle = (next: string) => {
      if (waiting && !/^["“]/.test(next)) report({ messageId: 'open', at: waiting.at, data: { mark: waiting.mark } })
      waiting = undefined
    }
    const check = ({ lines }: Prose) => {
      const reading = read(lines)
      settle(reading.text)
      const { opened, closed } = unbalanced(reading.text)
      if (closed !== undefined)
        report({ messageId: 'close', at: reading.range(closed, closed + 1), data: { mark: '“' } })
      if (opened !== undefined) {
        const mark = reading.text[opened] === '“' ? '”' : '"'
        waiting = { at: reading.range(opened, opened + 1), mark }
      }
    }
    return { ...visitProse(check), 'release:exit': () => settle('') }
  },
})

/** The index of a mark that is opened and not closed, and of one that is closed and was not opened. */
function unbalanced(text: string): { opened?: number; closed?: number } {
  const open: number[] = []
  // '"', "“", "”"; not the inches of '5.5"' nor the minutes of a coordinate
  for (const { index, 0: mark } of text.matchAll(/["“”]/g)) {
    if (mark === '"' && isInches(text, index, open.length > 0)) continue
    const opens = mark === '“' || (mark === '"' && (open.length === 0 || text[open.at(-1) ?? 0] !== '"'))
    if (opens) open.push(index)
    else if (open.length > 0) open.pop()
    else return { closed: index }
  }
  const [opened] = open
  return opened === undefined ? {} : { opened }
}

/** '5.5"' where no quotation is open. */
function isInches(text: string, index: number, inQuotation: boolean): boolean {
  return !inQuotation && /\d/.test(text[index - 1] ?? '')
}
