/** The whole story on the counter's real command line, its main steps as processes: files in, files out, exit codes, plain words. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newChallenge, Proof, proofHolds } from '../../protocol/challenge.ts'
import { areListsSigned } from '../../protocol/lists.ts'
import { isSignedBy, type Manifest, type SignedManifest } from '../../protocol/manifest.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { DestructionRecord } from '../../protocol/published.ts'
import { checkRelease } from '../../protocol/release.ts'
import { type Delivered, delivered, linesOf, type Setup, setup } from './setup.ts'
import { counter, counterProcess, newRoom, type Room } from './tool.ts'

interface Story {
  readonly room: Room
  readonly s: Setup
  readonly d: Delivered
  /** Common options. */
  readonly here: readonly string[]
  readonly campaignShares: readonly string[]
  readonly allShares: readonly string[]
}

/** Keys made by the tool, and a campaign of the federation for them whose end has passed. */
const newStory = async (change: Partial<Manifest>): Promise<Story> => {
  const room = newRoom()
  const here = ['--folder', room.path]
  const made = await counterProcess('keys', 'new', '--shares', ...here)
  if (made.code !== 0) throw new Error(made.err)
  const { tallyKey, releaseKey } = PublicKeys.parse(room.json('public-keys.json'))
  const from = new Date(Date.now() - 10 * 86_400_000).toISOString().replace(/\.\d+/, '')
  const to = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '')
  const s = await setup({ tallyKey, releaseKey, from, to, ...change })
  const share = (kind: string, n: number) => ['--share', room.at(`${kind}-share-${n}.txt`)]
  const campaignShares = [...share('campaign', 1), ...share('campaign', 3)]
  const d = await delivered(s)
  const allShares = [...campaignShares, ...share('identity', 2), ...share('identity', 3)]
  return { room, s, d, here, campaignShares, allShares }
}

describe('From the first key to the last record', () => {
  let story: Story
  beforeAll(async () => {
    story = await newStory({ demo: true, objectionDays: 0 })
  })
  afterAll(() => story.room.remove())

  test('keys lie in files for their owner alone', async () => {
    const { room, here } = story
    expect(readdirSync(room.path).sort()).toEqual([
      'campaign-share-1.txt',
      'campaign-share-2.txt',
      'campaign-share-3.txt',
      'campaign.key',
      'identity-share-1.txt',
      'identity-share-2.txt',
      'identity-share-3.txt',
      'identity.key',
      'public-keys.json',
    ])
    for (const name of readdirSync(room.path)) expect(statSync(room.at(name)).mode & 0o777).toBe(0o600)
    const shown = await counter('keys', 'public', ...here)
    expect(JSON.parse(shown.out)).toEqual(room.json('public-keys.json'))
  })

  test('nothing is written over', async () => {
    const before = story.room.text('campaign.key')
    const again = await counter('keys', 'new', '--shares', ...story.here)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('campaign.key')
    expect(story.room.text('campaign.key')).toBe(before)
  })

  test('a draft is inspected without any secret', async () => {
    const { room, s, here } = story
    const draft = room.write('draft.json', { manifest: s.manifest, signature: null })
    const inspected = await counterProcess('inspect', draft, ...here)
    expect(inspected).toMatchObject({ code: 0, err: '' })
    for (const words of ['kov-2027', 'Demonstration', '21 municipalities', '5 000–10 999: 8'])
      expect(inspected.out).toContain(words)
    const spoiled = room.write('spoiled.json', { ...s.manifest, k: 2 })
    const refused = await counter('inspect', spoiled, ...here)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('under five')
  })

  test('the campaign is signed with two shares of each key, and not with one', async () => {
    const { room, s, here, allShares } = story
    const { challenge, expected } = await newChallenge(s.manifest, s.ctx)
    const files = [room.at('draft.json'), '--challenge', room.write('challenge.json', challenge)]
    const alone = await counter('sign', ...files, ...here, ...allShares.slice(2))
    expect(alone.code).toBe(1)
    expect(alone.err).toMatch(/needs two different shares; 1 given/)
    expect(existsSync(room.at('signed.json'))).toBe(false)
    const done = await counterProcess('sign', ...files, ...here, ...allShares)
    expect(done).toMatchObject({ code: 0, err: '' })
    const signed = room.json('signed.json') as SignedManifest
    const { counter: key } = PublicKeys.parse(room.json('public-keys.json'))
    expect(await isSignedBy(s.ctx, signed.signature ?? '', key)).toBe(true)
    expect(proofHolds(Proof.parse(room.json('proof.json')), s.ctx, expected)).toBe(true)
    // Given again after an interruption, it ends in the same files.
    expect(await counter('sign', ...files, ...here, ...allShares)).toMatchObject({ code: 0 })
    expect(room.json('signed.json')).toEqual(signed)
  })

  test('lists are signed, once', async () => {
    const { room, s, d, here, campaignShares } = story
    const lists = room.write('lists.json', { lists: d.lists, signature: null })
    const done = await counter('sign-lists', lists, ...here, ...campaignShares)
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toContain('used 21')
    const { v, hash, signature } = room.json('lists-signature.json') as Record<string, string>
    expect([v, hash]).toEqual([1, d.hash])
    expect(await areListsSigned(d.hash, signature ?? '', s.manifest)).toBe(true)
    const others = room.write('others.json', (await delivered(s)).lists)
    const refused = await counter('sign-lists', others, ...here, ...campaignShares)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('signed other lists already')
  })

  test('an objection blocks the count until it is resolved', async () => {
    const { room, d, here, campaignShares } = story
    const piles = room.write('piles.ndjson', `${linesOf(d, d.piles).join('\n')}\n`)
    const counting = ['count', piles, '--lists', room.at('lists.json'), ...here, ...campaignShares]
    expect((await counter('objection', 'list', ...here)).out).toContain('No objection')
    expect(await counter('objection', 'add', ...here)).toMatchObject({ code: 0 })
    const refused = await counter(...counting)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('reached the counter: no. 1')
    expect(existsSync(room.at('release.json'))).toBe(false)
    expect(await counter('objection', 'resolve', '1', ...here)).toMatchObject({ code: 2 })
    expect(await counter('objection', 'resolve', '7', '--text', 'Found.', ...here)).toMatchObject({ code: 1 })
    expect(await counter('objection', 'resolve', '1', '--text', 'Found.', ...here)).toMatchObject({ code: 0 })
    expect((await counter('objection', 'list', ...here)).out).toMatch(/No\. 1, .*: resolved .*Found\./)
  })

  test('the piles are counted, on several threads as on one, to the same bytes', async () => {
    const { room, s, d, here, campaignShares } = story
    const counting = ['count', room.at('piles.ndjson'), '--lists', room.at('lists.json'), ...here]
    const done = await counterProcess(...counting, ...campaignShares, '--threads', '2')
    expect(done.code).toBe(0)
    expect(done.out).toContain('All envelopes opened')
    expect(done.err).toContain('Envelopes opened: 105/105')
    const lists = { hash: d.hash, bands: d.lists.bands }
    const release = room.text('release.json')
    expect(await checkRelease(JSON.parse(release), s.manifest, s.ctx, lists)).toMatchObject({ ok: true })
    // Lost before it was handed on, or cut off by a power failure: the register gives the same one again.
    rmSync(room.at('release.json'))
    const again = await counter(...counting, ...campaignShares, '--threads', '1')
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain('the results are the same')
    expect(room.text('release.json')).toBe(release)
  })

  test('the release is read out, in either language', async () => {
    const { room, here } = story
    const release = room.at('release.json')
    const unchecked = await counter('show', release)
    expect(unchecked).toMatchObject({ code: 0, err: '' })
    expect(unchecked.out).toContain('The signature was not checked')
    const shown = await counter('show', release, '--lists', room.at('lists.json'), '--lang', 'et', ...here)
    expect(shown).toMatchObject({ code: 0, err: '' })
    for (const words of [
      'Prooviküsitlus',
      'Digieesmärgid arengukavas',
      'vähemalt 15 vastust',
      'allkiri kehtib',
    ])
      expect(shown.out).toContain(words)
    const forged = JSON.parse(room.text('release.json'))
    forged.release.total = 15
    const refused = await counter(
      'show',
      room.write('forged.json', forged),
      '--lists',
      room.at('lists.json'),
      ...here,
    )
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('valid signature')
  })

  test('keys, shares and piles are destroyed with a record; the identity stays', async () => {
    const { room, s, here, campaignShares } = story
    const all = ['destroy', ...here, ...campaignShares, '--piles', room.at('piles.ndjson')]
    const dry = await counter(...all, '--dry-run')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toContain('campaign.key')
    expect(existsSync(room.at('campaign.key')) && existsSync(room.at('piles.ndjson'))).toBe(true)
    const silent = await counter(...all)
    expect(silent.code).toBe(2)
    const wrong = await counter(...all, '--yes', '--share', room.at('identity-share-1.txt'))
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('identity-share-1.txt')
    expect(await counterProcess(...all, '--yes')).toMatchObject({ code: 0 })
    for (const name of ['campaign.key', 'piles.ndjson', 'campaign-share-1.txt', 'campaign-share-3.txt'])
      expect(existsSync(room.at(name))).toBe(false)
    for (const name of ['identity.key', 'release.json', 'register.json'])
      expect(existsSync(room.at(name))).toBe(true)
    expect(DestructionRecord.parse(room.json('destruction.json'))).toMatchObject({
      ctx: s.ctx,
      by: 'counter',
      destroyed: ['piles', 'tallyKey', 'releaseKey'],
    })
  })

  test('a new campaign gets new keys under the same identity', async () => {
    const { room } = story
    const next = newRoom()
    const identity = ['--identity', room.at('identity.key')]
    expect(await counter('keys', 'new', '--shares', ...identity, '--folder', next.path)).toMatchObject({
      code: 0,
    })
    const [old, fresh] = [room, next].map((r) => PublicKeys.parse(r.json('public-keys.json')))
    expect(fresh?.counter).toBe(old?.counter)
    expect(fresh?.tallyKey).not.toBe(old?.tallyKey)
    expect(readdirSync(next.path).some((name) => name.startsWith('identity'))).toBe(false)
    next.remove()
  })
})

test('Outside demos nothing is opened before the days for objections have passed', async () => {
  const { room, s, d, here, campaignShares, allShares } = await newStory({ objectionDays: 7 })
  const { challenge } = await newChallenge(s.manifest, s.ctx)
  const draft = room.write('draft.json', s.manifest)
  await counter('sign', draft, '--challenge', room.write('c.json', challenge), ...here, ...allShares)
  const lists = room.write('lists.json', d.lists)
  expect(await counter('sign-lists', lists, ...here, ...campaignShares)).toMatchObject({ code: 0 })
  const piles = room.write('piles.ndjson', linesOf(d, d.piles).join('\n'))
  const refused = await counter('count', piles, '--lists', lists, ...here, ...campaignShares)
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('time for objections is not over')
  const destroyed = await counter('destroy', '--yes', ...here)
  expect(destroyed.code).toBe(1)
  expect(destroyed.err).toContain('--uncounted')
  expect(existsSync(room.at('campaign.key'))).toBe(true)
  room.remove()
})
