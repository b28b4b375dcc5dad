import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { hostPage, LOADED, siteWith, TAG, type Watching } from './element-scene.ts'
import { axeViolations } from './harness/axe.ts'
import { type FirefoxPages, launchFirefoxPages } from './harness/firefox.ts'
import type { FirefoxView } from './harness/firefox-view.ts'
import type { HostSite } from './harness/host-site.ts'

/** Runs in the page: the shadow root of the only element, and how to find things in it. */
const has = (view: FirefoxView, selector: string) =>
  view.waitFor((tag, s) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector(s)), TAG, selector)
const ready = (view: FirefoxView) =>
  view.waitFor((tag) => document.querySelector(tag)?.shadowRoot?.querySelectorAll('.level').length === 6, TAG)
const focusOn = (view: FirefoxView, selector: string) =>
  view.evaluate(
    (tag, s) => document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(s)?.focus(),
    TAG,
    selector,
  )

describe.skipIf(!findFirefox())('In real Firefox, the element', () => {
  let site: HostSite
  let browser: FirefoxPages

  beforeAll(async () => {
    site = await siteWith({
      '/': hostPage(`<${TAG} lang="et"><p>Avaneb siin.</p></${TAG}>`, LOADED),
      '/hostile': hostPage(
        `<${TAG} lang="et"></${TAG}>`,
        `${LOADED}<link rel="stylesheet" href="/hostile.css">`,
      ),
      '/hostile.css':
        '* { all: unset !important; font-size: 40px !important } html { font-size: 40px } div, label { display: none !important }',
      '/themed': hostPage(
        `<${TAG} lang="et"></${TAG}>`,
        `${LOADED}<link rel="stylesheet" href="/themed.css">`,
      ),
      '/themed.css': `:root { --kov-accent: #7a1f5c; --kov-font-size: 20px } ${TAG}::part(level) { padding-block: 30px }`,
      '/framed': hostPage('<iframe title="Kinnine" id="shut" sandbox="allow-scripts" src="/"></iframe>'),
    })
    browser = await launchFirefoxPages(new URL(site.url).origin)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('answers by keyboard, shows results with the chart, keeps everything over a reload, breaks no rule', async () => {
    const view = await browser.openPage(site.url)
    await ready(view)
    await focusOn(view, '.question h1')
    for (let n = 0; n < 16; n++) {
      await ready(view)
      const before = await view.evaluate(
        (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.question h1')?.textContent,
        TAG,
      )
      await view.press(String(n % 5))
      await has(view, '.level input:checked')
      await view.press('Enter')
      await view.waitFor(
        (tag, old) =>
          document.querySelector(tag)?.shadowRoot?.querySelector('.question h1')?.textContent !== old,
        TAG,
        before,
      )
      if (n % 2 === 0 || n === 15) continue
      await has(view, '.summary .foot .primary')
      await focusOn(view, '.summary .foot .primary')
      await view.press('Enter')
    }
    await view.evaluate((tag) => document.querySelector(tag)?.setAttribute('view', 'results'), TAG)
    await has(view, '.profile-table tbody tr:nth-child(8)')
    await view.waitFor(
      (tag) => !document.querySelector(tag)?.shadowRoot?.querySelector('.radar figcaption'),
      TAG,
    )
    expect(await axeViolations(view)).toEqual([])
    expect(
      await view.evaluate(
        () => (globalThis as Watching).heard.filter((e) => e.name === 'kov-progress').at(-1)?.detail,
      ),
    ).toEqual({
      done: 16,
      of: 16,
      mode: 'short',
    })
    await view.reload()
    await ready(view)
    await view.waitFor(
      (tag) =>
        document
          .querySelector(tag)
          ?.shadowRoot?.querySelector('.bar')
          ?.getAttribute('aria-label')
          ?.includes('16'),
      TAG,
    )
    expect(await browser.requests().then((all) => all.filter((url) => !url.startsWith(site.url)))).toEqual([])
    expect(await browser.problems()).toEqual([])
  })

  test('survives a move with focus, cursor and a half-typed word, and leaves nothing behind when it is removed', async () => {
    const view = await browser.openPage(site.url)
    await ready(view)
    await focusOn(view, '.more > summary')
    await view.press('Enter')
    await has(view, '.more textarea')
    await focusOn(view, '.more .field textarea')
    await view.type('Küsida')
    await view.evaluate(
      (tag) => document.querySelector('header')?.append(document.querySelector(tag) ?? ''),
      TAG,
    )
    await view.type(' homme')
    expect(
      await view.evaluate(
        (tag) =>
          document.querySelector(tag)?.shadowRoot?.querySelector<HTMLTextAreaElement>('.more .field textarea')
            ?.value,
        TAG,
      ),
    ).toBe('Küsida homme')
    expect(
      await view.evaluate(() => (globalThis as Watching).heard.filter((e) => e.name === 'kov-ready').length),
    ).toBe(1)
    await view.evaluate((tag) => document.querySelector(tag)?.remove(), TAG)
    await view.waitFor(() => (globalThis as Watching).listening.size === 0)
  })

  test('looks the same among hostile styles, and as the page wants it by custom properties and parts', async () => {
    const look = async (path: string) => {
      const view = await browser.openPage(site.url + path)
      await ready(view)
      return view.evaluate((tag) => {
        const root = document.querySelector(tag)?.shadowRoot
        const level = root?.querySelector<HTMLElement>('.level')
        const next = root?.querySelector<HTMLElement>('.question-foot .primary')
        if (!level || !next) return undefined
        const { fontSize, paddingTop, display } = getComputedStyle(level)
        return { fontSize, paddingTop, display, next: getComputedStyle(next).backgroundColor }
      }, TAG)
    }
    const clean = await look('')
    expect(clean).toMatchObject({ fontSize: '16px', display: 'grid' })
    expect(await look('hostile')).toEqual(clean)
    expect(await look('themed')).toMatchObject({
      fontSize: '20px',
      paddingTop: '30px',
      next: 'rgb(122, 31, 92)',
    })
  })

  test('works shut in a frame without storage, and says that nothing is kept', async () => {
    const page = await browser.openPage(`${site.url}framed`)
    const frame = await page.frame()
    await ready(frame)
    await has(frame, '.notice.warn')
  })
})
