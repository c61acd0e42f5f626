/** Runs that take long: what a terminal shows meanwhile, and that Ctrl-C ends them at once. */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { asDocx, partsOf } from './formats/renderings.js'
import { describeWith } from './gates/repository.js'
import { CLEAN, HOUSE } from './halcyon.js'
import { folderWith } from './run.js'

const CLI = resolve('dist/cli.js')

/** The clean release with as many paragraphs more as make up so many characters. */
function longRelease(length: number): string {
  const more = `     It said that its sites in Fresno and Reseda took in two hundred
donors a day, and that the laboratory tested all that they gave.\n\n`
  const at = CLEAN.indexOf('\n\n', CLEAN.indexOf('Los Angeles, CA')) + 2
  return CLEAN.slice(0, at) + more.repeat(Math.ceil(length / more.length)) + CLEAN.slice(at)
}

test.each([
  ['a text of 10 MB', { 'long.txt': longRelease(10_000_000) }, ['--fix', '--cache', '--record', 'r.json', 'long.txt']],
  ['a Word document of 1,000 pages', { 'long.docx': asDocx(partsOf(longRelease(3_000_000))) }, ['--fix', 'long.docx']],
])('Ctrl-C ends the check of %s in the process itself at once, and leaves nothing', async (_, files, args) => {
  const folder = folderWith({ ...HOUSE, ...files })
  const before = readdirSync(folder)
  const child = spawn(process.execPath, [CLI, '--concurrency', 'off', ...args], { cwd: folder })
  await new Promise((done) => setTimeout(done, 2000))
  expect(child.exitCode).toBeNull()
  const started = performance.now()
  child.kill('SIGINT')
  await new Promise((done) => child.on('exit', done))
  expect(child.signalCode).toBe('SIGINT')
  expect(performance.now() - started).toBeLessThan(2000)
  expect(readdirSync(folder)).toEqual(before)
})

/** Keeps a run busy for a known time: a quarter of a second a release. */
const SLOW = `const create = () => { for (const end = Date.now() + 250; Date.now() < end; ) continue; return {} }
export default { meta: { name: 'acme' }, rules: { slow: { meta: { docs: { recommended: 'warn' } }, create } } }
`

describeWith('script', spawnSync('script', ['--version']).status === 0, () => {
  const names = Array.from({ length: 14 }, (_, index) => `${index + 10}.txt`)
  const folder = folderWith({
    'package.json': '{"type":"module"}',
    'presslint.yaml': `plugins: [./acme.js]\n${HOUSE['presslint.yaml']}`,
    'wording/about.txt': HOUSE['wording/about.txt'],
    'wording/safe-harbor.txt': HOUSE['wording/safe-harbor.txt'],
    'acme.js': SLOW,
    ...Object.fromEntries(names.map((name) => [name, CLEAN])),
  })
  /** What a terminal is sent, with its line ends as in files. */
  const shownBy = (args: string, env: NodeJS.ProcessEnv = {}) => {
    const { CI: _, ...own } = process.env
    const command = `${process.execPath} ${CLI} --concurrency off ${args} ${names.join(' ')}`
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      env: { ...own, NO_COLOR: '1', ...env },
      encoding: 'utf8',
    })
    return stdout.replaceAll('\r\n', '\n')
  }
  const LINE = /\r\u001b\[2K(\d+) of 14 files checked, (\d+) s to go/g

  test('after two seconds a terminal shows how far a run is, and nothing of it at the end', () => {
    const screen = shownBy('')
    const lines = [...screen.matchAll(LINE)].map(([, done, left]) => [Number(done), Number(left)])
    expect(lines.length).toBeGreaterThan(2)
    expect(lines[0]?.[0]).toBeGreaterThan(1)
    expect(lines.map(([done]) => done)).toEqual(lines.map(([done]) => done).toSorted((a = 0, b = 0) => a - b))
    expect(lines.at(-1)?.[1]).toBeLessThanOrEqual(1)
    expect(screen.split('\u001b[2K').at(-1)).toBe('14 releases checked, no findings\n')
  })

  test('a stream is printed on lines of its own', () => {
    const screen = shownBy('--format ndjson')
    expect(screen).toMatch(LINE)
    const printed = screen.split('\n').map((line) => line.split('\u001b[2K').at(-1) ?? '')
    expect(printed.filter((line) => line.startsWith('{'))).toHaveLength(14)
    expect(printed.filter((line) => line !== '' && !line.startsWith('{'))).toEqual([])
  })

  test("a terminal of CI's shows nothing of it", () => {
    expect(shownBy('', { CI: 'true' })).toBe('14 releases checked, no findings\n')
  })
})
