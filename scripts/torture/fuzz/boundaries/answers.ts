/** What a collector answers to a device: replies and the campaign's page. Whatever it says, the device can read its own record again. */
import { utf8 } from '../../../../protocol/bytes.ts'
import { writeReply } from '../../../../protocol/wire.ts'
import { parseSubmission, type Stored } from '../../../../storage/submission-schema.ts'
import { newNetwork } from '../../../../submit/network.ts'
import { afterPublished, closeNow } from '../../../../submit/record.ts'
import { afterReply, afterStatus } from '../../../../submit/reply.ts'
import { ACCEPTED, corrupt, type Outcome, type Prepare, REFUSED } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { oneOf, under } from '../chance.ts'
import { isSame } from '../same.ts'
import { NOW, storedSubmission } from '../samples.ts'
import { strangeNumber } from '../strange.ts'
import { damagedJson, damagedTree } from '../tree.ts'

const PATIENCE = { quick: 1000, long: 1000 }

const kept = (next: Stored): Outcome => {
  const load = parseSubmission(structuredClone(next))
  if (load.kind !== 'ok')
    return corrupt(`a record that cannot be read again: ${'why' in load ? load.why : load.kind}`)
  return isSame(load.value, next) ? ACCEPTED : corrupt('a record that is another one when it is read again')
}

export const answers: Prepare = async () => {
  const stored = storedSubmission()
  const at = { collector: stored.collector, id: stored.id }
  const state = { seq: stored.known.seq + 1, hash: stored.known.hash }
  const published = {
    v: 1,
    campaign: { manifest: stored.manifest, signature: stored.signature },
    notices: stored.notices,
    participation: { codes: 78, delivered: 40 },
    objections: [],
    has: { lists: false, release: false },
  }
  const says = (bytes: Uint8Array<ArrayBuffer>, status: number) =>
    newNetwork(PATIENCE, async () => ({ ok: true, value: { status, bytes } }) as never)

  const judgedReply = async (bytes: Uint8Array<ArrayBuffer>, status: number): Promise<Outcome> => {
    const got = await says(bytes, status).status(at, new Uint8Array())
    if (!got.ok) return REFUSED
    const sent = { seq: state.seq, hash: null, tried: true }
    for (const s of [stored, { ...stored, pending: sent }])
      for (const next of [afterStatus(s, got.value, NOW), afterReply(s, sent, got.value, NOW)]) {
        const outcome = kept(next)
        if (outcome.kind !== 'accepted') return outcome
      }
    return ACCEPTED
  }
  const judgedPage = async (bytes: Uint8Array<ArrayBuffer>, said: number): Promise<Outcome> => {
    const got = await says(bytes, 200).campaign(at)
    if (!got.ok) return REFUSED
    const close = await closeNow(stored, got.value)
    return kept(afterPublished(stored, got.value, close, { now: NOW, said }))
  }
  return {
    attempt: (random) => {
      if (random() < 0.5) {
        const { value, how } =
          random() < 0.3
            ? damagedBytes(utf8(JSON.stringify(published)), random)
            : damagedJson(published, random)
        const bytes = typeof value === 'string' ? utf8(value) : value
        return { how: `page: ${how}`, feed: () => judgedPage(bytes, strangeNumber(random)) }
      }
      const outcomes = ['ok', 'conflict', 'closed'] as const
      const outcome = oneOf(random, outcomes)
      const status = [200, 409, 410][outcomes.indexOf(outcome)] ?? 200
      const good = writeReply({
        outcome,
        state: { ...state, seq: under(random, 2) === 0 ? state.seq : 1_000_000 },
      })
      if (random() < 0.4) {
        const { value, how } = damagedBytes(good, random)
        return { how, feed: () => judgedReply(value, status) }
      }
      const { value, how } = damagedTree({ v: 1, outcome, state }, random)
      const filled = utf8((JSON.stringify(value) ?? '').padEnd(512).slice(0, 512))
      return { how, feed: () => judgedReply(filled, status) }
    },
  }
}
