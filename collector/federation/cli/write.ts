/**
 * Files of the command line, written for their owner alone, never over another, and all of a command's or none: each is
 * on the disk under a name of its own beside its place before the first one takes it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refused } from '../steps/refused.ts'
import { codeOf } from './files.ts'

type Parts = Iterable<string> | AsyncIterable<string>

/** A whole text would be taken letter by letter. */
const partsOf = (content: string | Parts): Parts => (typeof content === 'string' ? [content] : content)

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const refuseExisting = (paths: readonly string[]): void => {
  const there = paths.find((path) => existsSync(path))
  if (there !== undefined) throw new Refused('fileExists', [there])
}

/** What a killed command has left there is nobody's. */
const asideOf = (path: string): string => `${path}.part`

/** Part by part, on the disk before it counts as written. */
const writeAside = async (path: string, content: string | Parts): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  rmSync(asideOf(path), { force: true })
  const file = openSync(asideOf(path), 'wx', 0o600)
  try {
    for await (const part of partsOf(content)) writeFileSync(file, part)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Never over another: a link is refused where something stands. Some media, such as USB sticks, know no links. */
const takePlace = (path: string): void => {
  try {
    linkSync(asideOf(path), path)
    rmSync(asideOf(path))
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(path)) throw new Refused('fileExists', [path])
    renameSync(asideOf(path), path)
  }
}

const isGone = (path: string): boolean => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Said by what is still there.
  }
  return !existsSync(path)
}

/** What the writing met, with what is left of it; anything else comes from whoever made the parts. */
const complaint = (error: unknown, path: string, left: readonly string[]): unknown =>
  error instanceof Error && 'syscall' in error
    ? new Refused('disk', [path, codeOf(error), left.join(', ')])
    : error

/** @param files contents by path */
const writeTogether = async (files: ReadonlyMap<string, string | Parts>): Promise<void> => {
  const paths = [...files.keys()]
  refuseExisting(paths)
  const placed: string[] = []
  let now = ''
  try {
    for (const [path, content] of files) {
      now = path
      await writeAside(path, content)
    }
    for (const path of paths) {
      now = path
      takePlace(path)
      placed.push(path)
    }
  } catch (error) {
    // Some of a command's files would be taken for all of them.
    const left = [...paths.map(asideOf), ...placed].filter((path) => !isGone(path))
    throw complaint(error, now, left)
  }
}

export const writeNew = (path: string, content: string | Parts): Promise<void> =>
  writeTogether(new Map([[path, content]]))

/** @returns their paths */
export const writeAll = async (
  folder: string,
  files: Readonly<Record<string, string | Parts>>,
): Promise<string[]> => {
  const at = new Map(Object.entries(files).map(([name, content]) => [join(folder, name), content] as const))
  await writeTogether(at)
  return [...at.keys()]
}
