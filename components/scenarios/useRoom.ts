/** Loads what the room reads, and keeps the scenarios in step with the device. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { membersOf } from '../../domain/financing/content.ts'
import { circumstancesOf } from '../../domain/financing/variants.ts'
import { wantedIn } from '../../domain/financing/wanted.ts'
import { loadScenarios } from '../../locales/load.ts'
import { reportOfOpened } from '../analysis/report-of.ts'
import { type Loaded, useLoaded } from '../app/loaded.ts'
import type { DeskApp } from '../desk/types.ts'
import { nameIn, outcomesOf, type Reading, type RoomView } from './room.ts'
import { ScenarioStore } from './store.ts'

const read = async ({ ports }: DeskApp): Promise<Reading> => {
  const [list, published, services, releases] = await Promise.all([
    ports.scenarioContent.municipalities(),
    ports.scenarioContent.published(),
    ports.library.services(),
    ports.releases.list(),
  ])
  // The latest campaign first.
  const [opened] = releases.flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
  const report = opened && reportOfOpened(opened, ports.library.pack, services)
  const members = membersOf(list)
  return {
    circumstances: circumstancesOf(members),
    all: members.length,
    populationDate: list.populationDate,
    services,
    published,
    report,
    wanted: report ? wantedIn(report) : {},
  }
}

/** The reading is taken anew whenever the room is entered: another release may have been opened meanwhile. */
const useReading = (desk: DeskApp): Loaded<Reading> => {
  const [loaded, set] = useState<Loaded<Reading>>({ kind: 'loading' })
  const attempt = () => {
    set({ kind: 'loading' })
    read(desk).then(
      (value) => set({ kind: 'ok', value }),
      () => set({ kind: 'failed', retry: attempt }),
    )
  }
  useEffect(attempt, [])
  return loaded
}

const useStore = (desk: DeskApp): Loaded<ScenarioStore> => {
  const [store, set] = useState<Loaded<ScenarioStore>>({ kind: 'loading' })
  const [attempt, again] = useState(0)
  const [, redraw] = useState(0)
  useEffect(() => {
    const opened = new ScenarioStore(desk.ports.records)
    let stop: (() => void) | undefined
    let gone = false
    const quiet = opened.onChange(() => redraw((n) => n + 1))
    opened.open().then(
      (close) => {
        if (gone) close()
        stop = close
        set({ kind: 'ok', value: opened })
      },
      () => set({ kind: 'failed', retry: () => again(attempt + 1) }),
    )
    return () => {
      gone = true
      quiet()
      stop?.()
    }
  }, [attempt])
  return store
}

export const useRoom = (desk: DeskApp): Loaded<RoomView> => {
  const { language } = desk
  const words = useLoaded(`scenarios ${language}`, () => loadScenarios(language))
  const names = useLoaded(`service texts ${language}`, () => desk.ports.library.serviceTexts(language))
  const reading = useReading(desk)
  const store = useStore(desk)
  const outcomes = useMemo(
    () => (reading.kind === 'ok' ? outcomesOf(reading.value) : undefined),
    [reading.kind === 'ok' ? reading.value : undefined],
  )
  if (words.kind !== 'ok') return words
  if (names.kind !== 'ok') return names
  if (reading.kind !== 'ok') return reading
  if (store.kind !== 'ok') return store
  if (!outcomes) return { kind: 'loading' }
  return {
    kind: 'ok',
    value: {
      desk,
      words: words.value,
      store: store.value,
      state: store.value.state,
      reading: reading.value,
      nameOf: nameIn(words.value, names.value.services),
      outcomeOf: outcomes,
    },
  }
}
