/** Brings the content that an administrator has set; loaded when the first question has long been on screen. */
import type { Policy } from '../domain/policy.ts'
import { keepContent, readContent } from '../storage/content.ts'
import type { Kv } from '../storage/kv.ts'
import { fetchContent } from '../submit/network.ts'
import type { Receive } from '../submit/receive.ts'
import type { ContentState } from '../submit/types.ts'
import type { Content } from './content.ts'

/** Fetches what is set and not here, checks it whole, and keeps it. Every outcome is a value. */
export const bringContent = async (
  wanted: NonNullable<Policy['content']>,
  inUse: Content,
  { kv, version, send }: { kv: Kv; version: string; send: Receive },
): Promise<ContentState> => {
  if (inUse.hash === wanted.hash) return { kind: 'inUse' }
  const answer = await fetchContent(wanted.address, send)
  if (!answer.ok) return { kind: 'failed', problem: answer.problem }
  const read = await readContent(answer.value, wanted.hash)
  if (!read.ok) return { kind: 'failed', ...read }
  return keepContent(kv, wanted.hash, version, read.files).then(
    () => ({ kind: 'next' }) as const,
    () => ({ kind: 'failed', problem: 'notKept' }) as const,
  )
}
