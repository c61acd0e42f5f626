/** What the user sets in the editor, under "presslint". */

/** The settings that the server knows. */
export interface Settings {
  /** Check documents that no house file judges, by the general rules. */
  withoutHouse: boolean
  /** A house file for every document, in place of the nearest one above it; relative to the workspace folder. */
  config?: string
}

/** The settings in what a client sent; whatever is not as expected counts as not set. */
export function settingsIn(sent: unknown): Settings {
  const { withoutHouse, config } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>
  return {
    withoutHouse: withoutHouse === true,
    ...(typeof config === 'string' && config !== '' && { config }),
  }
}
