/** A campaign after its opening, as every later step of the counter takes it: signed by itself, with the end in force. */

import { whereOf } from '../domain/where.ts'
import { ctxOf, isSignedBy, Manifest, SignedManifest } from '../protocol/manifest.ts'
import { closeOf } from '../protocol/notice.ts'
import { parseVersioned } from '../protocol/parse.ts'
import type { CampaignKeys } from './keys.ts'
import { type Refusal, refuse, type Step } from './refusal.ts'
import type { Register } from './register.ts'

export interface CampaignFiles {
  /** The signed manifest as it comes back from the federation: anything at all. */
  readonly signed: unknown
  readonly notices: readonly unknown[]
  readonly keys: CampaignKeys
  readonly register: Register
}

export interface OwnCampaign {
  readonly manifest: Manifest
  readonly ctx: string
  /** The end in force after all notices. */
  readonly close: string
}

const shapeRefusal = (where: string): Refusal => ({ rule: 'manifest', refusals: ['shape'], where })

export const ownCampaign = async (files: CampaignFiles): Promise<Step<OwnCampaign>> => {
  const { keys, register } = files
  const wrapped = SignedManifest.safeParse(files.signed)
  if (!wrapped.success) return refuse(shapeRefusal(whereOf(wrapped.error)))
  const parsed = parseVersioned(Manifest, wrapped.data.manifest)
  if (!parsed.ok)
    return refuse(
      parsed.problem === 'shape'
        ? shapeRefusal(`manifest.${parsed.where}`)
        : { rule: 'manifest', refusals: [parsed.problem] },
    )
  const manifest = parsed.value
  const ctx = await ctxOf(manifest)
  const { signature } = wrapped.data
  if (signature === null || !(await isSignedBy(ctx, signature, keys.counter)))
    return refuse({ rule: 'notOwnSignature' })
  if (manifest.tallyKey !== keys.tallyKey) return refuse({ rule: 'otherKeys', which: ['tallyKey'] })
  if (manifest.releaseKey !== keys.release.publicKey)
    return refuse({ rule: 'otherKeys', which: ['releaseKey'] })
  if (register.ctx !== ctx) return refuse({ rule: 'otherRegister' })
  const close = await closeOf(manifest, ctx, files.notices)
  if (!close.ok) return refuse({ rule: 'notice', refusal: close.refusal, number: close.number })
  return { ok: true, manifest, ctx, close: close.to }
}
