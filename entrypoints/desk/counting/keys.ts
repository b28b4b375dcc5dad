/** Keys that are born here, and key files that come from elsewhere. */
import type { Made, MadeShare, Outcome } from '../../../components/counting/port.ts'
import { keysId } from '../../../counter/protect.ts'
import type { Language } from '../../../domain/language.ts'
import { no, takenFrom } from './files.ts'
import { shareIntros } from './intros.ts'
import { KEYS_NAME, type ProtectedKeys } from './jobs.ts'
import type { Keeper } from './keeper.ts'
import { type IdentityRecord, newCampaignRecord } from './records.ts'
import type { InWorker } from './start.ts'

export interface Workshop {
  readonly keeper: Keeper
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Does what needs a secret. */
  readonly work: InWorker
}

const sharesOf = (kind: MadeShare['kind'], keys: ProtectedKeys | undefined): MadeShare[] =>
  (keys?.shares ?? []).map(({ number, text }) => ({
    kind,
    number,
    text,
    name: `${kind}-share-${number}.txt`,
  }))

/** @param passphrase undefined: shares */
export const makeKeys = async (
  { keeper, now, work }: Workshop,
  passphrase: string | undefined,
  language: Language,
): Promise<Outcome<Made>> => {
  const before = await keeper.identity()
  const intros = shareIntros(language, KEYS_NAME)
  const made = await work('make', { counter: before?.counter, passphrase, intros })
  const opensWith = passphrase === undefined ? 'shares' : 'passphrase'
  const { counter } = made.public
  const identity: IdentityRecord | undefined = made.identity && {
    v: 1,
    counter,
    opensWith,
    file: made.identity.file,
  }
  const record = newCampaignRecord({ public: made.public, opensWith, file: made.campaign.file }, now())
  // In one step, and before any share is shown: shares of an identity that is not kept would open nothing.
  const kept = await keeper.add({ identity, campaign: { id: made.id, record } }, before?.counter)
  if (!kept.ok) return kept
  const shares = [...sharesOf('identity', made.identity), ...sharesOf('campaign', made.campaign)]
  return { ok: true, value: { id: made.id, shares } }
}

export const takeKeys = async (
  { keeper, now }: Workshop,
  files: readonly File[],
): Promise<Outcome<{ id: string | undefined }>> => {
  const taken = await takenFrom(files)
  if (!taken.ok) return taken
  const { identity, campaign, register, signed } = taken.value
  const here = await keeper.identity()
  const counter = identity?.file.public.counter ?? campaign?.file.public.counter
  if (here && counter !== undefined && here.counter !== counter) return no({ kind: 'otherIdentity' })
  const own: IdentityRecord | undefined =
    identity && !here
      ? {
          v: 1,
          counter: identity.file.public.counter,
          opensWith: identity.file.opensWith,
          file: identity.text,
        }
      : undefined
  if (!campaign) {
    const kept = own ? await keeper.add({ identity: own }, undefined) : undefined
    return kept && !kept.ok ? kept : { ok: true, value: { id: undefined } }
  }
  const { opensWith, public: keys } = campaign.file
  const id = await keysId({ kind: 'campaign', public: keys })
  const fresh = newCampaignRecord({ public: keys, opensWith, file: campaign.text }, now())
  const listsSignature = register?.lists ? ({ v: 1, ...register.lists } as const) : null
  const record = { ...fresh, register, signed, listsSignature }
  const kept = await keeper.add({ identity: own, campaign: { id, record } }, here?.counter)
  return kept.ok ? { ok: true, value: { id } } : kept
}
