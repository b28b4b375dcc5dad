/** A day is the federation's, whatever zone a device is set to. */
import { expect, test } from 'vitest'
import { dayText } from '../../domain/time/moment.ts'
import { visitor } from './element-scene.ts'
import { borrowPage } from './harness/borrowed.ts'
import { serve } from './harness/serve.ts'
import { PAGE_BUILD } from './steps.ts'

test('a new assessment is named after the same day on a device a day ahead and on one a day behind', async () => {
  const server = await serve(PAGE_BUILD)
  const running = await borrowPage({ width: 1280, height: 900 })
  try {
    const browser = running.context.browser()
    if (!browser) throw new Error('the browser is gone')
    // Between them they are always on two days.
    for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const before = dayText(Date.now(), 'et')
      const { page } = await visitor(browser, server.url, { timezoneId, bypassCSP: true })
      const name = await page.locator('.header-name').textContent()
      expect([before, dayText(Date.now(), 'et')].map((day) => `Enesehindamine ${day}`)).toContain(name)
    }
  } finally {
    await running.close()
    await server.close()
  }
})
