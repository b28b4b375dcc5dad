/** Overwrites a file and removes it. */
import { randomFillSync } from 'node:crypto'
import { closeSync, fstatSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { Fault } from './fault.ts'

const BLOCK = 1 << 16

/**
 * Random bytes over every byte, down to the disk, then gone. A solid-state drive may keep older copies: what the file
 * held was encrypted, so that without passphrase or shares they are of no use.
 */
export const wipe = (path: string): void => {
  try {
    const file = openSync(path, 'r+')
    try {
      const { size } = fstatSync(file)
      const noise = Buffer.alloc(BLOCK)
      for (let at = 0; at < size; at += BLOCK)
        writeSync(file, randomFillSync(noise), 0, Math.min(BLOCK, size - at), at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    unlinkSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Fault(code === 'ENOENT' ? 'noFile' : 'cannotWrite', path, code)
  }
}
