/** Cities that stand alone in a dateline. */

// The Associated Press Stylebook, "datelines": domestic cities that stand alone.
const DOMESTIC = [
  'Atlanta',
  'Baltimore',
  'Boston',
  'Chicago',
  'Cincinnati',
  'Cleveland',
  'Dallas',
  'Denver',
  'Detroit',
  'Honolulu',
  'Houston',
  'Indianapolis',
  'Las Vegas',
  'Los Angeles',
  'Miami',
  'Milwaukee',
  'Minneapolis',
  'New Orleans',
  'New York',
  'Oklahoma City',
  'Philadelphia',
  'Phoenix',
  'Pittsburgh',
  'St. Louis',
  'Salt Lake City',
  'San Antonio',
  'San Diego',
  'San Francisco',
  'Seattle',
  'Washington',
]

// The Associated Press Stylebook, "datelines": foreign cities that stand alone.
const FOREIGN = [
  'Amsterdam',
  'Baghdad',
  'Bangkok',
  'Beijing',
  'Beirut',
  'Berlin',
  'Brussels',
  'Cairo',
  'Djibouti',
  'Dublin',
  'Geneva',
  'Gibraltar',
  'Guatemala City',
  'Havana',
  'Helsinki',
  'Hong Kong',
  'Islamabad',
  'Istanbul',
  'Jerusalem',
  'Johannesburg',
  'Kuwait City',
  'London',
  'Luxembourg',
  'Macau',
  'Madrid',
  'Mexico City',
  'Milan',
  'Monaco',
  'Montreal',
  'Moscow',
  'Munich',
  'New Delhi',
  'Panama City',
  'Paris',
  'Prague',
  'Quebec City',
  'Rio de Janeiro',
  'Rome',
  'San Marino',
  'Sao Paulo',
  'Shanghai',
  'Singapore',
  'Stockholm',
  'Sydney',
  'Tokyo',
  'Toronto',
  'Vatican City',
  'Vienna',
  'Zurich',
]

/** As written in a dateline without state or country. */
export const STANDALONE_CITIES: ReadonlySet<string> = new Set([...DOMESTIC, ...FOREIGN].map(fold))

/** Whether a dateline may name this city alone. */
export function standsAlone(city: string): boolean {
  return STANDALONE_CITIES.has(fold(city))
}

function fold(city: string): string {
  return city
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
}
