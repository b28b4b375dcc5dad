/** Keys that are born here, and key files that come from elsewhere. */
import type { Made, MadeShare, Outcome } from '../../../components/counting/port.ts'
import { keysId } from '../../../counter/protect.ts'
import type { Language } from '../../../domain/language.ts'
import { no, takenFrom } from './files.ts'
import { shareIntros } from './intros.ts'
import { KEYS_NAME, type ProtectedKeys } from './jobs.ts'
import type { Keeper } from './keeper.ts'
import { newCampaignRecord } from './records.ts'
import { inWorker } from './start.ts'

const sharesOf = (kind: MadeShare['kind'], keys: ProtectedKeys | undefined): MadeShare[] =>
  (keys?.shares ?? []).map(({ number, text }) => ({
    kind,
    number,
    text,
    name: `${kind}-share-${number}.txt`,
  }))

/** @param passphrase undefined: shares */
export const makeKeys = async (
  keeper: Keeper,
  passphrase: string | undefined,
  language: Language,
  now: number,
): Promise<Outcome<Made>> => {
  const before = await keeper.identity()
  const intros = shareIntros(language, KEYS_NAME)
  const made = await inWorker('make', { counter: before?.counter, passphrase, intros })
  const opensWith = passphrase === undefined ? 'shares' : 'passphrase'
  if (made.identity) {
    const { counter } = made.public
    const kept = await keeper.addIdentity({ v: 1, counter, opensWith, file: made.identity.file })
    // Another page made one meanwhile; these keys would belong to nobody.
    if (!kept.ok) return kept.problem.kind === 'keysThere' ? no({ kind: 'changed' }) : kept
  }
  const record = newCampaignRecord({ public: made.public, opensWith, file: made.campaign.file }, now)
  const kept = await keeper.addCampaign(made.id, record)
  if (!kept.ok) return kept
  const shares = [...sharesOf('identity', made.identity), ...sharesOf('campaign', made.campaign)]
  return { ok: true, value: { id: made.id, shares } }
}

export const takeKeys = async (
  keeper: Keeper,
  files: readonly File[],
  now: number,
): Promise<Outcome<{ id: string | undefined }>> => {
  const taken = await takenFrom(files)
  if (!taken.ok) return taken
  const { identity, campaign, register, signed } = taken.value
  const here = await keeper.identity()
  const counter = identity?.file.public.counter ?? campaign?.file.public.counter
  if (here && counter !== undefined && here.counter !== counter) return no({ kind: 'otherIdentity' })
  if (identity && !here) {
    const { opensWith, public: own } = identity.file
    const kept = await keeper.addIdentity({ v: 1, counter: own.counter, opensWith, file: identity.text })
    if (!kept.ok) return kept
  }
  if (!campaign) return { ok: true, value: { id: undefined } }
  const { opensWith, public: own } = campaign.file
  const id = await keysId({ kind: 'campaign', public: own })
  const fresh = newCampaignRecord({ public: own, opensWith, file: campaign.text }, now)
  const listsSignature = register?.lists ? ({ v: 1, ...register.lists } as const) : null
  const kept = await keeper.addCampaign(id, { ...fresh, register, signed, listsSignature })
  return kept.ok ? { ok: true, value: { id } } : kept
}
