/** The collector over HTTP: its real application and database, on the loopback. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readReply, writeDelete, writePut, writeStatus } from '../../../../protocol/wire.ts'
import type { Random } from '../../../../simulation/random.ts'
import { sceneOn } from '../../../../tests/attacks/scene.ts'
import { ACCEPTED, type Attempt, corrupt, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { oneOf } from '../chance.ts'
import { isSame, jsonOf } from '../same.ts'
import { strangeMark, strangeText } from '../strange.ts'
import { damagedTree } from '../tree.ts'

type Bytes = Uint8Array<ArrayBuffer>
const JSON_BODY = { 'Content-Type': 'application/json' }
/** A message but its number: any number above the last one is right, for the sender alone counts them. */
const withoutNumber = (body: Uint8Array): unknown => {
  const message = jsonOf(new TextDecoder().decode(body))
  return typeof message === 'object' && message !== null ? { ...message, seq: 0 } : message
}
/** No answer is read further than this. */
const PATIENCE_MS = 20_000

export const http: Prepare = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-fuzz-'))
  const scene = await sceneOn(join(folder, 'fuzz.db'), { limits: { sparePerMinute: 0 } })
  const { campaign, url } = scene
  const { ctx, manifest } = campaign
  const items = manifest.items.length
  const who = scene.invited(1)
  const box = await scene.seal(who)
  const base = `${url}campaigns/${manifest.id}`

  const asked = async (address: string, init: RequestInit) => {
    const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
  const state = async () => {
    const body = writeStatus({ ctx, code: who.code })
    const { bytes } = await asked(`${base}/status`, { method: 'POST', body, headers: JSON_BODY })
    const reply = readReply(bytes)
    if (reply?.outcome !== 'ok' || !reply.state)
      throw new Error(`a right question is refused: ${reply?.outcome}`)
    return reply.state
  }

  /** Whatever comes back is one of the collector's own answers, and what lies there is what it says. */
  const judged = async (
    part: string,
    method: string,
    good: Bytes,
    body: Bytes,
    headers: HeadersInit,
  ): Promise<Outcome> => {
    const before = await state()
    const { status, bytes } = await asked(`${base}/${part}`, { method, body, headers })
    const reply = readReply(bytes)
    if (status >= 500 || !reply)
      return wrong(`answers ${status} ${new TextDecoder().decode(bytes).slice(0, 80)}`)
    const after = await state()
    if (reply.outcome !== 'ok')
      return isSame(before, after) ? REFUSED : corrupt('changed by what was refused')
    if (!isSame(withoutNumber(body), withoutNumber(good))) return wrong('a message that nobody wrote')
    if (after.seq < before.seq) return corrupt('an older state than the one before')
    return reply.state && isSame(reply.state, after)
      ? ACCEPTED
      : corrupt('says another state than the one that is there')
  }

  const message = async (random: Random): Promise<{ part: string; method: string; good: Bytes }> => {
    const { seq } = await state()
    const { code } = who
    const kind = oneOf(random, ['put', 'put', 'delete', 'status'] as const)
    if (kind === 'put')
      return {
        part: 'box',
        method: 'PUT',
        good: writePut({ ctx, code, seq: seq + 1, hash: box.hash }, box.bytes, items),
      }
    if (kind === 'delete')
      return { part: 'withdraw', method: 'POST', good: writeDelete({ ctx, code, seq: seq + 1 }) }
    return { part: 'status', method: 'POST', good: writeStatus({ ctx, code }) }
  }

  /** An address or a method that nobody has thought of. */
  const page = (random: Random): Attempt => {
    const path = oneOf(random, ['', 'campaigns/', `campaigns/${manifest.id}/`, 'reports/', 'invitation'])
    const more = encodeURI(
      (random() < 0.5 ? strangeText : strangeMark)(random).replace(/\p{Cs}/gu, ''),
    ).slice(0, 2000)
    const method = oneOf(random, ['GET', 'GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])
    const lang = oneOf(random, ['', '?lang=et', '?lang=%00', '?lang[]=en', `?${more}`])
    return {
      how: `${method} ${path}${more.slice(0, 40)}${lang.slice(0, 40)}`,
      feed: async () => {
        const { status, bytes } = await asked(url + path + more + lang, { method })
        const text = new TextDecoder().decode(bytes)
        if (status >= 500) return wrong(`answers ${status} ${text.slice(0, 80)}`)
        return /\bat .*\.ts:\d+|SQLITE|Error:/.test(text)
          ? wrong('tells of its own inside')
          : status < 400
            ? ACCEPTED
            : REFUSED
      },
    }
  }
  return {
    attempt: async (random) => {
      if (random() < 0.2) return page(random)
      const { part, method, good } = await message(random)
      if (random() < 0.1) {
        const type = oneOf(random, [
          'text/plain',
          'application/json; charset=utf-16',
          '',
          'multipart/form-data',
          'application/jsonx',
        ])
        return {
          how: `as ${type}`,
          feed: () => judged(part, method, good, good, { 'Content-Type': type || 'x' }),
        }
      }
      if (random() < 0.5) {
        const { value, how } = damagedBytes(good, random)
        return { how: `${part}: ${how}`, feed: () => judged(part, method, good, value, JSON_BODY) }
      }
      const { value, how } = damagedTree(jsonOf(new TextDecoder().decode(good)), random)
      const text = (JSON.stringify(value) ?? '').padEnd(good.length)
      const body = new TextEncoder().encode(text)
      return { how: `${part}: ${how}`, feed: () => judged(part, method, good, body, JSON_BODY) }
    },
    close: async () => {
      await scene.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
