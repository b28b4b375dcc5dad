/** The whole desk on a screen: its real views over its real ports. */
import { h } from 'preact'
import { guard } from '../../components/app/guard.ts'
import { wholePage } from '../../components/app/place.ts'
import { Desk } from '../../components/desk/Desk.tsx'
import type { DeskPorts } from '../../components/desk/types.ts'
import { library } from '../../content/library.ts'
import { scenarioContent } from '../../content/scenarios.ts'
import { NO_POLICY } from '../../domain/policy.ts'
import { trustOf } from '../../embed/trust.ts'
import { loadDesk, loadGuide } from '../../locales/load.ts'
import type { Kv } from '../../storage/kv.ts'
import { openedReleases } from '../../storage/opened.ts'
import { network } from '../../submit/network.ts'
import { releaseOpening } from '../../submit/release-opening.ts'
import { NOW, page } from '../desk/rooms.ts'
import { openScreen, type Screen } from './screen.ts'

const opening = releaseOpening({ network, trust: trustOf(library), now: () => NOW, questions: [] })

/** @param place in the desk, as the address says it after `#/` @param more ports other than the desk's own */
export const openDesk = async (kv: Kv, place: string, more: Partial<DeskPorts> = {}): Promise<Screen> => {
  const [guide, words] = await Promise.all([loadGuide('et'), loadDesk('et')])
  const { records, modes, operator, counting } = page(kv)
  const ports: DeskPorts = {
    library,
    scenarioContent,
    records,
    modes,
    releases: openedReleases(records),
    opening: async () => opening,
    volatile: false,
    operator: async () => operator,
    counting: async () => counting,
    styles: {},
    ...more,
  }
  return openScreen((root) => {
    location.hash = `#/${place}`
    guard(wholePage(root, words.title))
    return h(Desk, {
      root,
      policy: NO_POLICY,
      preferences: { language: 'et', theme: 'system', keys: 'on' },
      preferencePort: { save: () => {}, onChange: () => () => {} },
      pageLanguage: () => {},
      guide,
      words,
      ports,
    })
  })
}
