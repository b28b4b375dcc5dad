/** A survey that is open in a store, with its codes, made by the real steps. */

import { codeFileOf, inviteAll } from '../../collector/federation/steps/code-list.ts'
import { prepareCodes } from '../../collector/federation/steps/codes.ts'
import { contentHere } from '../../collector/federation/steps/content-here.ts'
import { prepareDraft } from '../../collector/federation/steps/draft.ts'
import { newNoticeKey } from '../../collector/federation/steps/notice-key.ts'
import { prepareOpening, readSigned } from '../../collector/federation/steps/open.ts'
import { CampaignPlan } from '../../collector/federation/steps/plan.ts'
import { Refused } from '../../collector/federation/steps/refused.ts'
import type { Store } from '../../collector/store.ts'
import { newCampaignKeys, newIdentity, publicHalves } from '../../counter/keys.ts'
import { answerChallenge } from '../../protocol/challenge.ts'
import { signManifest } from '../../protocol/manifest.ts'
import { DAY, DURING, PLAN } from './campaign.ts'

export const refusal = async (work: Promise<unknown> | (() => unknown)): Promise<string> => {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof Refused) {
      const flaws = error.flaws.flatMap((f) => [f.what, ...f.details])
      return [error.reason, ...error.details, ...error.rules, ...flaws].join(' ')
    }
    throw error
  }
  return 'nothing refused'
}

export const counterOf = async () => {
  const identity = await newIdentity()
  const keys = await newCampaignKeys(identity.publicKey)
  return { identity, keys, halves: publicHalves(keys) }
}

export const planOf = (change: object = {}): CampaignPlan => CampaignPlan.parse({ ...PLAN, ...change })

/** A campaign that is open, with its codes. */
export const opened = async (store: Store, change: object = {}) => {
  const plan = planOf(change)
  const { identity, keys, halves } = await counterOf()
  const noticeKey = await newNoticeKey(plan.campaign)
  const draft = await (
    await prepareDraft(store, plan, await contentHere(), halves, noticeKey.publicKey)
  ).apply()
  const signed = await readSigned(await signManifest(draft.manifest, identity.privateKey), [
    identity.publicKey,
  ])
  const proof = await answerChallenge(keys.tally, draft.manifest, draft.challenge)
  await (await prepareOpening(store, signed, proof, DURING - DAY)).apply()
  const list = inviteAll(signed, plan.municipalities ?? [], 'https://koguja.example.ee/')
  await (await prepareCodes(store, plan.campaign, await codeFileOf(list, signed.manifest))).apply()
  return { ...signed, keys, list, noticeKey, id: plan.campaign }
}
