/** What every room of the federation's desk is given: data to show and callbacks for what may happen. */
import type { ComponentType } from 'preact'
import type { ScenarioContent } from '../../domain/financing/content.ts'
import type { Language } from '../../domain/language.ts'
import type { Library } from '../../domain/library.ts'
import type { DeskWords, RoomId } from '../../locales/et/desk.ts'
import type { Guide } from '../../locales/et/guide.ts'
import type { DeskRecords } from '../../storage/desk.ts'
import type { ModeStore } from '../../storage/desk-mode.ts'
import type { OpenedReleases } from '../../storage/opened.ts'
import type { ReleaseOpening } from '../../submit/release-opening.ts'
import type { CountingPort } from '../counting/port.ts'
import type { OperatorPort } from '../operator/port.ts'

/** What the outside provides; rooms never import it. A room that needs more adds it here and in entrypoints/desk. */
export interface DeskPorts {
  library: Library
  records: DeskRecords
  /** Municipalities and published budgets, fetched with the room of scenarios. */
  scenarioContent: ScenarioContent
  /** Releases that were opened and checked on this device. */
  releases: OpenedReleases
  /** Opens and checks a release; fetched when it is first needed. */
  opening: () => Promise<ReleaseOpening>
  /** Whether this device is the operator's or the counter's. */
  modes: ModeStore
  /** Nothing is kept after the page closes: a private window, or blocked site data. */
  volatile: boolean
  /** The counter's tools, fetched when its room is entered. */
  counting: () => Promise<CountingPort>
  /** The operator's tools, likewise. */
  operator: () => Promise<OperatorPort>
  /** Style sheets of rooms, fetched when a room is first entered. */
  styles: { readonly [R in RoomId]?: () => Promise<unknown> }
}

export interface DeskApp {
  language: Language
  guide: Guide
  words: DeskWords
  /** Where in the room: what follows the room's name in the address, without a slash before it; '' is its entrance. */
  path: string
  /** To another place in this room; "back" returns. */
  go(path: string): void
  /** The address of a place in this room, for links. */
  href(path: string): string
  /** Says something to who cannot see the screen. */
  say(text: string): void
  ports: DeskPorts
}

export interface RoomProps {
  desk: DeskApp
}

export interface Room {
  readonly id: RoomId
  readonly load: () => Promise<ComponentType<RoomProps>>
}
