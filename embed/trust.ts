/** Whom and what this build believes: counters' keys, its own and those set by policy, and the content it works with. */
import counters from '../content/counters.json'
import type { Policy } from '../domain/policy.ts'
import type { KnownPack } from '../protocol/check-manifest.ts'
import { itemsOf } from '../protocol/items.ts'
import { PublicKey } from '../protocol/signature.ts'
import type { ClientTrust } from '../submit/submissions.ts'
import type { Content } from './content.ts'

const isKey = (text: unknown): text is string => PublicKey.safeParse(text).success

/** Content as a campaign's manifest names it. */
export const knownPack = async ({ library, hash }: Content): Promise<KnownPack> => {
  const { pack } = library
  return { id: pack.id, version: pack.version, hash, items: itemsOf(pack, await library.services()) }
}

export const trustOf = (content: Content, policy: Policy): ClientTrust => ({
  counterKeys: [...counters.counters.filter(isKey), ...policy.counterKeys],
  /** Empty in every build but the demo's. */
  demoKeys: [import.meta.env.VITE_DEMO_COUNTER as unknown].filter(isKey),
  packs: async () => [await knownPack(content)],
  ...(policy.collector !== undefined && { collector: policy.collector }),
})
