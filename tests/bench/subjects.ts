/** The two pages that are compared, and how a visitor finds a way around in each. */
import type { Page } from 'playwright-core'
import type { Assessment } from '../../domain/assessment.ts'
import type { Pack } from '../../domain/content.ts'
import { store, storedAnswers, storedAnswersStatic, storeStatic } from './seed.ts'
import type { Site } from './server.ts'

export type Name = 'ours' | 'static'

/** Where things are on a page; selectors match what is shown only. */
export interface Places {
  /** The custom element in whose shadow root everything is, where there is one. */
  host?: string
  /** The choices, in order; the first of them is "the first option". */
  option: string
  /** What changes when "next" has done its work. */
  title: string
  next: string
  /** "Next" on a view between two dimensions, where a page has one. */
  onward: string | null
  /** The inputs of all questions that can be answered without moving on, those out of sight included. */
  inputs: string
  /** Choices per question: five levels and, on our page, "don't know". */
  optionsEach: number
  /** Whether all questions of a dimension are shown at once. */
  together: boolean
}

export interface Subject {
  name: Name
  site: Site
  pack: Pack
  places: Places
  store: (page: Page, assessment: Assessment | undefined) => Promise<void>
  storedAnswers: (page: Page) => Promise<number>
}

export const ours = (site: Site, pack: Pack): Subject => ({
  name: 'ours',
  site,
  pack,
  places: {
    option: '.level',
    inputs: '.level input',
    title: '#question',
    next: '.question-foot button.primary',
    onward: '.summary .actions.foot button.primary',
    optionsEach: 6,
    together: false,
  },
  store,
  storedAnswers,
})

export const floor = (site: Site, pack: Pack): Subject => ({
  name: 'static',
  site,
  pack,
  places: {
    option: 'section:not([hidden]) label',
    inputs: 'label input',
    title: 'section:not([hidden]) h2',
    next: 'section:not([hidden]) button',
    onward: null,
    optionsEach: 5,
    together: true,
  },
  store: storeStatic,
  storedAnswers: storedAnswersStatic,
})
