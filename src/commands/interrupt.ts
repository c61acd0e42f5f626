/** Ends the process when it is told to, between two writes and never in the middle of one. */

/** Exit codes of a process that a signal ended, as shells count them. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

const undoings = new Set<() => void>()

/** Does something when a signal ends the process; gives what calls it off. */
export function onInterrupt(undo: () => void): () => void {
  undoings.add(undo)
  return () => undoings.delete(undo)
}

/** Listens for signals from now on; every write is of one piece, so the loop's turn in which a signal is heard is between two. */
export function listenForSignals(): void {
  for (const [signal, code] of Object.entries(CODES)) {
    process.once(signal, () => exitNow(code))
  }
}

/** Ends the process as it is, with nothing half-written. */
export function exitNow(code: number): never {
  for (const undo of undoings) undo()
  process.exit(code)
}
