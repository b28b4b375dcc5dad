import { type Bidi, callOf, evaluateIn } from './bidi.ts'
import { waitFor } from './wait.ts'

/** WebDriver's names for the keys that are no character. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
}

/** A page in Firefox: a tab, the real popup or the real sidebar, all driven alike. */
export class FirefoxView {
  readonly #bidi: Bidi
  readonly #context: string

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi
    this.#context = context
  }

  /** A function runs with its arguments and gives back JSON; a string is a script that ends in a plain value. */
  evaluate<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  evaluate(script: string): Promise<unknown>
  async evaluate(what: string | ((...args: never[]) => unknown), ...args: unknown[]): Promise<unknown> {
    if (typeof what === 'string') return evaluateIn(this.#bidi, this.#context, what)
    const json = await evaluateIn(this.#bidi, this.#context, callOf(what, args))
    return typeof json === 'string' ? JSON.parse(json) : undefined
  }

  /** Polls until the function is truthy, across reloads: Firefox loses the load events of extension pages. */
  waitFor<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A): Promise<unknown> {
    return waitFor(() => this.evaluate(fn, ...args), fn.toString())
  }

  /** What a reader sees: unlike textContent, without hidden parts and with line breaks. */
  text(selector = 'body'): Promise<string> {
    return this.evaluate((s) => (document.querySelector(s) as HTMLElement | null)?.innerText ?? '', selector)
  }

  /** A trusted click with the mouse on the middle of the element, once it is there. */
  async click(selector: string): Promise<void> {
    await this.waitFor((s) => {
      const element = document.querySelector(s)
      element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      return element !== null
    }, selector)
    const { nodes } = await this.#send('browsingContext.locateNodes', {
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
    })
    const [element] = nodes as { sharedId: string }[]
    if (!element) throw new Error(`${selector} went away before the click`)
    const origin = { type: 'element', element: { sharedId: element.sharedId } }
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await this.#send('input.performActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
  }

  /** Trusted key presses, one per character, into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.#keys([...text].flatMap((value) => [down(value), up(value)]))
  }

  /** One key or a chord: `Enter`, `Shift+Tab`. */
  async press(chord: string): Promise<void> {
    const keys = chord.split('+').map((name) => KEYS[name] ?? name)
    await this.#keys([...keys.map(down), ...keys.reverse().map(up)])
  }

  /** The page in the first frame of this one. */
  async frame(): Promise<FirefoxView> {
    const child = await waitFor(async () => {
      const { contexts } = await this.#bidi.send('browsingContext.getTree', { root: this.#context })
      const [tree] = contexts as { children: { context: string }[] | null }[]
      return tree?.children?.[0]?.context
    }, 'a frame')
    return new FirefoxView(this.#bidi, child)
  }

  /** Loads the page anew and comes back when it is ready. */
  async reload(): Promise<void> {
    await this.evaluate(() => Object.assign(window, { beforeReload: true }) && undefined)
    await this.#send('browsingContext.reload', { wait: 'none' })
    await this.waitFor(() => !('beforeReload' in window) && document.readyState === 'complete')
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('browsingContext.captureScreenshot', { origin: 'viewport' })
    return Buffer.from(String(data), 'base64')
  }

  async #keys(actions: object[]): Promise<void> {
    await this.#send('input.performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    return this.#bidi.send(method, { context: this.#context, ...params })
  }
}

const down = (value: string) => ({ type: 'keyDown', value })
const up = (value: string) => ({ type: 'keyUp', value })
