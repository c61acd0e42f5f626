/** How long Word documents take: a release of one page, and a document of 300 pages. */
import { performance } from 'node:perf_hooks'
import { readDocx } from '../../src/formats/docx.js'
import { review } from '../../src/formats/docx/review.js'
import { docx, p, r } from '../../tests/formats/docx/build.js'

const SENTENCE = 'Halcyon Plasma Corporation (OTC Bulletin Board: HALC) believes that its expectations are reasonable, '
const PROPERTIES =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/>'
/** Some 3,000 characters, split into runs as Word splits what was edited often. */
const PAGE = Array.from({ length: 8 }, () => p(r(SENTENCE, PROPERTIES).repeat(4), '<w:spacing w:after="160"/>')).join(
  '',
)

for (const pages of [1, 30, 300]) {
  const bytes = docx(PAGE.repeat(pages))
  const text = readDocx(bytes)[0]?.text ?? ''
  const read = timed(() => readDocx(bytes))
  const spots = Array.from({ length: pages }, (_, page) => text.indexOf('HALC', (text.length / pages) * page))
  const edits = spots.map((start) => ({ start, end: start + 4, text: 'HPLC' }))
  const edit = timed(() => readDocx(bytes)[0]?.edit(edits))
  const remarks = edits.map(({ start, end }) => ({ start, end, text: 'Check this symbol' }))
  const reviewed = timed(() => review(bytes, remarks, edits))
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${pages} pages, ${text.length} characters: read ${read} ms, ${edits.length} edits ${edit} ms, ` +
      `review with as many comments ${reviewed} ms, ${memory} MB`,
  )
}

/** The best of five, in milliseconds. */
function timed(run: () => unknown): string {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times).toFixed(1)
}
