/** The assessment as a custom element: attributes in, events out, everything else inside its shadow root. */
import { namesKey, prefetch, textKey } from '../../components/app/loaded.ts'
import type { News } from '../../components/app/news.ts'
import type { Route, Router } from '../../components/app/route.ts'
import { library } from '../../content/library.ts'
import type { Language } from '../../domain/language.ts'
import { version } from '../../package.json'
import { mount } from '../mount.tsx'
import { ATTRIBUTES, type Attribute, invitationOf, languageOf, themeOf, viewOf } from './attributes.ts'
import { failure } from './failure.ts'
import { headingLevelOf, keepHeadings } from './headings.ts'
import { focusKeeper, placeIn } from './place.ts'
import { type ElementPreferences, elementPreferences } from './preferences.ts'
import { memoryRouter, sharedHashRouter } from './routers.ts'
import { adopt, adoptedStyles } from './sheets.ts'
import type { KovDigikompassElement, KovEventDetails } from './types.ts'
import { keepTyping } from './typing.ts'
import { onReplaced } from './update.ts'

/** Where there are no elements (a page rendered on a server), the module can be loaded all the same. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** The texts most visitors see first: asked for at once, not only when the device has said that nothing is stored. */
const fetchFirstQuestion = (language: Language): void => {
  const id = library.pack.dimensions[0]?.id
  // What does not come is asked for again by whoever needs it, and said there.
  prefetch(namesKey(language), () => library.names(language)).catch(() => {})
  if (id !== undefined) prefetch(textKey(id, language), () => library.text(id, language)).catch(() => {})
}

/** From when it came into a page until it has left it for good. */
interface Life {
  readonly ends: AbortController
  readonly preferences: ElementPreferences
  readonly router: Router
  restoreFocus(): void
  setHeadings(): void
}

export class KovDigikompass extends Base implements KovDigikompassElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES
  #life: Life | undefined
  /** Where the official was, for when it comes back into a page. */
  #last: Route | undefined

  constructor() {
    super()
    // What stands between the tags is shown until the first view is there.
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'))
  }

  get theme() {
    return this.getAttribute('theme') as KovDigikompassElement['theme']
  }
  set theme(value) {
    this.#reflect('theme', value)
  }
  get view() {
    return this.getAttribute('view')
  }
  set view(value) {
    this.#reflect('view', value)
  }
  get routing() {
    return this.getAttribute('routing') as KovDigikompassElement['routing']
  }
  set routing(value) {
    this.#reflect('routing', value)
  }
  get headingLevel() {
    return this.getAttribute('heading-level')
  }
  set headingLevel(value) {
    this.#reflect('heading-level', value)
  }
  get invitation() {
    return this.getAttribute('invitation')
  }
  set invitation(value) {
    this.#reflect('invitation', value)
  }

  connectedCallback(): void {
    if (this.#life) {
      this.#life.restoreFocus()
      return
    }
    for (const name of ['theme', 'view', 'routing', 'headingLevel', 'invitation'] as const)
      this.#upgrade(name)
    this.#begin()
  }

  /** A move takes an element out and puts it back in at once: only what stays out has left. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end()
    })
  }

  /** Browsers that can move without taking out need nothing done. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: Attribute, _old: string | null, value: string | null): void {
    if (!this.#life) return
    const { preferences, router } = this.#life
    if (name === 'heading-level') this.#life.setHeadings()
    if (name === 'lang') preferences.give({ language: languageOf(value) })
    if (name === 'theme') preferences.give({ theme: themeOf(value) })
    const route = name === 'view' ? viewOf(value) : name === 'invitation' ? this.#takeInvitation() : undefined
    if (route) router.go(route)
  }

  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('.main')?.focus(options)
  }

  /** Set by a page before this class was there: an own property would hide the accessor. */
  #upgrade(name: 'theme' | 'view' | 'routing' | 'headingLevel' | 'invitation'): void {
    if (!Object.hasOwn(this, name)) return
    const value = this[name] as null
    delete (this as Partial<KovDigikompassElement>)[name]
    this[name] = value
  }

  #reflect(name: Attribute, value: string | null): void {
    if (value === null || value === undefined) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }

  /** It holds a code that only the municipality may have: it does not stay in the markup. */
  #takeInvitation(): Route | undefined {
    const route = invitationOf(this.getAttribute('invitation'))
    this.removeAttribute('invitation')
    return route
  }

  #tell<Name extends keyof KovEventDetails>(name: Name, detail: KovEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  readonly #onNews = (news: News): void => {
    if (news.what === 'language') this.#tell('kov-language', { language: news.language })
    if (news.what === 'view') this.#tell('kov-view', { view: news.view })
    if (news.what === 'progress')
      this.#tell('kov-progress', { done: news.done, of: news.of, mode: news.mode })
    if (news.what === 'saved') this.#tell('kov-saved', null)
    if (news.what === 'exported') this.#tell('kov-exported', null)
    if (news.what === 'failed') this.#tell('kov-error', { reason: 'storage' })
  }

  #begin(): void {
    const shadow = this.shadowRoot
    if (!shadow) return
    const ends = new AbortController()
    const { signal } = ends
    const preferences = elementPreferences({
      language: languageOf(this.lang),
      theme: themeOf(this.theme),
    })
    const invited = this.#takeInvitation()
    const first = invited ?? this.#last ?? viewOf(this.view) ?? { view: 'question' }
    const router = this.routing === 'hash' ? sharedHashRouter(first, signal) : memoryRouter(first)
    const root = document.createElement('div')
    root.className = 'digikompass'
    root.role = 'region'
    root.ariaLabel = 'KOV digikompass'
    root.part.add('app')
    const leave = adopt(shadow)
    const place = placeIn(this, root, signal)
    const { restore } = focusKeeper(root, signal)
    keepTyping(shadow, signal)
    const setHeadings = keepHeadings(root, () => headingLevelOf(this.headingLevel), signal)
    this.#life = { ends, preferences, router, restoreFocus: restore, setHeadings }
    const note = document.createElement('slot')
    note.name = 'note'
    const show = () => shadow.replaceChildren(...(updated.hasChildNodes() ? [updated] : []), root, note)
    signal.addEventListener('abort', () => {
      this.#last = router.current()
      shadow.replaceChildren(document.createElement('slot'))
      leave()
    })
    const updated = document.createElement('div')
    updated.className = 'digikompass updated'
    onReplaced(() => {
      if (updated.isConnected) return
      updated.dataset.theme = preferences.now().theme
      updated.replaceChildren(failure(preferences.now().language, 'updated', () => location.reload()))
      shadow.prepend(updated)
      this.#tell('kov-error', { reason: 'updated' })
    }, signal)
    const fail = (reason: 'load' | 'insecure') => {
      root.dataset.theme = preferences.now().theme
      root.replaceChildren(failure(preferences.now().language, reason, attempt))
      show()
      this.#tell('kov-error', { reason })
    }
    const attempt = async () => {
      if (!isSecureContext) return fail('insecure')
      if (first.view === 'question') fetchFirstQuestion(preferences.now().language)
      try {
        const drawn = await mount({
          place,
          shell: { kind: 'page', version, within: location.hostname },
          router,
          styles: adoptedStyles,
          preferences: () => ({ first: preferences.now(), port: preferences.port }),
          pageLanguage: () => {},
          tell: this.#onNews,
          onSubmissions: async (port) => {
            const { followStage } = await import('./stage.ts')
            followStage(port, ({ stage, demo }) => this.#tell('kov-submission', { stage, demo }), signal)
          },
          signal,
        })
        if (!drawn || signal.aborted) return
        show()
        this.#tell('kov-ready', { language: preferences.now().language, kept: drawn.kept })
      } catch {
        if (signal.aborted) return
        // Trying again would ask for the same files, which are gone: one sentence says what helps.
        if (updated.hasChildNodes()) show()
        else fail('load')
      }
    }
    attempt()
  }

  #end(): void {
    this.#life?.ends.abort()
    this.#life = undefined
  }
}
