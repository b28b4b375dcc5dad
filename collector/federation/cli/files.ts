/** Files of the command line, read with a plain complaint. */
import { accessSync, constants, readFileSync } from 'node:fs'
import type * as z from 'zod/mini'
import { readJsonText } from '../../../domain/json-place.ts'
import { decodeText, type Encoding } from '../../../domain/table/decode.ts'
import { whereOf } from '../../../domain/where.ts'
import { parseVersioned } from '../../../protocol/parse.ts'
import { Refused } from '../steps/refused.ts'

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO'

const unreadable = (path: string, code: string): Refused => {
  if (code === 'EACCES' || code === 'EPERM') return new Refused('noRight', [path])
  return code === 'EISDIR' ? new Refused('isFolder', [path]) : new Refused('noFile', [path, code])
}

export const readBytes = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw unreadable(path, codeOf(error))
  }
}

/** In which encoding a text is written that is not in UTF-8, as everything of this program is. */
export const foreignEncodingOf = (path: string): Encoding | undefined => {
  const decoded = decodeText(readBytes(path))
  return decoded.ok && decoded.encoding !== 'UTF-8' ? decoded.encoding : undefined
}

/** In whichever encoding spreadsheets and editors write, where it can be told for certain. */
export const readText = (path: string): string => {
  const decoded = decodeText(readBytes(path))
  if (!decoded.ok) throw new Refused(decoded.problem, [path])
  return decoded.text
}

/** With the place of every value. */
export const readPlaced = (path: string) => {
  const text = readText(path)
  const read = readJsonText(text)
  if (read.ok) return read
  if (text.trim() === '') throw new Refused('emptyFile', [path])
  throw new Refused('notJson', [path, String(read.place.line), String(read.place.column)])
}

export const readJson = (path: string): unknown => readPlaced(path).value

/** A file with a version of the protocol in it. */
export const readFileOf = <T>(schema: z.ZodMiniType<T>, path: string): T => {
  const parsed = parseVersioned(schema, readJson(path))
  if (parsed.ok) return parsed.value
  throw parsed.problem === 'unknownVersion'
    ? new Refused('unknownVersion', [path])
    : new Refused('wrongShape', [path, parsed.where])
}

/** A file that people write. */
export const readShape = <T>(schema: z.ZodMiniType<T>, path: string): T => {
  const parsed = schema.safeParse(readJson(path))
  if (parsed.success) return parsed.data
  throw new Refused('wrongShape', [path, whereOf(parsed.error)])
}

/** Whether the database's file is there. @throws Refused where it is not, or may not be read: the two are not the same */
export const mustBeThere = (path: string): void => {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    const code = codeOf(error)
    throw new Refused(code === 'EACCES' || code === 'EPERM' ? 'noDatabaseRight' : 'noDatabase', [path])
  }
}
