/** Whom and what this build believes: counters' keys, its own and those set by policy, and the content it works with. */
import counters from '../content/counters.json'
import type { Library } from '../domain/library.ts'
import { NO_POLICY, type Policy } from '../domain/policy.ts'
import { itemsOf } from '../protocol/items.ts'
import { PublicKey } from '../protocol/signature.ts'
import type { ClientTrust } from '../submit/submissions.ts'
import { OWN_CONTENT } from './content.ts'

const isKey = (text: unknown): text is string => PublicKey.safeParse(text).success

/**
 * @param library what is asked here
 * @param hash the hash by which a campaign names it
 */
export const trustOf = (
  library: Library,
  hash = OWN_CONTENT.hash,
  policy: Policy = NO_POLICY,
): ClientTrust => ({
  counterKeys: [...counters.counters.filter(isKey), ...policy.counterKeys],
  /** Empty in every build but the demo's. */
  demoKeys: [import.meta.env.VITE_DEMO_COUNTER as unknown].filter(isKey),
  async packs() {
    const { pack } = library
    const items = itemsOf(pack, await library.services())
    return [{ id: pack.id, version: pack.version, hash, items }]
  },
  ...(policy.collector !== undefined && { collector: policy.collector }),
})
