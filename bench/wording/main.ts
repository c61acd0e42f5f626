/** Measures exact wording over rendered releases and fails where a figure of the design is missed. */
import { measureSpeed } from './speed.js'
import { printFigures, type Figure } from './check.js'
import { measure } from './suites.js'

const option = process.argv.indexOf('--releases')
const releases = option > 0 ? Number(process.argv[option + 1]) : 10_000
const begun = Date.now()
printFigures([...speedFigures(), ...measure(releases)])
console.log(`${releases} releases, ${((Date.now() - begun) / 1000).toFixed(0)} s`)

/** Limits of time hold on an idle machine; a second look tells noise from a loss. */
function speedFigures(): Figure[] {
  const figures = measureSpeed()
  return figures.every(({ ok }) => ok) ? figures : measureSpeed()
}
