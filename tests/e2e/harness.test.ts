import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findFirefox } from '../../scripts/browsers.mjs'
import { axeViolations } from './harness/axe.ts'
import { borrowExtension, borrowPage } from './harness/borrowed.ts'
import { launchFirefox } from './harness/firefox.ts'
import { waitFor } from './harness/wait.ts'

// A journey that finds no request and no problem proves something only if these watchers can find one.
const LEAKY = fileURLToPath(new URL('../fixtures/leaky-extension', import.meta.url))

function seen(lines: string[], part: string): Promise<unknown> {
  return waitFor(() => lines.some((line) => line.includes(part)), part)
}

test('Chromium: a leak of the background, the popup or the side panel is recorded, from the first instruction', async () => {
  const browser = await borrowExtension({ extensionDir: LEAKY })
  onTestFinished(browser.close)
  const panel = await browser.openPanelFromPopup('button')
  expect(await panel.evaluate(() => innerWidth)).toBe(360)
  await waitFor(() => browser.requests.length >= 3, 'three leaks')
  expect([...new Set(browser.requests)].sort()).toEqual([
    'https://leak.invalid/background',
    'https://leak.invalid/panel.html',
    'https://leak.invalid/popup.html',
  ])
  for (const surface of ['popup.html', 'panel.html']) {
    await seen(browser.problems, `console.error ${surface} complains`)
    await seen(browser.problems, `exception Error: ${surface} breaks`)
  }
  await seen(browser.problems, 'ContentSecurityPolicyIssue')
  expect((await axeViolations(panel)).join('\n')).toContain('image-alt')
})

test('Chromium: a page’s requests are recorded whichever way it makes them', async () => {
  const leaks = ['fetch', 'beacon', 'image', 'frame', 'worker', 'nested']
  const site = createServer((request, response) => {
    const scripts: Record<string, string> = {
      '/worker.js': `fetch('/worker'); new Worker('/nested.js')`,
      '/nested.js': `fetch('/nested')`,
    }
    const script = scripts[request.url ?? '']
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? '<!doctype html><title>Site</title>')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  onTestFinished(() => void site.close())
  const origin = `127.0.0.1:${(site.address() as AddressInfo).port}`

  const browser = await borrowPage({ width: 400, height: 600 })
  onTestFinished(browser.close)
  await browser.page.goto(`http://${origin}/`)
  await browser.page.evaluate(() => {
    fetch('/fetch')
    navigator.sendBeacon('/beacon')
    new Image().src = '/image'
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/frame' }))
    new Worker('/worker.js')
    new WebSocket(location.href.replace('http', 'ws')).onerror = () => {}
  })
  for (const leak of leaks) await seen(browser.requests, `http://${origin}/${leak}`)
  await seen(browser.requests, `ws://${origin}/`)
})

describe('A browser that is handed on', () => {
  const stored = (page: Page) =>
    page.evaluate(async () => [
      localStorage.getItem('left') ?? 'nothing',
      ...(await indexedDB.databases()).map(({ name }) => name),
    ])
  const leave = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          localStorage.setItem('left', 'behind')
          const open = indexedDB.open('left')
          open.onsuccess = () => {
            open.result.close()
            resolve()
          }
        }),
    )

  test('is the same one, and its extension and its pages find nothing that another has stored', async () => {
    const [one, first] = [await borrowExtension({ extensionDir: LEAKY }), 'manifest.json']
    const page = await one.openPage(first)
    await leave(page)
    expect(await stored(page)).toEqual(['behind', 'left'])
    await one.close()
    const two = await borrowExtension({ extensionDir: LEAKY })
    onTestFinished(two.close)
    expect(two.profileDir).toBe(one.profileDir)
    expect(two.extensionId).not.toBe(one.extensionId)
    expect(await stored(await two.openPage(first))).toEqual(['nothing'])
  })

  test('records for its borrower what began after it was borrowed, and nothing of the one before', async () => {
    const one = await borrowExtension({ extensionDir: LEAKY })
    await waitFor(() => one.requests.length >= 1, 'a leak')
    await one.close()
    const two = await borrowPage({ width: 400, height: 600 })
    onTestFinished(two.close)
    await two.page.goto('data:text/html,<title>Quiet</title>')
    await two.page.evaluate(() => console.error('mine'))
    await seen(two.problems, 'console.error mine')
    expect([two.requests, two.problems]).toEqual([[], ['page: console.error mine']])
  })

  test('is lent to one at a time, and not at all once it is gone', async () => {
    const one = await borrowExtension({ extensionDir: LEAKY })
    const two = await borrowExtension({ extensionDir: LEAKY })
    expect(two.profileDir).not.toBe(one.profileDir)
    await two.kill9()
    await two.close()
    await one.kill9()
    await one.close()
    const three = await borrowExtension({ extensionDir: LEAKY })
    onTestFinished(three.close)
    expect([one.profileDir, two.profileDir]).not.toContain(three.profileDir)
    await three.openPage('manifest.json')
  })
})

describe.skipIf(!findFirefox())('Firefox', () => {
  test('a leak of the background, the popup or the sidebar is recorded', async () => {
    const browser = await launchFirefox({ extensionDir: LEAKY })
    onTestFinished(browser.close)
    const sidebar = await browser.openSidebarFromPopup('button')
    expect(await sidebar.text('h1')).toBe('Leaky panel')
    const requests = await waitFor(async () => {
      const soFar = await browser.requests()
      return soFar.length >= 3 && soFar
    }, 'three leaks')
    expect(requests.toSorted()).toEqual([
      'https://leak.invalid/background',
      'https://leak.invalid/panel.html',
      'https://leak.invalid/popup.html',
    ])
    const problems = async () => (await browser.problems()).join('\n')
    await waitFor(async () => (await problems()).includes('panel.html breaks'), 'the uncaught error')
    await waitFor(async () => (await problems()).includes('CSP'), 'the violated policy')
    expect((await axeViolations(sidebar)).join('\n')).toContain('image-alt')
  })
})
