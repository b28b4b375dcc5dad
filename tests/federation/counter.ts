/** The counter of these tests: its real steps, without its command line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHere } from '../../collector/federation/steps/content-here.ts'
import { count } from '../../counter/count.ts'
import { type CampaignKeys, newCampaignKeys, newIdentity, publicHalves } from '../../counter/keys.ts'
import { signReceivedLists } from '../../counter/lists.ts'
import type { Step } from '../../counter/refusal.ts'
import type { Register } from '../../counter/register.ts'
import { signCampaign } from '../../counter/sign.ts'

const granted = <T>(step: Step<T>): Extract<Step<T>, { ok: true }> => {
  if (!step.ok) throw new Error(JSON.stringify(step))
  return step
}

export interface Counter {
  readonly keys: CampaignKeys
  /** Writes public-keys.json. @returns its path */
  publicKeys(folder: string): string
  /** From manifest.json and challenge.json to signed.json and proof.json in the same folder. */
  sign(folder: string): Promise<{ signed: string; proof: string }>
  /** From lists.json (and notices.json) to lists-signature.json. */
  signLists(folder: string, now: number): Promise<string>
  /** From piles.ndjson to release.json. @param lists folder of lists.json */
  count(folder: string, lists: string, now: number): Promise<string>
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const save = (path: string, value: unknown): string => {
  writeFileSync(path, JSON.stringify(value))
  return path
}

const noticesIn = (folder: string): unknown[] => {
  try {
    return json(join(folder, 'notices.json')) as unknown[]
  } catch {
    return []
  }
}

export const newCounter = async (): Promise<Counter> => {
  const identity = await newIdentity()
  const keys = await newCampaignKeys(identity.publicKey)
  let register: Register | null = null
  let signed: unknown
  const files = (lists: string, now: number) => {
    if (!register) throw new Error('nothing signed')
    const read = json(join(lists, 'lists.json'))
    return { signed, notices: noticesIn(lists), keys, register, lists: read, now }
  }
  return {
    keys,
    publicKeys: (folder) => save(join(folder, 'public-keys.json'), publicHalves(keys)),
    sign: async (folder) => {
      const [draft, challenge] = [json(join(folder, 'manifest.json')), json(join(folder, 'challenge.json'))]
      const pack = await contentHere()
      const done = granted(await signCampaign({ draft, challenge, identity, keys, pack, register: null }))
      register = done.register
      signed = done.signed
      return {
        signed: save(join(folder, 'signed.json'), done.signed),
        proof: save(join(folder, 'proof.json'), done.proof),
      }
    },
    signLists: async (folder, now) => {
      const done = granted(await signReceivedLists(files(folder, now)))
      register = done.register
      return save(join(folder, 'lists-signature.json'), done.signature)
    },
    count: async (folder, lists, now) => {
      const text = readFileSync(join(folder, 'piles.ndjson'), 'utf8').trimEnd().split('\n')
      const piles = async function* () {
        yield* text
      }
      const done = granted(await count({ ...files(lists, now), piles }))
      register = done.register
      return save(join(folder, 'release.json'), done.release)
    },
  }
}
