import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixAll } from '../src/engine/fix.js'
import type { Source } from '../src/formats/index.js'
import { readSources } from '../src/formats/index.js'
import { endAt, startAt } from '../src/formats/source.js'
import type { ReleaseNode } from '../src/release/nodes.js'
import { parseRelease } from '../src/release/parse.js'
import { squeeze } from '../src/release/reading.js'
import { rules } from '../src/rules/index.js'
import { fixtureLinter, fixtureNames, FOLDER, goldensOf, releaseOf, sourceOf } from '../scripts/goldens.js'

const lint = fixtureLinter()

/** All nodes of a tree. */
function* walk(node: ReleaseNode): Generator<ReleaseNode> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}

function slice({ text }: Source, { position }: ReleaseNode): string {
  return text.slice(position.start.offset, position.end.offset)
}

/** A word of a file as its reader sees it. */
function decoded(word: string): string {
  return word
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

describe.each(fixtureNames())('%s', (name) => {
  const path = releaseOf(name)

  test('has the tree, the messages and the fixed form of its golden files', async () => {
    const goldens = await goldensOf(name)
    for (const [file, content] of Object.entries(goldens)) {
      expect(readFileSync(join(FOLDER, name, file)).toString('latin1'), file).toBe(
        Buffer.from(content).toString('latin1'),
      )
    }
    expect(
      readdirSync(join(FOLDER, name))
        .filter((file) => !file.startsWith('release.'))
        .sort(),
    ).toEqual(Object.keys(goldens).sort())
  })

  test("gives every node a range that slices back to the node's words", async () => {
    const source = await sourceOf(name)
    for (const node of walk(parseRelease(source).tree)) {
      const words = squeeze(slice(source, node))
      if (node.type === 'ticker') expect(words.endsWith(node.symbol), words).toBe(true)
      if (node.type === 'dateline' && node.city) expect(words.startsWith(node.city), words).toBe(true)
      if (!('lines' in node)) continue
      const { start, end } = node.position
      for (const line of node.lines) {
        // markup may stand between two words, never in one of them
        for (const { 0: word, index } of line.text.matchAll(/\S+/g)) {
          const range = [startAt(line, index), endAt(line, index + word.length)] as const
          expect(decoded(source.text.slice(...range)), word).toBe(word)
          expect(range[0], word).toBeGreaterThanOrEqual(start.offset ?? 0)
          expect(range[1], word).toBeLessThanOrEqual(end.offset ?? 0)
        }
      }
    }
  })

  test('gives every node a range inside its parent and behind its elder brother', async () => {
    for (const node of walk(parseRelease(await sourceOf(name)).tree)) {
      if (!('children' in node)) continue
      let at = node.position.start.offset ?? 0
      for (const child of node.children) {
        expect(child.position.start.offset, child.type).toBeGreaterThanOrEqual(at)
        expect(child.position.end.offset, child.type).toBeLessThanOrEqual(node.position.end.offset ?? 0)
        at = child.position.end.offset ?? 0
      }
    }
  })

  test('fixed twice is as fixed once, and what was fixed has no safe fix left', async () => {
    const once = fixAll(await sourceOf(name), resolve(path), lint)
    const twice = fixAll(once.source, resolve(path), lint)
    expect(Buffer.from(twice.source.bytes()).equals(once.source.bytes())).toBe(true)
    expect(twice.count).toBe(0)
    expect(once.result.messages.filter(({ fix }) => fix)).toEqual([])
  })

  test('keeps every byte when nothing is fixed', async () => {
    expect(Buffer.from((await sourceOf(name)).bytes()).equals(readFileSync(path))).toBe(true)
  })
})

test('the fixtures show every rule at least once', () => {
  const shown = new Set<string>()
  for (const name of fixtureNames()) {
    const messages = readFileSync(join(FOLDER, name, 'messages.pretty'), 'utf8')
    for (const id of Object.keys(rules)) if (new RegExp(` ${id} +presslint`).test(messages)) shown.add(id)
  }
  expect(Object.keys(rules).filter((id) => !shown.has(id))).toEqual([])
})

test('the clean fixtures have no finding, whatever their layout', () => {
  for (const name of fixtureNames().filter((other) => other.startsWith('clean'))) {
    expect(readFileSync(join(FOLDER, name, 'messages.pretty'), 'utf8')).toMatch(/: no findings\n$/)
  }
})

describe('a fix of changed words', () => {
  const approved = readFileSync('fixtures/releases/clean-justified/release.txt', 'utf8')
  const at = approved.indexOf('Some', approved.indexOf('<PAGE>'))
  const end = approved.indexOf('release.', approved.indexOf('no  duty') > 0 ? approved.indexOf('no  duty') : at)
  const words = [...approved.slice(at, end).matchAll(/[a-z]{3,}/g)].map(({ index, 0: word }) => ({
    start: at + index,
    word,
  }))

  test.each([
    ['LF', '\n', 'utf8', false],
    ['CRLF with a byte order mark', '\r\n', 'utf8', true],
    ['CR', '\r', 'utf8', false],
    ['CRLF in windows-1252', '\r\n', 'latin1', false],
  ] as const)('is exact and idempotent and leaves every other byte alone: %s', async (_, ending, encoding, bom) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(words.length - 1), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', 'otherwise', 'un'),
        async (picked, other) => {
          const changes = picked.map((index) => words[index]!).sort((a, b) => b.start - a.start)
          let text = approved
          for (const { start, word } of changes)
            text =
              text.slice(0, start) +
              other +
              word.slice(other === 'un' ? 0 : word.length) +
              text.slice(start + word.length)
          if (encoding === 'latin1') text = text.replace('LOGO', 'LOGO \u00e9')
          const bytes = Buffer.concat([
            Buffer.from(bom ? [0xef, 0xbb, 0xbf] : []),
            Buffer.from(text.replaceAll('\n', ending), encoding),
          ])
          const [source] = await readSources(bytes, 'release.txt')
          const path = resolve('fixtures/releases/x/release.txt')
          const { source: fixed, result } = fixAll(source!, path, lint)
          expect(result.messages.filter(({ ruleId }) => ruleId === 'safe-harbor-wording')).toEqual([])
          const out = Buffer.from(fixed.bytes())
          expect(fixAll(fixed, path, lint).count).toBe(0)
          // up to the paragraph and behind it nothing is touched
          const head = bytes.indexOf('<PAGE>') + 6
          expect(out.subarray(0, head).equals(bytes.subarray(0, head))).toBe(true)
          expect(out.subarray(out.lastIndexOf('###')).equals(bytes.subarray(bytes.lastIndexOf('###')))).toBe(true)
          const endings = new Set(out.toString('latin1').match(/\r\n|\n|\r/g))
          expect([...endings]).toEqual([ending])
        },
      ),
      { numRuns: 40, seed: 7 },
    )
  })
})
