/** The open assessment of a page, in step with the store. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { type Assessment, newAssessment } from '../../domain/assessment'
import type { AssessmentStore, Listed } from '../../storage/assessments'
import type { Session } from '../../storage/session'

export interface Opened {
  session: Session
  unreadable: Listed | undefined
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
): Opened =>
  current?.load.kind === 'ok'
    ? { session: openSession(store, current.load.value, true), unreadable: undefined }
    : { session: openSession(store, fresh(), false), unreadable: current }

export const freshAssessment = (pack: Parameters<typeof newAssessment>[0], name: string): Assessment =>
  newAssessment(pack, crypto.randomUUID(), name, 'short', Date.now())

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
    const current = await source.store.current()
    if (current && current.id !== session.state().assessment.id) setOpened(openFrom(source, current))
    else if (!current && session.state().saving.kind !== 'idle') setOpened(openFrom(source, undefined))
    else await session.refresh()
  }, [session, source])
  useEffect(() => source.store.onChange(() => void follow()), [follow, source])

  const open = useCallback(
    async (assessment: Assessment | undefined) => {
      await session.settled()
      if (assessment) await source.store.setCurrent(assessment.id)
      setOpened(
        openFrom(source, assessment && { id: assessment.id, load: { kind: 'ok', value: assessment } }),
      )
    },
    [session, source],
  )
  return {
    session,
    state: session.state().assessment.id === state.assessment.id ? state : session.state(),
    unreadable: opened.unreadable,
    open,
  }
}
