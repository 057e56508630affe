import type { Terminal } from './command.ts'

/** Tells a person who watches how far a command is; says nothing to a log file. */
export interface Progress {
  readonly at: (done: number, total?: number) => void
  /** Ends the line, so that what follows begins on a new one. */
  readonly end: () => void
}

/** Faster than this only makes the terminal flicker. */
const everyMs = 100

/** Progress in one line: what is done, how fast, and with a known total how long it will take. */
export function progress(terminal: Terminal, what: string): Progress {
  const begun = performance.now()
  let shownAt = 0
  let shown = false
  const show = (done: number, total?: number): void => {
    const seconds = (performance.now() - begun) / 1000
    terminal.err(`\r\u001B[K${line(what, seconds, done, total)}`)
    shown = true
  }
  return {
    at(done, total) {
      const now = performance.now()
      if (!terminal.watched || now - shownAt < everyMs) return
      shownAt = now
      show(done, total)
    },
    end() {
      if (shown) terminal.err('\n')
    },
  }
}

function line(what: string, seconds: number, done: number, total?: number): string {
  const rate = seconds > 0.5 ? done / seconds : 0
  const speed = rate > 0 ? `, ${Math.round(rate)} per second` : ''
  if (total === undefined) return `${what}: ${done}${speed}`
  const left = rate > 0 && done < total ? `, ${Math.ceil((total - done) / rate)} s left` : ''
  return `${what}: ${done} of ${total}${speed}${left}`
}
