/** Findings as JSON: an array with one object a file. */
import type { FileResult, Message, Report } from '../engine/findings.js'

/** The array that DESIGN's contract describes; what is for people, such as redlines, is left out. */
export function formatJson({ results }: Report): string {
  return `${JSON.stringify(results.map(plainResult), null, 2)}\n`
}

/** One file's object. */
export function plainResult({ remarks: _remarks, waivers: _waivers, rules: _rules, ...result }: FileResult): object {
  return {
    ...result,
    issuer: result.issuer ?? null,
    date: result.date ?? null,
    messages: result.messages.map(plainly),
    waived: result.waived.map(plainly),
  }
}

function plainly<M extends Message>({
  redline: _redline,
  excerpt: _excerpt,
  ...message
}: M): Omit<M, 'redline' | 'excerpt'> {
  return message
}
