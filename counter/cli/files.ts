/** Files as the counter keeps them: read with a plain complaint, written for its own eyes, never written over. */
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { readJsonText } from '../../domain/json-place.ts'
import { decodeText } from '../../domain/table/decode.ts'
import { Fault } from './fault.ts'

const OWN = 0o600

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const complain = (path: string, error: unknown): Fault =>
  ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
    ? new Fault('noFile', path)
    : codeOf(error) === 'EISDIR'
      ? new Fault('isFolder', path)
      : ['EACCES', 'EPERM'].includes(codeOf(error))
        ? new Fault('noRight', path)
        : new Fault('cannotRead', path, codeOf(error))

/** In whichever encoding an editor has saved it, where it can be told for certain. */
const decoded = (path: string, bytes: Uint8Array): string => {
  const read = decodeText(bytes)
  if (read.ok) return read.text
  throw new Fault(read.problem === 'encoding' ? 'encoding' : 'notText', path)
}

/** Key files and shares have checks of their own: whatever is damaged in them is said by those. */
export const readDamaged = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw complain(path, error)
  }
}

export const readText = (path: string): string => {
  try {
    return decoded(path, readFileSync(path))
  } catch (error) {
    throw error instanceof Fault ? error : complain(path, error)
  }
}

export const readJson = (path: string): unknown => {
  const text = readText(path)
  const read = readJsonText(text)
  if (read.ok) return read.value
  throw new Fault('notJson', path, String(read.place.line), String(read.place.column))
}

/** Lines from the beginning, each time anew; a whole campaign never stands in memory. */
export const linesOf = (path: string) =>
  async function* (): AsyncGenerator<string> {
    const input = createReadStream(path)
    try {
      for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield line
    } catch (error) {
      throw complain(path, error)
    } finally {
      input.destroy()
    }
  }

const written = (path: string, text: string, flag: 'wx' | 'w'): void => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Fault('cannotWrite', dirname(path), codeOf(error))
  }
  try {
    const file = openSync(path, flag, OWN)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Fault('fileExists', path)
    throw new Fault('cannotWrite', path, codeOf(error))
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

export const mustNotExist = (...paths: readonly string[]): void => {
  const there = paths.find((path) => existsSync(path))
  if (there !== undefined) throw new Fault('fileExists', there)
}

/** A file of the very same content may be there: a command that was interrupted is simply given again. */
export const writeOnce = (path: string, text: string): void => {
  if (existsSync(path) && readText(path) === text) return
  written(path, text, 'wx')
}

/**
 * Files that are worth nothing without each other, or too much: all of them are written, or what was written goes again.
 * @param files contents by path
 */
export const writeTogether = (files: ReadonlyMap<string, string>): void => {
  const done: string[] = []
  try {
    for (const [path, text] of files) {
      // Also where it breaks off in the middle: half a key file would be taken for one.
      done.push(path)
      written(path, text, 'wx')
    }
  } catch (error) {
    const there = error instanceof Fault && error.fault === 'fileExists'
    const own = there ? done.slice(0, -1) : done
    const left = own.filter((path) => !isGone(path))
    throw left.length > 0 ? new Fault('leftOver', done.at(-1) ?? '', left.join(', ')) : error
  }
}

/** The one file that changes: the new one takes the old one's place at once or not at all. */
export const replaceFile = (path: string, text: string): void => {
  const next = `${path}.new`
  written(next, text, 'w')
  try {
    renameSync(next, path)
  } catch (error) {
    throw new Fault('cannotWrite', path, codeOf(error))
  }
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Names of what lies in the counter's folder of a campaign. */
export const FILES = {
  identity: 'identity.key',
  campaign: 'campaign.key',
  publicKeys: 'public-keys.json',
  register: 'register.json',
  signed: 'signed.json',
  proof: 'proof.json',
  listsSignature: 'lists-signature.json',
  release: 'release.json',
  destruction: 'destruction.json',
} as const

export const shareFile = (kind: 'identity' | 'campaign', number: number): string =>
  `${kind}-share-${number}.txt`

export const inFolder = (folder: string, file: keyof typeof FILES): string => join(folder, FILES[file])

const ROOT = resolve(import.meta.dirname, '../..')
/** The demo's own folder, which version control passes over. */
const DEMO = '.demo'

/** Keys are not written into the program's own folder: what lies there is copied, packed and passed on. */
export const refuseInCheckout = (folder: string): void => {
  const way = relative(ROOT, resolve(folder))
  const [first = ''] = way.split(sep)
  if (first !== '..' && first !== DEMO && !isAbsolute(way)) throw new Fault('inCheckout', resolve(folder))
}
