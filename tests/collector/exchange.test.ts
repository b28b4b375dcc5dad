import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCode } from '../../protocol/code.ts'
import { signNotice } from '../../protocol/notice.ts'
import { momentOf } from '../../protocol/parse.ts'
import { REPLY_BYTES, requestBytes, writePut, writeReply } from '../../protocol/wire.ts'
import { campaign, flipped } from '../protocol/sample.ts'
import { onBothDatabases } from './databases.ts'
import {
  AFTER,
  DURING,
  type House,
  JSON_BODY,
  openHouse,
  put,
  putOf,
  sealed,
  sendPut,
  status,
  withdraw,
} from './house.ts'

onBothDatabases('The collector', (newPlace) => {
  let house: House
  let next = 0
  const code = () => house.codes[next++ % house.codes.length] ?? ''
  beforeAll(async () => {
    house = await openHouse(await newPlace())
  })
  afterAll(() => house.close())

  test('takes a box, tells its state, takes another in its place, gives it back', async () => {
    const own = code()
    const [first, second] = [await sealed(house), await sealed(house)]
    expect((await status(house, own)).reply?.state).toEqual({ seq: 0, hash: null })
    expect((await put(house, own, 1, first)).reply).toEqual({
      v: 1,
      outcome: 'ok',
      state: { seq: 1, hash: first.hash },
    })
    expect((await put(house, own, 2, second)).reply?.state).toEqual({ seq: 2, hash: second.hash })
    expect((await status(house, own)).reply?.state).toEqual({ seq: 2, hash: second.hash })
    expect((await withdraw(house, own, 3)).reply?.state).toEqual({ seq: 3, hash: null })
    expect((await put(house, own, 4, first)).reply?.state).toEqual({ seq: 4, hash: first.hash })
  })

  test('gives the same answer to the same request again', async () => {
    const own = code()
    const box = await sealed(house)
    const once = await put(house, own, 5, box)
    const again = await put(house, own, 5, box)
    expect(again.reply).toEqual(once.reply)
    await withdraw(house, own, 6)
    expect((await withdraw(house, own, 6)).reply).toMatchObject({
      outcome: 'ok',
      state: { seq: 6, hash: null },
    })
  })

  test('refuses an older or a different change, and says what it knows', async () => {
    const own = code()
    const [box, other] = [await sealed(house), await sealed(house)]
    await put(house, own, 5, box)
    for (const seq of [1, 4, 5]) {
      const refused = await put(house, own, seq, other)
      expect([refused.status, refused.reply]).toEqual([
        409,
        { v: 1, outcome: 'conflict', state: { seq: 5, hash: box.hash } },
      ])
    }
    expect((await withdraw(house, own, 5)).reply?.outcome).toBe('conflict')
    expect((await status(house, own)).reply?.state).toEqual({ seq: 5, hash: box.hash })
  })

  test('knows unknown, void and open codes apart in words alone', async () => {
    const [own, replaced] = [code(), code()]
    const { store, campaign: c } = house
    const box = await sealed(house)
    const { createHash } = await import('node:crypto')
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
    const fresh = newCode()
    await store.revoke(c.manifest.id, hashOf(replaced), hashOf(fresh))
    const answers = await Promise.all([
      put(house, own, 1, box),
      put(house, replaced, 1, box),
      put(house, newCode(), 1, box),
      put(house, fresh, 1, box),
    ])
    expect(answers.map((a) => [a.status, a.reply?.outcome])).toEqual([
      [200, 'ok'],
      [403, 'revoked'],
      [403, 'unknownCode'],
      [200, 'ok'],
    ])
    expect(answers.map((a) => a.reply?.state === null)).toEqual([false, true, true, false])
    expect(new Set(answers.map((a) => a.bytes))).toEqual(new Set([REPLY_BYTES]))
  })

  test('refuses what is no box of this campaign', async () => {
    const own = code()
    const { manifest, ctx } = house.campaign
    const box = await sealed(house)
    const strange = await campaign()
    const otherBox = await sealed({ ...house, campaign: strange })
    const items = manifest.items.length
    const put1 = (bytes: Uint8Array, hash: string, ofCtx = ctx) =>
      writePut({ ctx: ofCtx, code: own, seq: 1, hash }, bytes, items)
    const cases: [string, Uint8Array<ArrayBuffer>, string][] = [
      ['another hash', put1(box.bytes, otherBox.hash), 'badBox'],
      ['a bit turned', put1(flipped(box.bytes, 3_000), box.hash), 'badBox'],
      ['another campaign’s box', put1(otherBox.bytes, otherBox.hash), 'badBox'],
      ['another campaign’s message', put1(otherBox.bytes, otherBox.hash, strange.ctx), 'badRequest'],
      ['a shorter message', putOf(house, own, 1, box).slice(1), 'badRequest'],
      ['nothing', new Uint8Array(), 'badRequest'],
      ['no JSON', new Uint8Array(requestBytes('put', items)).fill(32), 'badRequest'],
      ['a reply', writeReply({ outcome: 'ok', state: null }), 'badRequest'],
    ]
    for (const [name, body, outcome] of cases) {
      const answer = await sendPut(house, body)
      expect([name, answer.reply?.outcome, answer.bytes]).toEqual([name, outcome, REPLY_BYTES])
    }
    expect((await status(house, own)).reply?.state).toEqual({ seq: 0, hash: null })
  })

  test('takes nothing before the beginning and after the end, but repeats what it has said', async () => {
    const [early, late] = [code(), code()]
    const { manifest } = house.campaign
    const box = await sealed(house)
    await put(house, late, 1, box)
    try {
      house.at = momentOf(manifest.from) - 1
      expect((await put(house, early, 1, box)).reply?.outcome).toBe('notOpen')
      house.at = momentOf(manifest.from)
      expect((await put(house, early, 1, box)).status).toBe(200)
      house.at = momentOf(manifest.to)
      expect((await put(house, early, 2, box)).status).toBe(410)
      expect((await withdraw(house, late, 2)).reply?.outcome).toBe('closed')
      expect((await put(house, late, 1, box)).reply?.outcome).toBe('ok')
      expect((await status(house, late)).reply?.state?.seq).toBe(1)
    } finally {
      house.at = DURING
    }
  })

  test('keeps an old box from coming back after a withdrawal', async () => {
    const own = code()
    const box = await sealed(house)
    await put(house, own, 1, box)
    await withdraw(house, own, 2)
    expect((await put(house, own, 1, box)).reply).toMatchObject({
      outcome: 'conflict',
      state: { seq: 2, hash: null },
    })
  })

  test('says nothing of a campaign that is unknown or not open yet', async () => {
    const closed = await campaign({ id: 'hiljem-2028' })
    await house.store.create({ ctx: closed.ctx, manifest: closed.manifest, signature: null, expected: null })
    for (const id of ['hiljem-2028', 'tundmatu', 'kov%202027', 'KOV-2027']) {
      const answers = await Promise.all([
        house.app.request(`/campaigns/${id}`),
        house.app.request(`/campaigns/${id}/lists`),
        house.app.request(`/campaigns/${id}/box`, { method: 'PUT', body: 'x', headers: JSON_BODY }),
        house.app.request(`/campaigns/${id}/status`, { method: 'POST', body: 'x', headers: JSON_BODY }),
      ])
      for (const answer of answers) {
        expect(answer.status).toBe(404)
        expect(await answer.text()).toBe('{"problem":"noCampaign"}')
      }
    }
  })

  describe('several on one database', () => {
    test('keep one live box for a code that is delivered at all of them at once', async () => {
      const own = code()
      const apps = [house.app, await house.another(), await house.another()]
      const boxes = await Promise.all(Array.from({ length: 12 }, () => sealed(house)))
      const answers = await Promise.all(boxes.map((box, at) => put(house, own, 1, box, apps[at % 3])))
      const taken = answers.filter((a) => a.reply?.outcome === 'ok')
      expect(taken).toHaveLength(1)
      expect(answers.filter((a) => a.reply?.outcome === 'conflict')).toHaveLength(11)
      const [state, ...others] = await Promise.all(apps.map((app) => status(house, own, app)))
      expect(state?.reply?.state).toEqual(taken[0]?.reply?.state)
      expect(others.map((o) => o.reply)).toEqual([state?.reply, state?.reply])
    })

    test('never lose an update and never go back, whatever is sent in whatever order', async () => {
      const apps = [house.app, await house.another(), await house.another()]
      const own = [code(), code(), code()]
      const box = await sealed(house)
      const sent = own.flatMap((c) =>
        Array.from({ length: 10 }, (_, at) => ({ c, seq: at + 1, app: apps[at % 3] })),
      )
      const shuffled = sent.toSorted(() => Math.random() - 0.5)
      const answers = await Promise.all(
        shuffled.map(({ c, seq, app }) =>
          seq % 4 === 0 ? withdraw(house, c, seq, app) : put(house, c, seq, box, app),
        ),
      )
      expect(answers.every((a) => a.status === 200 || a.status === 409)).toBe(true)
      for (const c of own) {
        const acknowledged = shuffled.flatMap(({ c: of, seq }, at) =>
          of === c && answers[at]?.status === 200 ? [seq] : [],
        )
        expect((await status(house, c)).reply?.state?.seq).toBe(Math.max(...acknowledged))
        expect(Math.max(...acknowledged)).toBe(10)
      }
    })

    test('obey a new end at once', async () => {
      const own = code()
      const app = await house.another()
      const { manifest, ctx, notice } = house.campaign
      const box = await sealed(house)
      house.at = AFTER
      try {
        expect((await put(house, own, 1, box, app)).reply?.outcome).toBe('closed')
        const later = await signNotice(
          { v: 1, ctx, number: 1, kind: 'extension', at: '2027-02-20T10:00:00Z', to: '2027-03-15T15:00:00Z' },
          notice.privateKey,
        )
        await house.store.addNotice(manifest.id, later)
        expect((await put(house, own, 1, box, app)).reply?.outcome).toBe('ok')
      } finally {
        house.at = DURING
      }
    })

    test('stop together', async () => {
      const app = await house.another()
      const box = await sealed(house)
      const sent = house.codes.map((c, at) => put(house, c, 50, box, at % 2 ? app : house.app))
      await house.store.stop(house.campaign.manifest.id)
      const before = new Map(
        await Promise.all(sent).then((all) => all.map((a, at) => [house.codes[at] ?? '', a.reply])),
      )
      for (const [c, reply] of before) {
        const now = await status(house, c)
        if (reply?.outcome === 'ok') expect(now.reply?.state?.seq).toBe(50)
        expect((await put(house, c, 51, box, app)).reply?.outcome).toMatch(/closed|revoked/)
      }
    })
  })
})
