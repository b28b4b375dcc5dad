import { browser } from '#imports'
import { NO_POLICY, type Policy } from '../../domain/policy.ts'

/**
 * What an administrator has set. Asked for while the database opens; where nothing is set, no schema is fetched.
 * Firefox rejects where there is no policy at all, which means the same.
 */
export const readManaged = async (): Promise<Policy> => {
  const raw = await browser.storage.managed.get(null).catch(() => ({}))
  if (Object.keys(raw).length === 0) return NO_POLICY
  return (await import('../../storage/policy-schema.ts')).readPolicy(raw)
}
