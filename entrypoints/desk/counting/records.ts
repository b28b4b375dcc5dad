/** The counter's records on this device. Key files are kept as they are: encrypted, in the command line's own format. */
import * as z from 'zod/mini'
import { Register } from '../../../counter/register.ts'
import { Proof } from '../../../protocol/challenge.ts'
import { SignedManifest } from '../../../protocol/manifest.ts'
import { PublicKeys } from '../../../protocol/public-keys.ts'
import { DestructionRecord } from '../../../protocol/published.ts'
import { Signature } from '../../../protocol/signature.ts'

export const IDENTITY = 'counting/identity'
export const CAMPAIGNS = 'counting/campaign/'
export const keyOf = (id: string): string => CAMPAIGNS + id

const KeyFileText = z.string().check(z.maxLength(20_000))
export const OpensWith = z.literal(['passphrase', 'shares'])

export const IdentityRecord = z.strictObject({
  v: z.literal(1),
  counter: z.string(),
  opensWith: OpensWith,
  file: KeyFileText,
})
export type IdentityRecord = z.infer<typeof IdentityRecord>

export const CampaignRecord = z.strictObject({
  v: z.literal(1),
  /** Milliseconds since 1970. */
  madeAt: z.number(),
  public: PublicKeys,
  opensWith: OpensWith,
  /** Text of the key file; null once it is destroyed. */
  file: z.nullable(KeyFileText),
  register: z.nullable(Register),
  signed: z.nullable(SignedManifest),
  proof: z.nullable(Proof),
  /** The federation's notices that came with the lists. */
  notices: z.array(z.unknown()),
  listsSignature: z.nullable(z.strictObject({ v: z.literal(1), hash: z.string(), signature: Signature })),
  destruction: z.nullable(DestructionRecord),
})
export type CampaignRecord = z.infer<typeof CampaignRecord>

export const newCampaignRecord = (
  keys: Pick<CampaignRecord, 'public' | 'opensWith' | 'file'>,
  madeAt: number,
): CampaignRecord => ({
  v: 1,
  madeAt,
  ...keys,
  register: null,
  signed: null,
  proof: null,
  notices: [],
  listsSignature: null,
  destruction: null,
})
