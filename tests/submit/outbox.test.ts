/** One run of the outbox, step by step: what is asked, in which order, and what happens in the middle of it. */
import { describe, expect, test } from 'vitest'
import { sealBox } from '../../protocol/box.ts'
import { toBase64url } from '../../protocol/bytes.ts'
import { momentOf } from '../../protocol/parse.ts'
import { HTTP, type Reply, writeReply } from '../../protocol/wire.ts'
import { announcer } from '../../storage/changes.ts'
import { type Kv, StorageError } from '../../storage/kv.ts'
import { type Stored, submissionStore } from '../../storage/submissions.ts'
import { network } from '../../submit/network.ts'
import { newLock, outbox, putBytes } from '../../submit/outbox.ts'
import { leaveStanding, withBox } from '../../submit/record.ts'
import {
  closeNow,
  type Device,
  device,
  ID,
  joined,
  type Line,
  othersDeliver,
  own,
  type Served,
  serveHouse,
} from './served.ts'
import { blank, box, frozen, hash } from './stored.ts'

const HOUR = 3_600_000
const cut: Line = async (_request, _answer, cutOff) => {
  cutOff()
  return new Response()
}
const replied = (outcome: Reply['outcome']) =>
  new Response(writeReply({ outcome, state: null }), {
    status: HTTP[outcome],
    headers: { 'Content-Type': 'application/json' },
  })

const sealedBox = async ({ house }: Served, level: string) => {
  const { manifest, ctx } = house.campaign
  const values = own({ house } as Served, level)
  const { bytes, hash } = await sealBox(manifest, ctx, values)
  return { at: house.at, values, hash, box: toBase64url(bytes) }
}

/** What was asked while this was done, without the campaign's address before it. */
const askedIn = async ({ requests }: Served, work: () => Promise<unknown>) => {
  const before = requests.length
  await work()
  return requests.slice(before).map((r) => r.replace(`/campaigns/${ID}`, ''))
}

const record = async (d: Device): Promise<Stored> => {
  const load = await d.store.load(ID)
  if (load.kind !== 'ok') throw new Error(load.kind)
  return load.value
}

describe('A run', () => {
  test('sends, asks for the campaign and for the state, each once', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    expect(await askedIn(served, () => d.port.deliver(ID, own(served)))).toEqual([
      'PUT /box',
      'GET ',
      'POST /status',
    ])
    expect(await askedIn(served, () => d.port.refresh(ID))).toEqual(['GET ', 'POST /status'])
    expect((await record(d)).nextAt).toBe(served.house.at + 6 * HOUR)
  })

  test('stops at the first question that nobody answers, and counts as one attempt', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = cut
    expect(await askedIn(served, () => d.port.refresh(ID))).toEqual(['GET '])
    // Where sending is blocked the campaign may still be asked for.
    expect(await askedIn(served, () => d.port.deliver(ID, own(served)))).toEqual(['PUT /box', 'GET '])
    expect(await record(d)).toMatchObject({ trouble: 'unreachable', failed: 1 })
  })

  test('stops where the collector asks for patience', async () => {
    for (const outcome of ['tooOften', 'unavailable'] as const) {
      const served = await serveHouse()
      const d = await joined(served)
      served.line = async (request, answer) => (request.method === 'PUT' ? replied(outcome) : answer())
      expect(await askedIn(served, () => d.port.deliver(ID, own(served)))).toEqual(['PUT /box'])
      expect(await record(d)).toMatchObject({ trouble: 'busy', failed: 1 })
    }
  })

  test('goes on after any other refusal, and notes what fails after an answer', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.line = async (request, answer) => (request.method === 'PUT' ? replied('badBox') : answer())
    expect(await askedIn(served, () => d.port.deliver(ID, own(served)))).toEqual([
      'PUT /box',
      'GET ',
      'POST /status',
    ])
    expect(await record(d)).toMatchObject({ trouble: 'refused', failed: 1 })
    served.line = async (request, answer, cutOff) =>
      request.method === 'GET' ? cut(request, answer, cutOff) : answer()
    await d.port.refresh(ID)
    expect(await record(d)).toMatchObject({ pending: null, trouble: 'unreachable', failed: 1 })
  })

  test('tries once more what came too late when somebody asks for it, and never by itself', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    served.house.at = momentOf(served.house.campaign.manifest.to)
    await d.port.deliver(ID, own(served))
    served.house.at += 13 * HOUR
    expect(await askedIn(served, () => d.port.work())).not.toContain('PUT /box')
    expect(await askedIn(served, () => d.port.refresh(ID))).toContain('PUT /box')
  })

  test('gives up a box that is no longer there, and sends nothing in its place', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.store.update(ID, (s) => ({ ...s, pending: { seq: 1, hash: hash(1), tried: false } }))
    expect(await askedIn(served, () => d.port.refresh(ID))).toEqual(['GET ', 'POST /status'])
    expect((await record(d)).pending).toBeNull()
  })
})

describe('What is sealed while a run is under way', () => {
  test.each(['PUT', 'GET', 'POST'])('is sent in the same run: during %s', async (method) => {
    const served = await serveHouse()
    const d = await joined(served)
    const newer = await sealedBox(served, '4')
    served.line = async (request, answer) => {
      if (request.method === method) {
        served.line = undefined
        await d.store.update(ID, (s) => withBox(s, newer))
      }
      return answer()
    }
    await d.port.deliver(ID, own(served, '1'))
    expect(await d.now()).toMatchObject({ stage: 'delivered', warning: null })
    expect((await d.now()).sealed?.values).toEqual(newer.values)
  })

  test('before its first write is not taken for tried, and neither is what is given up there', async () => {
    const served = await serveHouse()
    const [first, second] = [await sealedBox(served, '1'), await sealedBox(served, '4')]
    for (const change of [(s: Stored) => withBox(s, second), leaveStanding]) {
      const d = await joined(served)
      await d.store.update(ID, (s) => withBox(s, first))
      let then: Stored['pending'] | undefined
      let writes = 0
      const kv: Kv = {
        ...d.kv,
        async update(key, next) {
          writes++
          if (writes === 1) await d.store.update(ID, change)
          await d.kv.update(key, next)
        },
      }
      served.line = async (request, answer, cutOff) => {
        if (request.method === 'PUT') then ??= (await record(d)).pending
        return cut(request, answer, cutOff)
      }
      await device(served, kv).port.refresh(ID)
      expect(then?.tried ?? false).toBe(false)
      served.line = undefined
    }
  })

  test('and what is forgotten meanwhile stays forgotten', async () => {
    const served = await serveHouse()
    for (const method of ['PUT', 'GET', 'POST']) {
      const d = await joined(served)
      served.line = async (request, answer) => {
        if (request.method === method) await d.store.remove(ID)
        return answer()
      }
      await d.port.deliver(ID, own(served))
      expect(await d.kv.entries()).toEqual([])
      served.line = undefined
    }
  })
})

describe('What a collector publishes', () => {
  /** The collector answers one question in another way. */
  const tell = (served: Served, path: string, answer: () => Response) => {
    served.line = async (request, real) => (new URL(request.url).pathname.endsWith(path) ? answer() : real())
  }
  const json = (body: string, status = 200) =>
    new Response(body, { status, headers: { 'Content-Type': 'application/json' } })

  const closed = async () => {
    const served = await serveHouse()
    const d = await joined(served)
    await d.port.deliver(ID, own(served))
    await othersDeliver(served, 14)
    const { sign } = await closeNow(served)
    await sign()
    return { served, d }
  }

  test('under the same name with half a character in it is not this campaign', async () => {
    const served = await serveHouse()
    const d = await joined(served)
    const { house } = served
    const published = await (await house.app.request(`/campaigns/${ID}`)).json()
    const campaign = { ...(published as { campaign: object }).campaign, manifest: { id: '\ud83d' } }
    tell(served, ID, () => json(JSON.stringify({ ...(published as object), campaign })))
    await d.port.refresh(ID)
    expect(await record(d)).toMatchObject({ trouble: 'noCampaign', failed: 1 })
  })

  test('as lists that are not there yet is asked for again; what are no lists come from no collector', async () => {
    const { served, d } = await closed()
    tell(served, '/lists', () => json('{"problem":"noLists"}', 404))
    await d.port.refresh(ID)
    expect(await record(d)).toMatchObject({ lists: null, trouble: null, failed: 0 })
    tell(served, '/lists', () => json('{"lists":{},"signature":null}'))
    await d.port.refresh(ID)
    expect(await record(d)).toMatchObject({ lists: null, trouble: 'notACollector', failed: 1 })
  })

  test('as a release that is not there yet is asked for again', async () => {
    const { served, d } = await closed()
    const asked = await askedIn(served, async () => {
      served.line = async (request, answer) => {
        const response = await answer()
        if (request.url.endsWith('/release')) return json('{"problem":"noRelease"}', 404)
        if (!request.url.endsWith(ID)) return response
        return Response.json({ ...((await response.json()) as object), has: { lists: true, release: true } })
      }
      await d.port.refresh(ID)
    })
    expect(asked).toEqual(['GET ', 'GET /lists', 'GET /release'])
    expect(await record(d)).toMatchObject({ release: null, releaseRefusal: null, trouble: null, failed: 0 })
  })

  test('without a clock takes away nothing of what is known of this device’s', async () => {
    const served = await serveHouse()
    const clock = { ahead: 0 }
    const d = device(served, (await joined(served)).kv, {}, clock)
    clock.ahead = HOUR
    await d.port.refresh(ID)
    expect((await d.now()).clockAhead).toBe(HOUR)
    served.clockAhead = Number.NaN
    await d.port.refresh(ID)
    expect((await d.now()).clockAhead).toBe(HOUR)
  })
})

test('A store that fails is not taken for a collector that says what cannot be', async () => {
  const served = await serveHouse()
  const d = await joined(served)
  let writes = 0
  const kv: Kv = {
    ...d.kv,
    async update(key, change) {
      writes++
      if (writes === 1) throw new StorageError('full', new Error('quota'))
      await d.kv.update(key, change)
    },
  }
  const { house } = served
  const store = submissionStore(kv, announcer())
  const box = outbox({ store, network, now: () => house.at, random: () => 0.5, lock: newLock() })
  await expect(box.run(ID)).rejects.toThrow(StorageError)
  expect((await record(d)).trouble).toBeNull()
})

test('The bytes that are sent are those of the box with this number and this content', () => {
  const [first] = frozen.boxes
  if (!first) throw new Error('no box')
  const mine = { ...first, seq: 5 }
  const others = [box(5, 9), { ...first, seq: 4 }]
  const bytes = putBytes(blank({ boxes: [...others, mine] }), mine)
  expect(bytes).toEqual(putBytes(blank({ boxes: [mine] }), mine))
  expect(bytes).toBeInstanceOf(Uint8Array)
  expect(putBytes(blank({ boxes: others }), mine)).toBeUndefined()
  expect(putBytes(blank({ boxes: [{ ...mine, box: 'not base64url!' }] }), mine)).toBeUndefined()
})
