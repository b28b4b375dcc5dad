/** The federation's key that moves a campaign's end, as a file. */
import * as z from 'zod/mini'
import { CampaignId } from '../../../protocol/invitation.ts'
import { VERSION } from '../../../protocol/parse.ts'
import { newSigningKeys, PublicKey, type SigningKeys } from '../../../protocol/signature.ts'
import { Refused } from './refused.ts'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const

export const NoticeKeyFile = z.strictObject({
  v: z.literal(VERSION),
  use: z.literal('noticeKey'),
  campaign: CampaignId,
  publicKey: PublicKey,
  privateKey: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
  }),
})
export type NoticeKeyFile = z.infer<typeof NoticeKeyFile>

export const newNoticeKey = async (campaign: string): Promise<NoticeKeyFile> => {
  const keys = await newSigningKeys(true)
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', keys.privateKey)
  const privateKey = { kty: 'EC', crv: 'P-256', x, y, d } as const
  return { v: VERSION, use: 'noticeKey', campaign, publicKey: keys.publicKey, privateKey }
}

/** @throws Refused where it is the key of another campaign, or none */
export const readNoticeKey = async (file: NoticeKeyFile, noticeKey: string): Promise<SigningKeys> => {
  if (file.publicKey !== noticeKey) throw new Refused('otherKey', [file.campaign])
  try {
    const privateKey = await crypto.subtle.importKey('jwk', file.privateKey, CURVE, false, ['sign'])
    return { publicKey: file.publicKey, privateKey }
  } catch {
    throw new Refused('otherKey', [file.campaign])
  }
}
