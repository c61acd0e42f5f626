import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { DocumentSymbol, Hover, Range } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { CLEAN, DRIFTED, HOUSE } from '../halcyon.js'
import { folderWith, run } from '../run.js'
import { applied, CAPABILITIES, connect, wordsAt, type Beginning, type Client } from './client.js'

const running: Client[] = []
let shared: Promise<Client> | undefined

afterEach(async () => {
  for (const client of running.splice(0)) await client.end()
})

afterAll(async () => (await shared)?.end())

/** A folder with these files, in a server that serves other folders too. */
async function begin(files: Readonly<Record<string, string>>) {
  shared ??= connect({ folders: [folderWith({})] })
  return at(await shared, folderWith(files))
}

/** A server of its own over a folder with these files. */
async function beginAlone(files: Readonly<Record<string, string>>, more: Omit<Beginning, 'folders'> = {}) {
  const folder = folderWith(files)
  const client = await connect({ folders: [folder], ...more })
  running.push(client)
  return at(client, folder)
}

function at(client: Client, folder: string) {
  return { client, folder, uri: (name: string) => pathToFileURL(join(folder, name)).href }
}

/** The place of some words. */
function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create('', '', 1, text)
  const at = text.indexOf(words)
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) }
}

const ALL = rangeOf(CLEAN, CLEAN)
const FIX_ALL = ['source.fixAll.presslint']

describe('an unsaved release', () => {
  test('shows a changed word on its very words, with the rule and its page', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    const [found, ...more] = await client.diagnostics(uri('draft.txt'))
    expect(more).toEqual([])
    expect(wordsAt(DRIFTED, found!.range)).toBe('have been')
    expect(found).toMatchObject({ severity: 1, source: 'presslint', code: 'safe-harbor-wording' })
    expect(readFileSync(fileURLToPath(found!.codeDescription!.href), 'utf8')).toContain('# safe-harbor-wording')
  })

  test('shows nothing when nothing is wrong', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), CLEAN)
    expect(await client.diagnostics(uri('draft.txt'))).toEqual([])
  })

  test('is judged as it stands after each change, and only the last text is told', async () => {
    const { client, uri } = await begin(HOUSE)
    const draft = uri('draft.txt')
    client.open(draft, CLEAN)
    await client.diagnostics(draft)
    client.change(draft, 2, 'prove to have been sound', rangeOf(CLEAN, 'prove to be sound'))
    client.change(draft, 3, 'prove to be sound', rangeOf(DRIFTED, 'prove to have been sound'))
    client.change(draft, 4, CLEAN.replace('###', ''))
    const found = await client.diagnostics(draft, ({ version }) => version === 4)
    expect(found.map(({ code }) => code)).toEqual(['end-mark'])
    const told = client.published.filter((one) => one.uri === draft)
    expect(told.map(({ version }) => version)).toEqual([1, 4])
  })

  test('is cleared when it is closed', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    await client.diagnostics(uri('draft.txt'))
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri('draft.txt') } })
    expect(await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 0)).toEqual([])
  })

  test('points to the other place where two disagree', async () => {
    const { client, uri } = await begin(HOUSE)
    const text = CLEAN.replace('For Immediate Release', 'For Immediate Release: July 7, 2003')
    client.open(uri('draft.txt'), text)
    const found = await client.diagnostics(uri('draft.txt'))
    const [related] = found.find(({ code }) => code === 'release-date')?.relatedInformation ?? []
    expect(related).toMatchObject({ location: { uri: uri('draft.txt') } })
    expect(wordsAt(text, related!.location.range)).toBe('July 7, 2003')
  })
})

describe('corrections', () => {
  test('a quick fix restores the approved words, in this version of the document only', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    const [fix, ...more] = await client.actions(uri('draft.txt'), rangeOf(DRIFTED, 'have been'))
    expect(more).toEqual([])
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'safe-harbor-wording' }] })
    expect(fix!.edit!.documentChanges).toMatchObject([{ textDocument: { uri: uri('draft.txt'), version: 1 } }])
    expect(applied(DRIFTED, fix)).toBe(CLEAN)
  })

  test('a fact is only suggested', async () => {
    const { client, uri } = await begin(HOUSE)
    const text = CLEAN.replace('Board: HALC', 'Board: HACL')
    client.open(uri('draft.txt'), text)
    const [choice] = await client.actions(uri('draft.txt'), rangeOf(text, 'HACL'))
    expect(choice).toMatchObject({ title: 'Write "HALC"', kind: 'quickfix' })
    expect(choice!.isPreferred).toBeUndefined()
    expect(applied(text, choice)).toBe(CLEAN)
    expect(await client.actions(uri('draft.txt'), ALL, FIX_ALL)).toEqual([])
  })

  test('are offered only where they belong', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    expect(await client.actions(uri('draft.txt'), rangeOf(DRIFTED, 'N E W S'))).toEqual([])
    expect(await client.actions(uri('draft.txt'), ALL, ['refactor'])).toEqual([])
  })

  test('of a document that has changed are those of the text as it is now', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    await client.diagnostics(uri('draft.txt'))
    const changed = `\n\n${DRIFTED}`
    client.change(uri('draft.txt'), 2, changed)
    const [fix] = await client.actions(uri('draft.txt'), rangeOf(changed, 'have been'))
    expect(fix!.edit!.documentChanges).toMatchObject([{ textDocument: { version: 2 } }])
    expect(applied(changed, fix)).toBe(`\n\n${CLEAN}`)
  })

  test('all at once are what "presslint --fix" would make', async () => {
    const text = DRIFTED.replace('eleven sites', 'twelve sites').replace('may cause', 'will cause')
    const { client, folder, uri } = await begin({ ...HOUSE, 'draft.txt': text })
    client.open(uri('draft.txt'), text)
    const [all, ...more] = await client.actions(uri('draft.txt'), ALL, ['source.fixAll'])
    expect(more).toEqual([])
    expect(all).toMatchObject({ kind: 'source.fixAll.presslint' })
    run(folder, ['--fix', 'draft.txt'])
    expect(applied(text, all)).toBe(readFileSync(join(folder, 'draft.txt'), 'utf8'))
    expect(applied(text, all)).toBe(CLEAN)
  })

  test('come without a version to a client that knows none', async () => {
    const capabilities = { ...CAPABILITIES, workspace: { configuration: true } }
    const { client, uri } = await beginAlone(HOUSE, { capabilities })
    client.open(uri('draft.txt'), DRIFTED)
    const [fix] = await client.actions(uri('draft.txt'), rangeOf(DRIFTED, 'have been'))
    const edits = fix!.edit!.changes![uri('draft.txt')]!
    expect(TextDocument.applyEdits(TextDocument.create('', '', 1, DRIFTED), edits)).toBe(CLEAN)
  })

  test('come to a client that says nothing of itself', async () => {
    const { client, uri } = await beginAlone(HOUSE, { capabilities: {} })
    client.open(uri('draft.txt'), DRIFTED)
    expect(await client.diagnostics(uri('draft.txt'))).toHaveLength(1)
    const [fix] = await client.actions(uri('draft.txt'), rangeOf(DRIFTED, 'have been'))
    expect(fix).toMatchObject({ kind: 'quickfix', edit: { changes: { [uri('draft.txt')]: [{ newText: 'be' }] } } })
  })

  test('are spelled as the format spells them', async () => {
    const about = 'Halcyon Plasma Corporation collects plasma* at eleven sites in the western United States.'
    const { client, uri } = await begin({ ...HOUSE, 'wording/about.txt': about })
    const text = `## About Halcyon\n\n${about.replace('*', '')}\n`
    client.open(uri('draft.md'), text, 'markdown')
    const [all] = await client.actions(uri('draft.md'), rangeOf(text, text), FIX_ALL)
    expect(applied(text, all)).toBe(text.replace('plasma', 'plasma\\*'))
  })
})

describe('over a finding', () => {
  const hoverOn = async (client: Client, uri: string, text: string, words: string) =>
    client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: rangeOf(text, words).start,
    })

  test('the rule’s page and the approved sentence are shown', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    const hover = await hoverOn(client, uri('draft.txt'), DRIFTED, 'have been')
    const { value } = hover!.contents as { value: string }
    expect(value).toContain('> They rest on what management holds to be true today, and nobody can promise that those')
    expect(value).toContain('~~have been~~ **be** sound')
    expect(value).toContain('Compares the safe harbor word by word')
    expect(value).toMatch(/\(file:.*about-wording\.md\)/)
  })

  test('plain text is shown to a client that knows no Markdown', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: {} }
    const { client, uri } = await beginAlone(HOUSE, { capabilities })
    client.open(uri('draft.txt'), DRIFTED)
    const { contents } = (await hoverOn(client, uri('draft.txt'), DRIFTED, 'have been'))!
    expect(contents).toMatchObject({ kind: 'plaintext' })
    expect((contents as { value: string }).value).toContain('[-have been-]{+be+}')
  })

  test('nothing is shown elsewhere', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), DRIFTED)
    expect(await hoverOn(client, uri('draft.txt'), DRIFTED, 'HALCYON OPENS')).toBeNull()
  })
})

describe('the outline', () => {
  const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => (children ? [name, outline(children)] : name))

  test('is the parts of the release, nested', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('draft.txt'), CLEAN)
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uri('draft.txt') },
    })
    expect(outline(symbols)).toEqual([
      'Letterhead',
      'Letterhead',
      'Release line',
      ['Contact block', [['Contact', ['Organization', 'Name', 'Title', 'Phone', 'Web page']]]],
      'Headline',
      ['Paragraph', ['Dateline', 'Ticker']],
      'Paragraph',
      ['About', ['Heading', 'Paragraph']],
      ['Safe harbor', ['Paragraph']],
      'End mark',
    ])
    expect(symbols.find(({ name }) => name === 'Headline')?.detail).toBe('HALCYON OPENS DONOR SITE IN FRESNO')
    expect(wordsAt(CLEAN, symbols.at(-1)!.selectionRange)).toBe('###')
  })

  test('is flat for a client that knows no nesting', async () => {
    const capabilities = { ...CAPABILITIES, textDocument: {} }
    const { client, uri } = await beginAlone(HOUSE, { capabilities })
    client.open(uri('draft.txt'), CLEAN)
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri: uri('draft.txt') } })
    expect(symbols).toContainEqual(
      expect.objectContaining({ name: 'Ticker: OTC Bulletin Board: HALC', containerName: 'Paragraph' }),
    )
  })
})

describe('positions', () => {
  test.each([
    ['CRLF', DRIFTED.replaceAll('\n', '\r\n')],
    ['CR', DRIFTED.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${DRIFTED}`],
    ['characters of two UTF-16 units', DRIFTED.replace('Some statements', '𝒮ome statements 😀 '.trimEnd())],
  ])('are right with %s', async (_, text) => {
    const { client, uri } = await begin(HOUSE)
    expect(client.server.capabilities['positionEncoding']).toBe('utf-16')
    client.open(uri('draft.txt'), text)
    const found = await client.diagnostics(uri('draft.txt'))
    expect(found.map(({ range }) => wordsAt(text, range))).toContain('have been')
    const [fix] = await client.actions(uri('draft.txt'), rangeOf(text, 'have been'))
    expect(applied(text, fix)).toBe(text.replace('have been', 'be'))
  })
})

describe('without a house file', () => {
  test('nothing is shown, not even an outline', async () => {
    const { client, uri } = await begin({})
    client.open(uri('notes.txt'), DRIFTED)
    expect(await client.diagnostics(uri('notes.txt'))).toEqual([])
    const asked = { textDocument: { uri: uri('notes.txt') } }
    expect(await client.request('textDocument/documentSymbol', asked)).toEqual([])
  })

  test('the general rules run where the user wants them', async () => {
    const { client, uri } = await beginAlone({}, { settings: { withoutHouse: true } })
    client.open(uri('notes.txt'), CLEAN.replace('two hundred', 'TBD'))
    expect((await client.diagnostics(uri('notes.txt'))).map(({ code }) => code)).toContain('draft-marks')
  })

  test('a house file named in the settings judges', async () => {
    const house = folderWith(HOUSE)
    const { client, uri } = await beginAlone({}, { settings: { config: join(house, 'presslint.yaml') } })
    client.open(uri('notes.txt'), DRIFTED)
    expect((await client.diagnostics(uri('notes.txt'))).map(({ code }) => code)).toEqual(['safe-harbor-wording'])
  })

  test('a house file that comes to be judges at once', async () => {
    const { client, folder, uri } = await begin({})
    client.open(uri('draft.txt'), DRIFTED)
    expect(await client.diagnostics(uri('draft.txt'))).toEqual([])
    mkdirSync(join(folder, 'wording'))
    for (const [name, content] of Object.entries(HOUSE)) writeFileSync(join(folder, name), content)
    client.changedOnDisk(uri('presslint.yaml'))
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 1)
    rmSync(join(folder, 'presslint.yaml'))
    client.changedOnDisk(uri('presslint.yaml'))
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 0)
  })
})

describe('which documents', () => {
  test('only those that the house file names, if it names any', async () => {
    const { client, uri } = await begin({
      ...HOUSE,
      'presslint.yaml': `files: [releases/**]\n${HOUSE['presslint.yaml']}`,
    })
    client.open(uri('README.txt'), DRIFTED)
    client.open(uri('releases/draft.txt'), DRIFTED)
    expect(await client.diagnostics(uri('releases/draft.txt'))).toHaveLength(1)
    expect(await client.diagnostics(uri('README.txt'))).toEqual([])
  })

  test('an approved text is no release', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open(uri('wording/about.txt'), HOUSE['wording/about.txt'])
    expect(await client.diagnostics(uri('wording/about.txt'))).toEqual([])
  })

  test('one that has no file yet is judged by the first folder’s house', async () => {
    const { client } = await beginAlone(HOUSE)
    client.open('untitled:Untitled-1', DRIFTED)
    expect(await client.diagnostics('untitled:Untitled-1')).toHaveLength(1)
  })

  test('one whose name has a lone per cent sign is judged too', async () => {
    const { client } = await beginAlone(HOUSE)
    client.open('untitled:100%', DRIFTED)
    expect(await client.diagnostics('untitled:100%')).toHaveLength(1)
  })

  test('the name’s ending tells the format before the language does', async () => {
    const { client, uri } = await begin(HOUSE)
    const commented = '<!-- presslint-disable-next-line headline -- none -->\n\nNo release at all'
    client.open(uri('draft.md'), commented, 'plaintext')
    const found = await client.diagnostics(uri('draft.md'))
    expect(found.map(({ code }) => code)).not.toContain('headline')
    client.open(uri('script.js'), 'no release', 'plaintext')
    expect(await client.diagnostics(uri('script.js'))).toEqual([])
    client.open(uri('draft'), DRIFTED, 'text')
    expect(await client.diagnostics(uri('draft'))).toHaveLength(1)
  })

  test('an old version in a comparison is left alone, and so is an empty one', async () => {
    const { client, uri } = await begin(HOUSE)
    client.open('git:/draft.txt?HEAD', DRIFTED)
    expect(await client.diagnostics('git:/draft.txt?HEAD')).toEqual([])
    client.open(uri('empty.txt'), '\n')
    expect(await client.diagnostics(uri('empty.txt'))).toEqual([])
  })

  test('each of several folders has its own house', async () => {
    const other = `issuers: [{ name: Marlow Freight Holdings, tickers: [{ exchange: NYSE, symbol: MLF }] }]\n`
    const folders = [folderWith(HOUSE), folderWith({ 'presslint.yaml': other })]
    const client = await connect({ folders })
    running.push(client)
    const [own = '', foreign = ''] = folders.map((folder) => pathToFileURL(join(folder, 'draft.txt')).href)
    client.open(own, DRIFTED)
    client.open(foreign, DRIFTED)
    expect((await client.diagnostics(own)).map(({ code }) => code)).toEqual(['safe-harbor-wording'])
    expect((await client.diagnostics(foreign)).map(({ message }) => message)).toContain(
      'No wording of the safe harbor is approved for Marlow Freight Holdings, expected "safeHarbor" in the house file',
    )
  })

  test('a release of nobody in the house is not silently passed', async () => {
    const house = 'issuers:\n  - name: Marlow Freight Holdings\n  - name: Tern Island Mining Ltd.\n'
    const { client, uri } = await begin({ 'presslint.yaml': house })
    client.open(uri('draft.txt'), CLEAN)
    expect((await client.diagnostics(uri('draft.txt'))).map(({ message }) => message)).toContain(
      'Cannot judge the wording: the release names no issuer of the house file',
    )
  })
})

describe('the house', () => {
  const BROKEN = HOUSE['presslint.yaml'].replace('tickers:', 'tikcers:')

  test('an error in it stands on its line, and goes when it is mended', async () => {
    const { client, folder, uri } = await begin({ ...HOUSE, 'presslint.yaml': BROKEN })
    const house = uri('presslint.yaml')
    client.open(uri('draft.txt'), DRIFTED)
    const [wrong] = await client.diagnostics(house)
    expect(wrong!.message).toBe('unknown key "tikcers", did you mean "tickers"')
    expect(wordsAt(BROKEN, wrong!.range)).toMatch(/^tikcers: /)
    const [told] = await client.diagnostics(uri('draft.txt'))
    expect(told).toMatchObject({ message: expect.stringContaining('Cannot check: presslint.yaml cannot be used') })
    expect(told!.relatedInformation?.[0]?.location.uri).toBe(house)
    expect(await client.actions(uri('draft.txt'), ALL)).toEqual([])
    writeFileSync(join(folder, 'presslint.yaml'), HOUSE['presslint.yaml'])
    client.changedOnDisk(house)
    expect(await client.diagnostics(house, ({ diagnostics }) => diagnostics.length === 0)).toEqual([])
    const found = await client.diagnostics(uri('draft.txt'), ({ diagnostics: [first] }) => first?.code !== undefined)
    expect(found.map(({ code }) => code)).toEqual(['safe-harbor-wording'])
  })

  test('an error in it is shown before any release is opened', async () => {
    const { client, uri } = await beginAlone({ ...HOUSE, 'presslint.yaml': BROKEN })
    expect(await client.diagnostics(uri('presslint.yaml'))).toHaveLength(1)
  })

  test('an error in an approved text stands there', async () => {
    const text = 'Halcyon is {{isuer}} of plasma.\n'
    const { client, uri } = await beginAlone({ ...HOUSE, 'wording/about.txt': text })
    const [wrong] = await client.diagnostics(uri('wording/about.txt'))
    expect(wrong!.message).toContain('unknown placeholder "{{isuer}}"')
  })

  test('changed wording changes what is found, with the editor watching', async () => {
    const { client, folder, uri } = await beginAlone(HOUSE)
    client.open(uri('draft.txt'), CLEAN)
    expect(await client.diagnostics(uri('draft.txt'))).toEqual([])
    expect(client.watched.join(' ')).toContain('**/presslint*.{yaml,yml}')
    expect(client.watched.join(' ')).toContain('"about.txt"')
    writeFileSync(join(folder, 'wording/about.txt'), HOUSE['wording/about.txt'].replace('eleven', 'twelve'))
    client.changedOnDisk(uri('wording/about.txt'))
    const found = await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 1)
    expect(found[0]).toMatchObject({ code: 'about-wording' })
  })

  test('changed wording changes what is found, with an editor that watches nothing', async () => {
    const { client, folder, uri } = await beginAlone(HOUSE, { capabilities: { ...CAPABILITIES, workspace: {} } })
    client.open(uri('draft.txt'), CLEAN)
    expect(await client.diagnostics(uri('draft.txt'))).toEqual([])
    writeFileSync(join(folder, 'wording/about.txt'), HOUSE['wording/about.txt'].replace('eleven', 'twelve'))
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 1)
    writeFileSync(join(folder, 'presslint.yaml'), BROKEN)
    expect(await client.diagnostics(uri('presslint.yaml'))).toHaveLength(1)
  })

  test('a waiver holds as it does on the command line, and one that has lapsed is shown where it stands', async () => {
    const { client, folder, uri } = await beginAlone(HOUSE)
    const waiver = (until: string) =>
      `- rule: safe-harbor-wording\n  file: draft.txt\n  reason: as filed\n  approvedBy: General Counsel\n  until: ${until}\n`
    client.open(uri('draft.txt'), DRIFTED)
    expect(await client.diagnostics(uri('draft.txt'))).toHaveLength(1)
    writeFileSync(join(folder, 'presslint.waivers.yaml'), waiver('2999-12-31'))
    client.changedOnDisk(uri('presslint.waivers.yaml'))
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 0)
    writeFileSync(join(folder, 'presslint.waivers.yaml'), waiver('2003-12-31'))
    client.changedOnDisk(uri('presslint.waivers.yaml'))
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 1)
    const [late] = await client.diagnostics(uri('presslint.waivers.yaml'), ({ diagnostics }) => diagnostics.length > 0)
    expect(late!.message).toContain('held until 2003-12-31')
    expect(wordsAt(waiver('2003-12-31'), late!.range)).toContain('2003-12-31')
  })

  test('a plugin has its say, and one that changed is not passed over', async () => {
    const plugin = `const create = (context) => ({ headline: (node) => context.report({ node, message: 'it boasts' }) })
      module.exports = { meta: { name: 'acme' }, rules: { boast: { meta: { docs: { recommended: 'warn' } }, create } } }`
    const house = `plugins: [./acme.cjs]\n${HOUSE['presslint.yaml']}`
    const { client, uri, folder } = await begin({ ...HOUSE, 'presslint.yaml': house, 'acme.cjs': plugin })
    client.open(uri('draft.txt'), CLEAN)
    const found = await client.diagnostics(uri('draft.txt'))
    expect(found).toMatchObject([{ code: 'acme/boast', severity: 2, message: 'it boasts' }])
    writeFileSync(join(folder, 'acme.cjs'), `${plugin} // edited`)
    client.changedOnDisk(uri('acme.cjs'))
    const [problem] = await client.diagnostics(uri('presslint.yaml'), ({ diagnostics }) => diagnostics.length > 0)
    expect(problem?.message).toContain('it was changed after it was loaded, restart the program')
    const told = await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics[0]?.code === undefined)
    expect(told[0]?.message).toContain('Cannot check: presslint.yaml cannot be used')
  })

  test('a change of settings is followed', async () => {
    const settings = { withoutHouse: true }
    const { client, uri } = await beginAlone({}, { settings })
    client.open(uri('draft.txt'), 'No release at all')
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length > 0)
    settings.withoutHouse = false
    void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await client.diagnostics(uri('draft.txt'), ({ diagnostics }) => diagnostics.length === 0)
  })
})

describe('the session', () => {
  test('goes on after requests that make no sense', async () => {
    const { client, uri } = await begin(HOUSE)
    const { connection } = client
    await expect(client.request('textDocument/nonsense', {})).rejects.toThrow('Unhandled method')
    await expect(client.request('textDocument/hover', { position: 7 })).rejects.toThrow()
    await expect(client.request('textDocument/codeAction', { textDocument: null })).rejects.toThrow()
    void connection.sendNotification('textDocument/didOpen', {})
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri('unknown.txt') } })
    void connection.sendNotification('workspace/didChangeConfiguration')
    expect(await client.actions(uri('unknown.txt'), ALL)).toEqual([])
    client.open(uri('draft.txt'), DRIFTED)
    expect(await client.diagnostics(uri('draft.txt'))).toHaveLength(1)
  })

  test('ends with 0 after a shutdown, and with 1 when the editor just goes away', async () => {
    const folder = folderWith({})
    expect(await (await connect({ folders: [folder] })).end()).toBe(0)
    expect(run(folder, ['lsp', '--stdio'])).toEqual({ code: 1, stdout: '', stderr: '' })
  })

  test('tells its name and version', async () => {
    const { client } = await begin({})
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(client.server.serverInfo).toEqual({ name: 'presslint', version })
  })

  test('refuses a command line that is none', () => {
    const folder = folderWith({})
    expect(run(folder, ['lsp', '--socket'])).toMatchObject({ code: 2, stdout: '' })
    expect(run(folder, ['lsp', 'draft.txt'])).toMatchObject({ code: 2, stdout: '' })
    expect(run(folder, ['lsp', '--help'])).toMatchObject({ code: 0, stderr: '' })
  })
})
