/** Measures exact wording over rendered releases and fails where a figure of the design is missed. */
import { measureSpeed } from './speed.js'
import type { Figure } from './check.js'
import { measure } from './suites.js'

const option = process.argv.indexOf('--releases')
const releases = option > 0 ? Number(process.argv[option + 1]) : 10_000
const begun = Date.now()
const figures: Figure[] = [...measureSpeed(), ...measure(releases)]
const rows = figures.map(({ name, value, wanted, ok, note }) => [ok ? 'ok  ' : 'MISS', name, value, wanted, note ?? ''])
const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
console.log(`${releases} releases, ${((Date.now() - begun) / 1000).toFixed(0)} s`)
process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1
