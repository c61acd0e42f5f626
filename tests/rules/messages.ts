import { judge, type Example } from '../../scripts/pages.js'

/** What one rule says of a release: each message with the words it points at. */
export function messagesOf(id: string, release: string, settings: Example['settings'] = {}): string[] {
  return judge(id, { release, settings }).map(({ message, offset, endOffset }) => {
    const words = release.slice(offset, endOffset).replace(/\s+/g, ' ')
    return words === '' ? message : `${words}: ${message}`
  })
}
