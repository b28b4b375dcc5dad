/**
 * Content that an administrator has set in place of the build's. It is kept as the text that came, because other readers
 * of the store then do not unpack it, and it is checked before it is kept and again after each update of the product.
 */
import * as z from 'zod/mini'
import { type ContentFiles, checkContent } from '../domain/content-check.ts'
import { hashOfValue } from '../protocol/canonical.ts'
import type { Kv } from './kv.ts'

export const CONTENT_KEY = 'content'

const Kept = z.strictObject({
  hash: z.string(),
  /** Version of the product that has checked it: a later one may ask for more. */
  checkedBy: z.string(),
  text: z.string(),
})

export type ContentRefusal =
  /** Not what the administrator has named: another file, or one that was changed. */
  | { ok: false; problem: 'hash' }
  /** `where` names the first file, field or id that is wrong. */
  | { ok: false; problem: 'content'; where: string }

/** @param raw as it came: anything at all */
export const readContent = async (
  raw: unknown,
  hash: string,
): Promise<{ ok: true; files: ContentFiles } | ContentRefusal> => {
  const found = await hashOfValue(raw).catch(() => undefined)
  if (found !== hash) return { ok: false, problem: 'hash' }
  const checked = checkContent(raw)
  return checked.ok ? checked : { ok: false, problem: 'content', where: checked.where }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @returns undefined where nothing of this hash is kept, or this version cannot work with it */
export const keptContent = async (
  kv: Kv,
  hash: string,
  version: string,
): Promise<ContentFiles | undefined> => {
  const kept = Kept.safeParse(await kv.get(CONTENT_KEY)).data
  if (kept?.hash !== hash) return undefined
  if (kept.checkedBy === version) return JSON.parse(kept.text) as ContentFiles
  const read = await readContent(parsed(kept.text), hash)
  if (!read.ok) return undefined
  await keepContent(kv, hash, version, read.files)
  return read.files
}

/** In place of what was kept before. Rejects with StorageError. @param files checked already */
export const keepContent = (kv: Kv, hash: string, version: string, files: ContentFiles): Promise<void> =>
  kv.set(CONTENT_KEY, { hash, checkedBy: version, text: JSON.stringify(files) })
