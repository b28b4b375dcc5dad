/**
 * A page to draw real views on, without a browser: happy-dom keeps the elements, the focus and the events. What needs a
 * layout, a style or a disk belongs to the browser tests.
 */
import { Window } from 'happy-dom'
import { type ComponentChild, options, render } from 'preact'
import { expect, onTestFinished, vi } from 'vitest'

/** Effects run when the machine gets round to it, whichever clock a test has put in the place of the real one. */
const soon = setTimeout
options.requestAnimationFrame = (work) => void soon(work)

/** What the views take from the page around them; every other global stays Node's own. */
const GLOBALS = [
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'matchMedia',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
  'Node',
  'Element',
  'HTMLElement',
  'ShadowRoot',
  'MutationObserver',
] as const

export interface Screen {
  readonly window: Window
  readonly root: HTMLElement
  /** Everything that can be read on it. */
  text(): string
  /** Waits until it can be read. */
  shows(text: string): Promise<void>
  all(selector: string): HTMLElement[]
  /** Waits for the element. */
  find(selector: string): Promise<HTMLElement>
  /** Waits for a button or link that is called so. */
  findButton(name: string): Promise<HTMLElement>
  /** Waits for it, and presses it. */
  press(name: string): Promise<void>
  /** Waits for the field with this label and types into it. */
  type(label: string, text: string): Promise<void>
  /** Waits for the list with this label and picks the value. */
  pick(label: string, value: string): Promise<void>
  /** Waits for the field with this label and gives it files. */
  choose(label: string, ...files: File[]): Promise<void>
  /** Waits for the box or the choice with this label and ticks it. */
  tick(label: string): Promise<void>
  /** Waits for what is folded under this name and unfolds it. */
  unfold(name: string): Promise<void>
  /** What has the focus: what it says, and what it says of itself. */
  held(): { readonly text: string; readonly invalid: boolean }
  go(hash: string): void
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** Opens an empty page until the test ends. */
export const openScreen = (draw: (root: HTMLElement) => ComponentChild): Screen => {
  const window = new Window({ url: 'https://kompass.example.ee/desk.html', width: 1200, height: 800 })
  const around = window as unknown as Record<string, unknown>
  for (const name of GLOBALS) {
    const value = around[name]
    const isMethod = typeof value === 'function' && /^[a-z]/.test(name)
    vi.stubGlobal(name, isMethod ? value.bind(window) : value)
  }
  const { document } = globalThis
  document.body.innerHTML = '<div id="app"></div>'
  const root = document.querySelector<HTMLElement>('#app') ?? document.body
  render(draw(root), root)
  onTestFinished(async () => {
    render(null, root)
    await window.happyDOM.close()
  })
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
  const text = () => plain(root.textContent)
  const once = <T>(what: string, ask: () => T | undefined): Promise<T> =>
    vi.waitFor(
      () => {
        const found = ask()
        if (found === undefined) throw new Error(`${what} is not on the screen: ${text()}`)
        return found
      },
      { timeout: 30_000, interval: 5 },
    )
  const field = (label: string) =>
    once(`the field “${label}”`, () => {
      const named = all('label').find((l) => plain(l.textContent).startsWith(label))
      return (
        named && (root.querySelector<HTMLInputElement>(`[id="${named.getAttribute('for')}"]`) ?? undefined)
      )
    })
  const findButton = (name: string) =>
    once(`the button “${name}”`, () =>
      all('button, a').find((b) => plain(b.textContent) === name || b.getAttribute('aria-label') === name),
    )
  const event = (type: string) =>
    new window.Event(type, { bubbles: true, cancelable: true }) as unknown as Event
  return {
    window,
    root,
    text,
    all,
    shows: (wanted) =>
      once(`“${wanted}”`, () => (text().includes(plain(wanted)) ? true : undefined)).then(() => {}),
    find: (selector) => once(selector, () => all(selector)[0]),
    findButton,
    async press(name) {
      const button = await findButton(name)
      button.focus()
      button.click()
    },
    async type(label, typed) {
      const input = await field(label)
      input.focus()
      input.value = typed
      input.dispatchEvent(event('input'))
      expect(input.value).toBe(typed)
    },
    async pick(label, value) {
      const list = await field(label)
      list.focus()
      list.value = value
      list.dispatchEvent(event('change'))
      expect(list.value).toBe(value)
    },
    async choose(label, ...files) {
      const input = await field(label)
      input.focus()
      Object.defineProperty(input, 'files', { configurable: true, value: files })
      input.dispatchEvent(event('change'))
    },
    async tick(label) {
      const box = await once(`the choice “${label}”`, () => {
        const named = all('label').find((l) => plain(l.textContent).startsWith(label))
        return named?.querySelector<HTMLInputElement>('input') ?? undefined
      })
      box.focus()
      box.click()
    },
    async unfold(name) {
      const summary = await once(`“${name}”`, () =>
        all('summary').find((s) => plain(s.textContent).startsWith(name)),
      )
      const details = summary.parentElement as HTMLDetailsElement
      details.open = true
      details.dispatchEvent(event('toggle'))
    },
    held() {
      const now = document.activeElement
      const ids = now?.getAttribute('aria-describedby')?.split(' ') ?? []
      const said = ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent ?? '')
      return {
        text: plain([now?.textContent, ...said].join(' ')),
        invalid: now?.ariaInvalid === 'true' || now?.getAttribute('aria-invalid') === 'true',
      }
    },
    go(hash) {
      window.location.hash = hash
    },
  }
}
