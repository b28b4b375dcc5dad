/** The open assessment of a page, in step with the store. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Assessment, newAssessment } from '../../domain/assessment.ts'
import { systemClock } from '../../domain/time/clock.ts'
import type { AssessmentStore, Listed } from '../../storage/assessments.ts'
import type { Session } from '../../storage/session.ts'

export interface Opened {
  session: Session
  unreadable: Listed | undefined
  /** Opened on purpose, by the official's own choice. */
  chosen: boolean
}

export interface SessionSource {
  store: AssessmentStore
  openSession: (store: AssessmentStore, assessment: Assessment, stored: boolean) => Session
  fresh: () => Assessment
  stash: (assessment: Assessment, touched: readonly string[]) => void
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

const isGone = async (store: AssessmentStore, id: string): Promise<boolean> => {
  const load = await store.load(id)
  return load.kind === 'empty' || (load.kind === 'ok' && load.value.deletedAt !== null)
}

export const useSession = (source: SessionSource, first: Opened) => {
  const [opened, setOpened] = useState(first)
  const [state, setState] = useState(() => first.session.state())
  const { session } = opened

  useEffect(() => {
    setState(session.state())
    return session.subscribe(() => setState(session.state()))
  }, [session])

  useEffect(() => {
    const onHide = () => {
      const touched = session.unwritten()
      if (touched.length > 0) source.stash(session.state().assessment, touched)
    }
    addEventListener('pagehide', onHide)
    return () => removeEventListener('pagehide', onHide)
  }, [session, source])

  /** Another page wrote: follow it to the assessment it opened, or take over its answers. */
  const follow = useCallback(async () => {
    await session.settled()
    // A new assessment that the official has just asked for is not given up because another page moves.
    if (opened.chosen && !session.exists()) return
    const { id } = session.state().assessment
    const current = await source.store.current()
    if (current?.id === id) return session.refresh()
    // Nothing is current: only an assessment that was really deleted is given up.
    if (current || (session.exists() && (await isGone(source.store, id))))
      setOpened(openFrom(source, current))
    else await session.refresh()
  }, [opened, session, source])
  useEffect(() => source.store.onChange(() => void follow()), [follow, source])

  const open = useCallback(
    async (assessment: Assessment | undefined) => {
      await session.settled()
      if (assessment) await source.store.setCurrent(assessment.id)
      setOpened(
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
    open,
  }
}
