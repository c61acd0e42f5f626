/** Takes the characters out of a PDF in a thread of its own, which is ended where a file takes too much time or memory. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { FormatError } from '../encoding.js'
import { checkStreams } from './streams.js'

/** Some characters that the file sets in one go, in points from the lower left corner of the page. */
export interface Glyphs {
  text: string
  x: number
  /** Of the baseline. */
  y: number
  width: number
  /** Of the type. */
  size: number
}

/** A page as the file sets it. */
export interface Page {
  glyphs: Glyphs[]
  /** Whether it shows a picture; told only where it has no characters. */
  picture: boolean
}

/** The most that one file may take. */
export interface Bounds {
  /** In milliseconds. */
  time: number
  /** In bytes, beyond what the process has already. */
  memory: number
}

const BOUNDS: Bounds = { time: 60_000, memory: 512 * 2 ** 20 }
/** How often the memory is looked at, in milliseconds. */
const WATCH = 50

/** What the thread says: pages one by one, or the name of what went wrong. */
type Said = { page: Page } | { failed: string } | { done: true }

/** The library's codes of what paints an image are 83 to 90, of a path 91; letters drawn as paths are many. */
const PICTURE = `
const isPicture = (codes) => codes.some((code) => code >= 83 && code <= 90) || codes.filter((code) => code === 91).length > 40
`
/** A string, since a bundle has no file for a thread to begin with; characters set aslant are no line of a text. */
const THREAD = `${PICTURE}
const { parentPort, workerData: { library, bytes } } = require('node:worker_threads')
const { getDocumentProxy } = require(library)
const pages = async () => {
  const file = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: true, enableXfa: false })
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    const glyphs = items.filter(({ str, transform: [a, b] }) => str && Math.abs(b) < Math.abs(a) / 10)
      .map(({ str, width, transform: [, , c, d, x, y] }) => ({ text: str, x, y, width, size: Math.hypot(c, d) }))
    const picture = !glyphs.some(({ text }) => text.trim()) && isPicture((await page.getOperatorList()).fnArray)
    parentPort.postMessage({ page: { glyphs, picture } })
    page.cleanup()
  }
}
pages().then(() => parentPort.postMessage({ done: true }), (error) => parentPort.postMessage({ failed: error.name }))
`

/**
 * The pages of a PDF.
 * @throws FormatError if it is encrypted, damaged, or takes too much time or memory
 */
export async function extractPages(bytes: Uint8Array, bounds: Bounds = BOUNDS): Promise<Page[]> {
  await checkStreams(bytes, bounds.memory)
  const library = createRequire(import.meta.url).resolve('unpdf')
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { library, bytes: new Uint8Array(bytes) },
    stdout: true,
    stderr: true,
  })
  const watch = new AbortController()
  try {
    return await Promise.race([pagesFrom(thread), tooMuch(bounds, watch.signal)])
  } finally {
    watch.abort()
    await thread.terminate()
  }
}

function pagesFrom(thread: Worker): Promise<Page[]> {
  const pages: Page[] = []
  return new Promise((resolve, reject) => {
    thread.on('message', (said: Said) => {
      if ('page' in said) pages.push(said.page)
      else if ('failed' in said) reject(new FormatError(REASONS[said.failed] ?? DAMAGED))
      else resolve(pages)
    })
    // such as no memory left
    thread.on('error', () => reject(new FormatError(DAMAGED)))
    thread.on('exit', () => reject(new FormatError(DAMAGED)))
  })
}

const DAMAGED = 'it is a damaged PDF'
/** The library's names of what may be wrong. */
const REASONS: Readonly<Record<string, string>> = {
  PasswordException: 'it is encrypted, save it without a password',
  InvalidPDFException: DAMAGED,
}

/** Fails as soon as the file takes too much. */
function tooMuch({ time, memory }: Bounds, signal: AbortSignal): Promise<never> {
  const most = performance.now() + time
  const before = process.memoryUsage.rss()
  return new Promise((_, reject) => {
    const timer = setInterval(() => {
      const mostMemory = process.memoryUsage.rss() - before > memory
      if (mostMemory) reject(new FormatError(`it expands to more than ${Math.round(memory / 2 ** 20)} MB`))
      if (performance.now() > most) reject(new FormatError(`it takes more than ${time / 1000} seconds to read`))
    }, WATCH)
    signal.addEventListener('abort', () => clearInterval(timer))
  })
}
