import { describe, expect, test } from 'vitest'
import { lint, loadHouse } from '../src/index.js'

const MEGA = 1_000_000

/** Texts that make careless patterns go back and forth; of one line, or of many paragraphs. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  letters: (size) => 'x'.repeat(size),
  capitals: (size) => 'Aa '.repeat(size / 3),
  hyphens: (size) => '-'.repeat(size),
  'spaces and capitals': (size) => ' '.repeat(size / 2) + 'A'.repeat(size / 2),
  'open brackets': (size) => '( '.repeat(size / 2),
  'quotation marks': (size) => '"'.repeat(size),
  digits: (size) => '1-'.repeat(size / 2),
  'dots and blanks': (size) => '. '.repeat(size / 2),
  'half addresses': (size) => 'www.a@b.'.repeat(size / 8),
  'entities and placeholders': (size) => '&#1;[insert $XX'.repeat(size / 15),
  prose: (size) =>
    'Halcyon Plasma (NYSE: HLC) said on July 8, 2003 that "forward-looking" statements, '.repeat(size / 80),
  'parts behind addresses': (size) => 'on www.halcyon.example.Ruth '.repeat(size / 28),
  items: (size) => '- Revenue rose by 5 percent\n\n'.repeat(size / 30),
  invitations: (size) => 'To learn more, visit www.halcyon.example or call 877-555-0142.\n\n'.repeat(size / 65),
  'sections about something': (size) =>
    "About Halcyon Widgets\n\nHalcyon widgets are used by many people in California.*\n\n* Halcyon's own count\n\n".repeat(
      size / 100,
    ),
  'parts behind sentences': (size) =>
    'It closed on time.Contact:Ruth Alder 877-555-0142 or visit halcyon.exampleAbout Halcyon Group\n\n'.repeat(
      size / 95,
    ),
  'end marks': (size) => '###\n\n'.repeat(size / 5),
  'words that line ends break': (size) => 'of plasma and state-\nments of '.repeat(size / 31),
}

describe('a text takes time in proportion to its length', () => {
  const timesOf = (make: (size: number) => string, settings: Parameters<typeof lint>[1] = {}) => {
    const time = (size: number) => {
      const text = make(size)
      const started = performance.now()
      lint(text, settings)
      return performance.now() - started
    }
    time(MEGA / 50)
    return { small: time(MEGA / 10), large: time(MEGA) }
  }
  // ten times the text may take ten times the time, and the machine may be busy; a quadratic pattern takes a hundred times
  const mostFor = (small: number) => Math.max(1500, small * 40)

  test.each(Object.entries(TEXTS))('%s', (_, make) => {
    const { small, large } = timesOf(make)
    expect(large).toBeLessThan(mostFor(small))
  })

  test("findings on a house's tickers", () => {
    const make = (size: number) => 'Halcyon Plasma (NYSE: HALC) rose.\n\n'.repeat(size / 36)
    const { small, large } = timesOf(make, { house: loadHouse('fixtures/presslint.yaml') })
    expect(large).toBeLessThan(mostFor(small))
  })
})

test('a text of 10 MB in one line is checked in seconds', () => {
  const started = performance.now()
  lint('Halcyon Plasma said on July 8, 2003 that revenue rose and '.repeat((10 * MEGA) / 58))
  expect(performance.now() - started).toBeLessThan(20_000)
})
