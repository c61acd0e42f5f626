/** Names of places as one, however they are written. */

/** Capital letters only: "N.Y.", "Ny" and "NY" are one, and so are "Québec" and "QUEBEC". */
export function foldName(written: string): string {
  return written
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
}
