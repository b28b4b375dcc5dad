/** A release on the desk is believed when everything about it is right, and refused for the right reason when not. */
import { beforeAll, describe, expect, test } from 'vitest'
import { listsHash, signLists } from '../../protocol/lists.ts'
import { signManifest } from '../../protocol/manifest.ts'
import { signRelease } from '../../protocol/release.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import type { ClientTrust } from '../../submit/check.ts'
import { listsMax } from '../../submit/evidence.ts'
import type { Network } from '../../submit/network.ts'
import { fetchRelease, openRelease } from '../../submit/open-release.ts'
import { documentsOf, missingParts, partOf, readParts } from '../../submit/release-files.ts'
import { releaseOpening } from '../../submit/release-opening.ts'
import { type PublishedSample, publishedSample } from './published.ts'

let sample: PublishedSample
let trust: ClientTrust

const trustIn = ({ made }: PublishedSample): ClientTrust => ({
  counterKeys: made.trust.counterKeys,
  demoKeys: [],
  packs: async () => made.trust.packs,
})

beforeAll(async () => {
  sample = await publishedSample()
  trust = trustIn(sample)
})

describe('A release', () => {
  test('opens when campaign, lists and release belong together and the counter has signed all three', async () => {
    const opened = await openRelease(sample.parts, trust)
    expect(opened).toMatchObject({
      ok: true,
      checked: { ctx: sample.made.ctx, release: sample.release, samePack: true },
    })
    if (opened.ok) expect(opened.checked.lists.codes.used).toBe(78)
  })

  test('opens with the signed manifest alone where nothing has moved its end', async () => {
    const read = await readParts([file('a', sample.made.signed), file('b', sample.parts.lists)])
    expect(read.ok && missingParts(read.parts)).toEqual(['release'])
    if (!read.ok) return
    const opened = await openRelease({ ...sample.parts, ...read.parts }, trust)
    expect(opened.ok).toBe(true)
  })

  test('of other content than this build has is read, and known to be of other content', async () => {
    const packs = (await trust.packs()).map((p) => ({ ...p, hash: '0'.repeat(64) }))
    const opened = await openRelease(sample.parts, { ...trust, packs: async () => packs })
    expect(opened).toMatchObject({ ok: true, checked: { samePack: false } })
  })

  test('of the same content that was asked with other values is read too, and not taken for this build’s', async () => {
    const packs = (await trust.packs()).map((p) => ({
      ...p,
      items: p.items.map((i) => ({ ...i, values: [...i.values, 'newer'] })),
    }))
    const opened = await openRelease(sample.parts, { ...trust, packs: async () => packs })
    expect(opened).toMatchObject({ ok: true, checked: { samePack: false } })
  })

  test('of a demo is believed with the demo’s own key alone', async () => {
    const demo = await publishedSample({ change: { demo: true } })
    const key = demo.made.counter.publicKey
    const as = (counterKeys: string[], demoKeys: string[]) =>
      openRelease(demo.parts, { ...trustIn(demo), counterKeys, demoKeys })
    expect((await as([], [key])).ok).toBe(true)
    expect((await as([], [])).ok).toBe(false)
    // The key of a demo vouches for nothing else.
    const real = { ...trust, counterKeys: [], demoKeys: trust.counterKeys }
    expect(await openRelease(sample.parts, real)).toMatchObject({ ok: false, refusals: ['wronglySigned'] })
  })
})

const swap = (change: Partial<PublishedSample['parts']>) => ({ ...sample.parts, ...change })
const release = () => structuredClone(sample.release)

describe('Refused is', () => {
  test('a campaign that no trusted counter has signed', async () => {
    const { manifest } = sample.made
    const forger = await newSigningKeys()
    const campaign = {
      ...(sample.parts.campaign as object),
      campaign: await signManifest(manifest, forger.privateKey),
    }
    expect(await openRelease(swap({ campaign }), trust)).toEqual({
      ok: false,
      problem: 'manifest',
      refusals: ['wronglySigned'],
    })
  })

  test('a campaign that breaks a rule, even over other content', async () => {
    const broken = await publishedSample({ change: { k: 5, minTotal: 5 } })
    const packs = async () => []
    expect(await openRelease(broken.parts, { ...trustIn(broken), packs })).toMatchObject({
      ok: false,
      problem: 'manifest',
      refusals: expect.arrayContaining(['unknownPack']),
    })
  })

  test('a release signed by another key', async () => {
    const forged = await signRelease(release(), (await newSigningKeys()).privateKey)
    expect(await openRelease(swap({ release: forged }), trust)).toEqual({
      ok: false,
      problem: 'release',
      refusal: 'wronglySigned',
    })
  })

  test('a release with one number changed after it was signed', async () => {
    const { signature } = sample.parts.release as { signature: string }
    const changed = release()
    const [first] = changed.results
    if (first) first.n = 5
    expect(await openRelease(swap({ release: { release: changed, signature } }), trust)).toMatchObject({
      problem: 'release',
      refusal: 'wronglySigned',
    })
  })

  test('a release of other lists, and one that says more than the rules allow, though rightly signed', async () => {
    const key = sample.made.release.privateKey
    const other = await signRelease({ ...release(), lists: '0'.repeat(64) }, key)
    expect(await openRelease(swap({ release: other }), trust)).toMatchObject({ refusal: 'otherLists' })
    const exact = release()
    const result = exact.results.find((r) => r.mean !== undefined)
    if (result) result.mean = 1.2345
    expect(await openRelease(swap({ release: await signRelease(exact, key) }), trust)).toMatchObject({
      refusal: 'brokenRules',
    })
  })

  test('lists that the counter has not signed, and lists that are not whole', async () => {
    const { lists } = sample
    const unsigned = { lists, signature: null }
    expect(await openRelease(swap({ lists: unsigned }), trust)).toEqual({
      ok: false,
      problem: 'listsUnsigned',
    })
    const short = { ...lists, lists: lists.lists.slice(1) }
    const signature = await signLists(await listsHash(short), sample.made.release.privateKey)
    expect(await openRelease(swap({ lists: { lists: short, signature } }), trust)).toMatchObject({
      problem: 'lists',
      refusals: expect.arrayContaining(['incomplete']),
    })
  })

  test('an end moved by a notice that the federation has not signed', async () => {
    const campaign = {
      ...(sample.parts.campaign as object),
      notices: [{ notice: {}, signature: 'A'.repeat(86) }],
    }
    expect(await openRelease(swap({ campaign }), trust)).toMatchObject({ problem: 'notice' })
  })

  test('a campaign of another version, and one that is none, each by its name', async () => {
    const refusals = async (manifest: unknown) => {
      const campaign = { campaign: { manifest, signature: null }, notices: [] }
      const opened = await openRelease(swap({ campaign }), trust)
      return 'refusals' in opened ? opened.refusals : opened
    }
    expect(await refusals({ ...sample.made.manifest, v: 2 })).toEqual(['unknownVersion'])
    for (const manifest of [null, 7, {}, { ...sample.made.manifest, items: [] }])
      expect(await refusals(manifest)).toEqual(['shape'])
    expect(await openRelease(swap({ campaign: {} }), trust)).toEqual({
      ok: false,
      problem: 'manifest',
      refusals: ['shape'],
    })
    expect(await openRelease(swap({ lists: {}, campaign: sample.parts.campaign }), trust)).toMatchObject({
      problem: 'lists',
    })
    expect(await openRelease(swap({ lists: 7 }), trust)).toEqual({
      ok: false,
      problem: 'lists',
      refusals: ['shape'],
    })
  })

  test.each([null, 7, 'text', [], {}, { campaign: {}, notices: 1 }])('anything else: %j', async (raw) => {
    for (const part of ['campaign', 'lists', 'release'] as const)
      expect((await openRelease(swap({ [part]: raw }), trust)).ok).toBe(false)
  })
})

const file = (name: string, content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)

describe('Files', () => {
  test('are told apart by what is in them, in any order, all at once or one by one', async () => {
    const { campaign, lists, release: signed } = sample.parts
    const all = await readParts([file('3', signed), file('1', campaign), file('2', lists)])
    expect(all).toEqual({ ok: true, parts: sample.parts })
    const first = await readParts([file('2', lists)])
    const second = await readParts([file('1', campaign)], first.ok ? first.parts : {})
    expect(second.ok && missingParts(second.parts)).toEqual(['release'])
  })

  test('as the commands of counter and federation save them open a release, whose end may have been moved', async () => {
    const { made, lists, parts } = sample
    const saved = [file('signed.json', made.signed), file('lists.json', lists)]
    const read = await readParts([...saved, file('release.json', parts.release)])
    const documents = read.ok ? documentsOf(read.parts) : undefined
    expect(documents && (await openRelease(documents, trust))).toMatchObject({ ok: true })
    // Other lists than the counted ones are refused, signed or not.
    const other = { ...lists, codes: { ...lists.codes, reissued: 1, revoked: 1 } }
    const wrong = await readParts([file('lists.json', other)], read.ok ? read.parts : {})
    const refused = wrong.ok ? documentsOf(wrong.parts) : undefined
    expect(refused && (await openRelease(refused, trust))).toMatchObject({
      problem: 'release',
      refusal: 'otherLists',
    })
    // A signature that comes along is checked.
    const strange = { v: 1, hash: '0'.repeat(64), signature: 'A'.repeat(86) }
    const signed = await readParts([file('lists-signature.json', strange)], read.ok ? read.parts : {})
    const unsigned = signed.ok ? documentsOf(signed.parts) : undefined
    expect(unsigned && (await openRelease(unsigned, trust))).toMatchObject({ problem: 'listsUnsigned' })
  })

  test('are told apart by all that such a file has, never by half of it', async () => {
    const whole: [string, Record<string, unknown>][] = [
      ['campaign', { campaign: {}, notices: [] }],
      ['campaign', { manifest: {}, signature: 's' }],
      ['notices', { notice: {}, signature: 's' }],
      ['lists', { lists: {}, signature: 's' }],
      ['lists', { lists: [], codes: {}, bands: [] }],
      ['release', { release: {}, signature: 's' }],
      ['listsSignature', { hash: 'h', signature: 's' }],
    ]
    for (const [part, content] of whole) {
      expect(partOf(content)?.part).toBe(part)
      for (const name of Object.keys(content)) {
        const { [name]: _gone, ...half } = content
        expect(partOf(half), `${part} without ${name}`).toBeUndefined()
      }
    }
    expect(partOf({ manifest: 1, signature: 2 })?.value).toEqual({
      campaign: { manifest: 1, signature: 2 },
      notices: [],
    })
    expect(partOf({ lists: 1, codes: 2, bands: 3 })?.value).toEqual({
      lists: { lists: 1, codes: 2, bands: 3 },
    })
    const notice = { notice: 1, signature: 2 }
    expect(partOf(notice)?.value).toEqual([notice])
    for (const raw of [null, 7, 'text', undefined, [notice, null], [notice, 7], [notice, {}], [[]]])
      expect(partOf(raw)).toBeUndefined()
  })

  test('are not opened where they are larger than any lists are', async () => {
    const sized = (size: number) => Object.defineProperty(file('lists.json', '{'), 'size', { value: size })
    const largest = 512 * 1024 * 1024
    expect(await readParts([sized(largest + 1)])).toMatchObject({ ok: false, problem: 'tooLarge' })
    expect(await readParts([sized(largest)])).toMatchObject({ ok: false, problem: 'notJson' })
  })

  test('that come again take the place of earlier ones; nothing is put together while one is missing', async () => {
    const again = await readParts([file('b', { release: 2, signature: 's' })], { release: 1, lists: 3 })
    expect(again).toEqual({ ok: true, parts: { release: { release: 2, signature: 's' }, lists: 3 } })
    const parts = { campaign: { campaign: 1, notices: [] }, lists: { lists: 2 }, release: 3 }
    expect(missingParts({})).toEqual(['campaign', 'lists', 'release'])
    for (const name of ['campaign', 'lists', 'release'] as const) {
      const { [name]: _gone, ...rest } = parts
      expect(missingParts(rest)).toEqual([name])
      expect(documentsOf(rest)).toBeUndefined()
    }
    expect(documentsOf(parts)).toStrictEqual(parts)
    expect(documentsOf({ ...parts, listsSignature: { hash: 1, signature: 's' } })?.lists).toEqual({
      lists: 2,
      signature: 's',
    })
    const own = { lists: 2, signature: 'own' }
    expect(documentsOf({ ...parts, lists: own, listsSignature: { signature: 's' } })?.lists).toEqual(own)
  })

  test('whose notices are no notices are put together all the same: the check names what is wrong', async () => {
    const of = (notices: unknown) =>
      documentsOf({ campaign: { campaign: 1, notices }, lists: {}, release: 3, notices: 'none' })?.campaign
    expect(of([null, 7])).toEqual({ campaign: 1, notices: [null, 7] })
    expect(of('text')).toEqual({ campaign: 1, notices: [] })
    const [first, second, tenth] = [1, 2, 10].map((number) => ({ notice: { number }, signature: 's' }))
    expect(of([tenth, second, first, second])).toEqual({ campaign: 1, notices: [first, second, tenth] })
    expect(documentsOf({ campaign: null, lists: null, release: null })?.campaign).toEqual({ notices: [] })
  })

  test('of notices come one by one or together, with the survey or apart, and stand in order once', async () => {
    const notice = (number: number) => ({ notice: { number }, signature: `s${number}` })
    const { parts } = sample
    const published = { campaign: sample.made.signed, notices: [notice(1)] }
    const read = await readParts([
      file('notice-2.json', notice(2)),
      file('notices.json', [notice(1), notice(2)]),
      file('campaign.json', published),
      file('lists.json', sample.lists),
      file('release.json', parts.release),
    ])
    expect(read.ok && documentsOf(read.parts)?.campaign).toEqual({
      campaign: sample.made.signed,
      notices: [notice(1), notice(2)],
    })
  })

  test.each([
    ['notJson', [['half', '{"release": {']]],
    ['unknownFile', [['other', { some: 'file' }]]],
    [
      'twice',
      [
        ['one', { release: 1, signature: 2 }],
        ['two', { release: 3, signature: 4 }],
      ],
    ],
  ] as const)('that are no such thing are named: %s', async (problem, given) => {
    const read = await readParts(given.map(([name, content]) => file(name, content)))
    expect(read).toEqual({ ok: false, problem, name: given.at(-1)?.[0] })
  })
})

describe('From a collector', () => {
  const network = (change: Partial<Network> = {}): Network => {
    const never = async () => {
      throw new Error('nothing of this is asked')
    }
    return {
      campaign: async () => ({ ok: true, value: sample.parts.campaign as never }),
      lists: async () => ({ ok: true, value: sample.parts.lists as never }),
      release: async () => ({ ok: true, value: sample.parts.release }),
      put: never,
      withdraw: never,
      status: never,
      ...change,
    }
  }
  const id = 'kov-2027'
  const ask = (address: string, campaign: string, change?: Partial<Network>) =>
    fetchRelease(address, campaign, network(change), trust)

  test('the same is checked', async () => {
    expect((await ask(' https://koguja.example.ee ', 'KOV-2027')).ok).toBe(true)
  })

  test.each([
    ['koguja', id, 'address'],
    ['http://koguja.example.ee/', id, 'insecure'],
    ['https://koguja.example.ee/', 'ei ole!', 'campaignId'],
  ])('%s %s is refused before anything is asked: %s', async (address, campaign, problem) => {
    const never = { campaign: async () => Promise.reject(new Error('asked')) }
    expect(await ask(address, campaign, never)).toEqual({ ok: false, problem })
  })

  test('lists are asked for where the campaign is believed, and no longer than it can have them', async () => {
    const at = 'https://koguja.example.ee/'
    const asked: number[] = []
    const lists: Network['lists'] = async (place, max) => {
      expect(place).toEqual({ collector: at, id })
      asked.push(max)
      return { ok: true, value: sample.parts.lists as never }
    }
    expect((await ask(at, id, { lists })).ok).toBe(true)
    expect(asked).toEqual([listsMax(sample.made.manifest)])
    const forger = await newSigningKeys()
    const campaign = {
      ...(sample.parts.campaign as object),
      campaign: await signManifest(sample.made.manifest, forger.privateKey),
    }
    expect(
      await ask(at, id, { lists, campaign: async () => ({ ok: true, value: campaign as never }) }),
    ).toEqual({ ok: false, problem: 'manifest', refusals: ['wronglySigned'] })
    expect(asked).toHaveLength(1)
  })

  test('what is not there yet is said, and another campaign than asked for is refused', async () => {
    const at = 'https://koguja.example.ee/'
    expect(await ask(at, id, { lists: async () => ({ ok: true, value: null }) })).toMatchObject({
      problem: 'noLists',
    })
    expect(await ask(at, id, { release: async () => ({ ok: true, value: null }) })).toMatchObject({
      problem: 'noRelease',
    })
    expect(await ask(at, 'kov-2028')).toMatchObject({ refusals: ['otherCampaign'] })
    for (const part of ['lists', 'release'] as const)
      expect(await ask(at, id, { [part]: async () => ({ ok: false, problem: 'busy' }) })).toEqual({
        ok: false,
        problem: 'busy',
      })
    expect(
      await ask(at, id, { campaign: async () => ({ ok: false, problem: 'unreachable' }) }),
    ).toMatchObject({
      problem: 'unreachable',
    })
  })
})

describe('The desk’s way to a release', () => {
  const questions = [{ id: '1.1', dimension: '1', revision: 1, weight: 1 }]
  const opening = (change: Partial<ClientTrust> = {}) =>
    releaseOpening({
      network: {} as Network,
      trust: { ...trust, ...change },
      now: () => 77,
      questions,
    })

  test('reads files, checks them, and keeps what was checked with the questions of this build', async () => {
    const { readParts, documentsOf, check, toKeep } = opening()
    const { campaign, lists, release } = sample.parts
    const read = await readParts([file('1', campaign), file('2', lists), file('3', release)], {})
    const documents = read.ok ? documentsOf(read.parts) : undefined
    const checked = documents && (await check(documents))
    if (!checked?.ok) throw new Error('not opened')
    const { samePack, ...rest } = checked.checked
    expect(samePack).toBe(true)
    expect(toKeep(checked.checked)).toEqual({ v: 1, openedAt: 77, ...rest, questions })
    // What another version has asked is not compared by the questions of this one.
    expect(toKeep({ ...checked.checked, samePack: false }).questions).toBeNull()
  })

  test('asks no collector whose address is none', async () => {
    expect(await opening().ask('koguja', 'kov-2027')).toEqual({ ok: false, problem: 'address' })
  })
})
