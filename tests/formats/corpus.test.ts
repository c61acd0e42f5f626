import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from '../../src/formats/index.js'

/** Real releases beside the project, which are no part of it; where they are missing this test is skipped and said to be. */
const FILES = '../shared/corpus/files'

test.skipIf(!existsSync(FILES))(`every file of ${FILES} is read without an error in its format`, async () => {
  const names = readdirSync(FILES)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    const sources = await readSources(readFileSync(join(FILES, name)), name)
    const words = sources.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines.map(({ text }) => text)))
    expect(words.join('').length, name).toBeGreaterThan(200)
  }
})
