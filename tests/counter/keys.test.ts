import { describe, expect, test } from 'vitest'
import {
  newCampaignKeys,
  newIdentity,
  publicHalves,
  readCampaignKeys,
  readIdentity,
  writeCampaignKeys,
  writeIdentity,
} from '../../counter/keys.ts'
import { open, seal } from '../../protocol/envelope.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { sign, verify } from '../../protocol/signature.ts'

const identity = await newIdentity()
const keys = await newCampaignKeys(identity.publicKey)
const item = { id: 'answer/1.1', values: ['none', '0'] }
const ctx = 'ab'.repeat(32)

describe('Keys that were written and read', () => {
  test('sign as the same identity', async () => {
    const read = await readIdentity(await writeIdentity(identity))
    expect(read?.publicKey).toBe(identity.publicKey)
    const bytes = Uint8Array.of(1, 2, 3)
    const signature = read ? await sign(read.privateKey, 'manifest', bytes) : ''
    expect(await verify(identity.publicKey, 'manifest', bytes, signature)).toBe(true)
  })

  test('open what was sealed for them before', async () => {
    const envelope = await seal(keys.tally.publicKey, ctx, item, '0')
    const read = await readCampaignKeys(await writeCampaignKeys(keys))
    expect(read && publicHalves(read)).toEqual(publicHalves(keys))
    expect(read && (await open(read.tally, ctx, item, envelope))).toEqual({ ok: true, value: '0' })
  })

  test('cannot be written out a second time', async () => {
    const read = await readCampaignKeys(await writeCampaignKeys(keys))
    expect(read?.tally.privateKey.extractable).toBe(false)
    expect(read?.release.privateKey.extractable).toBe(false)
  })
})

test('Public halves are what the federation reads, and hold no secret', async () => {
  const halves = publicHalves(keys)
  expect(PublicKeys.parse(halves)).toEqual(halves)
  const secrets = JSON.parse(await writeCampaignKeys(keys))
  for (const secret of [secrets.tallySecret, secrets.releaseSecret])
    expect(JSON.stringify(halves)).not.toContain(secret)
})

describe('Keys are refused', () => {
  const campaign = async (change: Record<string, unknown>) =>
    readCampaignKeys(JSON.stringify({ ...JSON.parse(await writeCampaignKeys(keys)), ...change }))

  test('when the halves do not belong together', async () => {
    const other = await newCampaignKeys(identity.publicKey)
    expect(await campaign({ tallyKey: other.tallyKey })).toBeUndefined()
    expect(await campaign({ releaseKey: other.release.publicKey })).toBeUndefined()
    const written = JSON.parse(await writeIdentity(identity))
    expect(await readIdentity(JSON.stringify({ ...written, counter: keys.tallyKey }))).toBeUndefined()
  })

  test('with anything unknown in them, of another version, or of the other kind', async () => {
    expect(await campaign({ more: 1 })).toBeUndefined()
    expect(await campaign({ v: 2 })).toBeUndefined()
    expect(await campaign({ tallySecret: 'A'.repeat(43) })).toBeUndefined()
    expect(await readIdentity(await writeCampaignKeys(keys))).toBeUndefined()
    expect(await readCampaignKeys(await writeIdentity(identity))).toBeUndefined()
    for (const text of ['', '{', 'null', '[]']) expect(await readIdentity(text)).toBeUndefined()
  })
})
