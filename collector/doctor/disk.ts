/** The folder of a SQLite file: room enough, writable, on a disk of this machine. */
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Finding, finding } from './finding.ts'

const MB = 1_000_000
const LOW = 1_000 * MB
const FULL = 200 * MB

/** Numbers by which Linux names file systems that lie on another machine; SQLite's journal does not work on them. */
const NETWORK = new Set([0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0x01021997])

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The only sure test: as root, or on a disk mounted for reading alone, permissions say nothing. */
const canWrite = (folder: string): string | undefined => {
  const probe = join(folder, `.doctor-${process.pid}`)
  try {
    const file = openSync(probe, 'wx', 0o600)
    try {
      writeSync(file, Buffer.alloc(4_096))
    } finally {
      closeSync(file)
    }
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'EIO'
  } finally {
    rmSync(probe, { force: true })
  }
}

/** @param path of the SQLite file */
export const checkDisk = (path: string): Finding[] => {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return [finding('folderReadOnly', folder, 'ENOENT')]
  const { bavail, bsize, type } = statfsSync(folder)
  const free = bavail * bsize
  const text = `${Math.floor(free / MB)} MB`
  // Backups and the last clearing out write the whole file once more.
  const twice = 2 * sizeOf(path)
  const failed = canWrite(folder)
  if (failed === 'ENOSPC' || free < FULL) return [finding('diskFull', folder, text)]
  return [
    ...(failed === undefined ? [] : [finding('folderReadOnly', folder, failed)]),
    ...(NETWORK.has(type) ? [finding('networkFolder', folder)] : []),
    finding(free < LOW || free < twice ? 'diskLow' : 'diskFine', folder, text),
  ]
}
