/** How far the count has come: one line that moves on a terminal, a line every tenth otherwise. */

import type { Output } from './command.ts'

const WIDTH = 40

export interface Progress {
  at(done: number, total: number): void
  end(): void
}

/** @param say the words for a number of all */
export const newProgress = (say: (done: number, total: number) => string, out: Output): Progress => {
  let shown = -1
  let open = false
  return {
    at: (done, total) => {
      const share = total > 0 ? done / total : 1
      // A bar moves by single steps, plain lines by tenths: a log is read, not watched.
      const step = Math.floor(share * (out.isTTY ? 100 : 10))
      if (step === shown) return
      shown = step
      if (!out.isTTY) {
        out.write(`${say(done, total)}\n`)
        return
      }
      const full = Math.round(share * WIDTH)
      open = true
      out.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${say(done, total)}\u001b[K`)
    },
    end: () => {
      if (open) out.write('\n')
      open = false
    },
  }
}
