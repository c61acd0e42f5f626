/** Safe fixes, applied until none is left. */
import { expect, test } from 'vitest'
import type { FileResult, Message } from '../../src/engine/findings.js'
import { fixAll } from '../../src/engine/fix.js'
import { textSource, type Source } from '../../src/formats/index.js'

const sourceOf = (text: string): Source => textSource({ text, bom: false, encoding: 'utf8' })

/** A check that wants each word on the left to read as the one on the right. */
function wanting(wanted: Readonly<Record<string, string>>) {
  return ({ text }: Source): FileResult => {
    const messages = Object.entries(wanted).flatMap(([word, better]) => {
      const at = text.indexOf(word)
      return at < 0 ? [] : [{ fix: { range: [at, at + word.length], text: better } } as unknown as Message]
    })
    return { messages } as unknown as FileResult
  }
}

test('one fix may make room for another', () => {
  const { source, count, result } = fixAll(sourceOf('may be'), 'q3.txt', wanting({ may: 'can', can: 'could' }))
  expect({ text: source.text, count, left: result.messages }).toEqual({ text: 'could be', count: 2, left: [] })
})

test('fixes that undo each other are left alone, and said to be left', () => {
  const { source, count, result } = fixAll(sourceOf('may be'), 'q3.txt', wanting({ may: 'can', can: 'may' }))
  expect({ text: source.text, count, left: result.messages.length }).toEqual({ text: 'may be', count: 0, left: 1 })
})
