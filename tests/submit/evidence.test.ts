/** Own envelopes beside the published lists, and what follows from it; through the real collector: closed.test.ts. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readBox, sealBox } from '../../protocol/box.ts'
import { toBase64url } from '../../protocol/bytes.ts'
import { envelopeHash, type Lists, listsHash, signLists } from '../../protocol/lists.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import type { OwnBox, Stored, StoredLists } from '../../storage/submissions.ts'
import {
  afterLists,
  afterRelease,
  checkFetched,
  checkPublished,
  isRecorded,
  listsMax,
} from '../../submit/evidence.ts'
import { noValues } from '../protocol/sample.ts'
import { type PublishedSample, publishedSample } from './published.ts'
import { blank, box, frozen, hash } from './stored.ts'

const whats = (s: Stored) => s.history.map((e) => e.what)

describe('How long the lists of a campaign can be', () => {
  const { manifest } = frozen
  const item = { id: 'service/volis/class', values: ['none', 'has'] }
  const fullest = (items: number, bands: number, eligible: number): [number, number] => {
    const asked = {
      ...manifest,
      items: Array.from({ length: items }, () => item),
      bands: Array.from({ length: bands }, (_, at) => ({ id: `band-${at}`, label: '', eligible })),
    }
    const hashes = Array.from({ length: eligible }, () => hash(1))
    const lists = {
      v: 1,
      ctx: manifest.pack.hash,
      to: manifest.to,
      codes: { issued: 99_999, used: 99_999, reissued: 99_999, revoked: 99_999 },
      bands: asked.bands.map(({ id }) => [id]),
      lists: asked.items.flatMap(({ id }) =>
        asked.bands.map((band) => ({ item: id, band: band.id, hashes })),
      ),
    }
    return [JSON.stringify({ lists, signature: 'A'.repeat(86) }).length, listsMax(asked)]
  }

  test.each([
    [1, 1, 1],
    [300, 12, 0],
    [300, 12, 1],
    [300, 3, 40],
    [100, 1, 1_000],
    [3, 60, 20],
  ])('is never less than they are: %i items, %i bands of %i', (items, bands, eligible) => {
    const [length, max] = fullest(items, bands, eligible)
    expect(max).toBeGreaterThan(length)
  })
})

describe('Beside the published lists', () => {
  let sample: PublishedSample
  /** Three boxes of one municipality; the second one was counted. */
  let boxes: OwnBox[]
  let lists: Lists
  let s: Stored

  beforeAll(async () => {
    sample = await publishedSample({ n: 20 })
    const { manifest, ctx } = sample.made
    const seal = async (seq: number): Promise<OwnBox & { bytes: Uint8Array<ArrayBuffer> }> => {
      const { bytes, hash } = await sealBox(manifest, ctx, noValues(manifest.items))
      return { ...box(seq), hash, box: toBase64url(bytes), bytes }
    }
    const all = await Promise.all([1, 2, 3].map(seal))
    boxes = all.map(({ bytes: _, ...own }) => own)
    const counted = readBox(all[1]?.bytes ?? new Uint8Array(), ctx, manifest.items.length)
    if (!counted.ok) throw new Error('a box that was just sealed')
    const own = await Promise.all(counted.envelopes.map(envelopeHash))
    const [band] = sample.lists.lists
    lists = {
      ...sample.lists,
      lists: sample.lists.lists.map((l) => {
        const mine = own[manifest.items.findIndex((i) => i.id === l.item)] ?? ''
        return l.band === band?.band ? { ...l, hashes: [mine, ...l.hashes.slice(1)].sort() } : l
      }),
    }
    s = blank({ manifest, ctx, close: manifest.to, boxes })
  })

  const check = async (stored: Stored, signature: string | null = null) =>
    checkPublished(stored, { lists, signature })

  test('the box that was counted is found among all that may lie there, though no reply ever came', async () => {
    const of = s.manifest.items.length
    const found = { of, absent: [], band: lists.lists[0]?.band, refusals: [], signed: false }
    expect(await check(s)).toEqual({ hash: await listsHash(lists), bands: lists.bands, ...found })
    expect(await check({ ...s, pending: { ...box(3), tried: true } })).toMatchObject(found)
    // Where none was counted, all of it is missing.
    const absent = s.manifest.items.map((i) => i.id)
    expect(await check({ ...s, boxes: boxes.slice(2) })).toMatchObject({ of, absent, band: null })
  })

  test('a box that cannot be read is found nowhere, and takes nothing from the others', async () => {
    const [first, counted] = boxes
    if (!first || !counted) throw new Error('no boxes')
    const absent = s.manifest.items.map((i) => i.id)
    for (const bytes of ['AAAA', 'not base64url!'])
      expect(await check({ ...s, boxes: [{ ...first, box: bytes }] })).toMatchObject({ absent, band: null })
    expect(await check({ ...s, boxes: [{ ...first, box: 'AAAA' }, counted] })).toMatchObject({ absent: [] })
  })

  test('nothing is looked for by who has sealed nothing, or has withdrawn', async () => {
    const nothing = { of: 0, absent: [], band: null }
    expect(await check({ ...s, boxes: [] })).toMatchObject({ ...nothing, refusals: [] })
    const withdrawn = { ...s, known: { seq: 4, hash: null } }
    expect(await check({ ...withdrawn, boxes: boxes.slice(2) })).toMatchObject({ ...nothing, refusals: [] })
    // Any box that was taken back and stands there all the same is one too many.
    expect(await check(withdrawn)).toMatchObject({ ...nothing, refusals: ['withdrawnCounted'] })
  })

  test('the signature is the counter’s over these very lists, or none', async () => {
    const { privateKey } = sample.made.release
    const of = await listsHash(lists)
    expect(await check(s, await signLists(of, privateKey))).toMatchObject({ signed: true })
    expect(await check(s, await signLists(hash(1), privateKey))).toMatchObject({ signed: false })
    const forger = await newSigningKeys()
    expect(await check(s, await signLists(of, forger.privateKey))).toMatchObject({ signed: false })
  })

  test('what is no list at all says nothing, and what breaks a rule says which', async () => {
    expect(await checkPublished(s, { lists: {}, signature: null })).toBeUndefined()
    const codes = { ...lists.codes, used: lists.codes.used + 1 }
    expect(await checkPublished(s, { lists: { ...lists, codes }, signature: null })).toMatchObject({
      refusals: ['codes'],
    })
    expect(await check({ ...s, close: '2026-03-12T15:00:00Z' })).toMatchObject({ refusals: ['otherClose'] })
  })

  test('a release is compared with the lists that were checked, and without any it is of others', async () => {
    const { release } = sample.parts
    expect(await checkFetched(s, release)).toEqual({ ok: false, refusal: 'otherLists' })
    const checked = await checkPublished({ ...s, boxes: [] }, sample.parts.lists as never)
    expect(await checkFetched({ ...s, lists: checked ?? null }, release)).toMatchObject({ ok: true })
  })
})

const found: StoredLists = {
  hash: hash(1),
  bands: [['small']],
  signed: true,
  refusals: [],
  of: 5,
  absent: [],
  band: 'small',
}
const missing = { ...found, absent: ['answer/1.1'], band: null }
const nothing = { ...found, of: 0, band: null }

describe('"Recorded"', () => {
  test('is what the counter has signed, breaks no rule, and holds all own envelopes in one band', () => {
    const recorded = (lists: StoredLists | null) => isRecorded(blank({ lists }))
    expect(recorded(found)).toBe(true)
    expect(recorded(null)).toBe(false)
    expect(recorded({ ...found, signed: false })).toBe(false)
    expect(recorded({ ...found, refusals: ['codes'] })).toBe(false)
    expect(recorded({ ...found, band: null })).toBe(false)
    expect(recorded(nothing)).toBe(false)
  })

  test('is told once, and so is "not recorded"; the collector has answered', () => {
    const unsigned = { ...found, signed: false }
    const steps = (...all: StoredLists[]) =>
      all.reduce((s, lists, at) => afterLists(s, lists, at), blank({ failed: 3 }))
    expect(steps(unsigned)).toMatchObject({ lists: unsigned, failed: 0, history: [] })
    expect(steps(unsigned, found, found).history).toEqual([{ at: 1, what: 'recorded' }])
    expect(steps(missing, missing).history).toEqual([{ at: 0, what: 'notRecorded' }])
    expect(whats(steps(missing, found))).toEqual(['notRecorded', 'recorded'])
    expect(whats(steps(found, missing, unsigned, missing))).toEqual([
      'recorded',
      'notRecorded',
      'notRecorded',
    ])
    // Lists that break a rule are a reason to look, even for who has sealed nothing; lists without it are none.
    expect(whats(steps({ ...nothing, refusals: ['codes'] }))).toEqual(['notRecorded'])
    expect(whats(steps(nothing))).toEqual([])
  })
})

describe('"Counted"', () => {
  const { release } = frozen
  const good = { ok: true as const, release: release as NonNullable<typeof release> }

  test('is told once, when there is a release and the own envelopes are recorded, in whichever order', () => {
    const first = afterLists(blank({ release }), found, 1)
    expect(first.history).toEqual([
      { at: 1, what: 'recorded' },
      { at: 1, what: 'counted' },
    ])
    expect(whats(afterLists(first, found, 2))).toEqual(['recorded', 'counted'])
    const second = afterRelease(blank({ lists: found, failed: 2, releaseRefusal: 'shape' }), good, 3)
    expect(second).toMatchObject({ release, releaseRefusal: null, failed: 0 })
    expect(second.history).toEqual([{ at: 3, what: 'counted' }])
    expect(whats(afterRelease(second, good, 4))).toEqual(['counted'])
  })

  test('is not said to who is not recorded, nor of a release that is not believed', () => {
    expect(whats(afterRelease(blank({ lists: missing }), good, 3))).toEqual([])
    expect(whats(afterRelease(blank({ lists: nothing }), good, 3))).toEqual([])
    expect(whats(afterLists(blank(), found, 1))).toEqual(['recorded'])
    const refused = afterRelease(blank({ lists: found }), { ok: false, refusal: 'otherLists' }, 3)
    expect(refused).toMatchObject({ release: null, releaseRefusal: 'otherLists', history: [] })
  })
})
