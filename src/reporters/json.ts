/** Findings as JSON: an array with one object a file. */
import type { FileResult, Message } from '../engine/findings.js'

/** The array that DESIGN's contract describes; redlines are for people and left out. */
export function formatJson(results: readonly FileResult[]): string {
  const plain = results.map(({ remarks: _remarks, ...result }) => ({
    ...result,
    issuer: result.issuer ?? null,
    date: result.date ?? null,
    messages: result.messages.map(plainly),
    waived: result.waived.map(plainly),
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}

function plainly<M extends Message>({ redline: _redline, ...message }: M): Omit<M, 'redline'> {
  return message
}
