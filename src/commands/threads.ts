/** Checks files in worker threads, each of which runs the command line's own program. */
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CheckedFile, FileSettings } from './check-file.js'
import { THREAD } from './check-files.js'
import { packageFolder } from './package.js'
import type { Answer } from './thread.js'

/** Files that a thread is handed at once: few enough to stop soon, enough that messages cost nothing. */
const BATCH = 16

/** Batches that may be checked or wait for an earlier one, for each thread; it bounds the memory. */
const AHEAD = 4

/** What a thread makes is mostly of one release: more room for what is new would only let it lie. */
const LIMITS = { maxYoungGenerationSizeMb: 12 }

/** What came of each file, in the order of the paths. @throws what a thread threw */
export async function* checkInThreads(
  paths: readonly string[],
  settings: FileSettings,
  count: number,
): AsyncGenerator<CheckedFile, void, undefined> {
  const program = join(packageFolder(), 'dist', 'cli.js')
  const threads = Array.from({ length: count }, () => threadOf(program, settings))
  const idle = [...threads]
  const waiting: Promise<CheckedFile[]>[] = []
  const assign = turnstile(idle)
  try {
    for (let from = 0; from < paths.length; from += BATCH) {
      const checked = assign((thread) => thread.check(paths.slice(from, from + BATCH)))
      // it is awaited in its turn, and must not count as unhandled until then
      checked.catch(() => undefined)
      waiting.push(checked)
      if (waiting.length >= AHEAD * count) yield* (await waiting.shift()) ?? []
    }
    for (const checked of waiting) yield* await checked
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

type Thread = ReturnType<typeof threadOf>

/** A thread that checks one batch at a time. */
function threadOf(program: string, settings: FileSettings) {
  const worker = new Worker(program, { argv: [THREAD], workerData: settings, resourceLimits: LIMITS })
  const death = new AbortController()
  worker.once('exit', () => death.abort())
  return {
    async check(paths: readonly string[]): Promise<CheckedFile[]> {
      worker.postMessage(paths)
      const answer = await answerOf(worker, death.signal)
      if ('error' in answer) throw Object.assign(new Error(answer.error.message), { name: answer.error.name })
      return answer.checked
    },
    end: () => worker.terminate(),
  }
}

/** The next message of a worker; a race with its end, which comes once, would hold every answer until then. @throws what the thread did not catch */
async function answerOf(worker: Worker, died: AbortSignal): Promise<Answer> {
  try {
    const [answer] = (await once(worker, 'message', { signal: died })) as [Answer]
    return answer
  } catch (error) {
    throw died.aborted ? new Error('a thread ended before its files were checked') : error
  }
}

/** Hands each task the first thread that is idle, in the order in which tasks come. */
function turnstile(idle: Thread[]) {
  const queue: ((thread: Thread) => void)[] = []
  return async <T>(task: (thread: Thread) => Promise<T>): Promise<T> => {
    const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => queue.push(resolve)))
    try {
      return await task(thread)
    } finally {
      const next = queue.shift()
      if (next) next(thread)
      else idle.push(thread)
    }
  }
}
