/** What is wrong with a house file or an approved text, and where. */

/** An error in a file of the house; `message` names file, line and column. */
export class ConfigError extends Error {
  override name = 'ConfigError'

  /** @param place the file, with line and column from 1 where they are known */
  constructor(
    readonly place: { file: string; line?: number; column?: number },
    readonly reason: string,
  ) {
    const where = place.line === undefined ? place.file : `${place.file}:${place.line}:${place.column ?? 1}`
    super(`Cannot use ${where}: ${reason}`)
  }
}
