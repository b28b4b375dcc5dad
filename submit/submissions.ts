/** The anonymised submission as views, the rehearsal and the tests use it. Knows nothing of any browser. */
import { sealBox } from '../protocol/box.ts'
import { fromUtf8, toBase64url } from '../protocol/bytes.ts'
import type { Values } from '../protocol/item.ts'
import { checkRelease } from '../protocol/release.ts'
import type { Stored } from '../storage/submissions.ts'
import type { ClientTrust } from './check.ts'
import { afterRelease } from './evidence.ts'
import { isOfStorage } from './failure.ts'
import { join } from './join.ts'
import { type Outbox, type OutboxParts, outbox, putBytes } from './outbox.ts'
import { leaveStanding, withBox, withWithdrawal } from './record.ts'
import { dueAt } from './schedule.ts'
import type { Join, ReleaseImport, Submission, Submissions } from './types.ts'
import { latestBox, viewOf } from './view.ts'

export type { ClientTrust } from './check.ts'
export { newLock, type OutboxParts } from './outbox.ts'

export interface ClientParts extends OutboxParts {
  readonly trust: ClientTrust
}

/** Far above any release. */
const RELEASE_MAX_BYTES = 4 * 1024 * 1024

/** A look at the collector that nobody asked for is not repeated sooner, in milliseconds. */
const LOOK_AGAIN = 5 * 60_000

const jsonIn = async (file: Blob): Promise<{ raw: unknown } | undefined> => {
  try {
    if (file.size > RELEASE_MAX_BYTES) return undefined
    return { raw: JSON.parse(String(fromUtf8(new Uint8Array(await file.arrayBuffer())))) }
  } catch {
    return undefined
  }
}

export const submissions = (parts: ClientParts): Submissions & Pick<Outbox, 'work'> => {
  const { store, trust, now } = parts
  /** How far this device's clock is ahead of a collector's, as heard last; absent where it agrees or nobody said. */
  const ahead = new Map<string, number>()
  const noticed = (id: string, by: number | undefined) => {
    if (by === undefined) ahead.delete(id)
    else ahead.set(id, by)
  }
  const { run: runNow, work } = outbox({ ...parts, noticed })
  const looked = new Map<string, number>()
  const run = async (id: string): Promise<void> => {
    looked.set(id, now())
    await runNow(id)
  }
  const loaded = async (id: string): Promise<Stored | undefined> => {
    const load = await store.load(id)
    return load.kind === 'ok' ? load.value : undefined
  }

  /** Where the browser could not store what was asked for: said until it can. */
  const unkept = new Map<string, 'notKept' | 'notNoted'>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  store.onChange(tell)

  /** @param store what has to be written first @param send what is done with the collector once it is */
  const kept = async (
    id: string,
    store: () => Promise<unknown>,
    send: () => Promise<unknown> = async () => {},
  ): Promise<void> => {
    let failure: 'notKept' | 'notNoted' = 'notKept'
    try {
      await store()
      failure = 'notNoted'
      await send()
      unkept.delete(id)
    } catch (e) {
      if (!isOfStorage(e)) throw e
      unkept.set(id, failure)
      tell()
    }
  }
  const nothing = async () => {}

  const shown = (s: Stored): Submission => {
    const view = viewOf(s, now(), ahead.get(s.id) ?? 0)
    const problem = unkept.get(s.id)
    return problem ? { ...view, trouble: { problem, nextAt: null } } : view
  }

  const importRelease = async (id: string, file: Blob): Promise<ReleaseImport> => {
    const json = await jsonIn(file)
    if (!json) return { ok: false, problem: 'notJson' }
    if (!(await loaded(id))?.lists) await run(id)
    const s = await loaded(id)
    if (!s?.lists) return { ok: false, problem: 'noLists' }
    const check = await checkRelease(json.raw, s.manifest, s.ctx, s.lists)
    if (!check.ok) return { ok: false, problem: check.refusal }
    await store.update(id, (stored) => afterRelease(stored, check, now()))
    return { ok: true }
  }

  const deliver = async (id: string, values: Values): Promise<void> => {
    const s = await loaded(id)
    if (!s) return
    const { bytes, hash } = await sealBox(s.manifest, s.ctx, values)
    const box = { hash, at: now(), values: { ...values }, box: toBase64url(bytes) }
    // Another campaign may have come under this name meanwhile: the box is not for that one.
    await store.update(id, (stored) => (stored.ctx === s.ctx ? withBox(stored, box) : undefined))
  }

  return {
    work,
    async list() {
      const all = await store.list()
      return all.sort((a, b) => b.joinedAt - a.joinedAt).map(shown)
    },
    unreadable: () => store.unreadable(),
    async join(text, confirmed): Promise<Join> {
      try {
        const joined = await join({ ...parts, noticed }, trust, text, confirmed)
        // Joined again, or after the close: there is more to find out.
        const s = joined.ok ? await loaded(joined.id) : undefined
        if (s && (dueAt(s, now()) ?? now() + 1) <= now()) await kept(s.id, nothing, () => run(s.id))
        return joined
      } catch (e) {
        if (!isOfStorage(e)) throw e
        return { ok: false, problem: 'notKept' }
      }
    },
    deliver: (id, values: Values) =>
      kept(
        id,
        () => deliver(id, values),
        () => run(id),
      ),
    withdraw: (id) =>
      kept(
        id,
        () => store.update(id, (stored) => withWithdrawal(stored, now())),
        () => run(id),
      ),
    leave: (id) => kept(id, () => store.update(id, leaveStanding)),
    refresh: (id) => kept(id, nothing, () => run(id)),
    async look(id) {
      const last = looked.get(id) ?? Number.NEGATIVE_INFINITY
      if (Math.abs(now() - last) < LOOK_AGAIN) return
      await kept(id, nothing, () => run(id))
    },
    async sealedFile(id) {
      const s = await loaded(id)
      const box = s && latestBox(s)
      const bytes = box && putBytes(s, box)
      return bytes && { name: `${id}-${box.seq}.kovbox`, bytes }
    },
    importRelease,
    forget: (id) => kept(id, () => store.remove(id)),
    onChange(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
