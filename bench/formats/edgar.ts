/** How long a full submission of 20 MB to EDGAR takes: many documents, pictures in UU encoding, and one release in HTML. */
import { performance } from 'node:perf_hooks'
import { createLinter } from '../../src/engine/lint.js'
import { readSources } from '../../src/formats/index.js'

const SENTENCE = 'Halcyon Plasma Corporation (OTC Bulletin Board: HALC) believes that its expectations are reasonable. '
const HEAD =
  '<SEC-DOCUMENT>0000000000-03-000012.txt : 20030708\n<SEC-HEADER>\nFILED AS OF DATE:\t\t20030708\n</SEC-HEADER>\n'

/** A document of a submission. */
const part = (type: string, words: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${words}\n</TEXT>\n</DOCUMENT>\n`

const report = `<html><body>${`<p>${SENTENCE.repeat(8)}</p>\n`.repeat(2100)}</body></html>`
const picture = `begin 644 chart.gif\n${`M${'1T=&.3EA'.repeat(7)}\n`.repeat(40_000)}end`
const release = `<html><body><p>Halcyon Opens a Center</p>${`<p>Los Angeles, CA, July 8, 2003 - ${SENTENCE.repeat(5)}</p>`.repeat(8)}<p>###</p></body></html>`
const others = Array.from({ length: 5 }, () => part('10-Q', report) + part('GRAPHIC', picture)).join('')
const bytes = Buffer.from(`${HEAD}${others}${part('EX-99.1', release)}</SEC-DOCUMENT>\n`)

const lint = createLinter({})
for (let round = 1; round <= 3; round++) {
  const start = performance.now()
  const sources = await readSources(bytes, 'submission.txt')
  const read = performance.now()
  const findings = sources.flatMap((source) => lint(source, 'submission.txt').messages).length
  const took = [read - start, performance.now() - read].map((time) => Math.round(time))
  console.log(
    `${(bytes.length / 1e6).toFixed(1)} MB, ${sources.length} release: read ${took[0]} ms, checked ${took[1]} ms, ` +
      `${findings} findings, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
}
