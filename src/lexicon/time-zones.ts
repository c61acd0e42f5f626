/** How releases write time zones. */

// abbreviations as in the "time zones" entries of The Associated Press Stylebook and in the IANA time zone database
const ABBREVIATIONS =
  'E[SD]?T C[SD]?T M[SD]?T P[SD]?T A[SD]T N[SD]T AK[SD]T HS?T GMT UTC BST IST WET WEST CET CEST EET EEST MSK SAST GST PKT SGT HKT ' +
  'JST KST AWST ACST ACDT AEST AEDT NZST NZDT BRT ART'

// "ET", "E.D.T.", "Eastern", "Pacific Daylight Time", "New York time", "local time"
const ZONE = new RegExp(
  `\\b(?:${ABBREVIATIONS.split(' ').join('|')})\\b|\\b[ECMPA]\\.(?:[SD]\\.)?T\\b|` +
    '\\b(?:[Ee]astern|[Cc]entral|[Mm]ountain|[Pp]acific|[Aa]tlantic|Newfoundland|Alaska|Hawaii|Greenwich)\\b|' +
    '\\b[Ll]ocal [Tt]ime\\b|\\b\\p{Lu}\\p{L}+ [Tt]ime\\b|\\b(?:EASTERN|CENTRAL|MOUNTAIN|PACIFIC)\\b',
  'u',
)

/** Whether a text names a time zone. */
export function namesTimeZone(text: string): boolean {
  return ZONE.test(text)
}
