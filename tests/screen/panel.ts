/** The whole micro-frontend on a screen: its real views over a store that can fail. */
import { h } from 'preact'
import { App } from '../../components/app/App.tsx'
import { guard } from '../../components/app/guard.ts'
import { wholePage } from '../../components/app/place.ts'
import { hashRouter } from '../../components/app/route.ts'
import type { Ports } from '../../components/app/types.ts'
import { library } from '../../content/library.ts'
import { NO_POLICY } from '../../domain/policy.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { OWN_CONTENT } from '../../embed/content.ts'
import { handover } from '../../embed/handover.ts'
import { loadGuide } from '../../locales/load.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { announcer } from '../../storage/changes.ts'
import type { Kv } from '../../storage/kv.ts'
import { openSession } from '../../storage/session.ts'
import { openScreen, type Screen } from './screen.ts'

/** @param place the address after `#/` @param more ports besides the device's own, or instead of them */
export const openPanel = async (kv: Kv, place: string, more: Partial<Ports> = {}): Promise<Screen> => {
  const guide = await loadGuide('et')
  const others = announcer()
  const store = assessmentStore(kv, systemClock, others)
  const current = await store.current().catch(() => undefined)
  const none = async () => {}
  const parts = { kv, assessments: store, others, content: OWN_CONTENT, policy: NO_POLICY, changed: () => {} }
  return openScreen((root) => {
    location.hash = `#/${place}`
    const whole = wholePage(root, guide.product)
    guard(whole)
    return h(App, {
      place: whole,
      shell: { kind: 'tab', version: '0' },
      router: hashRouter(),
      ports: {
        library,
        store,
        volatile: false,
        files: () => import('../../storage/file.ts'),
        askToKeep: async () => 'kept' as const,
        onAskForNew: () => () => {},
        stash: () => {},
        viewsStyle: none,
        demandStyle: none,
        benchmarkStyle: none,
        submitStyle: none,
        handover: async () => handover(parts),
        ...more,
      },
      openSession,
      opened: current,
      startsNew: false,
      preferences: { language: 'et', theme: 'system', keys: 'on' },
      preferencePort: { save: () => {}, onChange: () => () => {} },
      policy: NO_POLICY,
      pageLanguage: () => {},
      guide,
      tell: () => {},
    })
  })
}
