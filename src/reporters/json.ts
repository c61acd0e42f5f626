/** Findings as JSON: an array with one object a file. */
import type { FileResult } from '../engine/findings.js'

/** The array that DESIGN's contract describes; redlines are for people and left out. */
export function formatJson(results: readonly FileResult[]): string {
  const plain = results.map(({ remarks: _remarks, ...result }) => ({
    ...result,
    issuer: result.issuer ?? null,
    date: result.date ?? null,
    messages: result.messages.map(({ redline: _redline, ...message }) => message),
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
