/** The counter's keys between desk and command line: made here, opened there, and the other way round. */
import { beforeAll, describe, expect, test } from 'vitest'
import { publicHalves, writeCampaignKeys, writeIdentity } from '../../counter/keys.ts'
import { keysId, lockWithShares } from '../../counter/protect.ts'
import { readShare, type Share } from '../../counter/shares.ts'
import { unlockCampaign, unlockIdentity } from '../../counter/unlock.ts'
import { takenFrom } from '../../entrypoints/desk/counting/files.ts'
import { shareIntros } from '../../entrypoints/desk/counting/intros.ts'
import { JOBS, KEYS_NAME } from '../../entrypoints/desk/counting/jobs.ts'
import { type Setup, setup } from '../counter/setup.ts'
import { counter, newRoom } from '../counter/tool.ts'

const none = { passphrases: [], shares: [] }
const intros = shareIntros('et', KEYS_NAME)

const file = (name: string, content: unknown): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

describe('Keys made at the desk', () => {
  test('open with their passphrase, written in any spelling, and with no other', async () => {
    const passphrase = 'Õhtune jõgi voolab aeglaselt merre'
    const made = await JOBS.make({ counter: undefined, passphrase, work: 8, intros })
    expect(made.campaign.shares).toEqual([])
    const openers = { passphrases: ['mõni muu paroolifraas siin', passphrase.normalize('NFD')], shares: [] }
    expect(await unlockIdentity(made.identity?.file ?? '', openers)).toMatchObject({
      ok: true,
      value: { publicKey: made.public.counter },
    })
    const wrong = { ...openers, passphrases: openers.passphrases.slice(0, 1) }
    expect(await unlockCampaign(made.campaign.file, wrong)).toEqual({
      ok: false,
      problem: 'wrongPassphrase',
      kind: 'campaign',
      keys: made.id,
    })
  })

  test('open with two of three shares, each of which says whose it is', async () => {
    const made = await JOBS.make({ counter: undefined, passphrase: undefined, intros })
    const { shares, file: keys } = made.campaign
    for (const { text } of shares) {
      expect(text).toContain(made.id)
      expect(text).not.toContain(KEYS_NAME)
    }
    const read = await Promise.all(shares.map((s) => readShare(s.text)))
    const all = read.flatMap((r): Share[] => (r.ok ? [r.share] : []))
    expect(all).toHaveLength(3)
    expect(await unlockCampaign(keys, none)).toMatchObject({ problem: 'tooFewShares', found: 0 })
    expect(await unlockCampaign(keys, { ...none, shares: all.slice(1) })).toMatchObject({ ok: true })
    expect(await unlockIdentity(keys, { ...none, shares: all })).toEqual({ ok: false, problem: 'wrongKind' })
  })

  test('are the command line’s own, public halves and all', async () => {
    const room = newRoom()
    const made = await JOBS.make({ counter: undefined, passphrase: undefined, intros })
    room.write('campaign.key', made.campaign.file)
    const shown = await counter('keys', 'public', '--folder', room.path)
    room.remove()
    expect(JSON.parse(shown.out)).toEqual(made.public)
  })
})

describe('Files of the command line', () => {
  let s: Setup
  let keys: string
  let identity: string
  beforeAll(async () => {
    s = await setup()
    const own = publicHalves(s.keys)
    keys = (await lockWithShares({ kind: 'campaign', public: own }, await writeCampaignKeys(s.keys))).file
    const label = { kind: 'identity', public: { v: 1, counter: own.counter } } as const
    identity = (await lockWithShares(label, await writeIdentity(s.identity))).file
  })

  test('are known by what is in them, whatever they are called', async () => {
    const files = [file('a', s.signed), file('b', identity), file('c', s.register), file('d', keys)]
    const taken = await takenFrom(files)
    expect(taken).toMatchObject({ ok: true, value: { register: s.register, signed: s.signed } })
    if (!taken.ok) return
    expect(taken.value.campaign?.text).toBe(keys)
    expect(taken.value.identity?.text).toBe(identity)
    expect(await keysId({ kind: 'campaign', public: publicHalves(s.keys) })).toMatch(/^\w{4}-\w{4}$/)
  })

  test('of another campaign, another counter or nobody are refused whole', async () => {
    const other = await setup({ id: 'teine-2027' })
    const refused = async (...files: File[]) => {
      const taken = await takenFrom(files)
      return taken.ok ? undefined : taken.problem
    }
    const own = file('campaign.key', keys)
    expect(await refused(own, file('signed.json', other.signed))).toMatchObject({ file: 'signed.json' })
    expect(await refused(own, file('register.json', other.register))).toMatchObject({ file: 'register.json' })
    const unsigned = { manifest: s.manifest, signature: null }
    expect(await refused(own, file('signed.json', unsigned))).toMatchObject({ kind: 'doesNotBelong' })
    const forged = { ...s.register, signature: other.register.signature }
    expect(await refused(own, file('register.json', forged))).toMatchObject({ kind: 'doesNotBelong' })
    expect(await refused(file('register.json', s.register))).toMatchObject({ kind: 'doesNotBelong' })
    expect(await refused(own, file('x.json', '{'))).toEqual({ kind: 'notJson', file: 'x.json' })
    expect(await refused(own, file('x.json', { some: 'thing' }))).toEqual({
      kind: 'unknownFile',
      file: 'x.json',
    })
    expect(await refused(own, own)).toEqual({ kind: 'oneCampaign' })
    const damaged = file('campaign.key', keys.replace('"opensWith": "shares"', '"opensWith": "passphrase"'))
    expect(await refused(damaged)).toEqual({ kind: 'lock', lock: { problem: 'damagedKeyFile' } })
  })
})
