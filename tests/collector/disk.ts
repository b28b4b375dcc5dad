/** A small disk of its own, where this user may mount one. */
import { execFileSync } from 'node:child_process'

/** @returns undefined where it may not */
export const mountDisk = (folder: string, options: string) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return { folder, unmount: () => void execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' }) }
}
