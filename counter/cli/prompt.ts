/** Asks the person at the terminal; a passphrase without showing it. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Fault } from './fault.ts'

export const hasTerminal = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true

/** @param hidden what is typed is not shown, not even as dots: their number would tell something */
export const ask = async (question: string, hidden = false): Promise<string> => {
  if (!hasTerminal()) throw new Fault('noTerminal')
  const silent = new Writable({ write: (_part, _encoding, done) => done() })
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? silent : process.stderr,
    terminal: true,
    // Nothing typed here can be called back with the arrow keys.
    historySize: 0,
  })
  const stopped = new Promise<never>((_, reject) => {
    lines.once('SIGINT', () => reject(new Fault('cancelled')))
    lines.once('close', () => reject(new Fault('cancelled')))
  })
  try {
    // Only now: the terminal has stopped showing what is typed, however fast somebody types.
    process.stderr.write(question)
    return await Promise.race([lines.question(''), stopped])
  } finally {
    stopped.catch(() => {})
    lines.close()
    if (hidden) process.stderr.write('\n')
  }
}
