/** The open assessment of a page, in step with the store. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Assessment, newAssessment } from '../../domain/assessment.ts'
import { systemClock } from '../../domain/time/clock.ts'
import type { AssessmentStore, Listed } from '../../storage/assessments.ts'
import type { Session } from '../../storage/session.ts'
import type { Unwritten } from '../../storage/stash.ts'

export interface Opened {
  session: Session
  unreadable: Listed | undefined
  /** Opened on purpose, by the official's own choice. */
  chosen: boolean
  /** What was open before, until another page took it away. */
  gone?: { readonly name: string; readonly how: Gone } | undefined
}

export interface SessionSource {
  store: AssessmentStore
  openSession: (store: AssessmentStore, assessment: Assessment, stored: boolean) => Session
  fresh: () => Assessment
  stash: (unwritten: Unwritten) => void
}

/** @param current what the store says was opened last; a fresh assessment where there is nothing to open */
export const openFrom = (
  { store, openSession, fresh }: SessionSource,
  current: Listed | undefined,
  chosen = false,
): Opened =>
  current?.load.kind === 'ok'
    ? { session: openSession(store, current.load.value, true), unreadable: undefined, chosen }
    : { session: openSession(store, fresh(), false), unreadable: current, chosen }

export const freshAssessment = (pack: Parameters<typeof newAssessment>[0], name: string): Assessment =>
  newAssessment(pack, crypto.randomUUID(), name, 'short', systemClock())

/** What another page did to an assessment that was open here. */
export type Gone = 'bin' | 'forGood'

const goneFrom = async (store: AssessmentStore, id: string): Promise<Gone | undefined> => {
  const load = await store.load(id)
  if (load.kind === 'empty') return 'forGood'
  return load.kind === 'ok' && load.value.deletedAt !== null ? 'bin' : undefined
}

export const useSession = (source: SessionSource, first: Opened) => {
  const [opened, setOpened] = useState(first)
  const [state, setState] = useState(() => first.session.state())
  /** Sessions of other assessments with something still to write: kept until it is written. */
  const [waiting, setWaiting] = useState<readonly Session[]>([])
  const { session } = opened
  const now = useRef({ opened, waiting })
  now.current = { opened, waiting }

  /** Leaves what is open; a session that still has something to write goes on, and is the one that is opened again. */
  const turnTo = useCallback((next: Opened) => {
    const { opened: last, waiting: others } = now.current
    const all = [...others, last.session].filter((s) => s.unwritten())
    const again = all.find((s) => s.state().assessment.id === next.session.state().assessment.id)
    setWaiting(all.filter((s) => s !== again))
    setOpened(again ? { ...next, session: again } : next)
    again?.retry()
  }, [])

  useEffect(() => {
    setState(session.state())
    return session.subscribe(() => setState(session.state()))
  }, [session])

  useEffect(() => {
    const stops = waiting.map((s) => s.onSaving(() => setWaiting((all) => all.filter((x) => x.unwritten()))))
    // What can be written again here can be written there.
    const retry = () => {
      if (session.state().saving.kind === 'saved') for (const s of waiting) s.retry()
    }
    stops.push(session.onSaving(retry))
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, waiting])

  /** Views with something typed and not dispatched yet. They are asked first: listeners on a window run as they were added. */
  const [leaving] = useState(() => new Set<() => void>())
  const onLeave = useCallback(
    (flush: () => void) => {
      leaving.add(flush)
      return () => void leaving.delete(flush)
    },
    [leaving],
  )

  useLayoutEffect(() => {
    const onHide = () => {
      for (const flush of leaving) flush()
      for (const s of [...waiting, session]) {
        const unwritten = s.unwritten()
        if (unwritten && unwritten.touched.length > 0) source.stash(unwritten)
      }
    }
    addEventListener('pagehide', onHide)
    return () => removeEventListener('pagehide', onHide)
  }, [leaving, session, source, waiting])

  /** Another page wrote: follow it to the assessment it opened, or take over its answers. */
  const follow = useCallback(async () => {
    await session.settled()
    // A new assessment that the official has just asked for is not given up because another page moves.
    if (opened.chosen && !session.exists()) return
    const { id, name, deletedAt } = session.state().assessment
    const current = await source.store.current()
    if (current?.id === id) return session.refresh()
    // What was deleted here has been said here.
    const how = session.exists() && deletedAt === null ? await goneFrom(source.store, id) : undefined
    // The official has opened another one meanwhile.
    if (now.current.opened !== opened) return
    // Nothing is current: only an assessment that was really deleted is given up.
    if (current || how || deletedAt !== null)
      turnTo({ ...openFrom(source, current), gone: how && { name, how } })
    else await session.refresh()
  }, [opened, session, source])
  // What cannot be read now is read at the next change; a write that fails says so itself.
  useEffect(() => source.store.onChange(() => void follow().catch(() => {})), [follow, source])

  const open = useCallback(
    async (assessment: Assessment | undefined) => {
      await session.settled()
      if (assessment) await source.store.setCurrent(assessment.id)
      turnTo(
        openFrom(source, assessment && { id: assessment.id, load: { kind: 'ok', value: assessment } }, true),
      )
    },
    [session, source],
  )
  return {
    session,
    state: session.state().assessment.id === state.assessment.id ? state : session.state(),
    // Explained until something readable takes its place.
    unreadable: session.exists() ? undefined : opened.unreadable,
    gone: opened.gone,
    waiting,
    open,
    onLeave,
  }
}
