/** Attacks thrown in during a rehearsal, past every check of the real client. Each must be refused. */
import { sealBox } from '../../protocol/box.ts'
import { utf8 } from '../../protocol/bytes.ts'
import { hashOf } from '../../protocol/canonical.ts'
import { newCode } from '../../protocol/code.ts'
import { writePut } from '../../protocol/wire.ts'
import { type Answer, attacker } from '../attacker.ts'
import type { SimulatedCampaign } from '../campaign.ts'
import type { Invited } from '../federation.ts'

export interface Attacked {
  readonly name: string
  readonly refused: boolean
}

type Attack = readonly [name: string, answer: Promise<Answer>]

const isRefused = ({ reply, status }: Answer): boolean => (reply ? reply.outcome !== 'ok' : status >= 400)

const outcomes = async (attacks: readonly Attack[]): Promise<Attacked[]> =>
  Promise.all(
    attacks.map(async ([name, answer]) => ({
      name,
      refused: await answer.then(isRefused, () => true),
    })),
  )

/** While deliveries are taken. @param delivered whose box lies there @param gone whose code is void */
export const attacksWhileOpen = async (
  campaign: SimulatedCampaign,
  url: string,
  delivered: Invited,
  gone: Invited,
): Promise<Attacked[]> => {
  const { manifest, ctx } = campaign
  const items = manifest.items.length
  const a = attacker(url, campaign)
  const { bytes } = await sealBox(manifest, ctx, campaign.values(delivered))
  const seq = (await a.status(delivered.code)).reply?.state?.seq ?? 1
  const foreign = Uint8Array.from(bytes)
  foreign.set(new Uint8Array(32).fill(7), 5)
  const whole = writePut({ ctx, code: delivered.code, seq: seq + 1, hash: await hashOf(bytes) }, bytes, items)
  return outcomes([
    ['stale seq', a.put(delivered.code, seq - 1 || 1, bytes)],
    ['same seq, other box', a.put(delivered.code, seq, bytes)],
    ['stale withdrawal', a.withdraw(delivered.code, seq)],
    ['another campaign’s box', a.put(delivered.code, seq + 1, foreign)],
    ['truncated', a.send('PUT', '/box', whole.slice(0, -1))],
    ['oversized', a.send('PUT', '/box', new Uint8Array([...whole, 32]))],
    ['not a message', a.send('PUT', '/box', utf8('{}'))],
    ['other hash', a.put(delivered.code, seq + 1, bytes, 'ab'.repeat(32))],
    ['revoked code', a.put(gone.code, 99, bytes)],
    ['withdrawal by a revoked code', a.withdraw(gone.code, 99)],
    ['guessed code', a.put(newCode(), 1, bytes)],
    ['lists before the close', a.send('GET', '/lists')],
    ['release before the count', a.send('GET', '/release')],
  ])
}

/** Guesses, one after another: in the end nothing more is said. */
export const guesses = async (campaign: SimulatedCampaign, url: string): Promise<Attacked[]> => {
  const a = attacker(url, campaign)
  const said: Answer[] = []
  for (let n = 0; n < 30; n++) said.push(await a.status(newCode()))
  return [
    { name: 'thirty guessed codes', refused: said.every(isRefused) },
    { name: 'guessing on and on', refused: said.at(-1)?.reply?.outcome === 'tooOften' },
  ]
}

/** After the end. */
export const attacksAfterClose = async (
  campaign: SimulatedCampaign,
  url: string,
  delivered: Invited,
  idle: Invited | undefined,
): Promise<Attacked[]> => {
  const a = attacker(url, campaign)
  const { bytes } = await sealBox(campaign.manifest, campaign.ctx, campaign.values(delivered))
  return outcomes([
    ['late replacement', a.put(delivered.code, 500_000, bytes)],
    ['late withdrawal', a.withdraw(delivered.code, 500_000)],
    ...(idle ? [['late delivery', a.put(idle.code, 1, bytes)] as const] : []),
  ])
}

/** What must fail, whatever it throws or says. */
export const mustFail = async (name: string, work: () => Promise<unknown>): Promise<Attacked> => {
  try {
    const result = await work()
    const isNo = typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
    return { name, refused: isNo }
  } catch {
    return { name, refused: true }
  }
}
