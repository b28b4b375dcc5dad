/** The anonymised submission as views, the rehearsal and the tests use it. Knows nothing of any browser. */
import { sealBox } from '../protocol/box.ts'
import { fromUtf8, toBase64url } from '../protocol/bytes.ts'
import type { Values } from '../protocol/item.ts'
import { checkRelease } from '../protocol/release.ts'
import type { Stored } from '../storage/submissions.ts'
import type { ClientTrust } from './check.ts'
import { afterRelease } from './evidence.ts'
import { join } from './join.ts'
import { type Outbox, type OutboxParts, outbox, putBytes } from './outbox.ts'
import { leaveStanding, withBox, withWithdrawal } from './record.ts'
import type { Join, ReleaseImport, Submission, Submissions } from './types.ts'
import { latestBox, viewOf } from './view.ts'

export type { ClientTrust } from './check.ts'
export { newLock, type OutboxParts } from './outbox.ts'

export interface ClientParts extends OutboxParts {
  readonly trust: ClientTrust
}

/** Far above any release. */
const RELEASE_MAX_BYTES = 4 * 1024 * 1024

/** What StorageError has; anything else is a mistake of ours and must not be hidden. */
const isOfStorage = (e: unknown): boolean => e instanceof Error && 'problem' in e

const jsonIn = async (file: Blob): Promise<{ raw: unknown } | undefined> => {
  try {
    if (file.size > RELEASE_MAX_BYTES) return undefined
    return { raw: JSON.parse(fromUtf8(new Uint8Array(await file.arrayBuffer())) ?? '') }
  } catch {
    return undefined
  }
}

export const submissions = (parts: ClientParts): Submissions & Pick<Outbox, 'work'> => {
  const { store, trust, now } = parts
  const { run, work } = outbox(parts)
  const loaded = async (id: string): Promise<Stored | undefined> => {
    const load = await store.load(id)
    return load.kind === 'ok' ? load.value : undefined
  }

  /** Where the browser could not store what was asked for: said until it can. */
  const unkept = new Set<string>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  store.onChange(tell)

  const kept = async (id: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      unkept.delete(id)
    } catch (e) {
      if (!isOfStorage(e)) throw e
      unkept.add(id)
      tell()
    }
  }

  const shown = (s: Stored): Submission => {
    const view = viewOf(s, now())
    return unkept.has(s.id) ? { ...view, trouble: { problem: 'notKept', nextAt: null } } : view
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
    await run(id)
  }

  return {
    work,
    async list() {
      const all = await store.list().catch(() => [])
      return all.sort((a, b) => b.joinedAt - a.joinedAt).map(shown)
    },
    async join(text): Promise<Join> {
      try {
        const joined = await join(parts, trust, text)
        // Joined again, or after the close: there is more to find out.
        if (joined.ok && (await loaded(joined.id))?.nextAt === null) await run(joined.id)
        return joined
      } catch (e) {
        if (!isOfStorage(e)) throw e
        return { ok: false, problem: 'notKept' }
      }
    },
    deliver: (id, values: Values) => kept(id, () => deliver(id, values)),
    withdraw: (id) =>
      kept(id, async () => {
        await store.update(id, (stored) => withWithdrawal(stored, now()))
        await run(id)
      }),
    leave: (id) => kept(id, () => store.update(id, leaveStanding)),
    refresh: (id) => kept(id, () => run(id)),
    async sealedFile(id) {
      const s = await loaded(id)
      const box = s && latestBox(s)
      const bytes = box && putBytes(s, { ...box, tried: true })
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
