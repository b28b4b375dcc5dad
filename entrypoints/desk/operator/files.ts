/** Files as people hand them to the operator's room, in the command line's forms. */
import type * as z from 'zod/mini'
import type { Outcome } from '../../../components/operator/port.ts'
import { parseVersioned } from '../../../protocol/parse.ts'
import { no } from './outcome.ts'

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '')

export const readJson = async (file: File): Promise<Outcome<unknown>> => {
  try {
    return { ok: true, value: JSON.parse(withoutMark(await file.text())) }
  } catch {
    return no({ kind: 'notJson', file: file.name })
  }
}

/** A file with a version of the protocol in it. */
export const readFileOf = async <T>(schema: z.ZodMiniType<T>, file: File): Promise<Outcome<T>> => {
  const json = await readJson(file)
  if (!json.ok) return json
  const parsed = parseVersioned(schema, json.value)
  return parsed.ok ? parsed : no({ kind: 'wrongFile', file: file.name })
}
