/** A line on the terminal that says how far a long run is; it is gone when the run ends. */
import { beforeInterrupt } from './interrupt.js'

/** Milliseconds before the line appears, and between two of its states. */
const QUIET = 2000
const PACE = 200

/** Counts the files of a run on a terminal; elsewhere it does nothing. */
export function createProgress(total: number, terminal: NodeJS.WriteStream = process.stderr) {
  const started = Date.now()
  let done = 0
  let drawn = 0
  const erase = () => {
    if (drawn > 0) terminal.write('\r\u001b[2K')
    drawn = 0
  }
  const isSilent = !terminal.isTTY || Boolean(process.env['CI'])
  const forget = isSilent ? () => undefined : beforeInterrupt(erase)
  return {
    /** One file more. */
    step(): void {
      done++
      const now = Date.now()
      if (isSilent || now - started < QUIET || now - drawn < PACE) return
      terminal.write(`\r\u001b[2K${lineOf(done, total, now - started)}`)
      drawn = now
    },
    /** Makes room for other output. */
    erase,
    end(): void {
      erase()
      forget()
    },
  }
}

/** "4,096 of 20,000 files checked, 12 s to go" */
function lineOf(done: number, total: number, elapsed: number): string {
  const left = Math.ceil((elapsed / done) * (total - done) * 0.001)
  return `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} files checked, ${left} s to go`
}
