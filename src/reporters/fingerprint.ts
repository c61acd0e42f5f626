/** What a finding is about, as a key that an edit elsewhere in the file leaves as it is. */
import { createHash } from 'node:crypto'
import type { Message } from '../engine/findings.js'

/**
 * A SHA-256 in hexadecimal for each finding of a file: of its rule, its message, the words that it marks, and how many
 * like it stand above. Lines, columns and offsets are no part of it.
 */
export function fingerprintsOf(messages: readonly Message[], ...context: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return messages.map((message) => {
    const about = [...context, message.ruleId, message.message, markedWords(message)].join('\0')
    const before = seen.get(about) ?? 0
    seen.set(about, before + 1)
    return fingerprintOf(about, String(before))
  })
}

/** The SHA-256 in hexadecimal of what something is about. */
export function fingerprintOf(...about: readonly string[]): string {
  return createHash('sha256').update(about.join('\0')).digest('hex')
}

/** The words between a finding's offsets, each line break as a space. */
function markedWords({ excerpt, offset, endOffset }: Message): string {
  return excerpt ? excerpt.text.slice(offset - excerpt.offset, endOffset - excerpt.offset).replace(/\s+/g, ' ') : ''
}
