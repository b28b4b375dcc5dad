/** Bodies of exactly the size they must have; nothing beyond it is ever read. */
import type { Context } from 'hono'
import { type Bytes, concat } from '../../protocol/bytes.ts'

const announced = (c: Context): number | undefined => {
  const length = c.req.header('content-length')
  return length === undefined ? undefined : Number(length)
}

/** Chunk by chunk, for senders that do not say how long it will be. */
const readUpTo = async (c: Context, most: number): Promise<Bytes | undefined> => {
  const reader = c.req.raw.body?.getReader()
  if (!reader) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concat(...parts)
    size += value.length
    if (size > most) {
      await reader.cancel()
      return undefined
    }
    parts.push(value)
  }
}

/** @returns undefined for a body that is longer, or that broke off */
export const readAtMost = async (c: Context, most: number): Promise<Bytes | undefined> => {
  const length = announced(c)
  if (length !== undefined && !(length <= most)) return undefined
  try {
    if (length === undefined) return await readUpTo(c, most)
    return new Uint8Array(await c.req.arrayBuffer())
  } catch {
    return undefined
  }
}

/** @returns undefined for a body of any other size */
export const readExactly = async (c: Context, size: number): Promise<Bytes | undefined> => {
  const length = announced(c)
  if (length !== undefined && length !== size) return undefined
  const bytes = await readAtMost(c, size)
  return bytes?.length === size ? bytes : undefined
}
