/** Attacks on close, lists, piles and release: what federation and counter refuse, each by itself. */
import { afterEach, expect, test } from 'vitest'
import { ENVELOPE_BYTES } from '../../protocol/envelope.ts'
import { type Lists, listsHash, signLists } from '../../protocol/lists.ts'
import { readPile, writePile } from '../../protocol/piles.ts'
import { checkRelease, signRelease } from '../../protocol/release.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { tallies } from '../../simulation/tally.ts'
import { onBothDatabases } from '../collector/databases.ts'
import { CLOSED, type ClosedScene, closedSceneOn, OPENABLE, some } from './closed.ts'
import { END } from './scene.ts'

const HEADER = 37
const DAY = 86_400_000

const refused = (step: { ok: true } | { ok: false; refusals: readonly { rule: string }[] }): string[] =>
  step.ok ? [] : step.refusals.map((r) => r.rule)

/** The lines of the piles' file with one pile changed. */
const withPile = (
  lines: readonly string[],
  at: number,
  change: (envelopes: readonly Uint8Array<ArrayBuffer>[]) => Uint8Array<ArrayBuffer>[],
): string[] =>
  lines.map((line, n) => {
    const pile = n === at ? readPile(line) : undefined
    return pile ? writePile({ ...pile, envelopes: change(pile.envelopes) }) : line
  })

onBothDatabases('The count under attack', (newPlace) => {
  let scene: ClosedScene
  afterEach(() => scene.close())

  test('Opening before the objections end: neither side does it, and the counter not even with piles in its hands', async () => {
    scene = await closedSceneOn(await newPlace())
    const { federation } = scene.campaign
    await expect(federation.piles(OPENABLE)).rejects.toThrow('listsUnsigned')
    await scene.signLists()
    const early = END + 14 * DAY - 1_000
    await expect(federation.piles(early)).rejects.toThrow('objectionsWait')
    // A federation whose clock goes ahead.
    const piles = await federation.piles(OPENABLE)
    expect(refused(await scene.count(early, piles))).toEqual(['tooEarly'])
    expect(refused(await scene.count(OPENABLE, piles))).toEqual([])
  })

  test('Opening before the objections end: an open objection blocks it, at whichever of the two it was raised', async () => {
    scene = await closedSceneOn(await newPlace())
    const { federation, counter } = scene.campaign
    await scene.signLists()
    const { number } = await federation.object(CLOSED)
    await expect(federation.piles(OPENABLE)).rejects.toThrow('objectionsOpen')
    await federation.resolve(number, 'Kontrollitud: ümbrik oli olemas teises nimekirjas.', CLOSED)
    const piles = await federation.piles(OPENABLE)
    const own = counter.object(CLOSED)
    expect(refused(await scene.count(OPENABLE, piles))).toEqual(['openObjections'])
    counter.resolve(own, OPENABLE, 'Kontrollitud: ümbrik oli olemas.')
    expect(refused(await scene.count(OPENABLE, piles))).toEqual([])
  })

  test('Delivering into the count: after the close nothing is taken, whatever the collector’s clock says', async () => {
    scene = await closedSceneOn(await newPlace())
    const [first] = scene.delivered
    if (!first) throw new Error('nobody')
    scene.goTo(END - 1_000)
    const late = await scene.attacker.put(first.who.code, 2, (await scene.seal(first.who)).bytes)
    expect(late.said).toBe('closed seq 1 full')
    const other = scene.campaign.invited.find((i) => !scene.delivered.some((d) => d.who.ehak === i.ehak))
    if (!other) throw new Error('everybody has delivered')
    expect((await scene.attacker.put(other.code, 1, (await scene.seal(other)).bytes)).said).toBe(
      'closed seq 0 empty',
    )
    await expect(scene.campaign.federation.revoke(first.who)).rejects.toThrow('stopped')
    await expect(scene.campaign.federation.extend(END + DAY, END - 1_000)).rejects.toThrow('stopped')
  })

  test('A band of one to four: it is merged with its smaller neighbour before anything is published', async () => {
    for (const few of [1, 4]) {
      scene = await closedSceneOn(await newPlace(), { who: some({ small: 9, middle: few, large: 7 }) })
      expect(scene.closed.lists.bands).toEqual([['small'], ['middle', 'large']])
      await scene.signLists()
      const counted = await scene.count()
      if (!counted.ok) throw new Error('not counted')
      const bands = new Set(counted.release.release.results.map((r) => r.band))
      expect([...bands].every((b) => ['all', 'small', 'middle+large'].includes(b))).toBe(true)
      if (few === 1) await scene.close()
    }
  })

  test('A band of one to four: a federation that does not merge it gets no signature', async () => {
    scene = await closedSceneOn(await newPlace(), { who: some({ small: 9, middle: 3, large: 9 }) })
    const { lists } = scene.closed
    const apart: Lists = {
      ...lists,
      bands: [['small'], ['middle'], ['large']],
      lists: lists.lists.flatMap(({ item, band, hashes }) =>
        band === 'small'
          ? [{ item, band, hashes }]
          : band === 'small+middle' || band === 'middle+large'
            ? [
                { item, band: 'middle', hashes: hashes.slice(0, 3) },
                { item, band: 'large', hashes: hashes.slice(3) },
              ]
            : [{ item, band, hashes }],
      ),
    }
    const signed = await scene.campaign.counter.signLists({ lists: apart, notices: [], now: CLOSED })
    expect(signed.ok ? [] : signed.refusals).toMatchObject([
      { rule: 'lists', refusals: expect.arrayContaining(['bandTooSmall']) },
    ])
  })

  test('Too few altogether: nine boxes are never opened', async () => {
    scene = await closedSceneOn(await newPlace(), { who: some({ small: 3, middle: 3, large: 3 }) })
    const signed = await scene.campaign.counter.signLists(scene.received(CLOSED))
    expect(signed.ok ? [] : signed.refusals).toMatchObject([{ rule: 'lists', refusals: ['tooFew'] }])
  })

  test('Moved and altered envelopes: they count nowhere, and every other answer counts exactly', async () => {
    const envelope = (at: number) => HEADER + at * ENVELOPE_BYTES
    const came: string[] = []
    scene = await closedSceneOn(await newPlace(), {
      spoil: (box, who) => {
        const spoilt = Uint8Array.from(box)
        if (came.push(who.ehak) === 1) {
          // The first two items have the same values: their envelopes change places.
          spoilt.set(box.slice(envelope(1), envelope(2)), envelope(0))
          spoilt.set(box.slice(envelope(0), envelope(1)), envelope(1))
        } else if (came.length === 2) {
          spoilt[envelope(2) + 70] = (box[envelope(2) + 70] ?? 0) ^ 1
          spoilt.fill(0, envelope(3), envelope(4))
        }
        return spoilt
      },
    })
    await scene.signLists()
    const counted = await scene.count()
    if (!counted.ok) throw new Error(JSON.stringify(counted.refusals))
    expect(counted.problems).toEqual({ sealed: 4 })
    const { manifest } = scene.campaign
    const [a, b, c, d] = manifest.items.map((i) => i.id)
    const gone = [new Set([a, b]), new Set([c, d])]
    const expected = tallies(
      manifest.items,
      scene.closed.lists.bands,
      scene.delivered.map(({ band, values }, at) => ({
        band,
        values: Object.fromEntries(Object.entries(values).filter(([id]) => !gone[at]?.has(id))),
      })),
    )
    expect(counted.tallies).toEqual(expected)
  })

  test('Pile with one envelope dropped, doubled, added or exchanged: nothing is opened, and each is named', async () => {
    scene = await closedSceneOn(await newPlace())
    await scene.signLists()
    const piles = await scene.campaign.federation.piles(OPENABLE)
    const [foreign] = readPile(piles[2] ?? '')?.envelopes ?? []
    if (!foreign) throw new Error('no pile')
    const attacks: Record<string, string[]> = {
      dropped: withPile(piles, 1, (e) => e.slice(1)),
      doubled: withPile(piles, 1, (e) => [...e, ...e.slice(0, 1)]),
      added: withPile(piles, 1, (e) => [...e, foreign]),
      exchanged: withPile(piles, 1, (e) => [foreign, ...e.slice(1)]),
      'a pile missing': piles.filter((_, at) => at !== 5),
      'a pile twice': piles.flatMap((line, at) => (at === 5 ? [line, line] : [line])),
      'cut off': piles.slice(0, -3),
    }
    for (const [attack, lines] of Object.entries(attacks)) {
      const counted = await scene.count(OPENABLE, lines)
      expect([attack, counted.ok]).toEqual([attack, false])
    }
    const differs = await scene.count(OPENABLE, attacks.exchanged)
    expect(differs.ok ? [] : differs.refusals).toMatchObject([
      { rule: 'pileDiffers', difference: { dropped: [expect.any(String)], added: [expect.any(String)] } },
    ])
    expect(refused(await scene.count(OPENABLE, piles))).toEqual([])
  })

  test('Pile with one envelope dropped: a database changed after the close is noticed before piles leave the house', async () => {
    scene = await closedSceneOn(await newPlace())
    await scene.signLists()
    const { store, campaign } = scene
    const cheating = { ...store }
    const { pilesFile } = await import('../../collector/federation/steps/piles.ts')
    cheating.pilesOf = async (...given) =>
      (await store.pilesOf(...given)).map((p) => ({ ...p, envelopes: p.envelopes.slice(1) }))
    const lines = await pilesFile(cheating, campaign.manifest.id, OPENABLE)
    await expect(
      (async () => {
        for await (const line of lines) expect(line).toBeTypeOf('string')
      })(),
    ).rejects.toThrow('pileDiffers')
  })

  test('A second release over other lists is refused by the federation, the counter and every client', async () => {
    scene = await closedSceneOn(await newPlace())
    const { federation, counter, manifest, ctx } = scene.campaign
    await scene.signLists()
    const counted = await scene.count()
    if (!counted.ok) throw new Error('not counted')
    await federation.publish(counted.release, OPENABLE)
    // Lists over one box less, properly made by a federation that changed its mind.
    const { lists } = scene.closed
    const fewer: Lists = {
      ...lists,
      codes: { ...lists.codes, used: lists.codes.used - 1 },
      lists: lists.lists.map((l) => (l.band === 'small' ? { ...l, hashes: l.hashes.slice(1) } : l)),
    }
    const again = await counter.signLists({ lists: fewer, notices: [], now: OPENABLE })
    expect(refused(again)).toEqual(['otherListsSigned'])
    const piles = await federation.piles(OPENABLE)
    expect(refused(await counter.count({ lists: fewer, notices: [], now: OPENABLE, piles }))).toEqual([
      'listsNotSigned',
    ])
    // A counter that plays along, by hand.
    const hash = await listsHash(fewer)
    const second = await signRelease(
      { ...counted.release.release, lists: hash },
      counter.keys.release.privateKey,
    )
    await expect(federation.publish(second, OPENABLE)).rejects.toThrow('otherLists')
    const signature = {
      v: 1,
      hash,
      signature: await signLists(hash, counter.keys.release.privateKey),
    } as const
    await expect(federation.loadListsSignature(signature)).rejects.toThrow('otherLists')
    const known = { hash: scene.closed.hash, bands: lists.bands }
    expect(await checkRelease(second, manifest, ctx, known)).toEqual({ ok: false, refusal: 'otherLists' })
    // The same lists again give the same release, to the last byte.
    const recount = await scene.count(OPENABLE, piles)
    expect(recount.ok && recount.release).toEqual(counted.release)
  })

  test('A second release over the same lists with other figures is refused too', async () => {
    scene = await closedSceneOn(await newPlace())
    const { federation, counter } = scene.campaign
    await scene.signLists()
    const counted = await scene.count()
    if (!counted.ok) throw new Error('not counted')
    await federation.publish(counted.release, OPENABLE)
    const { release } = counted.release
    const other = await signRelease(
      { ...release, results: release.results.slice(1) },
      counter.keys.release.privateKey,
    )
    await expect(federation.publish(other, OPENABLE)).rejects.toThrow('otherRelease')
    await federation.publish(counted.release, OPENABLE)
  })

  test('Release signed by another key is published by nobody and believed by nobody', async () => {
    scene = await closedSceneOn(await newPlace())
    const { federation, counter, manifest, ctx } = scene.campaign
    await scene.signLists()
    const counted = await scene.count()
    if (!counted.ok) throw new Error('not counted')
    const { release } = counted.release
    const known = { hash: scene.closed.hash, bands: scene.closed.lists.bands }
    for (const key of [(await newSigningKeys()).privateKey, counter.identity.privateKey]) {
      const forged = await signRelease(release, key)
      await expect(federation.publish(forged, OPENABLE)).rejects.toThrow('wronglySigned')
      expect(await checkRelease(forged, manifest, ctx, known)).toEqual({
        ok: false,
        refusal: 'wronglySigned',
      })
    }
    const path = await fetch(`${scene.url}campaigns/${manifest.id}/release`)
    expect(path.status).toBe(404)
  })

  test('All-equal classes: where everybody answers the same, no count and no class is published', async () => {
    scene = await closedSceneOn(await newPlace(), {
      values: (s) =>
        Object.fromEntries(s.campaign.manifest.items.map((i) => [i.id, i.values[3] ?? i.values[1] ?? ''])),
    })
    await scene.signLists()
    const counted = await scene.count()
    if (!counted.ok) throw new Error('not counted')
    const { results } = counted.release.release
    expect(results.length).toBeGreaterThan(5)
    for (const result of results) {
      expect(result.groups).toBeUndefined()
      expect(result.mean).toBeUndefined()
      expect(result.band).toBe('all')
      expect(result.most).toBeDefined()
    }
  })
})
