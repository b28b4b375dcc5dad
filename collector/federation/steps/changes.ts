/**
 * A lost code, a successor, a merger. The office makes new codes and an instruction of hashes alone; the collector
 * follows it. Following it twice changes nothing.
 */
import * as z from 'zod/mini'
import { Hash } from '../../../protocol/bytes.ts'
import { hashOfCode, newCode } from '../../../protocol/code.ts'
import { repeated, VERSION } from '../../../protocol/parse.ts'
import type { Store } from '../../store.ts'
import { headOf } from './campaign.ts'
import type { CodeList, Invited } from './code-list.ts'
import { CODE_SET, setText } from './code-set.ts'
import type { Prepared } from './prepared.ts'
import { Refused } from './refused.ts'

export const CodeChanges = z.strictObject({
  v: z.literal(VERSION),
  ctx: Hash,
  /** Of the list that came out of it. */
  ...CODE_SET,
  changes: z
    .array(z.strictObject({ revoke: Hash, replacement: z.nullable(Hash) }))
    .check(z.minLength(1), z.maxLength(10_000)),
})
export type CodeChanges = z.infer<typeof CodeChanges>

export interface Wish {
  /** EHAK codes of those who get a new code in place of the old one. */
  readonly reissue: readonly string[]
  /** EHAK codes of those whose code becomes void. */
  readonly revoke: readonly string[]
}

const validOf = (list: CodeList, ehak: string): Invited => {
  const all = list.codes.filter((c) => c.ehak === ehak)
  if (all.length === 0) throw new Refused('unknownMunicipality', [ehak])
  const valid = all.find((c) => !c.void)
  if (!valid) throw new Refused('voidMunicipality', [ehak])
  return valid
}

/**
 * In the office.
 * @returns the new list that takes the old one's place, the instruction for the collector, and who gets a letter
 */
export const changeCodes = async (
  list: CodeList,
  { reissue, revoke }: Wish,
): Promise<{ list: CodeList; changes: CodeChanges; letters: Invited[] }> => {
  if (repeated([...reissue, ...revoke]).length > 0) throw new Refused('oneMunicipality')
  const again = reissue.map((ehak) => validOf(list, ehak))
  const gone = [...again, ...revoke.map((ehak) => validOf(list, ehak))]
  const letters = again.map((old): Invited => ({ ...old, code: newCode() }))
  const hashes = await Promise.all(letters.map((l) => hashOfCode(l.code)))
  const changes = await Promise.all(
    gone.map(async ({ code }, at) => ({ revoke: await hashOfCode(code), replacement: hashes[at] ?? null })),
  )
  const codes = [...list.codes.map((c) => (gone.includes(c) ? { ...c, void: true } : c)), ...letters]
  const { ctx, set } = list
  const change = list.change + 1
  return { list: { ...list, change, codes }, changes: { v: VERSION, ctx, set, change, changes }, letters }
}

type Known = 'valid' | 'void' | 'unknown'

/** Asked in the way every client asks, so that nothing new has to be believed. */
const stateOf = async (store: Store, id: string, hash: string): Promise<Known> => {
  const { outcome } = await store.act(id, hash, { kind: 'status' }, null, 'open')
  return outcome === 'unknownCode' ? 'unknown' : outcome === 'revoked' ? 'void' : 'valid'
}

export interface ChangesSummary {
  readonly reissued: number
  readonly revoked: number
  /** Followed already, by an earlier run. */
  readonly done: number
}

/** On the collector's machine: all of it can be followed, or nothing is. */
export const prepareChanges = async (
  store: Store,
  id: string,
  { ctx, changes, ...next }: CodeChanges,
): Promise<Prepared<ChangesSummary, void>> => {
  const head = await headOf(store, id)
  if (ctx !== head.ctx) throw new Refused('otherCampaign', [id])
  if (head.stopped) throw new Refused('stopped', [id])
  if (next.set !== head.codes.set) throw new Refused('otherSet', [setText(head.codes), setText(next)])
  const named = changes.flatMap((c) => [c.revoke, ...(c.replacement === null ? [] : [c.replacement])])
  if (repeated(named).length > 0) throw new Refused('codesTwice')
  const isNumbered = next.set > 0
  const [there, given] = [setText(head.codes), setText(next)]
  if (isNumbered && next.change > head.codes.change + 1) throw new Refused('changeMissing', [there, given])
  const isOld = isNumbered && next.change <= head.codes.change
  const waiting: typeof changes = []
  for (const change of changes) {
    const old = await stateOf(store, id, change.revoke)
    const fresh = change.replacement === null ? undefined : await stateOf(store, id, change.replacement)
    // Codes that were loaded from a later list never had the old one.
    if ((old === 'void' || (old === 'unknown' && isOld)) && fresh !== 'unknown') continue
    // Somebody went on from an older list; the server has followed another instruction of this number.
    if (isOld) throw new Refused('staleList', [there, given])
    if (old === 'unknown') throw new Refused('codeUnknown')
    if (old === 'void') throw new Refused('codeVoid')
    if (fresh !== undefined && fresh !== 'unknown') throw new Refused('codesTwice')
    waiting.push(change)
  }
  const reissued = waiting.filter((c) => c.replacement !== null).length
  return {
    summary: { reissued, revoked: waiting.length - reissued, done: changes.length - waiting.length },
    apply: async () => {
      for (const { revoke, replacement } of waiting) await store.revoke(id, revoke, replacement)
      // Only now: what breaks off in the middle is followed to its end by the same instruction.
      if (waiting.length > 0) await store.setCodeChange(id, Math.max(next.change, head.codes.change))
    },
  }
}
