/** Files as people hand them to the counter's room, and as they are handed out: the command line's own names and forms. */
import type { Outcome, Problem } from '../../../components/counting/port.ts'
import { type KeyFile, readKeyFile } from '../../../counter/protect.ts'
import { type Register, readRegister } from '../../../counter/register.ts'
import { ctxOf, isSignedBy, Manifest, SignedManifest } from '../../../protocol/manifest.ts'
import { parseVersioned } from '../../../protocol/parse.ts'
import type { CampaignRecord } from './records.ts'

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const no = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

const parsed = (text: string): { json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')) }
  } catch {
    return undefined
  }
}

export const readJson = async (file: File): Promise<Outcome<unknown>> => {
  const read = parsed(await file.text())
  return read ? { ok: true, value: read.json } : no({ kind: 'notJson', file: file.name })
}

/** The signed manifest by itself, or the campaign as the collector publishes it. */
const signedIn = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'campaign' in raw ? raw.campaign : raw

/** One notice, several, or the campaign as the collector publishes it. */
export const noticesIn = (raw: unknown): readonly unknown[] => {
  const notices = typeof raw === 'object' && raw !== null && 'notices' in raw ? raw.notices : raw
  return Array.isArray(notices) ? notices : [notices]
}

export interface Taken {
  readonly identity: { file: Extract<KeyFile, { kind: 'identity' }>; text: string } | undefined
  readonly campaign: { file: Extract<KeyFile, { kind: 'campaign' }>; text: string } | undefined
  readonly register: Register | null
  readonly signed: SignedManifest | null
}

type Part = { [K in keyof Taken]?: Taken[K] }

const partOf = async (file: File): Promise<Part | Problem> => {
  const text = await file.text()
  const read = parsed(text)
  if (!read) return { kind: 'notJson', file: file.name }
  const keys = await readKeyFile(text)
  if (keys.ok)
    return keys.file.kind === 'identity'
      ? { identity: { file: keys.file, text } }
      : { campaign: { file: keys.file, text } }
  if (keys.problem !== 'notAKeyFile')
    return {
      kind: 'lock',
      lock: { problem: keys.problem === 'damaged' ? 'damagedKeyFile' : keys.problem },
    }
  const register = readRegister(read.json)
  if (register.ok) return { register: register.value }
  const signed = SignedManifest.safeParse(signedIn(read.json))
  const manifest = signed.success ? parseVersioned(Manifest, signed.data.manifest) : undefined
  return signed.success && manifest?.ok
    ? { signed: { manifest: manifest.value, signature: signed.data.signature } }
    : { kind: 'unknownFile', file: file.name }
}

/** What belongs to a campaign says so: keys, register and signed manifest must be of one. */
const belongs = async ({ campaign, identity, register, signed }: Taken): Promise<string | undefined> => {
  const own = campaign?.file.public
  if (identity && own && identity.file.public.counter !== own.counter) return 'identity.key'
  if ((register || signed) && !own) return register ? 'register.json' : 'signed.json'
  if (signed && own) {
    const { manifest, signature } = signed
    const ctx = await ctxOf(manifest)
    const of = manifest.tallyKey === own.tallyKey && manifest.releaseKey === own.releaseKey
    if (!of || !signature || !(await isSignedBy(ctx, signature, own.counter))) return 'signed.json'
    if (register && register.ctx !== ctx) return 'register.json'
  }
  if (register && own && !(await isSignedBy(register.ctx, register.signature, own.counter)))
    return 'register.json'
  return undefined
}

export const takenFrom = async (files: readonly File[]): Promise<Outcome<Taken>> => {
  const parts: Part[] = []
  for (const file of files) {
    const part = await partOf(file)
    if ('kind' in part) return no(part)
    parts.push(part)
  }
  if (parts.filter((part) => part.campaign).length > 1) return no({ kind: 'oneCampaign' })
  const none: Taken = { identity: undefined, campaign: undefined, register: null, signed: null }
  const taken: Taken = Object.assign(none, ...parts)
  const strange = await belongs(taken)
  return strange === undefined ? { ok: true, value: taken } : no({ kind: 'doesNotBelong', file: strange })
}

/** By the names the command line gives them. */
export const filesOf = (record: CampaignRecord): Record<string, string> => {
  const { file, register, signed, proof, listsSignature, destruction } = record
  const release = register?.release && {
    release: register.release.release,
    signature: register.release.signature,
  }
  const json = {
    'public-keys.json': record.public,
    'signed.json': signed,
    'proof.json': proof,
    'lists-signature.json': listsSignature,
    'release.json': release,
    'destruction.json': destruction,
    'register.json': register,
  }
  return {
    ...(file !== null && { 'campaign.key': file }),
    ...Object.fromEntries(
      Object.entries(json).flatMap(([name, value]) => (value ? [[name, jsonText(value)]] : [])),
    ),
  }
}
