/** The campaign's end: close, lists, signature, count, release, with somebody trying to cheat at every step. */

import type { Closed } from '../../collector/federation/steps/close.ts'
import type { Counted } from '../../counter/count.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { signRelease } from '../../protocol/release.ts'
import { newSigningKeys } from '../../protocol/signature.ts'
import { attacksAfterClose, mustFail } from './attacks.ts'
import type { Delivered, Rehearsal } from './report.ts'

/** @returns the lists, signed and public */
export const listing = async (rehearsal: Rehearsal, { settled }: Delivered): Promise<Closed> => {
  const { campaign, collector, clock, store, attacked, say } = rehearsal
  const { federation, counter, manifest } = campaign
  say('The end is waited for.')
  await clock.over()
  const closed = await federation.close(systemClock())
  const [target] = settled.filter((o) => o.part === 'plain')
  const active = new Set(settled.map((o) => o.who.ehak))
  const idle = campaign.invited.find((i) => !active.has(i.ehak))
  if (target) attacked.push(...(await attacksAfterClose(campaign, collector.url, target.who, idle)))
  const files = {
    lists: closed.lists,
    notices: (await store.head(manifest.id))?.notices ?? [],
    now: systemClock(),
  }
  attacked.push(
    await mustFail('piles before the signature', () => federation.piles(systemClock())),
    await mustFail('a count before the signature', () => counter.count({ ...files, piles: [] })),
    await mustFail('lists without the notices', () => counter.signLists({ ...files, notices: [] })),
  )
  const signed = await counter.signLists(files)
  if (!signed.ok) throw new Error(`The counter signs no lists: ${JSON.stringify(signed.refusals)}`)
  await federation.loadListsSignature(signed.signature)
  const more = { ...closed.lists, codes: { ...closed.lists.codes, issued: closed.lists.codes.issued + 1 } }
  attacked.push(await mustFail('other lists', () => counter.signLists({ ...files, lists: more })))
  return closed
}

export const counting = async (rehearsal: Rehearsal, { lists }: Closed): Promise<Counted> => {
  const { campaign, store, attacked, say } = rehearsal
  const { federation, counter, manifest } = campaign
  say('The counter counts.')
  const files = { lists, notices: (await store.head(manifest.id))?.notices ?? [], now: systemClock() }
  await federation.object(systemClock())
  attacked.push(await mustFail('piles while an objection is open', () => federation.piles(systemClock())))
  await federation.resolve(1, 'Peaproov: vastuväide on lahendatud.', systemClock())
  const piles = await federation.piles(systemClock())
  const own = counter.object(systemClock())
  attacked.push(
    await mustFail('a count while an objection is open', () => counter.count({ ...files, piles })),
  )
  counter.resolve(own, systemClock(), 'Peaproov: vastuväide on lahendatud.')
  attacked.push(
    await mustFail('a pile dropped', () => counter.count({ ...files, piles: piles.toSpliced(3, 1) })),
    await mustFail('a pile doubled', () =>
      counter.count({ ...files, piles: piles.toSpliced(3, 0, piles[3] ?? '') }),
    ),
  )
  const counted = await counter.count({ ...files, piles })
  if (!counted.ok) throw new Error(`The counter does not count: ${JSON.stringify(counted.refusals)}`)
  const { release } = counted.release
  const forged = await signRelease(release, (await newSigningKeys()).privateKey)
  attacked.push(
    await mustFail('release signed by another key', () => federation.publish(forged, systemClock())),
  )
  await federation.publish(counted.release, systemClock())
  const second = await signRelease({ ...release, total: release.total + 5 }, counter.keys.release.privateKey)
  attacked.push(await mustFail('a second release', () => federation.publish(second, systemClock())))
  return counted
}
