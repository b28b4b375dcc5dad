/** What the counter hands to the federation before a campaign: the public halves of its keys, and nothing else. */
import * as z from 'zod/mini'
import { VERSION } from './parse.ts'
import { PublicKey } from './signature.ts'

export const PublicKeys = z.strictObject({
  v: z.literal(VERSION),
  /** Verifies the counter's signature on manifests; known to clients by content or policy. */
  counter: PublicKey,
  tallyKey: PublicKey,
  releaseKey: PublicKey,
})
export type PublicKeys = z.infer<typeof PublicKeys>
