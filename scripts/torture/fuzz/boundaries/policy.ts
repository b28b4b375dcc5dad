/** What an administrator has set: managed storage holds anything that JSON can. */
import * as z from 'zod/mini'
import { newSigningKeys } from '../../../../protocol/signature.ts'
import { KEYS, readPolicy } from '../../../../storage/policy-schema.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { isSame } from '../same.ts'
import { damagedTree } from '../tree.ts'

const judged = (raw: Record<string, unknown>): Outcome => {
  const { faults, ...policy } = readPolicy(raw)
  for (const [key, value] of Object.entries(policy)) {
    if (!Object.hasOwn(KEYS, key)) return wrong(`a key that does not exist: ${key}`)
    if (!z.safeParse(KEYS[key as keyof typeof KEYS], value).success)
      return wrong(`a value that cannot be used: ${key}`)
  }
  if (faults.some((f) => typeof f.key !== 'string' || typeof f.value !== 'string' || f.value.length > 81))
    return wrong('a fault that no screen can show')
  const left = Object.keys(raw).filter(
    (key) => !faults.some((f) => f.key === key) && !Object.hasOwn(policy, key),
  )
  if (left.length > 0) return wrong(`a key that is neither used nor named as a fault: ${left}`)
  const again = readPolicy(policy as Record<string, unknown>)
  if (again.faults.length > 0 || !isSame({ ...again, faults: [] }, { ...policy, faults: [] }))
    return wrong('is another one when it is read again')
  return faults.length > 0 ? REFUSED : ACCEPTED
}

export const policy: Prepare = async () => {
  const good = {
    language: 'et',
    collector: 'https://koguja.example.ee/',
    campaign: { id: 'kov-2027', fingerprint: '7K3M-Q2TX' },
    counterKeys: [(await newSigningKeys()).publicKey],
    content: { address: 'https://it.example.ee/content.json', hash: '0'.repeat(64) },
    sizeBand: 'small',
    featuresOff: ['letter', 'desk'],
  }
  return {
    attempt: (random) => {
      const { value, how } = damagedTree(good, random)
      // The browser hands out an object, whatever was set.
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      const raw = (isObject ? value : { language: value }) as Record<string, unknown>
      return { how, feed: async () => judged(raw) }
    },
  }
}
