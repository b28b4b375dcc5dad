/** The real extension in a real browser whose profile outlives the browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageFile, ROOT } from '../../../tests/built.ts'
import { launchExtension } from '../../../tests/e2e/harness/chromium.ts'
import { launchFirefox } from '../../../tests/e2e/harness/firefox.ts'
import { findChromium, findFirefox } from '../../browsers.mjs'
import { answer, stored, type Wish } from './screen.ts'

const PAGE = 'report.html#/question/1.1'

/** One life of a browser, from its start to its kill. */
export interface Life {
  /** Resolves when the screen has called the answer saved. */
  answer(wish: Wish): Promise<unknown>
  stored(): Promise<Record<string, number>[] | null>
  kill9(): Promise<void>
}

/** Starts the browser again, over the same profile. */
export type Open = () => Promise<Life>

const withProfile = async <T>(use: (profileDir: string) => Promise<T>): Promise<T> => {
  const profileDir = mkdtempSync(join(tmpdir(), 'kov-digikompass-torture-'))
  try {
    return await use(profileDir)
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @returns undefined where there is no Chromium */
export const withChromium = async <T>(use: (open: Open) => Promise<T>): Promise<T | undefined> => {
  if (!findChromium()) return undefined
  return withProfile((profileDir) =>
    use(async () => {
      const browser = await launchExtension({ extensionDir: join(ROOT, '.output/chrome-mv3'), profileDir })
      const page = await browser.openPage(PAGE)
      return {
        answer: (wish) => page.evaluate(answer, wish),
        stored: () => page.evaluate(stored),
        kill9: () => browser.kill9(),
      }
    }),
  )
}

/** @returns undefined where there is no Firefox */
export const withFirefox = async <T>(use: (open: Open) => Promise<T>): Promise<T | undefined> => {
  if (!findFirefox()) return undefined
  return withProfile(async (profileDir) => {
    // Installed and closed in order: Firefox writes down what is installed a while after it has installed it.
    const first = await launchFirefox({ profileDir, packageFile: packageFile('firefox') })
    await first.close()
    return use(async () => {
      const browser = await launchFirefox({ profileDir })
      const view = await browser.openPage(PAGE)
      return {
        answer: (wish) => view.evaluate(answer, wish),
        stored: () => view.evaluate(stored),
        kill9: () => browser.kill9(),
      }
    })
  })
}
