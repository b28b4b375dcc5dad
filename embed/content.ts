/** Which content a page works with: the build's own, or what an administrator has set, once it is here. */
import { library, libraryOf } from '../content/library.ts'
import type { Pack } from '../domain/content.ts'
import type { ContentFiles } from '../domain/content-check.ts'
import type { Library } from '../domain/library.ts'
import type { Policy } from '../domain/policy.ts'
import type { Kv } from '../storage/kv.ts'

/** Of all content files, computed when this was built (scripts/build-values.ts). */
declare const __PACK_HASH__: string

export interface Content {
  readonly library: Library
  /** The hash by which a campaign names it. */
  readonly hash: string
}

export const OWN_CONTENT: Content = { library, hash: __PACK_HASH__ }

/** What services are good for is outside a content's hash: that comes with the build. */
const ofFiles = (files: ContentFiles): Library => ({
  ...libraryOf(files['pack.json'] as Pack, async <T>(path: string) => files[`${path}.json`] as T),
  benefits: library.benefits,
  benefitTexts: library.benefitTexts,
})

/** Never waits for a network: what is not here yet is brought later (bring-content.ts), for the next opening. */
export const chooseContent = async (
  { content }: Pick<Policy, 'content'>,
  kv: Kv,
  version: string,
): Promise<Content> => {
  if (content === undefined || content.hash === OWN_CONTENT.hash) return OWN_CONTENT
  const { keptContent } = await import('../storage/content.ts')
  const files = await keptContent(kv, content.hash, version).catch(() => undefined)
  return files ? { library: ofFiles(files), hash: content.hash } : OWN_CONTENT
}
