import { expect, test } from 'vitest'
import { createLinter } from '../../src/engine/lint.js'
import { readSources } from '../../src/formats/index.js'
import { blocksOf, linesOf, rangeOf, replace, writtenAt } from './reading.js'

const SUBMISSION = `<SEC-DOCUMENT>0000000000-03-000012.txt : 20030708
<SEC-HEADER>0000000000-03-000012.hdr.sgml : 20030708
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20030708
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>
Halcyon Plasma Corporation files this report.
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>ex99-1.txt
<TEXT>
<PAGE>
                HALCYON PLASMA REPORTS RESULTS

SPOKANE, WA - Halcyon Plasma Corporation (OTC Bulletin Board: HALC) said
that revenues rose.

<TABLE>
<S>          <C>
Revenues     $ 6,931
</TABLE>
                          ###
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.2
<SEQUENCE>3
<TEXT>
<HTML><HEAD><TITLE>EX-99.2</TITLE></HEAD><BODY>
<P>Halcyon opens a center &#151; its <B>twentieth</B>.
<P>###</BODY></HTML>
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.3
<TEXT>
begin 644 logo.gif
M1TE&.#EA
end
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<TEXT>
begin 644 logo.jpg
M1TE&.#EA
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`

const submission = (name = '0000000000-03-000012.txt', text = SUBMISSION) => readSources(Buffer.from(text), name)

test('each exhibit 99 is a release of its own, with the day of filing', async () => {
  const sources = await submission()
  expect(sources.map(({ format, filed }) => `${format} ${filed}`)).toEqual(['txt 2003-07-08', 'html 2003-07-08'])
  expect(sources.map(blocksOf)).toEqual([
    [
      'text: <PAGE> /                 HALCYON PLASMA REPORTS RESULTS',
      'text: SPOKANE, WA - Halcyon Plasma Corporation (OTC Bulletin Board: HALC) said / that revenues rose.',
      'text: <TABLE> / <S>          <C> / Revenues     $ 6,931 / </TABLE> /                           ###',
    ],
    ['text: Halcyon opens a center — its twentieth.', 'text: ###'],
  ])
})

test('ranges are those of the submission file', async () => {
  for (const source of await submission()) {
    expect(source.text).toBe(SUBMISSION)
    for (const line of linesOf(source)) {
      if (!line.starts) expect(SUBMISSION.slice(line.start, line.end)).toBe(line.text)
    }
  }
  const [, second] = await submission()
  expect(second && writtenAt(second, 'center — its twentieth')).toBe('center &#151; its <B>twentieth')
})

test('a correction goes into the submission and changes nothing else', async () => {
  const [first, second] = await submission()
  if (!first || !second) throw new Error('two exhibits expected')
  const edited = replace(first, 'revenues rose', 'revenues fell')
  expect(Buffer.from(edited.bytes()).toString()).toBe(SUBMISSION.replace('revenues rose', 'revenues fell'))
  expect(linesOf(edited)[3]?.text).toBe('that revenues fell.')
  expect(replace(second, 'twentieth', 'R&D').text).toBe(SUBMISSION.replace('twentieth', 'R&amp;D'))
  const { start, end } = rangeOf(second, 'Halcyon')
  expect(() => first.edit([{ start, end, text: 'Plasma' }])).toThrow('another document of the submission')
})

test('a submission is known by its first words or by its documents, in text and in HTML files', async () => {
  const mail = `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n${SUBMISSION}`
  expect(await submission('a.txt', mail)).toHaveLength(2)
  expect(await submission('a.htm')).toHaveLength(2)
  const bare = SUBMISSION.slice(SUBMISSION.indexOf('<DOCUMENT>'))
  const [source] = await submission('a.txt', bare)
  expect(source?.filed).toBeUndefined()
  expect(linesOf(source ?? (await submission())[0]!)[2]?.text).toContain('SPOKANE')
})

test('a submission without a release is refused', async () => {
  await expect(submission('a.txt', SUBMISSION.replaceAll('EX-99', 'EX-10'))).rejects.toThrow(
    'the submission holds no EX-99 exhibit',
  )
})

test('a document that is not closed ends where the next one begins', async () => {
  const [first] = await submission('a.txt', SUBMISSION.replaceAll('</TEXT>', '').replaceAll('</DOCUMENT>', ''))
  expect(first && linesOf(first).at(-1)?.text.trim()).toBe('###')
})

test('twenty megabytes are read in seconds', async () => {
  const graphic = `<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.jpg\n${'M1TE&.#EAMMMM1TE&.#EA\n'.repeat(900_000)}end\n</TEXT>\n</DOCUMENT>\n`
  const big = SUBMISSION.replace('</SEC-DOCUMENT>', graphic)
  const begin = performance.now()
  expect(await submission('a.txt', big)).toHaveLength(2)
  expect(performance.now() - begin).toBeLessThan(3000)
})

test('an exhibit with tags of XBRL is a release, data alone is none, and old headers are known', async () => {
  const page =
    '<XBRL>\n<?xml version="1.0"?>\n<!-- made by a program -->\n<html><body><p>Halcyon Plasma</p></body></html>\n</XBRL>'
  const exhibit = (text: string) =>
    `<IMS-DOCUMENT>a.txt : 20030708\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`
  expect(linesOf((await submission('a.htm', exhibit(page)))[0]!).map(({ text }) => text)).toEqual(['Halcyon Plasma'])
  const data = '<XBRL>\n<?xml version="1.0"?>\n<xbrl><Revenues>1</Revenues></xbrl>\n</XBRL>'
  await expect(submission('a.txt', exhibit(data))).rejects.toThrow('no EX-99 exhibit')
})

test('the rules look at the words of one exhibit, and put what is missing at its end', async () => {
  const lead = 'LOS ANGELES, July 8, 2003 -- Halcyon Plasma Corporation (OTC Bulletin Board: HALC) opened a donor site.'
  const document = (type: string, words: string) =>
    `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${words}\n</TEXT>\n</DOCUMENT>\n`
  const page = `<html><body><h1>Halcyon Opens Site</h1><p>${lead} &ldquo;Ready,&rdquo; said R&amp;D.</p></body></html>`
  const text = `Halcyon Opens Site\n\n${lead} It costs &#36;4 million.`
  const submission = `<SEC-DOCUMENT>1.txt\n<SEC-HEADER>\nFILED AS OF DATE:\t\t20030708\n</SEC-HEADER>\n${document('EX-99.1', page)}${document('EX-99.2', text)}</SEC-DOCUMENT>\n`
  const lint = createLinter({ rules: { 'end-mark': ['error', { mark: '###' }] } })
  const sources = await readSources(Buffer.from(submission), 'filing.txt')
  const found = sources.map((source) => lint(source, 'filing.txt').messages)
  expect(found.map((messages) => messages.filter(({ ruleId }) => ruleId === 'encoding').length)).toEqual([0, 1])
  const mark = found[1]?.find(({ ruleId }) => ruleId === 'end-mark')
  expect(mark?.offset).toBe(submission.indexOf(text) + text.length)
})
