/** What programs that serve or check a site read about it. */
import * as z from 'zod/mini'

export const MANIFEST = 'site.json'

export const SiteManifest = z.strictObject({
  v: z.literal(1),
  version: z.string(),
  demo: z.boolean(),
  /** To be sent with every file. */
  headers: z.record(z.string(), z.string()),
})
export type SiteManifest = z.infer<typeof SiteManifest>
