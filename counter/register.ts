/**
 * The counter's own register of one campaign, beside its keys: what these keys have signed, and the objections that
 * reached the counter. Every signature is given once; asked again, the same one is handed out.
 */
import * as z from 'zod/mini'
import { Hash } from '../protocol/bytes.ts'
import { type Parsed, parseVersioned, VERSION } from '../protocol/parse.ts'
import { Objection } from '../protocol/published.ts'
import { Signature } from '../protocol/signature.ts'

export const Register = z.strictObject({
  v: z.literal(VERSION),
  /** Of the one campaign these keys have signed. */
  ctx: Hash,
  /** Under the manifest. */
  signature: Signature,
  lists: z.nullable(z.strictObject({ hash: Hash, signature: Signature })),
  release: z.nullable(z.strictObject({ lists: Hash, release: z.unknown(), signature: Signature })),
  objections: z.array(Objection),
})
export type Register = z.infer<typeof Register>

export const newRegister = (ctx: string, signature: string): Register => ({
  v: VERSION,
  ctx,
  signature,
  lists: null,
  release: null,
  objections: [],
})

export const readRegister = (raw: unknown): Parsed<Register> => parseVersioned(Register, raw)
