import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guide } from '../../locales/et/guide.ts'
import { answer, heard, hostPage, LOADED, listening, ready, siteWith, TAG, visitor } from './element-scene.ts'
import { axeViolations } from './harness/axe.ts'
import { borrowPage } from './harness/borrowed.ts'
import type { PageBrowser } from './harness/chromium.ts'
import type { HostSite } from './harness/host-site.ts'

const HOSTILE = `
* { all: unset !important; font-size: 40px !important; letter-spacing: 9px !important; color: red !important }
html { font-size: 40px; line-height: 3; text-transform: uppercase; text-align: right; visibility: visible }
div, span, label, p, button, h1 { display: none !important; transform: rotate(9deg) !important }
input { position: static !important; opacity: 0 !important }`

/** What Trusted Types forbid everybody on the page. */
const writesMarkup = (): string => {
  try {
    document.createElement('p').innerHTML = '<b>x</b>'
    return 'written'
  } catch (e) {
    return (e as Error).name
  }
}

let running: PageBrowser
let browser: Browser
let site: HostSite
const open = async (path: string, options?: Parameters<Browser['newContext']>[0]): Promise<Page> =>
  (await visitor(browser, site.url + path, options)).page
const menu = (page: Page, name: string) => page.locator(`${TAG} .menu a`, { hasText: name }).click()
const element = (page: Page) => page.locator(TAG)

beforeAll(async () => {
  running = await borrowPage({ width: 1280, height: 900 })
  const own = running.context.browser()
  if (!own) throw new Error('the browser is gone')
  browser = own
  site = await siteWith({
    '/': hostPage(
      `<${TAG} id="one" lang="et"><p>Avaneb siin.</p><p slot="note">Küsige: it@vald.ee</p></${TAG}>`,
      LOADED,
    ),
    '/two': hostPage(`<${TAG} id="one" lang="et"></${TAG}><${TAG} id="two" lang="en"></${TAG}>`, LOADED),
    '/early': hostPage(
      `<${TAG} id="one" lang="en" theme="dark" view="settings"></${TAG}><script src="/page.js"></script>`,
      LOADED,
    ),
    '/page.js': `Object.assign(document.querySelector('${TAG}'), { view: 'overview', theme: 'light' })`,
    '/hash': hostPage(`<${TAG} id="one" lang="et" routing="hash"></${TAG}>`, LOADED),
    '/hostile': hostPage(
      `<${TAG} id="one" lang="et"></${TAG}>`,
      `${LOADED}<link rel="stylesheet" href="/hostile.css">`,
    ),
    '/hostile.css': HOSTILE,
    '/themed': hostPage(
      `<${TAG} id="one" lang="et"></${TAG}>`,
      `${LOADED}<link rel="stylesheet" href="/themed.css">`,
    ),
    '/themed.css': `:root { color-scheme: light; --kov-accent: #7a1f5c; --kov-font-size: 20px; --kov-radius: 0px }
${TAG}::part(level) { padding-block: 30px } ${TAG}::part(app) { border: 7px solid rgb(1, 2, 3) }`,
    '/framed': hostPage(
      '<iframe title="Hindamine" id="open" src="/"></iframe><iframe title="Kinnine" id="shut" sandbox="allow-scripts" src="/"></iframe>',
    ),
  })
})
afterAll(async () => {
  await running.close()
  await site.close()
})

test('the whole assessment runs inside a page under the strictest policy; the page hears counts and stays as it was', async () => {
  const page = await open('')
  await ready(page)
  await page.locator(`${TAG} .level`).first().click()
  for (let n = 0; n < 16; n++) {
    await answer(page, String(n % 5))
    const onward = page.locator(`${TAG} .summary .foot .primary`)
    if (n % 2 === 0) continue
    await page.locator(`${TAG} .summary .foot`).waitFor()
    if ((await onward.count()) > 0) await onward.click()
    if (n < 15) await ready(page)
  }
  await menu(page, guide.nav.results)
  await page.locator(`${TAG} .profile-table tbody tr`).nth(7).waitFor()
  await page.locator(`${TAG} .radar figcaption`).waitFor({ state: 'detached' })
  await expect.poll(() => page.locator(`${TAG} .benchmark`).count()).toBe(1)
  expect(await axeViolations(page)).toEqual([])
  await menu(page, guide.nav.services)
  await page.locator(`${TAG} .card[data-service]`).first().waitFor()
  await page.locator(`${TAG} .services .actions button`).first().click()
  await page.locator(`${TAG} .demand h1`).waitFor()
  await menu(page, guide.nav.submit)
  await page.locator(`${TAG} .submit[data-page=join] h1`).waitFor()
  await menu(page, guide.nav.settings)
  await page.locator(`${TAG} .settings h1`).waitFor()
  await menu(page, guide.nav.files)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`${TAG} .files .cards button`, { hasText: 'fail' }).first().click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.json$/)

  // Whose page keeps the answers is said in every view.
  expect(await page.locator(`${TAG} .within`).textContent()).toBe(guide.within('127.0.0.1'))
  const told = await heard(page)
  expect(told.filter((e) => e.name === 'kov-progress').at(-1)?.detail).toEqual({
    done: 16,
    of: 16,
    mode: 'short',
  })
  expect(new Set(told.map((e) => e.name))).toEqual(
    new Set(['kov-ready', 'kov-language', 'kov-view', 'kov-progress', 'kov-saved', 'kov-exported']),
  )
  // Nothing but these words and whole numbers is ever told: no answer could hide in them.
  const keys = new Set(told.flatMap((e) => Object.keys(e.detail ?? {})))
  expect([...keys].sort()).toEqual(['done', 'kept', 'language', 'mode', 'of', 'view'])
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.title, location.hash, history.length]),
  ).toEqual(['et', 'Meie vald', '', 2])
  expect(running.requests.filter((url) => !url.startsWith(site.url))).toEqual([])
  expect(running.problems).toEqual([])
  // The policy is really on: what it forbids does throw here.
  expect(await page.evaluate(writesMarkup)).toBe('TypeError')
  running.problems.length = 0
})

test('is accessible inside a page, in every view, narrow by day and wide by night', async () => {
  const page = await open('')
  await ready(page)
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    for (const view of ['question', 'overview', 'services', 'demand', 'files', 'settings', 'submit/proof']) {
      await element(page).evaluate((e, v) => e.setAttribute('view', v), view)
      await page.locator(`${TAG} .app[data-view=${view.split('/')[0]}] h1`).waitFor()
      expect(await axeViolations(page), `${view} ${colorScheme} ${width}`).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

describe('Several on one page', () => {
  test('keep to their own keys and share what is answered; the page’s own field keeps its keys too', async () => {
    const page = await open('two')
    await Promise.all([ready(page, '#one'), ready(page, '#two')])
    await page.keyboard.press('1')
    expect(await page.locator(`${TAG} .level input:checked`).count()).toBe(0)

    const asked = await page.locator('#one .question h1').textContent()
    await page.locator('#two .question h1').click()
    await page.keyboard.press('1')
    await expect.poll(() => page.locator('#two .level input:checked').count()).toBe(1)
    // The other one follows to what was begun here, and stands at what is open next.
    await expect.poll(() => page.locator('#one .question h1').textContent()).not.toBe(asked)
    await page.locator('#one .question h1').click()
    expect(await page.locator('#one .level input:checked').count()).toBe(0)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => page.locator('#one .level input').nth(1).isChecked()).toBe(true)

    await page.click('#search')
    await page.keyboard.type('15')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Enter')
    expect(await page.locator('#two .level input').nth(1).isChecked()).toBe(true)
    expect(await page.locator('#one .level input').nth(1).isChecked()).toBe(true)
    expect(await page.inputValue('#search')).not.toBe('15')

    await page.locator('#one .question h1').click()
    await page.keyboard.press('3')
    await expect.poll(() => page.locator('#two .level input').nth(3).isChecked()).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('#two .level input').nth(1).isChecked()).toBe(true)
  })

  test('each in its language, with one look that goes for both', async () => {
    const page = await open('two')
    await Promise.all([ready(page, '#one'), ready(page, '#two')])
    expect(await page.locator('#one .digikompass').getAttribute('lang')).toBe('et')
    expect(await page.locator('#two .digikompass').getAttribute('lang')).toBe('en')
    await page.evaluate(() => document.querySelector('#two')?.setAttribute('view', 'settings'))
    await page.locator('#two .segments label', { hasText: 'Dark' }).click()
    await expect.poll(() => page.locator('#one .digikompass').getAttribute('data-theme')).toBe('dark')
    // The style sheet that one of them has fetched is there in the other.
    await page.evaluate(() => document.querySelector('#one')?.setAttribute('view', 'settings'))
    const segments = page.locator('#one .segments').first()
    expect(await segments.evaluate((s) => getComputedStyle(s).display)).toBe('flex')
  })
})

describe('Its life in a page', () => {
  test('a move is no end: view, half-typed note, cursor and focus are as before', async () => {
    const page = await open('')
    await ready(page)
    await page.locator(`${TAG} .more > summary`).click()
    const note = page.locator(`${TAG} .more textarea`).last()
    await note.fill('Küsida vallasekretärilt')
    await note.evaluate((n: HTMLTextAreaElement) => n.setSelectionRange(7, 7))
    for (const how of ['append', 'moveBefore'] as const) {
      await page.evaluate(
        ([tag, move]) => {
          const moved = document.querySelector(tag ?? '')
          if (!moved) return
          if (move === 'moveBefore' && 'moveBefore' in document.body)
            (document.body as unknown as { moveBefore(n: Node, b: null): void }).moveBefore(moved, null)
          else document.querySelector('header')?.append(moved)
        },
        [TAG, how],
      )
      await page.keyboard.type('x')
    }
    await page.evaluate(
      (tag) => document.querySelector('main')?.append(document.querySelector(tag) ?? ''),
      TAG,
    )
    expect(await note.inputValue()).toBe('Küsida xxvallasekretärilt')
    expect((await heard(page)).filter((e) => e.name === 'kov-ready')).toHaveLength(1)
  })

  test('removed and put back it goes on where it was; what it listened to on the page is gone with it', async () => {
    const page = await open('')
    await ready(page)
    const before = await listening(page)
    await page.locator(`${TAG} .level`).nth(2).click()
    await page.keyboard.press('Enter')
    await page.locator(`${TAG} .more > summary`).click()
    await page.locator(`${TAG} .more textarea`).last().fill('Pooleli')
    await page.evaluate((tag) => {
      const away = document.querySelector(tag)
      away?.remove()
      Object.assign(window, { away })
    }, TAG)
    await expect.poll(() => listening(page)).toEqual([])
    expect(before).not.toEqual([])
    await page.evaluate(() =>
      document.querySelector('main')?.append((window as unknown as { away: Node }).away),
    )
    await ready(page)
    await page.locator(`${TAG} .more > summary`).click()
    expect(await page.locator(`${TAG} .more textarea`).last().inputValue()).toBe('Pooleli')
    expect(
      await page
        .locator(`${TAG} .bar-fill`)
        .first()
        .evaluate((b) => b.getBoundingClientRect().width),
    ).toBeGreaterThan(0)
  })

  test('removed while it is loading, nothing comes of it', async () => {
    let release = () => {}
    const held = new Promise<void>((let_go) => {
      release = let_go
    })
    site.before = (path) => (path.includes('/chunks/guide') ? held : undefined)
    const page = await open('')
    await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot, TAG)
    await page.evaluate((tag) => {
      const away = document.querySelector(tag)
      away?.remove()
      Object.assign(window, { away })
    }, TAG)
    site.before = undefined
    release()
    await page.waitForLoadState('networkidle')
    expect(
      await page.evaluate(() => (window as unknown as { away: Element }).away.shadowRoot?.children.length),
    ).toBe(1)
    expect(await heard(page)).toEqual([])
    expect(await listening(page)).toEqual([])
  })

  test('what stands between the tags is shown until it is ready, and a part that does not come is said and fetched again', async () => {
    site.missing = (path) => path.includes('/chunks/guide')
    const page = await open('')
    const alert = page.locator(`${TAG} [role=alert]`)
    await alert.waitFor()
    expect((await heard(page)).map((e) => e.detail)).toEqual([{ reason: 'load' }])
    site.missing = () => false
    await alert.getByRole('button').click()
    await ready(page)
    expect(await page.getByText('Avaneb siin.').isVisible()).toBe(false)
    expect(await page.getByText('Küsige: it@vald.ee').isVisible()).toBe(true)
    running.problems.length = 0
  })

  test('attributes from before it was defined, properties set before it was one, and changes while it runs', async () => {
    const page = await open('early')
    await page.locator(`${TAG} .overview h1`).waitFor()
    const root = page.locator(`${TAG} .digikompass`)
    expect(await root.getAttribute('lang')).toBe('en')
    expect(await root.getAttribute('data-theme')).toBe('light')
    expect(await element(page).evaluate((e) => Object.keys(e))).toEqual([])

    await element(page).evaluate((e) => e.setAttribute('lang', 'et'))
    await page.locator(`${TAG} .menu a`, { hasText: guide.nav.results }).waitFor()
    await element(page).evaluate((e) => e.setAttribute('theme', 'dark'))
    await expect.poll(() => root.evaluate((r) => getComputedStyle(r).backgroundColor)).toBe('rgb(22, 25, 31)')
    await element(page).evaluate((e) => e.setAttribute('theme', 'constructor'))
    await expect.poll(() => root.getAttribute('data-theme')).toBe('system')
    await page.focus('#search')
    await element(page).evaluate((e) => e.setAttribute('view', 'results'))
    await page.locator(`${TAG} .app[data-view=results] h1`).waitFor()
    // Whoever types in the page is not called away by what the page does.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    await element(page).evaluate((e) => {
      Object.assign(e, { invitation: '1/kov-2027/AAAA/BBBB/koguja.example/' })
    })
    await page.locator(`${TAG} .submit[data-page=join] h1`).waitFor()
    await expect
      .poll(() => page.locator(`${TAG} .invitation`).inputValue())
      .toBe('1/kov-2027/AAAA/BBBB/koguja.example/')
    expect(await page.content()).not.toContain('BBBB')
  })
})

describe('In pages that', () => {
  test('are hostile, it looks as it does in a clean one', async () => {
    const boxes = async (path: string) => {
      const page = await open(path)
      await ready(page)
      // The same room for both.
      await element(page).evaluate((e) => document.body.replaceChildren(e))
      await page.setViewportSize({ width: 700, height: 900 })
      return page
        .locator(`${TAG} :is(.level, h1, .menu-button, .question-foot, .within)`)
        .evaluateAll((all) => {
          const width = all[0]?.closest<HTMLElement>('.app')?.offsetWidth ?? 0
          return all.map((e) => {
            const { fontSize, color, letterSpacing, textTransform, textAlign, fontFamily } =
              getComputedStyle(e)
            const { height } = e.getBoundingClientRect()
            return [
              e.className,
              Math.abs(width - 700) < 40,
              height,
              fontSize,
              color,
              letterSpacing,
              textTransform,
              textAlign,
              fontFamily,
            ]
          })
        })
    }
    const clean = await boxes('')
    expect(clean.length).toBeGreaterThan(8)
    expect(await boxes('hostile')).toEqual(clean)
  })

  test('set custom properties and parts, it takes their look', async () => {
    const page = await open('themed', { colorScheme: 'dark' })
    await ready(page)
    const style = (selector: string, name: string) =>
      page
        .locator(`${TAG} ${selector}`)
        .first()
        .evaluate((e, n) => getComputedStyle(e).getPropertyValue(n), name)
    expect(await style('.question-foot .primary', 'background-color')).toBe('rgb(122, 31, 92)')
    expect(await style('.level', 'font-size')).toBe('20px')
    expect(await style('.level', 'padding-top')).toBe('30px')
    expect(await style('.digikompass', 'border-top-width')).toBe('7px')
    // The page is light on a dark device, and so is the element.
    expect(await style('.digikompass', 'background-color')).toBe('rgb(250, 247, 242)')
  })

  test('give it their hash: views have addresses, "back" works, an invitation does not stay, the page’s own hash does', async () => {
    const page = await open('hash#after')
    await page.locator(`${TAG} .question h1`).waitFor()
    await menu(page, guide.nav.results)
    await page.waitForURL(/#\/results$/)
    await menu(page, guide.nav.files)
    await page.waitForURL(/#\/files$/)
    await page.goBack()
    await page.locator(`${TAG} .app[data-view=results]`).waitFor()
    await page.evaluate(() => {
      location.hash = '#1/kov-2027/AAAA/BBBB/koguja.example/'
    })
    await page.waitForURL(/#\/submit\/join$/)
    await expect.poll(() => page.locator(`${TAG} .invitation`).inputValue()).toContain('BBBB')
    // Whoever listens for the hash has heard of it when a listener that was added last has.
    await page.evaluate(
      () =>
        new Promise<void>((heard) => {
          addEventListener('hashchange', () => requestAnimationFrame(() => heard()), { once: true })
          location.hash = '#after'
        }),
    )
    expect(await page.locator(`${TAG} .app`).getAttribute('data-view')).toBe('submit')
  })

  test('frame it: as in any page; shut in without storage, it says that nothing is kept and works', async () => {
    const page = await open('framed')
    const frame = page.frameLocator('#open')
    await frame.locator(`${TAG} .level`).nth(5).waitFor()
    expect(await frame.locator(`${TAG} .notice.warn`).count()).toBe(0)
    const shut = page.frameLocator('#shut')
    await shut.locator(`${TAG} .level`).nth(5).waitFor()
    expect(await shut.locator(`${TAG} .notice.warn`).textContent()).toContain(guide.saving.volatile)
    await shut.locator(`${TAG} .level`).nth(1).click()
    await expect.poll(() => shut.locator(`${TAG} .saving`).textContent()).toBe(guide.saving.saved)
    await shut.locator(`${TAG} .menu-button, ${TAG} .menu a`).first().click()
    expect(running.problems.filter((p) => !p.includes('sandbox'))).toEqual([])
  })
})
