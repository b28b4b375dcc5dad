/**
 * Where browsers keep their profiles while tests run: in memory, where the system has a folder for that and room in it.
 * Half a hundred browsers write gigabytes into profiles that are thrown away; on a disk that is most of a run's time.
 */
import { accessSync, constants, statfsSync } from 'node:fs'

const FOLDER = '/dev/shm'
const NEEDED_BYTES = 4 * 2 ** 30

/** @returns variables for the tests' processes; none where there is no such folder */
export const memoryFolder = (): Record<string, string> => {
  try {
    accessSync(FOLDER, constants.W_OK)
    const { bavail, bsize } = statfsSync(FOLDER)
    return bavail * bsize >= NEEDED_BYTES ? { TMPDIR: FOLDER } : {}
  } catch {
    return {}
  }
}
