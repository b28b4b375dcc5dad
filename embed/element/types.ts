/** What a page says to `<kov-digikompass>` and hears of it. Handed out as the package's type declarations. */

/** Views that a page can open; a question or a screen of the submission may follow: `question/3.2`, `submit/proof`. */
export type KovView =
  | 'question'
  | 'overview'
  | 'dimension'
  | 'results'
  | 'services'
  | 'demand'
  | 'letter'
  | 'submit'
  | 'files'
  | 'settings'

/** Where the newest anonymised submission stands. */
export type KovStage =
  | 'joined'
  | 'sealed'
  | 'delivered'
  | 'withdrawing'
  | 'withdrawn'
  | 'recorded'
  | 'counted'

/** Events tell that something happened, and counts. No answer, no note and no level is in any of them. */
export interface KovEventDetails {
  /** The first view is on screen. `kept`: the browser stores answers; otherwise they last as long as the page. */
  'kov-ready': { readonly language: 'et' | 'en'; readonly kept: boolean }
  'kov-language': { readonly language: 'et' | 'en' }
  'kov-view': { readonly view: KovView }
  /** `done` of the `of` questions of the chosen length have an answer of any kind. */
  'kov-progress': { readonly done: number; readonly of: number; readonly mode: 'short' | 'full' }
  /** Everything on screen is on the disk. */
  'kov-saved': null
  /** Assessments were saved as files. */
  'kov-exported': null
  'kov-submission': { readonly stage: KovStage; readonly demo: boolean }
  /**
   * `load`: a part could not be fetched. `insecure`: the page came without https, where browsers lack what is needed.
   * `updated`: the element's files were replaced while the page was open, and the page must be loaded again.
   * `storage`: an answer could not be written; the official is told on screen and can save a file.
   */
  'kov-error': { readonly reason: 'load' | 'insecure' | 'storage' | 'updated' }
}

export type KovEvents = { readonly [Name in keyof KovEventDetails]: CustomEvent<KovEventDetails[Name]> }

/** Attributes are named like the properties. `lang` is every element's own: `et` or `en`. */
export interface KovDigikompassElement extends HTMLElement {
  /** `auto` is as the page around: its `color-scheme`. Without: what was chosen in the settings before. */
  theme: 'auto' | 'light' | 'dark' | null
  /** Where to begin, and where to go when it changes: `results`, `question/3.2`. */
  view: string | null
  /** `hash`: views have addresses in the page's own hash, one element a page. Without: the address is left alone. */
  routing: 'hash' | null
  /** Level of the first heading, `1` to `6`; those below it follow. Without: 1. */
  headingLevel: string | null
  /** The federation's invitation: opens the screen for joining. Taken at once, and out of the markup again. */
  invitation: string | null
  addEventListener<Name extends keyof KovEvents>(
    type: Name,
    listener: (this: KovDigikompassElement, event: KovEvents[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: KovDigikompassElement, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'kov-digikompass': KovDigikompassElement
  }
  /** On the element itself, and on everything it bubbles to. */
  interface GlobalEventHandlersEventMap extends KovEvents {}
}
