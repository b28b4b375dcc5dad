/** From rows to values: what the database says is checked like anything else that comes from outside. */
import * as z from 'zod/mini'
import { whereOf } from '../../domain/where.ts'
import { type Bytes, Hash } from '../../protocol/bytes.ts'
import { ItemId, ItemValue } from '../../protocol/item.ts'
import { Lists } from '../../protocol/lists.ts'
import { Manifest } from '../../protocol/manifest.ts'
import type { SignedNotice } from '../../protocol/notice.ts'
import { DestructionRecord } from '../../protocol/published.ts'
import type { SignedRelease } from '../../protocol/release.ts'
import { Signature } from '../../protocol/signature.ts'
import { StoreError } from './problem.ts'

/** Text that holds JSON of a schema. */
const json = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          return undefined
        }
      }),
    ),
    schema,
  )

const flag = z.pipe(
  z.literal([0, 1]),
  z.transform((value) => value === 1),
)

const Signed = z.object({ signature: Signature })
const isSigned = (raw: unknown, what: string): boolean =>
  Signed.safeParse(raw).success && typeof raw === 'object' && raw !== null && what in raw

export const CampaignRow = z.object({
  id: z.string(),
  ctx: Hash,
  signature: z.nullable(Signature),
  expected: z.nullable(json(z.record(ItemId, ItemValue))),
  open: flag,
  stopped: flag,
  revision: z.int(),
  lists_signature: z.nullable(Signature),
  code_set: z.int(),
  code_change: z.int(),
})
export const ManifestText = json(Manifest)
/** Notice and release are stored as they were signed; whoever reads them checks the signature over them. */
export const NoticeText = json(z.custom<SignedNotice>((raw) => isSigned(raw, 'notice')))
export const ReleaseText = json(z.custom<SignedRelease>((raw) => isSigned(raw, 'release')))
export const DestructionText = json(DestructionRecord)
export const ListsHead = json(z.omit(Lists, { lists: true }))
export type ListsHead = Omit<Lists, 'lists'>

/** PostgreSQL hands large numbers over as text; these stay below where a number becomes inexact. */
export const PlaceColumn = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d{1,15}$/))]),
  z.transform((value) => Number(value)),
)

const BytesColumn = z.pipe(
  z.instanceof(Uint8Array),
  z.transform((bytes): Bytes => new Uint8Array(bytes)),
)
export const ListRow = z.object({ item: z.string(), band: z.string(), hashes: BytesColumn })
export const EnvelopeRow = z.object({ bytes: BytesColumn })

/** @throws StoreError: somebody else has written into the database, or the disk is failing */
export const parseRow = <T>(schema: z.ZodMiniType<T>, row: unknown): T => {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const where = whereOf(parsed.error)
  throw new StoreError(
    'foreign',
    `The database holds something this program did not write (${where}). Restore the last backup.`,
  )
}
