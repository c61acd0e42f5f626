/** What runs in a thread: checks the files that it is handed. */
import { parentPort, workerData } from 'node:worker_threads'
import { createFileChecker, type CheckedFile, type FileSettings } from './check-file.js'
import { UsageError } from './outcome.js'

/** What a thread says of a batch of files. */
export type Answer = { checked: CheckedFile[] } | { error: { name: string; message: string } }

/** Listens for paths until the thread is ended. @throws UsageError outside of a thread */
export function serve(): void {
  const port = parentPort
  if (!port) throw new UsageError('Cannot run as a thread: presslint starts its threads itself')
  const checkFile = createFileChecker(workerData as FileSettings)
  port.on('message', (paths: readonly string[]) => {
    void answerTo(paths, checkFile).then((answer) => port.postMessage(answer))
  })
}

async function answerTo(paths: readonly string[], checkFile: ReturnType<typeof createFileChecker>): Promise<Answer> {
  try {
    const checked: CheckedFile[] = []
    for (const path of paths) checked.push(await checkFile(path))
    return { checked }
  } catch (error) {
    // an error's own name does not survive the way between threads
    const { name, message } = error as Error
    return { error: { name, message } }
  }
}
