/** How many have delivered, and which codes: numbers for everybody, hashes for the office alone. */
import * as z from 'zod/mini'
import { Hash } from '../../../protocol/bytes.ts'
import { hashOfCode } from '../../../protocol/code.ts'
import { VERSION } from '../../../protocol/parse.ts'
import type { CodeCounts, Store } from '../../store.ts'
import { closeOfHead, headOf } from './campaign.ts'
import type { CodeList, Invited } from './code-list.ts'
import { CODE_SET, setText } from './code-set.ts'
import { Refused } from './refused.ts'

export interface Participation extends CodeCounts {
  /** Codes that are not void. */
  readonly codes: number
  /** Fewest boxes that are ever opened. */
  readonly needed: number
  /** Which codes are loaded, as letters show it. */
  readonly set: string
  /** The end in force, UTC. */
  readonly close: string
}

export const participationOf = async (store: Store, id: string): Promise<Participation> => {
  const head = await headOf(store, id)
  const counts = await store.counts(id)
  const codes = counts.issued + counts.reissued - counts.revoked
  return {
    ...counts,
    codes,
    set: setText(head.codes),
    needed: head.manifest.minTotal,
    close: await closeOfHead(head),
  }
}

/** For the office: hashes of codes that have a box now. */
export const UsedFile = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** The end in force. */
  to: z.iso.datetime({ precision: 0 }),
  used: z.array(Hash),
  /** Of the codes that are loaded. */
  ...CODE_SET,
})
export type UsedFile = z.infer<typeof UsedFile>

export const usedFileOf = async (store: Store, id: string): Promise<UsedFile> => {
  const head = await headOf(store, id)
  return {
    v: VERSION,
    ctx: head.ctx,
    to: await closeOfHead(head),
    used: [...(await store.used(id))],
    ...head.codes,
  }
}

/**
 * In the office: those with a valid code and without a box.
 * @throws Refused where the list is not the one whose codes are on the server, or not the newest one
 */
export const missingIn = async (list: CodeList, { ctx, used, ...there }: UsedFile): Promise<Invited[]> => {
  if (list.ctx !== ctx) throw new Refused('otherCampaign', [list.campaign])
  if (list.set !== there.set) throw new Refused('otherSet', [setText(there), setText(list)])
  if (list.change < there.change) throw new Refused('staleList', [setText(there), setText(list)])
  const delivered = new Set(used)
  const valid = await Promise.all(
    list.codes.filter((c) => !c.void).map(async (who) => ({ who, hash: await hashOfCode(who.code) })),
  )
  return valid.filter(({ hash }) => !delivered.has(hash)).map(({ who }) => who)
}
