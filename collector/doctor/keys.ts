/** Keys and codes that must not lie beside the database: whoever takes the server must not get what opens or links. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, finding, type What } from './finding.ts'

const DEPTH = 4
const FILES = 5_000
/** What gives a file away stands near its beginning. */
const START = 65_536
/** Others' programs, and what builds leave. */
const SKIPPED = new Set(['node_modules', '.git', '.output', '.wxt', 'dist', 'proc', 'sys'])

/** The program's own tests bring keys that open nothing: they lie beside it where it was installed from its sources. */
const isOwnTests = (folder: string, name: string): boolean => {
  if (name !== 'tests') return false
  try {
    const { name: program } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name?: unknown
    }
    return program === 'kov-digikompass'
  } catch {
    return false
  }
}

const filesIn = (folder: string, depth: number): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
      const path = join(folder, e.name)
      if (e.isDirectory())
        return depth > 0 && !SKIPPED.has(e.name) && !isOwnTests(folder, e.name)
          ? filesIn(path, depth - 1)
          : []
      return e.isFile() ? [path] : []
    })
  } catch {
    return []
  }
}

const startOf = (path: string): string => {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(START)
    const read = readSync(file, start, 0, START, 0)
    closeSync(file)
    return start.toString('latin1', 0, read)
  } catch {
    return ''
  }
}

/** An invitation as letters hold it. */
const INVITATION = /\d\/[a-z0-9-]{3,40}\/[0-9A-Z]{4}-[0-9A-Z]{4}\/([0-9A-Z]{5}-){3}[0-9A-Z]{5}\/https?:/
const SIGNS: readonly (readonly [RegExp, What])[] = [
  [/"use":\s*"codeList"/, 'codesHere'],
  [INVITATION, 'codesHere'],
  [/^age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----/, 'counterKeyHere'],
  [/"(tallySecret|releaseSecret)":\s*"/, 'counterKeyHere'],
  [/"kind":\s*"identity"[\s\S]*"secret":\s*"/, 'counterKeyHere'],
  [/^\{"v":\d+,"ctx":"[0-9a-f]{64}","lists":"[0-9a-f]{64}","objections":/, 'pilesHere'],
]

const isNoticeKey = (text: string): boolean => /"use":\s*"noticeKey"/.test(text) && /"d":\s*"/.test(text)

const look = (path: string): Finding[] => {
  const text = startOf(path)
  if (isNoticeKey(text)) {
    const readable = ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0
    return [finding(readable ? 'noticeKeyOpen' : 'noticeKeyClosed', path)]
  }
  // Programs' sources speak of such files without being any.
  if (/\.(m?[jt]sx?|css|md)$/.test(path)) return []
  const what = SIGNS.find(([sign]) => sign.test(text))?.[1]
  return what ? [finding(what, path)] : []
}

/** @param folders that of the database, and the one the program runs in */
export const checkKeys = (folders: readonly string[]): Finding[] => {
  const files = [...new Set(folders.flatMap((folder) => filesIn(folder, DEPTH)))]
  const found = files.slice(0, FILES).flatMap(look)
  const foreign = found.some((f) => f.what !== 'noticeKeyClosed')
  return [
    ...found,
    ...(foreign ? [] : [finding('noForeignKeys')]),
    ...(files.length > FILES ? [finding('tooManyFiles', String(FILES))] : []),
  ]
}
