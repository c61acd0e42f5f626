/** Ends the process when it is told to, between two writes and never in the middle of one. */

/** Exit codes of a process that a signal ended, as shells count them. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** Below this many milliseconds a run need not look whether it is interrupted. */
const PATIENCE = 50

const undoings = new Set<() => void>()
const tidyings = new Set<() => void>()
const listeners = Object.entries(CODES).map(([signal, code]) => ({ signal, hear: () => exitNow(code) }))
let isListening = false

/** Does something when a signal ends the process; gives what calls it off. */
export function onInterrupt(undo: () => void): () => void {
  undoings.add(undo)
  return () => undoings.delete(undo)
}

/** Does something that harms at no time, such as erasing a line, before the process may end; gives what calls it off. */
export function beforeInterrupt(tidy: () => void): () => void {
  tidyings.add(tidy)
  return () => tidyings.delete(tidy)
}

/** The next turn of the event loop; signals are heard before it. */
const turnOfLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Listens for signals from now on; every write is of one piece, so the loop's turn in which a signal is heard is between two. */
export function listenForSignals(): void {
  for (const { signal, hear } of listeners) process.once(signal, hear)
  isListening = true
}

/** Lets signals be heard between two pieces of work, which are only heard between two turns of the loop. */
export function createHeed(): () => Promise<void> {
  let looked = Date.now()
  return async () => {
    if (Date.now() - looked < PATIENCE) return
    await turnOfLoop()
    looked = Date.now()
  }
}

/** Does something long that writes nothing; meanwhile a signal ends the process at once, as it does a program that never listened. */
export async function interruptibly<T>(act: () => Promise<T>): Promise<T> {
  // what has begun must be undone, and a container's first process is ended by no signal that it does not listen for
  if (!isListening || undoings.size > 0 || process.pid === 1) return act()
  // what came before is heard first
  await turnOfLoop()
  for (const tidy of tidyings) tidy()
  for (const { signal, hear } of listeners) process.off(signal, hear)
  try {
    return await act()
  } finally {
    listenForSignals()
  }
}

/** Ends the process as it is, with nothing half-written. */
export function exitNow(code: number): never {
  for (const undo of [...tidyings, ...undoings]) undo()
  process.exit(code)
}
