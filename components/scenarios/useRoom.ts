/** Loads what the room reads, and keeps the scenarios in step with the device. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { membersOf } from '../../domain/financing/content.ts'
import { circumstancesOf } from '../../domain/financing/variants.ts'
import { wantedIn } from '../../domain/financing/wanted.ts'
import type { Report } from '../../domain/report/report.ts'
import { loadScenarios } from '../../locales/load.ts'
import { reportOfOpened } from '../analysis/report-of.ts'
import { type Loaded, useLoaded } from '../app/loaded.ts'
import type { DeskApp } from '../desk/types.ts'
import { type Stored, useStored } from '../desk/useStored.ts'
import { nameIn, outcomesOf, type Reading, type RoomView } from './room.ts'
import { ScenarioStore } from './store.ts'

const loadContent = async ({ ports }: DeskApp) => {
  const [list, published, services] = await Promise.all([
    ports.scenarioContent.municipalities(),
    ports.scenarioContent.published(),
    ports.library.services(),
  ])
  const members = membersOf(list)
  return {
    circumstances: circumstancesOf(members),
    all: members.length,
    populationDate: list.populationDate,
    services,
    published,
  }
}

/** Words and content: what no device keeps, and what says so in its own words when it does not come. */
const useContent = (desk: DeskApp) => {
  const { language, ports } = desk
  const words = useLoaded(`scenarios ${language}`, () => loadScenarios(language))
  const names = useLoaded(`service texts ${language}`, () => ports.library.serviceTexts(language))
  const content = useLoaded('scenario content', () => loadContent(desk), ports)
  if (words.kind !== 'ok') return words
  if (names.kind !== 'ok') return names
  if (content.kind !== 'ok') return content
  const nameOf = nameIn(words.value, names.value.services)
  return { kind: 'ok' as const, value: { words: words.value, nameOf, content: content.value } }
}

/** The store itself follows what other pages change. */
const NEVER = () => () => {}

interface Kept {
  readonly store: ScenarioStore
  /** Of the latest campaign whose release is open on this desk, when the room was entered. */
  readonly report: Report | undefined
}

const useKept = ({ ports }: DeskApp): Stored<Kept> => {
  const [store] = useState(() => new ScenarioStore(ports.records))
  const [, redraw] = useState(0)
  const read = useCallback(async (): Promise<Kept> => {
    const [releases, services] = await Promise.all([
      ports.releases.list(),
      ports.library.services(),
      store.refresh(),
    ])
    const [opened] = releases.flatMap(({ load }) => (load.kind === 'ok' ? load.value : []))
    return { store, report: opened && reportOfOpened(opened, ports.library.pack, services) }
  }, [ports.releases, store])
  useEffect(() => {
    const stops = [store.onChange(() => redraw((n) => n + 1)), store.follow()]
    return () => {
      for (const stop of stops) stop()
    }
  }, [store])
  return useStored(read, NEVER)
}

/** @returns the content, and with it what this device keeps */
export const useRoom = (desk: DeskApp): { content: Loaded<unknown>; stored: Stored<RoomView> } => {
  const content = useContent(desk)
  const stored = useKept(desk)
  const report = stored.value?.report
  const base = content.kind === 'ok' ? content.value.content : undefined
  const reading = useMemo(
    (): Reading | undefined => base && { ...base, report, wanted: report ? wantedIn(report) : {} },
    [base, report],
  )
  const outcomes = useMemo(() => reading && outcomesOf(reading), [reading])
  const store = stored.value?.store
  const value: RoomView | undefined =
    content.kind === 'ok' && store && reading && outcomes
      ? {
          desk,
          words: content.value.words,
          store,
          state: store.state,
          reading,
          nameOf: content.value.nameOf,
          outcomeOf: outcomes,
        }
      : undefined
  return { content, stored: { ...stored, value } }
}
